"""Digests of texts, files and folders: what is the same now and then has the same digest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

DIGEST_SIZE = 16
"""Bytes in a digest."""


@dataclass(slots=True)
class Digests:
    """What files hold now, each file read once; folders hold the names of their files."""

    _known: dict[Path, bytes] = field(default_factory=dict)

    def of(self, path: Path) -> bytes:
        """Return the digest of a file or folder, empty for what is not there or is neither."""
        if path not in self._known:
            self._known[path] = _digest(path)
        return self._known[path]


def digest(parts: Iterable[str | bytes]) -> bytes:
    """Return the digest of some texts in their order."""
    made = blake2b(digest_size=DIGEST_SIZE)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(len(data).to_bytes(8, "big"))
        made.update(data)
    return made.digest()


def _digest(path: Path) -> bytes:
    try:
        if path.is_dir():
            return digest(sorted(one.name for one in path.iterdir()))
        return digest([path.read_bytes()]) if path.is_file() else b""
    except (OSError, ValueError):  # a name that no file can have
        return b""

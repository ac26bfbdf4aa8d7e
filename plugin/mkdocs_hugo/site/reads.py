"""What the rendering of a page has read: texts of pages and files, those missing too, and the model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from mkdocs_hugo.errors import HugoError

DIGEST_SIZE = 16
"""Bytes in a digest."""


class AnsweredRef(NamedTuple):
    """A reference as `site.refs.ref` takes it, and its answer."""

    path: str
    lang: str | None
    relative: bool
    link: str


@dataclass(slots=True)
class Reads:
    """The files, those of other pages among them, that have been asked for since `begin`.

    `model` is whether anything has been asked of other pages but their addresses: titles, order, values.
    `refs` are references to pages and the links that they were answered with, `problems` what is wrong with
    files that were read.
    """

    files: set[Path] = field(default_factory=set)
    model: bool = False
    refs: list[AnsweredRef] = field(default_factory=list)
    problems: list[HugoError] = field(default_factory=list)

    def begin(self) -> None:
        """Forget what was read before."""
        self.files = set()
        self.model = False
        self.refs = []
        self.problems = []

    def paths(self, own: Path | None) -> frozenset[str]:
        """Return every file that had a part in a page's rendering, its own left out."""
        return frozenset(str(path) for path in self.files if path != own)


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

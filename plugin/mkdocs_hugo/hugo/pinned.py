"""The version of Hugo that a site says it wants: in its configuration, netlify.toml or `.hugo-version`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs_hugo.hugo.binary import Version
from mkdocs_hugo.site.config import Configuration

_NUMBER = re.compile(r"(\d+)\.(\d+)(?:\.(\d+))?")
_NETLIFY = re.compile(r"""(?m)^\s*HUGO_VERSION\s*=\s*["']?v?([\d.]+)""")
_LARGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Pinned:
    """What is wanted, as it is written, and where; `least` and `most` are the bounds."""

    text: str
    place: str
    least: Version
    most: Version

    def allows(self, version: Version) -> bool:
        """Tell whether a version is what is wanted."""
        return self.least <= version <= self.most


def pinned(configuration: Configuration) -> Pinned | None:
    """Return the version that a site wants; None if it names none."""
    root = configuration.default.root
    return next((one for one in (*_exact(root), *_bounds(configuration)) if one is not None), None)


def _exact(root: Path) -> Iterator[Pinned | None]:
    own = _read(root / ".hugo-version")
    yield _one(own, ".hugo-version")
    match = _NETLIFY.search(_read(root / "netlify.toml"))
    yield _one(match[1], "netlify.toml") if match else None


def _bounds(configuration: Configuration) -> Iterator[Pinned | None]:
    module = configuration.values.get("module")
    wanted = module.get("hugoversion") if isinstance(module, Mapping) else None
    if isinstance(wanted, Mapping):
        least, most = _version(str(wanted.get("min") or "")), _version(str(wanted.get("max") or ""))
        text = " to ".join(str(wanted[key]) for key in ("min", "max") if wanted.get(key))
        if least or most:
            yield Pinned(text, "module.hugoVersion", least or (0, 0, 0), most or (9999, 0, 0))


def _one(text: str, place: str) -> Pinned | None:
    version = _version(text)
    return Pinned(text.strip(), place, version, version) if version else None


def _version(text: str) -> Version | None:
    match = _NUMBER.search(text)
    return (int(match[1]), int(match[2]), int(match[3] or 0)) if match else None


def _read(path: Path) -> str:
    try:
        if path.is_file() and not path.is_symlink() and path.stat().st_size < _LARGEST:
            return path.read_text("utf-8", "replace")
    except OSError:
        pass
    return ""

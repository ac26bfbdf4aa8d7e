"""Which output paths of the published site are taken, so that two things never want the same place."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class OutputClaims:
    """The output paths claimed so far and by whom; the first one keeps its place.

    A file takes its own path and makes folders of all paths above it.
    """

    _files: dict[str, str] = field(default_factory=dict)
    _folders: dict[str, str] = field(default_factory=dict)

    def __contains__(self, path: object) -> bool:
        return path in self._files

    def owner(self, path: str) -> str | None:
        """Return who has a path as a file, None if nobody does."""
        return self._files.get(path)

    def claim(self, path: str, source: str) -> str | None:
        """Take an output path for a source; returns who stands in its way, None if nobody does."""
        if self._files.get(path) == source:
            return None
        other = self._in_the_way(path)
        if other is None:
            self._files[path] = source
            for folder in _above(path):
                if folder in self._folders:
                    break
                self._folders[folder] = source
        return other

    def _in_the_way(self, path: str) -> str | None:
        """Return who has the path as a file or as a folder, or has one of the folders above it as a file."""
        other = self._files.get(path) or self._folders.get(path)
        return other or next((self._files[folder] for folder in _above(path) if folder in self._files), None)


def _above(path: str) -> Iterator[str]:
    folder = posixpath.dirname(path)
    while folder not in ("/", ""):
        yield folder
        folder = posixpath.dirname(folder)

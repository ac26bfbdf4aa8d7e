"""What the files that a site is made from looked like at one moment."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_hugo.content.folders import walk

State = tuple[int, int] | None
"""Time of the last change in nanoseconds and size; None for a file that is not there."""

_OF_EDITORS = ("~", ".swp", ".swx", ".swo", ".tmp", "___jb_tmp___", "___jb_old___")


@dataclass(slots=True)
class Snapshot:
    """The states of all files below some paths, but for what editors put there while they save."""

    paths: tuple[Path, ...] = ()
    states: dict[str, State] = field(default_factory=dict)

    @classmethod
    def of(cls, paths: Iterable[Path]) -> Snapshot:
        """Look at all files below folders, and at files; linear in their number."""
        unique = tuple(dict.fromkeys(paths))
        return cls(unique, dict(_states(unique)))

    def changes(self, later: Snapshot) -> frozenset[str]:
        """Return the files that are there in one of two snapshots, or that differ."""
        return frozenset(path for path, _ in self.states.items() ^ later.states.items())

    def covers(self, path: str) -> bool:
        """Tell whether a file is, or would be, among those that are looked at."""
        return path in self.states or any(Path(path).is_relative_to(folder) for folder in self.paths)

    def has_seen(self, path: str) -> bool:
        """Tell whether a file still is as it was, or is none that the site is made from."""
        return is_of_editor(path) or self.states.get(path) == state_of(path)


def _states(paths: Iterable[Path]) -> Iterator[tuple[str, State]]:
    for path in paths:
        if not path.is_dir():
            yield str(path), state_of(str(path))
        for directory, _, names in walk(path):
            for name in names:
                if not is_of_editor(name):
                    file = f"{directory}{os.sep}{name}"
                    yield file, state_of(file)


def state_of(path: str) -> State:
    """Return what a file looks like now."""
    try:
        found = os.stat(path)  # noqa: PTH116 - a `Path` for each file takes twice the time
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def is_of_editor(path: str) -> bool:
    """Tell whether a file is one that an editor puts there while it saves."""
    name = os.path.basename(path)  # noqa: PTH119 - as above
    return name.startswith((".#", "#")) or name.endswith(_OF_EDITORS) or name == "4913"

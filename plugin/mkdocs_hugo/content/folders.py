"""The folders below a folder, at any depth, and the depth from which a site is refused."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_hugo.errors import ConfigError
from mkdocs_hugo.text import Position

DEEPEST = 800
"""Folders in each other that a site may have: MkDocs, and os.walk of Python 3.11, go through them by calls
in calls, of which Python allows 1000."""

_MOST_FOLLOWED = 20_000
"""Folders that links may add to a site: MkDocs follows them, round and round where they lead in circles."""


def walk(top: Path | str, *, follow_links: bool = False) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield each folder with the names of its folders and other files, as os.walk does, but at any depth.

    Folders that cannot be read are empty, and names taken out of the list of folders are not entered.
    """
    pending = [os.fspath(top)]
    while pending:
        directory = pending.pop()
        entries = scan(directory)
        left = set() if follow_links else {entry.name for entry in entries if entry.is_symlink()}
        folders = [entry.name for entry in entries if _is_folder(entry)]
        files = [entry.name for entry in entries if not _is_folder(entry)]
        yield directory, folders, files
        pending.extend(f"{directory}{os.sep}{name}" for name in reversed(folders) if name not in left)


def scan(directory: Path | str) -> list[os.DirEntry[str]]:
    """Return what lies in a folder; one that cannot be read is empty."""
    try:
        with os.scandir(directory) as entries:
            return list(entries)
    except (OSError, ValueError):
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def refuse_deep_ones(tops: Iterable[Path]) -> None:
    """Raise `ConfigError` where folders lie deeper in each other than can be built."""
    for top in dict.fromkeys(tops):
        most = str(top).count(os.sep) + DEEPEST
        for directory, folders, _ in walk(top):
            if folders and directory.count(os.sep) >= most:
                raise ConfigError(
                    f"more than {DEEPEST} folders lie in each other",
                    Position(f"{directory}{os.sep}{folders[0]}"),
                    hint="Move what is in them up, or remove them.",
                )


def refuse_circles(top: Path) -> None:
    """Raise `ConfigError` where following links adds more folders, or deeper ones, than can be gone through.

    To be called when the folders themselves are known not to be too deep.
    """
    folders = [(directory, names) for directory, names, _ in walk(top)]
    paths = (f"{directory}{os.sep}{name}" for directory, names in folders for name in names)
    links = [path for path in paths if os.path.islink(path)]  # noqa: PTH114 - a `Path` for each takes long
    if not links:
        return
    most = str(top).count(os.sep) + DEEPEST
    for visited, (directory, _, _) in enumerate(walk(top, follow_links=True)):
        if visited > len(folders) + _MOST_FOLLOWED or directory.count(os.sep) > most:
            raise ConfigError(
                "links between folders lead round in circles, and MkDocs follows them",
                Position(links[0]),
                hint="Remove this link"
                + (f", or another one of the {len(links)} links to folders." if links[1:] else "."),
            )

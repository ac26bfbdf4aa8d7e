"""The regular files below a folder, as Hugo takes them: nothing is followed, opened or published by accident.

Hugo: hugofs/walk.go passes over symbolic links, but for a mount that is one itself.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs_hugo.content.folders import scan
from mkdocs_hugo.errors import HugoError, Level, Report
from mkdocs_hugo.text import Position


def plain_files(
    source: Path,
    report: Report,
    *,
    is_left_out: Callable[[Path], bool] = lambda _: False,
    accepts: Callable[[str], bool] = lambda _: True,
) -> Iterator[tuple[Path, str]]:
    """Yield the files below a folder with their paths below it, in no particular order.

    A source that is a file is yielded itself, with "" for its path. `is_left_out` is asked of files and
    folders, `accepts` of the paths of files. Reports names that are no UTF-8; links and devices are infos.
    """
    if _is_file(source):
        yield source, ""
        return
    pending = [(source, "")]
    while pending:
        directory, prefix = pending.pop()
        for entry in scan(directory):
            path, relative = directory / entry.name, prefix + entry.name
            if is_left_out(path) or not _is_plain(entry, report):
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append((path, f"{relative}/"))
            elif accepts(relative):
                yield path, relative


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _is_plain(entry: os.DirEntry[str], report: Report) -> bool:
    """Tell whether an entry is a file or folder under a name that can be published."""
    if entry.is_symlink():
        report(_passed_over(entry, "a symbolic link is passed over, as Hugo does", Level.INFO))
        return False
    if not entry.is_file() and not entry.is_dir():
        report(_passed_over(entry, "this is neither a file nor a folder; it is passed over", Level.INFO))
        return False
    if not entry.name.isascii() and entry.name != _printable(entry.name):
        report(_passed_over(entry, "the name of this file is no UTF-8; it is passed over", Level.WARNING))
        return False
    return True


def _passed_over(entry: os.DirEntry[str], message: str, level: Level) -> HugoError:
    hint = "Rename it." if level is Level.WARNING else ""
    return HugoError(message, Position(_printable(entry.path)), hint=hint, level=level)


def _printable(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "backslashreplace")

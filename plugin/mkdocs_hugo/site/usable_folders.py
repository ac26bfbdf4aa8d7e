"""Which folders of a configuration can be read: none that holds the project, none that no disk can have."""

from __future__ import annotations

import os
from pathlib import Path

ABOVE = "which is above the project"
"""Why a folder that holds the project is not read, unless patterns choose files in it."""


def why_unusable(path: Path, root: Path, *, is_folder: bool = False) -> str:
    """Return what keeps a folder from being read, "" if nothing does; one that is not there is usable.

    Links are followed, as Hugo does for a mount that is one. `is_folder` is whether a file will not do.
    """
    try:
        path.stat()
    except FileNotFoundError:
        return ""
    except ValueError:
        return "which no file can be called"
    except OSError as error:
        return f"which cannot be read: {error.strerror}"
    real = Path(os.path.realpath(path))
    if real == real.parent:
        return "which is the whole disk"
    if real != Path(os.path.realpath(root)) and root.resolve().is_relative_to(real):
        return ABOVE
    return "which is a file, not a folder" if is_folder and not path.is_dir() else ""


def printable(path: Path) -> str:
    """Return a path as a message can show it: in quotes, a long one cut."""
    text = path.as_posix()
    return repr(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


_LONGEST = 80

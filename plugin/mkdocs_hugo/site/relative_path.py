"""Paths of files as templates see them: text, relative to the site's folder. Hugo: source/fileInfo.go."""

from __future__ import annotations

import os.path
from pathlib import Path


def relative_path(root: Path, path: Path | str) -> str:
    """Return a path below the site's folder with slashes; one outside it, of a module, begins with `../`."""
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:  # another drive of Windows
        return Path(path).name


def absolute_path(root: Path, path: str) -> str:
    """Return the path that `relative_path` was given, as messages name it; "" for ""."""
    return os.path.normpath(root / path) if path else ""

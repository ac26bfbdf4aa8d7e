"""A site folder that cannot be written, as a message instead of a traceback."""

from __future__ import annotations

import errno
from pathlib import Path

from mkdocs.exceptions import Abort

from mkdocs_hugo.errors import HugoError

_FULL = (errno.ENOSPC, errno.EDQUOT)


def disk_error(error: Exception, site_dir: str) -> HugoError | None:
    """Return what to tell of an error that ended a build; None if the site's folder has no part in it."""
    if not isinstance(error, OSError):
        return None
    names = [name for name in (error.filename2, error.filename) if isinstance(name, str)]
    path = next((name for name in names if Path(name).is_relative_to(site_dir)), None)
    if path is None and error.errno not in _FULL:
        return None
    hint = "Make room on the disk" if error.errno in _FULL else "See to it that the file can be written"
    return HugoError(f"cannot write {path or site_dir}: {error.strerror}", hint=f"{hint}, and build again.")


def end_with_disk_error(error: Exception, site_dir: str) -> None:
    """Raise an end without a traceback for an error of the disk that the site is written to."""
    problem = disk_error(error, site_dir)
    if problem is not None:
        raise Abort(str(problem)) from error

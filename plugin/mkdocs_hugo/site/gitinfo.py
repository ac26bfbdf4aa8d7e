"""When files were last committed, for sites with `enableGitInfo`. Hugo: hugolib/gitinfo.go."""

from __future__ import annotations

import subprocess
from datetime import datetime
from pathlib import Path

_COMMIT = "\x01"
_LOG = ["log", "--name-only", "--no-merges", "-z", f"--format=format:{_COMMIT}%aI"]


def last_commits(root: Path) -> dict[str, datetime]:
    """Return the author date of each file's last commit under its absolute path.

    Asks git once for the whole repository around `root`; without git or a repository there are none.
    """
    top = _git(root, ["rev-parse", "--show-toplevel"]).strip()
    if not top:
        return {}
    found: dict[str, datetime] = {}
    date: datetime | None = None
    for entry in _git(root, _LOG).replace("\n", "\0").split("\0"):
        if entry.startswith(_COMMIT):
            date = datetime.fromisoformat(entry.removeprefix(_COMMIT))
        elif entry and date is not None:
            found.setdefault(f"{top}/{entry}", date)
    return found


def _git(root: Path, arguments: list[str]) -> str:
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.decode("utf-8", errors="replace")

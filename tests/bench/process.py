"""Whole processes measured from outside: seconds on the clock, of the processors, and memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_NOT_COMPILED = "PYTHONDONTWRITEBYTECODE"
"""Would have the modules of a checkout compiled in each run; those of an installed package never are."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One run with its child processes; `memory` is the most that one process held, in MiB."""

    wall: float
    cpu: float
    memory: float


def run(command: Sequence[str | Path], folder: Path) -> Measured:
    """Run a command to its end; raises `RuntimeError` if it fails."""
    environment = {name: value for name, value in os.environ.items() if name != _NOT_COMPILED}
    environment["NO_MKDOCS_2_WARNING"] = "1"
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[0]} ended with {process.returncode} in {folder}")
    return Measured(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def mkdocs(site: Path, config: str = "mkdocs.yml") -> Measured:
    """Build a site once."""
    return run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config], site)


def say(text: str = "") -> None:
    """Print a line of results."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()

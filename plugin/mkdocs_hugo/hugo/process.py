"""One run of Hugo as a process of its own, with limits of time, processor time and output."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import weakref
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

_MOST_LOG = 16 << 20
_LARGEST_FILE = 1 << 30
_PAUSE = 0.005
_LONGEST_PAUSE = 0.02


@dataclass
class HugoProcess:
    """A running Hugo; `limit` are the seconds that it may take. It ends with what holds it."""

    process: subprocess.Popen[bytes]
    log: Path
    limit: float
    started: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        weakref.finalize(self, _kill, self.process)

    @classmethod
    def start(
        cls, program: Path, root: Path, folder: Path, limit: float, environment: Mapping[str, str]
    ) -> HugoProcess:
        """Start Hugo on a site with the configuration of the project in `folder`; raises `OSError`."""
        command = [
            str(program),
            "--source",
            str(root),
            "--config",
            str(folder / "hugo.yaml"),
            "--noBuildLock",
        ]
        command += ["--configDir", str(folder / "no-config")]
        log = folder / "hugo.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                command,
                cwd=folder,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=_limits(limit),
            )
        return cls(process, log, limit)

    def wait(self) -> str:
        """Wait for the end; return why it was ended before, "" if it came to one."""
        pause = _PAUSE
        while self.process.poll() is None:
            if time.monotonic() - self.started > self.limit:
                self.kill()
                return f"it was not ready after {self.limit:.0f} seconds"
            if self.log.stat().st_size > _MOST_LOG:
                self.kill()
                return f"it printed more than {_MOST_LOG >> 20} MB of messages"
            time.sleep(pause)
            pause = min(_LONGEST_PAUSE, pause * 1.5)
        return ""

    def kill(self) -> None:
        """End it with everything that it has started."""
        _kill(self.process)

    @property
    def messages(self) -> str:
        """What it has printed."""
        return self.log.read_text("utf-8", "replace")[:_MOST_LOG]


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        with suppress(OSError):
            if os.name == "posix":
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        process.wait()


def _limits(seconds: float) -> Callable[[], None] | None:
    """Return what sets the limits that hold even when nobody watches any more; None where there are none."""
    if sys.platform == "win32":
        return None
    import resource

    processor_time = int(seconds * (os.cpu_count() or 1)) + 1

    def set_limits() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (processor_time, processor_time))
        resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return set_limits

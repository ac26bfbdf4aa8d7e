"""How far a long build has come: one line that is written over, on a terminal only."""

from __future__ import annotations

import logging
import sys
import time
from dataclasses import dataclass

_PATIENCE = 2.0
"""Seconds that a build may take before anything is shown."""
_PAUSE = 0.25
"""Seconds between two looks."""


@dataclass(slots=True)
class Progress:
    """Counts the pages of a phase of the build. Nothing is shown with `--quiet` and where nobody looks on."""

    what: str = ""
    total: int = 0
    done: int = 0
    _shown: bool = False
    _next: float = 0.0

    def begin(self, what: str, total: int) -> None:
        """Begin a phase with so many pages."""
        self.clear()
        self.what, self.total, self.done = what, total, 0
        self._next = self._next or time.monotonic() + _PATIENCE

    def step(self) -> None:
        """Count one page."""
        self.done += 1
        now = time.monotonic()
        if now >= self._next and self.done < self.total and _is_looked_at():
            self._next = now + _PAUSE
            self._shown = True
            share = 100 * self.done // self.total
            sys.stderr.write(f"\r{self.what} {self.done} of {self.total} pages ({share} %)\x1b[K")
            sys.stderr.flush()

    def clear(self) -> None:
        """Leave the line to whoever writes next."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False


def _is_looked_at() -> bool:
    return sys.stderr.isatty() and logging.getLogger("mkdocs").isEnabledFor(logging.INFO)

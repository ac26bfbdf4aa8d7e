"""Python's garbage collector during a build.

What a build makes lives as long as the build, yet the collector goes through it again and again; on 442 pages
that takes a tenth of the time. While pages are made it looks less often, afterwards as before.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass

_SELDOM = (50_000, 20, 100)


@dataclass(slots=True)
class Collector:
    """Remembers how often the collector looked before the build."""

    _usual: tuple[int, int, int] | None = None

    def relax(self) -> None:
        """Let it look less often."""
        if self._usual is None:
            self._usual = gc.get_threshold()
            gc.set_threshold(*_SELDOM)

    def restore(self) -> None:
        """Let it look as often as before."""
        if self._usual is not None:
            gc.set_threshold(*self._usual)
            self._usual = None

"""Problems in the authors' sources as lines of MkDocs' log."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.plugins import get_plugin_logger

from mkdocs_hugo.errors import HugoError, Level
from mkdocs_hugo.text import Position

_log = get_plugin_logger("hugo")
_LEVELS = {Level.ERROR: logging.ERROR, Level.WARNING: logging.WARNING, Level.INFO: logging.INFO}


class ProblemLog:
    """Writes each problem once per build; errors and warnings count under `--strict`.

    Paths below `root` are shown relative to it. `warnings` counts them by the code of their kind; `before` is
    called before each line.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen: set[str] = set()
        self.warnings: Counter[str] = Counter()
        self.before: Callable[[], None] = _nothing
        self._held: list[HugoError] | None = None

    @contextmanager
    def held(self) -> Iterator[list[HugoError]]:
        """Keep back what is reported meanwhile: the caller reports it afterwards, or lets it be."""
        problems: list[HugoError] = []
        self._held = problems
        try:
            yield problems
        finally:
            self._held = None

    def begin(self) -> None:
        """Report everything again: what follows is another look at some pages."""
        self._seen.clear()

    def __call__(self, problem: HugoError) -> None:
        """Log a problem unless the very same has been logged."""
        if self._held is not None:
            self._held.append(problem)
            return
        text = self.text(problem)
        if text not in self._seen:
            self._seen.add(text)
            if problem.level is not Level.INFO:
                self.warnings[problem.code] += 1
            self.before()
            _log.log(_LEVELS[problem.level], text)

    def summary(self, text: str) -> None:
        """Log how a build has ended."""
        self.before()
        _log.info(text)

    def text(self, problem: HugoError) -> str:
        """Return a problem as users see it, with its place relative to the project."""
        if problem.position is not None:
            problem.position = self._shown(problem.position)
        return str(problem)

    def _shown(self, position: Position) -> Position:
        path = Path(position.path)
        if not path.is_absolute() or not path.is_relative_to(self._root):
            return position
        return Position(path.relative_to(self._root).as_posix(), position.line, position.column)


def _nothing() -> None:
    """Do nothing before a line."""

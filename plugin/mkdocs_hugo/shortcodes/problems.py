"""What is wrong with the shortcodes of one file, gathered and reported in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mkdocs_hugo.errors import HugoError, Report, ShortcodeError
from mkdocs_hugo.text import Source

MOST_REPORTED = 20
"""A file with more problems than this has one that causes the others, or is no Hugo page."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A message for an offset; a hint that takes time to find is a function."""

    offset: int
    message: str
    hint: str | Callable[[], str] = ""

    def error(self, source: Source) -> HugoError:
        """Make the error that people see."""
        hint = self.hint if isinstance(self.hint, str) else self.hint()
        return ShortcodeError.at(source, self.offset, self.message, hint=hint)


def tell(problems: Sequence[Problem], source: Source, report: Report) -> None:
    """Hand the problems to the report, first things first; of very many only the first ones."""
    in_order = sorted(problems, key=lambda problem: problem.offset)
    for problem in in_order[:MOST_REPORTED]:
        report(problem.error(source))
    if len(in_order) > MOST_REPORTED:
        rest = in_order[MOST_REPORTED]
        message = f"{len(in_order) - MOST_REPORTED} more problems with shortcodes from here on"
        report(
            Problem(rest.offset, message, "Mend the first ones; the others may follow from them.").error(
                source
            )
        )

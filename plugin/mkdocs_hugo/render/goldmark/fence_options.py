"""The options of a code fence: `{hl_lines=[1,"3-5"] linenos=table linenostart=10}`.

Hugo: markup/highlight/config.go, markup/internal/attributes. Names count without regard to case; what the
page does not say comes from `markup.highlight`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_hugo.render.goldmark.attributes import Attributes, AttributeValue, written
from mkdocs_hugo.render.goldmark.config import Highlight

_NAMES = re.compile(
    "anchorlinenos|filename|guesssyntax|hl_inline|hl_lines|linenos|linenostart|linenumbersintable|lineanchors"
    "|noclasses|style|tabwidth|title",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d+)(?:-(\d+))?")
_MAX_LINES = 10_000
_STYLES = {"table": "table", "inline": "pymdownx-inline"}


@dataclass(frozen=True, slots=True)
class FenceOptions:
    """What a fence asks of the highlighter.

    `first_line` is 0 without line numbers and -1 where the user's own settings decide; `style` is the way of
    `pymdownx.highlight` to show line numbers, empty for the user's own; `highlighted_lines` count from 1.
    """

    first_line: int
    style: str
    highlighted_lines: tuple[int, ...]
    title: str | None

    @classmethod
    def of(cls, attributes: Attributes, defaults: Highlight) -> FenceOptions:
        """Read the options of a fence."""
        options = {name.lower(): value for name, value in attributes.items()}
        numbers = options.get("linenos", defaults.line_nos)
        title = options.get("title") or options.get("filename")
        return cls(
            first_line=_first_line(numbers, options, defaults),
            style=_style(numbers, options.get("linenumbersintable", defaults.line_numbers_in_table)),
            highlighted_lines=tuple(_lines(options.get("hl_lines", defaults.hl_lines))),
            title=written(title) if title else None,
        )

    @staticmethod
    def takes(name: str) -> bool:
        """Tell whether an attribute is an option, and so none of the HTML element."""
        return _NAMES.fullmatch(name) is not None


def _first_line(numbers: AttributeValue, options: Attributes, defaults: Highlight) -> int:
    if numbers in (True, "true", *_STYLES):
        start = options.get("linenostart", defaults.line_no_start)
        return max(1, int(start)) if isinstance(start, float | int) else 1
    return 0 if "linenos" in options else -1


def _style(numbers: AttributeValue, in_table: AttributeValue) -> str:
    if isinstance(numbers, str) and numbers in _STYLES:
        return _STYLES[numbers]
    return "" if in_table in (True, "true") else _STYLES["inline"]


def _lines(value: AttributeValue) -> Iterator[int]:
    """Yield the numbers of `[1,"3-5"]` or `"1 3-5"`."""
    for part in value if isinstance(value, list) else str(value or "").split():
        text = written(part) if isinstance(part, float | str) else ""
        match = _RANGE.fullmatch(text)
        if match:
            first = int(match[1])
            yield from range(first, min(int(match[2] or first), first + _MAX_LINES) + 1)

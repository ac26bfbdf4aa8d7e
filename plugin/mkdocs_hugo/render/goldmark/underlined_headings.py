"""Headings by underline (CommonMark 0.31 section 4.3): markdown-it's rule, asked only where there may be one.

The rule goes through a whole paragraph before it can say no, and the paragraph's own rule does so once more.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from markdown_it import rules_block
from markdown_it.rules_block import StateBlock

_UNDERLINE = re.compile(r"^[ \t>]*(?:=+|-+)[ \t]*$", re.MULTILINE)


def underlined_heading(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read a heading if a line that may be its underline follows before the next empty line."""
    start = state.bMarks[start_line]
    lines = _underlines(state)
    following = bisect_left(lines, start + 1)
    if following == len(lines) or state.src.find("\n\n", start, lines[following]) >= 0:
        return False
    return rules_block.lheading(state, start_line, end_line, silent)


def _underlines(state: StateBlock) -> list[int]:
    """Return where lines begin that may be underlines, looked for once in a page."""
    lines = state.env.get("underlines")
    if lines is None:
        lines = [match.start() for match in _UNDERLINE.finditer(state.src)]
        state.env["underlines"] = lines
    assert isinstance(lines, list)
    return lines

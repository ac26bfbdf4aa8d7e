"""HTML blocks: the closing tag of a script, a style sheet or preformatted text alone begins none.

CommonMark 0.31 section 4.6, start condition 7.
"""

from __future__ import annotations

import re

from markdown_it import rules_block
from markdown_it.rules_block import StateBlock

_STRAY_CLOSING_TAG = re.compile(r"</(?:script|style|pre|textarea)\s*>", re.IGNORECASE)


def html_block(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read a block of raw HTML as markdown-it does, but for a stray closing tag."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith("<", start) or _STRAY_CLOSING_TAG.match(state.src, start):
        return False
    return rules_block.html_block(state, start_line, end_line, silent)

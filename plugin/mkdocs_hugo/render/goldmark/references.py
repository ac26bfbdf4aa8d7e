"""Link reference definitions: what follows them without a blank line is the rest of their paragraph.

CommonMark 0.31 section 4.7: definitions stand at the beginning of a paragraph. markdown-it takes each for a
block of its own, so that the next line could begin a list or indented code, which it may not in the middle
of a paragraph.
"""

from __future__ import annotations

from markdown_it import rules_block
from markdown_it.rules_block import StateBlock


def reference(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read definitions, and the paragraph that goes on after them."""
    if not rules_block.reference(state, start_line, end_line, silent):
        return False
    if silent:
        return True
    while not _is_end(state, end_line) and rules_block.reference(state, state.line, end_line, False):
        pass
    line = state.line
    if _is_end(state, end_line) or _begins_block(state, line, end_line):
        return True
    if state.sCount[line] >= state.blkIndent and rules_block.lheading(state, line, end_line, False):
        return True
    return rules_block.paragraph(state, line, end_line, False)


def _is_end(state: StateBlock, end_line: int) -> bool:
    return state.line >= end_line or state.isEmpty(state.line)


def _begins_block(state: StateBlock, line: int, end_line: int) -> bool:
    """Tell whether a block that can interrupt a paragraph stands here."""
    if state.sCount[line] - state.blkIndent > 3:
        return False
    around, state.parentType = state.parentType, "paragraph"
    interrupted = any(
        rule(state, line, end_line, True) for rule in state.md.block.ruler.getRules("paragraph")
    )
    state.parentType = around
    return interrupted

"""Lines that can only be the continuation of a paragraph (CommonMark 0.31 section 5.1, "laziness").

markdown-it asks its rules whether a line begins a new block without telling them in which container the
line would stand. Two cases go wrong: a line of nested quotes without their signs, and a line indented by
four columns or more but less than the list item before it. Both are text.
"""

from __future__ import annotations

from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.rules_block import StateBlock

_MAX_LEVEL = 90
_QUOTE = -1
"""Stands among the columns of open lists for a quote, in which columns count from 0."""


def guarded(rule: RuleFuncBlockType, signs: str) -> RuleFuncBlockType:
    """Make a rule deny that it begins at a line which is text, or with any other sign than its own."""
    own = frozenset(signs)

    def guarded_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        first = state.bMarks[start_line] + state.tShift[start_line]
        if state.src[first : first + 1] not in own or (silent and _is_text(state, start_line)):
            return False
        return rule(state, start_line, end_line, silent)

    return guarded_rule


def container(rule: RuleFuncBlockType, signs: str, *, is_quote: bool = False) -> RuleFuncBlockType:
    """Guard the rule of a container, and note where it stands while its content is parsed.

    Past `_MAX_LEVEL` there are no more containers, so that whatever is nested deeper is kept as text.
    """
    own = frozenset(signs)

    def container_rule(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        first = state.bMarks[start_line] + state.tShift[start_line]
        if state.src[first : first + 1] not in own or state.level >= _MAX_LEVEL:
            return False
        if silent:
            return not _is_text(state, start_line) and rule(state, start_line, end_line, True)
        columns = _columns(state)
        columns.append(_QUOTE if is_quote else state.blkIndent)
        try:
            return rule(state, start_line, end_line, False)
        finally:
            columns.pop()

    return container_rule


def _columns(state: StateBlock) -> list[int]:
    columns = state.env.setdefault("container_columns", [])
    assert isinstance(columns, list)
    return columns


def _is_text(state: StateBlock, line: int) -> bool:
    column = state.sCount[line]
    if column < 0:  # markdown-it's sign for a line of a quote without the quote's own
        return True
    if column >= state.blkIndent:
        return False
    for indent in reversed(_columns(state)):
        if indent == _QUOTE:
            break
        if indent <= column:
            return column - indent >= 4
    return column >= 4

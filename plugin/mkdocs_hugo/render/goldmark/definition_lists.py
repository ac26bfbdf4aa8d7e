"""Definition lists: paragraphs whose lines are terms, and `: ` before each description.

Goldmark: extension/definition_list.go. A description is loose if a blank line stands before its colon.
"""

from __future__ import annotations

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

_CODE_WIDTH = 8
"""From this many columns after the colon on, the description begins with indented code."""


def description(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read a description, and make terms of the paragraph before it; the block rule."""
    position = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith(":", position):
        return False
    indent = state.sCount[start_line]
    text, width = _skip_spaces(state, start_line, position + 1)
    if not width:
        return False
    if silent:
        return state.parentType == "paragraph" and (indent == state.blkIndent or indent in _indents(state))
    if indent != state.blkIndent or not _open_list(state):
        return False
    opening = state.push("dd_open", "dd", 1)
    is_loose = start_line > 0 and state.isEmpty(start_line - 1)
    _body(state, start_line, end_line, text, width)
    opening.map = [start_line, state.line]
    closing = state.push("dd_close", "dd", -1)
    if not is_loose:
        _hide_first_paragraph(state.tokens, closing.level)
    state.push("dl_close", "dl", -1)
    return True


def _indents(state: StateBlock) -> list[int]:
    """Return the columns of the lists that are open: a colon there ends any paragraph inside them."""
    indents = state.env.setdefault("definition_list_indents", [])
    assert isinstance(indents, list)
    return indents


def _skip_spaces(state: StateBlock, line: int, position: int) -> tuple[int, int]:
    """Return where the text after the colon begins, and how many columns of space come before it."""
    column = start = state.sCount[line] + 1
    end = state.eMarks[line]
    while position < end and state.src[position] in " \t":
        column += 1 if state.src[position] == " " else 4 - column % 4
        position += 1
    return position, column - start


def _open_list(state: StateBlock) -> bool:
    """Go on with the list just before, or begin one, and turn the paragraph just before into terms."""
    tokens = state.tokens
    last = tokens[-1] if tokens else None
    if last is None or last.level != state.level:
        return False
    terms: list[Token] = []
    if last.type == "paragraph_close":
        terms = _cut_paragraph(tokens)
    elif last.type != "dl_close":
        return False
    if tokens and tokens[-1].type == "dl_close" and tokens[-1].level == state.level:
        tokens.pop()
        state.level += 1
    else:
        state.push("dl_open", "dl", 1)
    for term in terms:
        _push_term(state, term)
    return True


def _cut_paragraph(tokens: list[Token]) -> list[Token]:
    """Take the last paragraph away and return an inline token for each of its lines."""
    inline = tokens[-2]
    del tokens[-3:]
    first_line = inline.map[0] if inline.map else 0
    return [
        Token("inline", "", 0, content=line.strip(), children=[], map=[first_line + number] * 2, block=True)
        for number, line in enumerate(inline.content.split("\n"))
    ]


def _push_term(state: StateBlock, inline: Token) -> None:
    state.push("dt_open", "dt", 1).map = inline.map
    inline.level = state.level
    state.tokens.append(inline)
    state.push("dt_close", "dt", -1)


def _body(state: StateBlock, line: int, end_line: int, text: int, width: int) -> None:
    """Parse the description's blocks: the rest of this line and the lines indented as far."""
    before = state.tShift[line], state.sCount[line], state.blkIndent, state.tight, state.parentType
    column = state.sCount[line] + 1
    state.blkIndent = column + (5 if width >= _CODE_WIDTH else width)
    state.tShift[line] = text - state.bMarks[line]
    state.sCount[line] = column + width
    state.parentType = "definition"
    _indents(state).append(column - 1)
    if text < state.eMarks[line]:
        state.md.block.tokenize(state, line, end_line)
    else:
        state.line = line + 1
        if state.line < end_line and not state.isEmpty(state.line):
            state.md.block.tokenize(state, state.line, end_line)
    state.tShift[line], state.sCount[line], state.blkIndent, state.tight, state.parentType = before
    _indents(state).pop()


def _hide_first_paragraph(tokens: list[Token], level: int) -> None:
    """Leave out the paragraph tags of the first paragraph in the description that ends the tokens."""
    start = len(tokens) - 2
    while tokens[start].level > level:
        start -= 1
    paragraph = [token for token in tokens[start:] if token.tag == "p" and token.level == level + 1][:2]
    for tag in paragraph:
        tag.hidden = True

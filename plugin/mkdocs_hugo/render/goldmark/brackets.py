"""Links and pictures, and the square brackets that make none.

Goldmark: parser/link.go. A bracket that makes no link is text, but Goldmark remembers that it is open: as
long as it is, bare addresses do not become links.
"""

from __future__ import annotations

import re

from markdown_it import rules_inline
from markdown_it.rules_inline import StateInline

from mkdocs_hugo.render.goldmark.inline_state import InlineState

_OPENING = re.compile(r"\[+")


def link(state: StateInline, silent: bool) -> bool:
    """Read a link, if any bracket is closed from here on."""
    return _can_close(state, "[") and rules_inline.link(state, silent)


def image(state: StateInline, silent: bool) -> bool:
    """Read a picture, if any bracket is closed from here on."""
    return _can_close(state, "!") and rules_inline.image(state, silent)


def bracket(state: StateInline, silent: bool) -> bool:
    """Take a bracket as text and count it; stands after the rules for links, pictures and footnotes."""
    assert isinstance(state, InlineState)
    character = state.src[state.pos]
    if silent or character not in "[]":
        return False
    if character == "[":
        token = state.push("text_special", "", 0)
        token.content = token.markup = _run(state)
        state.open_brackets.append(token)
        state.pos += len(token.content)
        return True
    if state.open_brackets:
        state.open_brackets.pop().info = "closed bracket"
    state.append_pending(character)
    state.pos += 1
    return True


def _can_close(state: StateInline, sign: str) -> bool:
    assert isinstance(state, InlineState)
    return state.src[state.pos] == sign and state.pos < state.last_closing_bracket


def _run(state: InlineState) -> str:
    """Return one bracket, or all that stand together where none is closed any more."""
    match = None if state.pos < state.last_closing_bracket else _OPENING.match(state.src, state.pos)
    return match[0] if match else "["

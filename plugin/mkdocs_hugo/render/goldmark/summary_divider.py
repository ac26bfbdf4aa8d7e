"""The summary divider `<!--more-->`: Hugo puts a paragraph in its place and takes it out again.

Hugo: hugolib/page__content.go. So the divider parts paragraphs and lists, wherever it stands, and leaves
nothing behind. Only the first one of a page counts; any other is a comment.
"""

from __future__ import annotations

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_DIVIDER = "<!--more-->"
_SIGN = "\ue00dMORE\ue00d"
"""Stands in the source while it is parsed; private characters that no text has."""


def insert_divider(state: StateCore) -> None:
    """Put the paragraph in place of the divider; runs before the block rules."""
    if _DIVIDER in state.src:
        state.src = state.src.replace(_DIVIDER, f"\n\n{_SIGN}\n\n", 1)


def remove_divider(state: StateCore) -> None:
    """Take the paragraph out again; runs between the block and the inline rules."""
    if _SIGN not in state.src:
        return
    result: list[Token] = []
    for token in state.tokens:
        if token.type == "paragraph_close" and result[-1].content == _SIGN:
            del result[-2:]
            continue
        if _SIGN in token.content and token.content != _SIGN:
            token.content = token.content.replace(_SIGN, "")
        result.append(token)
    state.tokens = result

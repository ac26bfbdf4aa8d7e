"""The summary divider `<!--more-->`: Hugo puts a paragraph in its place and takes it out again.

Hugo: hugolib/page__content.go. So the divider parts paragraphs and lists, wherever it stands, and leaves
nothing behind. Only the first one of a page counts; any other is a comment.
"""

from __future__ import annotations

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

DIVIDER = "<!--more-->"
TOKEN = "summary_divider"
"""The type of the token that stands in place of the divider."""
SIGN = "\ue00dMORE\ue00d"
"""Stands for the divider until the page is HTML; private characters that no text has."""


def insert_divider(state: StateCore) -> None:
    """Put the paragraph in place of the divider; runs before the block rules."""
    if DIVIDER in state.src:
        state.src = state.src.replace(DIVIDER, f"\n\n{SIGN}\n\n", 1)


def remove_divider(state: StateCore) -> None:
    """Put a token in place of the paragraph; runs between the block and the inline rules."""
    if SIGN not in state.src:
        return
    result: list[Token] = []
    for token in state.tokens:
        if token.type == "paragraph_close" and result[-1].content == SIGN:
            del result[-2:]
            result.append(Token(TOKEN, "", 0))
            continue
        if SIGN in token.content and token.content != SIGN:
            token.content = token.content.replace(SIGN, "")
        result.append(token)
    state.tokens = result


class SummaryDivider(Postprocessor):
    """Takes the sign out of a page's HTML, and remembers where it was: `offset`, -1 without one."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.offset = -1

    def run(self, text: str) -> str:
        """Return the page without the sign."""
        before, sign, after = text.partition(SIGN)
        self.offset = len(before.lstrip()) if sign else -1
        return before + after.removeprefix("\n") if sign else text

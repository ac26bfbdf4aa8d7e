"""Boxes at the head of list items: `- [ ] open`, `- [x] done`.

Goldmark: extension/tasklist.go. Other than on GitHub a space after the box is not needed.
"""

from __future__ import annotations

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_BOX = re.compile(r"\[([ \t\n\r\f\vxX])\]\s*")


def task_list(state: StateCore) -> None:
    """Take the box off the first paragraph or heading of each list item; runs before the inline rules."""
    tokens = state.tokens
    for index in range(2, len(tokens)):
        token = tokens[index]
        if token.type == "inline" and token.content[:1] == "[" and _heads_item(tokens, index):
            _take_box(token, tokens[index - 2])


def _heads_item(tokens: list[Token], index: int) -> bool:
    return tokens[index - 2].type == "list_item_open" and tokens[index - 1].nesting > 0


def _take_box(inline: Token, item: Token) -> None:
    match = _BOX.match(inline.content)
    if match is None:
        return
    inline.content = inline.content[match.end() :]
    inline.meta["task"] = match[1] in "xX"
    item.attrs["class"] = "task-list-item"

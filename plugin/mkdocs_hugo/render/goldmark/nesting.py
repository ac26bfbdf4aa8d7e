"""Where a container ends in the flat list of markdown-it's tokens."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token


def end_of_container(tokens: Sequence[Token], start: int) -> int:
    """Return the index of the token that closes the one at `start`; linear in the tokens between them."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1

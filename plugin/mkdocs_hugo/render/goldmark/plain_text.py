"""The plain text of inline tokens as Hugo takes it for heading ids.

Hugo: markup/goldmark/internal/render/context.go, TextPlain. Two of its habits decide ids on real sites:
text counts as it stands in the source (escapes and numeric entities are not resolved), and of emphasis, a
link or an image only the first child counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.common.entities import entities
from markdown_it.token import Token

_NAMED_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_AUTOLINKS = frozenset({"autolink", "linkify"})


def plain_text(tokens: Sequence[Token]) -> str:
    """Return the text that an id is made of."""
    # A doubled sign leaves an empty token beside the tag that it has become.
    text = "".join(_pieces([token for token in tokens if token.content or token.type != "text"]))
    return _NAMED_ENTITY.sub(_resolve, text) if "&" in text else text


def _resolve(match: re.Match[str]) -> str:
    return entities.get(match[1], match[0])


def _pieces(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the text of each top-level token; a container gives the text of its first child."""
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.nesting > 0:
            yield "" if token.markup in _AUTOLINKS else _first_child(tokens, index + 1)
            index = end_of_container(tokens, index)
        else:
            yield _own_text(token)
        index += 1


def _first_child(tokens: Sequence[Token], start: int) -> str:
    while start < len(tokens) and tokens[start].nesting > 0:
        if tokens[start].markup in _AUTOLINKS:
            return ""
        start += 1
    end = _end_of_text_node(tokens, start)
    return "".join(map(_own_text, tokens[start : max(end, start + 1)]))


def _end_of_text_node(tokens: Sequence[Token], start: int) -> int:
    """Return the index after the tokens that Goldmark keeps in one text node.

    The node goes on over escapes and entities, takes in a sign or bracket that made nothing, and ends
    there. It ends with its line too, and before a bracket that nobody closes.
    """
    end = start
    while end < len(tokens) and _is_running_text(tokens[end]):
        end += 1
    while end < len(tokens) and made_nothing(tokens[end]):
        end += 1
    if start < end < len(tokens) and tokens[end].type in ("softbreak", "hardbreak"):
        end += 1
    return end


def _is_running_text(token: Token) -> bool:
    if token.type == "text_special":
        return token.info in ("escape", "entity")
    return token.type == "text" and not made_nothing(token)


def made_nothing(token: Token) -> bool:
    """Tell whether this is the sign of an emphasis, a pair of tags or a link that did not come about."""
    if token.type == "text_special":
        return token.info == "closed bracket"
    return token.type == "text" and (bool(token.info) or token.content in ("*", "_"))


def _own_text(token: Token) -> str:
    match token.type:
        case "text" | "code_inline":
            return token.content
        case "text_special":
            return token.markup
        case "softbreak" | "hardbreak":
            return "\n"
        case "emoji":
            return token.info
        case "image":
            return _first_child(token.children or (), 0)
    return ""


def end_of_container(tokens: Sequence[Token], start: int) -> int:
    """Return the index of the token that closes the one at `start`; linear in the tokens between them."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1

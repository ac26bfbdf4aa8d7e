"""Quotes that begin with `[!NOTE]` become admonitions.

Hugo: markup/goldmark/blockquotes. The form is GitHub's, with what Obsidian adds: any type, a title of one's
own, and `+` or `-` for an admonition that unfolds. Hugo leaves the drawing to the theme; here it is
Material's.
"""

from __future__ import annotations

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from mkdocs_hugo.render.goldmark.plain_text import end_of_container

TITLE_OPEN = "alert_title_open"
_ALERT = re.compile(r"\[!([A-Za-z]+)\]([-+]?)[^\S\n]?([^\n]*)(?:\n|\Z)")
_MATERIAL_TYPES = {
    "attention": "warning",
    "caution": "danger",
    "check": "success",
    "cite": "quote",
    "done": "success",
    "error": "danger",
    "fail": "failure",
    "faq": "question",
    "help": "question",
    "hint": "tip",
    "important": "info",
    "missing": "failure",
    "summary": "abstract",
    "tldr": "abstract",
    "todo": "info",
}


def alerts(state: StateCore) -> None:
    """Turn quotes into admonitions; runs between the block and the inline rules."""
    tokens = state.tokens
    for index in range(len(tokens) - 2, 0, -1):
        if tokens[index].type == "paragraph_open" and tokens[index - 1].type == "blockquote_open":
            match = _ALERT.match(tokens[index + 1].content)
            if match:
                _admonition(tokens, index, match)


def _admonition(tokens: list[Token], index: int, match: re.Match[str]) -> None:
    """Change the quote whose first paragraph opens at `index`."""
    quote, paragraph, inline = tokens[index - 1 : index + 2]
    kind, sign, title = match[1].lower(), match[2], match[3].strip()
    _become(quote, tokens[end_of_container(tokens, index - 1)], kind, sign)
    inline.content = inline.content[match.end() :]
    if not inline.content:
        del tokens[index : index + 3]
    tokens[index:index] = _title(title or kind.capitalize(), sign, paragraph)


def _become(opening: Token, closing: Token, kind: str, sign: str) -> None:
    name = _MATERIAL_TYPES.get(kind, kind)
    tag = "details" if sign else "div"
    classes = [name] if sign else ["admonition", name]
    own = str(opening.attrs.get("class", ""))
    for token, end in ((opening, "open"), (closing, "close")):
        token.tag, token.type = tag, f"admonition_{end}"
    opening.attrs["class"] = " ".join([*classes, *own.split()])
    if sign == "+":
        opening.attrs["open"] = "open"


def _title(title: str, sign: str, paragraph: Token) -> list[Token]:
    tag = "summary" if sign else "p"
    opening = Token(TITLE_OPEN, tag, 1, block=True, map=paragraph.map)
    if not sign:
        opening.attrs = {"class": "admonition-title"}
    inline = Token("inline", "", 0, content=title, children=[], block=True, map=paragraph.map)
    return [opening, inline, Token(f"{tag}_close", tag, -1, block=True)]

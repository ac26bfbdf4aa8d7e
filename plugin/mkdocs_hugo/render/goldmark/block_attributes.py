"""A line of attributes under a block belongs to the block: `{.class #id}` (`parser.attribute.block`).

Hugo: markup/goldmark/internal/extensions/attributes. A line after a blank line, or under a fence, is dropped.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from mkdocs_hugo.render.goldmark.attributes import Attributes, is_event_handler, parse_attributes, written

_NAME = "block_attributes"
_NOT_FOR = frozenset({"fence", "code_block", "html_block"})
_GLOBAL = re.compile(
    "data-.*|accesskey|autocapitalize|autofocus|class|contenteditable|dir|draggable|enterkeyhint|hidden|id|inert"
    "|inputmode|is|itemid|itemprop|itemref|itemscope|itemtype|lang|part|role|slot|spellcheck|style|tabindex|title"
    "|translate"
)
_SPECIFIC = {
    "blockquote": re.compile("cite"),
    "ul": re.compile("start|reversed|type"),
    "ol": re.compile("start|reversed|type"),
    "hr": re.compile("align|color|noshade|size|width"),
    "img": re.compile(
        "align|border|crossorigin|decoding|height|importance|intrinsicsize|ismap|loading|referrerpolicy|sizes"
        "|srcset|usemap|width"
    ),
}
_FREE_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "table"})
"""Tags that Hugo itself writes: there any attribute passes, and numbers are written out."""


def add_attributes(token: Token, attributes: Attributes) -> None:
    """Give a block's opening token the attributes that its tag may have and does not have yet."""
    for name, value in attributes.items():
        if token.tag in _FREE_TAGS:
            if not is_event_handler(name):
                token.attrs.setdefault(name, written(value))
        elif _GLOBAL.fullmatch(name) or _SPECIFIC.get(token.tag, _GLOBAL).fullmatch(name):
            token.attrs.setdefault(name, value if isinstance(value, str) else "")


def _add_late(token: Token, attributes: Attributes) -> None:
    """Add attributes of a line of their own; their id does not replace the one that a heading gets anyway."""
    token.meta["attributes"] = {**attributes, **token.meta.get("attributes", {})}
    if token.type == "heading_open" and "id" in attributes:
        token.meta["late_id"] = written(attributes["id"])
        attributes = {name: value for name, value in attributes.items() if name != "id"}
    add_attributes(token, attributes)


def attributes_line(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read a line of attributes; the block rule."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    if not state.src.startswith("{", start) or state.is_code_block(start_line):
        return False
    parsed = parse_attributes(state.src, start)
    if parsed is None:
        return False
    attributes, end = parsed
    last_line = start_line
    while last_line < end_line and state.eMarks[last_line] < end:
        last_line += 1
    if last_line >= end_line:
        return False
    if not silent:
        token = state.push(_NAME, "", 0)
        after_blank = start_line > 0 and state.isEmpty(start_line - 1)
        token.meta["attributes"] = {} if after_blank else attributes
        state.line = last_line + 1
    return True


def apply_attributes(state: StateCore) -> None:
    """Give attributes to the blocks before them; runs between the block and the inline rules."""
    if not any(token.type == _NAME for token in state.tokens):
        return
    kept: list[Token] = []
    siblings: list[Token | None] = [None]
    for token in state.tokens:
        if token.type == _NAME:
            if siblings[-1] is not None and siblings[-1].type not in _NOT_FOR:
                _add_late(siblings[-1], token.meta["attributes"])
            continue
        kept.append(token)
        if token.nesting < 0:
            siblings.pop()
        else:
            siblings[-1] = token
        if token.nesting > 0:
            siblings.append(None)
    state.tokens = kept

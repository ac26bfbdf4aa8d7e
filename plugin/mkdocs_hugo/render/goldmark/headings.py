"""Headings: attributes after the text, and ids as Hugo makes them, set before the tree is built.

Hugo: markup/goldmark/internal/extensions/attributes; Goldmark: parser/atx_heading.go. The `toc` extension
then finds the ids set and leaves them alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from markdown.extensions.attr_list import get_attrs_and_remainder
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from mkdocs_hugo.render.goldmark.attributes import Attributes, parse_attributes
from mkdocs_hugo.render.goldmark.block_attributes import add_attributes
from mkdocs_hugo.render.goldmark.config import GoldmarkConfig
from mkdocs_hugo.render.goldmark.ids import IdFactory
from mkdocs_hugo.render.goldmark.plain_text import plain_text

_BRACE = re.compile(r"\\.|\{", re.DOTALL)
_ATTR_LIST = re.compile(r"[ ]+\{:?[ ]*([^{}\n]*)\}[ ]*\Z")
_CLOSING_SIGNS = re.compile(r"(?:\A|[ \t]+)#+[ \t]*\Z")


def heading_attributes(state: StateCore) -> None:
    """Take `{#id .class}` off the end of headings; runs between the block and the inline rules."""
    lines: list[str] = []
    for index, token in enumerate(state.tokens):
        if token.type == "heading_open" and state.tokens[index + 1].content.endswith("}"):
            lines = lines or state.src.split("\n")
            _take_attributes(token, state.tokens[index + 1], lines)


def attr_list_ids(state: StateCore) -> None:
    """Take ids that only the extension `attr_list` reads off the end of headings: `{ #folder/name }`.

    Material's plugin tags marks the place of a listing so. Braces without an id stay text, as in Hugo.
    """
    for index, token in enumerate(state.tokens):
        inline = state.tokens[index + 1] if token.type == "heading_open" else None
        match = _ATTR_LIST.search(inline.content) if inline is not None else None
        if inline is None or match is None:
            continue
        attributes, rest = get_attrs_and_remainder(match[1])
        if not rest and "id" in (found := {key: value or "" for key, value in attributes if key != "."}):
            token.attrs.setdefault("id", found["id"])
            inline.content = inline.content[: match.start()]


def _take_attributes(heading: Token, inline: Token, lines: list[str]) -> None:
    is_atx = heading.markup.startswith("#")
    if is_atx and heading.map and not lines[heading.map[0]].rstrip().endswith("}"):
        return  # closing signs follow: the braces are text
    before, _, last_line = inline.content.rpartition("\n")
    split = _split_attributes(last_line)
    if split is None:
        return
    text, attributes = split
    add_attributes(heading, attributes)
    text = _CLOSING_SIGNS.sub("", text) if is_atx else text
    inline.content = f"{before}\n{text}" if before else text


def _split_attributes(line: str) -> tuple[str, Attributes] | None:
    """Split a line into its text and the attributes that end it."""
    for match in _BRACE.finditer(line):
        if match[0] != "{":
            continue
        parsed = parse_attributes(line, match.start())
        if parsed is not None and not line[parsed[1] :].strip():
            return line[: match.start()].rstrip(), parsed[0]
    return None


class HeadingIds:
    """Gives headings and terms their ids, in the order of the page; a new one for each page.

    `text` is asked for the text of each heading before an id is made of it, so that a caller may put in
    what stands for something else in the Markdown.
    """

    def __init__(self, config: GoldmarkConfig, text: Callable[[str], str]) -> None:
        self._ids = IdFactory(config.auto_id_type)
        self._text = text
        self._plain = source_text if config.source_heading_ids else last_line
        self._fallbacks: dict[str, str] = {}
        if config.auto_heading_id:
            self._fallbacks["heading_open"] = "heading"
        if config.auto_definition_term_id:
            self._fallbacks["dt_open"] = "term"

    def set(self, tokens: Sequence[Token]) -> None:
        """Set the ids that the author has not."""
        for index, token in enumerate(tokens):
            if token.type in ("heading_open", "dt_open"):
                self._set(token, tokens[index + 1])

    def _set(self, opening: Token, inline: Token) -> None:
        if "id" in opening.attrs:
            self._ids.put(str(opening.attrs["id"]))
        elif opening.type in self._fallbacks:
            text = self._text(self._plain(inline))
            if text:
                opening.attrs["id"] = self._ids.generate(text, self._fallbacks[opening.type])
        if "late_id" in opening.meta:
            opening.attrs.setdefault("id", opening.meta["late_id"])


def last_line(inline: Token) -> str:
    """Return the plain text of a heading; of several lines only the last counts."""
    return plain_text(inline.children or ()).rpartition("\n")[2]


def source_text(inline: Token) -> str:
    """Return the source of a heading's last line, emoji codes as their characters.

    Hugo before 0.144 made ids of this: the signs of `_emphasis_`, the address of a link and the names of
    raw HTML tags are in them.
    """
    codes = {child.markup: child.content for child in inline.children or () if child.type == "emoji"}
    text = inline.content.rpartition("\n")[2]
    for code, character in codes.items():
        text = text.replace(code, character)
    return text

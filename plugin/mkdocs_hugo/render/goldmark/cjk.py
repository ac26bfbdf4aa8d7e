"""Line breaks and escaped spaces in Chinese, Japanese and Korean text (`extensions.cjk`).

Goldmark: extension/cjk.go, renderer/html/html.go; CSS Text Module Level 3, "Segment Break Transformation
Rules".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from markdown_it.parser_core import RuleFuncCoreType
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from mkdocs_hugo.render.goldmark.config import CJK
from mkdocs_hugo.render.goldmark.plain_text import made_nothing

_WIDE_NAMES = ("CJK ", "HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA", "HANGUL", "HALFWIDTH HANGUL", "KANGXI")
_SPACE_DISCARDING = re.compile(
    "[\u2e80-\u30ff\u3130-\u319f\u31c0-\u31ff\u3300-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uf900-\ufaff\ufe10-\ufe1f"
    "\ufe30-\ufe6f\uff00-\uffef\U0001b000-\U0001b16f\U00020000-\U0003134f]"
)
_ESCAPED_SPACE = re.compile(r"\\ (?! *\n)")
_ZERO_WIDTH_SPACE = "\u200b"


def line_breaks_rule(settings: CJK) -> RuleFuncCoreType:
    """Make the rule that goes over the line breaks of a page; runs after the inline rules."""
    keeps = _keeps_break_css3 if settings.east_asian_line_breaks_style == "css3draft" else _keeps_break_simple

    def cjk_line_breaks(state: StateCore) -> None:
        for token in state.tokens:
            children = token.children or []
            token.children = _without_breaks(children, keeps)

    return cjk_line_breaks


def escaped_space(state: StateInline, silent: bool) -> bool:
    """Read a space after a backslash, which is not shown; the inline rule."""
    if not _ESCAPED_SPACE.match(state.src, state.pos, state.posMax):
        return False
    if not silent:
        state.push("text_special", "", 0).markup = "\\ "
    state.pos += 2
    return True


def _without_breaks(tokens: list[Token], keeps: Callable[[str, str], bool]) -> list[Token]:
    """Leave out line breaks that the writing does not show; one after text needs text after it too."""
    result: list[Token] = []
    for index, token in enumerate(tokens):
        if (
            token.type == "softbreak"
            and not token.info
            and index
            and (before := _text_before(tokens[index - 1]))
        ):
            after = _source(tokens[index + 1]) if index + 1 < len(tokens) else ""
            if not after or not keeps(before[-1], after[0]):
                continue
        result.append(token)
    return result


def _text_before(token: Token) -> str:
    """Return a piece of text; after a sign that made nothing Goldmark begins an empty one."""
    return "" if made_nothing(token) else _source(token)


def _source(token: Token) -> str:
    """Return a piece of text as the source has it; anything but text gives nothing."""
    if token.type == "text":
        return token.content
    return token.markup if token.type == "text_special" and token.info != "typographer" else ""


def _keeps_break_simple(before: str, after: str) -> bool:
    return not (_is_wide(before) and _is_wide(after))


def _is_wide(character: str) -> bool:
    if "\u3000" <= character <= "\u303f" or unicodedata.category(character) == "Lm":
        return True
    return unicodedata.name(character, "").startswith(_WIDE_NAMES)


def _keeps_break_css3(before: str, after: str) -> bool:
    if _ZERO_WIDTH_SPACE in (before, after):
        return False
    if _is_full_width(before) and _is_full_width(after):
        return _is_hangul(before) or _is_hangul(after)
    return not (_discards_space(before) or _discards_space(after))


def _is_full_width(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "FWH"


def _is_hangul(character: str) -> bool:
    return "HANGUL" in unicodedata.name(character, "")


def _discards_space(character: str) -> bool:
    return bool(_SPACE_DISCARDING.match(character)) or unicodedata.category(character).startswith("P")

"""Quotes, dashes and dots become typographic signs.

Goldmark: extension/typographer.go. A quote closes only where one has been opened before on the page; `--`,
`---`, `...`, `<<` and `>>` are all that is replaced besides.
"""

from __future__ import annotations

import unicodedata
from html import unescape

from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import StateInline

from mkdocs_hugo.render.goldmark.config import Typographer
from mkdocs_hugo.render.goldmark.inline_state import InlineState
from mkdocs_hugo.render.goldmark.paired_markers import flanking, is_space

_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ELISIONS = frozenset("tenl")


def typographer_rule(signs: Typographer) -> RuleFuncInlineType:
    """Make the rule that writes the configured signs."""
    fixed = {
        "-": (("---", signs.em_dash), ("--", signs.en_dash)),
        ".": (("...", signs.ellipsis),),
        "<": (("<<", signs.left_angle_quote),),
        ">": ((">>", signs.right_angle_quote),),
    }

    def typographer(state: StateInline, silent: bool) -> bool:
        assert isinstance(state, InlineState)
        character = state.src[state.pos]
        if character == "'":
            return _push(state, silent, _single_quote(state, signs, silent), 1)
        if character == '"':
            return _push(state, silent, _double_quote(state, signs, silent), 1)
        for source, sign in fixed.get(character, ()):
            if state.src.startswith(source, state.pos, state.posMax):
                return _push(state, silent, sign, len(source))
        return False

    return typographer


def _push(state: StateInline, silent: bool, sign: str | None, length: int) -> bool:
    if sign is None:
        return False
    if not silent:
        token = state.push("markup" if "<" in sign else "text_special", "", 0)
        token.content, token.markup, token.info = unescape(sign), sign, "typographer"
    state.pos += length
    return True


def _single_quote(state: InlineState, signs: Typographer, silent: bool) -> str | None:
    line, before = _line_ahead(state), state.src[state.pos - 1 : state.pos] or "\n"
    opens, closes = flanking(before, _after_run(state))
    if _is_apostrophe(line, before, opens and not closes):
        return signs.apostrophe
    if opens and not closes:
        if _is_contraction(line):
            return signs.right_single_quote
        state.quotes.single += not silent
        return signs.left_single_quote
    if _has_two_more_bytes(line) and not line[1].isdecimal():
        return signs.right_single_quote
    if state.quotes.single and _may_close(line, opens, closes):
        state.quotes.single -= not silent
        return signs.right_single_quote
    return None


def _is_apostrophe(line: str, before: str, opens: bool) -> bool:
    """Tell whether the quote stands for letters left out: '90s, 'twas, don't."""
    if opens and len(line) > 3 and line[1:3].isdecimal() and line[1:3].isascii() and line[3] == "s":
        after = line[4:5] or " "
        if is_space(after) or _is_punctuation(after):
            return True
    if len(line) < 2:
        return False
    if line[1] in _ELISIONS and (_is_go_punctuation(before) or before.isspace()):
        return True
    return (before.isdecimal() or before.isalpha()) and line[1].isalpha()


def _is_contraction(line: str) -> bool:
    """Tell whether a quote after punctuation belongs to a word such as 's, 'm, 've, 'll, 're."""
    if line[1:2] and line[1] in "smtd" and _ends_word(line, 2):
        return True
    return line[1:3] in ("ve", "ll", "re") and _ends_word(line, 3)


def _ends_word(line: str, index: int) -> bool:
    return len(line) <= index or line[index] in _ASCII_PUNCTUATION or line[index].isspace()


def _double_quote(state: InlineState, signs: Typographer, silent: bool) -> str | None:
    line, before = _line_ahead(state), state.src[state.pos - 1 : state.pos] or "\n"
    opens, closes = flanking(before, _after_run(state))
    if opens and not closes:
        state.quotes.double += not silent
        return signs.left_double_quote
    if state.quotes.double and _may_close(line, opens, closes):
        if line[1:2] == '"' and before.isdecimal():  # 21"" is an inch sign and a quote
            return None
        state.quotes.double -= not silent
        return signs.right_double_quote
    return None


def _may_close(line: str, opens: bool, closes: bool) -> bool:
    if not closes:
        return False
    if not opens:
        return True
    if len(line) < 2 or not line[1].isascii() or not _is_go_punctuation(line[1]):
        return False
    return len(line) == 2 or line[2] in _ASCII_PUNCTUATION or line[2].isspace()


def _line_ahead(state: StateInline) -> str:
    """Return the quote and the few characters after it that decide, up to the end of the line."""
    ahead = state.src[state.pos : state.pos + 6]
    end = ahead.find("\n")
    return ahead if end < 0 else ahead[: end + 1]


def _after_run(state: InlineState) -> str:
    """Return the character after the quotes that stand together here."""
    if state.pos not in state.run_of_quotes:
        quote, end = state.src[state.pos], state.pos
        while state.src.startswith(quote, end):
            end += 1
        state.run_of_quotes = range(state.pos, end)
    end = state.run_of_quotes.stop
    return state.src[end : end + 1] or " "


def _has_two_more_bytes(line: str) -> bool:
    """Tell whether at least two bytes follow the quote: Goldmark counts bytes, and å has two."""
    return len(line) > 2 or (len(line) == 2 and not line[1].isascii())


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _is_go_punctuation(character: str) -> bool:
    """Go's `unicode.IsPunct`: punctuation without symbols."""
    return unicodedata.category(character)[0] == "P"

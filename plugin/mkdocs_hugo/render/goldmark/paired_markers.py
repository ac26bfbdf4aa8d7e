"""Tags between a pair of signs: ~~deleted~~, and Hugo's extras ++inserted++, ==marked==, H~2~O, x^2^.

Goldmark: extension/strikethrough.go; hugo-goldmark-extensions: extras. Pairs are found as for emphasis, but
a run is never longer than two signs, and one sign or two make the same tag.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from markdown_it.parser_inline import RuleFuncInline2Type, RuleFuncInlineType
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

from mkdocs_hugo.render.goldmark.config import GoldmarkConfig


@dataclass(frozen=True, slots=True)
class Marker:
    """A sign, the tag it makes, and the shortest run of the sign that counts."""

    sign: str
    tag: str
    shortest: int


def markers(config: GoldmarkConfig) -> list[Marker]:
    """Return the markers that a configuration switches on; of two with one sign the first has precedence."""
    extras = config.extras
    possible = [
        (extras.delete, Marker("~", "del", 2)),
        (config.strikethrough, Marker("~", "del", 1)),
        (extras.insert, Marker("+", "ins", 2)),
        (extras.mark, Marker("=", "mark", 2)),
        (extras.superscript, Marker("^", "sup", 1)),
        (extras.subscript, Marker("~", "sub", 1)),
    ]
    return [marker for enabled, marker in possible if enabled]


def marker_rule(enabled: list[Marker]) -> RuleFuncInlineType:
    """Make the rule that notes runs of the signs as delimiters."""
    signs = frozenset(marker.sign for marker in enabled)

    def paired_marker(state: StateInline, silent: bool) -> bool:
        sign = state.src[state.pos]
        if silent or sign not in signs:
            return False
        length = _run_length(state, sign)
        marker = next((m for m in enabled if m.sign == sign and m.shortest <= length <= 2), None)
        if marker is None or state.src[state.pos - 1 : state.pos] == sign:
            state.append_pending(sign * length)
            state.pos += length
        else:
            _push_delimiters(state, marker, length)
        return True

    return paired_marker


def _run_length(state: StateInline, sign: str) -> int:
    end = state.pos
    while end < state.posMax and state.src[end] == sign:
        end += 1
    return end - state.pos


def _push_delimiters(state: StateInline, marker: Marker, length: int) -> None:
    before = state.src[state.pos - 1 : state.pos] or "\n"
    after = state.src[state.pos + length : state.pos + length + 1] or " "
    if marker.tag == "sup" and length == 1 and after in "+-'":  # x^-1^ and Fe^+^ are superscripts too
        after = "z"
    opens, closes = flanking(before, after)
    for _ in range(length):
        token = state.push("text", "", 0)
        token.content, token.info = marker.sign, marker.tag
        delimiter = Delimiter(
            ord(marker.sign), length, token=len(state.tokens) - 1, end=-1, open=opens, close=closes
        )
        state.delimiters.append(delimiter)
    state.pos += length


def marker_tags_rule(enabled: list[Marker]) -> RuleFuncInline2Type:
    """Make the rule that turns matched delimiters into tags, after markdown-it has balanced them."""
    signs = frozenset(ord(marker.sign) for marker in enabled)

    def marker_tags(state: StateInline) -> None:
        _write_tags(state, state.delimiters, signs)
        for meta in state.tokens_meta:
            if meta and "delimiters" in meta:
                _write_tags(state, meta["delimiters"], signs)

    return marker_tags


def _write_tags(state: StateInline, delimiters: list[Delimiter], signs: frozenset[int]) -> None:
    index = len(delimiters) - 1
    while index >= 0:
        opening = delimiters[index]
        if opening.marker in signs and opening.end >= 0:
            doubled = _is_doubled(delimiters, index)
            _write_tag(state, opening, delimiters[opening.end])
            if doubled:
                state.tokens[delimiters[index - 1].token].content = ""
                state.tokens[delimiters[opening.end + 1].token].content = ""
                index -= 1
        index -= 1


def _is_doubled(delimiters: list[Delimiter], index: int) -> bool:
    """Tell whether the pair just outside this one consists of the neighbouring signs."""
    inner, outer = delimiters[index], delimiters[index - 1]
    return (
        index > 0
        and outer.end == inner.end + 1
        and outer.marker == inner.marker
        and outer.token == inner.token - 1
        and delimiters[inner.end + 1].token == delimiters[inner.end].token + 1
    )


def _write_tag(state: StateInline, opening: Delimiter, closing: Delimiter) -> None:
    first, last = state.tokens[opening.token], state.tokens[closing.token]
    tag = first.info
    _become(first, f"{tag}_open", tag, 1)
    _become(last, f"{tag}_close", tag, -1)


def _become(token: Token, name: str, tag: str, nesting: int) -> None:
    token.type, token.tag, token.content, token.info = name, tag, "", ""
    token.nesting = 1 if nesting > 0 else -1


def flanking(before: str, after: str) -> tuple[bool, bool]:
    """Return (left-flanking, right-flanking) for a run of signs between two characters."""
    space_before, space_after = is_space(before), is_space(after)
    punctuation_before, punctuation_after = _is_punctuation(before), _is_punctuation(after)
    left = not space_after and (not punctuation_after or space_before or punctuation_before)
    right = not space_before and (not punctuation_before or space_after or punctuation_after)
    return left, right


def is_space(character: str) -> bool:
    """Tell whether a character is white space in Unicode's sense."""
    return character.isspace()


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"

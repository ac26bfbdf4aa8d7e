"""The rules for plain text, which runs up to the next place where another rule may start, and for line ends.

The first stands for markdown-it's `text` rule, which stops at every sign that could mean something to some
plugin; here the configuration says which signs do.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import StateInline

from mkdocs_hugo.render.goldmark.config import GoldmarkConfig
from mkdocs_hugo.render.goldmark.inline_state import InlineState
from mkdocs_hugo.render.goldmark.linkify import URL_STARTS

Search = Callable[[str], re.Match[str] | None]

_LONGEST_STOP = len("https://")
_ESCAPABLE = re.compile(r"[!-/:-@\[-`{-~\n]")


def text_rule(config: GoldmarkConfig) -> RuleFuncInlineType:
    """Make the rule for a configuration."""
    # Each alternative begins with a literal: that lets the regular expression skip to its first characters.
    find_stop = re.compile("|".join(_stops(config))).search

    def text(state: StateInline, silent: bool) -> bool:
        assert isinstance(state, InlineState)
        start = state.pos
        end = searched = state.posMax
        if state.has_at_sign and config.linkify:
            if _is_mail(state):
                return False
            end = state.mails.next_beginning(start, end)
            searched = min(end + _LONGEST_STOP, searched)
        match = find_stop(state.src, start, searched)
        if match and match.start() < end:
            end = match.start()
        if end == start:
            return False
        if not silent:
            state.append_pending(state.src[start:end])
        state.pos = end
        return True

    return text


def signs(config: GoldmarkConfig) -> Search:
    """Return a search for anything that can be more than plain text."""
    return re.compile("|".join([*_stops(config), "@"])).search


def backslash(state: StateInline, silent: bool) -> bool:
    """Read a backslash that escapes nothing: it leaves the character after it to the other rules."""
    if state.src[state.pos] != "\\" or _ESCAPABLE.match(state.src, state.pos + 1, state.posMax):
        return False
    if not silent:
        state.append_pending("\\")
    state.pos += 1
    return True


def line_break(state: StateInline, silent: bool) -> bool:
    """Read a line end: a hard break after two spaces; `info` tells whether one space was there."""
    if state.src[state.pos] != "\n":
        return False
    if not silent:
        text = state.pending
        state.pending = text.rstrip(" ")
        spaces = len(text) - len(state.pending)
        token = state.push("hardbreak" if spaces > 1 else "softbreak", "br", 0)
        token.info = "space" if spaces else ""
    position = state.pos + 1
    while position < state.posMax and state.src[position] in " \t":
        position += 1
    state.pos = position
    return True


def _is_mail(state: InlineState) -> bool:
    """Tell whether an address begins right here, where a sign stands before it that could be part of one."""
    after_sign = not state.pending or state.src[state.pos - 1] == "`"
    return after_sign and state.mails.domain(state.pos, state.posMax) is not None


def _stops(config: GoldmarkConfig) -> list[str]:
    stops = ["\n", r"\\", "`", r"\*", "_", r"\[", r"\]", "<", "&", r"!(?=\[)"]
    if config.strikethrough or config.extras.delete or config.extras.subscript:
        stops.append("~")
    if config.extras.superscript:
        stops.append(r"\^")
    if config.extras.mark:
        stops.append("==")
    if config.extras.insert:
        stops.append(r"\+\+")
    if not config.typographer.disable:
        stops += ["'", '"', "--", r"\.\.\.", ">>"]
    if config.emoji:
        stops.append(r":(?=[A-Za-z0-9_+-]+:)")
    if config.linkify:
        stops += URL_STARTS
    if config.passthrough.enable:
        pairs = config.passthrough.inline + config.passthrough.block
        stops += [re.escape(opening) for opening, _ in pairs]
    return stops

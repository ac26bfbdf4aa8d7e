"""Bare web and mail addresses become links.

Goldmark: extension/linkify.go. An address counts at the head of a line, after a space or one of `*_~(`, and
right after any other inline element, but never while a square bracket is open.
"""

from __future__ import annotations

import re

from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from mkdocs_hugo.render.goldmark.inline_state import InlineState

_PATH = r"""[-a-zA-Z0-9@:%_+.~#$!?&/=();,'">^{}\[\]`]*"""
_WWW_PATH = _PATH.replace("$", "")
_HOST = r"[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+"
_URL = re.compile(rf"(?:https?|ftp)://{_HOST}(?::\d+)?(?:[/#?]{_PATH})?")
_WWW = re.compile(rf"www\.{_HOST}(?:[/#?]{_WWW_PATH})?")
URL_STARTS = ("https?://", "ftp://", r"www\.")
"""Where running text has to stop for an address."""

_TRIGGERS = frozenset(" \n*_~(")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_LAST_ENTITY = re.compile(r"&[A-Za-z0-9]+;\Z")
_NO_NODES = frozenset({"escape", "entity"})
_TRAILING = "?!.,:*_~"


def linkify_rule(protocol: str) -> RuleFuncInlineType:
    """Make the rule; `protocol` stands before addresses that begin with `www.`."""

    def linkify(state: StateInline, silent: bool) -> bool:
        assert isinstance(state, InlineState)
        if silent or state.linkLevel or state.open_brackets or not _may_start(state):
            return False
        match = _URL.match(state.src, state.pos, state.posMax)
        if match:
            return _push(state, _trimmed(match[0]), "")
        match = _WWW.match(state.src, state.pos, state.posMax)
        if match:
            return _push(state, _trimmed(match[0]), f"{protocol}://")
        return _mail(state)

    return linkify


def _may_start(state: StateInline) -> bool:
    if state.pos == 0:
        return True
    before = state.src[state.pos - 1]
    if state.pending:
        # A backtick in running text is what is left of a code span that nobody closes.
        return before in _TRIGGERS or before == "`"
    return before in " \n" or state.tokens[-1].info not in _NO_NODES


def _trimmed(url: str) -> str:
    """Take off what belongs to the sentence: stops, then parentheses nobody opened or an entity."""
    url = url[0] + url[1:].rstrip(_TRAILING)
    if url[-1] == ")":
        return url[: len(url) - max(0, url.count(")") - url.count("("))]
    return _LAST_ENTITY.sub("", url)


def _mail(state: InlineState) -> bool:
    if not state.has_at_sign or state.src[state.pos] in _PUNCTUATION:
        return False
    domain = state.mails.domain(state.pos, state.posMax)
    if domain is None or not domain.makes_link:
        return False
    return _push(state, state.src[state.pos : domain.end].rstrip(_TRAILING), "mailto:")


def _push(state: StateInline, text: str, prefix: str) -> bool:
    opening = state.push("link_open", "a", 1)
    opening.attrs = {"href": state.md.normalizeLink(prefix + text)}
    opening.markup = "linkify"
    label: Token = state.push("text", "", 0)
    label.content = text
    state.push("link_close", "a", -1).markup = "linkify"
    state.pos += len(text)
    return True

"""Which closing tag ends which shortcode.

Hugo does not look at the names: a closing tag ends the shortcode opened last, if some tag before it had its
name. A page that Hugo publishes is read like that, with a warning where names differ. Any other page is
paired by names as far as that goes, and what has no end stays without inner text. Hugo: extractShortcode in
hugolib/shortcode.go, lexIdentifierInShortcode in parser/pageparser.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from mkdocs_hugo.shortcodes import pairing_messages as messages
from mkdocs_hugo.shortcodes.problems import Problem
from mkdocs_hugo.shortcodes.tags import Form, Tag
from mkdocs_hugo.templates.template import InnerContent
from mkdocs_hugo.text import Source

DEEPEST = 64
"""Shortcodes nested deeper than this are no page that a person wrote."""


class Signatures(Protocol):
    """What reading a page must know of the templates; names are compared without regard to case."""

    def inner_of(self, name: str) -> InnerContent | None:
        """Tell whether a shortcode has inner text; None for an unknown name."""

    def names(self) -> Iterable[str]:
        """Return all names, for suggestions."""


@dataclass(slots=True)
class Pairing:
    """`ends` gives an opening tag's index that of its closing tag; `literal` are tags shown as text."""

    ends: dict[int, int] = field(default_factory=dict)
    literal: set[int] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def pair(tags: Sequence[Tag], signatures: Signatures, source: Source) -> Pairing:
    """Pair opening and closing tags; linear in the number of tags. The source gives messages their lines."""
    inner = [_inner(tag, signatures) for tag in tags]
    pairing = _as_hugo(tags, inner, source) or _ByName(tags, inner, source).pair()
    pairing.problems += _misused(tags, inner, signatures)
    _limit_depth(tags, pairing)
    return pairing


Inner = InnerContent | None
"""What a tag's name wants inside; None for an unknown name."""


def _inner(tag: Tag, signatures: Signatures) -> Inner:
    if tag.inline:
        return InnerContent.REQUIRED
    return signatures.inner_of(tag.name) if tag.name and tag.form is not Form.BROKEN else None


def _as_hugo(tags: Sequence[Tag], inner: Sequence[Inner], source: Source) -> Pairing | None:
    """Pair without regard to names; None for tags that Hugo refuses."""
    pairing, opened, seen = Pairing(), list[int](), set[str]()
    for index, tag in enumerate(tags):
        if tag.form is Form.CLOSING:
            _pop_unended(opened, tags, inner, tag)
            if not opened or (tag.name and tag.key not in seen):
                return None
            pairing.ends[opened.pop()] = index
        elif inner[index] is None:
            return None
        elif tag.form is Form.OPENING and inner[index] is not InnerContent.NONE:
            opened.append(index)
        seen.add(tag.key)
    if any(inner[index] is InnerContent.REQUIRED for index in opened):
        return None
    for start, end in pairing.ends.items():
        if tags[end].name and tags[end].key != tags[start].key:
            pairing.problems.append(messages.crossed(tags[start], tags[end], source))
    return pairing


def _pop_unended(opened: list[int], tags: Sequence[Tag], inner: Sequence[Inner], closing: Tag) -> None:
    """Forget shortcodes that need no end and do not get this one."""
    while opened and inner[opened[-1]] is InnerContent.OPTIONAL and tags[opened[-1]].key != closing.key:
        opened.pop()


class _ByName:
    """Pairs tags of one name; a shortcode of an unknown name has inner text if it is closed.

    So has a broken one, but both its tags are shown as text.
    """

    def __init__(self, tags: Sequence[Tag], inner: Sequence[Inner], source: Source) -> None:
        self._tags = tags
        self._inner = inner
        self._source = source
        self._pairing = Pairing()
        self._opened: list[int] = []
        self._names = Counter[str]()

    def pair(self) -> Pairing:
        for index, tag in enumerate(self._tags):
            if tag.form is Form.CLOSING:
                self._close(index)
            elif tag.form is not Form.SELF_CLOSING and self._inner[index] is not InnerContent.NONE:
                self._opened.append(index)
                self._names[tag.key] += 1
        while self._opened:
            self._leave_open(self._pop(), None)
        return self._pairing

    def _close(self, index: int) -> None:
        tag = self._tags[index]
        key = self._meant(tag)
        if key is None:
            self._pairing.problems.append(messages.stray(tag, self._inner[index]))
            return
        while self._tags[self._opened[-1]].key != key:
            self._leave_open(self._pop(), tag)
        start = self._pop()
        if self._tags[start].form is Form.BROKEN:
            self._pairing.literal.add(index)
        else:
            self._pairing.ends[start] = index

    def _meant(self, closing: Tag) -> str | None:
        """Return which open name a closing tag means; a slip of the pen counts if it is the last one."""
        if self._names[closing.key]:
            return closing.key
        if not self._opened:
            return None
        last = self._tags[self._opened[-1]]
        if closing.name and not messages.is_similar(closing.key, last.key):
            return None
        if closing.name:
            self._pairing.problems.append(messages.crossed(last, closing, self._source))
        return last.key

    def _pop(self) -> int:
        index = self._opened.pop()
        self._names[self._tags[index].key] -= 1
        return index

    def _leave_open(self, index: int, before: Tag | None) -> None:
        if self._inner[index] is InnerContent.REQUIRED:
            self._pairing.problems.append(messages.not_closed(self._tags[index], before, self._source))


def _misused(tags: Sequence[Tag], inner: Sequence[Inner], signatures: Signatures) -> list[Problem]:
    """Report unknown names, and of slashes in tags of shortcodes that have nothing inside."""
    problems = []
    for tag, wanted in zip(tags, inner, strict=True):
        if tag.form in (Form.CLOSING, Form.BROKEN):
            continue
        if wanted is None:
            problems.append(messages.unknown(tag, signatures.names))
        elif wanted is InnerContent.NONE and tag.form is Form.SELF_CLOSING:
            problems.append(messages.needless_slash(tag))
    return problems


def _limit_depth(tags: Sequence[Tag], pairing: Pairing) -> None:
    """Show pairs as text that are nested too deep to be rendered."""
    depth, starts = 0, {end: start for start, end in pairing.ends.items()}
    for index, tag in enumerate(tags):
        if index in starts:
            depth -= 1
        elif index in pairing.ends:
            depth += 1
            if depth == DEEPEST + 1:
                pairing.problems.append(messages.too_deep(tag, DEEPEST))
            if depth > DEEPEST:
                pairing.literal |= {index, pairing.ends[index]}

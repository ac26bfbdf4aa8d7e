"""Contractions: characters that are worth something together, found as Hugo finds them.

Hugo: golang.org/x/text/internal/colltab, matchContractionString in table.go and scan in contract.go.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from mkdocs_hugo.site.collation.elements import Elements


@dataclass(slots=True)
class CollationEntry:
    """What a character is worth, and what it is worth together with those that follow.

    `elements` is empty where only a longer contraction has a worth of its own.
    """

    elements: Elements = ()
    longer: dict[str, CollationEntry] = field(default_factory=dict)


@dataclass(slots=True)
class Contraction:
    """The longest match at a place: what it is worth, where it ends, and the marks it passed over."""

    elements: Elements
    end: int
    skipped: str = ""


def longest_contraction(entry: CollationEntry, text: str, at: int) -> Contraction:
    """Find the longest contraction that begins with `entry`, whose character stands just before `at`.

    Characters that follow one another come first. From there a mark may be passed over if it does not block
    the next one: `a`, cedilla, ring is worth `å` with a cedilla.
    """
    found = Contraction(entry.elements, at)
    entry, at = _follow(entry, text, at, len(text), found)
    if at < len(text) and entry.longer and _combining_classes(text[at])[0]:
        _pass_over_marks(entry, text, at, found)
    return found


def _follow(
    entry: CollationEntry, text: str, at: int, limit: int, found: Contraction
) -> tuple[CollationEntry, int]:
    """Go on while the next character continues a contraction; whatever is worth something is `found`."""
    while at < limit and (longer := entry.longer.get(text[at])):
        entry = longer
        at += 1
        if entry.elements:
            found.elements, found.end = entry.elements, at
    return entry, at


def _pass_over_marks(entry: CollationEntry, text: str, at: int, found: Contraction) -> None:
    passed = ""
    start, at = at, at + 1
    previous = _combining_classes(text[start])[1]
    limit = _next_starter(text, at)
    while at < limit:
        leading, trailing = _combining_classes(text[at])
        if previous >= leading:
            return
        previous = trailing
        entry, end = _follow(entry, text, at, limit, found)
        if end == at:
            at += 1
            continue
        passed += text[start:at]
        if found.end == end:
            found.skipped = passed
        start = at = end


def _next_starter(text: str, at: int) -> int:
    while at < len(text) and _combining_classes(text[at])[0]:
        at += 1
    return at


def _combining_classes(character: str) -> tuple[int, int]:
    """Return the classes of the first and the last character of the decomposition."""
    decomposed = unicodedata.normalize("NFD", character)
    return unicodedata.combining(decomposed[0]), unicodedata.combining(decomposed[-1])

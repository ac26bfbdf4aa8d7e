"""Where mail addresses may stand in a text, found in one pass over it.

Goldmark: extension/linkify.go. The part before an at sign may begin at many places; what stands behind the
sign is read once for all of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

_LOCAL_PART = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+")
_BEGINNING = re.compile(r"(?<![A-Za-z0-9.!#$%&'+/=?^`{|}-])(?=[^@])")
_LABEL = r"[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
_DOMAIN = re.compile(rf"@({_LABEL}(?:\.{_LABEL})*)")


class Domain(NamedTuple):
    """What stands behind an at sign: where it ends, and whether it makes a link."""

    end: int
    makes_link: bool


class Mails:
    """The mail addresses of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._beginnings: list[int] = []
        self._parts: list[int] = []
        self._signs: list[int] = []
        self._domains: dict[tuple[int, int], Domain | None] = {}
        for part in _LOCAL_PART.finditer(text):
            if text.startswith("@", part.end()):
                self._parts.append(part.start())
                self._signs.append(part.end())
                self._beginnings += (match.start() for match in _BEGINNING.finditer(text, *part.span()))

    def next_beginning(self, position: int, end: int) -> int:
        """Return the next place where running text stops for an address, or `end`."""
        index = bisect_left(self._beginnings, position)
        return min(self._beginnings[index], end) if index < len(self._beginnings) else end

    def domain(self, position: int, end: int) -> Domain | None:
        """Return the domain of an address that is written from this position on."""
        index = bisect_right(self._parts, position) - 1
        if index < 0 or position >= self._signs[index]:
            return None
        key = (self._signs[index], end)
        if key not in self._domains:
            self._domains[key] = self._read(*key)
        return self._domains[key]

    def _read(self, sign: int, end: int) -> Domain | None:
        match = _DOMAIN.match(self._text, sign, end)
        if match is None:
            return None
        makes_link = "." in match[1][:-1] and self._text[match.end() : match.end() + 1] not in ("-", "_")
        return Domain(match.end(), makes_link)

"""The ids that Hugo gives headings and definition terms.

Hugo: markup/goldmark/autoid.go, markup/blackfriday/anchors.go.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

GITHUB, GITHUB_ASCII, BLACKFRIDAY = "github", "github-ascii", "blackfriday"


def anchor_name(text: str, id_type: str = GITHUB) -> str:
    """Make an anchor of a text as the configured `autoIDType` does; may be empty.

    `github` keeps letters and digits of every script, `github-ascii` takes accents off and drops what is then
    not ASCII, `blackfriday` joins runs of letters and digits with one hyphen.
    """
    return _STRATEGIES.get(id_type, _github)(text)


class IdFactory:
    """Hands out the ids of one page: a second `name` becomes `name-1`, the next `name-2`."""

    __slots__ = ("_counters", "_id_type", "_taken")

    def __init__(self, id_type: str = GITHUB) -> None:
        self._id_type = id_type
        self._taken: set[str] = set()
        self._counters: dict[str, int] = {}

    def put(self, identifier: str) -> None:
        """Note an id that the author wrote; it stays as written even when it is taken."""
        self._taken.add(identifier)

    def generate(self, text: str, fallback: str = "heading") -> str:
        """Return the next free id for a text; `fallback` stands for a text without letters."""
        name = anchor_name(text, self._id_type) or fallback
        identifier = name if name not in self._taken else self._numbered(name)
        self._taken.add(identifier)
        return identifier

    def _numbered(self, name: str) -> str:
        number = self._counters.get(name, 1)
        while f"{name}-{number}" in self._taken:
            number += 1
        self._counters[name] = number
        return f"{name}-{number}"


def _github(text: str) -> str:
    return "".join(map(_github_character, text.strip()))


@lru_cache(maxsize=1024)
def _github_character(character: str) -> str:
    if character in "- ":
        return "-"
    if character == "_" or character.isalpha() or character.isdecimal():
        # One character each: Go lowers rune by rune, so that no letter becomes two.
        return character.lower()[0]
    return ""


def _github_ascii(text: str) -> str:
    return "".join(filter(str.isascii, _github(_without_accents(text))))


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    kept = "".join(c for c in decomposed if unicodedata.category(c) != "Mn")
    return unicodedata.normalize("NFC", kept)


def _blackfriday(text: str) -> str:
    words: list[str] = []
    in_word = False
    for character in text:
        is_word = unicodedata.category(character)[0] in "LN"
        if is_word and not in_word and words:
            words.append("-")
        if is_word:
            words.append(character.lower()[0])
        in_word = is_word
    return "".join(words)


_STRATEGIES: dict[str, Callable[[str], str]] = {
    GITHUB: _github,
    GITHUB_ASCII: _github_ascii,
    BLACKFRIDAY: _blackfriday,
}

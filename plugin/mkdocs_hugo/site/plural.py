"""The plural of a section's name: what `pluralizeListTitles` makes of `use-case`.

Hugo: hugolib/page__meta.go and github.com/gobuffalo/flect v1.0.3. Only the last word of a name changes, by
English rules whatever the language; the words and endings stand in plural_words.py.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from mkdocs_hugo.site.plural_words import ACRONYMS, ALONE, ENDINGS, ONE_WAY, WORDS
from mkdocs_hugo.text import lower


def pluralize(name: str) -> str:
    """Return a name with its last word in the plural: `use-case` -> `use-cases`.

    A name without any word (`--`, `+`) becomes empty. Where the last word as Hugo sees it is not how the name
    ends, the plural follows the whole name: `dns` -> `dnsDNSes`.
    """
    word = _last_word(name)
    if not word:
        return ""
    if name in _PLURAL_OF:
        return _PLURAL_OF[name]
    if name in _PLURALS or lower(word) in _PLURALS:
        return name
    plural = _irregular(word) or _by_ending(word)
    if plural:
        return name.removesuffix(word) + plural
    return name if lower(word).endswith("s") else name + "s"


def _irregular(word: str) -> str | None:
    plural = _PLURAL_OF.get(lower(word))
    return plural.capitalize() if plural and word[0].isupper() else plural


def _by_ending(word: str) -> str | None:
    for length in range(_LONGEST_ENDING, 0, -1):
        plural = _PLURAL_ENDINGS.get(word[-length:])
        if plural:
            return word[:-length] + plural
    return None


def _last_word(name: str) -> str:
    last = ""
    for word in _words(name.strip()):
        last = word or last
    return _acronym(last) or last


def _words(name: str) -> Iterator[str]:
    if _acronym(name):
        yield name
        return
    word = previous = ""
    for character in name:
        if not _is_part_of_word(character):
            yield word
            word = ""
        elif _is_capital(character) and (not _is_capital(previous) or _acronym(word)):
            yield word
            word = character
        else:
            word += character
        previous = character
    yield word


def _is_part_of_word(character: str) -> bool:
    if character in "_ :-/":
        return False
    category = unicodedata.category(character)
    return category[0] in "LP" or category == "Nd" or character == "`"


def _is_capital(character: str) -> bool:
    return character != "" and unicodedata.category(character) == "Lu"


def _acronym(word: str) -> str | None:
    upper = word.upper()
    return upper if upper in _ACRONYMS and len(upper) == len(word) else None


def _split(table: str) -> list[list[str]]:
    return [entry.split("/") for entry in table.split()]


_ACRONYMS: Final = frozenset(ACRONYMS.split())

_PLURAL_OF: Final = {singular: plural for singular, plural, *_ in _split(WORDS + ALONE)}

_PLURALS: Final = frozenset(
    plural for singular, *plurals in _split(WORDS + ALONE) if singular not in ONE_WAY for plural in plurals
)

_PLURAL_ENDINGS: Final = {
    ending: plural for singular, plural, *_ in _split(WORDS + ENDINGS) for ending in (singular, plural)
}
"""What a word's ending becomes; of several endings the longest counts."""

_LONGEST_ENDING: Final = max(map(len, _PLURAL_ENDINGS))

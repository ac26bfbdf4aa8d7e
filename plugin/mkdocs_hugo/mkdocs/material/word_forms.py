"""The other forms of a page's words, so that it is found by them too.

Material's search finds the words that begin as the reader's does: "avtale" finds "avtalen", but "avtalen"
does not find "avtale". Its own stemming cannot help, because what may be the beginning of a word is not
stemmed. So a page is given the forms that other pages have of its words, as far as no word of its own begins
with them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

_WORD = re.compile(r"[^\W\d_]{3,}")
_ALGORITHMS = {
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "hy": "armenian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}
"""The names of the stemmers for languages that Material's search knows."""


def other_forms(texts: Sequence[str], language: str) -> list[str]:
    """Return for each page's text the words to find it by besides its own; linear in the texts.

    `language` is a code of Material's search. For languages without a stemmer there are none.
    """
    if language not in _ALGORITHMS:
        return [""] * len(texts)
    pages = _words(texts)
    families = _Families.of(sorted(set().union(*pages)), language)
    return [" ".join(sorted(families.missing(words))) for words in pages]


def _words(texts: Iterable[str]) -> list[set[str]]:
    """Return the words of each text; what stands between spaces is taken apart once for all of them."""
    pieces = [set(text.lower().split()) for text in texts]
    words = {piece: _WORD.findall(piece) for piece in set().union(*pieces)}
    return [{word for piece in page for word in words[piece]} for page in pieces]


@dataclass(slots=True)
class _Families:
    """Words that share a stem; `number` gives a word's family, but for words that are alone in theirs."""

    members: Sequence[Sequence[str]]
    number: Mapping[str, int]
    _missing: dict[tuple[int, frozenset[str]], list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, words: Sequence[str], language: str) -> _Families:
        import snowballstemmer  # with the stemmers of all languages: only where words are to be stemmed

        stems = snowballstemmer.stemmer(_ALGORITHMS[language]).stemWords(words)
        by_stem = defaultdict[str, list[str]](list)
        for word, stem in zip(words, stems, strict=True):
            by_stem[stem].append(word)
        members = [family for family in by_stem.values() if len(family) > 1]
        return cls(members, {word: number for number, family in enumerate(members) for word in family})

    def missing(self, words: set[str]) -> Iterator[str]:
        """Yield the members of the words' families that none of the words begins with."""
        met = defaultdict[int, list[str]](list)
        for word in words & self.number.keys():
            met[self.number[word]].append(word)
        for number, own in met.items():
            key = (number, frozenset(own))
            if key not in self._missing:
                self._missing[key] = _not_begun(self.members[number], own)
            yield from self._missing[key]


def _not_begun(family: Iterable[str], own: Sequence[str]) -> list[str]:
    return [word for word in family if not any(one.startswith(word) for one in own)]

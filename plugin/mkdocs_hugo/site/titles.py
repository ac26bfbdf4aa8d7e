"""The titles that Hugo makes for sections, taxonomies and terms without a content file.

Hugo: hugolib/page__meta.go (applyDefaultValues), helpers/general.go (GetTitleFunc). `style` is the setting
`titleCaseStyle`; `pluralize` and `capitalize` are `pluralizeListTitles` and `capitalizeListTitles`.
"""

from __future__ import annotations

import re
from typing import Final

from mkdocs_hugo.site import plural
from mkdocs_hugo.text import lower


def section_title(name: str, *, pluralize: bool, capitalize: bool, style: str) -> str:
    """Return the title of a section by the name of its folder as the author wrote it: `My Folder`."""
    title = plural.pluralize(name) if pluralize else name
    return title_case(title, style) if capitalize else title


def taxonomy_title(name: str, *, capitalize: bool, style: str) -> str:
    """Return the title of a taxonomy by the path of its page (`/fag-områder`) or its plural name.

    Hugo has that path in lower case and takes the last part of it; hyphens become spaces afterwards.
    """
    base = lower(name).rpartition("/")[2]
    title = title_case(base, style) if capitalize else base
    return title.replace("-", " ")


def term_title(term: str, *, capitalize: bool, style: str) -> str:
    """Return the title of a term by the term as the author wrote it; hyphens stay."""
    return title_case(term, style) if capitalize else term


def title_case(text: str, style: str) -> str:
    """Return a text in title case.

    Styles, in any case: `ap`, `chicago`, `go`, `firstupper`, `none`; anything else is `ap`.
    """
    match lower(style):
        case "none":
            return text
        case "firstupper":
            return _upper_letter(text[:1]) + text[1:]
        case "go":
            return _AFTER_SEPARATOR.sub(lambda match: _title_letter(match[0]), text)
        case "chicago":
            return _headline(text, _CHICAGO_SMALL_WORDS)
        case _:
            return _headline(text, _AP_SMALL_WORDS)


def _headline(text: str, small_words: frozenset[str]) -> str:
    return _WORD.sub(_Headline(text, small_words).word, text)


class _Headline:
    """Capitalises a text word by word, except the small words in it.

    Hugo: github.com/jdkato/prose v1.2.1, transform/title.go. Places are counted in bytes of the text with
    ASCII punctuation; `_end`, where the last word is thought to end, counts its characters instead, as the
    original does: that decides which small words after other letters are taken for the last one.
    """

    def __init__(self, text: str, small_words: frozenset[str]) -> None:
        self._plain = text.translate(_ASCII_PUNCTUATION).encode("utf-8", "surrogatepass")
        self._small_words = small_words
        self._end = 0

    def word(self, match: re.Match[str]) -> str:
        """Return the next word of the text as the title has it."""
        word = match[0]
        found = self._plain.find(word.encode("utf-8", "surrogatepass"), self._end)
        start = self._end - 1 if found < 0 else found
        self._end = start + len(word)
        if lower(word) in self._small_words and self._is_inside(start):
            return lower(word)
        return _title_letter(word[0]) + word[1:]

    def _is_inside(self, start: int) -> bool:
        """Tell whether a word is neither the first nor the last of the title or of a part of it."""
        if start == 0 or self._end == len(self._plain):
            return False
        before, before_that, after = self._at(start - 1), self._at(start - 2), self._at(self._end)
        return before in " -/" and before_that not in ":-" and (after != "-" or before == "-")

    def _at(self, place: int) -> str:
        inside = 0 <= place < len(self._plain)
        return chr(self._plain[place if inside else 0])


def _title_letter(letter: str) -> str:
    title = letter.title()
    return title if len(title) == 1 else letter


def _upper_letter(letter: str) -> str:
    upper = letter.upper()
    return upper if len(upper) == 1 else _title_letter(letter)


_WORD: Final = re.compile(r"[^\W_][^\t\n\f\r \-/]*")
_AFTER_SEPARATOR: Final = re.compile(r"(?<![^\s\x00-/:-@\[-^`{-\x7f]).", re.DOTALL)

_ASCII_PUNCTUATION: Final = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."}
)

_SMALL: Final = "a an and as at but by en for if in nor of on or per the to v v. via vs vs."
_PREPOSITIONS: Final = """
about above across after against along among around before between beyond concerning despite down during
following from including into near over since through throughout towards under until upon with within without
"""
_AP_SMALL_WORDS: Final = frozenset(_SMALL.split())
_CHICAGO_SMALL_WORDS: Final = _AP_SMALL_WORDS | frozenset(_PREPOSITIONS.split())

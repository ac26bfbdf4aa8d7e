"""File names that look translated into a language that the site does not have: `b.no.md` beside en and nb.

Hugo takes such a suffix for a part of the name and publishes `/b.no/` without a word.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from babel.localedata import exists

from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.errors import HugoError, Report
from mkdocs_hugo.text import Position

_PROGRAMS = ("as", "cs", "kt", "ml", "pl", "ps", "rm", "sh", "ts")
_OTHER_NAMES = frozenset({*_PROGRAMS, "co", "el", "id", "io", "is", "it", "os", "so", "tr"})
"""Codes that are also how names of programs, files and hosts end: `main.cs.md`, `github.io.md`."""


def check_suffix(file: ContentFile, languages: Set[str], report: Report) -> None:
    """Warn where a page's name ends in the code of a language that the site does not have.

    Only on sites of several languages: elsewhere a code may well be a word.
    """
    stem, dot, suffix = file.path.name.rpartition(".")
    if len(languages) < 2 or not dot or not stem or suffix in languages or not is_language_code(suffix):
        return
    names = ", ".join(sorted(languages))
    report(
        HugoError(
            f"the site has no language {suffix}; the file counts as one called {file.path.name}",
            Position(str(file.absolute)),
            hint=f"The languages are {names}: rename the file, or add the language to the configuration.",
        )
    )


@cache
def is_language_code(suffix: str) -> bool:
    """Tell whether a suffix is the code of a language and hardly anything else: `no`, `pt-br`, `zh-hans`."""
    language, _, rest = suffix.partition("-")
    if not (language.isascii() and language.isalpha() and len(language) == 2) or language in _OTHER_NAMES:
        return False
    if not exists(language):
        return False
    return not rest or exists(f"{language}_{rest.upper()}") or exists(f"{language}_{rest.title()}")

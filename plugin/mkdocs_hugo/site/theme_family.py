"""Which family of themes a site was written for: one shortcode name means different things to each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum


class ThemeFamily(Enum):
    """Themes whose shortcodes have the same names and meanings; the value names the folder of templates."""

    RELEARN = "relearn"
    LEARN = "learn"
    DOCSY = "docsy"
    HEXTRA = "hextra"
    GEEKDOC = "geekdoc"
    BOOK = "book"
    ALTINN = "altinn"
    NONE = ""


def theme_family(themes: Iterable[str]) -> ThemeFamily:
    """Return the family of the first theme that has one.

    `themes` are names or module paths, as in `theme` and `module.imports`: `hugo-theme-relearn-9.0.3`,
    `github.com/google/docsy/theme`. The owner in a module path does not count.
    """
    families = (_FAMILIES[word] for theme in themes for word in _words(theme) if word in _FAMILIES)
    return next(families, ThemeFamily.NONE)


_FAMILIES = {
    **{family.value: family for family in ThemeFamily if family.value},
    "docdock": ThemeFamily.ALTINN,
}


def _words(theme: str) -> list[str]:
    elements = theme.lower().split("/")
    if "." in elements[0] and len(elements) > 2:
        elements = elements[2:]
    return re.split(r"[^a-z0-9]+", "/".join(elements))

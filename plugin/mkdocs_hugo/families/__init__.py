"""Families of Hugo themes: what the same front matter and the same shortcode mean to each.

`FAMILIES` are all of them by name, `family_of` finds that of a site. A new family is one file here, one line
in `_ALL`, a folder of templates in `templates/builtin/_families` and a set of cases in `tests/themes/cases`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from mkdocs_hugo.families.altinn import ALTINN
from mkdocs_hugo.families.altinn_studio import ALTINN_STUDIO
from mkdocs_hugo.families.book import BOOK
from mkdocs_hugo.families.docsy import DOCSY
from mkdocs_hugo.families.family import Family
from mkdocs_hugo.families.geekdoc import GEEKDOC
from mkdocs_hugo.families.hextra import HEXTRA
from mkdocs_hugo.families.learn import LEARN
from mkdocs_hugo.families.none import without_family
from mkdocs_hugo.families.relearn import RELEARN

_ALL = (RELEARN, LEARN, DOCSY, HEXTRA, GEEKDOC, BOOK, ALTINN_STUDIO, ALTINN)
"""Of two families that know a theme's name, the first one has it."""

NONE = without_family(_ALL)
FAMILIES: Mapping[str, Family] = {family.name: family for family in _ALL}

_SEPARATORS = re.compile(r"[^a-z0-9]+")

__all__ = ["FAMILIES", "NONE", "Family", "family_of"]


def family_of(themes: Iterable[str]) -> Family:
    """Return the family of the first theme that has one, else `NONE`.

    `themes` are names or module paths, as in `theme` and `module.imports`: `hugo-theme-relearn-9.0.3`,
    `github.com/google/docsy/theme`. The owner in a module path does not count.
    """
    found = (family for theme in themes for family in _ALL if _is_of(family, theme))
    return next(found, NONE)


def _is_of(family: Family, theme: str) -> bool:
    elements = theme.lower().split("/")
    if "." in elements[0] and len(elements) > 2:
        elements = elements[2:]
    words = _SEPARATORS.sub("-", f"-{'/'.join(elements)}-")
    return any(f"-{name}-" in words for name in family.themes)

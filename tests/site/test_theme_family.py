"""Which family of themes the names in a Hugo configuration belong to."""

from __future__ import annotations

import pytest

from mkdocs_hugo.site.theme_family import ThemeFamily, theme_family


@pytest.mark.parametrize(
    ("theme", "family"),
    [
        ("hugo-theme-relearn-9.0.3", ThemeFamily.RELEARN),
        ("github.com/McShelby/hugo-theme-relearn", ThemeFamily.RELEARN),
        ("learn", ThemeFamily.LEARN),
        ("hugo-theme-learn", ThemeFamily.LEARN),
        ("docsy", ThemeFamily.DOCSY),
        ("docsy/theme", ThemeFamily.DOCSY),
        ("github.com/google/docsy/theme", ThemeFamily.DOCSY),
        ("hugo-book", ThemeFamily.BOOK),
        ("github.com/alex-shpak/hugo-book", ThemeFamily.BOOK),
        ("github.com/imfing/hextra", ThemeFamily.HEXTRA),
        ("hugo-geekdoc", ThemeFamily.GEEKDOC),
        ("hugo-theme-altinn", ThemeFamily.ALTINN),
        ("hugo-theme-docdock", ThemeFamily.ALTINN),
        ("even", ThemeFamily.NONE),
        ("learning", ThemeFamily.NONE),
        ("github.com/learn/theme", ThemeFamily.NONE),
        ("", ThemeFamily.NONE),
    ],
)
def test_a_theme_belongs_to_a_family(theme: str, family: ThemeFamily) -> None:
    assert theme_family([theme]) is family


def test_the_first_theme_with_a_family_counts() -> None:
    assert theme_family(["own", "github.com/imfing/hextra", "docsy"]) is ThemeFamily.HEXTRA


def test_a_site_without_a_theme_has_no_family() -> None:
    assert theme_family([]) is ThemeFamily.NONE

"""Which family of themes the names in a Hugo configuration belong to."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_hugo.families import FAMILIES, NONE, Family, family_of
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.templates.environment import BUILTIN
from tests.conftest import Model


@pytest.mark.parametrize(
    ("theme", "family"),
    [
        ("hugo-theme-relearn-9.0.3", FAMILIES["relearn"]),
        ("github.com/McShelby/hugo-theme-relearn", FAMILIES["relearn"]),
        ("learn", FAMILIES["learn"]),
        ("hugo-theme-learn", FAMILIES["learn"]),
        ("docsy", FAMILIES["docsy"]),
        ("docsy/theme", FAMILIES["docsy"]),
        ("github.com/google/docsy/theme", FAMILIES["docsy"]),
        ("hugo-book", FAMILIES["book"]),
        ("github.com/alex-shpak/hugo-book", FAMILIES["book"]),
        ("github.com/imfing/hextra", FAMILIES["hextra"]),
        ("hugo-geekdoc", FAMILIES["geekdoc"]),
        ("hugo-theme-altinn", FAMILIES["altinn"]),
        ("hugo-theme-docdock", FAMILIES["altinn"]),
        ("github.com/Altinn/altinn-studio-theme", FAMILIES["altinn-studio"]),
        ("even", NONE),
        ("learning", NONE),
        ("github.com/learn/theme", NONE),
        ("", NONE),
    ],
)
def test_a_theme_belongs_to_a_family(theme: str, family: Family) -> None:
    assert family_of([theme]) is family


def test_the_first_theme_with_a_family_counts() -> None:
    assert family_of(["own", "github.com/imfing/hextra", "docsy"]) is FAMILIES["hextra"]


def test_a_site_without_a_theme_has_no_family() -> None:
    assert family_of([]) is NONE


def pages(model: Callable[..., Model], **params: object) -> Page:
    front_matter = "\n".join(f"{key}: {json.dumps(value)}" for key, value in params.items())
    tree = {
        "content/_index.md": "",
        "content/a/_index.md": f"---\n{front_matter}\n---\n",
        "content/a/b.md": "",
    }
    return next(page for page in model(tree).site.pages if page.path == "/a")


@pytest.mark.parametrize(
    ("family", "params"),
    [
        ("learn", {"hidden": True}),
        ("relearn", {"hidden": True}),
        ("altinn", {"hidden": True}),
        ("altinn-studio", {"hidden": True}),
        ("docsy", {"toc_hide": True}),
        ("hextra", {"sidebar": {"exclude": True}}),
        ("geekdoc", {"geekdocHidden": True}),
        ("book", {"bookHidden": True}),
    ],
)
def test_each_family_has_its_own_word_for_hidden(
    model: Callable[..., Model], family: str, params: dict[str, object]
) -> None:
    page = pages(model, **params)
    assert not FAMILIES[family].is_in_navigation(page)
    assert not NONE.is_in_navigation(page)
    others = {name for name, one in FAMILIES.items() if one.is_in_navigation(page)}
    assert others or "hidden" in params


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES)
def test_a_page_is_shown_unless_it_says_otherwise(model: Callable[..., Model], family: Family) -> None:
    page = pages(model, title="A", linkTitle="Kort")
    assert family.is_in_navigation(page)
    assert family.is_in_lists(page)
    assert family.lists_pages(page)
    assert family.menu.label(page) == ("A" if family.name == "geekdoc" else "Kort")
    assert family.sidebar_root(page) is None


def test_every_family_has_a_folder_of_templates_or_another_familys_and_a_set_of_cases() -> None:
    cases = {path.stem for path in (Path(__file__).parent / "themes/cases").glob("*.yaml")}
    for family in FAMILIES.values():
        assert any((BUILTIN / "_families" / folder).is_dir() for folder in family.template_folders)
        assert family.name in cases

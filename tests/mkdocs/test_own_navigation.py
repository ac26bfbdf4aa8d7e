"""The user's `nav`: its titles, links, sections and nesting, with MkDocs' and Hugo's paths."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import MKDOCS_YML, WHOLE_TREE, Built

Build = Callable[..., Built]

SITE = {
    "content/_index.md": "---\ntitle: Home\n---\n",
    "content/docs/_index.md": "---\ntitle: Docs\n---\n",
    "content/docs/b.md": "---\ntitle: B\nweight: 2\n---\n",
    "content/docs/a.md": "---\ntitle: A\nweight: 1\n---\n",
    "content/docs/deep/_index.md": "---\ntitle: Deep\nweight: 3\n---\n",
    "content/docs/deep/c.md": "---\ntitle: C\n---\n",
    "content/about.md": "---\ntitle: About\n---\n",
}
LANGUAGES = """
defaultContentLanguage = "nb"
[languages.nb]
contentDir = "content/nb"
weight = 1
[languages.en]
contentDir = "content/en"
weight = 2
"""


WHOLE = WHOLE_TREE["mkdocs.yml"]


def _site(nav: str, yml: str = WHOLE) -> dict[str, str]:
    return SITE | {"mkdocs.yml": f"{yml}nav:\n{nav}"}


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("- docs/a.md", "A"),
        ("- First: docs/a.md", "First"),
        ("- /docs/a", "A"),
        ("- First: /docs/a.md", "First"),
        ("- docs", "Docs"),
        ("- /docs/", "Docs\n  A\n  B\n  Deep\n    C"),
        ("- All: docs/", "All\n  A\n  B\n  Deep\n    C"),
        ("- Some: [docs/*]", "Some\n  A\n  B\n  Deep\n    C"),
        ("- Some: [/docs/d*]", "Some\n  Deep\n    C"),
        ("- Mine: [about.md, {Deeper: [docs/deep/c.md]}]", "Mine\n  About\n  Deeper\n    C"),
        ("- Elsewhere: https://example.org/", "Elsewhere"),
    ],
)
def test_entries_are_shown_as_they_are_written(build: Build, entry: str, shown: str) -> None:
    built = build(_site(f"  - about.md\n  {entry}\n"))
    assert built.warnings == []
    assert built.nav("/about/") == f"About\n{shown}"


@pytest.mark.parametrize("yml", [WHOLE, MKDOCS_YML])
def test_the_branch_of_the_page_is_open_and_active(build: Build, yml: str) -> None:
    page = build(_site("  - about.md\n  - Mine: [{Deeper: [docs/deep/c.md]}]\n", yml)).page("/docs/deep/c/")
    active = page.xpath('//nav[@data-md-level="0"]//li[contains(@class, "md-nav__item--active")]')
    names = [" ".join(item.xpath("string((.//a|.//label)[1])").split()) for item in active]
    assert names == ["Mine", "Deeper", "C"]
    branches = page.xpath('//nav[@data-md-level="0"]//li[contains(@class, "--nested")]/input')
    assert [branch.get("checked") is not None for branch in branches] == [True, True]


def test_an_entry_without_a_page_is_a_warning(build: Build) -> None:
    built = build(_site("  - about.md\n  - docs/none.md\n"))
    (line,) = built.warnings
    assert "docs/none.md" in line


def test_a_language_has_its_own_entries_or_hugos_tree(build: Build) -> None:
    tree = {
        "hugo.toml": LANGUAGES,
        "content/nb/_index.md": "---\ntitle: Hjem\n---\n",
        "content/nb/a.md": "---\ntitle: Norsk A\n---\n",
        "content/nb/b.md": "---\ntitle: Norsk B\n---\n",
        "content/en/_index.md": "---\ntitle: Home\n---\n",
        "content/en/a.md": "---\ntitle: English A\n---\n",
        "content/en/b.md": "---\ntitle: English B\n---\n",
    }
    shared = build(tree | {"mkdocs.yml": f"{WHOLE}nav: [/b, /a]\n"})
    assert shared.warnings == []
    assert shared.nav("/a/") == "Norsk B\nNorsk A"
    assert shared.nav("/en/a/") == "English B\nEnglish A"
    own = build(tree | {"mkdocs.yml": f"{WHOLE}nav: [nb/b.md]\n"})
    assert own.warnings == []
    assert own.nav("/a/") == "Norsk B"
    assert own.nav("/en/a/") == "Home\nEnglish A\nEnglish B"


def test_other_plugins_have_the_last_word(build: Build) -> None:
    hook = """
def on_nav(nav, config, files):
    nav.items.reverse()
    return type(nav)(nav.items, nav.pages)
"""
    tree = SITE | {"mkdocs.yml": f"{WHOLE}hooks: [hook.py]\n", "hook.py": hook}
    assert build(tree).nav("/about/") == "Docs\n  A\n  B\n  Deep\n    C\nAbout\nHome"


def test_all_branches_are_open_where_material_is_asked_to_expand_them(build: Build) -> None:
    expanded = MKDOCS_YML.replace("language: nb", "language: nb, features: [navigation.expand]")
    page = build(SITE | {"mkdocs.yml": expanded}).page("/about/")
    branches = page.xpath('//nav[@data-md-level="0"]//li[contains(@class, "--nested")]/input')
    assert ["md-toggle--indeterminate" in branch.get("class") for branch in branches] == [True, True]

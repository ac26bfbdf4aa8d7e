"""What stands in the navigation, in which order and under which label, as each family's own menu has it.

The expected menus are those that the themes' own templates write for the same pages with Hugo 0.168; Book's
begins below its section, Hextra's and Docsy's were read on the home page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from textwrap import dedent, indent

import pytest

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.families import family_of
from mkdocs_hugo.publication.menus import menu_items
from mkdocs_hugo.publication.navigation import NavigationItem, navigation_tree
from tests.conftest import WHOLE_TREE, Built, Model

Build = Callable[..., Built]
MakeModel = Callable[..., Model]
THEMES = ("docsy", "hugo-book", "hugo-geekdoc", "hugo-theme-learn", "hugo-theme-relearn", "hextra", "own")


def site(pages: dict[str, str], params: str = "") -> dict[str, str]:
    """Make a site of front matter by path; every page has a text."""
    tree = {f"content/{path}": f"---\n{dedent(text).strip()}\n---\nText\n" for path, text in pages.items()}
    return {"content/_index.md": "---\ntitle: Home\n---\n", **tree, "hugo.toml": f"[params]\n{params}\n"}


def menu(model: MakeModel, theme: str, tree: dict[str, str]) -> str:
    """Return the labels of a theme's navigation, levels indented, a link to elsewhere with its address."""
    made = model(tree).site
    family, problems = family_of([theme]), list[HugoError]()
    shown = {page for page in made.tree.values() if page.is_rendered}
    nav = navigation_tree(made, shown, family, problems.append)
    menus = menu_items(made, nav, shown, problems.append)
    assert not problems
    return text([*nav.items, *menus])


def text(items: Iterable[NavigationItem]) -> str:
    lines = []
    for item in items:
        lines.append(f"{item.label} -> {item.url}" if item.url else item.label)
        if item.below:
            lines.append(indent(text(item.below), "  "))
    return "\n".join(lines)


TITLES = {
    "docs/_index.md": "title: Docs\nweight: 1",
    "docs/a.md": "title: Alpha\nlinkTitle: Zulu\nweight: 2\ndate: 2020-01-01",
    "docs/b.md": "title: Beta\nlinkTitle: Yankee\nweight: 1\ndate: 2021-01-01",
    "docs/c.md": "title: Gamma\nlinkTitle: Xray\ndate: 2022-01-01",
    "docs/d.md": "title: Delta\ndate: 2023-01-01",
    "docs/flat/_index.md": "title: Flat\nweight: 5\ngeekdocFlatSection: true",
    "docs/flat/f.md": "title: In flat",
    "docs/hid/_index.md": """
        title: Hidden
        hidden: true
        bookHidden: true
        geekdocHidden: true
        toc_hide: true
        sidebar: {exclude: true}
    """,
    "docs/hid/h.md": "title: In hidden",
    "docs/shown.md": "title: Shown\nweight: 7\ngeekdocHiddenTocTree: true",
}


@pytest.mark.parametrize(
    ("theme", "params", "labels"),
    [
        ("own", "", "Yankee Zulu Flat Shown Delta Xray"),
        ("own", "ordersectionsby = 'title'", "Delta Flat Shown Xray Yankee Zulu"),
        ("hextra", "ordersectionsby = 'title'", "Yankee Zulu Flat Shown Delta Xray"),
        ("docsy", "", "Yankee Zulu Flat Shown Delta Xray"),
        ("hugo-book", "", "Yankee Zulu Flat Shown Delta Xray"),
        ("hugo-theme-learn", "", "Yankee Zulu Flat Shown Delta Xray"),
        ("hugo-theme-learn", "ordersectionsby = 'title'", "Zulu Yankee Delta Flat Xray Shown"),
        ("hugo-theme-learn", "ordersectionsby = 'weight'", "Yankee Zulu Flat Shown Delta Xray"),
        ("altinn-docs", "ordersectionsby = 'title'", "Zulu Yankee Delta Flat Xray Shown"),
        ("hugo-theme-relearn", "ordersectionsby = 'title'", "Delta Flat Shown Xray Yankee Zulu"),
        ("hugo-theme-relearn", "ordersectionsby = 'linktitle'", "Delta Flat Shown Xray Yankee Zulu"),
        ("hugo-theme-relearn", "ordersectionsby = 'date'", "Flat Shown Zulu Yankee Xray Delta"),
        ("hugo-theme-relearn", "ordersectionsby = 'default'", "Yankee Zulu Flat Shown Delta Xray"),
        ("hugo-geekdoc", "", "Delta Gamma Beta Alpha Flat Shown"),
        ("hugo-geekdoc", "geekdocFileTreeSortBy = 'linktitle_reverse'", "Gamma Delta Beta Alpha Flat Shown"),
        ("hugo-geekdoc", "geekdocFileTreeSortBy = 'date'", "Gamma Delta Beta Alpha Flat Shown"),
        ("hugo-geekdoc", "geekdocFileTreeSortBy = 'Date_Reverse'", "Delta Gamma Beta Alpha Flat Shown"),
    ],
)
def test_order_and_labels(model: MakeModel, theme: str, params: str, labels: str) -> None:
    shown = menu(model, theme, site(TITLES, params)).splitlines()
    assert [line.strip() for line in shown if line.startswith("  ") and not line.startswith("   ")] == (
        labels.split()
    )
    assert ("    In flat" in shown) is (theme != "hugo-geekdoc")


def test_a_section_has_an_order_of_its_own_in_relearn(model: MakeModel) -> None:
    pages = {**TITLES, "docs/_index.md": "title: Docs\nordersectionsby: title"}
    shown = menu(model, "hugo-theme-relearn", site(pages, "ordersectionsby = 'weight'"))
    assert "Delta\n  Flat\n    In flat\n  Shown\n  Xray" in shown


ROOT = {
    "_header.md": "title: Header",
    "credits/index.md": "title: Credits",
    "search.md": "title: Search\nlayout: search",
    "docs/_index.md": "title: Docs",
    "docs/a.md": "title: A",
}


@pytest.mark.parametrize(
    ("theme", "params", "is_shown"),
    [
        ("hugo-theme-learn", "", False),
        ("altinn-docs", "", False),
        ("altinn-studio", "", False),
        ("hugo-geekdoc", "", False),
        ("docsy", "", False),
        ("hugo-book", "", False),
        ("hugo-book", "BookSection = '*'", True),
        ("hugo-book", "BookSection = '/'", True),
        ("hextra", "", True),
        ("hugo-theme-relearn", "", True),
        ("own", "", True),
    ],
)
def test_regular_pages_beside_the_first_sections(
    model: MakeModel, theme: str, params: str, is_shown: bool
) -> None:
    shown = menu(model, theme, site(ROOT, params))
    beside = "Credits\nDocs\n  A\nHeader\nSearch" if is_shown else "Docs\n  A"
    assert shown == f"Home\n{beside}"


def test_a_home_page_of_type_docs_has_them_in_docsy(model: MakeModel) -> None:
    tree = site(ROOT) | {"content/_index.md": "---\ntitle: Home\ntype: docs\n---\n"}
    assert "Credits" in menu(model, "docsy", tree)


def test_pages_without_a_title_are_hidden_in_relearn(model: MakeModel) -> None:
    tree = site({"a/_index.md": "weight: 1", "a/b.md": "title: B", "c.md": "title: C"})
    assert menu(model, "hugo-theme-relearn", tree) == "Home\nC"
    assert menu(model, "own", tree) == "Home\na\n  B\nC"


def test_a_page_outside_the_navigation_is_published_and_found(build: Build) -> None:
    built = build(site(ROOT) | {"hugo.toml": "theme = 'hugo-theme-learn'"})
    assert built.exists("/credits/")
    assert built.nav("/") == "Home\nDocs"
    assert "credits/" in built.text("/search/search_index.json")


@pytest.mark.parametrize("theme", ["hextra", "hugo-book", "hugo-geekdoc"])
def test_names_of_files_become_labels(model: MakeModel, theme: str) -> None:
    tree = site({"docs/get-started/_index.md": "weight: 1", "docs/get-started/first_steps.md": "weight: 1"})
    assert menu(model, theme, tree) == "Home\nDocs\n  Get Started\n    First Steps"


NEVER = "build: {list: never, render: never}"
UNLISTED = {
    "docs/_index.md": f"title: Docs\n{NEVER}",
    "docs/a.md": "title: A",
    "docs/inner/_index.md": "title: Inner\nheadless: true",
    "docs/inner/b.md": "title: B",
    "docs/empty/_index.md": f"title: Empty\n{NEVER}",
    "docs/empty/none.md": f"title: Nobody\n{NEVER}",
    "docs/local/_index.md": "title: Local\nbuild: {list: local}",
    "docs/local/c.md": "title: C\nbuild: {list: local}",
    "draft/_index.md": "title: Draft\ndraft: true",
    "draft/d.md": "title: D",
    "hidden/_index.md": f"title: Hidden\n{NEVER}\nhidden: true",
    "hidden/e.md": "title: E",
    "rendered/_index.md": "title: Rendered\nbuild: {list: never}",
    "rendered/f.md": "title: F",
}


@pytest.mark.parametrize("theme", THEMES)
def test_a_section_that_is_not_listed_does_not_take_listed_pages_with_it(
    model: MakeModel, theme: str
) -> None:
    shown = menu(model, theme, site(UNLISTED))
    assert (
        shown
        == dedent("""
        Home
        Docs
          A
          Inner
            B
          Local
            C
        Draft
          D
        Rendered
          F
    """).strip()
    )


def test_a_section_that_is_not_listed_is_no_link(build: Build) -> None:
    built = build(site(UNLISTED) | WHOLE_TREE)
    links = built.page("/docs/a/").xpath('//nav[contains(@class, "md-nav--primary")]/ul//a')
    addresses = {" ".join(one.text_content().split()): one.get("href") for one in links}
    assert addresses == {
        "Home": "../..",
        "A": "./",
        "B": "../inner/b/",
        "Local": "../local/",
        "C": "../local/c/",
        "D": "../../draft/d/",
        "F": "../../rendered/f/",
    }


@pytest.mark.parametrize(
    ("theme", "keys", "label"),
    [
        ("hugo-theme-learn", "pre: '<b>1. </b>'\npost: ' <i class=\"fas fa-star\"></i>!'", "1. A !"),
        ("hugo-theme-learn", "menuPre: '<b>1. </b>'", "A"),
        ("hugo-theme-learn", "menuTitle: Short", "Short"),
        ("hugo-theme-relearn", "menuPre: '<b>1. </b>'\nmenuPost: ' &amp; B'", "1. A & B"),
        ("hugo-theme-relearn", "pre: '<b> </b>'", "A"),
        ("docsy", "pre: '<b>1. </b>'", "A"),
        ("own", "menuPre: '<b>1. </b>'", "1. A"),
    ],
)
def test_text_beside_labels(model: MakeModel, theme: str, keys: str, label: str) -> None:
    tree = site({"docs/_index.md": "title: Docs", "docs/a.md": f"title: A\n{keys}"})
    assert menu(model, theme, tree) == f"Home\nDocs\n  {label}"


@pytest.mark.parametrize(
    ("theme", "key"),
    [
        ("hugo-theme-learn", "pre: '<i class=\"fas fa-star\"></i> '"),
        ("hugo-theme-relearn", "menuPre: \"<i class='fa-fw fas fa-star'></i> \""),
        ("hugo-theme-relearn", "menuPost: ' <i class=\"fa-fw fas fa-star\"></i>'"),
        ("docsy", "icon: fa-solid fa-star"),
        ("hugo-book", "bookIcon: star"),
    ],
)
def test_icons_beside_labels(build: Build, theme: str, key: str) -> None:
    tree = site({"docs/_index.md": "title: Docs", "docs/a.md": f"title: A\n{key}"})
    built = build({**tree, **WHOLE_TREE, "hugo.toml": f"theme = '{theme}'"})
    (link,) = built.page("/").xpath('//nav[contains(@class, "md-nav--primary")]//a[@href="docs/a/"]')
    assert link.xpath("./*[name() = 'svg']")
    assert " ".join(link.text_content().split()) == "A"


@pytest.mark.parametrize(
    ("theme", "name", "is_shown"),
    [
        ("hugo-theme-learn", "shortcuts", True),
        ("hugo-theme-relearn", "shortcuts", True),
        ("hugo-book", "before", True),
        ("hugo-book", "after", True),
        ("hextra", "sidebar", True),
        ("docsy", "main", True),
        ("docsy", "shortcuts", False),
        ("own", "shortcuts", True),
    ],
)
def test_menus_of_the_configuration(model: MakeModel, theme: str, name: str, is_shown: bool) -> None:
    entry = "name = '<i class=\"fab fa-github\"></i> Source'\nurl = 'https://example.com/'"
    tree = site({"docs/a.md": "title: A"}) | {"hugo.toml": f"[[menus.{name}]]\n{entry}\n"}
    assert ("Source -> https://example.com/" in menu(model, theme, tree)) is is_shown


def test_a_menu_leads_to_pages_that_are_not_in_the_tree(model: MakeModel) -> None:
    tree = site({"about.md": "title: About\nmenu: main", "docs/_index.md": "title: Docs\nmenu: main"})
    assert menu(model, "docsy", tree) == "Home\nDocs\nAbout"
    assert menu(model, "own", tree) == "Home\nAbout\nDocs"


@pytest.mark.parametrize(
    ("theme", "keys", "is_open"),
    [
        ("hugo-theme-learn", "alwaysopen: true", True),
        ("hugo-theme-relearn", "alwaysopen: true", True),
        ("hugo-theme-relearn", "alwaysopen: false", False),
        ("altinn-docs", "alwaysopen: true", True),
        ("hextra", "sidebar: {open: true}", True),
        ("hextra", "alwaysopen: true", False),
        ("hugo-book", "bookFlatSection: true", True),
        ("hugo-book", "bookCollapseSection: true", False),
        ("own", "alwaysopen: true", True),
        ("own", "weight: 1", False),
    ],
)
@pytest.mark.parametrize("tree", [{}, WHOLE_TREE])
def test_sections_that_are_open_on_all_pages(
    build: Build, theme: str, keys: str, is_open: bool, tree: dict[str, str]
) -> None:
    pages = {
        "docs/_index.md": f"title: Docs\n{keys}",
        "docs/in/_index.md": "title: In",
        "docs/in/a.md": "title: A",
    }
    built = build(
        {**site({**pages, "other/_index.md": "title: Other"}), **tree, "hugo.toml": f"theme = '{theme}'"}
    )
    opened = built.page("/other/").xpath('//input[contains(@class, "md-toggle--indeterminate")]')
    assert [one.get("id") for one in opened] == (["__nav_2"] if is_open else [])
    assert ("In" in built.nav("/other/")) is (is_open or bool(tree))
    assert not built.page("/docs/in/").xpath('//input[contains(@class, "md-toggle--indeterminate")]')
    assert built.warnings == []


def test_open_sections_do_not_carry_a_whole_site(build: Build) -> None:
    sections = {f"s{one}/_index.md": "alwaysopen: true" for one in range(4)}
    pages = {f"s{one}/p{number}.md": "weight: 1" for one in range(4) for number in range(80)}
    built = build(site({**sections, **pages}))
    assert len(built.page("/").xpath('//input[contains(@class, "md-toggle--indeterminate")]')) == 3


@pytest.mark.parametrize(
    ("theme", "keys", "target"),
    [
        ("docsy", "manualLink: https://example.com/\nmanualLinkTarget: _blank", "_blank"),
        ("docsy", "manualLink: https://example.com/", None),
        ("docsy", "manualLink: https://example.com/\nmanualLinkTarget: '\" onclick=\"alert(1)'", None),
        ("hugo-book", "bookHref: https://example.com/", "_blank"),
    ],
)
@pytest.mark.parametrize("tree", [{}, WHOLE_TREE])
def test_the_window_that_an_entry_opens(
    build: Build, theme: str, keys: str, target: str | None, tree: dict[str, str]
) -> None:
    pages = site({"docs/_index.md": "title: Docs", "docs/a.md": f"title: A\n{keys}"})
    built = build({**pages, **tree, "hugo.toml": f"theme = '{theme}'"})
    (link,) = built.page("/docs/").xpath('//a[@href="https://example.com/"]')
    assert link.get("target") == target
    assert set(link.attrib) <= {"href", "class", "target", "rel"}
    files = [path.read_text("utf-8") for path in built.site.glob("assets/hugo/navigation.*.js")]
    assert bool(files) is not bool(tree)
    assert all(('"A","!https://example.com/",[],"","_blank"' in text) is bool(target) for text in files)


def test_what_geekdoc_hides_is_not_in_toc_trees(build: Build) -> None:
    pages = {
        "docs/a.md": "title: A",
        "docs/b.md": "title: B\ngeekdocHidden: true",
        "docs/c.md": "title: C\ngeekdocHidden: true\ngeekdocHiddenTocTree: false",
        "docs/d.md": "title: D\ngeekdocHiddenTocTree: true",
    }
    tree = site(pages) | {"content/docs/_index.md": "---\ntitle: Docs\n---\n{{< toc-tree >}}\n"}
    page = build(tree | {"hugo.toml": "theme = 'hugo-geekdoc'"}).page("/docs/")
    listed = page.xpath("//article//li")
    assert [" ".join(one.text_content().split()) for one in listed] == ["A", "C", "D"]


def test_separators_head_the_pages_behind_them_in_hextra(model: MakeModel) -> None:
    pages = {
        "docs/_index.md": "title: Docs",
        "docs/a.md": "title: A\nweight: 1",
        "docs/more.md": "title: More\nweight: 2\nsidebar: {separator: true}",
        "docs/b/_index.md": "title: B\nweight: 3",
        "docs/b/none.md": "title: No heading\nweight: 1\nsidebar: {separator: true}",
        "docs/b/c.md": "title: C\nweight: 2",
        "docs/end.md": "title: End\nweight: 4\nsidebar: {separator: true}",
    }
    shown = menu(model, "hextra", site(pages))
    assert shown == "Home\nDocs\n  A\n  More\n    B\n      No heading\n      C"
    assert menu(model, "docsy", site(pages)).endswith("  End")


def test_a_page_without_a_sidebar_in_hextra(build: Build) -> None:
    built = build(site({"docs/a.md": "title: A\nsidebar: {hide: true}"}) | {"hugo.toml": "theme = 'hextra'"})
    (sidebar,) = built.page("/docs/a/").xpath('//div[@data-md-type="navigation"]')
    assert "hidden" in sidebar.attrib

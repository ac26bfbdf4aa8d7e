"""How the navigation is rendered changes the time a build takes, and nothing else: the theme is the judge."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import repeat
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.mkdocs.material.nav.closed_branches import keep_branches
from mkdocs_hugo.mkdocs.material.nav.sidebars import Sidebars
from tests.conftest import MKDOCS_YML, Built

Build = Callable[..., Built]

FEATURES = ["", "navigation.sections", "navigation.tabs", "navigation.prune", "navigation.expand"]
COMBINATIONS = [
    "",
    "navigation.indexes",
    "navigation.sections",
    "navigation.tabs, navigation.indexes",
    "navigation.tabs, navigation.sections, navigation.path",
    "navigation.expand, navigation.indexes, navigation.path",
    "navigation.expand, navigation.sections, navigation.indexes",
    "toc.integrate, navigation.indexes",
    "navigation.tabs, navigation.tabs.sticky, navigation.sections, navigation.indexes, toc.follow",
]
THEME = "theme: {name: material, language: nb}"


def tree(**settings: str) -> dict[str, str]:
    """Make a deep site with odd addresses among the plain ones."""
    pages = {"content/_index.md": "---\ntitle: Hjem\n---\n"}
    for first in ("å pi", "guider", "referanse"):
        pages[f"content/{first}/_index.md"] = f"---\ntitle: {first}\n---\n"
        for second in ("a", "b"):
            pages[f"content/{first}/{second}/_index.md"] = f"---\ntitle: {second} & {first}\n---\n"
            for third in ("x", "y"):
                pages[f"content/{first}/{second}/{third}.md"] = f"---\ntitle: {third}\n---\n## H\n"
    pages["content/guider/a/flyttet.md"] = "---\ntitle: Flyttet\nurl: /et/annet/sted/\n---\n"
    pages["content/guider/b/fil.md"] = "---\ntitle: Fil\nurl: /guider/b/fil.html\n---\n"
    pages["content/referanse/b/rot.md"] = "---\ntitle: Rot\nurl: /rot.html\n---\n"
    return pages | settings


def odd_tree(features: str, *, yml: str = "", option: str = "") -> dict[str, str]:
    """Add what is rare: icons, status, hidden pages, sections without a page, roots, deep levels, menus."""
    theme = f"theme: {{name: material, language: nb, features: [{features}]}}"
    text = MKDOCS_YML.replace(THEME, theme).replace("plugins: [search, hugo]", _plugins(option))
    pages = tree(**{"mkdocs.yml": text + yml})
    deep = "content/guider/dyp"
    for level in range(5):
        pages[f"{deep}/_index.md"] = f"---\ntitle: Nivå {level}\nweight: 3\nstatus: new\n---\n# H\n## I\n"
        pages[f"{deep}/blad.md"] = (
            f"---\ntitle: Blad <{level}>\nicon: material/leaf\n---\n# H\n## I\n### J\n## K\n"
        )
        deep += "/ned"
    pages["content/guider/dyp/gjemt/_index.md"] = "---\ntitle: Gjemt\nhidden: true\n---\n"
    pages["content/guider/dyp/gjemt/inni.md"] = "---\ntitle: Inni\n---\n## H\n"
    pages["content/uten/side/inni/en.md"] = "---\ntitle: En\nsubtitle: Under\n---\n"
    pages["content/uten/side/inni/to.md"] = "---\ntitle: To\nurl: /uten/\n---\n"
    pages["content/rot/_index.md"] = "---\ntitle: Egen\nsidebar_root_for: children\n---\n"
    pages["content/rot/under/_index.md"] = "---\ntitle: Under\n---\n"
    pages["content/rot/under/side.md"] = "---\ntitle: Side\ntags: [ord, flere ord]\n---\n## H\n"
    pages["content/tom.md"] = "---\ntitle: Tom\nurl: /guider/a/x/tom/\nhide: [toc]\n---\n"
    pages["hugo.toml"] = (
        "title = 'Odd'\n[[menu.main]]\nname = 'Ute'\nurl = 'https://example.org/?a=1&b'\n"
        "[[menu.main]]\nname = 'Over'\nidentifier = 'over'\n"
        "[[menu.main]]\nname = 'Inne'\nparent = 'over'\nurl = 'guider/a/'\n"
        "[[menu.main]]\nname = 'Topp'\nparent = 'over'\nurl = '/guider/'\n"
    )
    return pages


def _plugins(option: str) -> str:
    return f"plugins: [search, {{hugo: {{navigation: {option}}}}}]" if option else "plugins: [search, hugo]"


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.html"))}


OURS = re.compile(
    rb' data-hugo-(?:tree|root)="[^"]*"|\n *<script src="[^"]*hugo-navigation\.js"></script>\n *'
)


def without_ours(pages: dict[str, bytes]) -> dict[str, bytes]:
    """Take away what grafting needs: attributes and a script."""
    return {name: OURS.sub(b"", page) for name, page in pages.items()}


def theme_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_hugo.mkdocs.rendered_site.keep_branches", lambda env, report: None)
    monkeypatch.setattr(Sidebars, "install", lambda *_: None)


@pytest.mark.parametrize("feature", FEATURES)
def test_whole_trees_are_the_same_byte_for_byte(
    build: Build, monkeypatch: pytest.MonkeyPatch, feature: str
) -> None:
    sources = odd_tree(f"navigation.indexes, {feature}" if feature else "navigation.indexes", option="whole")
    kept = files(build(sources).site)
    theme_alone(monkeypatch)
    plain = files(build(sources).site)
    assert len(plain) > 20
    assert kept == plain


LANGUAGES = """
[languages.nb]
weight = 1
[languages.ar]
weight = 2
title = 'عربي'
"""


def in_two_languages(features: str) -> dict[str, str]:
    """Give a few pages a translation; the second language is written from right to left."""
    pages = odd_tree(features)
    pages["hugo.toml"] = f"defaultContentLanguage = 'nb'\n{pages['hugo.toml']}{LANGUAGES}"
    for name in ("_index", "guider/_index", "guider/a/_index", "guider/a/x", "guider/b/fil"):
        pages[f"content/{name}.ar.md"] = f"---\ntitle: Arabisk {name}\n---\n## H\n"
    return pages


def test_pruned_trees_of_two_languages_are_the_same_byte_for_byte(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = in_two_languages("navigation.indexes, navigation.path")
    ours = files(build(sources).site)
    assert "ar/guider/a/x/index.html" in ours
    theme_alone(monkeypatch)
    plain = files(build(sources).site)
    assert without_ours(ours) == without_ours(plain)


def test_own_navigation_is_the_same_byte_for_byte(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    nav = """
nav:
  - tom.md
  - Først: [guider/_index.md, {Dypere: [guider/a/x.md, https://example.org/]}, guider/a/x.md]
  - Ute: https://example.org/
"""
    sources = odd_tree("navigation.indexes", yml=nav)
    ours = files(build(sources).site)
    theme_alone(monkeypatch)
    assert without_ours(ours) == without_ours(files(build(sources).site))


def test_every_page_has_its_sidebar_without_the_macro(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    met = []
    entries = Sidebars.entries

    def spy(self: Sidebars, page: Any, *rest: Any) -> str | None:
        met.append((page, entries(self, page, *rest)))
        return met[-1][1]

    monkeypatch.setattr(Sidebars, "entries", spy)
    nobody = "mkdocs_hugo.mkdocs.incremental.page_cache.ahead"
    monkeypatch.setattr(nobody, lambda items, *_: repeat(None, len(items)))
    build(in_two_languages("navigation.indexes"))
    assert len(met) > 50
    assert not [page for page, html in met if html is None and page is not None]


@pytest.mark.parametrize("features", COMBINATIONS)
def test_pruned_trees_are_the_same_byte_for_byte(
    build: Build, monkeypatch: pytest.MonkeyPatch, features: str
) -> None:
    ours = files(build(odd_tree(features)).site)
    theme_alone(monkeypatch)
    plain = files(build(odd_tree(features)).site)
    assert len(plain) > 40
    assert without_ours(ours) == without_ours(plain)


def test_theme_with_another_macro_is_left_alone() -> None:
    source = "{% macro render(item) %}{{ item }}{% endmacro %}{{ render('x') }}"
    env = Environment(loader=DictLoader({"partials/nav-item.html": source}))
    problems: list[HugoError] = []
    keep_branches(env, problems.append)
    assert Sidebars.install(env, lambda page: None, problems.append) is None
    assert env.get_template("partials/nav-item.html").render() == "x"
    assert "the build takes longer" in str(problems)


ITEM = "{% macro render(nav_item, path, parent) %}<li>{{ nav_item.title }}</li>{% endmacro %}"
OVERRIDES = {
    ("pruned", "nav-item.html"): ITEM.replace("path,", "path, level,"),
    ("pruned", "nav.html"): "<nav></nav>",
    ("pruned", "toc.html"): "",
    ("whole", "nav-item.html"): ITEM.replace("path, parent", "path, level, parent=none"),
    ("whole", "language.html"): "{% macro t(key) %}{{ key }}{% endmacro %}",
}


@pytest.mark.parametrize(("navigation", "name"), OVERRIDES)
def test_an_override_that_switches_something_off_is_named_once(
    build: Build, navigation: str, name: str
) -> None:
    own = MKDOCS_YML.replace("language: nb", "language: nb, custom_dir: own")
    sources = {
        "mkdocs.yml": own.replace("hugo]", f"{{hugo: {{navigation: {navigation}}}}}]"),
        "content/_index.md": "",
        "content/a.md": "",
        "content/b.md": "",
        f"own/partials/{name}": OVERRIDES[navigation, name],
    }
    (line,) = [line for line in build(sources).log if f"partials/{name}" in line]
    assert line.startswith(f"INFO: hugo: the theme's template partials/{name} is not the one")
    assert "takes longer" in line


def test_the_theme_itself_is_known(build: Build) -> None:
    assert not [
        line for line in build({"content/_index.md": "", "content/a.md": ""}).log if "template" in line
    ]

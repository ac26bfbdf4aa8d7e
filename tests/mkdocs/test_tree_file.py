"""The file with a language's tree holds every page of the navigation, and its name follows its content."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import Built
from tests.mkdocs.test_nav_html import in_two_languages, odd_tree

Build = Callable[..., Built]


def trees(built: Built) -> dict[str, list[Any]]:
    """Read the trees as the browser gets them, each under its language."""
    found = {}
    for path in (built.site / "assets/hugo").glob("navigation.*.js"):
        text = path.read_text("utf-8").strip().removeprefix("hugoNavigation(").removesuffix(")")
        found[path.name.split(".")[1]] = json.loads(text)
    return found


def addresses(nodes: list[Any], above: str = "") -> list[str]:
    """Return the URLs of a tree, as its format says how they are written."""
    found = []
    for _, url, *more in nodes:
        whole = "" if url == 0 else url[1:] if url[0] in "!>" else above + url
        found += [whole] if url != 0 else []
        found += addresses(more[0], whole) if more else []
    return found


def linked(built: Built, url: str) -> set[str]:
    """Return where the links of a whole navigation lead from the home page, as a judge of the file."""
    (top,) = built.page(url).xpath('//nav[contains(@class, "md-nav--primary")]/ul')
    return {link.get("href") for link in top.xpath('.//a[not(starts-with(@href, "#"))]')}


def test_tree_has_every_link_of_the_whole_navigation(build: Build) -> None:
    (tree,) = trees(build(odd_tree("navigation.indexes"))).values()
    ours = {address if address != "." else "./" for address in addresses(tree)}
    whole = build(odd_tree("navigation.indexes", option="whole"))
    judge = {"./" if href == "." else href for href in linked(whole, "/")}
    assert len(ours) > 30
    assert {one.removeprefix("./") for one in ours} == {one.removeprefix("./") for one in judge}


def test_each_language_has_a_file(build: Build) -> None:
    found = trees(build(in_two_languages("navigation.indexes")))
    assert sorted(found) == ["ar", "nb"]
    assert all(address.startswith(("ar/", "http", "guider/", "/")) for address in addresses(found["ar"]))


def test_file_name_follows_the_tree_and_nothing_else(build: Build) -> None:
    def name(tree: dict[str, str]) -> str:
        (path,) = list(Path(build(tree).site).glob("assets/hugo/*.js"))
        return path.name

    plain = odd_tree("navigation.indexes")
    first = name(plain)
    assert name(plain | {"content/tom.md": plain["content/tom.md"] + "Ny tekst\n"}) == first
    assert (
        name(plain | {"content/tom.md": plain["content/tom.md"].replace("title: Tom", "title: Ny")}) != first
    )

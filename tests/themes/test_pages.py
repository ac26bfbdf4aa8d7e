"""Whole pages beside the themes' own: menu, titles, lead, list of pages, table of contents, neighbours.

The site is `page_site.py`, what the real Hugo shows with a theme is in `hugo/pages-FAMILY.json`, recorded by
`record_pages.py`. What differs and why stands in `page_differences.yaml`.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from tests.conftest import Built, write_tree
from tests.themes.cases import FOLDER
from tests.themes.page_facts import OURS, THEMES, Lines, facts
from tests.themes.page_site import URLS, WORDS, page_site

FACTS = ("menu", "titles", "lead", "listed", "toc", "around")
_MENU_ON = {"docsy": "/docs/first/"}
"""The page whose menu is compared: Docsy's shows the section of its page."""
_MKDOCS = {
    "site_name": "Site",
    "docs_dir": "content",
    "theme": {"name": "material", "font": False},
    "plugins": [{"hugo": {"navigation": "whole", "cache": False}}],
}


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """The sites of the families, built."""
    return {family: _built(tmp_path_factory.mktemp(f"pages-{family}"), family) for family in WORDS}


def _built(root: Path, family: str) -> Built:
    write_tree(root, {**page_site(family), "mkdocs.yml": json.dumps(_MKDOCS)})
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    return Built(root, [])


@cache
def _recorded(family: str) -> dict[str, dict[str, Any]]:
    told = json.loads((FOLDER / "hugo" / f"pages-{family}.json").read_text("utf-8"))
    pages: dict[str, dict[str, Any]] = told["pages"]
    return pages


@cache
def _differences() -> dict[str, dict[str, Any]]:
    known: dict[str, dict[str, Any]] = yaml.safe_load((FOLDER / "page_differences.yaml").read_text("utf-8"))
    return known


def _is_compared(family: str, fact: str, url: str) -> bool:
    if fact == "menu":
        return url == _MENU_ON.get(family, "/")
    return fact != "around" or THEMES[family].around is not None


def _menu(family: str, lines: Lines) -> Lines:
    """Return our menu without what no theme has there: the home page; Docsy and Book begin at a section."""
    lines = lines[1:]
    if family not in ("docsy", "book"):
        return lines
    start = lines.index("Docs")
    end = next((at for at in range(start + 1, len(lines)) if not lines[at].startswith(" ")), len(lines))
    return lines[start:end] if family == "docsy" else [line[2:] for line in lines[start + 1 : end]]


def _ours(built: Built, family: str, url: str) -> dict[str, Any]:
    shown = facts(built.text(url), OURS)
    found = {fact: getattr(shown, fact) for fact in FACTS}
    if _is_compared(family, "menu", url):
        found["menu"] = _menu(family, found["menu"])
    return found


@pytest.mark.parametrize("fact", FACTS)
@pytest.mark.parametrize("family", WORDS)
def test_pages_show_what_the_theme_shows(sites: dict[str, Built], family: str, fact: str) -> None:
    known = _differences().get(family, {}).get(fact, {}).get("pages", [])
    differing = {
        url: f"theme {_recorded(family)[url][fact]} ours {ours[fact]}"
        for url in URLS
        if _is_compared(family, fact, url)
        and (ours := _ours(sites[family], family, url))[fact] != _recorded(family)[url][fact]
    }
    assert {url: told for url, told in differing.items() if url not in known} == {}
    assert sorted(known) == sorted(differing), "a difference that is listed is none any more"


def test_every_difference_has_a_reason() -> None:
    listed = [entry for facts_of in _differences().values() for entry in facts_of.values()]
    assert listed
    assert all(entry["reason"] and entry["pages"] for entry in listed)

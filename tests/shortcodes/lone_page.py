"""A page of a site without files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from mkdocs_hugo.content.path import parse
from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.site.collation import Collation
from mkdocs_hugo.site.config import load
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.page_meta import PageMeta
from mkdocs_hugo.site.site import Site, Sites


@cache
def lone_page(title: str, lang: str = "en", *, unsafe: bool = True) -> Page:
    """Return the only page of a site without files."""
    settings = {
        "defaultContentLanguage": lang,
        "markup": {"goldmark": {"renderer": {"unsafe": unsafe}}},
    }
    config = load(Path("no-folder"), report=_fail, settings=settings).default
    site = Site(config, Sites(), Collation(lang))
    return Page(site, Kind.PAGE, parse("/page.md", frozenset()), PageMeta(), title)


def _fail(problem: HugoError) -> None:
    raise problem

"""Hugo's menus on the page: `main` beside the tree, `footer` in the footer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from mkdocs_hugo.errors import HugoError, Report
from mkdocs_hugo.mkdocs.navigation import DEEPEST
from mkdocs_hugo.mkdocs.view import View
from mkdocs_hugo.site.menus import MenuEntry, menu
from mkdocs_hugo.site.page import Page as ContentPage
from mkdocs_hugo.site.site import Site

_HINT = "Let them name a parent that is further up."


def with_main_menu(
    navigation: Navigation, site: Site, shown: Mapping[ContentPage, Page], report: Report
) -> None:
    """Add the entries of the menu `main` that the tree does not have; with `navigation.tabs` they are tabs.

    Pages of the tree stand in it already, under their own names. Entries below the navigation's deepest level
    are left out, and reported once for each entry that they belong to.
    """
    entries = menu(site, "main")
    below: dict[str, list[MenuEntry]] = {}
    for entry in entries:
        below.setdefault(entry.parent, []).append(entry)
    made = _Entries(below, shown, report)
    navigation.items.extend(item for entry in below.get("", []) if (item := made.item(entry, 1)))


def with_footer_menu(
    context: TemplateContext, page: Page, entries: list[MenuEntry], shown: Mapping[ContentPage, Page]
) -> None:
    """Put the entries of the menu `footer` under the copyright line."""
    links = " · ".join(_link(entry, page, shown) for entry in entries if entry.url)
    if links:
        config = context["config"]
        own = [config.copyright] if config.copyright else []
        context.update({"config": View(config, copyright="<br>".join([*own, links]))})  # type: ignore[typeddict-item]


def _link(entry: MenuEntry, page: Page, shown: Mapping[ContentPage, Page]) -> str:
    target = shown.get(entry.page) if entry.page is not None else None
    url = get_relative_url(target.url, page.url) if target is not None else entry.url
    return f'<a href="{escape(url)}">{escape(plain(entry.name))}</a>'


@dataclass(frozen=True, slots=True)
class _Entries:
    """Makes the navigation's items of menu entries; `below` has the entries that name a parent."""

    below: Mapping[str, list[MenuEntry]]
    shown: Mapping[ContentPage, Page]
    report: Report

    def item(self, entry: MenuEntry, level: int) -> StructureItem | None:
        children = [item for one in self._own(entry, level) if (item := self.item(one, level + 1))]
        if children:
            section = Section(escape(plain(entry.name), quote=False), children)
            for child in children:
                child.parent = section
            return section
        if not entry.url or (entry.page is not None and entry.page in self.shown):
            return None
        return Link(escape(plain(entry.name), quote=False), entry.url)

    def _own(self, entry: MenuEntry, level: int) -> list[MenuEntry]:
        own = self.below.get(entry.key, []) if entry.key else []
        if own and level >= DEEPEST:
            message = f'the entries below "{entry.key}" of the menu "main" are left out: '
            self.report(HugoError(f"{message}the navigation has {DEEPEST} levels", hint=_HINT))
            return []
        return own


def plain(name: str) -> str:
    """Return an entry's name without the tags that some themes let authors write in it."""
    text, depth = [], 0
    for letter in unescape(name):
        depth += letter == "<"
        if not depth:
            text.append(letter)
        depth -= letter == ">" and depth > 0
    return "".join(text).strip()

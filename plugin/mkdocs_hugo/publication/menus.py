"""Menus of the Hugo configuration beside the tree of pages."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace

from mkdocs_hugo.errors import HugoError, Report
from mkdocs_hugo.families import Family
from mkdocs_hugo.publication.navigation import DEEPEST, NavigationItem, NavigationTree
from mkdocs_hugo.publication.rooted import from_root
from mkdocs_hugo.site.menus import MenuEntry, menu, plain
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Site

_HINT = "Let them name a parent that is further up."


def menu_items(
    site: Site, tree: NavigationTree, shown: Container[Page], report: Report
) -> list[NavigationItem]:
    """Return the entries of a family's menus that the tree does not have.

    Each page stands in one place, under its own name. Entries below the navigation's deepest level are left
    out, and reported once for each entry that they belong to.
    """
    found: list[NavigationItem] = []
    placed = tree.pages
    for name in tree.family.menu.menus:
        below: dict[str, list[MenuEntry]] = {}
        for entry in menu(site, name):
            below.setdefault(entry.parent, []).append(entry)
        entries = _Entries(name, site.base_path, tree.family, below, shown, placed, report)
        found += filter(None, [entries.item(entry, 1) for entry in below.get("", [])])
    return found


@dataclass(frozen=True, slots=True)
class _Entries:
    """Makes the items of a menu; `below` has the entries that name a parent, `placed` all pages so far."""

    name: str
    base_path: str
    family: Family
    below: Mapping[str, list[MenuEntry]]
    shown: Container[Page]
    placed: set[Page]
    report: Report

    def item(self, entry: MenuEntry, level: int) -> NavigationItem | None:
        below = [item for one in self._own(entry, level) if (item := self.item(one, level + 1))]
        if below:
            return NavigationItem(plain(entry.name), below=below)
        if entry.page is not None and entry.page in self.shown:
            return self._page(entry.page)
        return (
            NavigationItem(plain(entry.name), url=from_root(entry.url, self.base_path)) if entry.url else None
        )

    def _page(self, page: Page) -> NavigationItem | None:
        if page in self.placed:
            return None
        self.placed.add(page)
        return NavigationItem(self.family.menu.label(page), page)

    def _own(self, entry: MenuEntry, level: int) -> list[MenuEntry]:
        own = self.below.get(entry.key, []) if entry.key else []
        if own and level >= DEEPEST:
            message = f'the entries below "{entry.key}" of the menu "{self.name}" are left out: '
            self.report(HugoError(f"{message}the navigation has {DEEPEST} levels", hint=_HINT))
            return []
        return own


def footer_menu(site: Site) -> list[MenuEntry]:
    """Return the entries of the menu `footer`."""
    return [replace(entry, url=from_root(entry.url, site.base_path)) for entry in menu(site, "footer")]

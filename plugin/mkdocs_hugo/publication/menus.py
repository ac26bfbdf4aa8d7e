"""Menus of the Hugo configuration beside the tree of pages."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from mkdocs_hugo.errors import HugoError, Report
from mkdocs_hugo.publication.navigation import DEEPEST, NavigationItem
from mkdocs_hugo.publication.rooted import from_root
from mkdocs_hugo.site.menus import MenuEntry, menu, plain
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Site

_HINT = "Let them name a parent that is further up."


def menu_items(
    site: Site, names: Iterable[str], in_tree: Container[Page], report: Report
) -> list[NavigationItem]:
    """Return the entries of menus that the tree does not have.

    Pages that are in the tree stand there under their own names. Entries below the navigation's deepest
    level are left out, and reported once for each entry that they belong to.
    """
    return [item for name in names for item in _items(site, name, in_tree, report)]


def _items(site: Site, name: str, in_tree: Container[Page], report: Report) -> Iterator[NavigationItem]:
    below: dict[str, list[MenuEntry]] = {}
    for entry in menu(site, name):
        below.setdefault(entry.parent, []).append(entry)
    entries = _Entries(name, site.base_path, below, in_tree, report)
    return (item for entry in below.get("", []) if (item := entries.item(entry, 1)))


@dataclass(frozen=True, slots=True)
class _Entries:
    """Makes the items of menu entries; `below` has the entries that name a parent."""

    menu: str
    base_path: str
    below: Mapping[str, list[MenuEntry]]
    in_tree: Container[Page]
    report: Report

    def item(self, entry: MenuEntry, level: int) -> NavigationItem | None:
        below = [item for one in self._own(entry, level) if (item := self.item(one, level + 1))]
        if below:
            return NavigationItem(plain(entry.name), below=below)
        if not entry.url or (entry.page is not None and entry.page in self.in_tree):
            return None
        return NavigationItem(plain(entry.name), url=from_root(entry.url, self.base_path))

    def _own(self, entry: MenuEntry, level: int) -> list[MenuEntry]:
        own = self.below.get(entry.key, []) if entry.key else []
        if own and level >= DEEPEST:
            message = f'the entries below "{entry.key}" of the menu "{self.menu}" are left out: '
            self.report(HugoError(f"{message}the navigation has {DEEPEST} levels", hint=_HINT))
            return []
        return own


def footer_menu(site: Site) -> list[MenuEntry]:
    """Return the entries of the menu `footer`."""
    return [replace(entry, url=from_root(entry.url, site.base_path)) for entry in menu(site, "footer")]

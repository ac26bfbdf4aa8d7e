"""A language's tree of pages as readers go through it: plain items in Hugo's order."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from mkdocs_hugo.errors import HugoError, Report
from mkdocs_hugo.families import Family
from mkdocs_hugo.publication.rooted import from_root
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.refs import find
from mkdocs_hugo.site.safe_values import safe_url
from mkdocs_hugo.site.site import Site
from mkdocs_hugo.text import Position

DEEPEST = 50
"""Levels of a navigation; programs that show it go through it by calls in calls."""

MOST_OPENED = 250
"""Entries of a navigation that all pages carry because front matter opens the sections they lie in."""


@dataclass(frozen=True, slots=True, eq=False)
class NavigationItem:
    """A page, a section, or a link to somewhere else, with its label as plain text.

    A section has items below it, and its own page if that is shown; `is_open` is whether it is open on pages
    that lie elsewhere too, `target` the window that a link opens, "" for the same one.
    """

    label: str
    page: Page | None = None
    url: str = ""
    below: list[NavigationItem] = field(default_factory=list)
    is_open: bool = False
    target: str = ""


@dataclass(frozen=True, slots=True)
class NavigationTree:
    """A language's navigation: the home page and what lies below it.

    `sections` gives the item of each page with pages below, `family` knows which of them have a sidebar of
    their own.
    """

    family: Family
    items: list[NavigationItem]
    sections: Mapping[Page, NavigationItem]

    @property
    def pages(self) -> set[Page]:
        """The pages that stand in it."""
        return set(_pages(self.items))

    @property
    def sidebar_roots(self) -> dict[Page, NavigationItem]:
        """The sections that have a sidebar of their own."""
        return {page: item for page, item in self.sections.items() if self.family.is_sidebar_root(page)}


def navigation_tree(site: Site, shown: Container[Page], family: Family, report: Report) -> NavigationTree:
    """Build a language's tree of the pages that are shown; linear in the number of pages.

    Hidden pages and all below them are left out. So are pages below the deepest level, which is reported once
    for each section that they lie in. A section that is not listed has a place without a page of its own
    where listed pages lie below it.
    """
    branches = _Branches(site, shown, family, report)
    items = branches.below(site.home, 1)
    if site.home in shown:
        items.insert(0, NavigationItem(family.menu.label(site.home), site.home))
    return NavigationTree(family, items, branches.sections)


def is_in_navigation(page: Page, family: Family) -> bool:
    """Tell whether a page and all sections above it have a place in the navigation."""
    return all(family.is_in_navigation(one) for one in (page, *page.ancestors))


@dataclass(slots=True)
class _Branches:
    """Makes the items of the tree, and remembers the item of each page that has others below."""

    site: Site
    shown: Container[Page]
    family: Family
    report: Report
    sections: dict[Page, NavigationItem] = field(default_factory=dict)
    opened: int = 0

    def below(self, parent: Page, level: int) -> list[NavigationItem]:
        listed = map(self._own, self.family.menu.below(parent))
        pages = [page for page in listed if self.family.is_in_navigation(page)]
        if pages and level > DEEPEST:
            self.report(_too_deep(parent))
            return []
        items: list[NavigationItem] = []
        heading = items
        for page in pages:
            if self.family.menu.is_separator(page):
                items.append(NavigationItem(self.family.menu.label(page), is_open=True))
                heading = items[-1].below
            elif (item := self._item(page, level)) is not None:
                heading.append(item)
        return [item for item in items if item.below or item.page is not None or item.url]

    def _own(self, page: Page) -> Page:
        """Take the language's own page for one that another lends: what it has below is found from there."""
        return self.site.tree.get(page.path_info.base, page)

    def _item(self, page: Page, level: int) -> NavigationItem | None:
        """Make the item of a page, with those below it; None for one that is not shown and has none."""
        if page.site is not self.site:
            return self._lent(page, level)
        below = self.below(page, level + 1) if page.kind.is_branch else []
        own = page if page in self.shown and page.meta.build.is_listed else None
        if own is None and not below:
            return None
        address = self._other_address(page) if not below else ""
        if address:
            target = self.family.menu.target(page)
            return NavigationItem(self.family.menu.label(page), url=address, target=target)
        item = NavigationItem(self.family.menu.label(page), own, "", below, self._opens(page, below))
        if below:
            self.sections[page] = item
        return item

    def _lent(self, page: Page, level: int) -> NavigationItem:
        """Make a link to a page of another language, and links to what lies below it there."""
        label = self.family.menu.label(page)
        link = NavigationItem(label, url=from_root(page.rel_permalink, page.site.base_path))
        below = self.below(page, level + 1) if page.kind.is_branch else []
        return NavigationItem(label, below=[link, *below]) if below else link

    def _opens(self, page: Page, below: list[NavigationItem]) -> bool:
        """Open a section that is to be open on all pages, as long as these do not carry too much of it."""
        if not below or not self.family.menu.is_open(page):
            return False
        self.opened += len(below)
        return self.opened <= MOST_OPENED

    def _other_address(self, page: Page) -> str:
        """Return where the entry of a page leads in the page's place, as seen from the site's root."""
        address = safe_url(self.family.menu.other_address(page))
        if not address or urlsplit(address).scheme:
            return address
        target = find(page.site, address.partition("#")[0], page, is_ref=True)
        url = page.site.base_path + address if target is None else target.rel_permalink
        return from_root(url, page.site.base_path)


def _pages(items: Iterable[NavigationItem]) -> Iterator[Page]:
    for item in items:
        if item.page is not None:
            yield item.page
        yield from _pages(item.below)


def _too_deep(page: Page) -> HugoError:
    where = str(page.file.absolute) if page.file is not None else page.path
    return HugoError(
        f"the pages below {page.link[:80]} are not in the navigation, which has {DEEPEST} levels",
        Position(where),
        hint="They are published, and found by links and the search. Move them up to have them there.",
    )

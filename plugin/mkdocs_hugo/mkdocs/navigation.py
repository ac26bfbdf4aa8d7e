"""A language's navigation as MkDocs' `Navigation`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_hugo.families import Family
from mkdocs_hugo.publication.navigation import NavigationItem, NavigationTree
from mkdocs_hugo.site.page import Page as ContentPage
from mkdocs_hugo.site.site import Site

Shown = Mapping[ContentPage, Page]
"""The MkDocs page of each Hugo page that is part of the site."""


class HugoSection(Section):
    """A section that knows whether it is open on pages that lie elsewhere too."""

    def __init__(self, title: str, children: list[StructureItem], *, is_open: bool) -> None:
        super().__init__(title, children)
        self.is_open = is_open


class HugoLink(Link):
    """A link that knows which window it opens, "" for the same one."""

    def __init__(self, title: str, url: str, target: str) -> None:
        super().__init__(title, url)
        self.target = target


@dataclass(frozen=True, slots=True)
class Tree:
    """A language's navigation, and those of sections that have a sidebar of their own."""

    whole: Navigation
    family: Family
    rooted: Mapping[ContentPage, Navigation] = field(default_factory=dict)

    def seen_from(self, page: ContentPage) -> Navigation:
        """Return the navigation that a page shows."""
        root = self.family.sidebar_root(page) if self.rooted else None
        return self.rooted.get(root, self.whole) if root is not None else self.whole


def navigation(
    site: Site,
    tree: NavigationTree,
    menu: Iterable[NavigationItem],
    items: Items,
    own: list[StructureItem],
) -> Tree:
    """Make MkDocs' navigation of a language: the user's `own` items, else its tree and the menu after it.

    Pages that are not in it know the section they lie in, for breadcrumbs. Linear in the number of pages.
    """
    items.owners = {item: page for page, item in tree.sections.items()}
    top = own or [*(items.item(one) for one in tree.items), *items.added.get(site.home, ())]
    pages = list(pages_of(top))
    _link(pages)
    if own:
        return Tree(Navigation(own, pages), tree.family)
    sections = {page: items.sections[item] for page, item in tree.sections.items()}
    _place_hidden(site, items.shown, sections)
    roots = {page: Navigation([sections[page]], pages) for page in tree.sidebar_roots}
    return Tree(Navigation([*top, *map(items.item, menu)], pages), tree.family, roots)


@dataclass(slots=True)
class Items:
    """Makes MkDocs' items, and remembers the section of each item that has others below.

    `added` are items of other plugins below a page, `owners` gives the pages of sections.
    """

    shown: Shown
    added: Mapping[ContentPage, list[StructureItem]] = field(default_factory=dict)
    owners: Mapping[NavigationItem, ContentPage] = field(default_factory=dict)
    sections: dict[NavigationItem, Section] = field(default_factory=dict)

    def item(self, item: NavigationItem) -> StructureItem:
        """Make the item of MkDocs, with those below it."""
        label = escape(item.label, quote=False)
        added = self._added(item)
        if not item.below and not added:
            return self.page(item.page) if item.page is not None else HugoLink(label, item.url, item.target)
        own = [self.shown[item.page]] if item.page is not None else []
        below = [self.item(one) for one in item.below]
        section = section_of(label, [*own, *below, *added], is_open=item.is_open)
        self.sections[item] = section
        return section

    def _added(self, item: NavigationItem) -> list[StructureItem]:
        page = item.page or self.owners.get(item)
        return self.added.get(page, []) if page is not None and not page.is_home else []

    def page(self, page: ContentPage) -> Page:
        """Return the page of MkDocs as one without others below it."""
        own = self.shown[page]
        if not page.is_home:  # MkDocs takes a page called index to be that of a section with others
            own.file.name = page.path_info.base_name or "page"
        return own


def section_of(title: str, children: list[StructureItem], *, is_open: bool = False) -> Section:
    """Return a section that its children know."""
    section = HugoSection(title, children, is_open=is_open)
    for child in children:
        child.parent = section
    return section


def _place_hidden(site: Site, shown: Shown, sections: Mapping[ContentPage, Section]) -> None:
    for page in site.tree.values():
        own = shown.get(page)
        if own is not None and own.parent is None:
            own.parent = next((sections[above] for above in page.ancestors if above in sections), None)


def pages_of(items: Iterable[StructureItem]) -> Iterator[Page]:
    """Yield the pages of a navigation in their order."""
    for item in items:
        if isinstance(item, Page):
            yield item
        elif isinstance(item, Section):
            yield from pages_of(item.children)


def _link(pages: list[Page]) -> None:
    for before, after in pairwise(pages):
        before.next_page = after
        after.previous_page = before

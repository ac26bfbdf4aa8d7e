"""A language's tree of pages as MkDocs' `Navigation`, in Hugo's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_hugo.families import Family
from mkdocs_hugo.site.page import Page as ContentPage
from mkdocs_hugo.site.site import Site

Item = Page | Section

Shown = Mapping[ContentPage, Page]
"""The MkDocs page of each Hugo page that is part of the site."""


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


def navigation(site: Site, shown: Shown, family: Family) -> Tree:
    """Build the tree from the home page down; linear in the number of pages.

    Hidden pages and all below them are left out but know the section they lie in, for breadcrumbs.
    """
    branches = _Branches(shown, family)
    items = branches.below(site.home)
    home = shown.get(site.home)
    if home is not None:
        items.insert(0, home)
    pages = list(_pages(items))
    _link(pages)
    _place_hidden(site, shown, branches.sections)
    roots = {
        page: Navigation([section], pages)
        for page, section in branches.sections.items()
        if family.is_sidebar_root(page)
    }
    return Tree(Navigation(list(items), pages), family, roots)


@dataclass(slots=True)
class _Branches:
    """Makes the items of the tree, and remembers the section of each page that has one."""

    shown: Shown
    family: Family
    sections: dict[ContentPage, Section] = field(default_factory=dict)

    def below(self, parent: ContentPage) -> list[Item]:
        items = (self._item(page) for page in parent.pages if self.family.is_in_navigation(page))
        return [item for item in items if item is not None]

    def _item(self, page: ContentPage) -> Item | None:
        """Make a page or, where pages lie below it, a section that begins with its own page."""
        own = self.shown.get(page)
        below = list[StructureItem](self.below(page) if page.kind.is_branch else [])
        if not below:
            if own is not None:
                own.file.name = page.path_info.base_name or "page"
            return own
        title = escape(self.family.menu_title(page), quote=False)
        section = Section(title, [own, *below] if own is not None else below)
        for child in section.children:
            child.parent = section
        self.sections[page] = section
        return section


def _place_hidden(site: Site, shown: Shown, sections: Mapping[ContentPage, Section]) -> None:
    for page in site.tree.values():
        own = shown.get(page)
        if own is not None and own.parent is None:
            own.parent = next((sections[above] for above in page.ancestors if above in sections), None)


def _pages(items: Iterable[StructureItem]) -> Iterator[Page]:
    for item in items:
        if isinstance(item, Page):
            yield item
        elif isinstance(item, Section):
            yield from _pages(item.children)


def _link(pages: list[Page]) -> None:
    for before, after in pairwise(pages):
        before.next_page = after
        after.previous_page = before

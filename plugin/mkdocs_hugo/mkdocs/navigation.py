"""A language's tree of pages as MkDocs' `Navigation`, in Hugo's order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_hugo.errors import HugoError, Report
from mkdocs_hugo.families import Family
from mkdocs_hugo.site.page import Page as ContentPage
from mkdocs_hugo.site.site import Site
from mkdocs_hugo.text import Position

Item = Page | Section

DEEPEST = 50
"""Levels of a navigation; MkDocs, and the theme's templates, go through it by calls in calls."""

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


def navigation(site: Site, shown: Shown, family: Family, report: Report) -> Tree:
    """Build the tree from the home page down; linear in the number of pages.

    Hidden pages and all below them are left out but know the section they lie in, for breadcrumbs. So are
    pages below the deepest level, which is reported once for each section that they lie in.
    """
    branches = _Branches(shown, family, report)
    items = branches.below(site.home, 1)
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


def is_left_out(page: ContentPage, src_uri: str, family: Family) -> bool:
    """Tell whether MkDocs must not look for a page's place: it has none, or lies too deep for MkDocs."""
    hidden = not all(family.is_in_navigation(one) for one in (page, *page.ancestors))
    return hidden or src_uri.count("/") > DEEPEST


@dataclass(slots=True)
class _Branches:
    """Makes the items of the tree, and remembers the section of each page that has one."""

    shown: Shown
    family: Family
    report: Report
    sections: dict[ContentPage, Section] = field(default_factory=dict)

    def below(self, parent: ContentPage, level: int) -> list[Item]:
        pages = [page for page in parent.pages if self.family.is_in_navigation(page)]
        if pages and level > DEEPEST:
            self.report(_too_deep(parent))
            return []
        return [item for page in pages if (item := self._item(page, level)) is not None]

    def _item(self, page: ContentPage, level: int) -> Item | None:
        """Make a page or, where pages lie below it, a section that begins with its own page."""
        own = self.shown.get(page)
        below = list[StructureItem](self.below(page, level + 1) if page.kind.is_branch else [])
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


def _too_deep(page: ContentPage) -> HugoError:
    where = str(page.file.absolute) if page.file is not None else page.path
    return HugoError(
        f"the pages below {page.link[:80]} are not in the navigation, which has {DEEPEST} levels",
        Position(where),
        hint="They are published, and found by links and the search. Move them up to have them there.",
    )


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

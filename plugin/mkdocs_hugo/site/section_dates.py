"""Dates that sections, taxonomies and terms take from the pages they hold.

Hugo: applyAggregates in hugolib/content_map_page_assembler.go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from mkdocs_hugo.site.dates import Dates
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.taxonomy import Tagged

_OF_TAXONOMIES = (Kind.TAXONOMY, Kind.TERM)


def inherit_dates(pages: Iterable[Page], tagged: Iterable[Tagged], now: datetime) -> None:
    """Give each branch without dates the newest of the pages in it; O(pages times depth).

    Sections come first: a term takes the dates that a section in it has got from its pages.
    """
    pages = list(pages)
    _inherit(((page, above) for page in pages for above in _sections_above(page)), now)
    _inherit(_in_terms(pages, tagged), now)


def _sections_above(page: Page) -> Iterator[Page]:
    if page.kind is not Kind.TERM:
        yield from (above for above in page.ancestors if above.kind is not Kind.TERM)


def _in_terms(pages: Iterable[Page], tagged: Iterable[Tagged]) -> Iterator[tuple[Page, Page]]:
    for one in tagged:
        # Hugo looks for pages below the path of a term; the home page counts for the taxonomy only.
        own = () if one.page.is_home else (one.term,)
        for term in (*own, *one.term.ancestors):
            if term.kind in _OF_TAXONOMIES:
                yield one.page, term
    for page in pages:
        if page.kind is Kind.TERM:
            yield from ((page, above) for above in page.ancestors if above.kind in _OF_TAXONOMIES)


def _inherit(pairs: Iterable[tuple[Page, Page]], now: datetime) -> None:
    """Move the dates of branches without any forward to those of what they hold."""
    newest: dict[Page, Dates] = {}
    for page, branch in pairs:
        if branch.meta.dates.is_zero:
            newest[branch] = newest.get(branch, branch.meta.dates).newest(page.meta.dates, now)
    for branch, dates in newest.items():
        branch.meta = replace(branch.meta, dates=dates)

"""Lists of pages and the orders they can be put in. Hugo: resources/page/pages_sort.go.

Every order is total and stable: pages that are equal in what an order looks at stand in Hugo's default order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page

_ZERO_TIME = -62_135_596_800
"""Go's zero time, the year 1, in seconds since 1970."""


class Pages(Sequence["Page"]):
    """Pages in a fixed order; the `by_*` methods return them in another one."""

    __slots__ = ("_pages",)

    def __init__(self, pages: Iterable[Page] = ()) -> None:
        self._pages = tuple(pages)

    @overload
    def __getitem__(self, index: int) -> Page: ...
    @overload
    def __getitem__(self, index: slice) -> Pages: ...
    def __getitem__(self, index: int | slice) -> Page | Pages:
        return Pages(self._pages[index]) if isinstance(index, slice) else self._pages[index]

    def __len__(self) -> int:
        return len(self._pages)

    def __iter__(self) -> Iterator[Page]:
        return iter(self._pages)

    def __repr__(self) -> str:
        return f"Pages({[page.path for page in self._pages]})"

    def by_weight(self) -> Pages:
        """Hugo's default order: weight, date, link title, path."""
        return default_order(self._pages)

    def by_title(self) -> Pages:
        """By title in the site's collation."""
        return self._by(lambda page: page.site.collation.key(page.title))

    def by_link_title(self) -> Pages:
        """By link title in the site's collation."""
        return self._by(lambda page: page.site.collation.key(page.link_title))

    def by_date(self) -> Pages:
        """Oldest first."""
        return self._by(lambda page: _seconds(page.date))

    def by_publish_date(self) -> Pages:
        """Oldest publish date first."""
        return self._by(lambda page: _seconds(page.publish_date))

    def by_expiry_date(self) -> Pages:
        """Earliest expiry first."""
        return self._by(lambda page: _seconds(page.expiry_date))

    def by_lastmod(self) -> Pages:
        """Least recently changed first."""
        return self._by(lambda page: _seconds(page.lastmod))

    def by_length(self) -> Pages:
        """Shortest body first."""
        return self._by(lambda page: len(page.body))

    def reverse(self) -> Pages:
        """The other way round."""
        return Pages(reversed(self._pages))

    def _by(self, key: Callable[[Page], Any]) -> Pages:
        return Pages(sorted(self._pages, key=key))


def default_order(pages: Iterable[Page]) -> Pages:
    """Sort by weight (0 last), newest date, link title, path; O(n log n).

    Titles are collated only among pages that weight and date leave equal: collation keys cost time.
    """
    groups: dict[tuple[Any, ...], list[Page]] = {}
    for page in pages:
        groups.setdefault((page.weight == 0, page.weight, -_seconds(page.date)), []).append(page)
    return Pages(page for key in sorted(groups) for page in _by_link_title(groups[key]))


def _by_link_title(pages: list[Page]) -> list[Page]:
    if len(pages) > 1:
        pages.sort(key=lambda page: (page.site.collation.key(page.link_title), page.path_info.path))
    return pages


def _seconds(date: datetime | None) -> int:
    return _ZERO_TIME if date is None else int(date.timestamp() // 1)

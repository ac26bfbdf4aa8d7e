"""One navigation as its pages show it, pruned: what is open, what lies beside it, and the page's children.

Every piece is Material's own: its macro renders each closed item once, and each open section once with blanks
in the place of its items. A page's sidebar is put together from these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from mkdocs.structure.nav import Link

from mkdocs_hugo.incremental.digests import digest
from mkdocs_hugo.mkdocs.material.config_view import ConfigView
from mkdocs_hugo.mkdocs.material.nav.linked_pieces import LinkedPieces, on_page
from mkdocs_hugo.mkdocs.material.nav.partials import Partials
from mkdocs_hugo.mkdocs.material.nav.window import LONGEST, rest, window

_BLANK = Link("\2", "#")
_BLANK_LINES = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an item stands: what the macro wants to know of it."""

    item: Any
    path: str
    level: int
    parent: Any


@dataclass(frozen=True, slots=True)
class _Level:
    """A list of items: what comes before them and each item, with the white space that follows.

    `digest` stands for all of it, `url` is that of the page that lists them.
    """

    url: str
    row: LinkedPieces
    digest: bytes
    spaces: list[str]
    places: dict[int, tuple[int, _Place]]
    """Number in the row, and place, of an item under its identity."""


class Sidebar:
    """The sidebars of all pages of one navigation."""

    def __init__(self, items: Sequence[Any], partials: Partials, spaces: tuple[str, str]) -> None:
        self._items = items
        self._partials = partials
        self._spaces = spaces
        self._blank = partials.render(None, _BLANK, "", 1, None)
        self._levels: dict[int, _Level] = {}

    def html(self, page: Any) -> str:
        """Return the items at the top, with all that is open in them, as a page shows them."""
        way = {id(item) for item in _upwards(page)}
        return self._list(self._top(page), page, way)

    def levels(self, page: Any) -> Iterator[bytes]:
        """Yield the digest of each list that a page's sidebar shows, from the top.

        What else is in the sidebar is the page's own.
        """
        way = {id(item) for item in _upwards(page)}
        level: _Level | None = self._top(page)
        while level is not None:
            yield level.digest
            places = (level.places[key][1] for key in way & level.places.keys())
            opened = next((place for place in places if place.item.children), None)
            level = self._below(opened, page) if opened is not None else None

    def _list(self, level: _Level, page: Any, way: set[int], head: str | None = None) -> str:
        others = {} if head is None else {0: head}
        for key in way & level.places.keys():
            number, place = level.places[key]
            others[number] = self._active(place, page, way) + level.spaces[number]
        own = [number for number in others if number]
        shown, before, after = window(len(level.places), own)
        parts = level.row.seen_from(page, [0, *shown], others)
        if before:
            parts.insert(1, on_page(rest(before, level.url, self._partials.language), page))
        if after:
            parts += (on_page(rest(after, level.url, self._partials.language), page), level.spaces[-1])
        return "".join(parts)

    def _active(self, place: _Place, page: Any, way: set[int]) -> str:
        """Return an open section, or the page itself."""
        if place.item.children:
            level = self._below(place, page)
            return self._list(level, page, way, self._own_head(place, page))
        with _activity(page, on=True):
            return self._partials.render(page, place.item, place.path, place.level, place.parent)

    def _top(self, page: Any) -> _Level:
        if 0 not in self._levels:
            before, after = self._spaces
            places = [_Place(item, f"__nav_{n}", 1, None) for n, item in enumerate(self._items, 1)]
            spaces = [before, *[after + before] * (len(places) - 1), after]
            self._levels[0] = self._level(_url(self._items), spaces, places, page)
        return self._levels[0]

    def _below(self, place: _Place, page: Any) -> _Level:
        """Return what an open section shows."""
        key = id(place.item)
        if key not in self._levels:
            index = self._partials.index(place.item)
            opened = ConfigView(place.item, active=True)
            places = [
                _Place(child, f"{place.path}_{number}", place.level + 1, opened)
                for number, child in enumerate(place.item.children, 1)
                if child is not index
            ]
            url = index.url if index is not None else _url(place.item.children)
            self._levels[key] = self._level(url, self._frame(place, None), places, page)
        return self._levels[key]

    def _level(self, url: str, spaces: list[str], places: list[_Place], page: Any) -> _Level:
        if len(places) > LONGEST:  # the theme writes some white space for each entry
            spaces = [_BLANK_LINES.sub("\n", space) for space in spaces]
        with _activity(page, on=False):
            closed = [
                self._partials.render(None, one.item, one.path, one.level, one.parent) for one in places
            ]
        pieces = [html + space for html, space in zip(["", *closed], spaces, strict=True)]
        numbered = {id(place.item): (n, place) for n, place in enumerate(places, 1)}
        return _Level(url, LinkedPieces(pieces), digest(pieces), spaces, numbered)

    def _own_head(self, place: _Place, page: Any) -> str | None:
        """Return the beginning of a section whose own page is the page."""
        return self._frame(place, page)[0] if self._partials.index(place.item) is page else None

    def _frame(self, place: _Place, page: Any) -> list[str]:
        """Return an open section without its items: what comes before, between and after them."""
        index = self._partials.index(place.item)
        children = [child if child is index else _BLANK for child in place.item.children]
        section = ConfigView(place.item, active=True, children=children)
        html = self._partials.render(page, section, place.path, place.level, place.parent)
        return html.split(self._blank)


def _url(items: Sequence[Any]) -> str:
    """Return the URL of the first page among some items: a section's own stands before those below it."""
    return next((item.url for item in items if getattr(item, "url", None)), "")


def _upwards(page: Any) -> Iterator[Any]:
    item = page
    while item is not None:
        yield item
        item = item.parent


@contextmanager
def _activity(page: Any, *, on: bool) -> Iterator[None]:
    """Make a page, and the sections above it, active or not for a while."""
    before = page.active
    page.active = on
    try:
        yield
    finally:
        page.active = before

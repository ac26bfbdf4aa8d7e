"""How the pages of a tree lie: in few wide sections, in many deep ones, or both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum


class Shape(Enum):
    """The kinds of trees."""

    WIDE = "wide"
    DEEP = "deep"
    MIXED = "mixed"

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page lies: the folders above it and its number there; a section has pages below it."""

    folders: tuple[str, ...]
    number: int
    is_section: bool

    @property
    def name(self) -> str:
        """The page's own name, without extension and language."""
        return f"del-{self.number:02}" if self.is_section else f"side-{self.number:03}"

    @property
    def path(self) -> str:
        """The page's address below its language's home, without slashes round it."""
        return "/".join((*self.folders, self.name))


_WIDE = ((10, 0), (10, 0), (0, 98))
_DEEP = ((4, 2), (3, 3), (3, 3), (2, 4), (2, 4), (2, 4), (2, 6), (0, 8))
_MIXED = ((8, 4), (7, 8), (5, 14), (0, 24))
"""For each level: how many sections and pages lie in a section there."""

_LEVELS = {Shape.WIDE: _WIDE, Shape.DEEP: _DEEP, Shape.MIXED: _MIXED}


def places(shape: Shape, pages: int) -> list[Place]:
    """Return as many places as there are pages, sections before what lies in them.

    A tree that is full goes on with another one beside it, so that no section grows with the number of pages.
    """
    found: list[Place] = []
    product = 0
    while len(found) < pages:
        product += 1
        found.extend(_below((f"produkt-{product:03}",), _LEVELS[shape]))
    return _whole(found[:pages])


def _below(folders: tuple[str, ...], levels: tuple[tuple[int, int], ...]) -> Iterator[Place]:
    if not levels:
        return
    sections, pages = levels[0]
    for number in range(1, pages + 1):
        yield Place(folders, number, is_section=False)
    for number in range(1, sections + 1):
        place = Place(folders, number, is_section=True)
        yield place
        yield from _below((*folders, place.name), levels[1:])


def _whole(found: list[Place]) -> list[Place]:
    """Return the places without sections that the cut has left empty."""
    used = {place.folders for place in found}
    return [place for place in found if not place.is_section or (*place.folders, place.name) in used]

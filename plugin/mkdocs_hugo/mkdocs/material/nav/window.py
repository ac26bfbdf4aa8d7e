"""Which entries of a very long list a page shows: those around its own, and how many there are besides.

With every entry on every page, a folder's pages would take space that grows with the square of their number.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from mkdocs_hugo.mkdocs.material.nav.linked_pieces import ROOT
from mkdocs_hugo.templates.words import word

LONGEST = 250
"""Entries of a list that all pages show whole."""

_BESIDE = 50
"""Entries shown before and after the page's own in a longer one."""


class Window(NamedTuple):
    """The numbers of the entries that are shown, from 1; `before` and `after` are how many are not."""

    shown: range
    before: int
    after: int


def window(length: int, own: Sequence[int]) -> Window:
    """Choose from a list of some length what is around the page's own entry, its beginning without one."""
    if length <= LONGEST:
        return Window(range(1, length + 1), 0, 0)
    middle = own[0] if own else 1
    start = min(max(middle - _BESIDE, 1), length - 2 * _BESIDE)
    stop = start + 2 * _BESIDE + 1
    return Window(range(start, stop), start - 1, length - stop + 1)


def rest(count: int, url: str, language: str) -> str:
    """Return the entry that stands for those not shown: a link to the page that lists them, "" for none.

    In the browser hugo-navigation.js makes it a button that puts them in.
    """
    if not count:
        return ""
    label = escape(f"{count} {word('more pages', language)}", quote=False)
    link = f'<a href="{ROOT}/{escape(url)}" class="md-nav__link"><span class="md-ellipsis">{label}</span></a>'
    return f'<li class="md-nav__item hugo-nav-rest" data-hugo-count="{count}">{link}</li>'

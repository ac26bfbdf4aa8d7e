"""Pieces of HTML in a row, and their links as each page sees them.

Links in a page are relative to it. Of what lies side by side in one folder, all pages below that folder see
the same links but for the steps up at their beginning, so a row costs a page one join and one replacement.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from mkdocs.utils import normalize_url

ROOT = "\0"
"""Stands for the way to the site's root: `href="\\0/guide/"` is a link to `guide/`."""

_LINK = re.compile(rf'href="{ROOT}/([^"]*)"')
_WAY = "\1"


class LinkedPieces:
    """Pieces of HTML with links from the site's root."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._pieces = pieces
        urls = [_LINK.findall(piece) for piece in pieces]
        plain = [parts for found in urls for url in found if (parts := _plain(url))]
        self._folder = _common(plain)
        self._start = "".join(f"{name}/" for name in self._folder)
        self._alone: set[int] = set()
        self._near: dict[str, set[int]] = {}
        self._shared = [self._share(number, piece, urls[number]) for number, piece in enumerate(pieces)]

    def seen_from(self, page: Any, numbers: Iterable[int], others: Mapping[int, str]) -> list[str]:
        """Return these pieces with the links of a page, which has a `url`; `others` replace some."""
        here = _folder(page.url)
        depth = len(self._folder)
        if here[:depth] != self._folder:
            return [others[n] if n in others else on_page(self._pieces[n], page) for n in numbers]
        near = self._near.get(here[depth], set()) if len(here) > depth else set()
        alone = self._alone | near
        way = "../" * (len(here) - depth)

        def piece(number: int) -> str:
            if number in others:
                return others[number]
            if number in alone:
                return on_page(self._pieces[number], page)
            return self._shared[number].replace(_WAY, way)

        return [piece(number) for number in numbers]

    def _share(self, number: int, piece: str, urls: list[str]) -> str:
        """Return a piece with a mark for the steps up to the row's folder, and note who sees it otherwise."""
        depth = len(self._folder)
        for url in urls:
            parts = _plain(url)
            if parts is None or len(parts) <= depth:
                self._alone.add(number)
                return piece
            self._near.setdefault(parts[depth], set()).add(number)
        return piece.replace(f'href="{ROOT}/{self._start}', f'href="{_WAY}')


def on_page(piece: str, page: Any) -> str:
    """Return a piece with the links of a page."""
    return _LINK.sub(lambda match: f'href="{normalize_url(match[1], page)}"', piece)


def _plain(url: str) -> tuple[str, ...] | None:
    """Return the names in a URL, None for one that MkDocs writes in another way in links."""
    path = url.removesuffix("/")
    plain = path and path[0] not in "./" and posixpath.normpath(path) == path
    return tuple(path.split("/")) if plain else None


def _folder(url: str) -> tuple[str, ...]:
    """Return the folders that a page's links start in; MkDocs takes a last name with a dot for a file."""
    before, _, last = url.rpartition("/")
    path = posixpath.normpath(f"/{before if '.' in last else url}").lstrip("/")
    return tuple(path.split("/")) if path else ()


def _common(paths: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the deepest folder that holds everything."""
    if not paths:
        return ()
    first, last = min(paths), max(paths)
    count = 0
    for left, right in zip(first[:-1], last[:-1], strict=False):
        if left != right:
            break
        count += 1
    return first[:count]

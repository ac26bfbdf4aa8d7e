"""Links to headings of other pages, which can be checked when all pages are rendered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import unquote

from mkdocs_hugo.errors import AnchorError, Level, Report
from mkdocs_hugo.text import Position

_OLD_LETTERS = str.maketrans({"æ": "a", "ø": "o", "å": "a", "é": "e"})


@dataclass(frozen=True, slots=True)
class AnchorLink:
    """A link with a fragment: the links of the page it stands on and of the one it leads to.

    `url` is how the author wrote it, `written` how it stands in the HTML.
    """

    page: str
    target: str
    written: str
    url: str
    fragment: str
    position: Position
    source_line: str


Correct = Callable[[AnchorLink, str], None]
"""Hears of a link whose fragment is spelled in an old way, and of the id that it means."""


def check_anchors(
    links: Iterable[AnchorLink],
    anchors: Mapping[str, Collection[str]],
    correct: Correct,
    report: Report,
    level: Level | None,
) -> None:
    """Hold every fragment against the ids of its page; O(links).

    An id in other capitals, or as Altinn's theme made them before (ø as o, æ and å as a), is corrected.
    """
    folded: dict[str, dict[str, str]] = {}
    for link in links:
        ids = anchors.get(link.target)
        if ids is None or link.fragment in ids or unquote(link.fragment) in ids:
            continue
        if link.target not in folded:
            folded[link.target] = {_folded(one): one for one in sorted(ids, reverse=True)}
        meant = folded[link.target].get(_folded(unquote(link.fragment)))
        if meant is not None:
            correct(link, meant)
        elif level is not None:
            report(_missing(link, ids, level))


def _folded(anchor: str) -> str:
    return anchor.casefold().translate(_OLD_LETTERS)


def _missing(link: AnchorLink, ids: Collection[str], level: Level) -> AnchorError:
    where = "this page" if link.target == link.page else unquote(link.target)
    near = get_close_matches(unquote(link.fragment), ids, n=1)
    hint = f"Did you mean #{near[0]}?" if near else ""
    message = f"there is no anchor #{unquote(link.fragment)} on {where}"
    return AnchorError(message, link.position, source_line=link.source_line, hint=hint, level=level)

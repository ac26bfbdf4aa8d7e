"""The title of a page as the heading above its text, and the lead below that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from itertools import count
from typing import NamedTuple

from mkdocs_hugo.families import Family
from mkdocs_hugo.html_tokens import start_tag_pattern, without_tags
from mkdocs_hugo.site.page import Page

_H1_OR_COMMENT = re.compile(rf"<!--.*?-->|(?P<start>{start_tag_pattern('h1')})(?P<text>.*?)</h1>", re.DOTALL)
_ANY_H1 = re.compile(start_tag_pattern("h1"))
_H1 = re.compile(rf"\s*{start_tag_pattern('h1')}(?P<text>.*?)</h1>", re.DOTALL)


class Heading(NamedTuple):
    """HTML that belongs into a body, and the offset there."""

    html: str
    offset: int = 0


NO_HEADING = Heading("")


def heading_of(page: Page, body: str, family: Family, lead: str, byline: str) -> Heading:
    """Return what stands above the text of a page, as its family of themes has it.

    `lead` is the HTML of a line, `byline` that of a paragraph.
    """
    if family.is_untitled(page):
        return _unseen(body, page.title)
    title = "" if family.heading_is_title and _H1.match(body) else page.title
    return _heading(body, title, lead, byline)


def _heading(body: str, title: str, lead: str, byline: str) -> Heading:
    """Return the title as h1 for the top of a body, and the lead, which is HTML, under it.

    A body that begins with an h1 of the same text keeps that one. Without a title there is no h1.
    """
    lines = [f'<p class="hugo-lead">{lead}</p>' if lead else "", byline]
    own = _H1.match(body)
    if own and title and _text(own["text"]) == _text(escape(title)):
        return Heading("".join(f"\n{one}" for one in lines if one), own.end())
    h1 = f"<h1>{escape(title, quote=False)}</h1>" if title else ""
    return Heading("".join(f"{one}\n" for one in (h1, *lines) if one))


def _unseen(body: str, title: str) -> Heading:
    """Return the title as h1 for screen readers alone where a body has none; every page has one."""
    if not title or _ANY_H1.search(body):
        return NO_HEADING
    return Heading(f'<h1 class="hugo-unseen">{escape(title, quote=False)}</h1>\n')


def with_one_h1(body: str, heading: Heading) -> str:
    """Make each h1 of a page but the first an h2: it has one heading that is its title. WCAG: 1.3.1, 2.4.6.

    Authors write headings of the first level under a title that is one already. The length stays the same.
    """
    if "<h1" not in body:
        return body
    h1s = count(1 if _ANY_H1.search(heading.html) else 0)
    return _H1_OR_COMMENT.sub(lambda match: _lowered(match, h1s), body)


def _lowered(match: re.Match[str], h1s: Iterator[int]) -> str:
    if match["text"] is None or next(h1s) == 0:
        return match[0]
    return f"<h2{match['start'][len('<h1') :]}{match['text']}</h2>"


def _text(html: str) -> str:
    """Return what a reader sees, without case and spaces at the ends."""
    return " ".join(unescape(without_tags(html).replace("¶", "")).split()).casefold()

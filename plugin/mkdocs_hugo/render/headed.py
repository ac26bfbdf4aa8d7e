"""The title of a page as the heading above its text, and the lead below that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from itertools import count

from mkdocs_hugo.html_tokens import start_tag_pattern, without_tags

_H1_OR_COMMENT = re.compile(rf"<!--.*?-->|(?P<start>{start_tag_pattern('h1')})(?P<text>.*?)</h1>", re.DOTALL)
_ANY_H1 = re.compile(start_tag_pattern("h1"))
_H1 = re.compile(rf"\s*{start_tag_pattern('h1')}(?P<text>.*?)</h1>", re.DOTALL)


def with_heading(html: str, title: str, lead: str) -> str:
    """Put the title as h1 before a body, and the lead, which is HTML, under it.

    A body that begins with an h1 of the same text keeps that one. Without a title there is no h1.
    """
    lead = f'<p class="hugo-lead">{lead}</p>\n' if lead else ""
    own = _H1.match(html)
    if own and title and _text(own["text"]) == _text(escape(title)):
        return f"{own[0]}\n{lead}{html[own.end() :].lstrip()}"
    heading = f"<h1>{escape(title, quote=False)}</h1>\n" if title else ""
    return heading + lead + html


def with_unseen_heading(html: str, title: str) -> str:
    """Give a body without an h1 the title as one for screen readers alone; every page has one."""
    if not title or _ANY_H1.search(html):
        return html
    return f'<h1 class="hugo-unseen">{escape(title, quote=False)}</h1>\n{html}'


def with_one_h1(html: str) -> str:
    """Make each h1 but the first an h2: a page has one heading that is its title. WCAG: 1.3.1, 2.4.6.

    Authors write headings of the first level under a title that is one already.
    """
    if html.count("<h1") < 2:
        return html
    h1s = count()
    return _H1_OR_COMMENT.sub(lambda match: _lowered(match, h1s), html)


def _lowered(match: re.Match[str], h1s: Iterator[int]) -> str:
    if match["text"] is None or next(h1s) == 0:
        return match[0]
    return f"<h2{match['start'][len('<h1') :]}{match['text']}</h2>"


def begins_with_heading(html: str) -> bool:
    """Tell whether a body begins with an h1 of its own."""
    return _H1.match(html) is not None


def _text(html: str) -> str:
    """Return what a reader sees, without case and spaces at the ends."""
    return " ".join(unescape(without_tags(html).replace("¶", "")).split()).casefold()

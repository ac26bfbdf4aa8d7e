"""A page's table of contents: Python-Markdown's tokens, and Hugo's HTML of them.

Hugo: markup/tableofcontents.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any

from markdown.extensions.toc import nest_toc_tokens

from mkdocs_hugo.html_tokens import attributes, tags, without_tags
from mkdocs_hugo.shortcodes.placeholders import Placeholders

_MAY_NAME = re.compile("id|name", re.IGNORECASE)
"""Saves reading the attributes of most tags."""

_HEADING = re.compile(
    r"""<h(?P<level>[1-6])\b[^>]*?\sid="(?P<id>[^"]*)"[^>]*>(?P<text>.*?)</h(?P=level)>""", re.DOTALL
)

Tokens = list[dict[str, Any]]
"""Headings as dicts with `level`, `id`, `name` (HTML) and `children`."""


def restored(tokens: Tokens, placeholders: Placeholders) -> Tokens:
    """Put the output of shortcodes into the names of headings."""
    return [
        {
            **token,
            "id": placeholders.plain(token["id"]),
            "name": escape(placeholders.plain(token["name"]), quote=False)
            if placeholders.prefix in token["name"].upper()
            else token["name"],
            "children": restored(token["children"], placeholders),
        }
        for token in tokens
    ]


def headings(html: str, levels: range) -> Tokens:
    """Return the headings of HTML that Hugo has rendered, one below the other as their levels are."""
    found: list[Any] = [
        {"level": int(match["level"]), "id": unescape(match["id"]), "name": without_tags(match["text"])}
        for match in _HEADING.finditer(html)
        if int(match["level"]) in levels
    ]
    return [dict(token) for token in nest_toc_tokens(found)]


def cut(tokens: Tokens, depth: int | None) -> Tokens:
    """Leave out what is deeper than a number of levels, nothing without one."""
    if depth is None:
        return tokens
    return [{**token, "children": cut(token["children"], depth - 1)} for token in tokens if depth > 0]


def contents(tokens: Tokens, *, ordered: bool = False) -> str:
    """Write the table of contents as Hugo's `.TableOfContents` does."""
    return f'<nav id="TableOfContents">{_list(tokens, "ol" if ordered else "ul")}</nav>'


def anchors(html: str) -> frozenset[str]:
    """Return every id that a link to the page can lead to. HTML: 7.4.6.4, `name` on `a` as of old."""
    return frozenset(
        attribute.value
        for tag in tags(html)
        if _MAY_NAME.search(html, tag.start, tag.end)
        for attribute in attributes(html, tag)
        if attribute.name == "id" or (attribute.name == "name" and tag.name == "a")
    )


def _list(tokens: Tokens, tag: str) -> str:
    if not tokens:
        return ""
    items = (f'<li><a href="#{t["id"]}">{t["name"]}</a>{_list(t["children"], tag)}</li>' for t in tokens)
    return f"<{tag}>{''.join(items)}</{tag}>"

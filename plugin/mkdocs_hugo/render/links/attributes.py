"""The attributes of HTML that hold links. HTML: 4.2.4, 4.6, 4.8; SVG 2: 16.1."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import urljoin

from mkdocs_hugo.html_tokens import SRCSETS, Attribute, attributes, candidates, tags, with_values

_SRC = frozenset({"src"})
_HREF = frozenset({"href"})
_SVG = frozenset({"href", "xlink:href"})
_LINKS = {
    **dict.fromkeys(("area", "base"), _HREF),
    **dict.fromkeys(("audio", "embed", "frame", "iframe", "input", "script", "track"), _SRC),
    **dict.fromkeys(("img", "source"), frozenset({"src", "srcset"})),
    "link": frozenset({"href", "imagesrcset"}),
    "object": frozenset({"data"}),
    "video": frozenset({"src", "poster"}),
    **dict.fromkeys(("a", "image", "use", "textpath", "mpath", "feimage", "pattern"), _SVG),
    **dict.fromkeys(("lineargradient", "radialgradient"), _SVG),
}
"""The attributes that lead to pages and files, by element. What a form is sent to is a server's business."""

_STYLE = "style"
_CSS = "url("
_CSS_URL = re.compile(
    r"""(url\(\s*+(?:"(?=[^"]*+"\s*+\))|'(?=[^']*+'\s*+\))|(?!["'])))([^"'()#][^"'()]*+)(["']?\s*\))"""
)
"""CSS Values 4: 4.5."""

Rewrite = Callable[[str], str]
"""Takes a link as its author meant it, without HTML's escapes, and returns the one to write."""


def rewrite_links(html: str, rewrite: Rewrite) -> str:
    """Put every link and picture address of some HTML through a function; linear in its length.

    Comments, scripts and style sheets stay as they are, and so does all text.
    """
    return with_values(html, _rewritten(html, rewrite))


def joined_links(html: str, base: str) -> str:
    """Join every link of some HTML to a base address, as browsers do; one that is no address stays."""
    return rewrite_links(html, partial(_joined, base))


def _joined(base: str, url: str) -> str:
    try:
        return urljoin(base, url)
    except ValueError:  # of an address with a broken host
        return url


def _rewritten(html: str, rewrite: Rewrite) -> Iterator[tuple[Attribute, str]]:
    for attribute in _links(html):
        if attribute.name in SRCSETS:
            changed = _rewritten_set(attribute.value, rewrite)
        elif attribute.name == _STYLE:
            changed = _rewritten_style(attribute.value, rewrite)
        else:
            changed = rewrite(attribute.value)
        if changed != attribute.value:
            yield attribute, changed


def _links(html: str) -> Iterator[Attribute]:
    has_styles = _CSS in html
    for tag in tags(html):
        names = _LINKS.get(tag.name, frozenset())
        if has_styles and html.find(_CSS, tag.start, tag.end) >= 0:
            names = names | {_STYLE}
        if names and tag.start < tag.end:
            yield from (one for one in attributes(html, tag) if one.name in names and one.start < one.end)


def _rewritten_style(style: str, rewrite: Rewrite) -> str:
    """Rewrite the addresses of the pictures in a style; one that is a reference into the page stays."""
    return _CSS_URL.sub(lambda match: f"{match[1]}{rewrite(match[2].strip())}{match[3]}", style)


def _rewritten_set(srcset: str, rewrite: Rewrite) -> str:
    """Rewrite the addresses of a srcset."""
    parts: list[str] = []
    position = 0
    for url, start in candidates(srcset):
        parts += (srcset[position:start], rewrite(url))
        position = start + len(url)
    return "".join([*parts, srcset[position:]])

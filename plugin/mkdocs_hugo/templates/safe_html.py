"""What keeps scripts out of the HTML of native templates on sites whose authors may not write HTML.

The templates escape what authors give them, so that nothing becomes a tag; but an address can be a script,
too. Hugo's templates print `#ZgotmplZ` in its place (Go: html/template).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mkdocs_hugo.html_tokens import SRCSETS, Attribute, attributes, candidates, tags, with_values
from mkdocs_hugo.site.safe_values import UNSAFE_CSS, UNSAFE_URL, runs_script, style_runs_script

_ADDRESSES = frozenset(
    {"href", "xlink:href", "src", "action", "formaction", "poster", "data", "cite", "background", "ping"}
    | {"manifest", "longdesc", "codebase", "classid", "archive"}
)
_INNER = "\ufdd0"
"""Stands for the inner HTML: a code point that no text holds."""

Refused = Callable[[str], object]
"""Hears of each value that was refused."""


def without_scripts(html: str, inner: str, refused: Refused) -> str:
    """Return what a template printed with attributes that run nothing; linear in its length.

    `inner` is HTML in it that the template did not write: what Markdown and other templates made stays.
    """
    if "<" not in inner or _INNER in html:
        inner = _INNER
    masked = html.replace(inner, _INNER)
    return with_values(masked, _changes(masked, inner, refused)).replace(_INNER, inner)


def _changes(html: str, inner: str, refused: Refused) -> Iterator[tuple[Attribute, str]]:
    for tag in tags(html):
        for attribute in attributes(html, tag):
            value = attribute.value.replace(_INNER, inner)
            instead = _instead(attribute, value)
            if instead is not None and attribute.start < attribute.end:
                refused(value)
                yield attribute, instead


def _instead(attribute: Attribute, value: str) -> str | None:
    """Return what stands in the place of an attribute's value; None for one that may stay."""
    if attribute.name in _ADDRESSES:
        return UNSAFE_URL if runs_script(value) else None
    if attribute.name in SRCSETS:
        return UNSAFE_URL if any(runs_script(url) for url, _ in candidates(value)) else None
    if attribute.name == "style":
        return UNSAFE_CSS if style_runs_script(value) else None
    return "" if attribute.name.startswith("on") else None

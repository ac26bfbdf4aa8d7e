"""The start tags of HTML and their attributes, with their places, as a browser's tokenizer finds them.

HTML: 13.2.5 Tokenization. A quote counts only behind an equals sign, the second attribute of a name counts
for nothing, and there are no tags in comments and scripts. Linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape, unescape
from html.entities import html5
from typing import NamedTuple

_SPACE = r"[ \t\n\f\r]"
_NAME = r"(?:=[^ \t\n\f\r/>=]*+|[^ \t\n\f\r/>=]++)"
_VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^ \t\n\f\r>"'][^ \t\n\f\r>]*+|(?=>))"""
_ATTRIBUTE = rf"{_NAME}(?:{_SPACE}*+={_SPACE}*+{_VALUE}|(?!{_SPACE}*+=))"
# The first part is how nearly all attributes are written: it only saves time.
_ATTRIBUTES = rf"""(?: [a-zA-Z-]++="[^"]*+")*+(?:[ \t\n\f\r/]++|{_ATTRIBUTE})*+"""
_PIECE = (
    rf"<(?:(?P<name>[a-zA-Z][^ \t\n\f\r/>]*+)(?P<attributes>{_ATTRIBUTES})>"
    rf"|/[a-zA-Z][^ \t\n\f\r/>]*+{_ATTRIBUTES}>"
    r"|!--(?:-?>|.*?--!?>)"
    r"|(?P<open>(?:/?[a-zA-Z]|!--).*+)"
    r"|[!?/][^>]*+>)"
)
_PIECES = re.compile(_PIECE, re.DOTALL)
_PARTS = re.compile(
    rf"(?P<name>{_NAME})(?:{_SPACE}*+={_SPACE}*+(?P<value>\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'"
    r"|(?P<bare>[^ \t\n\f\r>\"'][^ \t\n\f\r>]*+)|\Z))?+"
)
_RAW = {
    name: re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}
# Most tags are ends or hold nothing but a class. They are passed over in one go, which only saves time.
_PLAIN = (
    rf"</?+(?!(?i:{'|'.join(_RAW)})[ >])[a-zA-Z][a-zA-Z0-9]*+"
    r'(?: class="[\w -]*+")?+>'
)
_NEXT = re.compile(rf"(?:[^<]*+{_PLAIN})*+[^<]*+(?:{_PIECE}|<|\Z)", re.DOTALL)
_REFERENCE = re.compile(r"&(?:#[0-9a-zA-Z]+;?|([0-9a-zA-Z]+)(;?))(?P<more>=?)")


class Tag(NamedTuple):
    """A start tag: the name of its element in small letters, and where its attributes are written."""

    name: str
    start: int
    end: int


class Attribute(NamedTuple):
    """An attribute: its name in small letters, its value as a browser reads it, and where that is written.

    `start` and `end` hold the value with its quotes; they are the same if there is none.
    """

    name: str
    value: str
    start: int
    end: int


def tags(html: str) -> Iterator[Tag]:
    """Return the start tags that have attributes in order; those with nothing but a class may be left out.

    Like a browser, it takes a tag, comment or script that nothing ends to be what is left of the text.
    """
    position: int | None = 0
    while position is not None:
        start, position = position, None
        for match in _NEXT.finditer(html, start):
            if match["name"] is None:
                continue
            name = match["name"].lower()
            yield Tag(name, *match.span("attributes"))
            if name in _RAW:
                end = _RAW[name].search(html, match.end())
                position = end.start() if end else None
                break


def attributes(html: str, tag: Tag) -> Iterator[Attribute]:
    """Return the attributes of a tag of some HTML, the first one of each name."""
    seen: set[str] = set()
    for match in _PARTS.finditer(html, tag.start, tag.end):
        name = match["name"].lower()
        if name not in seen:
            seen.add(name)
            written = match["double"] or match["single"] or match["bare"] or ""
            start, end = match.span("value") if match["value"] else (match.end(), match.end())
            yield Attribute(name, _decoded(written) if "&" in written else written, start, end)


def start_tag_pattern(name: str) -> str:
    """Return the regular expression, without groups, of a start tag whose name another one matches."""
    return rf"<{name}(?=[ \t\n\f\r/>]){_ATTRIBUTES}>"


def without_tags(html: str) -> str:
    """Take tags and comments out of some HTML; what nothing ends is text to a reader of the source."""
    return (
        _PIECES.sub(lambda match: f"<{match['open']}" if match["open"] else "", html) if "<" in html else html
    )


def only_paragraph(html: str) -> str | None:
    """Return what stands in the one paragraph that some rendered Markdown is, None for anything else."""
    html = html.strip()
    if html.count("<p>") == 1 and html.startswith("<p>") and html.endswith("</p>"):
        return html[3:-4].strip()
    return None


def _decoded(written: str) -> str:
    """Decode character references as in attributes: `&copy=1` is no sign of copyright in an address."""
    return _REFERENCE.sub(_character, written)


def _character(reference: re.Match[str]) -> str:
    name, semicolon, more = reference[1], reference[2], reference["more"]
    if name is not None and (f"{name}{semicolon}" not in html5 or (more and not semicolon)):
        return reference[0]
    return unescape(reference[0].removesuffix(more)) + more


def with_values(html: str, changes: Iterable[tuple[Attribute, str]]) -> str:
    """Return some HTML with other values of some attributes, which come in their order; linear."""
    parts: list[str] = []
    position = 0
    for attribute, value in changes:
        parts += (html[position : attribute.start], f'"{escape(value)}"')
        position = attribute.end
        if html[position : position + 1] not in (" ", ">", "/", "\n", "\t", "\r", "\f"):
            parts.append(" ")
    return "".join([*parts, html[position:]])


SRCSETS = ("srcset", "imagesrcset")
"""Attributes that hold several addresses, each with a size."""

_CANDIDATE = re.compile(r"(?P<url>[^ \t\n\f\r,][^ \t\n\f\r]*+)(?:(?<=,)|(?:\([^)]*+(?:\)|\Z)|[^,(])*+)")
"""One picture of a srcset: up to the comma behind its size, or to commas that its address ends with."""


def candidates(srcset: str) -> Iterator[tuple[str, int]]:
    """Yield the addresses of a srcset, which may hold commas, and where they begin. HTML: 4.8.4.3.9."""
    for candidate in _CANDIDATE.finditer(srcset):
        yield candidate["url"].rstrip(","), candidate.start()

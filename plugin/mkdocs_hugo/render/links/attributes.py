"""The attributes of HTML that hold links. HTML: 4.6 links, 4.8.4.2.1 srcset."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

_PIECE = re.compile(
    r"<(?:!--.*?-->"
    r"|(?P<raw>(?i:script|style|textarea))\b.*?</(?i:(?P=raw))\s*>"
    # Highlighted code is full of tags that hold nothing but a class.
    r"|(?!span class=\"[\w -]*+\">)(?P<tag>[a-zA-Z](?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+)>)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"(?P<before>\s(?P<name>href|src|srcset|poster|data)\s*=\s*)"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))",
    re.IGNORECASE,
)

_MAY_LINK = re.compile(r"\s(?:href|src|poster|data)", re.IGNORECASE)

Rewrite = Callable[[str], str]
"""Takes a link as its author meant it, without HTML's escapes, and returns the one to write."""


def rewrite_links(html: str, rewrite: Rewrite) -> str:
    """Put every link and picture address of some HTML through a function; linear in its length.

    Comments, scripts and styles stay as they are, and so does all text.
    """
    parts, position = [], 0
    for piece in _PIECE.finditer(html):
        if piece["tag"] is not None and _MAY_LINK.search(piece["tag"]):
            parts.append(html[position : piece.start()])
            parts.append(_ATTRIBUTE.sub(lambda attribute: _attribute(attribute, rewrite), piece[0]))
            position = piece.end()
    return "".join([*parts, html[position:]])


def _attribute(attribute: re.Match[str], rewrite: Rewrite) -> str:
    written = attribute["double"] or attribute["single"] or attribute["bare"] or ""
    value = unescape(written)
    if attribute["name"].lower() == "srcset":
        changed = ", ".join(_candidate(part, rewrite) for part in value.split(","))
    else:
        changed = rewrite(value)
    if changed == value:
        return attribute[0]
    return f'{attribute["before"]}"{escape(changed)}"'


def _candidate(part: str, rewrite: Rewrite) -> str:
    """Rewrite one picture of a srcset, whose size follows behind a space."""
    url, *size = part.split()[:2] or [""]
    return " ".join([rewrite(url), *size])

"""What Hugo printed, with everything in its place that stands in it as a token or a placeholder.

A token of ours stands for a shortcode that our own template answers. Hugo's placeholders stand for shortcodes
of a page that another one includes, and for the table of contents. Hugo: hugolib/shortcode.go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

_TOKEN = re.compile(r"HUGOCALL(\d+(?:Z\d+)*)P(\d+)HUGOEND", re.IGNORECASE)
_TEXT_OF_PAGE = re.compile(r"\{\{__hugo_ctx(?: pid=\d+|(/))\}\}\n?")
_TABLE_OF_CONTENTS = re.compile(r"HAHAHUGOSHORTCODE\d*TOC\d*HBHB")
_PLACEHOLDER = re.compile(r"HAHAHUGOSHORTCODE(\d+)s(\d+)HBHB")
_TABLE = re.compile(r"""(<table\b(?:[^>"']|"[^"]*"|'[^']*')*?\s)class=(?!["']?lntable)""")
_LEFTOVER = re.compile(
    r"HUGOCALL[\dZP]*(?:HUGOEND)?|HAHAHUGOSHORTCODE\w*?HBHB|\{\{__hugo_ctx[^}]*\}\}\n?", re.IGNORECASE
)


def filled(
    text: str, call: Callable[[str, str], str], page: Callable[[str], str], table_of_contents: str
) -> str:
    """Return what Hugo printed with what our templates print for the shortcodes in it.

    `call` is given the ordinals of a shortcode (`4.0` is the first one inside the fifth) and the number of
    its page in tokens or in Hugo's placeholders, `page` the text of a page that is included as Markdown
    (`RenderShortcodes`). `table_of_contents` stands for the page's own.
    """
    if "HUGOCALL" not in text.upper() and "__hugo_ctx" not in text and "HAHAHUGO" not in text:
        return text
    text = _TABLE_OF_CONTENTS.sub(table_of_contents, _with_pages(text, page))
    text = _PLACEHOLDER.sub(lambda match: call(match[2], f"S{match[1]}"), text)
    text = _TOKEN.sub(lambda match: call(match[1].upper().replace("Z", "."), f"P{match[2]}"), text)
    return without_tokens(text)


def plain_tables(html: str) -> str:
    """Return HTML whose tables keep their classes elsewhere: they look as other tables of the site do.

    Themes style tables without a class. What the class was for is the Hugo theme's.
    """
    return _TABLE.sub(r"\1data-class=", html) if "<table" in html else html


def number(lang: str, path: str) -> str:
    """Return the number that tokens have for a page. Hugo: `hash.FNV32a`."""
    value = 0x811C9DC5
    for byte in f"{lang} {path}".encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return f"P{value}"


def included_texts(text: str) -> Iterator[tuple[str, str]]:
    """Yield each text of a page that another one includes, and the number in Hugo's placeholders for it."""
    found: list[str] = []

    def keep(included: str) -> str:
        found.append(included)
        return ""

    _with_pages(text, keep)
    for included in found:
        numbers = {match[1] for match in _PLACEHOLDER.finditer(included)}
        if len(numbers) == 1:
            yield included, f"S{numbers.pop()}"


def _with_pages(text: str, page: Callable[[str], str]) -> str:
    """Put the texts of pages where Hugo has put them, a page in a page being the outer one's business."""
    parts, position, depth = [], 0, 0
    for match in _TEXT_OF_PAGE.finditer(text):
        depth += -1 if match[1] else 1
        if depth == 1 and not match[1]:
            parts.append(text[position : match.start()])
            position = match.end()
        elif depth == 0:
            included = text[position : match.start()]
            parts.append(page(included) if _PLACEHOLDER.search(included) else included)
            position = match.end()
    return "".join([*parts, text[position:]])


def is_made_of(body: str, parts: Sequence[str]) -> bool:
    """Tell whether a page's text has all these parts, one after the other."""
    position = 0
    for part in parts:
        position = body.find(part.strip(), position)
        if position < 0:
            return False
        position += len(part.strip())
    return True


def literals(text: str) -> list[str]:
    """Return what stands between the placeholders and tokens of a page that is included."""
    return [part for part in re.split(r"HAHAHUGOSHORTCODE\w*?HBHB|HUGOCALL\w*?HUGOEND", text) if part.strip()]


def without_tokens(text: str) -> str:
    """Return a text without what is left of tokens and placeholders."""
    return _LEFTOVER.sub("", text)

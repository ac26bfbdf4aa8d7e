"""What the search index says of a page: its sections, each a heading with the text up to the next one.

The sections are those that the search plugin of Material for MkDocs finds, to the letter; it finds them with
a slower parser, which also takes HTML that the one here leaves to it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from html import escape, unescape
from typing import NamedTuple

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KEPT = frozenset({"p", "code", "pre", "li", "ol", "ul", "sub", "sup"})
_SKIPPED = ("object", "script", "style")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"}
    | {"track", "wbr"}
)
_RAW = frozenset({"textarea", "title", "xmp", "noembed", "noframes", "noscript", "plaintext", "iframe"})
"""Elements whose content some parsers read as text: left to the other parser unless they are empty."""

_ATTRIBUTE = r"""\s+[a-zA-Z:@_][^\s"'<>/=]*+(?:=(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+"""
_TOKEN = re.compile(
    rf"([^<]*+)(?:<([a-zA-Z][a-zA-Z0-9:-]*+)((?:{_ATTRIBUTE})*+)\s*+(/?)>"
    r"|</([a-zA-Z][a-zA-Z0-9:-]*+)\s*+>|(<!--(?!-?>).*?-->)|\Z|(<))",
    re.DOTALL,
)
_CODE = re.compile(r'(?:[^<]++|<span(?: class="[\w -]*")?>[^<]*+</span>)++(?=</code>)')
_SPAN = re.compile(r"</?span[^>]*>")
_PARTS = re.compile(r"""([a-zA-Z:@_][^\s"'<>/=]*+)(?:=(?:"([^"]*+)"|'([^']*+)'|([^\s"'=<>`]++)))?+""")
_EXIT = float("inf")


class SearchSection(NamedTuple):
    """A section: the id of its heading if it is not the page's first, its title and text as simple HTML.

    `title` is None for text without a heading, which is found under the page's own title.
    """

    id: str | None
    title: str | None
    text: str


def search_sections(html: str) -> list[SearchSection] | None:
    """Return the sections of a page; None for HTML that is not plain enough to be certain of."""
    try:
        return _Sections().read(html)
    except _NotCertainError:
        return None


class _NotCertainError(Exception):
    """The HTML may be read in more ways than one."""


class _Text:
    """The parts of a text with simple tags, which takes elements back that turn out to be empty.

    `_solid` are the places of the parts that are no spaces, `_first` that of the first tag of each name:
    together they save looking through the parts whenever an element ends.
    """

    __slots__ = ("_first", "_solid", "parts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._solid: list[int] = []
        self._first: dict[str, int] = {}

    def append(self, part: str) -> None:
        if not part.isspace():
            self._solid.append(len(self.parts))
        self.parts.append(part)

    def begin(self, tag: str) -> None:
        self._first.setdefault(tag, len(self.parts))
        self._solid.append(len(self.parts))
        self.parts.append(f"<{tag}>")

    def end(self, tag: str) -> None:
        """Write the end of an element, or take its beginning back if there is nothing in it."""
        index = self._first.get(tag)
        if index is None:
            raise _NotCertainError
        if self._solid[-1] == index:
            del self.parts[index:], self._first[tag]
            self._solid.pop()
        else:
            self._solid.append(len(self.parts))
            self.parts.append(f"</{tag}>")

    def __str__(self) -> str:
        return "".join(self.parts).strip()


class _Section:
    """A section while it is read; `tag` is its heading's, `hx` for text before any heading."""

    __slots__ = ("depth", "excluded", "id", "tag", "text", "title")

    def __init__(self, tag: str, depth: float = 0, *, excluded: bool = False) -> None:
        self.tag = tag
        self.depth = depth
        self.excluded = excluded
        self.id: str | None = None
        self.title = _Text()
        self.text = _Text()


class _Sections:
    """Reads a page tag by tag. Material: material/plugins/search/plugin.py, class Parser.

    `_hidden` counts the open elements whose text is skipped, `_code` those that are `pre`, `_permalinks` the
    open links that the theme shows beside headings.
    """

    def __init__(self) -> None:
        self._skipped = set(_SKIPPED)
        self._context: list[str] = []
        self._open_tags: defaultdict[str, int] = defaultdict(int)
        self._hidden = 0
        self._code = 0
        self._permalinks: list[int] = []
        self._sections: list[_Section] = []
        self._section: _Section | None = None
        self._by_depth: dict[float, list[int]] = {}

    def read(self, html: str) -> list[SearchSection]:
        position: int | None = 0
        while position is not None:
            position = self._read_from(html, position)
        return [_finished(section) for section in self._sections if not section.excluded]

    def _read_from(self, html: str, position: int) -> int | None:
        """Read on from a place; returns where to go on, None at the end."""
        raw = ""
        for match in _TOKEN.finditer(html, position):
            text, tag, attributes, closed, end, _, stray = match.groups()
            if text and not self._hidden:
                self._text(unescape(text) if "&" in text else text)
            if stray or (raw and (end is None or end.lower() != raw)):
                raise _NotCertainError
            raw = ""
            if tag:
                raw = self._open(tag.lower(), attributes, is_closed=bool(closed))
                if raw in ("script", "style"):
                    return _behind_text(html, match.end(), raw)
                if tag == "code" and self._code:
                    return self._highlighted(html, match.end())
            elif end:
                self._close(end.lower())
        return None

    def _open(self, tag: str, attributes: str, *, is_closed: bool) -> str:
        """Go into an element; returns its name if nothing but its end may follow."""
        if tag in _VOID:
            return ""
        self._enter(tag, attributes)
        values = _attributes(attributes) if tag in _HEADINGS or _may_exclude(attributes) else {}
        if tag in _HEADINGS and "id" in values:
            self._begin(tag, values)
        section = self._section or self._current()
        if "data-search-exclude" in values or values.get("class") == "linenodiv":
            self._skipped.add(tag)
            self._count_hidden()
        elif tag in _KEPT and not self._hidden:
            self._place(section).begin(tag)
        if is_closed:
            self._close(tag)
            return ""
        return tag if tag in _RAW or tag in ("script", "style") else ""

    def _enter(self, tag: str, attributes: str) -> None:
        self._context.append(tag)
        self._open_tags[tag] += 1
        if tag == "a":
            if "headerlink" in attributes and _is_permalink(attributes):
                self._permalinks.append(len(self._context))
        elif tag == "pre":
            self._code += 1
        if tag in self._skipped:
            self._hidden += 1

    def _leave(self) -> None:
        if self._permalinks and self._permalinks[-1] == len(self._context):
            self._permalinks.pop()
        tag = self._context.pop()
        self._open_tags[tag] -= 1
        if tag == "pre":
            self._code -= 1
        if tag in self._skipped:
            self._hidden -= 1

    def _count_hidden(self) -> None:
        self._hidden = sum(self._open_tags[tag] for tag in self._skipped)

    def _begin(self, tag: str, values: dict[str, str]) -> None:
        depth = len(self._context)
        if tag != "h1" and not self._sections:
            self._add(_Section("hx", depth))
        section = _Section(tag, depth, excluded="data-search-exclude" in values)
        if self._sections:
            section.id = values["id"]
        self._add(section)
        self._section = section

    def _close(self, tag: str) -> None:
        if not self._context or self._context[-1] != tag:
            return
        self._leave_section()
        self._leave()
        if tag in self._skipped:
            if tag not in _SKIPPED:
                self._skipped.remove(tag)
                self._count_hidden()
        elif tag in _KEPT and not self._hidden:
            self._place(self._current()).end(tag)

    def _leave_section(self) -> None:
        """Go back to the section round an element with headings of its own that ends here."""
        section, depth = self._section or self._current(), len(self._context)
        if section.depth > depth:
            earlier = self._last_outside(depth)
            if earlier is not None:
                section.depth = _EXIT
                self._section = earlier

    def _last_outside(self, depth: int) -> _Section | None:
        """Return the last section that begins no deeper; O(different depths)."""
        last = -1
        for numbers in (numbers for at, numbers in self._by_depth.items() if at <= depth):
            while numbers and self._sections[numbers[-1]].depth == _EXIT:
                numbers.pop()
            last = max(last, numbers[-1] if numbers else -1)
        return self._sections[last] if last >= 0 else None

    def _add(self, section: _Section) -> None:
        self._by_depth.setdefault(section.depth, []).append(len(self._sections))
        self._sections.append(section)

    def _text(self, text: str) -> None:
        is_blank = text.isspace()
        if not self._code:
            text = " " if is_blank else text.replace("\n", " ")
        section = self._section or self._current()
        if self._open_tags[section.tag]:
            if not self._permalinks:
                section.title.append(escape(text, quote=False))
        elif not is_blank:
            section.text.append(escape(text, quote=False))
        elif self._code or not section.text.parts or not section.text.parts[-1].isspace():
            section.text.append(text)

    def _highlighted(self, html: str, position: int) -> int:
        """Read highlighted code at once, which is nothing but text in spans; returns where it ends."""
        match = _CODE.match(html, position)
        if match is None or self._hidden:
            return position
        text = _SPAN.sub("", match[0])
        if text and not text.isspace():
            self._place(self._current()).append(escape(unescape(text), quote=False))
            return match.end()
        return position

    def _current(self) -> _Section:
        if self._section is None:
            self._section = _Section("hx")
            self._add(self._section)
        return self._section

    def _place(self, section: _Section) -> _Text:
        return section.title if self._open_tags[section.tag] else section.text


def _behind_text(html: str, position: int, tag: str) -> int:
    """Return where the end of a script or style begins."""
    end = re.compile(rf"</{tag}\s*>", re.IGNORECASE).search(html, position)
    if end is None or "<!--" in html[position : end.start()]:
        raise _NotCertainError
    return end.start()


def _may_exclude(attributes: str) -> bool:
    return "data-search" in attributes or "linenodiv" in attributes or "&" in attributes


def _is_permalink(attributes: str) -> bool:
    return _attributes(attributes).get("class") == "headerlink"


def _attributes(text: str) -> dict[str, str]:
    return {name.lower(): unescape("".join(values)) for name, *values in _PARTS.findall(text)}


def _finished(section: _Section) -> SearchSection:
    title = str(section.title) if section.title.parts else None
    return SearchSection(section.id, title, str(section.text))

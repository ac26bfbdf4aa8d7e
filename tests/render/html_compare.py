"""What two HTML fragments have in common: an outline of everything, or structure, words and ids apart.

White space never counts, nor do comments; highlighted code counts as a plain `pre` with its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html
from lxml.etree import ParserError
from lxml.html import HtmlElement

_BLOCK = re.compile(
    "address|article|aside|blockquote|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li"
    "|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video"
)
_HEADING = re.compile("h[1-6]")
_CODE_WRAPPERS = frozenset({"highlight", "highlighttable", "chroma"})
_COMMENT = re.compile("<!--.*?-->", re.DOTALL)
_BOX = re.compile(
    r'<label class="task-list-control">(<input [^>]*>)<span class="task-list-indicator"></span></label>'
)
_FORMULA_SIGN = re.compile(r"\\[\[\]()]|\$\$?")


@dataclass(slots=True)
class Structure:
    """The parts of a fragment that are compared; `blocks` hold depth and tag in document order."""

    blocks: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    heading_ids: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)


def structure(fragment: str, transparent: frozenset[str] = frozenset()) -> Structure:
    """Take a fragment apart; tags in `transparent` are read over."""
    return _Reader(transparent).read(fragment)


def outline(fragment: str) -> list[str]:
    """List every tag with its attributes and every text of a fragment, for comparing all of it."""
    root = _parse(_BOX.sub(r"\1", fragment))
    return [" ".join(fragment.split())] if root is None else list(_merged(_lines(root)))


def first_difference(left: list[str], right: list[str]) -> str:
    """Show where two lists part, with a little of what stands before; empty if they are equal."""
    if left == right:
        return ""
    pairs = enumerate(zip(left, right, strict=False))
    index = next((i for i, (a, b) in pairs if a != b), min(len(left), len(right)))
    before = " ".join(left[max(0, index - 4) : index])
    return f"after …{before}: {' '.join(left[index : index + 6])!r} | {' '.join(right[index : index + 6])!r}"


def _parse(fragment: str) -> HtmlElement | None:
    try:
        return html.fragment_fromstring(_COMMENT.sub("", fragment), create_parent="div")
    except ParserError:
        return None


def _lines(element: HtmlElement) -> Iterator[str]:
    if not isinstance(element.tag, str):
        return
    if _is_code(element):
        yield f"<pre>{_code(element)}"
    else:
        yield f"<{element.tag}{_attributes(element)}>"
        yield " ".join((element.text or "").split())
        for child in element:
            yield from _lines(child)
    yield "</>"
    yield " ".join((element.tail or "").split())


def _attributes(element: HtmlElement) -> str:
    """Write attributes in one form; a box is ticked or not, however that is said."""
    pairs = {
        str(name): "" if element.tag == "input" else str(value) for name, value in element.attrib.items()
    }
    pairs.pop("class", None) if pairs.get("class") == "task-list-item" else None
    return "".join(f' {name}="{value}"' for name, value in sorted(pairs.items()))


def _merged(lines: Iterator[str]) -> Iterator[str]:
    text = ""
    for line in lines:
        if line.startswith("<"):
            if text:
                yield text
            text = ""
            yield line
        else:
            text = f"{text} {line}".strip()


def _is_code(element: HtmlElement) -> bool:
    classes = set((element.get("class") or "").split())
    return element.tag == "pre" or (element.tag in ("div", "table") and bool(classes & _CODE_WRAPPERS))


def _code(element: HtmlElement) -> str:
    """Return the text of code, without line numbers and without spaces at the ends of lines."""
    sources = list(element.iter("code"))
    text = "".join(str(part) for part in (sources[-1] if sources else element).itertext())
    return "\n".join(line.rstrip() for line in text.strip("\n").split("\n")).strip()


class _Reader:
    """Walks a fragment and collects its parts."""

    def __init__(self, transparent: frozenset[str]) -> None:
        self._transparent = transparent
        self._found = Structure()
        self._text: list[str] = []

    def read(self, fragment: str) -> Structure:
        root = _parse(fragment)
        if root is not None:
            self._inside(root, 0)
            text = _FORMULA_SIGN.sub(" ", "".join(self._text))
            self._found.words = re.sub(r"\s+(?=[.,:;!?)])", "", text).split()
        return self._found

    def _inside(self, element: HtmlElement, depth: int) -> None:
        self._text.append(element.text or "")
        for child in element:
            self._visit(child, depth)
            self._text.append(child.tail or "")

    def _visit(self, element: HtmlElement, depth: int) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in ("script", "style"):
            return
        if _is_code(element):
            self._found.blocks.append(f"{depth}pre")
            self._text.append(f" {_code(element)} ")
            return
        is_formula = element.get("class") == "arithmatex"
        is_block = _BLOCK.fullmatch(tag) is not None and tag not in self._transparent and not is_formula
        separator = " " if is_block or tag in ("br", "div") else ""
        self._note(element, depth, is_block)
        self._text.append(separator)
        self._inside(element, depth + is_block)
        self._text.append(separator)

    def _note(self, element: HtmlElement, depth: int, is_block: bool) -> None:
        tag = str(element.tag)
        if is_block:
            self._found.blocks.append(f"{depth}{tag}")
            if _HEADING.fullmatch(tag) and element.get("id"):
                self._found.heading_ids.append(f"{tag}#{element.get('id')}")
        elif tag not in ("span", "label", "div", *self._transparent):
            self._found.inline.append(_inline(element))


def _inline(element: HtmlElement) -> str:
    names = ("href", "src", "alt", "title")
    shown = [f"{name}={' '.join((element.get(name) or '').split())}" for name in names if element.get(name)]
    return " ".join([str(element.tag), *shown])

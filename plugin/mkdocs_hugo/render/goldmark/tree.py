"""markdown-it's tokens become the ElementTree that Python-Markdown's tree processors expect.

Raw HTML and highlighted code go into the HTML stash, as Python-Markdown's own parser does it. Code is an
`AtomicString`, so that no other extension's inline pattern reads it. Blocks stand on lines of their own, as
Python-Markdown breaks them.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree  # noqa: N813 (so Python-Markdown calls it)
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from markdown import Markdown
from markdown.util import AtomicString, code_escape
from markdown_it.token import Token

from mkdocs_hugo.errors import RawHtmlError
from mkdocs_hugo.render.goldmark import html_lines
from mkdocs_hugo.render.goldmark.alerts import TITLE_OPEN
from mkdocs_hugo.render.goldmark.config import GoldmarkConfig
from mkdocs_hugo.render.goldmark.fences import FenceRenderer
from mkdocs_hugo.render.goldmark.other_blocks import TOKEN as OTHER_BLOCK
from mkdocs_hugo.render.goldmark.placed import InMarkdown, PlacedReport
from mkdocs_hugo.render.goldmark.summary_divider import SIGN, TOKEN
from mkdocs_hugo.site.embedded_hooks import HookKind

_MAX_DEPTH = 200
"""Tags nested deeper than this are left out, not their text: other processors walk the tree recursively."""
RAW_HTML_OMITTED = "<!-- raw HTML omitted -->"
"""What Goldmark writes in place of raw HTML unless `markup.goldmark.renderer.unsafe` is set."""


_Rules = Mapping[str, Callable[["TreeBuilder", Token], None]]
"""What to do with a token of a type."""
_Append = Callable[[str, dict[str, str]], etree.Element]
"""Appends an element with a tag and attributes."""


class TreeBuilder:
    """Builds the tree of one page; `build` is called once per instance.

    `report` hears of the first raw HTML that is left out, and of fences that cannot be drawn. `make_other`
    appends blocks of other extensions, `titles` gets the titles of alerts.
    """

    def __init__(
        self,
        md: Markdown,
        config: GoldmarkConfig,
        fences: FenceRenderer,
        report: PlacedReport,
        make_other: Callable[[etree.Element, str], None],
        titles: set[etree.Element],
    ) -> None:
        self._config = config
        self._fences = fences
        self._report = report
        self._make_other = make_other
        self._titles = titles
        self._line = 0
        self._has_omitted = False
        self._stash = md.htmlStash.store
        self._stack: list[etree.Element] = []

    def build(self, root: etree.Element, tokens: Sequence[Token]) -> None:
        """Append the elements of a page's tokens to `root`."""
        self._stack = [root]
        self._texts: list[str] = []
        for token in tokens:
            rule = self._BLOCK_RULES.get(token.type)
            if rule is not None:
                rule(self, token)
            elif not token.hidden:
                self._element(token)
            elif token.nesting > 0:
                self._separate()
        self._parent()

    def _element(self, token: Token) -> None:
        if token.nesting < 0:
            self._parent()
            self._stack.pop()
            return
        if len(self._stack) > _MAX_DEPTH and token.nesting > 0:
            self._stack.append(self._stack[-1])
            return
        attributes = {name: literal(str(value)) for name, value in token.attrs.items()}
        element = (self._block if token.block else self._inside)(token.tag, attributes)
        if token.nesting > 0:
            self._stack.append(element)

    def _inside(self, tag: str, attributes: dict[str, str]) -> etree.Element:
        return etree.SubElement(self._parent(), tag, attributes)

    def _block(self, tag: str, attributes: dict[str, str]) -> etree.Element:
        """Append an element that begins and ends a line."""
        parent = self._parent()
        if not len(parent) and not parent.text:
            parent.text = "\n"
        element = etree.SubElement(parent, tag, attributes)
        element.tail = "\n"
        return element

    def _append(self, text: str) -> None:
        """Add text after everything that the open element already holds."""
        if text:
            self._texts.append(text)

    def _parent(self) -> etree.Element:
        """Return the open element with all of its text, which has been gathered to be joined once."""
        parent = self._stack[-1]
        if self._texts:
            text = "".join(self._texts)
            self._texts.clear()
            if len(parent):
                parent[-1].tail = (parent[-1].tail or "") + text
            else:
                parent.text = (parent.text or "") + text
        return parent

    def _separate(self) -> None:
        """Keep two pieces of text apart where a tight list leaves the paragraph's tags out."""
        if len(self._stack[-1]) and not self._follows_block():
            self._append("\n")

    def _append_lines(self, html: str) -> None:
        """Add HTML on lines of its own."""
        if self._follows_block():
            self._block(html_lines.TAG, {}).text = AtomicString(self._stash(html))
        else:
            self._append(f"\n{self._stash(html)}\n")

    def _follows_block(self) -> bool:
        parent = self._stack[-1]
        if not len(parent) or parent[-1].tag == html_lines.TAG or len(self._texts) > 1:
            return False
        return (parent[-1].tail or "") + "".join(self._texts) == "\n"

    def _inline(self, token: Token) -> None:
        rules = self._INLINE_RULES
        if token.map:
            self._line = token.map[0]
        if "task" in token.meta:
            self._task_box(token.meta["task"])
        for child in token.children or ():
            rule = rules.get(child.type)
            if rule is not None:
                rule(self, child)
            else:
                self._element(child)

    def _task_box(self, checked: bool) -> None:
        """Append a box in the form that Material draws; without its styles a plain one is seen."""
        label = etree.SubElement(self._parent(), "label", {"class": "task-list-control"})
        attributes = {"type": "checkbox", "disabled": "disabled"}
        etree.SubElement(label, "input", attributes | ({"checked": "checked"} if checked else {}))
        etree.SubElement(label, "span", {"class": "task-list-indicator"})
        label.tail = " "

    def _text(self, token: Token) -> None:
        self._append(token.content.replace("&", "&amp;") if "&" in token.content else token.content)

    def _softbreak(self, token: Token) -> None:
        if self._config.hard_wraps:
            self._hardbreak(token)
        else:
            self._append("\n")

    def _hardbreak(self, _token: Token) -> None:
        etree.SubElement(self._parent(), "br").tail = "\n"

    def _code_inline(self, token: Token) -> None:
        code = etree.SubElement(self._parent(), "code")
        code.text = AtomicString(code_escape(token.content))

    def _image(self, token: Token) -> None:
        hooked = self._fences.hooks.image(str(token.attrs.get("src", "")), str(token.attrs.get("title", "")))
        if hooked is not None:
            self._append(self._stash(hooked))
            return
        self._lead(token, "image", "src")
        attributes: dict[str, Any] = dict(token.attrs)
        attributes["alt"] = alternative_text(token.children or ())
        element = {name: literal(str(value)) for name, value in attributes.items()}
        etree.SubElement(self._parent(), "img", element)

    def _link_open(self, token: Token) -> None:
        self._lead(token, "link", "href")
        self._element(token)

    def _lead(self, token: Token, kind: HookKind, name: str) -> None:
        """Let a render hook decide where a link or a picture leads."""
        address = self._fences.hooks.address(kind, str(token.attrs.get(name, "")))
        if address is not None:
            token.attrs[name] = address

    def _markup(self, token: Token) -> None:
        """Append HTML that the configuration, not the page, has written."""
        self._append(self._stash(token.content))

    def _html_inline(self, token: Token) -> None:
        if self._config.unsafe:
            self._append(self._stash(token.content))
        elif not token.content.startswith("<!--"):
            self._append(self._stash(self._omitted(token.content)))

    def _html_block(self, token: Token) -> None:
        html = token.content.rstrip("\n")
        if not self._config.unsafe:
            self._line = token.map[0] if token.map else self._line
            html = "" if html.lstrip().startswith("<!--") else self._omitted(html)
        if html:
            self._append_lines(html)

    def _omitted(self, html: str) -> str:
        """Return what stands for raw HTML that is left out; Goldmark, too, leaves out comments silently."""
        if not self._has_omitted:
            self._has_omitted = True
            start = html.strip().partition("\n")[0]
            self._report(RawHtmlError.of(start), InMarkdown(start, self._line))
        return RAW_HTML_OMITTED

    def _code_block(self, token: Token) -> None:
        code = etree.SubElement(self._block("pre", {}), "code")
        code.text = AtomicString(code_escape(token.content).rstrip() + "\n")

    def _math_block(self, token: Token) -> None:
        self._math(self._block, "div", rf"\[{token.meta['inner']}\]")

    def _math_inline(self, token: Token) -> None:
        self._math(self._inside, "span", rf"\({token.meta['inner']}\)")

    def _math(self, append: _Append, tag: str, formula: str) -> None:
        """Append a formula as `pymdownx.arithmatex` writes it in its generic form."""
        element = append(tag, {"class": "arithmatex"})
        element.text = AtomicString(code_escape(formula))

    def _fence(self, token: Token) -> None:
        self._append_lines(self._fences.render(token, self._report))

    def _alert_title(self, token: Token) -> None:
        self._element(token)
        self._titles.add(self._stack[-1])

    def _other_block(self, token: Token) -> None:
        self._make_other(self._parent(), token.content)

    def _summary_divider(self, _token: Token) -> None:
        self._block(html_lines.TAG, {}).text = SIGN

    # Of the class: bound methods would hold a page's whole tree until the garbage collector comes.
    _BLOCK_RULES: ClassVar[_Rules] = {
        "inline": _inline,
        "fence": _fence,
        "code_block": _code_block,
        "html_block": _html_block,
        "math_block": _math_block,
        TITLE_OPEN: _alert_title,
        OTHER_BLOCK: _other_block,
        TOKEN: _summary_divider,
    }
    _INLINE_RULES: ClassVar[_Rules] = {
        "text": _text,
        "text_special": _text,
        "emoji": _text,
        "softbreak": _softbreak,
        "hardbreak": _hardbreak,
        "code_inline": _code_inline,
        "html_inline": _html_inline,
        "image": _image,
        "link_open": _link_open,
        "markup": _markup,
        "math_inline": _math_inline,
    }


def alternative_text(tokens: Sequence[Token]) -> str:
    """Return the text of an image's label without its markup, line breaks kept."""
    parts: list[str] = []
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif token.type == "image":
            parts.append(alternative_text(token.children or ()))
        elif token.type != "html_inline":
            parts.append(token.content)
    return "".join(parts)


_ENTITY = re.compile(r"&(?=(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)


def literal(text: str) -> str:
    """Return the text with each `&` guarded that the serializer would take for an entity."""
    return _ENTITY.sub("&amp;", text) if "&" in text else text

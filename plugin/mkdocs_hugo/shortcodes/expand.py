"""From the tree of a body to Markdown with placeholders.

Hugo: prepareShortcode and doRenderShortcode in hugolib/shortcode.go, contentToRender in
hugolib/page__content.go.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html import escape
from typing import TYPE_CHECKING

from mkdocs_hugo.errors import HugoError, Report, ShortcodeError, unreported
from mkdocs_hugo.hugo import filled as hugo_text
from mkdocs_hugo.hugo.answers import PageAnswers
from mkdocs_hugo.hugo.filled import plain_tables
from mkdocs_hugo.shortcodes.context import InnerMarkdown, PageContext, ShortcodeCall, lines
from mkdocs_hugo.shortcodes.expanded import Expanded, Segment
from mkdocs_hugo.shortcodes.include_limit import IncludeLimit
from mkdocs_hugo.shortcodes.nodes import Document, Literal, Node, Notation, Shortcode, Text
from mkdocs_hugo.shortcodes.parser import parse
from mkdocs_hugo.shortcodes.placeholders import Placeholders, Placing
from mkdocs_hugo.site.reader import Reader
from mkdocs_hugo.templates.lookup import TemplateStore
from mkdocs_hugo.templates.site_templates import GoTemplate, HugoAnswers, NoAnswers
from mkdocs_hugo.templates.stand_ins import StandIn
from mkdocs_hugo.templates.template import InnerContent, Output, Template
from mkdocs_hugo.templates.text_templates import AbsentTemplate, InnerTextTemplate, words_of

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page
    from mkdocs_hugo.text import Source


@dataclass(frozen=True, slots=True)
class Expander:
    """Expands the shortcodes of a site's pages, each page by itself.

    Inline shortcodes print nothing, as in Hugo where they are not enabled. `answers` gives what Hugo made of
    a page's shortcodes whose templates are its own. In a preview a note stands where a template wanted
    something from outside that it may not have.
    """

    templates: TemplateStore
    answers: HugoAnswers = field(default_factory=NoAnswers)
    is_preview: bool = False

    def expand(
        self, document: Document, page: Page, markdown: InnerMarkdown, reader: Reader, report: Report
    ) -> Expanded:
        """Render the shortcodes of a page and put them into its Markdown, or placeholders for them.

        Never raises for what an author wrote: problems go to the report and leave the inner text.
        """
        placeholders = Placeholders.unlike(document.source.text)
        surroundings = PageContext(
            document.source,
            page,
            lambda text: markdown(text, placeholders.plain),
            reader,
            report,
            placeholders.table_of_contents,
            answers=self.answers.of_page(page),
            absent_themes=self.templates.absent_themes,
        )
        expansion = _Expansion(self, surroundings, placeholders)
        for node in document.nodes:
            expansion.add(node)
        names = document.names()
        return Expanded(
            "".join(expansion.parts),
            placeholders,
            tuple(expansion.segments),
            names=names,
            calls=document.calls(),
            content=expansion.content,
            unanswered=frozenset(filter(self.templates.is_unanswered, names)),
        )


class _Expansion:
    """The Markdown of one page, or of a text it includes, as far as it is made.

    `open_` are the paths of the page and of the texts that are being included; `limit` is the page's.
    """

    def __init__(
        self,
        expander: Expander,
        surroundings: PageContext,
        placeholders: Placeholders,
        open_: tuple[str, ...] = (),
        limit: IncludeLimit | None = None,
    ) -> None:
        self.parts: list[str] = []
        self.segments: list[Segment] = []
        self._length = 0
        self._expander = expander
        self._surroundings = surroundings
        self._placeholders = placeholders
        self._open = (*open_, surroundings.source.path)
        self._limit = limit or IncludeLimit()
        self._pages: dict[Page, tuple[str, dict[str, str]]] = {}
        surroundings.expand = self._include

    @property
    def content(self) -> str | None:
        """The HTML of the page where Hugo has rendered it."""
        answers = self._surroundings.answers
        if answers is None or not answers.content:
            return None
        return plain_tables(self.filled(answers.content, is_html=True))

    def add(self, node: Node) -> None:
        self.segments.append(Segment(self._length, node.start, isinstance(node, Text)))
        part = self._expand(node, None, 0)
        self.parts.append(part)
        self._length += len(part)

    def _include(self, source: Source, start: int, page: Page) -> str:
        """Expand another text with the placeholders of this page."""
        if source.path and source.path in self._open:
            raise ShortcodeError(f"{source.path} includes itself", hint="Take one of the calls out.")
        if not self._limit.allows((*self._open, source.path)):
            return ""
        document = parse(source, start, self._expander.templates, self._surroundings.report)
        surroundings = replace(self._surroundings, source=source, page=page, answers=None, printed={})
        expansion = _Expansion(self._expander, surroundings, self._placeholders, self._open, self._limit)
        for node in document.nodes:
            expansion.add(node)
        text = "".join(expansion.parts)
        self._limit.add(text)
        return text

    def _expand(self, node: Node, parent: ShortcodeCall | None, level: int, above: str = "") -> str:
        """Expand a node; `above` are the ordinals of the shortcodes that it stands in."""
        match node:
            case Text(start=start, end=end):
                return self._surroundings.source.text[start:end]
            case Literal(start=start, end=end):
                text = escape(self._surroundings.source.text[start:end], quote=False)
                return self._placeholders.add(text, Placing.TEXT)
            case Shortcode(inline=True) if self._surroundings.answers is None:
                return self._place("", node, InnerTextTemplate(node.name, output=Output.AS_CALLED), level)
            case Shortcode():
                ordinals = f"{above}.{node.ordinal}" if above else str(node.ordinal)
                text = self._answered(node, parent, level, ordinals)
                if self._surroundings.answers is not None:
                    self._surroundings.printed[ordinals] = text
                return text

    def _answered(self, node: Shortcode, parent: ShortcodeCall | None, level: int, ordinals: str) -> str:
        template = self._expander.templates.find(node.name, self._surroundings.page)
        if node.inline:
            node = replace(node, inner=None)
            template = GoTemplate(node.name, InnerContent.NONE)
        if isinstance(template, StandIn):
            template = template.chosen(node.params, has_inner=node.inner is not None)
        words = ""
        if isinstance(template, AbsentTemplate):
            self._surroundings.lack(node.name)
            words = words_of(node.params)
        if template is None or isinstance(template, InnerTextTemplate | AbsentTemplate):
            return words + "".join(self._expand(child, parent, level, ordinals) for child in node.inner or ())
        call = ShortcodeCall(
            node, parent, self._surroundings, ordinals, is_stand_in=isinstance(template, StandIn)
        )
        return self._call(node, template, call, level)

    def _call(self, node: Shortcode, template: Template, call: ShortcodeCall, level: int) -> str:
        call.inner = self._inner(node, template, call, level)
        try:
            output = template.render(call)
        except HugoError as error:
            self._surroundings.warn(node.start, f"shortcode {node.name}: {error.message}", error.hint)
            return self._note(node, error) if self._is_locked(call.ordinals) else call.inner
        if isinstance(template, GoTemplate):
            is_html = node.notation is Notation.STANDARD
            output = plain_tables(self.filled(output, is_html=is_html))
        if not node.inner and node.indentation and not template.output.is_html:
            output = node.indentation.join(lines(output))
        joins = template.output is Output.CONTAINER and call.joins_markdown
        return self._place(output, node, template, level, joins=joins)

    def _is_locked(self, ordinals: str) -> bool:
        answers = self._surroundings.answers
        answer = answers.calls.get(ordinals) if answers is not None else None
        return self._expander.is_preview and answer is not None and answer.is_locked

    def _note(self, node: Shortcode, error: HugoError) -> str:
        """Return what an author sees in place of something from outside that a template may not have."""
        title, text = escape(str(node), quote=False), escape(error.message, quote=False)
        html = f'<p class="admonition-title">{title}</p>\n<p>{text}</p>'
        return self._placeholders.add(f'<div class="admonition warning">\n{html}\n</div>', Placing.BLOCK)

    def filled(self, output: str, *, is_html: bool) -> str:
        """Return what Hugo printed with what our templates print for the shortcodes in it."""

        def call(ordinals: str, number: str) -> str:
            page = self._expander.answers.numbered(number)
            printed = self._surroundings.printed
            if page is not None and page is not self._surroundings.page:
                printed = self._page(page)[1]
            text = printed.get(ordinals, "")
            return self._as_html(text) if is_html else text

        def text_of(text: str) -> str:
            found = self._expander.answers.included(text)
            return self._page(*found)[0] if found is not None else text

        return hugo_text.filled(output, call, text_of, self._placeholders.table_of_contents)

    def _as_html(self, text: str) -> str:
        """Return what a call of ours has printed as HTML; placeholders stand for HTML already."""
        if not text or self._placeholders.is_one(text.strip()):
            return text
        return self._placeholders.add(self._surroundings.markdown(text))

    def _page(self, page: Page, answers: PageAnswers | None = None) -> tuple[str, dict[str, str]]:
        """Return the text of another page, expanded with its own answers, and what its calls printed."""
        if page not in self._pages:
            self._pages[page] = "", {}  # for a page that includes itself
            source = self._surroundings.reader.source(page)
            answers = answers or self._expander.answers.of_page(page) or PageAnswers()
            surroundings = replace(self._surroundings, source=source, page=page, answers=answers, printed={})
            expansion = _Expansion(self._expander, surroundings, self._placeholders, self._open, self._limit)
            expansion._pages = self._pages
            for node in parse(source, page.body_start, self._expander.templates, unreported).nodes:
                expansion.add(node)
            self._pages[page] = "".join(expansion.parts), surroundings.printed
        return self._pages[page]

    def _inner(self, node: Shortcode, template: Template, call: ShortcodeCall, level: int) -> str:
        """Render what stands inside; in the Markdown notation it is Markdown where nobody else renders it."""
        inner = "".join(self._expand(child, call, level + 1, call.ordinals) for child in node.inner or ())
        as_container = template.output is Output.CONTAINER and not call.joins_markdown
        by_itself = level > 0 or template.output.is_html or as_container
        if not inner or node.notation is Notation.STANDARD or template.renders_inner or not by_itself:
            return inner
        html = self._surroundings.markdown(inner)
        return html if "\n" in inner else _PARAGRAPH.sub(r"\1", html)

    def _place(
        self, output: str, node: Shortcode, template: Template, level: int, *, joins: bool = False
    ) -> str:
        """Put a placeholder for what must not be read as Markdown."""
        if template.output.is_html:
            placing = Placing.BLOCK if template.output is Output.BLOCK else Placing.HTML
            return self._placeholders.add(output, placing)
        if template.output is Output.CONTAINER:
            return output if joins else self._placeholders.add(output, Placing.BLOCK)
        if level > 0 or node.notation is Notation.MARKDOWN or template.output is Output.MARKDOWN:
            return output
        return self._placeholders.add(output)


_PARAGRAPH = re.compile(r"\A<p>(.*)</p>\n?\Z")

"""The Python-Markdown extension: CommonMark as Goldmark reads it in place of Python-Markdown's own parser.

Preprocessors, tree processors and postprocessors of other extensions stay and go on working; block
processors are asked for the blocks that are theirs, inline patterns for the text that is left.
"""

from __future__ import annotations

import logging
import re
import xml.etree.ElementTree as etree  # noqa: N813 (so Python-Markdown calls it)
from collections.abc import Callable, Collection, Iterable
from typing import Any

from markdown import Extension, Markdown
from markdown.blockparser import BlockParser
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX
from markdown_it.token import Token
from pymdownx.highlight import HighlightExtension

from mkdocs_hugo.errors import HugoError, Report
from mkdocs_hugo.render.goldmark.commonmark import CommonMark
from mkdocs_hugo.render.goldmark.config import GoldmarkConfig
from mkdocs_hugo.render.goldmark.fences import FenceRenderer
from mkdocs_hugo.render.goldmark.headings import HeadingIds, attr_list_ids
from mkdocs_hugo.render.goldmark.html_lines import HtmlLines
from mkdocs_hugo.render.goldmark.other_blocks import OtherBlocks, titles
from mkdocs_hugo.render.goldmark.other_extensions import (
    extensions_that_cannot_run,
    make_room,
    other_processors,
)
from mkdocs_hugo.render.goldmark.placed import InMarkdown, PlacedReport
from mkdocs_hugo.render.goldmark.render_hooks import NO_HOOKS, RenderHooks
from mkdocs_hugo.render.goldmark.summary_divider import SummaryDivider
from mkdocs_hugo.render.goldmark.tree import TreeBuilder

_PLACEHOLDER_SIGNS = re.compile(f"[{STX}{ETX}]")


class GoldmarkExtension(Extension):
    """Renders Markdown as Hugo does with this configuration (Hugo's defaults if none is given).

    `report` hears once of each other extension that cannot run, `placed_report` of what is wrong on a page;
    without them both are logged.
    """

    def __init__(
        self,
        config: GoldmarkConfig | None = None,
        report: Report | None = None,
        placed_report: PlacedReport | None = None,
        formulas: Collection[str] = (),
        **kwargs: Any,
    ) -> None:
        self._goldmark = config or GoldmarkConfig.from_markup(
            kwargs.pop("markup", None) or {}, enable_emoji=bool(kwargs.pop("enable_emoji", False))
        )
        self._report = report or _log
        self._placed_report = placed_report or _log_placed
        self._formulas = formulas
        self._is_ready = False
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Put the parser in place; called once per `Markdown` instance."""
        md.registerExtension(self)
        self._parser = GoldmarkParser(md, self._goldmark, self._placed_report, self._formulas)
        self._parser.blockprocessors = md.parser.blockprocessors
        md.parser = self._parser
        md.preprocessors.register(_Source(md), "normalize_whitespace", 30)
        md.postprocessors.register(HtmlLines(md), "html_lines", 35)
        self._divider = SummaryDivider(md)
        md.postprocessors.register(self._divider, "summary_divider", -100)
        # Only registers settings: fences ask for them where the user has not configured the extension.
        HighlightExtension(_enabled=False).extendMarkdown(md)

    @property
    def summary_end(self) -> int:
        """The offset of the summary divider in the last page's HTML, -1 without one."""
        return self._divider.offset

    def set_heading_text(self, text: Callable[[str], str]) -> None:
        """Set, for the page to come, what to make of a heading's text before it becomes an id.

        Words that stand for the output of a shortcode can be replaced by that output. `reset` takes it back.
        """
        self._parser.heading_text = text

    def set_hooks(self, hooks: RenderHooks) -> None:
        """Set, for the page to come, what is asked for code and pictures first. `reset` takes it back."""
        self._parser.fences.hooks = hooks

    def reset(self) -> None:
        """Prepare for the next page; the first time every other extension has just been loaded."""
        self._parser.heading_text = str
        self._parser.fences.hooks = NO_HOOKS
        if self._is_ready:
            return
        self._is_ready = True
        has_attr_list = "attr_list" in self._parser.md.treeprocessors
        make_room(self._parser.md)
        self._parser.prepare(has_attr_list=has_attr_list)
        self._parser.others.take(other_processors(self._parser.md), self._parser)
        for problem in extensions_that_cannot_run(self._parser.md):
            self._report(problem)


class GoldmarkParser(BlockParser):
    """Parses a page with markdown-it and builds Python-Markdown's tree of it.

    It remembers the titles of a page's admonitions that have been read as Markdown.
    """

    def __init__(
        self, md: Markdown, config: GoldmarkConfig, report: PlacedReport, formulas: Collection[str]
    ) -> None:
        super().__init__(md)
        self._config = config
        self.others = OtherBlocks()
        self._references: dict[str, Any] = {}
        self._read: set[etree.Element] = set()
        self._commonmark = CommonMark(config, self.others)
        self.fences = FenceRenderer(md, config, formulas)
        self.heading_text: Callable[[str], str] = str
        self._report = report

    def prepare(self, *, has_attr_list: bool) -> None:
        """Make ready for pages, when all extensions have been loaded."""
        self.fences.prepare()
        if has_attr_list:
            self._commonmark.core.ruler.before("inline", attr_list_ids.__name__, attr_list_ids)

    def parseDocument(self, lines: Iterable[str]) -> etree.ElementTree:  # noqa: N802
        """Parse the lines of a whole page."""
        self._references = {}
        self._read = set()
        self.root = etree.Element(self.md.doc_tag)
        self.parseChunk(self.root, "\n".join(lines))
        return etree.ElementTree(self.root)

    def parseChunk(self, parent: etree.Element, text: str) -> None:  # noqa: N802
        """Parse a piece of Markdown into `parent`; other extensions call this too."""
        tokens = self._commonmark.parse(text, {"references": self._references})
        HeadingIds(self._config, self.heading_text).set(tokens)
        self._build(parent, tokens)

    def _build(self, parent: etree.Element, tokens: list[Token]) -> None:
        builder = TreeBuilder(self.md, self._config, self.fences, self._report, self._make_other, self._read)
        builder.build(parent, tokens)

    def _make_other(self, parent: etree.Element, text: str) -> None:
        """Append a block of another extension, whose titles are Markdown too."""
        start = max(len(parent) - 1, 0)
        self.others.make(self, parent, text)
        for title in [one for one in titles(parent[start:]) if one not in self._read]:
            written, title.text = title.text or "", ""
            self._build(title, self._commonmark.parseInline(written, {"references": self._references}))
            self._read.add(title)

    def parseBlocks(self, parent: etree.Element, blocks: list[str]) -> None:  # noqa: N802
        """Parse blocks that somebody has split already, and leave the list empty as the original does."""
        text = "\n\n".join(blocks)
        blocks.clear()
        self.parseChunk(parent, text)


class _Source(Preprocessor):
    """Takes out the two characters that mark Python-Markdown's placeholders; tabs and spaces stay."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines without the signs."""
        if _PLACEHOLDER_SIGNS.search("\n".join(lines)):
            return [_PLACEHOLDER_SIGNS.sub("", line) for line in lines]
        return lines


def _log(problem: HugoError) -> None:
    logging.getLogger(__name__).warning("%s", problem)


def _log_placed(problem: HugoError, _place: InMarkdown) -> None:
    _log(problem)

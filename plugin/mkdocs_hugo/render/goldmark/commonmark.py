"""The markdown-it parser with the rules that a configuration switches on, in the order in which they run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from markdown_it import MarkdownIt, helpers, rules_block, rules_core
from markdown_it.parser_core import RuleFuncCoreType
from markdown_it.rules_core import StateCore

from mkdocs_hugo.render.goldmark.alerts import alerts
from mkdocs_hugo.render.goldmark.block_attributes import apply_attributes, attributes_line
from mkdocs_hugo.render.goldmark.brackets import bracket, image, link
from mkdocs_hugo.render.goldmark.cjk import escaped_space, line_breaks_rule
from mkdocs_hugo.render.goldmark.config import GoldmarkConfig
from mkdocs_hugo.render.goldmark.definition_lists import description
from mkdocs_hugo.render.goldmark.emoji import emoji
from mkdocs_hugo.render.goldmark.footnotes import append_notes, definition, footnote_reference, gather_notes
from mkdocs_hugo.render.goldmark.headings import heading_attributes
from mkdocs_hugo.render.goldmark.html_blocks import html_block
from mkdocs_hugo.render.goldmark.inline_state import InlineParser
from mkdocs_hugo.render.goldmark.lazy_lines import container, guarded
from mkdocs_hugo.render.goldmark.link_labels import link_label_end
from mkdocs_hugo.render.goldmark.linkify import linkify_rule
from mkdocs_hugo.render.goldmark.other_blocks import TOKEN as OTHER_BLOCK
from mkdocs_hugo.render.goldmark.other_blocks import OtherBlocks
from mkdocs_hugo.render.goldmark.paired_markers import marker_rule, marker_tags_rule, markers
from mkdocs_hugo.render.goldmark.passthrough import PassthroughRule, split_paragraphs
from mkdocs_hugo.render.goldmark.references import reference
from mkdocs_hugo.render.goldmark.running_text import backslash, line_break, signs, text_rule
from mkdocs_hugo.render.goldmark.standalone_images import unwrap_images
from mkdocs_hugo.render.goldmark.summary_divider import insert_divider, remove_divider
from mkdocs_hugo.render.goldmark.tables import tables, unescape_pipes
from mkdocs_hugo.render.goldmark.task_list import task_list
from mkdocs_hugo.render.goldmark.tight_lists import tight_lists
from mkdocs_hugo.render.goldmark.typographer import typographer_rule
from mkdocs_hugo.render.goldmark.underlined_headings import underlined_heading


class LinkParts:
    """What markdown-it's rules ask for the parts of links: its own functions but one."""

    parseLinkLabel = staticmethod(link_label_end)  # noqa: N815 (markdown-it's names)
    parseLinkDestination = staticmethod(helpers.parseLinkDestination)  # noqa: N815
    parseLinkTitle = staticmethod(helpers.parseLinkTitle)  # noqa: N815


_INTERRUPTS_PARAGRAPH = ["paragraph", "reference", "blockquote"]
_INTERRUPTS_ALL = [*_INTERRUPTS_PARAGRAPH, "list"]


class CommonMark(MarkdownIt):
    """markdown-it with Goldmark's rules and its way of writing addresses; keeps nothing between pages.

    `others` are blocks of other extensions, which go before.
    """

    def __init__(self, config: GoldmarkConfig, others: OtherBlocks | None = None) -> None:
        super().__init__("commonmark", {"maxNesting": 100})
        self._unsafe = config.unsafe
        self.helpers: Any = LinkParts
        self.inline = InlineParser(signs(config))
        self.configure("commonmark", {"maxNesting": 100})
        # Pieces of text stay tokens of their own: heading ids depend on where Goldmark parts them.
        self.disable(["text_join", "fragments_join"])
        _set_block_rules(self, config)
        if others is not None:
            self.block.ruler.before("code", OTHER_BLOCK, others.rule)
        _set_inline_rules(self, config)
        _set_page_rules(self, config)

    def normalizeLink(self, url: str) -> str:  # noqa: N802 (markdown-it's name)
        """Return the address as Goldmark writes it; a dangerous one is left empty unless HTML is allowed."""
        escaped = escaped_url(url)
        return escaped if self._unsafe or not is_dangerous(escaped) else ""

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """Return the text of an autolink, which Goldmark leaves alone."""
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802
        """Accept every address: Goldmark makes a link without an address of a dangerous one."""
        return True


def _set_block_rules(parser: MarkdownIt, config: GoldmarkConfig) -> None:
    rules = parser.block.ruler
    rules.at("fence", guarded(rules_block.fence, "`~"), {"alt": _INTERRUPTS_ALL})
    rules.at("blockquote", container(rules_block.blockquote, ">", is_quote=True), {"alt": _INTERRUPTS_ALL})
    rules.at("hr", guarded(rules_block.hr, "*-_"), {"alt": _INTERRUPTS_ALL})
    rules.at("list", container(rules_block.list_block, "*+-0123456789"), {"alt": _INTERRUPTS_PARAGRAPH})
    rules.at("reference", guarded(reference, "["))
    rules.at("html_block", guarded(html_block, "<"), {"alt": _INTERRUPTS_PARAGRAPH})
    rules.at("lheading", underlined_heading)
    rules.at("heading", guarded(rules_block.heading, "#"), {"alt": _INTERRUPTS_PARAGRAPH})
    if config.footnote.enable:
        rules.before("reference", "footnote", container(definition, "["), {"alt": _INTERRUPTS_ALL})
    if config.attribute_block:
        rules.before("code", "attributes", guarded(attributes_line, "{"), {"alt": _INTERRUPTS_ALL})
    if config.definition_list:
        rules.before("code", "definition_list", container(description, ":"), {"alt": ["paragraph"]})


def _set_inline_rules(parser: MarkdownIt, config: GoldmarkConfig) -> None:
    rules = parser.inline.ruler
    rules.at("text", text_rule(config))
    rules.at("newline", line_break)
    rules.before("escape", "backslash", backslash)
    if config.cjk.enable and config.cjk.escaped_space:
        rules.before("backslash", "escaped_space", escaped_space)
    if config.passthrough.enable:
        rules.before("backslash", "passthrough", PassthroughRule(config.passthrough))
    enabled = markers(config)
    if enabled:
        rules.before("emphasis", "paired_marker", marker_rule(enabled))
        parser.inline.ruler2.after("balance_pairs", "marker_tags", marker_tags_rule(enabled))
    if config.footnote.enable:
        rules.before("link", "footnote_reference", footnote_reference)
    rules.at("link", link)
    rules.at("image", image)
    rules.after("image", "bracket", bracket)
    if config.linkify:
        rules.after("html_inline", "linkify_goldmark", linkify_rule(config.linkify_protocol))
    if config.emoji:
        rules.push("emoji", emoji)
    if not config.typographer.disable:
        rules.push("typographer", typographer_rule(config.typographer))


def _set_page_rules(parser: MarkdownIt, config: GoldmarkConfig) -> None:
    parser.core.ruler.at("normalize", normalize)
    parser.core.ruler.before("block", "insert_divider", insert_divider)
    for rule in _rules_before_inline(config):
        parser.core.ruler.before("inline", rule.__name__, rule)
    for rule in _rules_after_inline(config):
        parser.core.ruler.push(rule.__name__, rule)


def normalize(state: StateCore) -> None:
    """Write line ends and null characters as CommonMark wants them, in text that has others."""
    if "\r" in state.src or "\0" in state.src:
        rules_core.normalize(state)


def _rules_before_inline(config: GoldmarkConfig) -> Iterator[RuleFuncCoreType]:
    yield remove_divider
    if config.table:
        yield tables
    if config.table or config.footnote.enable:
        yield tight_lists
    if config.attribute_block:
        yield apply_attributes
    if config.alerts:
        yield alerts
    if config.attribute_title:
        yield heading_attributes
    if config.footnote.enable:
        yield gather_notes
    if config.task_list:
        yield task_list


def _rules_after_inline(config: GoldmarkConfig) -> Iterator[RuleFuncCoreType]:
    if config.table:
        yield unescape_pipes
    if config.passthrough.enable:
        yield split_paragraphs
    if not config.wrap_stand_alone_image_within_paragraph:
        yield unwrap_images
    if config.cjk.enable and config.cjk.east_asian_line_breaks:
        yield line_breaks_rule(config.cjk)
    if config.footnote.enable:
        yield append_notes(config.footnote)


_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f].)", re.DOTALL)
_SAFE = "!#$&'()*+,-./:;=?@_~%"
_DANGEROUS = re.compile(r"(?:javascript|vbscript|file|data):", re.IGNORECASE)
_PICTURE_DATA = re.compile(r"data:image/(?:png|gif|jpeg|webp);", re.IGNORECASE)


def escaped_url(url: str) -> str:
    """Percent-encode what may not stand in an address; what is encoded already stays as it is."""
    if "%" in url:
        url = _STRAY_PERCENT.sub("%25", url)
    return quote(url, safe=_SAFE)


def is_dangerous(url: str) -> bool:
    """Tell whether an address could run a script; pictures given as data are harmless."""
    return bool(_DANGEROUS.match(url)) and not _PICTURE_DATA.match(url)

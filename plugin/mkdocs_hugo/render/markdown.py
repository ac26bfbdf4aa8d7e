"""Markdown to HTML for one language: Goldmark's rules, or plain Python-Markdown where a page asks for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from markdown import Markdown

from mkdocs_hugo.errors import Report
from mkdocs_hugo.render.goldmark import GoldmarkConfig, GoldmarkExtension
from mkdocs_hugo.render.goldmark.placed import PlacedReport
from mkdocs_hugo.render.goldmark.render_hooks import NO_HOOKS, RenderHooks
from mkdocs_hugo.render.goldmark.summary_divider import DIVIDER
from mkdocs_hugo.site.config import SiteConfig

Tokens = list[dict[str, Any]]


class Converted(NamedTuple):
    """HTML, its headings, and the offset in it of the summary divider, -1 without one."""

    html: str
    toc: Tokens
    divider: int = -1

    @property
    def parts(self) -> tuple[str, str]:
        """The HTML before the divider and the rest."""
        end = max(self.divider, 0)
        return self.html[:end], self.html[end:]


class MarkdownRenderer:
    """Holds one `Markdown` instance, reset between pages; `extensions` and their settings are the user's."""

    def __init__(
        self,
        config: SiteConfig,
        extensions: Sequence[Any],
        extension_configs: Mapping[str, Any],
        report: Report,
        placed_report: PlacedReport,
        formulas: Collection[str] = (),
        toc_levels: tuple[int, int] | None = None,
    ) -> None:
        goldmark = GoldmarkConfig.from_markup(config.markup, enable_emoji=config.enable_emoji)
        toc = goldmark.table_of_contents
        first, last = toc_levels or (toc.start_level, toc.end_level if toc.end_level > 0 else 6)
        self.levels = range(first, last + 1)
        """The levels of headings that stand in the table of contents."""
        self.has_ordered_toc = toc.ordered
        """Whether the table of contents is an ordered list where a page prints it."""
        self._goldmark = GoldmarkExtension(goldmark, report, placed_report, formulas)
        self._extensions = list(extensions)
        self._configs = _with_levels(extension_configs, f"{first}-{last}")
        self._markdown = Markdown(
            extensions=[*self._extensions, self._goldmark], extension_configs=_without_marker(self._configs)
        )

    def render(
        self, text: str, heading_text: Callable[[str], str] = str, hooks: RenderHooks = NO_HOOKS
    ) -> Converted:
        """Render a document of its own; `heading_text` is applied to headings before they become ids.

        `hooks` are asked for code and pictures first.
        """
        self._markdown.reset()
        self._goldmark.set_heading_text(heading_text)
        self._goldmark.set_hooks(hooks)
        return _converted(self._markdown, text)._replace(divider=self._goldmark.summary_end)

    def fragment(self, text: str) -> str:
        """Render a text of front matter, without the site's hooks."""
        return self.render(text).html

    def render_plainly(self, text: str) -> Converted:
        """Render with Python-Markdown's own parser: front matter `markup: python-markdown`."""
        return _converted(self._python_markdown.reset(), text)

    @cached_property
    def _python_markdown(self) -> Markdown:
        return Markdown(extensions=self._extensions, extension_configs=self._configs)


def _converted(markdown: Markdown, text: str) -> Converted:
    html = markdown.convert(text)
    return Converted(html, getattr(markdown, "toc_tokens", []), html.find(DIVIDER))


def _without_marker(configs: Mapping[str, Any]) -> dict[str, Any]:
    """Leave `[TOC]` the text that it is to Hugo, unless the user has chosen a marker."""
    return {**configs, "toc": {"marker": "", **configs["toc"]}}


def _with_levels(configs: Mapping[str, Any], levels: str) -> dict[str, Any]:
    """Give the table of contents Hugo's levels unless the user has chosen others."""
    copies = {name: dict(values) for name, values in configs.items()}
    copies.setdefault("toc", {}).setdefault("toc_depth", levels)
    return copies

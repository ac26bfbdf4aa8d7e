"""The description of a page as HTML and as plain text; some families of themes read it as Markdown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from html import escape, unescape

from markdown_it import MarkdownIt

from mkdocs_hugo.families import Family
from mkdocs_hugo.html_tokens import only_paragraph, without_tags
from mkdocs_hugo.site.page import Page

Markdown = Callable[[str], str]
"""Renders Markdown to blocks of HTML."""


def as_html(page: Page, family: Family, markdown: Markdown) -> str:
    """Return a description for use within a paragraph; what is more than a paragraph stays plain text."""
    text = page.description
    html = only_paragraph(markdown(text)) if text and family.markdown_in_descriptions else None
    return escape(text, quote=False) if html is None else html


def short(html: str) -> str:
    """Return what stands in the one paragraph that some HTML is, anything else as it is."""
    only = only_paragraph(html)
    return html if only is None else only


def as_text(page: Page, family: Family) -> str:
    """Return a description without the signs of Markdown, for `<meta>` and search."""
    if not family.markdown_in_descriptions:
        return page.description
    return unescape(without_tags(_commonmark().renderInline(page.description)))


@cache
def _commonmark() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})

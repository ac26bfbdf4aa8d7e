"""What stands on the pages of taxonomies and terms: a list of the pages below them."""

from __future__ import annotations

from html import escape

from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.page import Page


def listing(page: Page) -> str:
    """Return the list of a taxonomy's terms or a term's pages, "" for any other kind."""
    if page.kind not in (Kind.TAXONOMY, Kind.TERM) or not page.pages:
        return ""
    items = "".join(_item(below) for below in page.pages)
    return f'<ul class="hugo-list">\n{items}</ul>\n'


def _item(page: Page) -> str:
    count = f" ({len(page.pages)})" if page.kind is Kind.TERM else ""
    description = f"<p>{escape(page.description, quote=False)}</p>" if page.description else ""
    link = f'<a href="{escape(page.rel_permalink)}">{escape(page.title, quote=False)}</a>'
    return f"<li>{link}{count}{description}</li>\n"

"""Lists that pages have without their authors writing them: taxonomies, terms, sections without a body."""

from __future__ import annotations

from html import escape

from mkdocs_hugo.families import Family
from mkdocs_hugo.render.descriptions import Markdown, as_html
from mkdocs_hugo.render.posts import posts
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.reader import Reader


def listing(page: Page, family: Family, reader: Reader, markdown: Markdown, *, sections: bool) -> str:
    """Return the list that belongs under a page's body, "" for most pages.

    `sections` is whether sections list their pages, as Altinn's, Docsy's and learn's do: all of them or
    those without a body, as the family says.
    """
    is_brief = family.lists_briefly(page)

    def item(below: Page) -> str:
        return _item(below, "" if is_brief else as_html(below, family, markdown))

    if page.kind in (Kind.TAXONOMY, Kind.TERM):
        return _list([item(below) for below in reader.pages(page)])
    if sections and page.is_section and family.has_posts(page):
        return posts(page, family, reader)
    if not sections or page.kind is Kind.PAGE or not family.lists_pages(page):
        return ""
    return _list([item(below) for below in reader.pages(page) if family.is_in_lists(below) and below.link])


def _list(items: list[str]) -> str:
    return f'<ul class="children children-li">\n{"".join(items)}</ul>\n' if items else ""


def _item(page: Page, text: str) -> str:
    count = f" ({len(page.pages)})" if page.kind is Kind.TERM else ""
    link = f'<a href="{escape(page.rel_permalink)}">{escape(page.label, quote=False)}</a>'
    description = f'\n<p class="children-description">{text}</p>' if text else ""
    return f"<li>{link}{count}{description}</li>\n"

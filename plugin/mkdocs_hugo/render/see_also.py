"""Links to related pages under a page's body, as Altinn's theme has them."""

from __future__ import annotations

from html import escape

from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.related import Related

_MOST = 5
_TITLES = {"nb": "Se også", "no": "Se også", "nn": "Sjå også", "da": "Se også", "sv": "Se även"}


def see_also(page: Page, related: Related | None) -> str:
    """Return the list for a regular page, "" where nothing is related."""
    found = related.pages(page)[:_MOST] if related is not None and page.is_page else []
    linked = [one for one in found if one.link]
    if not linked:
        return ""
    title = _TITLES.get(page.language.lang, "See also")
    items = "".join(
        f'<li><a href="{escape(one.rel_permalink)}">{escape(one.title, quote=False)}</a></li>\n'
        for one in linked
    )
    return f'<aside class="hugo-related">\n<p><strong>{title}</strong></p>\n<ul>\n{items}</ul>\n</aside>\n'

"""Links to related pages under a page's body, as Altinn's theme has them."""

from __future__ import annotations

from html import escape

from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.related import Related
from mkdocs_hugo.site.site import Sites

_MOST = 5
_TITLES = {"nb": "Se også", "no": "Se også", "nn": "Sjå også", "da": "Se også", "sv": "Se även"}


class SeeAlso:
    """Lists the pages that are related to others."""

    def __init__(self, sites: Sites) -> None:
        self._related = {site: Related.of(site) for site in sites}

    def below(self, page: Page) -> str:
        """Return the list that stands under a page's body, "" for most."""
        return _list(page, self._related[page.site])


def _list(page: Page, related: Related | None) -> str:
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

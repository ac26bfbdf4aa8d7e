"""Pages that a language lists from another one: `sites.complements` of mounts, front matter and cascades.

Hugo: hugolib/content_map_page_contentnodeshifter.go (Shift), content_map_page.go (getPagesInSection).
"""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Site, Sites


def lend(sites: Sites) -> None:
    """Put pages of other languages into the lists of those that have no file for them; linear in the pages.

    A page keeps its language and its address. It takes the place of one that Hugo would make up.
    """
    lenders = [page for page in sites.pages() if page.file is not None and page.file.complements]
    for site in sites if lenders else ():
        lent: dict[str, Page] = {}
        for page in sorted(lenders, key=lambda one: _distance(one, site)):
            key = page.path_info.base
            own = site.tree.get(key)
            if _complements(page, site) and (own is None or own.file is None):
                lent.setdefault(key, page)
        if lent:
            site.lent = lent
            _list(site)


def _complements(page: Page, site: Site) -> bool:
    code = site.language.lang
    return page.site is not site and page.file is not None and code in page.file.complements


def _distance(page: Page, site: Site) -> tuple[int, bool]:
    """Order languages by how near they are to a site's, those before it first."""
    distance = page.language.index - site.language.index
    return abs(distance), distance > 0


def _list(site: Site) -> None:
    """Hand every page that is listed in a language to the nearest branch above it."""
    listed = site.listed
    for page in site.tree.values():
        page.with_lent = []
    for key, page in listed.items():
        own = site.tree.get(_branch_above(listed, key))
        if key and own is not None and own.with_lent is not None:
            own.with_lent.append(page)


def _branch_above(listed: Mapping[str, Page], key: str) -> str:
    while key:
        key = key[: key.rindex("/")]
        page = listed.get(key)
        if page is not None and page.kind.is_branch:
            return key
    return ""

"""The pages that old addresses lead to. Hugo: hugolib/alias.go, hugolib/site_render.go."""

from __future__ import annotations

from collections.abc import Container, Iterator

from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Sites


def redirects(sites: Sites, taken: Container[str]) -> dict[str, Page]:
    """Return the page that each alias leads to, by the output path of its redirect page.

    An alias that is a real page, whose path is among `taken`, is left out; the last page to want one has it.
    The redirects from the root to the default language and back are among them.
    """
    targets: dict[str, Page] = {}
    for page in sites.pages():
        targets.update(dict.fromkeys(page.aliases, page))
    for path in _root_redirects(sites):
        targets.setdefault(path, sites.default.home)
    return {path: page for path, page in targets.items() if path not in taken and page.link}


def _root_redirects(sites: Sites) -> Iterator[str]:
    """From the root to the default language's folder, or from that folder to the root."""
    config = sites.default.config
    if config.disable_default_language_redirect or config.disable_default_site_redirect:
        return
    if config.default_content_language_in_subdir:
        yield "/index.html"
    elif sites.is_multilingual:
        home = sites.default.home.link
        yield f"{home}{sites.default.language.lang}/index.html"

"""Redirect pages for the old addresses of pages.

Hugo: hugolib/alias.go, tpl/tplimpl/embedded/templates/alias.html.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from html import escape
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from mkdocs_hugo.mkdocs.files import HugoFile
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Sites

_PAGE = """<!doctype html>
<html lang="{lang}">
  <head>
    <meta charset="utf-8">
    <title>{title}</title>
    <link rel="canonical" href="{canonical}">
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="0; url={url}">
  </head>
  <body><a href="{url}">{title}</a></body>
</html>
"""


def alias_targets(sites: Sites, taken: Container[str]) -> dict[str, Page]:
    """Return the page that each alias leads to, under the redirect page's file.

    An alias that is a real page, whose file is among `taken`, is left out; the last page to want one has it.
    The redirects from the root to the default language and back are among them.
    """
    targets: dict[str, Page] = {}
    for page in sites.pages():
        targets.update(dict.fromkeys(page.aliases, page))
    for filename in _root_redirects(sites):
        targets.setdefault(filename, sites.default.home)
    return {name: page for name, page in targets.items() if name not in taken and page.link}


def alias_files(targets: Mapping[str, Page], config: MkDocsConfig) -> Iterator[File]:
    """Yield the redirect page of each alias."""
    for filename, page in targets.items():
        file = HugoFile(config, None, f"aliases{filename}", filename)
        file.content_string = _redirect(page, filename, config)
        yield file


def _root_redirects(sites: Sites) -> Iterator[str]:
    """From the root to the default language's folder, or from that folder to the root."""
    config = sites.default.config
    if config.disable_default_language_redirect:
        return
    if config.default_content_language_in_subdir:
        yield "/index.html"
    elif sites.is_multilingual:
        home = sites.default.home.link
        yield f"{home}{sites.default.language.lang}/index.html"


def _redirect(page: Page, filename: str, config: MkDocsConfig) -> str:
    here = filename.removesuffix("index.html") if filename.endswith("/index.html") else filename
    url = get_relative_url(page.link.lstrip("/") or ".", quote(here).lstrip("/") or ".")
    base = (config.site_url or page.site.base_url).rstrip("/")
    return _PAGE.format(
        lang=page.language.lang,
        title=escape(page.title or page.link),
        canonical=escape(base + page.link),
        url=escape(url),
    )

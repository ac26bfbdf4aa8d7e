"""Redirect pages for the old addresses of pages.

Hugo: tpl/tplimpl/embedded/templates/alias.html.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from mkdocs_hugo.mkdocs.files import HugoFile
from mkdocs_hugo.site.page import Page

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


def redirect_files(redirects: Mapping[str, Page], config: MkDocsConfig) -> Iterator[File]:
    """Yield the redirect page of each output path that leads to a page."""
    for path, page in redirects.items():
        yield HugoFile.of_text(config, f"aliases{path}", path, _redirect(page, path, config))


def _redirect(page: Page, path: str, config: MkDocsConfig) -> str:
    here = path.removesuffix("index.html") if path.endswith("/index.html") else path
    url = get_relative_url(page.link.lstrip("/") or ".", quote(here).lstrip("/") or ".")
    base = (config.site_url or page.site.config.known_base_url).rstrip("/")
    return _PAGE.format(
        lang=page.language.lang,
        title=escape(page.title or page.link),
        canonical=escape(base + page.link),
        url=escape(url),
    )

"""Old addresses of a page, and where their redirect pages go.

Hugo: hugolib/page__output.go, hugolib/alias.go.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from mkdocs_hugo.site.output_path import inside

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page

_HTML = (".html", ".htm")


def alias_files(page: Page, *, ugly_urls: bool) -> list[str]:
    """Return the files of a page's redirect pages, each with a leading slash.

    An alias that begins with a slash starts at the language's root, another one beside the page. Those that
    leave the site or are its root are dropped, as in Hugo.
    """
    files = (_file(_path(page, alias), ugly_urls=ugly_urls) for alias in page.meta.aliases)
    return [file for file in files if file]


def _path(page: Page, alias: str) -> str:
    if alias.startswith("/"):
        base = f"/{page.site.prefix}"
    else:
        base = posixpath.normpath(posixpath.join((page.target.resources if page.target else "") or "/", ".."))
    return inside(f"{base}/{alias}")


def _file(path: str, *, ugly_urls: bool) -> str:
    if ugly_urls and not path.endswith(_HTML):
        path += ".html"
    if path == "/":
        return ""
    return path if path.endswith(_HTML) else f"{path}/index.html"

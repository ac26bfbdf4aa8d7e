"""Links from the site's root, made relative so that a site works in any folder of a host."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from html import escape, unescape
from urllib.parse import unquote

_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_LINK = re.compile(r'(?P<before>\s(?:href|src)=")(?P<path>/[^"#?]*)(?P<rest>[^"]*)')


class Links:
    """Knows every address of a site below its base URL and rewrites links that lead to one.

    `base_path` is the path of the base URL: authors write it in their links, as Hugo wants it.
    """

    def __init__(self, addresses: Iterable[str], base_path: str) -> None:
        self._addresses = {unquote(address): address for address in addresses}
        self._base_path = base_path

    def relative(self, html: str, page: str) -> str:
        """Rewrite the links of a page, given its own address; links that lead nowhere stay as they are."""

        def rewrite(match: re.Match[str]) -> str:
            address = self._find(unescape(match["path"]))
            if address is None:
                return match[0]
            return match["before"] + escape(relative(address, page)) + match["rest"]

        return _TAG.sub(lambda tag: _LINK.sub(rewrite, tag[0]) if '="/' in tag[0] else tag[0], html)

    def _find(self, path: str) -> str | None:
        """Return the address that a path leads to: as it is, with a slash, or without an index file."""
        path = unquote(path).removeprefix(self._base_path) or "/"
        for candidate in (path, f"{path}/", path.removesuffix("index.html")):
            if candidate in self._addresses:
                return self._addresses[candidate]
        return None


def relative(address: str, page: str) -> str:
    """Return the way from a page to an address, both below the same base; `./` for the page itself."""
    here = page if page.endswith("/") else posixpath.dirname(page)
    way = posixpath.relpath(address, here or "/")
    if way == ".":
        return "./"
    return f"{way}/" if address.endswith("/") else way

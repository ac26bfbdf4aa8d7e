"""Where each link of a page leads, and what to write for it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urlsplit

from mkdocs_hugo.errors import HugoError, Level, LinkError, Report
from mkdocs_hugo.render.links.addresses import Address, Addresses
from mkdocs_hugo.render.links.anchors import AnchorLink
from mkdocs_hugo.render.links.attributes import rewrite_links
from mkdocs_hugo.site.refs import find
from mkdocs_hugo.text import Position

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page


_WEB = ("http", "https")
_HUGO_SERVER = "localhost:1313"
_CONTENT = (".md", ".markdown")
_MAIL = re.compile(r"[^\s/@]+@[^\s/@]+\.[a-z]+", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+(?:com|io|no|org|net|dev)(?:/|$)", re.IGNORECASE)


Place = Callable[[str], tuple[Position, str]]
"""Tells where a link stands in the source, and the line there."""


@dataclass(frozen=True, slots=True)
class Severity:
    """The level of each finding; None keeps it quiet."""

    not_found: Level | None = Level.WARNING
    anchors: Level | None = Level.INFO


@dataclass(frozen=True, slots=True)
class LinkResolver:
    """Resolves the links of a site's pages, each page by itself."""

    addresses: Addresses
    severity: Severity = field(default_factory=Severity)

    def of_page(
        self, page: Page, place: Place, report: Report, hooked: Mapping[str, str] | None = None
    ) -> PageLinks:
        """Return what resolves the links of a page.

        `place` tells where a link was written, `hooked` where the site's own render hooks lead a link.
        """
        return PageLinks(self, page, place, report, hooked or {})

    def agrees(self, page: Page, written: Mapping[str, str], anchors: Sequence[AnchorLink]) -> bool:
        """Tell whether the links of a page, resolved on another site without a word, are the same on this."""
        problems: list[HugoError] = []
        links = PageLinks(self, page, _nowhere, problems.append)
        same = all(links.rewrite(url) == way for url, way in written.items())
        return same and not problems and _targets(links.anchors) == _targets(anchors)


@dataclass(slots=True)
class PageLinks:
    """The links of one page as they come: `anchors` lead to anchors, `known` is what was written for each."""

    resolver: LinkResolver
    page: Page
    place: Place
    report: Report
    hooked: Mapping[str, str] = field(default_factory=dict)
    anchors: list[AnchorLink] = field(default_factory=list)
    known: dict[str, str] = field(default_factory=dict)

    def resolve(self, html: str) -> str:
        """Rewrite the links of some HTML; those that lead nowhere stay and are reported once."""
        return rewrite_links(html, self.rewrite)

    def rewrite(self, url: str) -> str:
        """Return what to write for a link; the same link is looked up once."""
        if url not in self.known:
            self.known[url] = self._rewritten(url)
        return self.known[url]

    def _rewritten(self, url: str) -> str:
        url = self.hooked.get(unquote(url), url)
        try:
            parts = urlsplit(url.strip())
        except ValueError:
            return url
        path = self._path(parts)
        if path is None:
            return url
        if not path and not parts.path:
            self._note_anchor(self.page, url, url, parts.fragment)
            return url
        address = self._find(path, parts.path)
        if address is None:
            if not self._is_answered_elsewhere(path):
                self._tell_not_found(url, path)
            return url
        written = _written(address, self._own_url(), parts)
        if address.page is not None:
            self._note_anchor(address.page, url, written, parts.fragment)
        return written

    def _path(self, parts: SplitResult) -> str | None:
        """Return the decoded path below the base URL, "" for this page; None for what is not ours."""
        site = self.page.site
        if parts.scheme or parts.netloc:
            own = urlsplit(site.base_url)
            if parts.scheme not in _WEB or parts.netloc not in (own.netloc or None, _HUGO_SERVER):
                return None
        elif not parts.path:
            return None if parts.query else ""
        base = site.base_path
        path = unquote(parts.path)
        if path.startswith("/") or parts.netloc:
            return _below(base, path)
        return _below(base, _joined(f"{base}{self.page.link}", path)) or _joined(self.page.link, path)

    def _find(self, path: str, written: str) -> Address | None:
        addresses = self.resolver.addresses
        path = path.replace("//", "/")
        found = addresses.find(path) or self._by_file(written)
        if found is None and written.startswith("/") and self.page.site.prefix:
            found = addresses.find(f"/{self.page.site.prefix}{path}")
        if found is None:
            found = addresses.find_alias(path)
            if found is not None:
                self._tell(
                    f"the link {written} works only through an alias of {found.path}", Level.INFO, written
                )
        return found or addresses.find_any_case(path)

    def _is_answered_elsewhere(self, path: str) -> bool:
        """Tell whether a path is the address of a page that is not built: its host leads on from there.

        Hugo: `build: {render: link}`.
        """
        page = find(self.page.site, path)
        if page is None or page.meta.build.is_rendered:
            return False
        return unquote(page.link).rstrip("/") == path.rstrip("/")

    def _by_file(self, written: str) -> Address | None:
        """Find the page of a link to a content file, as editors and Hugo's own link hook follow it."""
        if not written.lower().endswith(_CONTENT):
            return None
        page = find(self.page.site, unquote(written), self.page)
        return self.resolver.addresses.find(unquote(page.link)) if page is not None and page.link else None

    def _own_url(self) -> str:
        own = self.resolver.addresses.find(unquote(self.page.link))
        return own.url if own else self.page.link.lstrip("/")

    def _note_anchor(self, target: Page, url: str, written: str, fragment: str) -> None:
        if fragment:
            position, line = self.place(url)
            link = AnchorLink(self.page.link, target.link, written, url, fragment, position, line)
            self.anchors.append(link)

    def _tell_not_found(self, url: str, path: str) -> None:
        level = self.resolver.severity.not_found
        if "://" in url and not self.page.site.config.known_base_url:
            return  # on https://example.org/, which stands for the host that a site does not name
        if level is not None:
            self._tell(f"the link {url} leads to no page or file", level, url, self._hint(url, path))

    def _hint(self, url: str, path: str) -> str:
        if _MAIL.fullmatch(url):
            return f"Write mailto:{url}"
        if len(url) > 1 and url[0] == url[-1] == "'":
            return f'Single quotes are no quotes in shortcodes: write "{url[1:-1]}"'
        if _HOST.match(url):
            return f"Write https://{url}"
        near = self.resolver.addresses.nearest(path)
        return f"Did you mean {self.page.site.base_path}{near}?" if near else ""

    def _tell(self, message: str, level: Level, url: str, hint: str = "") -> None:
        position, line = self.place(url)
        self.report(LinkError(message, position, source_line=line, hint=hint, level=level))


def _nowhere(_: str) -> tuple[Position, str]:
    """Stand in for the place of a link of which nothing will be reported."""
    return Position(""), ""


def _targets(anchors: Iterable[AnchorLink]) -> list[str]:
    return [anchor.target for anchor in anchors]


def _below(base: str, path: str) -> str | None:
    """Return a path of the host as one below the base URL, None for one that is elsewhere on the host."""
    if base and path != base and not path.startswith(f"{base}/"):
        return None
    return posixpath.normpath(path[len(base) :] or "/") + ("/" if path.endswith("/") else "")


def _joined(base: str, path: str) -> str:
    """Join a relative path to the address of a page as browsers do."""
    folder = unquote(base) if base.endswith("/") else posixpath.dirname(unquote(base))
    joined = posixpath.normpath(posixpath.join(folder or "/", path))
    is_folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    return joined if joined == "/" or not is_folder else f"{joined}/"


def _written(address: Address, own_url: str, parts: SplitResult) -> str:
    """Write the way from a page to an address with the query and fragment of the original."""
    way = relative(address.url, own_url)
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{way}{query}{fragment}"


def relative(url: str, page: str) -> str:
    """Return the way from a page to another URL, both below the root; `./` for its own folder."""
    here = posixpath.dirname(f"/{page}")
    way = posixpath.relpath(f"/{url}", here or "/")
    if way == ".":
        return "./"
    return f"{way}/" if url.endswith("/") or (url == "" and way != "./") else way

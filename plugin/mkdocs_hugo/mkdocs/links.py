"""The addresses that links can lead to, and the links between pages that only the whole site can check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from mkdocs_hugo.errors import Level, Report
from mkdocs_hugo.mkdocs.files import HugoFile
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.render.links import (
    Address,
    Addresses,
    AnchorLink,
    LinkResolver,
    Severity,
    check_anchors,
    rewrite_links,
)
from mkdocs_hugo.site.page import Page

_INFO = 20


def link_resolver(
    files: Iterable[File],
    aliases: Mapping[str, Page],
    config: MkDocsConfig,
    of_templates: Mapping[str, Address] | None = None,
) -> LinkResolver:
    """Make the resolver of a site from everything that it publishes; Go templates may publish more."""
    old = {_without_index(filename): unquote(page.link) for filename, page in aliases.items()}
    made = (Address(f"/{name}", name) for name in _made_by_mkdocs(config))
    known = chain(made, (_address(file) for file in files))
    addresses = Addresses.of(known, old, of_templates)
    links = config.validation.links
    return LinkResolver(addresses, Severity(_level(links.not_found), _level(links.anchors)))


def check_links(
    pages: Iterable[HugoPage], others: Iterable[HugoPage], resolver: LinkResolver, report: Report
) -> None:
    """Check the links of pages to anchors on others, and write old spellings as headings are called now."""
    by_link = {page.hugo.link: page for page in pages}
    anchors = {page.hugo.link: page.present_anchor_ids or () for page in others}

    corrected: dict[str, dict[str, str]] = {}

    def correct(link: AnchorLink, anchor: str) -> None:
        fresh = link.written.removesuffix(link.fragment) + anchor
        corrected.setdefault(link.page, {})[link.written] = fresh

    links = [link for page in by_link.values() for link in page.anchor_links]
    check_anchors(links, anchors, correct, report, resolver.severity.anchors)
    for page_link, spellings in corrected.items():
        page = by_link[page_link]
        page.content = rewrite_links(page.content or "", partial(_spelled, spellings))


def _spelled(spellings: Mapping[str, str], url: str) -> str:
    return spellings.get(url, url)


def _address(file: File) -> Address:
    page = file.hugo_page if isinstance(file, HugoFile) else None
    path = unquote(page.link) if page is not None else f"/{file.dest_uri}"
    return Address(path, "" if file.url in (".", "./") else file.url, page)


def _made_by_mkdocs(config: MkDocsConfig) -> Iterator[str]:
    """Yield the paths of what MkDocs itself writes: static templates, such as the sitemap, and search."""
    yield from sorted(config.theme.static_templates)
    yield from map(str, config.extra_templates)
    if "sitemap.xml" in config.theme.static_templates:
        yield "sitemap.xml.gz"
    yield "search/search_index.json"


def _without_index(filename: str) -> str:
    return filename.removesuffix("index.html") if filename.endswith("/index.html") else filename


def _level(level: int) -> Level | None:
    """Translate a level of Python's logging, as MkDocs' `validation:` has them."""
    if level < _INFO:
        return None
    return Level.INFO if level == _INFO else Level.WARNING

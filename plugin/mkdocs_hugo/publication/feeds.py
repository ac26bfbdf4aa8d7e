"""Feeds for the pages that `outputs` of the Hugo configuration asks them for.

Hugo: tpl/tplimpl/embedded/templates/rss.xml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from email.utils import format_datetime
from html import escape
from typing import Any, NamedTuple

from mkdocs_hugo.content.cast import to_int, to_string
from mkdocs_hugo.render.links import joined_links
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.page_content import PageContent
from mkdocs_hugo.site.pages import Pages
from mkdocs_hugo.site.sanitize import escape_path
from mkdocs_hugo.site.site import Sites

_FEED = """<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>{title}</title>
    <link>{link}</link>
    <description>{description}</description>
    <language>{language}</language>
{more}    <atom:link href="{own}" rel="self" type="application/rss+xml" />
{items}  </channel>
</rss>
"""
_ITEM = """    <item>
      <title>{title}</title>
      <link>{link}</link>
{date}{author}      <guid>{link}</guid>
      <description>{description}</description>
    </item>
"""
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold. XML 1.0: 2.2."""


class Feed(NamedTuple):
    """A feed: its output path, the page whose feed it is, and the pages in it."""

    path: str
    page: Page
    items: Pages


def feeds(sites: Sites) -> Iterator[Feed]:
    """Yield the feed of each home, section, taxonomy and term page whose kind has one configured."""
    for page in sites.pages():
        if page.kind.is_branch and page.is_rendered and page.target is not None and _asks_for_feed(page):
            yield Feed(f"{page.target.resources}/index.xml", page, _items(page))


def feed_xml(feed: Feed, site_url: str, site_name: str, content: Callable[[Page], PageContent]) -> str:
    """Return the XML of a feed; `content` gives the rendered text of a page.

    The site's own name goes before `site_name`, `site_url` before the base URL.
    """
    page, site = feed.page, feed.page.site
    base = (site_url or site.config.known_base_url).rstrip("/")
    name = site.config.title or site_name
    of_site = page.title in ("", name)
    author = _author(site.config.params.get("author"))
    items = "".join(_item(one, base, author, content(one).summary) for one in feed.items if one.link)
    return _FEED.format(
        title=_text(name if of_site else f"{page.title} on {name}"),
        link=_text(base + page.link),
        description=_text(f"Recent content {'' if of_site else f'in {page.title} '}on {name}"),
        language=_text(site.language.locale or site.language.lang),
        more="".join(_channel(feed, author)),
        own=_text(base + escape_path(feed.path)),
        items=items,
    )


def _asks_for_feed(page: Page) -> bool:
    """Tell whether the author, not only Hugo's default, wants a feed."""
    own = page.params.get("outputs")
    configured = page.site.config.raw.get("outputs")
    if own is None and isinstance(configured, Mapping):
        own = configured.get(page.kind.value)
    return isinstance(own, list) and any(str(name).lower() == "rss" for name in own)


def _items(page: Page) -> Pages:
    pages = page.regular_pages if page.is_section else page.pages
    if page.is_home:
        pages = page.site.regular_pages
    rss = page.site.config.services.get("rss")
    limit = to_int(rss.get("limit")) if isinstance(rss, Mapping) else None
    return pages[:limit] if limit and limit > 0 else pages


def _channel(feed: Feed, author: str) -> Iterator[str]:
    """Yield what only some channels say of themselves."""
    for tag in ("managingEditor", "webMaster") if "@" in author else ():
        yield f"    <{tag}>{_text(author)}</{tag}>\n"
    if feed.page.site.config.copyright:
        yield f"    <copyright>{_text(feed.page.site.config.copyright)}</copyright>\n"
    newest = feed.items.by_lastmod().reverse()[:1] if feed.page.date is not None else ()
    for page in newest:
        yield _date("lastBuildDate", page.lastmod, 4)


def _item(page: Page, base: str, author: str, summary: str) -> str:
    host = base.removesuffix(page.site.base_path) + "/"
    return _ITEM.format(
        title=_text(page.title),
        link=_text(base + page.link),
        date=_date("pubDate", page.publish_date, 6),
        author=f"      <author>{_text(author)}</author>\n" if "@" in author else "",
        description=_text(joined_links(summary, host)),
    )


def _author(author: Any) -> str:
    """Return mail address and name from the site's params, as RSS writes them."""
    if not isinstance(author, Mapping):
        return ""
    mail, name = to_string(author.get("email")), to_string(author.get("name"))
    return f"{mail} ({name})" if mail and name else mail


def _date(tag: str, date: datetime | None, indent: int) -> str:
    return f"{' ' * indent}<{tag}>{format_datetime(date)}</{tag}>\n" if date else ""


def _text(text: str) -> str:
    return escape(_NO_XML.sub("", text))

"""Feeds for the pages that `outputs` of the Hugo configuration asks them for.

Hugo: tpl/tplimpl/embedded/templates/rss.xml.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from email.utils import format_datetime
from html import escape
from typing import NamedTuple

from mkdocs_hugo.content.cast import to_int
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.pages import Pages
from mkdocs_hugo.site.site import Sites

_FEED = """<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>{title}</title>
    <link>{link}</link>
    <description>{title}</description>
    <language>{language}</language>
    <atom:link href="{own}" rel="self" type="application/rss+xml" />
{items}  </channel>
</rss>
"""
_ITEM = """    <item>
      <title>{title}</title>
      <link>{link}</link>
{date}      <guid>{link}</guid>
      <description>{description}</description>
    </item>
"""


class Feed(NamedTuple):
    """A feed: its output path and its XML."""

    path: str
    text: str


def feeds(sites: Sites, site_url: str, site_name: str) -> Iterator[Feed]:
    """Yield the feed of each home, section, taxonomy and term page whose kind has one configured.

    The site's own name goes before `site_name`, `site_url` before the base URL.
    """
    for page in sites.pages():
        if page.kind.is_branch and page.is_rendered and page.target is not None and _asks_for_feed(page):
            path = f"{page.target.resources}/index.xml"
            yield Feed(path, _feed(page, path, site_url, site_name))


def _asks_for_feed(page: Page) -> bool:
    """Tell whether the author, not only Hugo's default, wants a feed."""
    own = page.params.get("outputs")
    configured = page.site.config.raw.get("outputs")
    if own is None and isinstance(configured, Mapping):
        own = configured.get(page.kind.value)
    return isinstance(own, list) and any(str(name).lower() == "rss" for name in own)


def _feed(page: Page, path: str, site_url: str, site_name: str) -> str:
    site = page.site
    base = (site_url or site.base_url).rstrip("/")
    title = site.config.title or site_name
    if not page.is_home:
        title = f"{page.title} – {title}"
    items = "".join(_item(one, base) for one in _pages(page) if one.link)
    return _FEED.format(
        title=escape(title),
        link=escape(base + page.link),
        language=escape(site.language.locale or site.language.lang),
        own=escape(base + path),
        items=items,
    )


def _pages(page: Page) -> Pages:
    pages = page.site.regular_pages if page.is_home else page.regular_pages
    rss = page.site.config.services.get("rss")
    limit = to_int(rss.get("limit")) if isinstance(rss, Mapping) else None
    return pages[:limit] if limit and limit > 0 else pages


def _item(page: Page, base: str) -> str:
    return _ITEM.format(
        title=escape(page.title),
        link=escape(base + page.link),
        date=_date(page.publish_date),
        description=escape(page.description or page.meta.summary),
    )


def _date(date: datetime | None) -> str:
    return f"      <pubDate>{format_datetime(date)}</pubDate>\n" if date else ""

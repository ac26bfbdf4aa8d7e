"""Posts: their list by date on the page of their section, and the line that says who wrote one and when.

Docsy: layouts/blog/list.html, layouts/blog/_td-content.html.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from html import escape
from itertools import groupby

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from mkdocs_hugo.content.cast import to_string
from mkdocs_hugo.families import Family
from mkdocs_hugo.render.descriptions import Markdown, short
from mkdocs_hugo.site.go_time import format_time
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.pages import Pages
from mkdocs_hugo.site.reader import Reader
from mkdocs_hugo.templates.words import word

_LAYOUT = "time_format_blog"
_BEGINNING = 250
"""How many characters of a post the list shows at most."""


def byline(page: Page, family: Family, markdown: Markdown) -> str:
    """Return the line with author and date that stands above the text of a post, "" for other pages."""
    if not page.is_page or not family.has_posts(page):
        return ""
    author = short(markdown(to_string(page.params.get("author")))).strip()
    by = f"{word('by', page.language.locale)} <b>{author}</b>" if author else ""
    date = f'<time datetime="{page.date:%Y-%m-%d}">{_date(page)}</time>' if page.date else ""
    line = " | ".join(one for one in (by, date) if one)
    return f'<p class="hugo-byline">{line}</p>' if line else ""


def posts(page: Page, family: Family, reader: Reader) -> str:
    """Return the posts of a section by year, the newest first; one at the top has all below it."""
    below: Iterable[Page] = reader.pages(page)
    if page.parent is not None and page.parent.is_home:
        below = (one for one in page.site.regular_pages if one.section == page.section)
    listed = Pages(one for one in below if family.is_in_lists(one) and one.link)
    newest = listed.by_date().reverse()
    return "".join(_year(page, year, items, reader) for year, items in groupby(newest, key=_year_of))


def long_date(date: datetime, locale: str) -> str:
    """Write a date in words, "23. november 2026"; in a language nobody knows, as numbers."""
    try:
        return format_date(date, "long", locale=Locale.parse(locale, sep="-"))
    except (ValueError, UnknownLocaleError):
        return date.date().isoformat()


def _year(page: Page, year: str, items: Iterable[Page], reader: Reader) -> str:
    heading = f"<h2>{word('posts in', page.language.locale)} {year}</h2>\n" if year else ""
    listed = "".join(_item(one, reader) for one in items)
    return f'{heading}<ul class="children children-li">\n{listed}</ul>\n'


def _year_of(page: Page) -> str:
    return str(page.date.year) if page.date else ""


def _item(page: Page, reader: Reader) -> str:
    link = f'<a href="{escape(page.rel_permalink)}">{escape(page.label, quote=False)}</a>'
    section = escape(page.current_section.link_title, quote=False)
    place = f"{_date(page)} {word('in', page.language.locale)} {section}" if page.date else section
    text = _beginning(reader.content(page).plain)
    about = f'\n<p class="children-description">{text}</p>' if text else ""
    return f'<li>{link}\n<p class="hugo-byline">{place}</p>{about}</li>\n'


def _date(page: Page) -> str:
    """Write a post's date as the site wants it, else in the page's language."""
    layout, date = to_string(page.site.config.params.get(_LAYOUT)), page.date
    if date is None:
        return ""
    return escape(format_time(date, layout) if layout else long_date(date, page.language.locale))


def _beginning(plain: str) -> str:
    """Return the first words of a text. Hugo: strings.Truncate."""
    text = plain.strip().replace("<", "&lt;")
    return text if len(text) <= _BEGINNING else f"{text[: _BEGINNING + 1].rsplit(None, 1)[0]} …"

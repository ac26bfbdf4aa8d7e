"""What a reader sees of a whole page: menu, titles, lead, list of pages, table of contents, neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import html
from lxml.html import HtmlElement

Lines = list[str]
"""Labels in their order; two spaces before those of each level below the first."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is compared of one page."""

    menu: Lines = field(default_factory=list)
    titles: Lines = field(default_factory=list)
    lead: str = ""
    listed: Lines = field(default_factory=list)
    toc: Lines = field(default_factory=list)
    around: Lines = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Places:
    """Where a theme has them, as XPath; `menu` and `toc` are lists of lists. None is never shown."""

    menu: str
    titles: str
    toc: str
    lead: str = "//none"
    listed: str = "//none"
    around: str | None = None


_CONTENTS = '(//nav[@id="TableOfContents"])[1]/ul'
THEMES: Mapping[str, Places] = {
    "docsy": Places(
        menu='//nav[@id="td-section-nav"]/ul',
        titles="//main//h1",
        lead='//div[@class="lead"]',
        listed='//div[contains(@class, "section-index")]//h5/a',
        toc=_CONTENTS,
    ),
    "book": Places(
        menu='//aside[@class="book-menu"]//nav/ul',
        titles="//article//h1",
        toc='//aside[@class="book-toc"]//nav/ul',
        around="//footer//a/span",
    ),
    "hextra": Places(
        menu='//aside//ul[contains(@class, "hx:md:hidden")]',
        titles="//main//h1",
        toc='//nav[contains(@class, "hextra-toc")]//ul',
        around="//main//a[@title]/@title",
    ),
    "geekdoc": Places(
        menu='//section[@class="gdoc-nav--main"]/ul',
        titles="//article//h1",
        toc='//div[contains(@class, "gdoc-toc")]//nav/ul',
        around='//span[@class="gdoc-page__nav"]/a/@title',
    ),
    "relearn": Places(menu='//ul[contains(@class, "topics")]', titles="//article//h1", toc=_CONTENTS),
    "learn": Places(
        menu='//ul[@class="topics"]',
        titles='//div[@id="body-inner"]//h1',
        toc=_CONTENTS,
        around='//div[@id="navigation"]/a/@title',
    ),
}
OURS = Places(
    menu='//nav[@data-md-level="0"]/ul',
    titles='//article//h1[not(contains(@class, "hugo-unseen"))]',
    lead='//article//p[contains(@class, "hugo-lead")]',
    listed='//article//ul[contains(@class, "children")]//a',
    toc='//div[@data-md-type="toc"][not(@hidden)]//nav[@aria-label]/ul[@data-md-component]',
    around='//a[contains(@class, "md-footer__link")]//div[@class="md-ellipsis"]',
)


def facts(page: str, places: Places) -> Facts:
    """Return what a page shows at its places."""
    tree: Any = html.document_fromstring(page)
    for unread in tree.xpath('//a[contains(@class, "anchor") or @class="headerlink"] | //script'):
        unread.drop_tree()
    lead = tree.xpath(places.lead)
    return Facts(
        [line for one in tree.xpath(places.menu) for line in _lines(one, 0)],
        [_text(one) for one in tree.xpath(places.titles)],
        _text(lead[0]) if lead else "",
        [_text(one) for one in tree.xpath(places.listed)],
        [line for one in tree.xpath(places.toc) for line in _lines(one, 0)],
        [one if isinstance(one, str) else _text(one) for one in tree.xpath(places.around or "//none")],
    )


def _lines(items: HtmlElement, level: int) -> Iterator[str]:
    for item in items.xpath("./li"):
        below = [one for one in item.iter("ul") if _is_next(one, item)]
        label = "".join(_own_text(item, below))
        yield "  " * level + " ".join(label.split())
        for one in below:
            if "secondary" not in (one.getparent().get("class") or ""):
                yield from _lines(one, level + 1)


def _is_next(items: HtmlElement, item: HtmlElement) -> bool:
    """Tell whether a list stands in an item without another list between."""
    return next(items.iterancestors("ul"), None) is item.getparent()


def _own_text(item: HtmlElement, below: list[HtmlElement]) -> Iterator[str]:
    """Yield the text of an item's own label: of its first link, or of all outside of the lists below."""
    inside = {one for items in below for one in items.iter()}
    links = [one for one in item.iter("a", "label") if one not in inside and _text(one)]
    if links:
        yield _text(links[0])
        return
    for one in item.iter():
        if one not in inside and isinstance(one.tag, str):
            yield one.text or ""


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())

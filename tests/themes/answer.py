"""What is compared of a page: its words in their order, its headings, and where links and pictures lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from lxml import html as lxml_html

from tests.render.html_compare import structure
from tests.themes.case_site import BASE

_ANCHORS = (
    "contains(@class, 'headerlink') or contains(@class, 'anchor') or contains(@class, 'td-heading-self-link')"
)
_SILENT = f"//svg | //script | //style | //noscript | //template | //a[{_ANCHORS}]"
_INDEX = re.compile(r"/(index\.html)?(?=$|[?#])")
"""Some themes write the addresses of folders in another way."""
_LINKS = "//a[@href] | //img[@src] | //iframe[@src] | //video[@src] | //audio[@src] | //source[@src]"


@dataclass(frozen=True, slots=True)
class Answer:
    """Words with single spaces, headings as `h2#id words`, links as addresses without the site's own host."""

    words: str
    headings: tuple[str, ...]
    links: tuple[str, ...]


def answer(fragment: str, url: str) -> Answer:
    """Take the answer from the HTML of a page with this address below the site's."""
    tree: Any = lxml_html.fragment_fromstring(fragment, create_parent="main")
    for element in tree.xpath(_SILENT):
        element.drop_tree()
    for block in tree.xpath("//*[contains(@class, 'highlight')][.//*[@class='filename']]"):
        # A title is no part of the code that it stands above.
        for title in block.xpath(".//span[@class='filename']"):
            title.tag = "p"
            block.addprevious(title)
    read = structure(lxml_html.tostring(tree, encoding="unicode"))
    return Answer(" ".join(read.words), tuple(_headings(tree)), tuple(_links(tree, urljoin(BASE, url))))


def _headings(tree: Any) -> Iterator[str]:
    """Yield the headings that can be linked to; a theme's own titles of boxes have no id."""
    for heading in tree.xpath(
        "//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6][@id]"
    ):
        yield f"{heading.tag}#{heading.get('id')} {' '.join(heading.text_content().split())}"


def _links(tree: Any, url: str) -> Iterator[str]:
    for element in tree.xpath(_LINKS):
        target = element.get("href") or element.get("src") or ""
        if target and target != "#":
            found = urljoin(url, target).removeprefix(BASE.rstrip("/"))
            yield _INDEX.sub("", found.replace("//", "/") if found.startswith("/") else found) or "/"

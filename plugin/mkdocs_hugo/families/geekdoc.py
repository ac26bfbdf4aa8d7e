"""The theme Geekdoc, https://github.com/thegeeklab/hugo-geekdoc."""

from collections.abc import Mapping
from functools import partial

from mkdocs_hugo.families.family import Family
from mkdocs_hugo.families.menu import Menu, Order, never
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.pages import Pages


def _by_weight(order: Order, pages: Pages) -> Pages:
    """Put the lightest pages first, those without a weight before them, and order those of one weight.

    Geekdoc: layouts/partials/menu-filetree.html.
    """
    groups: dict[int, list[Page]] = {}
    for page in pages:
        groups.setdefault(page.weight, []).append(page)
    return Pages(page for weight in sorted(groups) for page in order(Pages(groups[weight])))


def _reversed(order: Order, pages: Pages) -> Pages:
    return order(pages).reverse()


_FIELDS: Mapping[str, Order] = {
    "title": Pages.by_title,
    "linktitle": Pages.by_link_title,
    "date": Pages.by_date,
    "publishdate": Pages.by_publish_date,
    "expirydate": Pages.by_expiry_date,
    "lastmod": Pages.by_lastmod,
}
_ORDERS: Mapping[str, Order] = {
    **{field: partial(_by_weight, one) for field, one in _FIELDS.items()},
    **{f"{field}_reverse": partial(_by_weight, partial(_reversed, one)) for field, one in _FIELDS.items()},
}

GEEKDOC = Family(
    name="geekdoc",
    label="Geekdoc",
    themes=("geekdoc",),
    hidden=("hidden", "geekdochidden"),
    unlisted=("hidden", "geekdochidden"),
    toc_shown=("toc", "geekdoctoc"),
    toc_of_site=("geekdoctoc",),
    toc_depth="geekdoctoc",
    formula_fences=("katex",),
    menu=Menu(
        root_pages=never,
        childless=("geekdocflatsection",),
        order=_ORDERS["title"],
        order_key="geekdocfiletreesortby",
        orders=_ORDERS,
        link_titles=False,
        named_by_file=True,
    ),
)

"""The theme Relearn, https://github.com/McShelby/hugo-theme-relearn."""

from mkdocs_hugo.families.edit_urls import from_edit_url
from mkdocs_hugo.families.family import Family
from mkdocs_hugo.families.menu import Menu
from mkdocs_hugo.site.pages import Pages

_ORDERS = {
    "weight": Pages.by_weight,
    "name": Pages.by_link_title,
    "title": Pages.by_link_title,
    "linktitle": Pages.by_link_title,
    "modifieddate": Pages.by_lastmod,
    "lastmod": Pages.by_lastmod,
    "expirydate": Pages.by_expiry_date,
    "publishdate": Pages.by_publish_date,
    "date": Pages.by_date,
    "length": Pages.by_length,
}

RELEARN = Family(
    name="relearn",
    label="Relearn",
    themes=("relearn",),
    toc_hidden=("disabletoc",),
    toc_of_site=("disabletoc",),
    formula_fences=("math",),
    menu=Menu(
        titled_only=True,
        order_key="ordersectionsby",
        orders=_ORDERS,
        titles=("menutitle",),
        before=("menupre", "pre"),
        after=("menupost", "post"),
        leads_to=("menupageref", "menuurl"),
        opened=("alwaysopen",),
        menus=("shortcuts", "main"),
    ),
    edit_urls=(from_edit_url,),
)

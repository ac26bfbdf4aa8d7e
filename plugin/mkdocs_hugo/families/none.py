"""Sites whose theme is of no known family: the words of all families count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from mkdocs_hugo.families.family import Family
from mkdocs_hugo.families.menu import Menu

_Value = TypeVar("_Value")


def without_family(families: Sequence[Family]) -> Family:
    """Return what stands for a theme that nobody knows; it has no shortcode templates of its own."""
    return Family(
        name="",
        label="",
        hidden=_all(family.hidden for family in families),
        unlisted=_all(family.unlisted for family in families),
        listless=_all(family.listless for family in families),
        toc_shown=_all(family.toc_shown for family in families),
        toc_hidden=_all(family.toc_hidden for family in families),
        toc_of_site=_all(family.toc_of_site for family in families),
        menu=_menu([family.menu for family in families]),
        edit_urls=_all(family.edit_urls for family in families),
    )


def _menu(menus: Sequence[Menu]) -> Menu:
    return Menu(
        order_key=next(menu.order_key for menu in menus if menu.order_key),
        orders=next(menu.orders for menu in menus if menu.orders),
        titles=_all(menu.titles for menu in menus),
        before=_all(menu.before for menu in menus),
        after=_all(menu.after for menu in menus),
        icons=_all(menu.icons for menu in menus),
        leads_to=_all(menu.leads_to for menu in menus),
        targets=_all(menu.targets for menu in menus),
        opened=_all(menu.opened for menu in menus),
        separators=_all(menu.separators for menu in menus),
        sidebar_root=next(menu.sidebar_root for menu in menus if menu.sidebar_root),
        sidebar_hidden=_all(menu.sidebar_hidden for menu in menus),
        menus=_all(menu.menus for menu in menus),
    )


def _all(values: Iterable[Sequence[_Value]]) -> tuple[_Value, ...]:
    return tuple(dict.fromkeys(value for each in values for value in each))

"""What a theme's own front matter keys say about navigation; each family has words of its own.

learn, relearn, Altinn: `hidden`, `menuTitle`; Docsy: `toc_hide`, `hide_summary`, `no_list`,
`sidebar_root_for`; Book: `bookHidden`; Hextra: `sidebar.exclude`; Geekdoc: `geekdocHidden`.
"""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs_hugo.content.cast import to_bool, to_string
from mkdocs_hugo.site.page import Page

_NOT_IN_NAVIGATION = ("hidden", "toc_hide", "bookhidden", "geekdochidden", "geekdochiddentoctree")
_ROOT_FOR = ("self", "children")
_NOT_IN_LISTS = ("hidden", "hide_summary", "bookhidden", "geekdochidden")


def is_in_navigation(page: Page) -> bool:
    """Tell whether a page, and with it all below, has a place in the navigation."""
    sidebar = page.params.get("sidebar")
    excluded = isinstance(sidebar, Mapping) and to_bool(sidebar.get("exclude")) is True
    return not excluded and not any(to_bool(page.params.get(key)) is True for key in _NOT_IN_NAVIGATION)


def is_in_lists(page: Page) -> bool:
    """Tell whether a page stands in the list on its section's page."""
    return not any(to_bool(page.params.get(key)) is True for key in _NOT_IN_LISTS)


def lists_pages(page: Page) -> bool:
    """Tell whether a section without a body lists its pages; Docsy's `no_list` says no."""
    return to_bool(page.params.get("no_list")) is not True


def is_root(page: Page) -> bool:
    """Tell whether a section has a sidebar of its own: Docsy's `sidebar_root_for`."""
    return to_string(page.params.get("sidebar_root_for")) in _ROOT_FOR


def sidebar_root(page: Page) -> Page | None:
    """Return the section whose sidebar a page shows, None for the whole tree's.

    `self` means the section and all below, `children` only what is below.
    """
    if to_string(page.params.get("sidebar_root_for")) == "self":
        return page
    return next((above for above in page.ancestors if is_root(above)), None)


def menu_title(page: Page) -> str:
    """Return the label of a page in the navigation: `menuTitle`, link title, or its folder's name."""
    own = to_string(page.params.get("menutitle"))
    return own or page.link_title or page.path_info.unnormalized().base_name

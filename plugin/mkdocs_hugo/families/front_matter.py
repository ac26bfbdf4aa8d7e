"""Values of front matter under the keys of a family; dotted keys lead into maps: `sidebar.exclude`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mkdocs_hugo.content.cast import to_bool
from mkdocs_hugo.site.page import Page


def param(page: Page, key: str) -> object:
    """Return the value of a key, None without one."""
    value: object = page.params
    for name in key.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def param_or_site(page: Page, key: str) -> object:
    """Return the value of a key, that of the site's params where a page has none. Hugo: Page.Param."""
    value = param(page, key)
    return page.site.config.params.get(key) if value is None else value


def has(page: Page, keys: Iterable[str]) -> bool:
    """Tell whether one of some keys is true."""
    return any(to_bool(param(page, key)) is True for key in keys)

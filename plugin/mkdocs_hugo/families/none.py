"""Sites whose theme is of no known family: the words of all families count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from mkdocs_hugo.families.family import Family

_Value = TypeVar("_Value")


def without_family(families: Sequence[Family]) -> Family:
    """Return what stands for a theme that nobody knows; it has no shortcode templates of its own."""
    return Family(
        name="",
        label="",
        hidden=_all(family.hidden for family in families),
        unlisted=_all(family.unlisted for family in families),
        listless=_all(family.listless for family in families),
        menu_titles=_all(family.menu_titles for family in families),
        toc_shown=_all(family.toc_shown for family in families),
        toc_hidden=_all(family.toc_hidden for family in families),
        leads_to=_all(family.leads_to for family in families),
        sidebar_root_key=next(family.sidebar_root_key for family in families if family.sidebar_root_key),
        edit_urls=_all(family.edit_urls for family in families),
    )


def _all(values: Iterable[Sequence[_Value]]) -> tuple[_Value, ...]:
    return tuple(dict.fromkeys(value for each in values for value in each))

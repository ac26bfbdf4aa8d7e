"""What Hugo's themes show of an entry and Material's template does not: open sections, other windows."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import Environment
from mkdocs.structure import StructureItem

from mkdocs_hugo.errors import Report
from mkdocs_hugo.mkdocs.material.changed_templates import change_template
from mkdocs_hugo.mkdocs.material.nav.partials import ITEM

_LOST = "sections that are to be open on all pages are closed, and links open in the same window"
_LINK = '<a href="{{ nav_item.url | url }}" class="md-nav__link"'
_CHANGES = {
    "{% if not is_section and not nav_item.active %}": (
        "{% if not is_section and not nav_item.active and not nav_item.is_open %}"
    ),
    '{% if "navigation.expand" in features and not checked %}': (
        '{% if ("navigation.expand" in features or nav_item.is_open) and not checked %}'
    ),
    f"{_LINK}>": (
        f'{_LINK}{{% if nav_item.target %}} target="{{{{ nav_item.target }}}}" rel="noopener"{{% endif %}}>'
    ),
}


def change_items(env: Environment, items: Iterable[StructureItem], report: Report) -> None:
    """Let the theme show what a navigation has of these, as it opens all sections with navigation.expand.

    Without any its template stays.
    """
    if any(_has_more(item) for item in items):
        change_template(env, ITEM, _change, _LOST, report)


def _has_more(item: StructureItem) -> bool:
    own = getattr(item, "is_open", False) or bool(getattr(item, "target", ""))
    return own or any(_has_more(one) for one in getattr(item, "children", None) or ())


def _change(source: str) -> str:
    for known, changed in _CHANGES.items():
        source = source.replace(known, changed)
    return source

"""Sections that are open on pages that lie elsewhere too, as Material opens all with navigation.expand."""

from __future__ import annotations

from collections.abc import Iterable

from jinja2 import Environment
from mkdocs.structure import StructureItem

from mkdocs_hugo.errors import Report
from mkdocs_hugo.mkdocs.material.changed_templates import change_template
from mkdocs_hugo.mkdocs.material.nav.partials import ITEM

_CHANGES = {
    "{% if not is_section and not nav_item.active %}": (
        "{% if not is_section and not nav_item.active and not nav_item.is_open %}"
    ),
    '{% if "navigation.expand" in features and not checked %}': (
        '{% if ("navigation.expand" in features or nav_item.is_open) and not checked %}'
    ),
}


def open_sections(env: Environment, items: Iterable[StructureItem], report: Report) -> None:
    """Let the theme show as open what is to be open of a navigation; without any its template stays."""
    if any(_has_open(item) for item in items):
        lost = "sections that are to be open on all pages are closed"
        change_template(env, ITEM, _change, lost, report)


def _has_open(item: StructureItem) -> bool:
    below = getattr(item, "children", None) or ()
    return getattr(item, "is_open", False) or any(_has_open(one) for one in below)


def _change(source: str) -> str:
    for known, changed in _CHANGES.items():
        source = source.replace(known, changed)
    return source

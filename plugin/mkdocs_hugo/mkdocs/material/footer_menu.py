"""Hugo's menu `footer` under the copyright line."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url
from mkdocs.utils.templates import TemplateContext

from mkdocs_hugo.mkdocs.material.config_view import ConfigView
from mkdocs_hugo.site.menus import MenuEntry, plain
from mkdocs_hugo.site.page import Page as ContentPage


def with_footer_menu(
    context: TemplateContext, page: Page, entries: list[MenuEntry], shown: Mapping[ContentPage, Page]
) -> None:
    """Put the entries of the menu `footer` under the copyright line."""
    links = " · ".join(_link(entry, page, shown) for entry in entries if entry.url)
    if links:
        config = context["config"]
        own = [config.copyright] if config.copyright else []
        context.update({"config": ConfigView(config, copyright="<br>".join([*own, links]))})  # type: ignore[typeddict-item]


def _link(entry: MenuEntry, page: Page, shown: Mapping[ContentPage, Page]) -> str:
    target = shown.get(entry.page) if entry.page is not None else None
    url = normalize_url(target.url if target is not None else entry.url, page)
    return f'<a href="{escape(url)}">{escape(plain(entry.name))}</a>'

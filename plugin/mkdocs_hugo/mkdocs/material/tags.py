"""What Material's templates ask for beside the page: its tags."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils.templates import TemplateContext

from mkdocs_hugo.mkdocs.material.config_view import has_plugin
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.taxonomy import Taxonomy, taxonomies, term_key, terms

_LISTING = re.compile(r'<h(\d) id="([^"]+)/slug">\2/name</h\1>')
"""What Material's plugin writes where a listing is to be."""


def with_tags(context: TemplateContext, page: HugoPage, config: MkDocsConfig) -> None:
    """Add the page's terms as Material's tags; Material's own tags plugin goes before."""
    values: dict[str, Any] = dict(context)
    if values.get("tags") or has_plugin(config, "tags") or page.hugo.is_home:
        return
    if tags := _tags(page.hugo):
        context.update({"tags": tags})  # type: ignore[misc]


def with_links(context: TemplateContext, page: HugoPage, config: MkDocsConfig) -> None:
    """Let the tags of Material's plugin that no listing has lead to Hugo's term pages."""
    values: dict[str, Any] = dict(context)
    if not values.get("tags") or not has_plugin(config, "tags"):
        return
    ours = {str(tag["name"]): tag["url"] for tag in _tags(page.hugo)}
    tags = [
        {"name": tag.name, "hidden": tag.hidden, "url": tag.url or ours.get(tag.name, "")}
        for tag in values["tags"]
    ]
    context.update({"tags": tags})  # type: ignore[misc]


def with_listings(page: HugoPage, html: str, config: MkDocsConfig) -> None:
    """Put the places of listings into the page's contents: Material's plugin looks for them there.

    They are headings of a level that Hugo's contents have no place for.
    """
    if not has_plugin(config, "tags"):
        return
    for level, name in _LISTING.findall(html):
        page.toc.items.append(AnchorLink(name, f"{name}/slug", int(level)))


def _tags(page: Page) -> list[dict[str, str]]:
    return [_tag(page, taxonomy, term) for taxonomy, term in _terms(page)]


def _terms(page: Page) -> list[tuple[Taxonomy, str]]:
    known = taxonomies(page.site.config.taxonomies)
    tags = [taxonomy for taxonomy in known if taxonomy.plural == "tags"] or [Taxonomy("tag", "tags")]
    return [(taxonomy, term) for taxonomy in tags for term in terms(page.params, taxonomy)]


def _tag(page: Page, taxonomy: Taxonomy, term: str) -> dict[str, str]:
    found = page.site.tree.get(term_key(taxonomy, term))
    url = found.link.lstrip("/") if found is not None and found.is_rendered else ""
    return {"name": escape(term), "url": url}

"""A page of MkDocs that shows a page of Hugo."""

from __future__ import annotations

from collections.abc import Callable, Container
from html import escape
from typing import TYPE_CHECKING, Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from mkdocs_hugo.families import Family
from mkdocs_hugo.mkdocs.files import HugoFile
from mkdocs_hugo.render.links import AnchorLink
from mkdocs_hugo.render.rendered import Rendered
from mkdocs_hugo.render.search_sections import SearchSection

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page as ContentPage

Render = Callable[["ContentPage", str], Rendered]
"""Renders a page with this body."""

Meta = Callable[["ContentPage"], dict[str, Any]]
"""Gives a page's front matter as the theme wants it."""


class HugoPage(Page):
    """Gives MkDocs title, body and metadata of a Hugo page and renders it as Hugo does.

    `title` is the label in the navigation (Hugo's link title); the page's own title is in `meta`.
    """

    def __init__(
        self,
        file: HugoFile,
        hugo: ContentPage,
        config: MkDocsConfig,
        render: Render,
        meta: Meta,
        family: Family,
    ) -> None:
        label = family.menu.label(hugo) or config.site_name
        super().__init__(escape(label, quote=False), file, config)
        self.hugo = hugo
        self._render = render
        self._meta = meta
        self.anchor_links: list[AnchorLink] = []
        self.toc_tokens: list[dict[str, Any]] = []
        self.reads: frozenset[str] = frozenset()
        self.sections: list[SearchSection] | None = None
        self._html = ""
        self._description: object = None
        self.shortcodes_aside: list[str] = []
        self.edit_url = family.edit_url(hugo) or self.edit_url

    @property
    def is_homepage(self) -> bool:
        """Whether this is a language's home page."""
        return self.hugo.is_home

    def read_source(self, config: MkDocsConfig) -> None:
        """Hand over body and front matter; a plugin may give another body."""
        source = config.plugins.on_page_read_source(page=self, config=config)
        self.markdown = self.hugo.body if source is None else source
        self.meta = self._meta(self.hugo)
        self._description = self.meta.get("description")

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Turn the body, as other plugins have left it, into HTML."""
        self.show(self._render(self.hugo, self.markdown or ""))

    def show(self, rendered: Rendered) -> None:
        """Take what the page has been rendered to."""
        self.content = self._html = rendered.html
        self.sections = rendered.sections
        self.reads = rendered.reads
        self.toc_tokens = rendered.toc
        self.toc = get_toc(cast("Any", rendered.toc))
        self.present_anchor_ids = set(rendered.anchors)
        self.anchor_links = rendered.links

    def escape_description(self) -> None:
        """Write the description as HTML, which themes print as it is; one that a plugin has set stays."""
        own = self.meta.get("description")
        if isinstance(own, str) and own == self._description:
            self._description = None
            self.meta["description"] = escape(own)

    def leads_to(self, links: Container[str]) -> bool:
        """Tell whether a link of the page leads to an anchor on one of these pages."""
        return any(link.target in links for link in self.anchor_links)

    @property
    def is_changed(self) -> bool:
        """Whether another plugin has changed the content since it was rendered."""
        return self.content != self._html

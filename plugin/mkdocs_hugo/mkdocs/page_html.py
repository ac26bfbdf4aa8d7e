"""One page through its template, with the events that MkDocs has for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.utils import write_file

from mkdocs_hugo.mkdocs.pages import HugoPage


@dataclass(frozen=True, slots=True)
class PageTemplates:
    """What all pages of a build have in common when they are put into their templates."""

    env: Environment
    nav: Navigation
    documents: Sequence[File]
    config: MkDocsConfig

    def html(self, page: HugoPage, template: str) -> str:
        """Return a page as its template shows it, before the event `post_page`."""
        page.active = True
        try:
            context = get_context(self.nav, self.documents, self.config, page)
            plugins = self.config.plugins
            context = plugins.on_page_context(context, page=page, config=self.config, nav=self.nav)
            return self.env.get_template(template).render(context)
        finally:
            page.active = False

    def write(self, page: HugoPage) -> None:
        """Make a page and write it to its place on the site."""
        html = self.html(page, str(page.meta.get("template", "main.html")))
        output = self.config.plugins.on_post_page(html, page=page, config=self.config)
        write_file(output.encode("utf-8", errors="xmlcharrefreplace"), page.file.abs_dest_path)

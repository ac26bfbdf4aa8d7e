"""One page from its source to its place on the site, with the events that MkDocs has for it.

MkDocs: commands/build.py. A build leaves to MkDocs what is not done ahead; `serve` does all of it here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import write_file

from mkdocs_hugo.mkdocs.pages import HugoPage


@dataclass(frozen=True, slots=True)
class PagePipeline:
    """What all pages of a build have in common on their way."""

    env: Environment
    nav: Navigation
    documents: Sequence[File]
    config: MkDocsConfig

    def populate(self, page: HugoPage, files: Files) -> None:
        """Read and render a page; plugins see its source, its Markdown and its HTML."""
        plugins, config = self.config.plugins, self.config
        plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
        page.render(config, files)
        page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=files)

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

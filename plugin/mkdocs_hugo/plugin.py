"""The MkDocs plugin: each event in a line or two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_hugo.config import HugoConfig
from mkdocs_hugo.mkdocs import macros
from mkdocs_hugo.mkdocs.build import Build
from mkdocs_hugo.mkdocs.incremental.collector import Collector
from mkdocs_hugo.mkdocs.material import tags
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.mkdocs.serve.observers import watch

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


class HugoPlugin(BasePlugin[HugoConfig]):
    """Builds the site of a Hugo tree; one `Build` for each time that MkDocs builds."""

    def __init__(self) -> None:
        self._command: Literal["build", "gh-deploy", "serve"] = "build"
        self._build: Build | None = None
        self._collector = Collector()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember the command; its presence keeps the plugin object through `serve`."""
        self._command = command

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the Hugo configuration and fill in what mkdocs.yml leaves out."""
        self._build = Build.start(config, self.config, self._command) if self.config.enabled else None
        if self._build:
            self._collector.relax()
        return config

    @event_priority(1000)
    def _before_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Remember what MkDocs has found."""
        if self._build:
            self._build.find(files)
        return files

    @event_priority(100)
    def _on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put Hugo's pages and files in the place of what MkDocs found."""
        return self._build.assemble(files, config) if self._build else files

    @event_priority(-1000)
    def _after_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Publish what other plugins have left, with what they have added."""
        if self._build:
            self._build.publish(files, config)
        return files

    on_files = CombinedEvent(_before_files, _on_files, _after_files)

    @event_priority(200)
    def _before_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Let plugins that make a navigation of their own do so."""
        if self._build:
            self._build.make_way(config)
        return nav

    @event_priority(90)
    def _on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Give the default language's tree, unless the user has a navigation of their own."""
        return self._build.navigate(nav, config) if self._build else nav

    @event_priority(-100)
    def _after_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """See what other plugins have changed."""
        if self._build:
            self._build.take_nav(nav)
        return nav

    on_nav = CombinedEvent(_before_nav, _on_nav, _after_nav)

    @event_priority(100)
    def _hide_shortcodes(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Keep shortcodes from the plugin macros, which would read them as Jinja."""
        if not self._build or not macros.are_possible(config) or not isinstance(page, HugoPage):
            return markdown
        markdown, page.shortcodes_aside = macros.without_shortcodes(markdown)
        return markdown

    @event_priority(-100)
    def _show_shortcodes(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the shortcodes back."""
        if not isinstance(page, HugoPage) or not page.shortcodes_aside:
            return markdown
        return macros.with_shortcodes(markdown, page.shortcodes_aside)

    on_page_markdown = CombinedEvent(_hide_shortcodes, _show_shortcodes)

    @event_priority(-100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Frame what other plugins have left of a page, and let Material's plugin tags find its listings."""
        if isinstance(page, HugoPage):
            tags.with_listings(page, html, config)
        return self._build.content(html, page) if self._build else html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Check links between pages, all rendered now, add what they need, and make the navigation fast."""
        if self._build:
            self._build.render(env, files, config)
        return env

    @event_priority(50)
    def _before_search(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """Keep a page from the search plugin whose sections we know."""
        if self._build and self._build.rendered:
            self._build.rendered.put_aside(page)
        return context

    @event_priority(-50)
    def _after_search(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, **_: Any
    ) -> TemplateContext:
        """Leave the page's front matter as it was, and give its tags their links."""
        if self._build and self._build.rendered:
            self._build.rendered.give_back(page)
            self._build.rendered.navigated.links_of_tags(context, page, config)
        return context

    def _on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a page the tree of its own language and its tags."""
        return self._build.context(context, page, config, nav) if self._build else context

    on_page_context = CombinedEvent(_before_search, _on_page_context, _after_search)

    def _in_own_language(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Let a page tell its language where the theme does not."""
        return self._build.html(output, page) if self._build else output

    @event_priority(-100)
    def _leave_out(self, output: str, *, page: Page, config: MkDocsConfig) -> None:
        """See which pages other plugins leave out."""
        if self._build and self._build.published:
            self._build.published.completeness.leave_out(output, page)

    on_post_page = CombinedEvent(_in_own_language, _leave_out)

    @event_priority(100)
    def _check_published(self, *, config: MkDocsConfig) -> None:
        """Compare the built site with what was to be published."""
        if self._build and self._build.published:
            self._build.published.completeness.check_published()

    @event_priority(-50)
    def _finish(self, *, config: MkDocsConfig) -> None:
        """Give each language its own search index, after the search plugin has written one."""
        if self._build:
            self._build.finish(config)
        self._collector.restore(is_last=self._command != "serve")

    @event_priority(-1000)
    def _check_named(self, *, config: MkDocsConfig) -> None:
        """See whether what mkdocs.yml names is there, after all plugins."""
        if self._build:
            self._build.check(config)

    on_post_build = CombinedEvent(_check_published, _finish, _check_named)

    @event_priority(-100)
    def on_build_error(self, *, error: Exception) -> None:
        """Leave the process as it was; MkDocs reports the error, but for a site that cannot be written."""
        self._collector.restore(is_last=self._command != "serve")
        if self._build:
            self._build.end(error)

    @event_priority(100)
    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watch everything that the site is made from."""
        if self._build:
            from mkdocs_hugo.mkdocs.serve.preview import Preview  # with modules that no other command needs

            Preview(builder, lambda: self._build).attach(server, config)
            watch(server, self._build.configured.configuration)
        return server

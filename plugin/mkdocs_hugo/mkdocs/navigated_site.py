"""The third step of a build: each language's navigation, and what a page's template sees of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_hugo.mkdocs.added_pages import AddedPages
from mkdocs_hugo.mkdocs.material.config_view import is_material
from mkdocs_hugo.mkdocs.material.footer_menu import with_footer_menu
from mkdocs_hugo.mkdocs.material.languages import base_url, in_language, with_interface
from mkdocs_hugo.mkdocs.material.tags import with_links, with_tags
from mkdocs_hugo.mkdocs.navigation import Items, Tree, navigation
from mkdocs_hugo.mkdocs.own_navigation import OwnNavigation
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.mkdocs.plain_theme import framed, in_own_language
from mkdocs_hugo.mkdocs.published_site import PublishedSite
from mkdocs_hugo.site.site import Site


@dataclass(frozen=True, slots=True)
class NavigatedSite:
    """A published site with its navigations.

    `configs` is the configuration as each language has it, `added` the language of each page of another
    plugin, by its path for MkDocs.
    """

    published: PublishedSite
    trees: Mapping[Site, Tree]
    configs: Mapping[Site, Any]
    is_material: bool
    added: Mapping[str, Site]

    @classmethod
    def of(cls, published: PublishedSite, entries: list[Any], config: MkDocsConfig) -> NavigatedSite:
        """Make each language's navigation: its own among the user's `entries`, else the site's tree."""
        sites, publication = published.sites, published.publication
        for page in published.shown.values():
            page.file.page = page
            page.parent = page.previous_page = page.next_page = None
        added = AddedPages.of(published.files, sites, published.shown)
        trees = {}
        for site, tree in publication.navigation.items():
            items = Items(published.shown, added.below)
            own = OwnNavigation(site, tree, published.files, items, published.configured.report)
            trees[site] = navigation(site, tree, publication.menus[site], items, own.read(entries))
        configs = {site: with_interface(config, site) if sites.is_multilingual else config for site in sites}
        return cls(published, trees, configs, is_material(config), added.sites)

    def changed(self, nav: Navigation) -> NavigatedSite:
        """Return the site with the default language's navigation as other plugins have left it."""
        default = self.published.sites.default
        trees = {**self.trees, default: replace(self.trees[default], whole=nav)}
        return self if nav is self.nav else replace(self, trees=trees)

    @property
    def nav(self) -> Navigation:
        """The navigation of the default language."""
        return self.trees[self.published.sites.default].whole

    def links_of_tags(self, context: TemplateContext, page: Page, config: MkDocsConfig) -> None:
        """Complete what Material's plugin tags has given a page."""
        if isinstance(page, HugoPage):
            with_links(context, page, config)

    def seen_from(self, page: HugoPage) -> Navigation:
        """Return the navigation that a page shows: its language's, or its section's."""
        return self.trees[page.hugo.site].seen_from(page.hugo)

    def content(self, html: str, page: Page) -> str:
        """Return a page's content as its theme needs it: Material knows all that is in it."""
        if not isinstance(page, HugoPage) or self.is_material:
            return html
        return framed(html)

    def html(self, output: str, page: Page) -> str:
        """Return a whole page in its own language, which Material tells itself."""
        if not isinstance(page, HugoPage) or self.is_material:
            return output
        return in_own_language(output, page, self.published.shown)

    def context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Complete the template context of a page."""
        if page.file.src_uri in self.added:
            context["nav"] = self.trees[self.added[page.file.src_uri]].whole
        if isinstance(page, HugoPage):
            site = page.hugo.site
            context["nav"] = self.seen_from(page) or nav
            page.escape_description()
            with_tags(context, page, config)
            if site.sites.is_multilingual:
                in_language(context, page, self.configs[site], self.published.shown)
                if self.is_material:
                    context["base_url"] = base_url(page)
            with_footer_menu(context, page, self.published.publication.footers[site], self.published.shown)
        return context

"""One build of the site, from configuration to page context: the story that the plugin's events tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_hugo.config import HugoConfig
from mkdocs_hugo.errors import ConfigError
from mkdocs_hugo.families import Family
from mkdocs_hugo.mkdocs.completeness import Completeness
from mkdocs_hugo.mkdocs.files import HugoFile, SourceFiles
from mkdocs_hugo.mkdocs.incremental.cache_folder import build_digest, store
from mkdocs_hugo.mkdocs.incremental.page_dependencies import PageDependencies
from mkdocs_hugo.mkdocs.links import check_links, link_resolver
from mkdocs_hugo.mkdocs.log import ProblemLog
from mkdocs_hugo.mkdocs.material import pagefind
from mkdocs_hugo.mkdocs.material.config_view import ConfigView
from mkdocs_hugo.mkdocs.material.excluded_content import ExcludedContent
from mkdocs_hugo.mkdocs.material.footer_menu import with_footer_menu
from mkdocs_hugo.mkdocs.material.languages import in_language, with_interface
from mkdocs_hugo.mkdocs.material.nav.closed_branches import keep_branches
from mkdocs_hugo.mkdocs.material.nav.partials import unknown_problem
from mkdocs_hugo.mkdocs.material.nav.sidebars import Sidebars
from mkdocs_hugo.mkdocs.material.own_files import THEME, own_files
from mkdocs_hugo.mkdocs.material.page_meta import PageMeta
from mkdocs_hugo.mkdocs.material.search import SearchIndex
from mkdocs_hugo.mkdocs.material.swagger_ui import with_viewer
from mkdocs_hugo.mkdocs.material.tags import with_tags
from mkdocs_hugo.mkdocs.navigation import Tree, navigation
from mkdocs_hugo.mkdocs.page_html import PageTemplates
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.mkdocs.redirects import redirect_files
from mkdocs_hugo.mkdocs.rendering import SiteRendering
from mkdocs_hugo.mkdocs.serve.snapshot import Snapshot
from mkdocs_hugo.mkdocs.serve.watch import watched
from mkdocs_hugo.mkdocs.settings import (
    family,
    fill_in,
    load_configuration,
    no_content,
    project_root,
    render_options,
)
from mkdocs_hugo.mkdocs.summary import Summary
from mkdocs_hugo.publication import Publication, PublishOptions, publish
from mkdocs_hugo.publication.navigation import DEEPEST, is_in_navigation
from mkdocs_hugo.render.links import Addresses, LinkResolver
from mkdocs_hugo.render.see_also import SeeAlso
from mkdocs_hugo.site.assemble import assemble
from mkdocs_hugo.site.check_encoding import check_encoding
from mkdocs_hugo.site.collect import collect
from mkdocs_hugo.site.config import Configuration
from mkdocs_hugo.site.gitinfo import last_commits
from mkdocs_hugo.site.page import Page as ContentPage
from mkdocs_hugo.site.site import Site, Sites

if TYPE_CHECKING:
    from mkdocs_hugo.render.renderer import Renderer

_TWO_FOR_LANGUAGES = """hugo builds the languages of the Hugo site itself: \
remove the plugin i18n from mkdocs.yml, or turn hugo off with `enabled: false`"""


@dataclass(slots=True)
class Build:
    """The state of one build; MkDocs' events fill it in from top to bottom."""

    configuration: Configuration
    options: HugoConfig
    report: ProblemLog
    command: str
    snapshot: Snapshot
    family: Family
    completeness: Completeness
    sites: Sites = field(default_factory=Sites)
    resolver: LinkResolver = field(default_factory=lambda: LinkResolver(Addresses({}, {})))
    shown: dict[ContentPage, HugoPage] = field(default_factory=dict)
    trees: dict[Site, Tree] = field(default_factory=dict)
    publication: Publication = field(default_factory=Publication.empty)
    own_navigation: Navigation | None = None
    interfaces: dict[Site, ConfigView] = field(default_factory=dict)
    sidebars: Sidebars | None = None
    nav: Navigation = field(default_factory=lambda: Navigation([], []))
    making: SiteRendering | None = None
    templates: PageTemplates | None = None
    published: Files = field(default_factory=lambda: Files([]))
    config: MkDocsConfig | None = None
    is_finished: bool = False
    started: float = field(default_factory=perf_counter)
    search: SearchIndex = field(default_factory=lambda: SearchIndex(Sites(), []))
    asks_pagefind: bool = False
    unread: ExcludedContent = field(default_factory=ExcludedContent)

    @classmethod
    def start(cls, config: MkDocsConfig, options: HugoConfig, command: str) -> Build:
        """Read the Hugo configuration; a broken one stops the build with its place and a hint."""
        if "i18n" in config.plugins:
            raise PluginError(_TWO_FOR_LANGUAGES)
        report = ProblemLog(project_root(config))
        try:
            configuration = load_configuration(config, options, command, report)
        except ConfigError as error:
            raise PluginError(report.text(error)) from error
        snapshot = Snapshot.of(watched(config, configuration) if command == "serve" else ())
        fill_in(config, configuration, options)
        done = Completeness(config.site_dir, command, report)
        return cls(configuration, options, report, command, snapshot, family(configuration, options), done)

    def files(self, found: Files, config: MkDocsConfig) -> Files:
        """Assemble the site and make its files; of what MkDocs found only the theme's files stay."""
        self.sites = self._assemble()
        self.publication = publish(
            self.sites,
            self.configuration,
            PublishOptions(self.family, config.site_url or "", config.site_name, config.nav is None),
            self.report,
        )
        for conflict in self.publication.conflicts:
            self.report(conflict)
        sources = SourceFiles(config, self.configuration.default.root, self.report)
        pages = [sources.page(page, path) for page, path in self.publication.pages.items()]
        others: list[File] = [sources.copy(file) for file in self.publication.files]
        others.extend(
            HugoFile.of_text(config, f"feeds{path}", path, text) for path, text in self.publication.feeds
        )
        others.extend(own_files(config, self.options))
        mine = {file.dest_uri: file for file in (*pages, *others)}
        others.extend(self.completeness.kept(found, mine, config))
        redirects = self.publication.redirects
        self.resolver = link_resolver([*pages, *others], redirects, config)
        self._make_pages(pages, config)
        made = [*pages, *others, *redirect_files(redirects, config)]
        self.published = Files(made)
        self.completeness.begin(made, self.published)
        return self.published

    def check_links(self) -> None:
        """Check what can only be checked when every page is rendered."""
        self.search = SearchIndex(self.sites, list(self.shown.values()))
        self.check_links_of(self.shown.values())

    def check_links_of(self, pages: Collection[HugoPage]) -> None:
        """Check the links of some pages to anchors on any."""
        check_links(pages, self.shown.values(), self.resolver, self.report)

    def add_viewer(self, files: Files, config: MkDocsConfig) -> None:
        """Publish the viewer of interfaces if a page has one; known when every page is rendered."""
        with_viewer(self.shown.values(), files, config)

    def finish(self, config: MkDocsConfig) -> None:
        """Complete what other plugins have written."""
        self.search.write(config, with_forms=self.command != "serve" and not self.asks_pagefind)
        if self.asks_pagefind:
            pagefind.write(self.search, config)
        self.config = config
        self.is_finished = True
        if self.making is not None:
            self.making.finish()
            self.report.summary(str(self._summary(self.making)))

    def _summary(self, making: SiteRendering) -> Summary:
        pages = Counter(page.hugo.language.lang for page in self.shown.values())
        seconds = perf_counter() - self.started
        return Summary(pages, making.shortcodes, self.report.warnings, making.hits, seconds)

    def navigation(self, nav: Navigation, config: MkDocsConfig) -> Navigation:
        """Return the default language's navigation, or the user's own."""
        self.nav = self._navigation(nav, config)
        return self.nav

    def _navigation(self, nav: Navigation, config: MkDocsConfig) -> Navigation:
        if config.nav is not None:
            self.own_navigation = nav
            return nav
        for page in self.shown.values():
            page.parent = page.previous_page = page.next_page = None
        made = self.publication
        self.trees = {
            site: navigation(site, tree, made.menus[site], self.shown)
            for site, tree in made.navigation.items()
        }
        return self.trees[self.sites.default].whole

    def context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Complete the template context of a page."""
        if isinstance(page, HugoPage):
            context["nav"] = self._seen_from(page) or nav
            with_tags(context, page, config)
            if self.sites.is_multilingual:
                in_language(context, page, self._interface(page.hugo.site, config), self.shown)
            with_footer_menu(context, page, self.publication.footers[page.hugo.site], self.shown)
        return context

    def _context(self, page: HugoPage, config: MkDocsConfig) -> TemplateContext:
        return self.context(TemplateContext(config=config), page, config, self.nav)  # type: ignore[typeddict-item]

    def add_navigation(self, env: Environment, files: Files, config: MkDocsConfig) -> None:
        """Make the sidebars: pruned, with each language's whole tree in one file, or whole ones quickly."""
        if self.options.navigation == "whole":
            keep_branches(env)
            return

        def seen(page: Page) -> tuple[Navigation, Any] | None:
            if not isinstance(page, HugoPage):
                return None
            nav = self._seen_from(page)
            return (nav, self._interface(page.hugo.site, config)) if nav is not None else None

        self.sidebars = Sidebars.install(env, seen)
        if self.sidebars is None and (problem := unknown_problem(env)):
            self.report(problem)
        elif self.sidebars is not None:
            for name, script in self._tree_files(self.sidebars, config):
                files.append(HugoFile.of_text(config, name, name, script))

    def make_pages(self, env: Environment, files: Files, config: MkDocsConfig) -> None:
        """Have whole pages made as soon as can be, now that their content is complete."""
        shown = InclusionLevel.is_in_serve if self.command == "serve" else InclusionLevel.is_included
        documents = files.documentation_pages(inclusion=shown)
        self.templates = PageTemplates(env, self.nav, documents, config)
        self.unread = ExcludedContent.of(config)
        self._add_search(files, config)
        if self.making is not None:
            self.making.keep_templates(env)
            self.add_navigation(env, files, config)
            self.making.complete(self.templates, PageDependencies.of(self.sidebars, config, self._context))

    def _add_search(self, files: Files, config: MkDocsConfig) -> None:
        """Publish the script that asks Pagefind, if readers are to search there."""
        self.asks_pagefind = pagefind.is_wanted(self.options.search, self.command, config, self.search)
        if self.asks_pagefind:
            name = pagefind.SEARCH_SCRIPT
            config.extra_javascript.append(name)
            files.append(HugoFile(config, THEME / "hugo-search.js", name, name))

    def _tree_files(self, sidebars: Sidebars, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
        """Yield name and text of the file of each whole tree."""
        for site, tree in self.trees.items():
            interface = self._interface(site, config)
            yield sidebars.tree_file(tree.whole, tree.rooted.values(), interface, site.language.lang)
        if self.own_navigation is not None:
            language = self.sites.default.language.lang
            yield sidebars.tree_file(self.own_navigation, (), config, language)

    def _seen_from(self, page: HugoPage) -> Navigation | None:
        """Return the navigation that a page shows: its language's, its section's, or the user's own."""
        tree = self.trees.get(page.hugo.site)
        return tree.seen_from(page.hugo) if tree is not None else self.own_navigation

    def _interface(self, site: Site, config: MkDocsConfig) -> Any:
        """Return the configuration as a language has it."""
        if not self.sites.is_multilingual:
            return config
        if site not in self.interfaces:
            self.interfaces[site] = with_interface(config, site)
        return self.interfaces[site]

    def _assemble(self) -> Sites:
        site = self.configuration.default
        committed = last_commits(site.root) if site.enable_git_info else {}
        check_encoding(site, self.report)
        files = collect(self.configuration, self.report)
        if not any(file.is_content for file in files):
            self.report(no_content(self.configuration))
        return assemble(files, self.configuration.sites, report=self.report, committed=committed)

    def _make_pages(self, files: list[HugoFile], config: MkDocsConfig) -> None:
        """Give each page file its `HugoPage`; hidden pages are in the site but not in the navigation."""
        see_also = SeeAlso(self.sites)
        addresses = self.resolver.addresses.by_path
        model = (
            build_digest(config, self.configuration, self.sites, addresses) if self.options.cache else None
        )
        kept = store(project_root(config), config, self.command, self.report) if model else None
        self.making = SiteRendering.of(
            partial(self._renderer, config, see_also), see_also, self.report, kept, model
        )
        pages = [(file, file.hugo_page) for file in files if file.hugo_page is not None]
        self.making.begin([page for _, page in pages])
        meta = PageMeta.of(config, self.report)
        for file, page in pages:
            self.shown[page] = HugoPage(file, page, config, self.making.render, meta.of_page, self.family)
            if not is_in_navigation(page, self.family) or file.src_uri.count("/") > DEEPEST:
                file.inclusion = InclusionLevel.NOT_IN_NAV

    def _renderer(self, config: MkDocsConfig, see_also: SeeAlso) -> Renderer:
        from mkdocs_hugo.render.renderer import Renderer  # a third of all imports: only where it is needed

        return Renderer(
            self.sites, self.resolver, render_options(config, self.options, self.family), see_also
        )

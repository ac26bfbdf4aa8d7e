"""The last steps of a build: all pages are rendered, get their templates, and the site is completed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_hugo.mkdocs.files import HugoFile
from mkdocs_hugo.mkdocs.incremental.page_dependencies import PageDependencies
from mkdocs_hugo.mkdocs.links import check_links
from mkdocs_hugo.mkdocs.material import pagefind
from mkdocs_hugo.mkdocs.material.excluded_content import ExcludedContent
from mkdocs_hugo.mkdocs.material.nav.closed_branches import keep_branches
from mkdocs_hugo.mkdocs.material.nav.item_template import change_items
from mkdocs_hugo.mkdocs.material.nav.partials import unknown_problem
from mkdocs_hugo.mkdocs.material.nav.sidebars import Sidebars
from mkdocs_hugo.mkdocs.material.own_files import THEME
from mkdocs_hugo.mkdocs.material.search import SearchIndex, is_edited
from mkdocs_hugo.mkdocs.material.swagger_ui import with_viewer
from mkdocs_hugo.mkdocs.navigated_site import NavigatedSite
from mkdocs_hugo.mkdocs.page_pipeline import PagePipeline
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.mkdocs.published_site import PublishedSite
from mkdocs_hugo.mkdocs.summary import Summary


@dataclass(frozen=True, slots=True)
class RenderedSite:
    """A site whose pages are rendered; `asks_pagefind` is whether readers search with Pagefind."""

    navigated: NavigatedSite
    search: SearchIndex
    pipeline: PagePipeline
    excluded: ExcludedContent
    asks_pagefind: bool

    @classmethod
    def of(
        cls, navigated: NavigatedSite, env: Environment, files: Files, config: MkDocsConfig
    ) -> RenderedSite:
        """Check links between pages, add files that pages need, and have whole pages made ahead."""
        published = navigated.published
        published.completeness.check_replaced(files, config)
        search = SearchIndex(published.sites, list(published.shown.values()), is_edited=is_edited(config))
        _check_links(published.shown.values(), published)
        with_viewer(published.shown.values(), files, config)
        _add_template_files(published, files, config)
        command = published.configured.command
        level = InclusionLevel.is_in_serve if command == "serve" else InclusionLevel.is_included
        pipeline = PagePipeline(env, navigated.nav, files.documentation_pages(inclusion=level), config)
        asks = pagefind.is_wanted(published.configured.options.search, command, config, search)
        if asks:
            _add_search(files, config)
        published.rendering.keep_templates(env)
        sidebars = _with_navigation(env, navigated, files, config)
        dependencies = PageDependencies.of(sidebars, config, _contexts(navigated))
        published.rendering.complete(pipeline, dependencies)
        return cls(navigated, search, pipeline, ExcludedContent.of(config), asks)

    @property
    def published(self) -> PublishedSite:
        """The site as it is published."""
        return self.navigated.published

    def check_links_of(self, pages: Collection[HugoPage]) -> None:
        """Check the links of some pages to anchors on any."""
        _check_links(pages, self.published)

    def populate(self, pages: Iterable[HugoPage]) -> None:
        """Read and render some pages again."""
        for page in pages:
            self.pipeline.populate(page, self.published.files)

    def put_aside(self, page: Page) -> None:
        """Keep a page from the search plugin whose sections we know."""
        self.search.hide(page)
        self.excluded.put_aside(page)

    def give_back(self, page: Page) -> None:
        """Leave the page's front matter and content as they were."""
        self.excluded.give_back(page)
        self.search.show(page)

    def finish(self, config: MkDocsConfig) -> None:
        """Complete what other plugins have written, and keep what the next build can take."""
        configured = self.published.configured
        self.search.write(config, with_forms=configured.command != "serve" and not self.asks_pagefind)
        if self.asks_pagefind:
            pagefind.write(self.search, config)
        self.published.rendering.finish()
        configured.report.summary(str(self._summary()))

    def _summary(self) -> Summary:
        published = self.published
        pages = Counter(page.hugo.language.lang for page in published.shown.values())
        seconds = perf_counter() - published.configured.started
        rendering = published.rendering
        return Summary(
            pages, rendering.shortcodes, published.configured.report.warnings, rendering.hits, seconds
        )


def _check_links(pages: Collection[HugoPage], published: PublishedSite) -> None:
    check_links(pages, published.shown.values(), published.resolver, published.configured.report)


def _contexts(navigated: NavigatedSite) -> Any:
    """Return what gives a page's template context, as it is without other plugins."""

    def context(page: HugoPage, config: MkDocsConfig) -> TemplateContext:
        return navigated.context(TemplateContext(config=config), page, config, navigated.nav)  # type: ignore[typeddict-item]

    return context


def _add_template_files(published: PublishedSite, files: Files, config: MkDocsConfig) -> None:
    """Publish what Go templates have published, where nothing else has the address."""
    answers = published.rendering.answers
    taken = {one.dest_uri for one in files}
    for path, data in answers.site.answers.files.items() if answers is not None else ():
        file = HugoFile(config, None, f"published{path}", path)
        if file.dest_uri not in taken:
            file.content_bytes = data
            files.append(file)


def _add_search(files: Files, config: MkDocsConfig) -> None:
    """Publish the script that asks Pagefind."""
    name = pagefind.SEARCH_SCRIPT
    config.extra_javascript.append(name)
    files.append(HugoFile(config, THEME / "hugo-search.js", name, name))


def _with_navigation(
    env: Environment, navigated: NavigatedSite, files: Files, config: MkDocsConfig
) -> Sidebars | None:
    """Make the sidebars: pruned, with each language's whole tree in one file, or whole ones quickly."""
    configured = navigated.published.configured
    if configured.options.navigation == "whole":
        keep_branches(env, configured.report)
        change_items(env, _all_items(navigated), configured.report)
        return None

    def seen(page: Page) -> tuple[Navigation, Any] | None:
        if not isinstance(page, HugoPage):
            return None
        return navigated.seen_from(page), navigated.configs[page.hugo.site]

    sidebars = Sidebars.install(env, seen, configured.report)
    change_items(env, _all_items(navigated), configured.report)
    if sidebars is None and (problem := unknown_problem(env)):
        configured.report(problem)
    elif sidebars is not None:
        for name, script in _tree_files(sidebars, navigated):
            files.append(HugoFile.of_text(config, name, name, script))
    return sidebars


def _all_items(navigated: NavigatedSite) -> Iterator[StructureItem]:
    return (item for tree in navigated.trees.values() for item in tree.whole.items)


def _tree_files(sidebars: Sidebars, navigated: NavigatedSite) -> Iterator[tuple[str, str]]:
    """Yield name and text of the file of each whole tree."""
    for site, tree in navigated.trees.items():
        parts = tree.rooted.values()
        yield sidebars.tree_file(tree.whole, parts, navigated.configs[site], site.language.lang)

"""The second step of a build: the site, what it publishes, and MkDocs' files and pages of that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_hugo.incremental.store import SealedStore
from mkdocs_hugo.mkdocs.completeness import Completeness, kept_files
from mkdocs_hugo.mkdocs.configured_site import ConfiguredSite
from mkdocs_hugo.mkdocs.content_adapters import AdapterPages
from mkdocs_hugo.mkdocs.feed_files import FeedFile, give_contents
from mkdocs_hugo.mkdocs.files import HugoFile, SourceFiles
from mkdocs_hugo.mkdocs.hugo_answers import BuildAnswers
from mkdocs_hugo.mkdocs.incremental.cache_folder import build_digest, store
from mkdocs_hugo.mkdocs.links import link_resolver
from mkdocs_hugo.mkdocs.material.blog import refuse_blog
from mkdocs_hugo.mkdocs.material.own_files import own_files
from mkdocs_hugo.mkdocs.material.page_meta import PageMeta
from mkdocs_hugo.mkdocs.own_navigation import kept_for_plugins
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.mkdocs.project import project_root
from mkdocs_hugo.mkdocs.redirects import redirect_files
from mkdocs_hugo.mkdocs.rendering import SiteRendering
from mkdocs_hugo.mkdocs.settings import no_content, render_options
from mkdocs_hugo.publication import Publication, publish
from mkdocs_hugo.publication.navigation import DEEPEST, is_in_navigation
from mkdocs_hugo.render.links import LinkResolver
from mkdocs_hugo.render.see_also import SeeAlso
from mkdocs_hugo.site.assemble import assemble
from mkdocs_hugo.site.collect import check_encoding, collect
from mkdocs_hugo.site.gitinfo import last_commits
from mkdocs_hugo.site.page import Page as ContentPage
from mkdocs_hugo.site.site import Sites
from mkdocs_hugo.site.sources import read_file

if TYPE_CHECKING:
    from mkdocs_hugo.render.renderer import Renderer
    from mkdocs_hugo.templates.site_templates import HugoAnswers


@dataclass(frozen=True, slots=True)
class PublishedSite:
    """A site with everything that it publishes; `shown` has the MkDocs page of each Hugo page."""

    configured: ConfiguredSite
    sites: Sites
    publication: Publication
    files: Files
    shown: Mapping[ContentPage, HugoPage]
    resolver: LinkResolver
    rendering: SiteRendering
    completeness: Completeness
    content: AdapterPages

    @classmethod
    def of(cls, configured: ConfiguredSite, found: Files, config: MkDocsConfig) -> PublishedSite:
        """Assemble the site and make its files; of what MkDocs found only what is not in docs_dir stays."""
        report = configured.report
        kept = _store(configured, config)
        sites, content = assembled(configured, kept)
        answers = BuildAnswers.of(configured, sites, kept, config)
        publication = publish(sites, configured.configuration, configured.family, report)
        refuse_blog(set(publication.pages.values()), config)
        for conflict in publication.conflicts:
            report(conflict)
        sources = SourceFiles(config, configured.configuration.default.root, report)
        pages = [sources.page(page, path) for page, path in publication.pages.items()]
        others: list[File] = [*_copied(publication, sources, config), *own_files(config, configured.options)]
        mine = {file.dest_uri: file for file in (*pages, *others)}
        others.extend(kept_files(found, mine, config, report))
        addresses = answers.site.addresses if answers is not None else None
        resolver = link_resolver([*pages, *others], publication.redirects, config, addresses)
        rendering = _rendering(configured, sites, resolver, kept, answers, config)
        give_contents(others, rendering.rendering.contents)
        shown = _shown(pages, rendering, configured, config)
        made = [*pages, *others, *redirect_files(publication.redirects, config)]
        taken = {file.src_uri for file in made}
        read = (file for file in kept_for_plugins(found, config) if file.src_uri not in taken)
        files = Files([*made, *read])
        completeness = Completeness.of(made, files, configured.command, report)
        return cls(configured, sites, publication, files, shown, resolver, rendering, completeness, content)


def assembled(configured: ConfiguredSite, kept: SealedStore | None) -> tuple[Sites, AdapterPages]:
    """Return a site's model and the content files that it is made of; `kept` has what Hugo made before."""
    site, report = configured.configuration.default, configured.report
    check_encoding(site, report)
    content = AdapterPages.of(configured, collect(configured.configuration, report), kept)
    committed = last_commits(site.root) if site.enable_git_info else {}
    if not any(file.is_content for file in content.files):
        report(no_content(configured.configuration))
    read = partial(content.made.read, otherwise=read_file)
    configs = configured.configuration.sites
    return assemble(content.files, configs, report=report, read=read, committed=committed), content


def _copied(publication: Publication, sources: SourceFiles, config: MkDocsConfig) -> Iterator[HugoFile]:
    for file in publication.files:
        yield sources.copy(file)
    for feed in publication.feeds:
        yield FeedFile(config, feed)


def _store(configured: ConfiguredSite, config: MkDocsConfig) -> SealedStore | None:
    if not configured.options.cache:
        return None
    return store(project_root(config), config, configured.command, configured.report)


def _rendering(
    configured: ConfiguredSite,
    sites: Sites,
    resolver: LinkResolver,
    kept: SealedStore | None,
    answers: BuildAnswers | None,
    config: MkDocsConfig,
) -> SiteRendering:
    see_also = SeeAlso(sites)
    addresses = resolver.addresses.by_path
    configuration, templates = configured.configuration, configured.templates
    model = build_digest(config, configuration, templates, sites, addresses) if kept is not None else None
    found = answers.site if answers is not None else None
    renderer = partial(_renderer, configured, sites, resolver, see_also, found, config)
    return SiteRendering.of(
        renderer, see_also, configured.report, kept if model is not None else None, model, answers
    )


def _renderer(
    configured: ConfiguredSite,
    sites: Sites,
    resolver: LinkResolver,
    see_also: SeeAlso,
    answers: HugoAnswers | None,
    config: MkDocsConfig,
) -> Renderer:
    from mkdocs_hugo.render.renderer import Renderer  # a third of all imports: only where it is needed

    options = render_options(config, configured.options, configured.family, configured.command)
    return Renderer(sites, resolver, options, see_also, answers, configured.templates)


def _shown(
    files: list[HugoFile], rendering: SiteRendering, configured: ConfiguredSite, config: MkDocsConfig
) -> dict[ContentPage, HugoPage]:
    """Give each page file its `HugoPage`; hidden pages are in the site but not in the navigation."""
    pages = [(file, file.hugo_page) for file in files if file.hugo_page is not None]
    rendering.begin([page for _, page in pages])
    meta = PageMeta.of(config, configured.family, configured.report).of_page
    shown: dict[ContentPage, HugoPage] = {}
    for file, page in pages:
        shown[page] = HugoPage(file, page, config, rendering.render, meta, configured.family)
        if not is_in_navigation(page, configured.family) or file.src_uri.count("/") > DEEPEST:
            file.inclusion = InclusionLevel.NOT_IN_NAV
    return shown

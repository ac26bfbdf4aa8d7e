"""The third step of a build: what the site publishes, and MkDocs' files and pages of that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

from mkdocs_hugo.mkdocs.assembled_site import AssembledSite
from mkdocs_hugo.mkdocs.completeness import Completeness
from mkdocs_hugo.mkdocs.configured_site import ConfiguredSite
from mkdocs_hugo.mkdocs.content_adapters import AdapterPages
from mkdocs_hugo.mkdocs.feed_files import FeedFile, give_contents
from mkdocs_hugo.mkdocs.files import HugoFile
from mkdocs_hugo.mkdocs.hugo_answers import BuildAnswers
from mkdocs_hugo.mkdocs.incremental.cache_folder import build_digest
from mkdocs_hugo.mkdocs.links import link_resolver
from mkdocs_hugo.mkdocs.material.page_meta import PageMeta
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.mkdocs.redirects import redirect_files
from mkdocs_hugo.mkdocs.rendering import SiteRendering
from mkdocs_hugo.mkdocs.settings import render_options
from mkdocs_hugo.publication import Publication, publish
from mkdocs_hugo.publication.navigation import DEEPEST, is_in_navigation
from mkdocs_hugo.render.links import LinkResolver
from mkdocs_hugo.render.see_also import SeeAlso
from mkdocs_hugo.site.page import Page as ContentPage
from mkdocs_hugo.site.site import Sites

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
    def of(cls, assembled: AssembledSite, files: Files, config: MkDocsConfig) -> PublishedSite:
        """Decide what is published now that plugins have left `files`, and add to these what follows."""
        site = assembled.left_in(files, config)
        site.put_into(files, assembled)
        configured, report = site.configured, site.configured.report
        answers = BuildAnswers.of(configured, site.sites, site.kept, config, site.texts)
        publication = publish(site.sites, site.outputs, configured.family, report, site.not_in_navigation)
        for conflict in publication.conflicts:
            report(conflict)
        more = [*assembled.named(files, config), *(FeedFile(config, feed) for feed in publication.feeds)]
        addresses = answers.site.addresses if answers is not None else None
        written = [one for one in (*files, *more) if site.selection.is_in_site(one.inclusion)]
        resolver = link_resolver(written, publication.redirects, config, addresses)
        rendering = _rendering(site, resolver, answers, config)
        shown = _shown(site.pages, rendering, configured, config)
        give_contents(more, rendering.rendering.contents, shown)
        made = [*site.pages, *site.copies, *more, *redirect_files(publication.redirects, config)]
        for file in made:
            if files.get_file_from_path(file.src_uri) is None:
                files.append(file)
        completeness = Completeness.of(made, files, configured.command, report)
        content = site.sources.content
        return cls(
            configured, site.sites, publication, files, shown, resolver, rendering, completeness, content
        )


def _rendering(
    site: AssembledSite, resolver: LinkResolver, answers: BuildAnswers | None, config: MkDocsConfig
) -> SiteRendering:
    see_also = SeeAlso(site.sites)
    addresses = resolver.addresses.by_path
    configured = site.configured
    configuration, templates = configured.configuration, configured.templates
    is_kept = site.kept is not None
    model = build_digest(config, configuration, templates, site.sites, addresses) if is_kept else None
    found = answers.site if answers is not None else None
    renderer = partial(_renderer, configured, site.sites, resolver, see_also, found, config)
    kept = site.kept if model is not None else None
    return SiteRendering.of(renderer, see_also, configured.report, kept, model, answers)


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
        is_shown = is_in_navigation(page, configured.family) and file.src_uri.count("/") <= DEEPEST
        if not is_shown and file.inclusion.is_in_nav():  # type: ignore[no-untyped-call]
            file.inclusion = InclusionLevel.NOT_IN_NAV
    return shown

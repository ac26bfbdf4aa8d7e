"""The second step of a build: the site's model, and its files as other plugins are offered them.

The plugins may remove files, write other texts in their place, and add some; then comes `PublishedSite`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_hugo.incremental.store import SealedStore
from mkdocs_hugo.mkdocs.completeness import kept_files
from mkdocs_hugo.mkdocs.configured_site import ConfiguredSite
from mkdocs_hugo.mkdocs.document_rules import DocumentRules
from mkdocs_hugo.mkdocs.files import HugoFile, SourceFiles, SourcePaths
from mkdocs_hugo.mkdocs.incremental.cache_folder import store
from mkdocs_hugo.mkdocs.material.blog import refuse_blog
from mkdocs_hugo.mkdocs.material.own_files import own_files
from mkdocs_hugo.mkdocs.named_files import named_files
from mkdocs_hugo.mkdocs.own_navigation import kept_for_plugins
from mkdocs_hugo.mkdocs.project import project_root
from mkdocs_hugo.mkdocs.selection import OfferedFiles, Selection
from mkdocs_hugo.mkdocs.site_sources import SiteSources
from mkdocs_hugo.publication import SiteOutputs, site_outputs
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Sites


@dataclass(frozen=True, slots=True)
class AssembledSite:
    """A site's model with the files of its pages and of what it copies.

    `found` are MkDocs' own files before any plugin had its turn, and `offered` ours. `kept` is the cache,
    `texts` are what Hugo is to read in the place of content files.
    """

    configured: ConfiguredSite
    kept: SealedStore | None
    sources: SiteSources
    selection: Selection
    found: OfferedFiles
    sites: Sites
    outputs: SiteOutputs
    pages: list[HugoFile]
    copies: list[HugoFile]
    offered: OfferedFiles
    texts: Mapping[Path, str]

    @classmethod
    def of(
        cls, configured: ConfiguredSite, found: OfferedFiles, files: Files, config: MkDocsConfig
    ) -> AssembledSite:
        """Assemble the site of what MkDocs has found, and of what earlier plugins have left in `files`."""
        kept = _store(configured, config)
        paths = SourcePaths(configured.docs_dir, configured.configuration.default.root)
        is_preview = configured.command == "serve"
        in_docs = found.below(config.docs_dir)
        selection = Selection(DocumentRules.of(config), paths, is_preview).after(in_docs, files)
        sources = SiteSources.collect(configured, kept)
        site = _assembled(configured, kept, sources, selection, in_docs, config)
        refuse_blog(set(site.outputs.pages.values()), config)
        return site

    def files(self, files: Files, config: MkDocsConfig) -> Files:
        """Return the files that other plugins are offered: the site's, and those of `files` that stay."""
        mine: list[File] = [*self.pages, *self.copies, *own_files(config, self.configured.options)]
        by_path = {file.dest_uri: file for file in mine}
        mine.extend(
            kept_files((file for file in files if file not in self.found), by_path, self.configured.report)
        )
        mine.extend(self.named(Files(mine), config))
        taken = {file.src_uri for file in mine}
        return Files(
            [*mine, *(file for file in kept_for_plugins(files, config) if file.src_uri not in taken)]
        )

    @property
    def not_in_navigation(self) -> frozenset[Page]:
        """The pages that mkdocs.yml or a plugin keeps out of the navigation."""
        hidden = (file.hugo_page for file in self.pages if not file.inclusion.is_in_nav())  # type: ignore[no-untyped-call]
        return frozenset(page for page in hidden if page is not None)

    def named(self, files: Files, config: MkDocsConfig) -> Iterator[File]:
        """Yield files of docs_dir that are named in mkdocs.yml and are not in `files`."""
        found = Files(one.file for one in self.found.files.values())
        taken = {file.dest_uri for file in files}
        for file in named_files(found, config):
            if file.dest_uri in taken:
                continue
            if files.get_file_from_path(file.src_uri) is None:
                yield file
            elif not file.is_documentation_page() and file.abs_src_path is not None:
                yield HugoFile(config, Path(file.abs_src_path), f"published/{file.dest_uri}", file.dest_uri)

    def left_in(self, files: Files, config: MkDocsConfig) -> AssembledSite:
        """Return the site as plugins have left it; the same one if they have touched none of its files."""
        selection = self.selection.after(self.offered, files)
        if selection == self.selection:
            return self
        parts = (self.configured, self.kept, self.sources, selection, self.found, config)
        return _assembled(*parts, earlier=self)

    def put_into(self, files: Files, earlier: AssembledSite) -> None:
        """Put the files of the site in the place of those offered `earlier`; a plugin may hold `files`."""
        mine = Files([*self.pages, *self.copies])
        others = [file for file in files if file not in earlier.offered]
        for file in [*files]:
            files.remove(file)
        for file in (*mine, *(one for one in others if mine.get_file_from_path(one.src_uri) is None)):
            files.append(file)


def _assembled(
    configured: ConfiguredSite,
    kept: SealedStore | None,
    sources: SiteSources,
    selection: Selection,
    found: OfferedFiles,
    config: MkDocsConfig,
    earlier: AssembledSite | None = None,
) -> AssembledSite:
    sites, texts = sources.assemble(configured, selection)
    outputs = site_outputs(sites, configured.configuration, configured.report)
    outputs = replace(outputs, files=[file for file in outputs.files if selection.has(file.source)])
    made = SourceFiles(config, selection.paths, configured.report)
    before = {file.dest_uri: file for file in (*earlier.pages, *earlier.copies)} if earlier else {}
    pages = []
    for page, path in outputs.pages.items():
        file = made.page(page, path)
        file.inclusion = selection.level_of(page)
        pages.append(_known(file, before))
    copies = [_known(made.copy(file), before) for file in outputs.files]
    offered = OfferedFiles.of([*pages, *copies])
    return AssembledSite(
        configured, kept, sources, selection, found, sites, outputs, pages, copies, offered, texts
    )


def _known(file: HugoFile, before: dict[str, HugoFile]) -> HugoFile:
    """Return the file that plugins know already, for the page as it is now."""
    known = before.get(file.dest_uri)
    if known is None or known.src_uri != file.src_uri:
        return file
    known.hugo_page = file.hugo_page
    return known


def _store(configured: ConfiguredSite, config: MkDocsConfig) -> SealedStore | None:
    if not configured.options.cache:
        return None
    return store(project_root(config), config, configured.command, configured.report)

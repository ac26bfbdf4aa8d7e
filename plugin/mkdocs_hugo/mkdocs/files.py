"""Hugo's pages, resources and static files as MkDocs' `File`s, each at Hugo's own address."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from filecmp import cmp
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from mkdocs_hugo.content.plain_files import plain_files
from mkdocs_hugo.errors import HugoError, Level, Report, UrlConflictError
from mkdocs_hugo.site.config import Configuration
from mkdocs_hugo.site.media_types import is_shown
from mkdocs_hugo.site.mounts import Mount
from mkdocs_hugo.site.output_claims import OutputClaims
from mkdocs_hugo.site.output_path import inside, why_impossible
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Sites
from mkdocs_hugo.text import Position


class HugoFile(File):
    """A file whose address comes from Hugo; a page whatever its extension if it has a `hugo_page`.

    `is_left_out` is whether it is known that it will not be in the site.
    """

    def __init__(
        self,
        config: MkDocsConfig,
        source: Path | None,
        src_uri: str,
        target: str,
        report: Report | None = None,
    ) -> None:
        super().__init__(
            src_uri,
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=inside(target).lstrip("/"),
            inclusion=InclusionLevel.INCLUDED,
        )
        self.abs_src_path = None if source is None else str(source)
        self.hugo_page: Page | None = None
        self.is_left_out = False
        self._report = report
        if source is None:
            self.generated_by = "hugo"
            self.content_string = ""

    def copy_file(self, dirty: bool = False) -> None:
        """Copy the source; one that cannot be read, or is gone since, is reported and left out."""
        try:
            super().copy_file(dirty)
        except OSError as error:
            is_source = error.filename2 is None and error.filename == self.abs_src_path
            if self._report is None or not is_source:
                raise
            self.is_left_out = True
            message = f"this file cannot be published: {error.strerror}"
            hint = f"/{self.dest_uri} is missing from the site."
            self._report(HugoError(message, Position(error.filename), hint=hint))

    def is_documentation_page(self) -> bool:
        """Tell whether the file is rendered; content inside a bundle is only copied if it is no content."""
        return self.hugo_page is not None

    def is_static_page(self) -> bool:
        """Tell whether this is an HTML, XML or JSON file that is copied."""
        return self.hugo_page is None and super().is_static_page()


class SiteFiles:
    """Makes the files of a whole site; two that want one address are a warning naming both."""

    def __init__(self, config: MkDocsConfig, root: Path, report: Report) -> None:
        self._config = config
        self._docs_dir = Path(config.docs_dir)
        self._root = root
        self._report = report
        self.claims = OutputClaims()
        self._uris: set[str] = set()

    def pages(self, sites: Sites) -> Iterator[HugoFile]:
        """Yield a file for each rendered page of every language."""
        for page in sites.pages():
            if page.is_rendered and page.target is not None and self._claim_page(page):
                source = page.file.absolute if page.file else None
                uri = self._own_uri(self._page_uri(page), page.target.filename)
                file = HugoFile(self._config, source, uri, page.target.filename)
                file.hugo_page = page
                if source is not None:
                    file.edit_uri = Path(os.path.relpath(source, self._docs_dir)).as_posix()
                file.name = _name(page)
                yield file

    def resources(self, sites: Sites) -> Iterator[HugoFile]:
        """Yield the bundled files of every page that publishes them."""
        for page in sites.pages():
            if page.meta.build.publish_resources:
                for resource in page.resources:
                    if resource.page is None:
                        yield from self._copied(resource.file.absolute, resource.filename)

    def mounted(self, configuration: Configuration) -> Iterator[HugoFile]:
        """Yield the files of the static folders, then those of the asset folders."""
        yield from self.static(configuration.default.mounts_of("static"))
        yield from self.assets(configuration.default.mounts_of("assets"))

    def static(self, mounts: Iterable[Mount]) -> Iterator[HugoFile]:
        """Yield the files of the static folders; the first mount that has a path wins, pages before all."""
        static: set[str] = set()
        for mount in mounts:
            for path, target in self._mounted(mount):
                if target not in static:
                    yield from self._copied(path, target)
                static.add(target)

    def assets(self, mounts: Iterable[Mount]) -> Iterator[HugoFile]:
        """Yield the files in asset folders that shortcodes can show; Hugo publishes those in use.

        One whose path is taken is an info: it may be used nowhere.
        """
        assets: set[str] = set()
        for mount in mounts:
            for path, target in self._mounted(mount):
                if is_shown(path.suffix[1:].lower()) and target not in assets:
                    yield from self._copied(path, target, Level.INFO)
                    assets.add(target)

    def is_free(self, file: File) -> bool:
        """Take the output path of a file that Hugo makes up; False, and a report, where it is taken."""
        return not self._claim(f"/{file.dest_uri}", file.src_uri)

    def redirects(self, targets: Mapping[str, Page]) -> dict[str, Page]:
        """Return the redirects whose output paths are free, and take these."""
        return {name: page for name, page in targets.items() if not self._claim(name, _source_name(page))}

    def _mounted(self, mount: Mount) -> Iterator[tuple[Path, str]]:
        """Yield the files of a mount with their output paths, sorted by these."""
        files = plain_files(mount.source, self._report, accepts=mount.accepts)
        for relative, path in sorted((relative, path) for path, relative in files):
            yield path, inside("/".join(part for part in (mount.below, relative) if part))

    def _copied(self, path: Path, target: str, level: Level = Level.WARNING) -> Iterator[HugoFile]:
        """Yield the file that copies a source to its output path, nothing where it cannot be there."""
        owner = self.claims.owner(target)
        if owner is not None and (owner == str(path) or _is_same(Path(owner), path)):
            return
        if not self._claim(target, str(path), level):
            yield HugoFile(self._config, path, self._own_uri(self._uri(path), target), target, self._report)

    def _claim(self, target: str, source: str, level: Level = Level.WARNING) -> bool:
        """Take an output path; what is in the way is reported with both places and gives True."""
        why = why_impossible(target)
        if why:
            self._report(UrlConflictError(f"this file cannot be published: {why}", Position(source)))
            return True
        other = self.claims.claim(target, source)
        if other is not None:
            hint = f"{self._relative(other)} is published; rename one of the two."
            message = f"this cannot be published as {target} beside {self._relative(other)}"
            self._report(UrlConflictError(message, Position(source), hint=hint, level=level))
        return other is not None

    def _claim_page(self, page: Page) -> bool:
        """Take a page's address; the first page keeps it."""
        filename = page.target.filename if page.target else ""
        name = _source_name(page)
        other = self.claims.claim(filename, name)
        if other is not None:
            same = f"this page has the same URL as {self._relative(other)}: {page.link}"
            beside = f"this page cannot be published as {filename} beside {self._relative(other)}"
            message = same if filename in self.claims else beside
            hint = "Only the first of them is built; change slug, url or the name of one of the two."
            self._report(UrlConflictError(message, Position(name), hint=hint))
        return other is None

    def _own_uri(self, uri: str, target: str) -> str:
        """Return a path for MkDocs that no other file of the site has: one source can be published twice."""
        if uri in self._uris:
            uri = f"published{target}"
        self._uris.add(uri)
        return uri

    def _page_uri(self, page: Page) -> str:
        """Return a path that is the page's alone: a file read for two languages has one for each."""
        if page.file is None:
            return f"{page.site.prefix or page.language.lang}{page.path_info.path}"
        uri = self._uri(page.file.absolute)
        shared = len(page.file.languages) > 1 and page.site is not page.site.sites.default
        return f"{page.language.lang}/{uri}" if shared else uri

    def _uri(self, path: Path) -> str:
        for root in (self._docs_dir, self._root):
            if path.is_relative_to(root):
                return path.relative_to(root).as_posix()
        return path.as_posix().lstrip("/")

    def _relative(self, name: str) -> str:
        path = Path(name)
        return path.relative_to(self._root).as_posix() if path.is_relative_to(self._root) else name


def _source_name(page: Page) -> str:
    if page.file is not None:
        return str(page.file.absolute)
    return f"the {page.kind.value} page {page.link} that Hugo makes up"


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two files hold the same: nothing is lost if only one of them is published."""
    try:
        return cmp(one, other, shallow=False)
    except OSError:  # the owner is a page that Hugo makes up
        return False


def _name(page: Page) -> str:
    """Return MkDocs' name: `index` is for a section's own page, never for a leaf bundle."""
    return "index" if page.kind.is_branch else page.path_info.base_name or "page"

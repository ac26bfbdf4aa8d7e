"""The output paths of Hugo's pages, resources, static files and assets.

Hugo: hugolib/page__output.go, hugolib/hugo_sites_build.go, resources/image.go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from filecmp import cmp
from pathlib import Path
from typing import NamedTuple

from mkdocs_hugo.content.plain_files import plain_files
from mkdocs_hugo.errors import Level, Report, UrlConflictError
from mkdocs_hugo.publication.output_claims import OutputClaims
from mkdocs_hugo.site.config import Configuration
from mkdocs_hugo.site.mounts import Mount
from mkdocs_hugo.site.output_path import inside, why_impossible
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.resources import is_shown
from mkdocs_hugo.site.site import Sites
from mkdocs_hugo.text import Position


class PublishedFile(NamedTuple):
    """A file that is copied from its source to its output path."""

    source: Path
    path: str


class OutputFiles:
    """Finds the output paths of a whole site; two things that want one are a conflict naming both.

    `root` is the folder that names in messages are relative to. `report` hears of files that cannot be read.
    """

    def __init__(self, root: Path, report: Report) -> None:
        self._root = root
        self._report = report
        self.claims = OutputClaims()
        self.conflicts: list[UrlConflictError] = []

    def pages(self, sites: Sites) -> dict[Page, str]:
        """Return the output path of each rendered page of every language; the first page keeps one."""
        return {
            page: page.target.filename
            for page in sites.pages()
            if page.is_rendered and page.target is not None and self._claim_page(page)
        }

    def resources(self, sites: Sites) -> Iterator[PublishedFile]:
        """Yield the bundled files of every page that publishes them."""
        for page in sites.pages():
            if page.meta.build.publish_resources:
                for resource in page.resources:
                    if resource.page is None:
                        yield from self._copied(resource.file.absolute, resource.filename)

    def mounted(self, configuration: Configuration) -> Iterator[PublishedFile]:
        """Yield the files of the static folders, then those of the asset folders."""
        yield from self._static(configuration.default.mounts_of("static"))
        yield from self._assets(configuration.default.mounts_of("assets"))

    def is_free(self, path: str, name: str) -> bool:
        """Take an output path for something that Hugo makes up; False, and a conflict, where it is taken."""
        return not self._claim(path, name)

    def free_redirects(self, targets: Mapping[str, Page]) -> dict[str, Page]:
        """Return the redirects whose output paths are free, and take these."""
        return {path: page for path, page in targets.items() if self.is_free(path, _source_name(page))}

    def _static(self, mounts: Iterable[Mount]) -> Iterator[PublishedFile]:
        """Yield the files of the static folders; the first mount that has a path wins, pages before all."""
        static: set[str] = set()
        for mount in mounts:
            for source, path in self._mounted(mount):
                if path not in static:
                    yield from self._copied(source, path)
                static.add(path)

    def _assets(self, mounts: Iterable[Mount]) -> Iterator[PublishedFile]:
        """Yield the files in asset folders that shortcodes can show; Hugo publishes those in use.

        One whose path is taken is an info: it may be used nowhere.
        """
        assets: set[str] = set()
        for mount in mounts:
            for source, path in self._mounted(mount):
                if is_shown(source.suffix[1:].lower()) and path not in assets:
                    yield from self._copied(source, path, Level.INFO)
                    assets.add(path)

    def _mounted(self, mount: Mount) -> Iterator[tuple[Path, str]]:
        """Yield the files of a mount with their output paths, sorted by these."""
        files = plain_files(mount.source, self._report, accepts=mount.accepts)
        for relative, source in sorted((relative, source) for source, relative in files):
            yield source, inside("/".join(part for part in (mount.below, relative) if part))

    def _copied(self, source: Path, path: str, level: Level = Level.WARNING) -> Iterator[PublishedFile]:
        """Yield the copy of a source at an output path, nothing where it cannot be there."""
        path = inside(path)
        owner = self.claims.owner(path)
        is_there = owner is not None and (owner == str(source) or _is_same(Path(owner), source))
        if not is_there and not self._claim(path, str(source), level):
            yield PublishedFile(source, path)

    def _claim(self, path: str, source: str, level: Level = Level.WARNING) -> bool:
        """Take an output path; what is in the way is a conflict with both places and gives True."""
        why = why_impossible(path)
        if why:
            message = f"this file cannot be published: {why}"
            self.conflicts.append(UrlConflictError(message, Position(source)))
            return True
        other = self.claims.claim(path, source)
        if other is not None:
            hint = f"{self._relative(other)} is published; rename one of the two."
            message = f"this cannot be published as {path} beside {self._relative(other)}"
            self.conflicts.append(UrlConflictError(message, Position(source), hint=hint, level=level))
        return other is not None

    def _claim_page(self, page: Page) -> bool:
        """Take a page's address; the first page keeps it."""
        path = page.target.filename if page.target else ""
        name = _source_name(page)
        other = self.claims.claim(path, name)
        if other is not None:
            same = f"this page has the same URL as {self._relative(other)}: {page.link}"
            beside = f"this page cannot be published as {path} beside {self._relative(other)}"
            message = same if path in self.claims else beside
            hint = "Only the first of them is built; change slug, url or the name of one of the two."
            self.conflicts.append(UrlConflictError(message, Position(name), hint=hint))
        return other is None

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

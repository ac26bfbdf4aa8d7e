"""What a site publishes as MkDocs' `File`s, each at Hugo's own address."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from mkdocs_hugo.errors import HugoError, Report
from mkdocs_hugo.publication.output_files import PublishedFile
from mkdocs_hugo.site.output_path import inside
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.text import Position


class HugoFile(File):
    """A file whose address comes from Hugo; a page whatever its extension if it has a `hugo_page`.

    `locale` is the language of a page, where plugins look for it.
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
            src_dir=_source_folder(source, src_uri),
            dest_dir=config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=inside(target).lstrip("/"),
            inclusion=InclusionLevel.INCLUDED,
        )
        self.abs_src_path = None if source is None else str(source)
        self.hugo_page: Page | None = None
        self.locale = ""
        self.is_left_out = False
        self._report = report
        if source is None:
            self.generated_by = "hugo"
            self._hold("", config)

    @classmethod
    def of_text(cls, config: MkDocsConfig, src_uri: str, target: str, text: str) -> HugoFile:
        """Make a file of a text that has no source."""
        file = cls(config, None, src_uri, target)
        file._hold(text, config)
        return file

    def _hold(self, text: str, config: MkDocsConfig) -> None:
        """Take a text that no file has; plugins that ask for one all the same get mkdocs.yml."""
        self.content_string = text
        self.abs_src_path = config.config_file_path

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


def _source_folder(source: Path | None, src_uri: str) -> str | None:
    """Return the folder in which a source has its path for MkDocs, None for one with a path made up for it.

    MkDocs makes of both the path on disk, and so do plugins whose files stand in for others.
    """
    parts = PurePosixPath(src_uri).parts
    if source is None or source.parts[-len(parts) :] != parts:
        return None
    return str(source.parents[len(parts) - 1])


class SourcePaths:
    """The paths of sources as their authors see them: below docs_dir, else below the Hugo site."""

    def __init__(self, docs_dir: str, root: Path) -> None:
        self._folders = (Path(docs_dir), root)

    def uri(self, path: Path) -> str:
        """Return the path of a file on disk."""
        folder = next((folder for folder in self._folders if path.is_relative_to(folder)), None)
        return path.relative_to(folder).as_posix() if folder else path.as_posix().lstrip("/")

    def of_page(self, page: Page) -> str:
        """Return a path that is the page's alone: a file read for two languages has one for each."""
        if page.file is None:
            return f"{page.site.prefix or page.language.lang}{page.path_info.path}"
        uri = self.uri(page.file.absolute)
        shared = len(page.file.languages) > 1 and page.site is not page.site.sites.default
        return f"{page.language.lang}/{uri}" if shared else uri


class SourceFiles:
    """Makes the files of pages and of copies; each has a path for MkDocs that no other one has."""

    def __init__(self, config: MkDocsConfig, paths: SourcePaths, report: Report) -> None:
        self._config = config
        self._paths = paths
        self._report = report
        self._uris: set[str] = set()

    def page(self, page: Page, path: str) -> HugoFile:
        """Make the file of a page with this output path."""
        source = page.file.absolute if page.file else None
        file = HugoFile(self._config, source, self._own_uri(self._paths.of_page(page), path), path)
        file.hugo_page = page
        file.locale = page.language.lang
        if source is not None:
            file.edit_uri = Path(os.path.relpath(source, self._config.docs_dir)).as_posix()
        # MkDocs' `index` is for a section's own page, never for a leaf bundle.
        file.name = "index" if page.kind.is_branch else page.path_info.base_name or "page"
        return file

    def copy(self, file: PublishedFile) -> HugoFile:
        """Make the file that is copied from its source."""
        uri = self._own_uri(self._paths.uri(file.source), file.path)
        return HugoFile(self._config, file.source, uri, file.path, self._report)

    def _own_uri(self, uri: str, path: str) -> str:
        """Return a path for MkDocs that no other file of the site has: one source can be published twice."""
        if uri in self._uris:
            uri = f"published{path}"
        self._uris.add(uri)
        return uri

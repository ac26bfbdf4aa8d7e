"""Whether all that was to be published is there: files that plugins replace, and files that are missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from mkdocs_hugo.errors import HugoError, Report, UrlConflictError
from mkdocs_hugo.mkdocs.files import HugoFile

_NAMED = 10
"""How many missing files one message names."""


def kept_files(found: Iterable[File], mine: Mapping[str, File], report: Report) -> Iterator[File]:
    """Yield what stays of MkDocs' files: those of the theme and of plugins, where ours are not.

    `mine` are our files by output path. A theme's file gives way as one does to a file in docs_dir; a
    plugin's is reported.
    """
    for file in found:
        own = mine.get(file.dest_uri)
        if own is None:
            yield file
        elif file.src_dir is None:
            report(_replaced(file, own))


@dataclass(slots=True)
class Completeness:
    """What a build is to publish: `files` as plugins leave them, and `lost`, which MkDocs did not take.

    A file that a plugin takes out of `files`, and a page that one empties, is not missed.
    """

    files: Files
    lost: list[HugoFile]
    command: str
    report: Report

    @classmethod
    def of(cls, made: Iterable[File], files: Files, command: str, report: Report) -> Completeness:
        """Begin with the files of a site and the collection that MkDocs has made of them."""
        lost = (file for file in made if files.get_file_from_path(file.src_uri) is not file)
        return cls(files, [file for file in lost if isinstance(file, HugoFile)], command, report)

    def check_replaced(self, files: Files, config: MkDocsConfig) -> None:
        """Report files of Hugo and of other plugins that have one output path, both by name."""
        self.files = files
        first: dict[str, File] = {}
        of_theme = {*config.theme.dirs}
        for file in files:
            other = first.setdefault(file.dest_uri, file)
            is_ours = isinstance(other, HugoFile), isinstance(file, HugoFile)
            if any(is_ours) and not all(is_ours) and of_theme.isdisjoint((other.src_dir, file.src_dir)):
                self.report(_replaced(*_in_order(other, file)))

    def leave_out(self, output: str, page: Page) -> None:
        """Remember a page that a plugin has emptied: MkDocs does not write it."""
        if isinstance(page.file, HugoFile) and not output.strip():
            page.file.is_left_out = True

    def check_published(self) -> None:
        """Report what is missing from the built site."""
        missing = [file.dest_uri for file in self._expected() if not Path(file.abs_dest_path).is_file()]
        if missing:
            names = ", ".join(f"/{name}" for name in missing[:_NAMED])
            more = f" and {len(missing) - _NAMED} more" if len(missing) > _NAMED else ""
            are = "files are" if len(missing) > 1 else "file is"
            hint = "Another plugin or a hook may have removed or replaced what is missing."
            message = f"{len(missing)} {are} missing from the site: {names}{more}"
            self.report(HugoError(message, hint=hint))

    def _expected(self) -> Iterator[HugoFile]:
        for file in (*self.files, *self.lost):
            if isinstance(file, HugoFile) and not file.is_left_out:
                level = file.inclusion
                if level.is_in_serve() if self.command == "serve" else level.is_included():  # type: ignore[no-untyped-call]
                    yield file


def _in_order(one: File, other: File) -> tuple[File, File]:
    """Order two files with one output path as MkDocs writes them: pages last, later files over others."""
    if one.is_documentation_page() and not other.is_documentation_page():
        return other, one
    return one, other


def _replaced(lost: File, published: File) -> UrlConflictError:
    message = f"{_described(lost)} and {_described(published)} have one URL, /{lost.dest_uri}"
    return UrlConflictError(message, hint=f"Only {published.src_uri} is published; rename one of the two.")


def _described(file: File) -> str:
    if isinstance(file, HugoFile) or file.generated_by is None:
        return file.src_uri
    return f"{file.src_uri} of the plugin {file.generated_by}"

"""What mkdocs.yml and other plugins make of a Hugo site's sources before the site is assembled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import is_markdown_file

from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.mkdocs.document_rules import DocumentRules
from mkdocs_hugo.mkdocs.files import HugoFile, SourcePaths
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.text import Source, normalize

PageKey = tuple[str, str]
"""A page by its language and its logical path."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The sources that are part of the site, and the texts that stand in for those of files.

    `removed` are files on disk and `removed_pages` pages that a plugin has taken away, `texts` what it has
    written in the place of a file. Files on disk are named by absolute paths.
    """

    rules: DocumentRules
    paths: SourcePaths
    is_preview: bool = False
    removed: frozenset[str] = frozenset()
    removed_pages: frozenset[PageKey] = frozenset()
    texts: Mapping[str, bytes] = field(default_factory=dict)

    def level_of(self, page: Page) -> InclusionLevel:
        """Return what mkdocs.yml says of a page; its own path goes before the one in its language."""
        below = page.file.relative if page.file is not None else page.path_info.path.lstrip("/")
        return self.rules.level((self.paths.of_page(page), below))

    def is_left_out(self, page: Page) -> bool:
        """Tell whether a page is no part of the site."""
        if page_key(page) in self.removed_pages:
            return True
        is_removed = page.file is not None and str(page.file.absolute) in self.removed
        return is_removed or not self.is_in_site(self.level_of(page))

    def has(self, path: Path, below: str = "") -> bool:
        """Tell whether a file that is copied is part of the site; `below` is its path in its language."""
        level = self.rules.level((self.paths.uri(path), below))
        return str(path) not in self.removed and self.is_in_site(level)

    def read(self, file: ContentFile) -> Source | None:
        """Return the text that a plugin has written in the place of a file's."""
        text = self.texts.get(str(file.absolute))
        return None if text is None else Source(str(file.absolute), normalize(text))

    def after(self, offered: OfferedFiles, files: Files) -> Selection:
        """Return what plugins leave of the files that they were offered."""
        removed, pages, texts = set(self.removed), set(self.removed_pages), dict(self.texts)
        for one in offered.files.values():
            if one.is_left_as_it_was(files):
                continue
            text, page = one.text_in(files), one.file.hugo_page if isinstance(one.file, HugoFile) else None
            if text is not None and one.path is not None and (page is None or page.file is not None):
                texts[one.path] = text
            elif page is not None:
                pages.add(page_key(page))
            elif one.path is not None:
                removed.add(one.path)
        return replace(self, removed=frozenset(removed), removed_pages=frozenset(pages), texts=texts)

    def is_in_site(self, level: InclusionLevel) -> bool:
        """Tell whether what has a level is written to the site."""
        return bool(level.is_in_serve() if self.is_preview else level.is_included())  # type: ignore[no-untyped-call]


class Offered(NamedTuple):
    """A file as plugins found it: its level, and its path on disk."""

    file: File
    level: InclusionLevel
    path: str | None

    def is_left_as_it_was(self, files: Files) -> bool:
        """Tell whether a plugin has neither taken it away nor excluded nor replaced it."""
        now = files.get_file_from_path(self.file.src_uri)
        if now is None or now.is_documentation_page() != self.file.is_documentation_page():
            return False
        return now.abs_src_path == self.path and not self._is_excluded(now)

    def text_in(self, files: Files) -> bytes | None:
        """Return the Markdown that a plugin has written in its place, None where it shows something else."""
        now = files.get_file_from_path(self.file.src_uri)
        if now is None or not is_markdown_file(now.src_uri) or self._is_excluded(now):
            return None
        return now.content_bytes if now is self.file or now.page is None else None

    def _is_excluded(self, now: File) -> bool:
        return now.inclusion is not self.level and bool(now.inclusion.is_excluded())  # type: ignore[no-untyped-call]


@dataclass(frozen=True, slots=True)
class OfferedFiles:
    """The files that plugins are offered at a moment of the event `files`, by their path for MkDocs."""

    files: Mapping[str, Offered]

    @classmethod
    def of(cls, files: Iterable[File]) -> OfferedFiles:
        """Remember files as they are."""
        return cls({file.src_uri: Offered(file, file.inclusion, file.abs_src_path) for file in files})

    def below(self, folder: str) -> OfferedFiles:
        """Return those that lie in a folder."""
        return OfferedFiles({name: one for name, one in self.files.items() if one.file.src_dir == folder})

    def __contains__(self, file: File) -> bool:
        offered = self.files.get(file.src_uri)
        return offered is not None and offered.file is file


def page_key(page: Page) -> PageKey:
    """Return what a page is known by in every model of one site."""
    return page.language.lang, page.path_info.base

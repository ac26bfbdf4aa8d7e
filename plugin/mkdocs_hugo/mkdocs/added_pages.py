"""Pages of other plugins, which are MkDocs' own: they stand in the navigation where their folder is."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, file_sort_key
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page
from mkdocs.utils import dirname_to_title

from mkdocs_hugo.mkdocs.files import HugoFile
from mkdocs_hugo.site.page import Page as ContentPage
from mkdocs_hugo.site.site import Site, Sites


@dataclass(slots=True)
class AddedPages:
    """The items that follow those of Hugo below a section; `sites` knows pages by their path for MkDocs."""

    below: dict[ContentPage, list[StructureItem]] = field(default_factory=dict)
    sites: dict[str, Site] = field(default_factory=dict)
    _folders: dict[tuple[ContentPage, str], Section] = field(default_factory=dict)

    @classmethod
    def of(cls, files: Iterable[File], sites: Sites, shown: Mapping[ContentPage, Page]) -> AddedPages:
        """Find a place for each page among the files that is none of Hugo's."""
        added = cls()
        mine = [file for file in files if _is_added(file)]
        sections = _sections(sites, shown) if mine else {}
        for file in sorted(mine, key=file_sort_key):
            if file.page is not None:
                file.page.parent = file.page.previous_page = file.page.next_page = None
                added._place(file.page, sections)
        for folder in added._folders.values():
            for child in folder.children:
                child.parent = folder
        return added

    def _place(self, page: Page, sections: Mapping[str, ContentPage]) -> None:
        folder = posixpath.dirname(page.file.src_uri)
        above = folder
        while above not in sections:
            above = posixpath.dirname(above)
        section = sections[above]
        self._in(section, folder.removeprefix(above).strip("/")).append(page)
        self.sites[page.file.src_uri] = section.site

    def _in(self, section: ContentPage, folder: str) -> list[StructureItem]:
        """Return the items of a folder below a section, which has one of MkDocs' own."""
        if not folder:
            return self.below.setdefault(section, [])
        if (section, folder) not in self._folders:
            above, _, name = folder.rpartition("/")
            made = self._folders[section, folder] = Section(dirname_to_title(name), [])
            self._in(section, above).append(made)
        return self._folders[section, folder].children


def _is_added(file: File) -> bool:
    in_nav = file.inclusion.is_in_nav()  # type: ignore[no-untyped-call]
    return in_nav and file.is_documentation_page() and not isinstance(file, HugoFile)


def _sections(sites: Sites, shown: Mapping[ContentPage, Page]) -> dict[str, ContentPage]:
    """Return the sections by the folders of their sources, and by those of their URLs."""
    found: dict[str, ContentPage] = {"": sites.default.home}
    for site in sites:
        for page in site.tree.values():
            if page.kind.is_branch:
                own = shown.get(page)
                if own is not None:
                    found.setdefault(posixpath.dirname(own.file.src_uri), page)
                found.setdefault(page.link.strip("/"), page)
    return found

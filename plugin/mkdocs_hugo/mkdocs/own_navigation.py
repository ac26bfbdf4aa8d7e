"""A navigation that the user has written: `nav` of mkdocs.yml, or what a plugin makes of files of its own.

An entry is a path in docs_dir, Hugo's path of a page, a URL, or a list. A slash at the end stands for a page
and all below it, and `*` in the last part of a path for the pages of a section. Each language has the
entries that are its own; one without any has Hugo's tree.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from mkdocs_hugo.errors import HugoError, Report
from mkdocs_hugo.mkdocs.files import HugoFile
from mkdocs_hugo.mkdocs.material.config_view import theme_plugin
from mkdocs_hugo.mkdocs.navigation import Items, pages_of, section_of
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.publication.navigation import NavigationItem, NavigationTree
from mkdocs_hugo.site.page import Page as ContentPage
from mkdocs_hugo.site.refs import find
from mkdocs_hugo.site.site import Site

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|[#?]", re.IGNORECASE)
"""How a path begins that is an address."""
_MAKES_ITEMS = "awesome-nav"
_MAKES_ENTRIES = "literate-nav"
_FILES = {_MAKES_ITEMS: "filename", _MAKES_ENTRIES: "nav_file"}
"""Plugins that make a navigation, and the option that names the files that they make it from."""


def plugin_with_files(files: Files, config: MkDocsConfig) -> str:
    """Return the name of a plugin that makes the navigation from files which are there, "" for none."""
    known = dict(_file_names(config))
    found = {posixpath.basename(file.src_uri) for file in files} if known else set()
    return next((name for name, file in known.items() if file in found), "")


def kept_for_plugins(found: Files, config: MkDocsConfig) -> Iterator[File]:
    """Yield the files in docs_dir that plugins read; they are no part of the site."""
    names = {file for _, file in _file_names(config)}
    meta = theme_plugin(config, "meta")
    if meta is not None:
        names.add(str(meta.config.get("meta_file")))
    for file in found if names else ():
        if file.src_dir == config.docs_dir and posixpath.basename(file.src_uri) in names:
            file.inclusion = InclusionLevel.EXCLUDED
            yield file


def _file_names(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Yield the plugins that make a navigation, those that the site has, and how their files are called."""
    for name, option in _FILES.items():
        plugin = config.plugins.get(name)
        if plugin is not None:
            yield name, str(plugin.config.get(option))


def own_entries(nav: Navigation, files: Files, config: MkDocsConfig, *, is_written: bool) -> list[Any]:
    """Return the entries of a navigation that is not ours: the user's, or that of a plugin with its files.

    `nav` is what the plugins have made of it, `is_written` whether mkdocs.yml has one. A plugin without files
    of its own has no say.
    """
    plugin = plugin_with_files(files, config)
    if plugin == _MAKES_ITEMS:
        return _entries(nav.items)
    is_made = _MAKES_ENTRIES in config.plugins and not is_written
    return [] if is_made and not plugin else config.nav or []


def nav_of_mkdocs(config: MkDocsConfig) -> tuple[list[Any] | None, list[Any] | None]:
    """Return the `nav` that is read here, and the one that is left to MkDocs, which knows no Hugo's paths."""
    if _MAKES_ENTRIES in config.plugins:
        return None, config.nav
    return config.nav, None


def make_way(files: Files, config: MkDocsConfig) -> None:
    """Let a plugin that makes items make pages of its own: only those have the titles that its files give."""
    if plugin_with_files(files, config) == _MAKES_ITEMS:
        for file in files:
            if isinstance(file, HugoFile):
                file.page = None


def _entries(items: Iterable[StructureItem]) -> list[Any]:
    """Return items as they would be written in mkdocs.yml."""
    entries: list[Any] = []
    for item in items:
        if isinstance(item, Section):
            entries.append({item.title: _entries(item.children)})
        elif isinstance(item, Page):
            title = vars(item).get("title") if not isinstance(item, HugoPage) else None
            entries.append({title: item.file.src_uri} if title else item.file.src_uri)
        elif isinstance(item, Link):
            entries.append({item.title: item.url})
    return entries


@dataclass(frozen=True, slots=True)
class OwnNavigation:
    """Reads the entries of a navigation for a language, whose own tree is `tree`."""

    site: Site
    tree: NavigationTree
    files: Files
    items: Items
    report: Report

    def read(self, entries: list[Any]) -> list[StructureItem]:
        """Return MkDocs' items of the entries, [] if none of them is a page of the language."""
        found = list(self._read(entries))
        if len(found) == 1 and isinstance(found[0], Section) and self._is_folder_of_language(found[0]):
            found = _top(found[0])
        return found if any(self._is_own(page) for page in pages_of(found)) else []

    def _is_folder_of_language(self, section: Section) -> bool:
        """Tell whether a section is what plugins that go through folders make of all pages of a language."""
        return section.title.casefold() == self.site.language.lang.casefold()

    def _is_own(self, page: Page) -> bool:
        return isinstance(page, HugoPage) and page.hugo.site is self.site

    def _read(self, entries: Any) -> Iterator[StructureItem]:
        for entry in entries if isinstance(entries, list) else [entries]:
            if not isinstance(entry, dict):
                yield from self._found(None, str(entry))
                continue
            for title, value in entry.items():
                read = self._found if isinstance(value, str) else self._section
                yield from read(title, value)

    def _section(self, title: Any, entries: Any) -> Iterator[Section]:
        children = list(self._read(entries))
        if children:
            first = children[0]
            if isinstance(first, HugoPage) and first.hugo.kind.is_branch:
                first.file.name = "index"  # the section's own page, to MkDocs
            yield section_of(str(title), children)

    def _found(self, title: str | None, path: str) -> Iterator[StructureItem]:
        folder, _, pattern = path.rpartition("/")
        file = self.files.get_file_from_path(path)
        if _is_elsewhere(path):
            yield Link(title or path, path)
        elif file is not None and not isinstance(file.page, HugoPage):
            yield _titled(file.page, title) if file.page is not None else Link(title or path, file.url)
        elif "*" in pattern:
            yield from self._matching(self._page(folder, self.site), pattern)
        elif (page := self._page(path, self.site)) is not None:
            yield from self._shown(page, title, is_whole=path.endswith("/"))
        elif not any(self._page(path, site) for site in self.site.sites):
            self.report(_not_found(path))
            yield Link(title or path, path)

    def _matching(self, section: ContentPage | None, pattern: str) -> Iterator[StructureItem]:
        """Yield what lies below a section and has a matching name, in Hugo's order."""
        item = self.tree.sections.get(section) if section is not None else None
        name = pattern.removesuffix(".md")
        for one in item.below if item is not None else ():
            if one.page is not None and fnmatchcase(one.page.path_info.base_name, name):
                yield self.items.item(one)

    def _shown(self, page: ContentPage, title: str | None, *, is_whole: bool) -> Iterator[StructureItem]:
        branch = self.tree.sections.get(page)
        if branch is not None and is_whole:
            yield self.items.item(NavigationItem(title or branch.label, branch.page, below=branch.below))
        elif page in self.items.shown:
            yield _titled(self.items.page(page), title)

    def _page(self, path: str, site: Site) -> ContentPage | None:
        """Find a page of a language by its path in docs_dir, by its folder there, or by Hugo's path."""
        folder = path.strip("/")
        for name in (path, f"{folder}/_index.md", f"{folder}/index.md"):
            file = self.files.get_file_from_path(name)
            if file is not None and isinstance(file.page, HugoPage):
                return file.page.hugo if file.page.hugo.site is site else None
        return find(site, f"/{folder}")


def _top(section: Section) -> list[StructureItem]:
    for child in section.children:
        child.parent = None
    return section.children


def _is_elsewhere(path: str) -> bool:
    return _ELSEWHERE.match(path) is not None


def _titled(page: Page, title: str | None) -> Page:
    if title:
        page.title = title
    return page


def _not_found(path: str) -> HugoError:
    hint = "Write its path in docs_dir, or Hugo's path such as /docs/overview."
    return HugoError(f"the navigation names {path}, which is no page", hint=hint)

"""Every address of a site below its base URL, and how forgivingly it is looked up."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page


@dataclass(frozen=True, slots=True)
class Address:
    """One thing that links can lead to.

    `path` is decoded and begins with a slash; `url` is how the site writes it, encoded and without the first
    slash; `page` is None for files that are no pages.
    """

    path: str
    url: str
    page: Page | None = None


@dataclass(frozen=True)
class Addresses:
    """The addresses of a whole site; `aliases` lead from old paths to those of their pages.

    `of_templates` are those of the files that Go templates publish, known when these have run.
    """

    by_path: Mapping[str, Address]
    aliases: Mapping[str, str]
    of_templates: Mapping[str, Address] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        addresses: Iterable[Address],
        aliases: Mapping[str, str],
        of_templates: Mapping[str, Address] | None = None,
    ) -> Addresses:
        """Index addresses by their paths."""
        by_path = {address.path: address for address in addresses}
        return cls(by_path, aliases, {} if of_templates is None else of_templates)

    def find(self, path: str) -> Address | None:
        """Return what a decoded path leads to: as it is, with a slash, without its index file, or with it."""
        for candidate in _spellings(path):
            if candidate in self.by_path:
                return self.by_path[candidate]
        return self.of_templates.get(path)

    def find_alias(self, path: str) -> Address | None:
        """Return the page that an alias leads to."""
        for candidate in _spellings(path):
            if candidate in self.aliases:
                return self.by_path.get(self.aliases[candidate])
        return None

    def find_any_case(self, path: str) -> Address | None:
        """Return what a path in other capitals leads to, if that is only one thing."""
        for candidate in _spellings(path):
            found = self._by_folded.get(candidate.casefold(), ())
            if len(found) == 1:
                return found[0]
        return None

    def nearest(self, path: str) -> str:
        """Return the path that looks most like one that leads nowhere, "" without any.

        Names are compared without their extensions: a page has none in its address.
        """
        name = _name(path)
        near = [name] if name in self._by_name else get_close_matches(name, self._by_name, n=1, cutoff=0.8)
        return get_close_matches(path, self._by_name[near[0]], n=1, cutoff=0.0)[0] if near else ""

    @cached_property
    def _by_folded(self) -> dict[str, list[Address]]:
        folded: dict[str, list[Address]] = {}
        for path, address in self.by_path.items():
            folded.setdefault(path.casefold(), []).append(address)
        return folded

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for path in self.by_path:
            names.setdefault(_name(path), []).append(path)
        return names


def _name(path: str) -> str:
    """Return the last part of a path in small letters, without the extension of a file."""
    name = posixpath.basename(path.rstrip("/")).casefold()
    stem, extension = posixpath.splitext(name)
    return stem if extension[1:2].isalpha() else name


def _spellings(path: str) -> tuple[str, ...]:
    """Return the paths that a server answers alike; with `uglyURLs` sections are files called index.html."""
    return path, f"{path}/", path.removesuffix("index.html"), f"{path.removesuffix('/')}/index.html"

"""Menus: entries of the configuration, of front matter, and one for each section where a site wants that.

Hugo: navigation/menu.go, navigation/pagemenus.go, hugolib/site.go.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Any

from mkdocs_hugo.content.cast import to_int, to_string
from mkdocs_hugo.site.refs import find
from mkdocs_hugo.site.safe_values import safe_url

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page
    from mkdocs_hugo.site.site import Site


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One entry; `url` is empty for an entry that only holds others, `page` set where it leads to one."""

    name: str
    url: str
    weight: int = 0
    identifier: str = ""
    parent: str = ""
    page: Page | None = None

    @property
    def key(self) -> str:
        """What others name as their parent."""
        return self.identifier or self.name


def menu(site: Site, name: str) -> list[MenuEntry]:
    """Return the entries of a menu in Hugo's order: by weight, 0 last, then by name."""
    entries = {entry.key: entry for entry in _sections(site, name)}
    entries |= {entry.key: entry for entry in _from_front_matter(site, name)}
    entries |= {entry.key: entry for entry in _from_config(site, name)}
    return sorted(entries.values(), key=lambda entry: (entry.weight == 0, entry.weight, entry.name))


def _from_config(site: Site, name: str) -> Iterator[MenuEntry]:
    for values in site.config.menus.get(name, ()):
        page = find(site, to_string(values.get("pageref"))) if values.get("pageref") else None
        yield _entry(site, values, page)


def _from_front_matter(site: Site, name: str) -> Iterator[MenuEntry]:
    for page in site.tree.values():
        for menu_name, values in _menus_of(page):
            if menu_name == name:
                yield _entry(site, values, page)


def _menus_of(page: Page) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the menus that front matter names: a text, a list of texts, or a map of entries."""
    value = page.params.get("menus", page.params.get("menu"))
    if isinstance(value, Mapping):
        for menu_name, values in value.items():
            yield to_string(menu_name), values if isinstance(values, Mapping) else {}
    elif value is not None:
        for menu_name in value if isinstance(value, list) else [value]:
            yield to_string(menu_name), {}


def _sections(site: Site, name: str) -> Iterator[MenuEntry]:
    if site.config.section_pages_menu == name:
        for page in site.home.sections:
            key = page.section or page.path.strip("/")
            yield MenuEntry(page.link_title, page.rel_permalink, page.weight, key, page=page)


def _entry(site: Site, values: Mapping[str, Any], page: Page | None) -> MenuEntry:
    own = {str(key).lower(): value for key, value in values.items()}
    name = to_string(own.get("name")) or (page.link_title if page else "")
    weight = to_int(own.get("weight")) or (page.weight if page else 0)
    url = page.rel_permalink if page else _below_base(site, safe_url(to_string(own.get("url"))))
    return MenuEntry(name, url, weight, to_string(own.get("identifier")), to_string(own.get("parent")), page)


def _below_base(site: Site, url: str) -> str:
    """Return a URL that begins with a slash below the path of the base URL. Hugo: createNodeMenuEntryURL."""
    base = site.base_path
    return base + url if url.startswith("/") and not url.startswith(("//", f"{base}/")) else url


def plain(name: str) -> str:
    """Return a name, or what stands beside it, without the tags that some themes let authors write in it."""
    text, depth = [], 0
    for letter in unescape(name):
        depth += letter == "<"
        if not depth:
            text.append(letter)
        depth -= letter == ">" and depth > 0
    return "".join(text).strip()

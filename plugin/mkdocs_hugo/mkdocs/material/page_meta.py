"""Front matter as Material's templates and plugins want it, made key by key.

Hugo's themes use some of the same keys for something else: `icon`, `author`, `template`, `status`. Material
prints these as they are, or ends the build with them. So each key that Material reads gets its value from a
function here that escapes it or leaves it out; all other keys are passed on for other plugins.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.content.cast import to_bool, to_float, to_string, to_strings
from mkdocs_hugo.content.decode import find_key
from mkdocs_hugo.errors import FrontMatterError, Level, Report
from mkdocs_hugo.families import Family
from mkdocs_hugo.families.front_matter import has
from mkdocs_hugo.mkdocs.material.config_view import has_plugin
from mkdocs_hugo.render.descriptions import as_text
from mkdocs_hugo.render.posts import long_date
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.safe_values import safe_url
from mkdocs_hugo.templates.icons import SETS, Icons

_CLASS = re.compile(r"[\w-]+", re.ASCII)
_TEMPLATE = re.compile(r"(?!partials/)[\w-]+(?:/[\w-]+)*\.html", re.ASCII)
_HIDDEN = frozenset({"navigation", "toc", "path", "footer", "feedback", "tags"})
_OF_PLUGINS = frozenset({"__extends"})
"""Keys in which Material's plugins keep notes of their own."""


@dataclass(frozen=True, slots=True)
class PageMeta:
    """Makes the meta of pages for one build; `folders` are those of the theme, `report` hears of problems."""

    folders: tuple[Path, ...]
    icons: Icons
    prints_tags: bool
    family: Family
    report: Report

    @classmethod
    def of(cls, config: MkDocsConfig, family: Family, report: Report) -> PageMeta:
        """Make it for a configuration."""
        folders = tuple(Path(folder) for folder in config.theme.dirs)
        icons = Icons([folder / ".icons" for folder in folders])
        return cls(folders, icons, has_plugin(config, "tags"), family, report)

    def of_page(self, page: Page) -> dict[str, Any]:
        """Return what MkDocs calls a page's meta; the page's own params stay as they are."""
        meta = {key: value for key, value in page.params.items() if key not in _OF_PLUGINS}
        meta |= {key: make(self, page, meta[key]) for key, make in _KEYS.items() if key in meta}
        meta["icon"] = self._icon(page)
        meta |= {"title": escape(page.title, quote=False), "description": as_text(page, self.family)}
        meta["hide"] = self._hidden(page)
        if page.kind in (Kind.TAXONOMY, Kind.TERM) and not meta.get("search"):
            meta["search"] = {"exclude": True}
        if page.site.config.enable_git_info and page.lastmod is not None and not meta.get("revision_date"):
            meta["revision_date"] = long_date(page.lastmod, page.language.locale)
        ours = {"title", "description", "hide", "icon", *_KEYS}
        return {key: value for key, value in meta.items() if key not in ours or value not in (None, "", [])}

    def _hidden(self, page: Page) -> list[str]:
        hidden = [one for one in to_strings(page.params.get("hide")) if one in _HIDDEN]
        if self.family.hides_toc(page):
            hidden.append("toc")
        if has(page, self.family.menu.sidebar_hidden):
            hidden.append("navigation")
        return list(dict.fromkeys(hidden))

    def _template(self, page: Page, value: Any) -> str | None:
        """Take one of the theme's templates; Hugo's authors mean something of their own."""
        name = to_string(value)
        if _TEMPLATE.fullmatch(name) and any((folder / name).is_file() for folder in self.folders):
            return name
        if name.endswith(".html"):
            message = f'the theme has no template "{name}"; the page gets the usual one'
            self._tell(page, "template", message, "The key stays as it is for Hugo.", Level.INFO)
        return None

    def _icon(self, page: Page) -> str | None:
        found = next(filter(None, map(self.icons.name, self.family.menu.icon_names(page))), "")
        name = to_string(page.params.get("icon"))
        if not found and name.startswith(tuple(f"{one}/" for one in SETS)):
            hint = "Look for its name at https://squidfunk.github.io/mkdocs-material/reference/icons-emojis/."
            self._tell(page, "icon", f'there is no icon "{name[:80]}"', hint, Level.WARNING)
        return found or None

    def _search(self, page: Page, value: Any) -> dict[str, Any] | None:
        """Take `exclude` and `boost`; another value than a map is a theme's own."""
        if not isinstance(value, Mapping):
            return None
        made = {key: one for key, one in value.items() if key not in ("exclude", "boost")}
        exclude, boost = to_bool(value.get("exclude")), to_float(value.get("boost"))
        if exclude:
            made["exclude"] = True
        if value.get("boost") is not None and (boost is None or not math.isfinite(boost)):
            self._tell(page, "search", "boost is no number", "Write for example boost: 2.", Level.WARNING)
        elif value.get("boost") is not None:
            made["boost"] = value["boost"] if type(value["boost"]) in (int, float) else boost
        return made or None

    def _tags(self, _: Page, value: Any) -> list[str]:
        """Take a list of texts, which Material's plugin prints as they are."""
        texts = [to_string(one) for one in (value if isinstance(value, list) else [value])]
        return [escape(text) if self.prints_tags else text for text in texts if text]

    def _tell(self, page: Page, key: str, message: str, hint: str, level: Level) -> None:
        offset = find_key(page.front_matter_text, key) or 0
        self.report(FrontMatterError.at(page.source, offset, message, hint=hint, level=level))


def _date(_: PageMeta, page: Page, value: Any) -> Any:
    """Take a date as such, for plugins that put pages in its order."""
    return page.date or value


def _text(_: PageMeta, __: Page, value: Any) -> str:
    return escape(to_string(value))


def _author(_: PageMeta, __: Page, value: Any) -> str:
    return escape(", ".join(_names(value)))


def _names(value: Any) -> Iterator[str]:
    """Yield the names of authors: texts, or maps with `name` or `title`, in lists or not."""
    for one in value if isinstance(value, list) else [value]:
        own = one.get("name") or one.get("title") if isinstance(one, Mapping) else one
        if name := to_string(own):
            yield name


def _status(_: PageMeta, __: Page, value: Any) -> str | None:
    """Take what can be part of a class; a sentence is a theme's own."""
    status = to_string(value)
    return status if _CLASS.fullmatch(status) else None


def _address(_: PageMeta, __: Page, value: Any) -> str:
    return escape(safe_url(to_string(value)))


def _social(_: PageMeta, __: Page, value: Any) -> dict[str, Any] | None:
    """Take settings of Material's plugin in their types; other keys are a theme's own."""
    if not isinstance(value, Mapping):
        return None
    made = dict(value)
    for key, wanted in {"cards": bool, "cards_layout": str, "cards_layout_options": Mapping}.items():
        if key in made and not isinstance(made[key], wanted):
            del made[key]
    return made


_Make = Callable[[PageMeta, Page, Any], Any]

_KEYS: Mapping[str, _Make] = {
    "author": _author,
    "date": _date,
    "git_creation_date_localized": _text,
    "git_revision_date_localized": _text,
    "location": _address,
    "revision_date": _text,
    "search": PageMeta._search,
    "social": _social,
    "status": _status,
    "subtitle": _text,
    "tags": PageMeta._tags,
    "template": PageMeta._template,
}
"""The keys that Material's templates and plugins read, beside title, description, icon and hide."""

"""The whole tree in every page, each closed branch rendered once for all of them.

Material renders the whole tree for every page, which takes most of a build and grows with the square of
the pages. A closed branch looks the same on all pages but for the way its links begin, so it is kept with
a mark for that beginning. The output is Material's own, byte for byte.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment

from mkdocs_hugo.errors import Report
from mkdocs_hugo.mkdocs.material.changed_templates import change_template

_TEMPLATE = "partials/nav-item.html"
_MACRO = re.compile(
    r"(\{% macro render\(nav_item, path, level, parent\) %\})(.*?)(\{% endmacro %\})", re.DOTALL
)
_KEPT = (
    r"\1{% set kept = hugo_branches.find(nav_item, path, level, parent, page) %}"
    r"{% if kept.html is not none %}{{ kept.html }}{% else %}{% set rendered %}\2{% endset %}"
    r"{{ kept.keep(rendered) }}{% endif %}\3"
)
_LINK = re.compile(r'(?<=<a )([^<>]*?\bhref=)"([^"]*)"')
"""A link as the theme writes it; a title that looks like one is text, where every `<` is escaped."""
_MARK = "\0"
_EXTERNAL = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#|/")


def keep_branches(env: Environment, report: Report) -> None:
    """Make a theme's environment keep closed branches; another theme, or another macro, is left alone."""
    lost = "each page renders the whole navigation, and the build takes longer"
    change_template(env, _TEMPLATE, lambda source: _MACRO.sub(_KEPT, source, count=1), lost, report)
    env.globals["hugo_branches"] = Branches()


@dataclass(slots=True)
class Kept:
    """What a branch looks like on the page that is rendered; without `html` it must be rendered."""

    html: str | None = None
    remember: Callable[[str], None] | None = None

    def keep(self, rendered: str) -> str:
        """Take what has been rendered, and give it back."""
        if self.remember is not None:
            self.remember(rendered)
        return rendered


_NOT_KEPT = Kept()


@dataclass(frozen=True, slots=True)
class _Branch:
    """A closed branch; marks stand for the way to `folder`, which holds all that it links to."""

    html: str
    folder: tuple[str, ...]

    def on_page(self, folder: tuple[str, ...]) -> str | None:
        """Return the branch as a page in a folder sees it; None for a page in the branch's own folder."""
        shared = _shared(self.folder, folder)
        if shared == len(self.folder):
            return None
        way = "../" * (len(folder) - shared) + "".join(f"{name}/" for name in self.folder[shared:])
        return self.html.replace(_MARK, way)


@dataclass(slots=True)
class Branches:
    """The closed branches of one build's navigations."""

    _kept: dict[tuple[Any, ...], _Branch | None] = field(default_factory=dict)

    def find(self, item: Any, path: str, level: int, parent: Any, page: Any) -> Kept:
        """Return a branch for a page; open branches and single pages are never kept."""
        if page is None or not item.children or item.active:
            return _NOT_KEPT
        key = (id(item), path, level, bool(parent and parent.active))
        folder = _folders(page.url)
        if key not in self._kept:
            return Kept(None, lambda rendered: self._remember(key, rendered, folder))
        branch = self._kept[key]
        return Kept(branch.on_page(folder)) if branch is not None else _NOT_KEPT

    def _remember(self, key: tuple[Any, ...], rendered: str, folder: tuple[str, ...]) -> None:
        here = "/" + "".join(f"{name}/" for name in folder)
        own = [_absolute(here, url) for _, url in _LINK.findall(rendered) if not _EXTERNAL.match(url)]
        top = _common([_folders(url) for url in own])
        if not own or not top or _MARK in rendered:
            self._kept[key] = None
            return
        start = "/" + "".join(f"{name}/" for name in top)

        def mark(match: re.Match[str]) -> str:
            if _EXTERNAL.match(match[2]):
                return match[0]
            return f'{match[1]}"{_MARK}{_absolute(here, match[2]).removeprefix(start)}"'

        self._kept[key] = _Branch(_LINK.sub(mark, rendered), top)


def _folders(url: str) -> tuple[str, ...]:
    """Return the folders of a URL below the site's root."""
    return tuple(part for part in posixpath.dirname(f"/{url.lstrip('/')}").split("/") if part)


def _absolute(here: str, url: str) -> str:
    joined = posixpath.normpath(posixpath.join(here, url))
    return f"{joined.rstrip('/')}/" if url.endswith("/") else joined


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _common(folders: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the deepest folder that holds all of them."""
    if not folders:
        return ()
    first, last = min(folders), max(folders)
    return first[: _shared(first, last)]

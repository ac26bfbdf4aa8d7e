"""The pruned sidebars of a build, made in Python where the theme's templates are those that we know."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from jinja2 import Environment
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_hugo.errors import Report
from mkdocs_hugo.mkdocs.material.changed_templates import change_template
from mkdocs_hugo.mkdocs.material.nav.partials import LOOP, NAV, Partials, spaces, unknown
from mkdocs_hugo.mkdocs.material.nav.sidebar import Sidebar
from mkdocs_hugo.mkdocs.material.nav.tree_file import file_name, tree_script, way_to

_IMPORT = '{% import "partials/nav-item.html" as item with context %}'
_ENTRIES = (
    "{%% set hugo_entries = hugo_sidebars.entries(page, nav, config) %%}"
    "{%% if hugo_entries is not none %%}{{ hugo_entries }}{%% else %%}%s%s{%% endif %%}"
)
_LIST = re.compile(r'(<ul class="md-nav__list"[^<>]*)>')
_NAMED = (
    "{% set hugo_tree = hugo_sidebars.tree(nav) %}"
    r'\1{% if hugo_tree %} data-hugo-tree="{{ hugo_tree[0] | url }}"'
    '{% if hugo_tree[1] %} data-hugo-root="{{ hugo_tree[1] }}"{% endif %}{% endif %}>'
)

Seen = Callable[[Page], tuple[Navigation, Any] | None]
"""The navigation and the configuration that a page is shown with, None for a page that is not ours."""


class Sidebars:
    """Makes each page's sidebar; one object for each time that MkDocs builds."""

    def __init__(self, env: Environment, seen: Seen) -> None:
        self._env = env
        self._seen = seen
        self._spaces = spaces(env)
        self._partials: dict[str, Partials] = {}
        self._sidebars: dict[tuple[int, str], Sidebar | None] = {}
        self._trees: dict[int, tuple[str, str]] = {}

    @classmethod
    def install(cls, env: Environment, seen: Seen, report: Report) -> Sidebars | None:
        """Let a theme's templates ask for the sidebars; None, with nothing changed, for unknown ones."""
        if unknown(env):
            return None
        sidebars = cls(env, seen)
        env.globals["hugo_sidebars"] = sidebars
        change_template(env, NAV, _ask, "each page carries the whole navigation", report)
        return sidebars

    def html(self, page: Page) -> str | None:
        """Return the items in a page's sidebar, None where only the theme can render them.

        It depends on the navigation (titles, addresses, order, icons, status), the page's place in it, its
        table of contents, its language and the theme's configuration.
        """
        seen = self._seen(page)
        if seen is None:
            return None
        nav, config = seen
        sidebar = self._sidebar(nav, config)
        return sidebar.html(page) if sidebar is not None else None

    def levels(self, page: Page) -> Iterator[bytes] | None:
        """Return the digests of the lists in a page's sidebar, None where only the theme can render them."""
        seen = self._seen(page)
        sidebar = self._sidebar(*seen) if seen is not None else None
        return sidebar.levels(page) if sidebar is not None else None

    def tree_of(self, page: Page) -> tuple[str, str]:
        """Return the file with the whole tree that a page names and the way in it, "" for none."""
        seen = self._seen(page)
        return (self.tree(seen[0]) if seen is not None else None) or ("", "")

    def entries(self, page: Page | None, nav: Navigation, config: Any) -> str | None:
        """Return `html` if the template shows the page with what we know; other plugins may change it."""
        seen = self._seen(page) if page is not None else None
        if page is None or seen is None or seen[0] is not nav or _settings(seen[1]) != _settings(config):
            return None
        return self.html(page)

    def tree_file(
        self, whole: Navigation, parts: Iterable[Navigation], config: Any, language: str
    ) -> tuple[str, str]:
        """Return name and text of the file with a whole tree.

        From now on pages that show the tree name the file, and those that show a section of it where it lies.
        """
        partials = self._with(config)
        script = tree_script(whole.items, partials)
        name = file_name(language, script)
        self._trees[id(whole)] = (name, "")
        self._trees.update({id(nav): (name, way_to(nav.items[0], whole.items, partials)) for nav in parts})
        return name, script

    def tree(self, nav: Navigation) -> tuple[str, str] | None:
        """Return, for the template, a navigation's file and the way in its tree to what the sidebar shows."""
        return self._trees.get(id(nav))

    def _sidebar(self, nav: Navigation, config: Any) -> Sidebar | None:
        language = str(config.theme.get("language"))
        key = (id(nav), language)
        if key not in self._sidebars:
            usual = _is_usual(nav)
            self._sidebars[key] = Sidebar(nav.items, self._with(config), self._spaces) if usual else None
        return self._sidebars[key]

    def _with(self, config: Any) -> Partials:
        language = str(config.theme.get("language"))
        if language not in self._partials:
            self._partials[language] = Partials(self._env, config)
        return self._partials[language]


def _ask(source: str) -> str:
    """Change the theme's template so that it asks for the items before it renders them."""
    loop = LOOP.search(source)
    if loop is None or _IMPORT not in source:
        return source
    asked = _ENTRIES % (_IMPORT, loop[0])
    return _LIST.sub(_NAMED, source.replace(_IMPORT, "{##}").replace(loop[0], asked))


def _settings(config: Any) -> tuple[Any, Any]:
    return config.theme.get("features"), config.theme.get("language")


def _is_usual(nav: Navigation) -> bool:
    """Tell whether each item stands in one place, and none holds pages as the views of a blog do."""
    met: set[int] = set()
    for item in _all(nav.items):
        if id(item) in met or getattr(item, "pages", None) or '"' in (getattr(item, "url", None) or ""):
            return False
        met.add(id(item))
    return True


def _all(items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        yield item
        yield from _all(item.children or ())

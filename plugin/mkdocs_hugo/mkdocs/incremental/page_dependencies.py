"""What a page's template shows of other pages: sidebar, ways back, forth and up, tabs, translations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from mkdocs_hugo.incremental.digests import digest
from mkdocs_hugo.mkdocs.incremental.settings_digest import NotComparableError, digest_parts
from mkdocs_hugo.mkdocs.material.config_view import THEMES
from mkdocs_hugo.mkdocs.material.nav.sidebars import Sidebars
from mkdocs_hugo.mkdocs.pages import HugoPage

_SHORTCODES = "shortcodes"


def _are_usual(config: MkDocsConfig) -> bool:
    """Tell whether pages are shown by Material's own templates: the user's may look at anything."""
    folders = [Path(folder) for folder in config.theme.dirs]
    own = [folder for folder in folders if folder.parent.name not in ("material", "mkdocs")]
    pages = (path.relative_to(folder) for folder in own for path in folder.rglob("*.html"))
    return config.theme.name in THEMES and all(path.parts[0] == _SHORTCODES for path in pages)


@dataclass(slots=True)
class PageDependencies:
    """Tells what has a part in a page besides its content and its own values; `context` is the template's."""

    sidebars: Sidebars
    context: Callable[[HugoPage], Mapping[str, Any]]
    _tabs: dict[int, bytes] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        sidebars: Sidebars | None,
        config: MkDocsConfig,
        context: Callable[[HugoPage, MkDocsConfig], Mapping[str, Any]],
    ) -> PageDependencies | None:
        """Return them for a build, None where a page's template may show anything."""
        if sidebars is None or not _are_usual(config):
            return None
        return cls(sidebars, lambda page: context(page, config))

    def parts(self, page: HugoPage) -> Iterator[str | bytes]:
        """Yield texts that change when what is shown does; raises `NotComparableError`."""
        levels = self.sidebars.levels(page)
        if levels is None:
            raise NotComparableError("the sidebar is the theme's own")
        context = self.context(page)
        nav, config = context["nav"], context["config"]
        yield from levels
        yield self._top(nav)
        ways = [_link(page.previous_page), _link(page.next_page), _link(nav.homepage)]
        yield from digest_parts([*ways, *map(_first, page.ancestors)])
        theme = [config.theme.get("language"), config.theme.get("direction")]
        yield from digest_parts([*theme, config.site_name, config.copyright, dict(config.extra)])
        way = self.sidebars.tree_of(page)[1]
        yield from digest_parts([context.get("base_url"), context.get("tags"), way])

    def tree(self, page: HugoPage) -> str:
        """Return the name of the file with the whole tree, which a page has in it; "" without one."""
        return self.sidebars.tree_of(page)[0]

    def _top(self, nav: Navigation) -> bytes:
        """Return the digest of the items at the top, which may be tabs."""
        if id(nav) not in self._tabs:
            self._tabs[id(nav)] = digest(digest_parts([_first(item) for item in nav.items]))
        return self._tabs[id(nav)]


def _link(item: Any) -> Any:
    return None if item is None else [item.title, item.url]


def _first(item: Any) -> Any:
    """Return an item's title and the page that it leads to, with all that the theme may show of that."""
    first = item
    while first.children:
        first = first.children[0]
    return [item.title, first.url, getattr(first, "meta", None)]

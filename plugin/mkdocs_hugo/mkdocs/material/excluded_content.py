"""Content of pages that Material's search plugin need not read.

It looks at each position of each page for attributes of its own, `data-search-…`, and takes them away. A page
that its index passes over and that has none is put aside while it looks.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mkdocs_hugo.mkdocs.incremental.page_cache import MATERIAL_SEARCH, OURS, handle_alone
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.site.page import Page as ContentPage

_ATTRIBUTE = "data-search-"
_EVENT = "page_context"


@dataclass(slots=True)
class ExcludedContent:
    """Holds a page's content while the plugins see its context.

    `is_possible` is False where another plugin sees the context too, which may ask for the content.
    """

    is_possible: bool = False
    _aside: dict[ContentPage, str] = field(default_factory=dict)

    @classmethod
    def of(cls, config: MkDocsConfig) -> ExcludedContent:
        """Make it for a build's plugins."""
        return cls(handle_alone(config, [_EVENT], (OURS, MATERIAL_SEARCH)))

    def put_aside(self, page: Page) -> None:
        """Take away the content of a page if nobody misses it."""
        if not self.is_possible or not isinstance(page, HugoPage) or not page.content:
            return
        if (page.meta.get("search") or {}).get("exclude") and _ATTRIBUTE not in page.content:
            self._aside[page.hugo] = page.content
            page.content = ""

    def give_back(self, page: Page) -> None:
        """Undo `put_aside`."""
        if isinstance(page, HugoPage) and page.hugo in self._aside:
            page.content = self._aside.pop(page.hugo)

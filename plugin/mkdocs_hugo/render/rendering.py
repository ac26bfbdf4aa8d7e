"""The rendered pages of one build: kept from an earlier one, made ahead in other processes, or made now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mkdocs_hugo.render.cache import RenderCache
from mkdocs_hugo.render.first_uses import first_uses
from mkdocs_hugo.render.rendered import Rendered
from mkdocs_hugo.render.renderer import Renderer
from mkdocs_hugo.render.workers import ahead, pays
from mkdocs_hugo.site.page import Page


@dataclass(slots=True)
class Rendering:
    """Answers as the renderer does, sooner where it can; `cache` is None where nothing is to be kept."""

    renderer: Renderer
    cache: RenderCache | None = None
    _kept: dict[Page, Rendered] = field(default_factory=dict)
    _made: dict[Page, Rendered | None] = field(default_factory=dict)
    _coming: Iterator[tuple[Page, Rendered | None]] = field(default_factory=lambda: iter(()))
    _missing: set[Page] = field(default_factory=set)

    def prepare(self, pages: Sequence[Page]) -> None:
        """Look up all pages of the site, and begin to render those that are not kept."""
        if self.cache is not None:
            found = ((page, self.cache.get(page, page.body)) for page in pages)
            self._kept = {page: rendered for page, rendered in found if rendered is not None}
        missing = [page for page in pages if page not in self._kept]
        self._missing = set(missing)
        if pays(len(missing)):
            self._made = {page: self._rendered(page) for page in first_uses(missing)}
        rest = [page for page in missing if page not in self._made]
        self._coming = zip(rest, ahead(rest, self._rendered), strict=True)

    def render(self, page: Page, body: str) -> Rendered:
        """Return a page rendered; other plugins may have given it another body."""
        if body == page.body:
            if page in self._kept:
                return self._kept.pop(page)
            if page in self._missing:
                rendered = self._awaited(page) or self._rendered(page)
                if self.cache is not None:
                    self.cache.put(page, body, rendered)
                return rendered
        return self.renderer.render(page, body)

    def _awaited(self, page: Page) -> Rendered | None:
        """Take results as they come until the page's is among them."""
        while page not in self._made:
            one, rendered = next(self._coming)
            self._made[one] = rendered
        self._missing.discard(page)
        return self._made.pop(page)

    def _rendered(self, page: Page) -> Rendered:
        return self.renderer.render(page, page.body)

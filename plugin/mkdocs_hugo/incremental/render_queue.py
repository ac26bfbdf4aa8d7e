"""The rendered pages of one build: kept from an earlier one, made ahead in other processes, or made now."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mkdocs_hugo.errors import HugoError, Report
from mkdocs_hugo.incremental.contents import Contents
from mkdocs_hugo.incremental.packing import pack, unpack
from mkdocs_hugo.incremental.render_cache import RenderCache
from mkdocs_hugo.incremental.workers import ahead, pays
from mkdocs_hugo.render.rendered import Rendered
from mkdocs_hugo.render.see_also import SeeAlso
from mkdocs_hugo.render.site_answers import SiteAnswers
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.page_content import PageContent

if TYPE_CHECKING:
    from mkdocs_hugo.render.renderer import Renderer


@dataclass(slots=True)
class RenderQueue:
    """Answers as the renderer does, sooner where it can; `cache` is None where nothing is to be kept.

    `make` makes the renderer, which is not needed, nor its modules, where every page is kept. Pages for which
    the real Hugo has to answer come last: `answers` has them, None where it is not asked.
    """

    make: Callable[[], Renderer]
    see_also: SeeAlso
    report: Report
    answers: SiteAnswers | None = None
    cache: RenderCache | None = None
    _renderer: Renderer | None = None
    _kept: dict[Page, Rendered] = field(default_factory=dict)
    _made: dict[Page, bytes | None] = field(default_factory=dict)
    _coming: Iterator[None] = field(default_factory=lambda: iter(()))
    _missing: set[Page] = field(default_factory=set)
    contents: Contents = field(init=False)

    def __post_init__(self) -> None:
        self.contents = Contents(self._of_body)

    @property
    def renderer(self) -> Renderer:
        """The renderer, made when it is needed first."""
        if self._renderer is None:
            self._renderer = self.make()
        return self._renderer

    def leads_alike(self, page: Page, rendered: Rendered) -> bool:
        """Tell whether all links of a page that is kept lead where they led."""
        return self.renderer.leads_alike(page, rendered)

    def settings_problems(self) -> tuple[HugoError, ...]:
        """Return what is wrong with the settings; only the renderer finds out, so it is kept."""
        problems = self.cache.settings_problems() if self.cache is not None else None
        if problems is None:
            problems = self.renderer.problems
            if self.cache is not None:
                self.cache.keep_settings_problems(problems)
        return problems

    def prepare(self, pages: Sequence[Page]) -> None:
        """Look up all pages of the site, and begin to render those that are not kept."""
        answers = self.answers
        waiting = [page for page in pages if answers is not None and answers.needs(page)]
        later = frozenset(waiting)
        missing = self._not_kept([page for page in pages if page not in later])
        self._missing = {*missing, *later}
        self._coming = self._rendered(missing, waiting)

    def render(self, page: Page, body: str) -> Rendered:
        """Return a page rendered; other plugins may have given it another body."""
        if body == page.body:
            rendered = self._of_body(page)
            self._kept.pop(page, None)
        else:
            rendered = self._completed(page, body, self.renderer.render(page, body))
        self.contents.add(page, rendered)
        return rendered

    def _of_body(self, page: Page) -> Rendered:
        """Return a page rendered from the body of its file; what is new is kept."""
        if page in self._missing:
            self._await(page)
        if page in self._kept:
            return self._kept[page]
        is_new, packed = page in self._made, self._made.pop(page, None)
        rendered = self.renderer.render(page, page.body) if packed is None else unpack(packed)
        if rendered.lacking:
            rendered, packed = self._completed(page, page.body, rendered), None
        if is_new:
            self._kept[page] = rendered
            if self.cache is not None:
                self.cache.put(page, page.body, rendered, packed or pack(rendered), self._also(page))
        return rendered

    def _completed(self, page: Page, body: str, rendered: Rendered) -> Rendered:
        """Render a page again as long as it shows texts of pages that it was rendered without."""
        contents: dict[Page, PageContent] = {}
        while found := self.contents.lacking(page, rendered):
            contents |= found
            rendered = self.renderer.render(page, body, contents)
        return rendered

    def _not_kept(self, pages: Sequence[Page]) -> list[Page]:
        """Look up pages, and return those that are not kept."""
        if self.cache is not None:
            found = ((page, self.cache.get(page, page.body, self._also(page))) for page in pages)
            self._kept |= {page: rendered for page, rendered in found if rendered is not None}
        return [page for page in pages if page not in self._kept]

    def _also(self, page: Page) -> str:
        """Return what a page is made from besides the model and its body."""
        return self.see_also.below(page) + (self.answers.digest_of(page) if self.answers is not None else "")

    def _rendered(self, missing: Sequence[Page], waiting: Sequence[Page]) -> Iterator[None]:
        """Render pages, those for which Hugo has to answer when all others are done; a step for each."""
        yield from self._ahead(missing)
        if self.answers is not None and waiting:
            self.answers.wait()
            yield from self._ahead(self._not_kept(waiting))

    def _ahead(self, pages: Sequence[Page]) -> Iterator[None]:
        if pays(len(pages)):
            # Before processes are forked, so that each finds the renderer with its templates and lexers.
            render = self.renderer.render
            self._made |= {page: pack(render(page, page.body)) for page in first_uses(pages)}
        rest = [page for page in pages if page not in self._made]
        for page, packed in zip(rest, ahead(rest, self._packed, self.report), strict=True):
            self._made[page] = packed
            yield

    def _await(self, page: Page) -> None:
        """Take results as they come until the page's is among them."""
        self._missing.discard(page)
        while page not in self._made and page not in self._kept:
            if next(self._coming, self) is self:
                break

    def _packed(self, page: Page) -> bytes:
        return pack(self.renderer.render(page, page.body))


_USE = re.compile(r"(?:\{\{[<%]|```|~~~)[ \t]*([\w.+#/-]+)")


def first_uses(pages: Iterable[Page]) -> Iterator[Page]:
    """Yield pages that together use all that is used, short ones rather than long ones."""
    met: set[str] = set()
    for page in sorted(pages, key=lambda page: len(page.body)):
        used = set(_USE.findall(page.body))
        if not used <= met:
            met |= used
            yield page

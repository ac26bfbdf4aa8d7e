"""The rendered texts of pages that others show: in lists with summaries, in feeds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from mkdocs_hugo.render.links import joined_links
from mkdocs_hugo.render.rendered import Rendered
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.page_content import PageContent
from mkdocs_hugo.text import Source


@dataclass(slots=True)
class Contents:
    """The texts of pages by the source that they were rendered from; `rendered` renders what is not there.

    Those of the pages in `wanted` are kept as soon as they are rendered for themselves.
    Pages that show each other's texts in a circle show nothing there.
    """

    rendered: Callable[[Page], Rendered]
    wanted: set[Page] = field(default_factory=set)
    _known: dict[Page, tuple[Source, PageContent]] = field(default_factory=dict)
    _by_name: dict[tuple[str, str], Page] = field(default_factory=dict)
    _begun: set[Page] = field(default_factory=set)

    def of(self, page: Page) -> PageContent:
        """Return the text of a page."""
        source, content = self._known.get(page, (None, None))
        if content is not None and source is page.source:
            return content
        if page in self._begun:
            return PageContent("")
        self._begun.add(page)
        try:
            return self._keep(page, self.rendered(page))
        finally:
            self._begun.discard(page)

    def add(self, page: Page, rendered: Rendered) -> None:
        """Keep the text of a page that has been rendered, if somebody wants it."""
        if page in self.wanted:
            self._keep(page, rendered)

    def lacking(self, page: Page, rendered: Rendered) -> dict[Page, PageContent]:
        """Return the texts that a page was rendered without."""
        if rendered.lacking and not self._by_name:
            pages = page.site.sites.all_pages()
            self._by_name = {(one.language.lang, one.path): one for one in pages}
        found = (self._by_name[name] for name in rendered.lacking if name in self._by_name)
        return {one: self.of(one) for one in found}

    def _keep(self, page: Page, rendered: Rendered) -> PageContent:
        content = _content(page, rendered)
        self._known[page] = page.source, content
        return content


def _content(page: Page, rendered: Rendered) -> PageContent:
    """Return the text of a rendered page with addresses that are the same wherever it is shown."""

    def rooted(html: str) -> str:
        return joined_links(html, page.rel_permalink)

    end = max(rendered.divider, 0)
    before, after = rooted(rendered.content[:end]), rooted(rendered.content[end:])
    return PageContent(
        before + after,
        rendered.divider if rendered.divider < 0 else len(before),
        rooted(rendered.summary),
        page.site.config.summary_length,
        page.is_cjk,
        rendered.reads,
    )

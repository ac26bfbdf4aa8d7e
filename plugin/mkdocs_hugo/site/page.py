"""A page of a Hugo site: section, regular page, home, taxonomy or term.

Hugo: hugolib/page.go, hugolib/page__tree.go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from mkdocs_hugo.content.cast import to_bool
from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.content.path import ContentPath
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.page_content import has_cjk
from mkdocs_hugo.site.page_meta import PageMeta
from mkdocs_hugo.site.pages import Pages, default_order
from mkdocs_hugo.site.target_path import TargetPath
from mkdocs_hugo.text import Source

if TYPE_CHECKING:
    from mkdocs_hugo.site.language import Language
    from mkdocs_hugo.site.resources import Resource
    from mkdocs_hugo.site.site import Site

_HEADING = re.compile(r"(?m)^#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*(?:\{[^{}]*\}[ \t]*)?$")
_EMPTY = Source("", "")


@dataclass(slots=True, eq=False)
class Page:
    """One page in one language; `file` is None for pages that Hugo makes up (home, sections, terms).

    `source` is the whole file, `body_start` the offset where the body begins behind the front matter. What
    renders another page asks its `Reader` for them. `target` is where a page is or would be published, None
    for content inside a leaf bundle. `with_lent` are the children and the pages of other languages listed
    with them. Trees and lists are filled by `assemble`; read them when the site is whole.
    """

    site: Site
    kind: Kind
    path_info: ContentPath
    meta: PageMeta
    title: str
    file: ContentFile | None = None
    source: Source = _EMPTY
    body_start: int = 0
    parent: Page | None = None
    target: TargetPath | None = None
    aliases: Sequence[str] = ()
    resources: Sequence[Resource] = ()
    bundled: bool = False
    children: list[Page] = field(default_factory=list)
    with_lent: list[Page] | None = None
    tagged: Pages = field(default_factory=Pages)
    _pages: Pages | None = None

    def __repr__(self) -> str:
        return f"Page({self.site.language.lang}:{self.path} {self.kind.value})"

    @property
    def path(self) -> str:
        """The logical path, `/` for the home page."""
        return self.path_info.base or "/"

    @property
    def link_title(self) -> str:
        """The short title for menus, or the title."""
        return self.meta.link_title or self.title

    @property
    def label(self) -> str:
        """What a link to the page says: its title, else its first heading, else the name of its file."""
        heading = None if self.title else _HEADING.search(self.body)
        return self.title or (heading[1].strip() if heading else self.path_info.unnormalized().base_name)

    @property
    def description(self) -> str:
        """Front matter's description, "" without one."""
        return self.meta.description

    @property
    def weight(self) -> int:
        """Front matter's weight, 0 without one."""
        return self.meta.weight

    @property
    def date(self) -> datetime | None:
        """The page's date."""
        return self.meta.dates.date

    @property
    def lastmod(self) -> datetime | None:
        """When the page was last changed."""
        return self.meta.dates.lastmod

    @property
    def publish_date(self) -> datetime | None:
        """From when on the page is published."""
        return self.meta.dates.publish_date

    @property
    def expiry_date(self) -> datetime | None:
        """From when on the page is no longer published."""
        return self.meta.dates.expiry_date

    @property
    def params(self) -> Mapping[str, Any]:
        """All of front matter under lower-case keys."""
        return self.meta.params

    @property
    def language(self) -> Language:
        """The language of the page's site."""
        return self.site.language

    @property
    def hidden(self) -> bool:
        """Whether front matter says `hidden`; as in Hugo's themes it counts for the sub-tree too."""
        return to_bool(self.params.get("hidden")) is True

    @property
    def body(self) -> str:
        """The text behind the front matter."""
        return self.source.text[self.body_start :]

    @property
    def front_matter_text(self) -> str:
        """The text before the body, with its fences."""
        return self.source.text[: self.body_start]

    @property
    def link(self) -> str:
        """The address below the base URL, "" for a page without one."""
        return self.target.link if self.target and self._has_link else ""

    @property
    def rel_permalink(self) -> str:
        """The address on the host, with the base URL's path."""
        base = self.site.base_path
        return base + self.link if base and self.link else self._printed

    @property
    def permalink(self) -> str:
        """The full address."""
        return self.site.base_url.rstrip("/") + self._printed if self.link else ""

    @property
    def _printed(self) -> str:
        return self.target.printed if self.target and self._has_link else ""

    @property
    def is_cjk(self) -> bool:
        """Whether the words of the text are Chinese, Japanese or Korean characters. Hugo: isCJKLanguage."""
        if "iscjklanguage" in self.params:
            return to_bool(self.params["iscjklanguage"]) is True
        return self.site.config.has_cjk_language and has_cjk(self.source.text)

    @property
    def is_rendered(self) -> bool:
        """Whether the page becomes a file of the site."""
        return self.target is not None and self.meta.build.is_rendered and not self.bundled

    @property
    def _has_link(self) -> bool:
        return self.meta.build.has_link and not self.bundled

    @property
    def is_home(self) -> bool:
        """Whether this is its language's home page."""
        return self.kind is Kind.HOME

    @property
    def is_section(self) -> bool:
        """Whether this is a section."""
        return self.kind is Kind.SECTION

    @property
    def is_page(self) -> bool:
        """Whether this is a regular page."""
        return self.kind is Kind.PAGE

    @property
    def section(self) -> str:
        """The name of the first-level section, "" at the top."""
        return self.path_info.section

    @property
    def type(self) -> str:
        """Front matter's type, else the first-level section; `page` at the top."""
        return self.meta.type or self.section or "page"

    @property
    def current_section(self) -> Page:
        """The page itself if it is a branch, else the section it lies in."""
        return self if self.kind.is_branch or self.parent is None else self.parent.current_section

    @property
    def ancestors(self) -> Pages:
        """The pages above, nearest first, home last."""
        return Pages(self._above())

    @property
    def pages(self) -> Pages:
        """Listed pages and sections directly below, in default order; sorted once."""
        if self._pages is None:
            listed = self.children if self.with_lent is None else self.with_lent
            self._pages = self.tagged or default_order(self._listed(listed))
        return self._pages

    @property
    def regular_pages(self) -> Pages:
        """Listed regular pages directly below; of a term all its pages, as in Hugo."""
        return self.pages if self.kind is Kind.TERM else Pages(page for page in self.pages if page.is_page)

    @property
    def sections(self) -> Pages:
        """Listed sections directly below."""
        return Pages(page for page in self._listed(self.children) if page.is_section).by_weight()

    @property
    def translations(self) -> Pages:
        """The same page in the other languages, in the languages' order."""
        return Pages(page for page in self.all_translations if page is not self)

    @property
    def all_translations(self) -> Pages:
        """The same page in every language that has it, itself too."""
        return self.site.sites.translations(self)

    def _above(self) -> Iterator[Page]:
        page = self.parent
        while page is not None:
            yield page
            page = page.parent

    def _listed(self, below: Iterable[Page]) -> Iterator[Page]:
        """Yield what `pages` holds: a taxonomy has all terms below it, a section has pages and sections."""
        for page in below:
            if self.kind is Kind.TAXONOMY:
                yield from page.with_terms_below()
            elif page.kind in (Kind.PAGE, Kind.SECTION) and page.meta.build.is_listed:
                yield page

    def with_terms_below(self) -> Iterator[Page]:
        """Yield the page, if it is a listed term, and all terms below it."""
        if self.kind is Kind.TERM and self.meta.build.is_listed:
            yield self
        for page in self.children:
            yield from page.with_terms_below()

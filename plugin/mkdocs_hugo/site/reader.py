"""What the rendering of a page reads besides the page itself, read and remembered in one place.

A page is rendered again when something that it has read is not the same any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.site import refs
from mkdocs_hugo.site.embedded_hooks import HookKind, embedded_address
from mkdocs_hugo.site.page_content import PageContent

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page
    from mkdocs_hugo.text import Source


class AnsweredRef(NamedTuple):
    """A reference as `site.refs.ref` takes it, and its answer."""

    path: str
    lang: str | None
    relative: bool
    link: str


@dataclass(slots=True)
class Reader:
    """Reads for the rendering of one page, which makes a reader of its own.

    `files` are those that have been asked for, also where there was none; `model` is whether anything has
    been asked of other pages but their addresses: titles, order, values. `answered` are references to pages
    with their links, `hooked` the addresses that embedded hooks gave destinations, "" for none, `problems`
    what is wrong with files that were read. `contents` are rendered texts of other pages, `lacking` the pages
    whose text was asked for and is not among them.
    """

    contents: Mapping[Page, PageContent] = field(default_factory=dict)
    lacking: list[Page] = field(default_factory=list)
    files: set[Path] = field(default_factory=set)
    model: bool = False
    answered: list[AnsweredRef] = field(default_factory=list)
    problems: list[HugoError] = field(default_factory=list)
    hooked: dict[tuple[HookKind, str], str] = field(default_factory=dict)

    def source(self, page: Page) -> Source:
        """Return the text of a page's file."""
        if page.file is not None:
            self.files.add(page.file.absolute)
        return page.source

    def body(self, page: Page) -> str:
        """Return the text behind a page's front matter."""
        return self.source(page).text[page.body_start :]

    def bodies(self, pages: Iterable[Page]) -> list[str]:
        """Return the bodies of some pages."""
        return [self.body(page) for page in pages]

    def content(self, page: Page) -> PageContent:
        """Return the rendered text of a page, an empty one as long as there is none."""
        self.source(page)
        self.model = True
        content = self.contents.get(page)
        if content is None:
            self.lacking.append(page)
            return PageContent("")
        self.files.update(map(Path, content.reads))
        return content

    def pages(self, page: Page) -> Sequence[Page]:
        """Return the pages that a page lists."""
        self.model = True
        return page.pages

    def find(self, page: Page, ref: str) -> Page | None:
        """Find a page as Hugo's `GetPage` does, as seen from another."""
        self.model = True
        return refs.find(page.site, ref, page)

    def ref(self, page: Page, path: str, *, lang: str | None = None, relative: bool = True) -> str:
        """Return the link to a page, as `refs.ref` does; raises `RefError`."""
        link = refs.ref(page, path, lang=lang, relative=relative)
        self.answered.append(AnsweredRef(path, lang, relative, link))
        return link

    def lead(self, page: Page, kind: HookKind, destination: str) -> str | None:
        """Return where Hugo's embedded hook leads a link or picture; None where that stays as it is."""
        address = embedded_address(page, kind, destination)
        self.hooked[kind, destination] = address or ""
        return address

    def paths(self, own: Path | None) -> frozenset[str]:
        """Return every file that had a part in a page's rendering, its own left out."""
        return frozenset(str(path) for path in self.files if path != own)

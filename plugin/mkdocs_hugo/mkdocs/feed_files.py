"""Feeds as files of MkDocs, written when all pages are rendered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_hugo.incremental.contents import Contents
from mkdocs_hugo.mkdocs.files import HugoFile
from mkdocs_hugo.publication.feeds import Feed, feed_xml
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.pages import Pages


class FeedFile(HugoFile):
    """A feed; `contents` has the texts of its pages as soon as there are any, `shown` the pages of MkDocs."""

    contents: Contents | None = None
    shown: Mapping[Page, MkDocsPage] = MappingProxyType({})

    def __init__(self, config: MkDocsConfig, feed: Feed) -> None:
        super().__init__(config, None, f"feeds{feed.path}", feed.path)
        self.feed = feed
        self._url, self._name = config.site_url or "", config.site_name

    def copy_file(self, dirty: bool = False) -> None:
        """Write the feed with the pages as they are now."""
        if self.contents is not None:
            items = Pages(page for page in self.feed.items if not self._is_protected(page))
            feed = self.feed._replace(items=items)
            self.content_string = feed_xml(feed, self._url, self._name, self.contents.of)
        super().copy_file(dirty)

    def _is_protected(self, page: Page) -> bool:
        """Tell whether readers need a password for a page: the plugin encryptcontent notes it there."""
        return bool(getattr(self.shown.get(page), "encryptcontent", None))


def give_contents(files: Iterable[File], contents: Contents, shown: Mapping[Page, MkDocsPage]) -> None:
    """Let the feeds among some files take the texts of their pages from here."""
    for file in files:
        if isinstance(file, FeedFile):
            file.contents, file.shown = contents, shown
            contents.wanted.update(file.feed.items)


def write_again(files: Iterable[File], pages: Iterable[Page]) -> None:
    """Write the feeds that hold one of some pages, which have been rendered again."""
    changed = set(pages)
    for file in files:
        if isinstance(file, FeedFile) and not changed.isdisjoint(file.feed.items):
            file.copy_file()

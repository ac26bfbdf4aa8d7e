"""Feeds as files of MkDocs, written when all pages are rendered."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from mkdocs_hugo.incremental.contents import Contents
from mkdocs_hugo.mkdocs.files import HugoFile
from mkdocs_hugo.publication.feeds import Feed, feed_xml
from mkdocs_hugo.site.page import Page


class FeedFile(HugoFile):
    """A feed; `contents` has the texts of its pages as soon as there are any."""

    contents: Contents | None = None

    def __init__(self, config: MkDocsConfig, feed: Feed) -> None:
        super().__init__(config, None, f"feeds{feed.path}", feed.path)
        self.feed = feed
        self._url, self._name = config.site_url or "", config.site_name

    def copy_file(self, dirty: bool = False) -> None:
        """Write the feed with the pages as they are now."""
        if self.contents is not None:
            self.content_string = feed_xml(self.feed, self._url, self._name, self.contents.of)
        super().copy_file(dirty)


def give_contents(files: Iterable[File], contents: Contents) -> None:
    """Let the feeds among some files take the texts of their pages from here."""
    for file in files:
        if isinstance(file, FeedFile):
            file.contents = contents
            contents.wanted.update(file.feed.items)


def write_again(files: Iterable[File], pages: Iterable[Page]) -> None:
    """Write the feeds that hold one of some pages, which have been rendered again."""
    changed = set(pages)
    for file in files:
        if isinstance(file, FeedFile) and not changed.isdisjoint(file.feed.items):
            file.copy_file()

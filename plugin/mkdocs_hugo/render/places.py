"""Where something that is found in a page's HTML was written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from mkdocs_hugo.render.goldmark.placed import InMarkdown
from mkdocs_hugo.shortcodes import Expanded
from mkdocs_hugo.text import Position, Source

_LINK = r"""(?:\]\(\s*<?|\]:\s*<?|=\s*["']?|\s["'`])({})(?=[\s)>"'`]|\Z)"""
"""How an address is written in a link, a reference, an attribute or a parameter."""
_DEEPEST = 64
"""How many shortcodes inside each other are looked through."""


_MOST_SEARCHED = 300_000_000
"""How many characters are gone through for the links of a page: thousands on a page of 100 kB."""


@dataclass(slots=True)
class Places:
    """Finds links in the source of a page; one that a shortcode has printed stands where its tag stands.

    A page of megabytes with many thousand links has the later ones at its first line: searching for each
    would take time with the square of its length.
    """

    source: Source
    start: int
    expanded: Expanded
    _offsets: dict[str, int] = field(default_factory=dict)
    _searched: int = 0

    def of(self, url: str) -> tuple[Position, str]:
        """Return the place of a link and its line; the body's first line if it is nowhere to be found."""
        if url not in self._offsets:
            self._searched += len(self.source.text)
            self._offsets[url] = self._offset(url) if self._searched <= _MOST_SEARCHED else self.start
        return self._at(self._offsets[url])

    def in_markdown(self, place: InMarkdown) -> tuple[Position, str]:
        """Return the place of a text in the page's Markdown and its line, or of the same text elsewhere."""
        markdown = self.expanded.markdown
        start = 0
        for _ in range(place.line):
            start = markdown.find("\n", start) + 1
        offset = markdown.find(place.text, start)
        return self._at(self.expanded.source_offset(offset)) if offset >= 0 else self.of(place.text)

    def _at(self, offset: int) -> tuple[Position, str]:
        position = self.source.position(min(offset, len(self.source.text)))
        return position, self.source.line(position)

    def _offset(self, url: str) -> int:
        spellings = dict.fromkeys((url, unquote(url), url.replace("&", "&amp;")))
        for text in spellings:
            link = re.compile(_LINK.format(re.escape(text))).search(self.source.text, self.start)
            if link is not None:
                return link.start(1)
        for text in spellings:
            offset = self.source.text.find(text, self.start)
            if offset >= 0:
                return offset
        for text in spellings:
            offset = self._in_markdown(text)
            if offset >= 0:
                return self.expanded.source_offset(offset)
        return self.start

    def _in_markdown(self, text: str) -> int:
        """Return the offset in the expanded Markdown of a text, or of the placeholder that it is behind."""
        for _ in range(_DEEPEST):
            offset = self.expanded.markdown.find(text)
            word = self.expanded.placeholders.word_for(text) if offset < 0 else None
            if word is None:
                return offset
            text = word
        return -1

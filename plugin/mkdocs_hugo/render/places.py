"""Where something that is found in a page's HTML was written."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from mkdocs_hugo.shortcodes import Expanded
from mkdocs_hugo.text import Position, Source

_DEEPEST = 64
"""How many shortcodes inside each other are looked through."""


@dataclass(frozen=True, slots=True)
class Places:
    """Finds links in the source of a page; one that a shortcode has printed stands where its tag stands."""

    source: Source
    start: int
    expanded: Expanded

    def of(self, url: str) -> tuple[Position, str]:
        """Return the place of a link and its line; the body's first line if it is nowhere to be found."""
        offset = min(self._offset(url), len(self.source.text))
        position = self.source.position(offset)
        return position, self.source.line(position.line)

    def _offset(self, url: str) -> int:
        spellings = dict.fromkeys((url, unquote(url), url.replace("&", "&amp;")))
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

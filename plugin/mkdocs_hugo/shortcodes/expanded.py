"""What becomes of a body when its shortcodes are expanded."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_hugo.shortcodes.placeholders import Placeholders


class Segment(NamedTuple):
    """A stretch of the Markdown from `offset` on, and where it comes from in the file.

    Text runs along with its source; the output of a shortcode belongs to the shortcode as a whole.
    """

    offset: int
    source: int
    is_text: bool


@dataclass(frozen=True, slots=True)
class Expanded:
    """The Markdown to render, the placeholders in it, and where its parts come from.

    `names` are the shortcodes of the page, called `calls` times in all; `unanswered` those of them that have
    templates only of a kind that cannot be run, so that their inner text stands alone. `content` is the HTML
    of the body where Hugo has rendered it.
    """

    markdown: str
    placeholders: Placeholders
    segments: tuple[Segment, ...] = ()
    names: frozenset[str] = frozenset()
    calls: int = 0
    unanswered: frozenset[str] = frozenset()
    content: str | None = None

    def source_offset(self, offset: int) -> int:
        """Return the offset in the file for one in the Markdown; O(log segments)."""
        index = bisect_right(self.segments, offset, key=lambda segment: segment.offset) - 1
        if index < 0:
            return 0
        segment = self.segments[index]
        return segment.source + (offset - segment.offset if segment.is_text else 0)

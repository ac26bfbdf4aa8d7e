"""A text with its front matter, as templates include it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text with front matter or without; its body begins at the offset `start`.

    `path` is relative to the site's folder.
    """

    path: str
    text: str
    start: int = 0

    @property
    def body(self) -> str:
        """The text behind the front matter."""
        return self.text[self.start :]

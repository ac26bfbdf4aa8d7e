"""Problems that are found while Markdown is rendered, with a place in it that only the page can name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mkdocs_hugo.errors import HugoError


@dataclass(frozen=True, slots=True)
class InMarkdown:
    """Where something stands in Markdown: a text, and the line from which on it is found, counted from 0."""

    text: str
    line: int = 0


PlacedReport = Callable[[HugoError, InMarkdown], None]
"""Takes a problem without a position, and its place in the Markdown that is being rendered."""

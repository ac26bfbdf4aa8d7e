"""The kinds of page a site has. Hugo: resources/kinds/kinds.go."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """What a page is in its site; the value is Hugo's word."""

    HOME = "home"
    SECTION = "section"
    PAGE = "page"
    TAXONOMY = "taxonomy"
    TERM = "term"

    @property
    def is_branch(self) -> bool:
        """Whether pages of this kind can have pages below them."""
        return self is not Kind.PAGE

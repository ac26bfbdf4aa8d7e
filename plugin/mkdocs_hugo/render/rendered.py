"""What a page is once it has been rendered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.render.headed import NO_HEADING, Heading
from mkdocs_hugo.render.links.anchors import AnchorLink
from mkdocs_hugo.render.search_sections import SearchSection
from mkdocs_hugo.site.embedded_hooks import HookKind
from mkdocs_hugo.site.reader import AnsweredRef


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page's HTML with its table of contents; plain data that can be packed.

    `content` is its text, `divider` the offset in it of the summary divider, -1 without one, `summary` that
    of front matter. `heading` belongs into the text, `below` under it. `lacking` are language and path of the
    pages whose text it shows and that was not there.

    `toc` has Python-Markdown's form: dicts with `level`, `id`, `name` and `children`. `anchors` are the ids
    that links can lead to, `links` those of the page that lead to anchors. `problems` are what is wrong on
    it, `reads` the files that had a part in it besides the page's own, `reads_model` whether other pages'
    titles, order or values had one, `refs` and `written` what its references and links led to. `sections`
    are what the search index says of it, None if somebody else must find out. `shortcodes` is how many are
    called on it, `hooked` where Hugo's embedded hooks led links and pictures: kind, destination, address.
    """

    content: str
    divider: int = -1
    summary: str = ""
    heading: Heading = NO_HEADING
    below: str = ""
    lacking: tuple[tuple[str, str], ...] = ()
    toc: list[dict[str, Any]] = field(default_factory=list)
    anchors: frozenset[str] = frozenset()
    links: list[AnchorLink] = field(default_factory=list)
    problems: tuple[HugoError, ...] = ()
    reads: frozenset[str] = frozenset()
    reads_model: bool = False
    refs: tuple[AnsweredRef, ...] = ()
    written: Mapping[str, str] = field(default_factory=dict)
    sections: list[SearchSection] | None = None
    shortcodes: int = 0
    hooked: tuple[tuple[HookKind, str, str], ...] = ()

    @property
    def html(self) -> str:
        """The whole page."""
        html, offset = self.heading
        return f"{self.content[:offset]}{html}{self.content[offset:]}{self.below}"

"""What the rendering of a page has read: texts of pages and files, those missing too, and the model."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from mkdocs_hugo.errors import HugoError


class AnsweredRef(NamedTuple):
    """A reference as `site.refs.ref` takes it, and its answer."""

    path: str
    lang: str | None
    relative: bool
    link: str


@dataclass(slots=True)
class Reads:
    """The files, those of other pages among them, that have been asked for since `begin`.

    `model` is whether anything has been asked of other pages but their addresses: titles, order, values.
    `refs` are references to pages and the links that they were answered with, `problems` what is wrong with
    files that were read.
    """

    files: set[Path] = field(default_factory=set)
    model: bool = False
    refs: list[AnsweredRef] = field(default_factory=list)
    problems: list[HugoError] = field(default_factory=list)

    def begin(self) -> None:
        """Forget what was read before."""
        self.files = set()
        self.model = False
        self.refs = []
        self.problems = []

    def paths(self, own: Path | None) -> frozenset[str]:
        """Return every file that had a part in a page's rendering, its own left out."""
        return frozenset(str(path) for path in self.files if path != own)

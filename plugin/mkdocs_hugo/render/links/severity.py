"""How loud each kind of broken link is, as MkDocs' `validation:` settings have it."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_hugo.errors import Level


@dataclass(frozen=True, slots=True)
class Severity:
    """The level of each finding; None keeps it quiet."""

    not_found: Level | None = Level.WARNING
    anchors: Level | None = Level.INFO

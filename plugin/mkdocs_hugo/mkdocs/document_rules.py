"""`exclude_docs`, `draft_docs` and `not_in_nav` of mkdocs.yml, for the sources of a Hugo site.

MkDocs: structure/files.py. What MkDocs excludes by itself, such as `templates/`, is content to Hugo.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel
from pathspec import GitIgnoreSpec

_SETTINGS = {
    "exclude_docs": InclusionLevel.EXCLUDED,
    "draft_docs": InclusionLevel.DRAFT,
    "not_in_nav": InclusionLevel.NOT_IN_NAV,
}


@dataclass(frozen=True, slots=True)
class DocumentRules:
    """The patterns that are set, the strongest first."""

    patterns: tuple[tuple[InclusionLevel, GitIgnoreSpec], ...]

    @classmethod
    def of(cls, config: MkDocsConfig) -> DocumentRules:
        """Read mkdocs.yml."""
        return cls(tuple((level, config[name]) for name, level in _SETTINGS.items() if config[name]))

    def level(self, names: Iterable[str]) -> InclusionLevel:
        """Return what becomes of a source; of its names the first decides that a pattern fits.

        That is its path below docs_dir, and then the one below the folder of its language.
        """
        names = tuple(names)
        for level, spec in self.patterns:
            fits = (spec.check_file(name).include for name in names)
            if next((one for one in fits if one is not None), False):
                return level
        return InclusionLevel.INCLUDED

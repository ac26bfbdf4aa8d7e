"""The calls that are compared with what a theme's own shortcodes print, from `cases/FAMILY.yaml`.

A file holds `theme` (what to write as `theme` in hugo.toml), `config` (more of hugo.toml, as YAML),
`plugin` (options of ours), `without` (patterns of words that only one `side`, `ours` or `theme`, has, each
with a `reason`) and `cases`, by name:

- `body`: the page's Markdown
- `section`: whether the page is a section with pages below it
- `front_matter`: more front matter
- `files`: more files beside the page, by name
- `differs`: which of words, headings and links are not the theme's, and why
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """One page with calls of shortcodes."""

    name: str
    body: str
    section: bool = False
    front_matter: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    differs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Without:
    """Words that one side has and the other has not, and why that is right."""

    words: str
    reason: str
    side: str

    def strip(self, text: str) -> str:
        """Take the words out of a text."""
        return " ".join(re.sub(self.words, " ", text).split())


@dataclass(frozen=True, slots=True)
class Family:
    """The cases of the themes of one family."""

    name: str
    theme: str
    config: Mapping[str, Any]
    plugin: Mapping[str, Any]
    without: tuple[Without, ...]
    cases: tuple[Case, ...]


def families() -> list[str]:
    """Return the names of the families that have cases."""
    return sorted(path.stem for path in (FOLDER / "cases").glob("*.yaml"))


def load_family(name: str) -> Family:
    """Read a family's cases."""
    told = yaml.safe_load((FOLDER / "cases" / f"{name}.yaml").read_text("utf-8"))
    return Family(
        name,
        told["theme"],
        told.get("config", {}),
        told.get("plugin", {}),
        tuple(Without(**one) for one in told.get("without", ())),
        tuple(Case(name, **case) for name, case in told["cases"].items()),
    )

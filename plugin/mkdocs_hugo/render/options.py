"""What the user chose of how pages are rendered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs_hugo.families import NONE, Family


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What the user chose: Python-Markdown extensions beside ours, and how pages look.

    `overrides` is the folder of the user's own shortcode templates, `icons` are the folders of icons.
    `family` is whose shortcodes and front matter the authors wrote; for the names in `native_shortcodes` our
    own template goes before the site's. `search` is whether there will be a search index.
    """

    extensions: Sequence[Any] = ()
    extension_configs: Mapping[str, Any] = field(default_factory=dict)
    overrides: Path | None = None
    lead: bool = True
    children_description: bool = True
    section_lists: bool = True
    family: Family = NONE
    native_shortcodes: Sequence[str] = ()
    icons: Sequence[Path] = ()
    search: bool = False

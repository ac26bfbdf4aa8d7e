"""The plugins that are tried beside ours, as `rows.yaml` has them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

_ROWS = Path(__file__).with_name("rows.yaml")


@dataclass(frozen=True, slots=True)
class Row:
    """A plugin: what is built with it, what its user looks at, and what the documentation says of it."""

    plugin: str
    package: str
    answer: str
    options: dict[str, Any] = field(default_factory=dict)
    extensions: list[str] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    shows: dict[str, list[str]] = field(default_factory=dict)
    hides: dict[str, list[str]] = field(default_factory=dict)
    absent: list[str] = field(default_factory=list)
    nav: dict[str, str] = field(default_factory=dict)
    stops: str = ""
    nb: str = ""
    en: str = ""


def rows() -> list[Row]:
    """Return all rows in their order."""
    return [Row(**one) for one in yaml.safe_load(_ROWS.read_text("utf-8"))]

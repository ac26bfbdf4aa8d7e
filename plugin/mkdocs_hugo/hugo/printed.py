"""What the templates of our project have printed into the files that Hugo wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

LARGEST = 64 << 20
"""Bytes of a page's answers, and of a file that a template publishes; a larger one is passed over."""
_MARK = b"mkdocs-hugo"
_HEAD = 64


def published(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield every file below the folder that Hugo wrote to, with its path on the site."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and 0 < path.stat().st_size < LARGEST:
            yield "/" + path.relative_to(folder).as_posix(), path


def printed(path: Path) -> list[tuple[str, dict[str, Any]]] | None:
    """Return what a page's file says, each thing under its name; None for a file that is no page's."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        if not head.lstrip().startswith(_MARK):
            return None
        data = head + file.read()
    return [said for line in data.splitlines() if (said := _said(line.strip())) is not None]


def _said(line: bytes) -> tuple[str, dict[str, Any]] | None:
    name, _, text = line.partition(b":")
    try:
        value = json.loads(text) if name.startswith(_MARK) else None
    except ValueError:  # two pages at one address
        return None
    return (name.decode(), value) if isinstance(value, dict) else None

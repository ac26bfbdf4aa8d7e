"""The cells of a Jupyter notebook. Format: nbformat 4."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: Markdown, or code with the texts and pictures (PNG in base64) that it gave."""

    source: str
    is_code: bool = False
    language: str = ""
    outputs: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()


def notebook(text: object) -> list[Cell]:
    """Return the cells of a notebook that show anything; none for a text that is no notebook."""
    try:
        values = json.loads(str(text))
    except ValueError:
        return []
    cells = values.get("cells") if isinstance(values, Mapping) else None
    language = _map(_map(_map(values).get("metadata")).get("language_info")).get("name") or "python"
    return [_cell(_map(one), str(language)) for one in cells if _map(one)] if isinstance(cells, list) else []


def _cell(cell: Mapping[str, Any], language: str) -> Cell:
    source = _joined(cell.get("source"))
    if cell.get("cell_type") != "code":
        return Cell(source)
    outputs = [_map(one) for one in cell.get("outputs") or ()]
    pictures = tuple(_joined(_map(one.get("data")).get("image/png")) for one in outputs)
    return Cell(source, True, language, tuple(_texts(outputs)), tuple(one for one in pictures if one))


def _texts(outputs: list[Mapping[str, Any]]) -> Iterator[str]:
    for one in outputs:
        text = _joined(one.get("text"))
        data = _map(one.get("data"))
        if not text and "image/png" not in data:
            text = _joined(data.get("text/plain"))
        if text:
            yield text


def _joined(value: Any) -> str:
    return "".join(str(part) for part in value) if isinstance(value, list) else str(value or "")


def _map(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}

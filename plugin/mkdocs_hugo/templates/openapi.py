"""The short of an OpenAPI description: title, version and operations. OpenAPI 3.1 section 4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_hugo.content.cast import to_string
from mkdocs_hugo.content.decode import DecodeError, decode

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of an interface."""

    method: str
    path: str
    summary: str


@dataclass(frozen=True, slots=True)
class Interface:
    """What a description says of an interface; every text is "" where it says nothing."""

    title: str
    version: str
    description: str
    operations: tuple[Operation, ...]


def openapi(text: object) -> Interface | None:
    """Read a description in YAML or JSON; None for a text that is neither."""
    try:
        values = decode(str(text), "json" if str(text).lstrip().startswith("{") else "yaml")
    except DecodeError:
        return None
    if not isinstance(values, Mapping):
        return None
    info = _map(values.get("info"))
    title, version, description = (to_string(info.get(key)) for key in ("title", "version", "description"))
    return Interface(title, version, description, tuple(_operations(_map(values.get("paths")))))


def _operations(paths: Mapping[str, Any]) -> Iterator[Operation]:
    for path, item in paths.items():
        for method in _METHODS:
            operation = _map(item).get(method)
            if isinstance(operation, Mapping):
                summary = to_string(operation.get("summary")) or to_string(operation.get("operationId"))
                yield Operation(method.upper(), str(path), summary)


def _map(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}

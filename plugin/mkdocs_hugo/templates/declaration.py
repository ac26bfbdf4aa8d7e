"""What a Jinja template declares of itself in a YAML block at its top.

---
summary: One sentence.
inner: none | text | markdown | raw
end: required | optional
output: html | block | markdown | container
parameters:
  - {name: title, type: string, position: 0, default: "", description: One sentence.}
---

`parameters: any` takes whatever a call gives. `inner: raw` is text that is no Markdown in any notation.
`like: NAME` takes everything else from another template: its other keys, and its body if this one has none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

import yaml

from mkdocs_hugo.errors import ShortcodeError
from mkdocs_hugo.templates.parameters import Parameter, ParameterType
from mkdocs_hugo.templates.template import InnerContent, Output


@dataclass(frozen=True, slots=True)
class Declaration:
    """What is known of a template without running it; `parameters` is None where it declares none."""

    summary: str = ""
    inner: InnerContent = InnerContent.NONE
    renders_inner: bool = False
    raw_inner: bool = False
    output: Output = Output.HTML
    parameters: tuple[Parameter, ...] | None = None


def split(text: str, path: str, source: Callable[[str], str]) -> tuple[Declaration | None, str, int]:
    """Part a template from its declaration; the last result is the line on which the template begins.

    `source` gives the text of another template by its name. Raises `ShortcodeError` naming a line
    for a block that cannot be read.
    """
    if not text.startswith("---\n"):
        return None, text, 1
    values, body, first_line = _parts(text, path)
    if "like" in values:
        other, other_body, _ = _parts(source(str(values.pop("like"))), path)
        values, body = other | values, body if body.strip() else other_body
    try:
        return _from_values(values), body, first_line
    except (ValueError, TypeError) as error:
        raise _error(path, 1, f"the declaration is wrong: {error}") from None


def _parts(text: str, path: str) -> tuple[dict[str, Any], str, int]:
    """Return the values of a declaration, the template's body and its first line."""
    block, found, body = text.removeprefix("---\n").partition("\n---\n")
    if not found:
        raise _error(path, 1, "the declaration at the top of the template has no closing ---")
    return _values(block, path), body, block.count("\n") + 4


def _values(block: str, path: str) -> dict[str, Any]:
    try:
        values = yaml.safe_load(block)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        raise _error(path, line, f"the declaration is no YAML: {getattr(error, 'problem', error)}") from None
    if not isinstance(values, dict):
        raise _error(path, 1, "the declaration holds no keys")
    return values


def _from_values(values: Mapping[str, Any]) -> Declaration:
    unknown = values.keys() - {"summary", "inner", "end", "output", "parameters"}
    if unknown:
        raise ValueError(f"it has no key {min(unknown)}")
    inner = _choice(_Inner, values.get("inner", "none"))
    end = _choice(_End, values.get("end", "required"))
    content = InnerContent.NONE if inner is _Inner.NONE else InnerContent(end.value)
    return Declaration(
        summary=str(values.get("summary", "")),
        inner=content,
        renders_inner=inner is _Inner.MARKDOWN,
        raw_inner=inner is _Inner.RAW,
        output=_choice(Output, values.get("output", "html")),
        parameters=_parameters(values.get("parameters")),
    )


class _Inner(Enum):
    NONE = "none"
    TEXT = "text"
    MARKDOWN = "markdown"
    RAW = "raw"


class _End(Enum):
    REQUIRED = "required"
    OPTIONAL = "optional"


def _parameters(values: Any) -> tuple[Parameter, ...] | None:
    return None if values == "any" else tuple(_parameter(each) for each in values or ())


def _parameter(values: Any) -> Parameter:
    if not isinstance(values, dict) or "name" not in values:
        raise ValueError("a parameter has no name")
    type_ = _choice(ParameterType, values.get("type", "string"))
    return Parameter(**{**values, "type": type_})


_Choice = TypeVar("_Choice", bound=Enum)


def _choice(kind: type[_Choice], value: object) -> _Choice:
    try:
        return kind(value)
    except ValueError:
        raise ValueError(f"{value} is none of {', '.join(str(each.value) for each in kind)}") from None


def _error(path: str, line: int, message: str) -> ShortcodeError:
    return ShortcodeError(f"the template {path}:{line} cannot be read: {message}")

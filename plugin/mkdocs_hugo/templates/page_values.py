"""Expressions that read a value of a page: `date | format '2006'`, `params.author | upper`.

The language of Relearn's shortcode `pages`: a field, then functions with at most one argument each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from mkdocs_hugo.content.cast import to_string

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page
    from mkdocs_hugo.site.reader import Reader

FieldValue = str | float | datetime | None
"""What an expression gives; None for a page that has no such value."""

_QUOTED = r"\"[^\"]*\"|'[^']*'|`[^`]*`"
_PIPE = re.compile(rf"((?:{_QUOTED}|[^|])+)")
_COMMA = re.compile(rf"((?:{_QUOTED}|[^,])+)")
_CALL = re.compile(rf"(\w+)(?:\s+({_QUOTED}|-?\d+))?")


def evaluate(expression: str, page: Page, reader: Reader) -> FieldValue:
    """Return an expression's value for a page; raises `ValueError` for an unknown field or function."""
    field, *calls = (part.strip() for part in _PIPE.findall(expression))
    value = _field(field.lower(), page, reader)
    for call in calls:
        match = _CALL.fullmatch(call)
        function = _FUNCTIONS.get(match[1].lower()) if match else None
        if match is None or function is None:
            raise ValueError(f'there is no function "{call}"')
        value = function(value, unquoted(match[2] or ""))
    return None if value == "" else value


def unquoted(text: str) -> str:
    """Take the quotes from round a text."""
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'`" else text


def listed(text: str) -> list[str]:
    """Part a text at commas outside quotes."""
    return [part.strip() for part in _COMMA.findall(text) if part.strip()]


def order_key(value: FieldValue) -> tuple[bool, bool, Any]:
    """Return what values are ordered by: numbers and dates, then texts, then none at all."""
    if isinstance(value, datetime):
        value = value.timestamp()
    if value is None:
        return True, True, 0
    return False, isinstance(value, str), value.casefold() if isinstance(value, str) else value


def _field(name: str, page: Page, reader: Reader) -> FieldValue:
    if name.startswith("params."):
        return _param(page.params, name.removeprefix("params.").split("."))
    if name == "length":
        return len(reader.body(page))
    if name not in _FIELDS:
        raise ValueError(f'there is no field "{name}"')
    return _FIELDS[name](page)


def _param(values: Any, names: list[str]) -> FieldValue:
    for name in names:
        own = values.get("params") if isinstance(values, Mapping) else None
        values = values.get(name) if isinstance(values, Mapping) else None
        if values is None and isinstance(own, Mapping):
            values = own.get(name)
    if isinstance(values, float | int) and not isinstance(values, bool):
        return float(values)
    return values if isinstance(values, datetime) else to_string(values)


_FIELDS: Mapping[str, Callable[[Page], FieldValue]] = {
    "title": lambda page: page.title,
    "linktitle": lambda page: page.link_title,
    "weight": lambda page: page.weight or None,
    "path": lambda page: page.path,
    "section": lambda page: page.section,
    "date": lambda page: page.date,
    "lastmod": lambda page: page.lastmod,
    "publishdate": lambda page: page.publish_date,
    "expirydate": lambda page: page.expiry_date,
}


def _text(function: Callable[[str], str]) -> Callable[[FieldValue, str], FieldValue]:
    return lambda value, _: None if value is None else function(_written(value))


def _of_date(function: Callable[[datetime], FieldValue]) -> Callable[[FieldValue, str], FieldValue]:
    return lambda value, _: function(value) if isinstance(value, datetime) else None


def _written(value: FieldValue) -> str:
    return f"{value:%Y-%m-%d}" if isinstance(value, datetime) else to_string(value)


def _format(value: FieldValue, layout: str) -> FieldValue:
    """Write a date by Go's layout, as far as its parts have the same names everywhere."""
    if not isinstance(value, datetime):
        return None
    for go, python in _LAYOUT:
        layout = layout.replace(go, python)
    return value.strftime(layout)


_LAYOUT = (
    ("January", "%B"),
    ("Monday", "%A"),
    ("2006", "%Y"),
    ("Jan", "%b"),
    ("Mon", "%a"),
    ("15", "%H"),
    ("01", "%m"),
    ("02", "%d"),
    ("04", "%M"),
    ("05", "%S"),
    ("06", "%y"),
)

_FUNCTIONS: Mapping[str, Callable[[FieldValue, str], FieldValue]] = {
    "upper": _text(str.upper),
    "lower": _text(str.lower),
    "trim": _text(str.strip),
    "left": lambda value, count: None if value is None else _written(value)[: int(count)],
    "right": lambda value, count: None if value is None else _written(value)[-int(count) :],
    "translate": lambda value, _: value,
    "year": _of_date(lambda date: float(date.year)),
    "month": _of_date(lambda date: float(date.month)),
    "day": _of_date(lambda date: float(date.day)),
    "weekday": _of_date(lambda date: float(date.isoweekday())),
    "format": _format,
    "coalesce": lambda value, other: other if value is None else value,
    "default": lambda value, other: value if value not in (None, 0, "false") else other,
}

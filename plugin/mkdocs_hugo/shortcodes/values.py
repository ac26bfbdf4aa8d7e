"""The values of shortcode parameters: how they are typed and written. Hugo: parser/pageparser/item.go."""

from __future__ import annotations

import re
from decimal import Decimal
from math import isinf

from mkdocs_hugo.templates.parameters import ParamValue

_INT = re.compile(r"[-+]?[0-9]+\Z")
_FLOAT = re.compile(r"[-+]?[0-9]*\.[0-9]+\Z")
_INT_RANGE = range(-(2**63), 2**63)
_LONGEST_NUMBER = 400


def typed(word: str) -> ParamValue:
    """Return the value of a word without quotes; a number too large for Go stays a text."""
    if word in ("true", "false"):
        return word == "true"
    if len(word) > _LONGEST_NUMBER:
        return word
    if _INT.match(word):
        number = int(word)
        return number if number in _INT_RANGE else word
    if _FLOAT.match(word):
        return word if isinf(float(word)) else float(word)
    return word


def unescape(text: str) -> str:
    r"""Return a double-quoted text without its escapes: one `\"` makes every backslash in it disappear."""
    return text.replace("\\", "") if '\\"' in text else text


def quote(value: ParamValue) -> str:
    """Write a value so that it is read as the same value with the same type."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        digits = format(Decimal(repr(value)), "f")
        return digits if "." in digits else f"{digits}.0"
    if "\n" in value or value.endswith("\\") or ("\\" in value and '"' in value):
        return f"`{value}`"
    return '"' + value.replace('"', '\\"') + '"'

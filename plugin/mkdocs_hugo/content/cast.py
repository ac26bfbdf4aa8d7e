"""Front matter values as the types that Hugo wants: `weight: "5"` is a number, `title: 20.10` a text.

Values are what YAML, TOML and JSON give: str, bool, int, float, None, list, dict and the dates of TOML.
A function returns None where Hugo's own conversion fails. Source of the behaviour: spf13/cast 1.10.
Dates have a file of their own, `dates.py`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any


def to_string(value: Any) -> str:
    """Return the text that Hugo prints for a value: `20.1`, `2018`, `true`; "" for lists, maps and None."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _float_text(value)
    if isinstance(value, datetime) and value.tzinfo:
        return _time_text(value)
    return value.isoformat() if isinstance(value, (date, time)) else ""


def printed(value: Any) -> str:
    """Return what Go's templates print for a value of any kind (fmt's `%v`): `[true 1 <nil>]`, `map[x:1]`."""
    if value is None:
        return "<nil>"
    if isinstance(value, Mapping):
        return f"map[{' '.join(f'{key}:{printed(value[key])}' for key in sorted(value))}]"
    if isinstance(value, (list, tuple)):
        return f"[{' '.join(map(printed, value))}]"
    if isinstance(value, float) and value and math.isfinite(value):
        return _shortest(value)
    return to_string(value)


def to_int(value: Any) -> int | None:
    """Return a whole number, 0 for None and ""; decimals are cut off; `0x1F` and `015` as Go reads them."""
    if value is None or value == "":
        return 0
    if isinstance(value, str):
        return _parse_int(value)
    if isinstance(value, float):
        return int(value) if abs(value) < 1 << 63 else None
    return int(value) if isinstance(value, int) and abs(value) < 1 << 63 else None


def to_float(value: Any) -> float | None:
    """Return a number, 0 for None and ""."""
    if value is None or value == "":
        return 0.0
    if isinstance(value, str):
        return float(value) if _FLOAT.fullmatch(value) else None
    return float(value) if isinstance(value, (int, float)) else None


def to_bool(value: Any) -> bool | None:
    """Return a boolean: texts that Go's ParseBool knows, numbers other than 0; False for None."""
    if isinstance(value, str):
        return _BOOLS.get(value)
    if value is None or isinstance(value, (bool, int, float)):
        return bool(value)
    return None


def to_strings(value: Any) -> list[str]:
    """Return a list of texts: a text is split at spaces, another single value is a list of one.

    A list that holds a list or a map is empty to Hugo.
    """
    if isinstance(value, list):
        scalar = not any(isinstance(item, (list, dict)) for item in value)
        return [to_string(item) for item in value] if scalar else []
    if isinstance(value, str):
        return value.split()
    return [] if value is None or isinstance(value, dict) else [to_string(value)]


_BOOLS = {
    **dict.fromkeys(("1", "t", "T", "TRUE", "true", "True"), True),
    **dict.fromkeys(("0", "f", "F", "FALSE", "false", "False"), False),
}
_FLOAT = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_DECIMAL = re.compile(r"([-+]?[0-9]*)\.[0-9]*")
_INT = re.compile(
    r"([-+]?)(?:0[xX]((?:_?[0-9a-fA-F])+)|0[bB]((?:_?[01])+)|0[oO]?((?:_?[0-7])+)|([1-9](?:_?[0-9])*|0))"
)


def _parse_int(text: str) -> int | None:
    decimal = _DECIMAL.fullmatch(text)
    if decimal:
        text = decimal[1] if decimal[1].strip("+-") else "0"
    match = _INT.fullmatch(text)
    if match is None or len(text) > 80:
        return None
    sign, *forms = match.groups()
    digits, base = next((d, b) for d, b in zip(forms, (16, 2, 8, 10), strict=True) if d)
    number = int(sign + digits.replace("_", ""), base)
    return number if -(1 << 63) <= number < 1 << 63 else None


def _float_text(value: float) -> str:
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "+Inf" if value > 0 else "-Inf"
    return format(Decimal(repr(value)), "f").removesuffix(".0")


def _shortest(value: float) -> str:
    """Go's strconv.FormatFloat 'g' with the fewest digits: an exponent from a million on and below -4."""
    number = Decimal(repr(value)).normalize()
    if -4 <= number.adjusted() < 6:
        return _float_text(value)
    digits, exponent = f"{number:e}".split("e")
    return f"{digits}e{int(exponent):+03}"


def _time_text(value: datetime) -> str:
    """Go's time.Time.String, for the zones without names that TOML can write."""
    offset = value.utcoffset()
    zone = "+0000 UTC" if offset == timedelta(0) else f"{value:%z} {value:%z}"
    fraction = f".{value.microsecond:06}".rstrip("0") if value.microsecond else ""
    return f"{value:%Y-%m-%d %H:%M:%S}{fraction} {zone}"

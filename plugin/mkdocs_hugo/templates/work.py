"""How much work one call of a template may be: every loop, call and text takes steps from a fixed number.

Steps and not seconds, so that a template that works on one computer works on all. A text that would be larger
than `LARGEST` is refused before it is made, since making it may be what fills the memory.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import Any

from jinja2.exceptions import SecurityError

MOST_STEPS = 2_000_000
"""Turns of loops, calls, and tens of letters made; a hundred times what a table of 1,000 rows takes."""

LARGEST = 1_000_000
"""Letters or items of one text or list that a template multiplies; bits of a whole number."""

_LETTERS_A_STEP = 10
_CONTAINERS = (list, tuple, dict, set, frozenset)
_PERCENT = re.compile(r"%(?:\([^)]*\))?[-+ #0]*+(\d*+|\*)(?:\.(\d++|\*))?")
_BRACES = re.compile(r"\{[^{}]*+(\{)?")
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class Work:
    """The steps that are left; calls of templates inside a call take from the same number."""

    left: int = MOST_STEPS
    _is_begun: bool = False

    @contextmanager
    def begun(self) -> Iterator[None]:
        """Begin with all steps, unless a template is at work already."""
        if self._is_begun:
            yield
            return
        self.left, self._is_begun = MOST_STEPS, True
        try:
            yield
        finally:
            self._is_begun = False

    def take(self, steps: int) -> None:
        """Take steps; raises `SecurityError` where none are left."""
        self.left -= steps
        if self.left < 0:
            raise SecurityError(f"the template takes more than {MOST_STEPS:,} steps")

    def make(self, size: int) -> None:
        """Take the steps for a text or list of that size; raises `SecurityError` for one too large."""
        if size > LARGEST:
            raise SecurityError(f"a text or list of {size:,} parts is too large, the most is {LARGEST:,}")
        self.take(1 + size // _LETTERS_A_STEP)

    def turns(self, values: Any, price: int) -> Any:
        """Take the steps for a loop over some values; those that come one by one are counted as they come."""
        if hasattr(values, "__len__"):
            self.take(1 + len(values) * price)
            return values
        return self._one_by_one(values, price)

    def _one_by_one(self, values: Iterable[Any], price: int) -> Iterator[Any]:
        for value in values:
            self.take(price)
            yield value

    def count(self, value: Any) -> None:
        """Take the steps for a text or list that is there, whatever its size."""
        if isinstance(value, str):
            self.take(len(value) // _LETTERS_A_STEP)
        elif isinstance(value, list | tuple):
            self.take(len(value))


def weight(value: Any) -> int:
    """Return about how many letters a value is when it is printed; stops counting above `LARGEST`."""
    if isinstance(value, str):
        return len(value)
    if not isinstance(value, _CONTAINERS):
        return _bits(value) // 3
    total = 0
    waiting: list[Iterator[Any]] = [iter((value,))]
    while waiting and total <= LARGEST:
        one = next(waiting[-1], waiting)
        if one is waiting:
            waiting.pop()
        elif isinstance(one, _CONTAINERS):
            total += 2
            waiting.append(chain(one.keys(), one.values()) if isinstance(one, dict) else iter(one))
        else:
            total += 2 + (len(one) if isinstance(one, str) else 0)
    return total


def operated(operator: str, left: Any, right: Any) -> int:
    """Return about how large the result of an operator is: letters, items or bits."""
    if operator == "%" and isinstance(left, str):
        return _formatted(left, right if isinstance(right, tuple) else (right,))
    if isinstance(left, int) and isinstance(right, int):
        bits = _bits(left) * max(right, 0) if operator == "**" else _bits(left) + _bits(right)
        return bits if bits > _SMALL else 0
    if operator == "*":
        times, repeated = (left, right) if isinstance(left, int) else (right, left)
        return len(repeated) * times if _is_sized(repeated) and isinstance(times, int) else 0
    return len(left) + len(right) if operator == "+" and _is_sized(left) and _is_sized(right) else 0


_SMALL = 1_000


def _bits(value: Any) -> int:
    return value.bit_length() if isinstance(value, int) else 0


def _is_sized(value: Any) -> bool:
    return isinstance(value, str | list | tuple)


def _numbers(arguments: Iterable[Any]) -> int:
    return sum(abs(one) for one in arguments if isinstance(one, int))


def _formatted(text: str, arguments: Iterable[Any]) -> int:
    """Bound the length of a text whose placeholders, `%9d` or `{:9}`, are filled."""
    arguments = list(arguments)
    fields = [match[0] for match in chain(_PERCENT.finditer(text), _BRACES.finditer(text))]
    widths = sum(int(digits[:12]) for one in fields for digits in _DIGITS.findall(one))
    if any("*" in one or one.count("{") > 1 for one in fields):
        widths += _numbers(arguments) * len(fields)
    longest = max((weight(one) for one in arguments), default=0)
    return len(text) + widths + len(fields) * longest


def _of_width(value: Any, arguments: Sequence[Any]) -> int:
    return weight(value) + _numbers(arguments)


def _of_width_each(value: Any, arguments: Sequence[Any]) -> int:
    """Bound what grows by a width or text at each line, tab or part."""
    texts = sum(len(one) for one in arguments if isinstance(one, str))
    parts = value.count("\n") + value.count("\t") + 1 if isinstance(value, str) else weight(value)
    return weight(value) + parts * (_numbers(arguments) + texts)


def _wrapped(value: Any, arguments: Sequence[Any]) -> int:
    texts = sum(len(one) for one in arguments if isinstance(one, str))
    return weight(value) * (1 + texts)


def _replaced(value: Any, arguments: Sequence[Any]) -> int:
    old, new = (str(one) for one in (*arguments, "", "")[:2])
    text = str(value) if weight(value) <= LARGEST else ""
    return weight(value) + text.count(old) * len(new)


def _joined(value: Any, arguments: Sequence[Any]) -> int:
    """Bound a join: the filter has the list as its value, the method of texts has it as its argument."""
    values, between = (arguments[0], value) if isinstance(value, str) and arguments else (value, "")
    between = between or (arguments[0] if arguments and isinstance(arguments[0], str) else "")
    count = len(values) if hasattr(values, "__len__") else LARGEST // 10
    return weight(values) + count * len(between)


def _translated(value: Any, arguments: Sequence[Any]) -> int:
    tables = [one for one in arguments if isinstance(one, Mapping)]
    longest = max((weight(part) for table in tables for part in table.values()), default=0)
    return weight(value) * max(1, longest)


def _added(value: Any, arguments: Sequence[Any]) -> int:
    return weight(value) * (len(value) if any(map(_is_sized, arguments)) and _is_sized(value) else 1)


def _several_times(value: Any, _: Sequence[Any]) -> int:
    """Count what is gone through from its beginning again and again."""
    size = weight(value)
    return size + size * size // 100_000


def _printed(value: Any, _: Sequence[Any]) -> int:
    return weight(value)


_SIZES: Mapping[str, Callable[[Any, Sequence[Any]], int]] = {
    **dict.fromkeys(("center", "ljust", "rjust", "zfill", "batch", "slice", "round", "to_bytes"), _of_width),
    **dict.fromkeys(("indent", "expandtabs", "tojson"), _of_width_each),
    **dict.fromkeys(("format", "format_map"), lambda value, given: _formatted(str(value), given)),
    **dict.fromkeys(("striptags", "urlize", "trim", "strip"), _several_times),
    **dict.fromkeys(("string", "pprint", "list", "urlencode", "escape", "e", "xmlattr"), _printed),
    "wordwrap": _wrapped,
    "replace": _replaced,
    "join": _joined,
    "translate": _translated,
    "sum": _added,
}


def called(name: str, value: Any, arguments: Sequence[Any], named: Mapping[str, Any]) -> int:
    """Return about how much a filter or a method of plain data makes of a value, before it is called."""
    size = _SIZES.get(name)
    if size is None:
        return len(value) if isinstance(value, (str, Mapping, Sequence, Set)) else 0
    return size(value, (*arguments, *named.values()))

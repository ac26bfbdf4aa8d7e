"""Attributes in braces: `{#id .class key=value}`.

Goldmark: parser/attribute.go; Hugo: markup/internal/attributes. Values are words, numbers, true, false,
null, quoted text, or lists of these.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

AttributeValue = str | float | bool | None | list[object] | dict[str, object]
Attributes = dict[str, AttributeValue]

_SPACES = re.compile(r"\s*")
_SHORT_NAME = re.compile(r"[^\s!\"#$%&'()*+,/;<=>?@\[\\\]^`{|}~]*")
_NAME = re.compile(r"[A-Za-z_:][A-Za-z0-9_:.-]*")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?")
_QUOTED = re.compile(r'"((?:[^"\\\n]|\\.|\\)*?)"')
_ESCAPE = re.compile(r'\\(["/\\bfnrt])')
_ESCAPED = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_CONSTANTS: Mapping[str, AttributeValue] = {"true": True, "false": False, "null": None}
_MAX_DEPTH = 20


def parse_attributes(text: str, position: int = 0) -> tuple[Attributes, int] | None:
    """Parse attributes that begin with the brace at a position; return them and the place after the brace."""
    return _Reader(text, position).attributes()


def is_attribute_name(name: str) -> bool:
    """Tell whether Hugo takes a word for the name of an attribute."""
    return _NAME.fullmatch(name) is not None


def is_event_handler(name: str) -> bool:
    """Tell whether an attribute would run a script (`onclick`): Hugo leaves these out."""
    return name.lower().startswith("on")


def written(value: AttributeValue) -> str:
    """Return a value as Hugo writes it into HTML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return format(Decimal(repr(value)).normalize(), "f")
    return value if isinstance(value, str) else ""


class _Reader:
    """Reads values from a text; each method returns None where the text is something else."""

    def __init__(self, text: str, position: int) -> None:
        self._text = text
        self._position = position
        self._depth = 0

    def attributes(self) -> tuple[Attributes, int] | None:
        self._skip_spaces()
        if not self._take("{"):
            return None
        found: Attributes = {}
        while not self._take("}"):
            attribute = self._attribute()
            if attribute is None:
                return None
            _add(found, *attribute)
            self._skip_spaces()
            if self._take(","):
                self._skip_spaces()
        return found, self._position

    def _attribute(self) -> tuple[str, AttributeValue] | None:
        self._skip_spaces()
        for sign, name in (("#", "id"), (".", "class")):
            if self._take(sign):
                return name, self._match(_SHORT_NAME) or ""
        key = self._match(_NAME)
        self._skip_spaces()
        if key is None or not self._take("="):
            return None
        self._skip_spaces()
        value = self._value()
        if value is None or (key == "class" and not isinstance(value[0], str)):
            return None
        return key, value[0]

    def _value(self) -> tuple[AttributeValue] | None:
        """Return the value in a tuple of one, since None is a value."""
        self._skip_spaces()
        match self._text[self._position : self._position + 1]:
            case "[":
                return self._nested(self._list)
            case "{":
                return self._nested(self._mapping)
            case '"':
                return self._quoted()
        number = self._match(_NUMBER)
        if number is not None:
            return (float(number),)
        word = self._match(_NAME)
        return None if word is None else (_CONSTANTS.get(word, word),)

    def _nested(self, read: Callable[[], tuple[AttributeValue] | None]) -> tuple[AttributeValue] | None:
        self._depth += 1
        value = read() if self._depth <= _MAX_DEPTH else None
        self._depth -= 1
        return value

    def _mapping(self) -> tuple[AttributeValue] | None:
        inner = self.attributes()
        return None if inner is None else (dict(inner[0]),)

    def _list(self) -> tuple[AttributeValue] | None:
        self._take("[")
        values: list[object] = []
        while not self._take("]"):
            if values:
                self._take(",")
            value = self._value()
            if value is None:
                return None
            values.append(value[0])
            self._skip_spaces()
        return (values,)

    def _quoted(self) -> tuple[AttributeValue] | None:
        match = _QUOTED.match(self._text, self._position)
        if match is None:
            return None
        self._position = match.end()
        return (_ESCAPE.sub(lambda escape: _ESCAPED.get(escape[1], escape[1]), match[1]),)

    def _match(self, pattern: re.Pattern[str]) -> str | None:
        match = pattern.match(self._text, self._position)
        if match is None:
            return None
        self._position = match.end()
        return match[0]

    def _take(self, sign: str) -> bool:
        found = self._text.startswith(sign, self._position)
        self._position += found
        return found

    def _skip_spaces(self) -> None:
        self._match(_SPACES)


def _add(found: Attributes, name: str, value: AttributeValue) -> None:
    """Add an attribute; classes are joined, of anything else the first counts."""
    if name == "class" and "class" in found:
        found["class"] = f"{found['class']} {value}"
    else:
        found.setdefault(name, value)

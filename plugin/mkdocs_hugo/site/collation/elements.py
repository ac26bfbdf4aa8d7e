"""Collation elements: what a character is worth on the three levels that Hugo compares.

Hugo: golang.org/x/text/internal/colltab/collelem.go. The words are those of Unicode Technical Standard 10.
"""

from __future__ import annotations

from typing import NamedTuple

_USUAL = (0, 0x20, 0x02, 0)
_LAST_CODE_POINT = 0x10FFFF

_IDEOGRAPHS = (
    *((0x4E00, 0x9FFF), (0x3006, 0x3007), (0x3021, 0x3029), (0x3038, 0x303A), (0x3400, 0x4DBF)),
    *((0xF900, 0xFA6D), (0xFA70, 0xFAD9), (0x16FE4, 0x16FE4), (0x16FF2, 0x16FF6), (0x17000, 0x18CD5)),
    *((0x18CFF, 0x18D1E), (0x18D80, 0x18DF2), (0x1B170, 0x1B2FB), (0x20000, 0x2A6DF), (0x2A700, 0x2B81D)),
    *((0x2B820, 0x2CEAD), (0x2CEB0, 0x2EBE0), (0x2EBF0, 0x2EE5D), (0x2F800, 0x2FA1D), (0x30000, 0x3134A)),
    (0x31350, 0x33479),
)
"""First and last of Unicode 17's Ideographic characters; most of them are in no table."""


class Element(NamedTuple):
    """One collation element: three weights, and the combining class that puts marks in order.

    A weight is text, so that weights in a row compare as Hugo compares their numbers; empty means ignored.
    """

    primary: str
    secondary: str
    tertiary: str
    combining_class: int = 0


Elements = tuple[Element, ...]


def element(primary: int, secondary: int = 0x20, tertiary: int = 0x02, combining_class: int = 0) -> Element:
    """Make an element of numbers; what is left out is what most characters have."""
    return Element(_weight(primary), _weight(secondary), _weight(tertiary), combining_class)


def implicit(character: str) -> Element:
    """Make the element of a character in no table: ideographs first, then everything by code point."""
    code = ord(character)
    if not any(first <= code <= last for first, last in _IDEOGRAPHS):
        return element(code + 0x50000)
    return element(code + (0x10000 if 0x4E00 <= code <= 0xFAFF else 0x20000))


def parse(text: str) -> Elements:
    """Read elements as a table file writes them: `15ef..8 .47..e6`.

    An element is primary, secondary, tertiary weight and combining class in hexadecimal, divided by dots;
    one left out is 0 (primary, class), 20 (secondary) or 2 (tertiary).
    """
    return tuple(map(_parse_element, text.split(" ")))


def _parse_element(text: str) -> Element:
    fields = [*text.split("."), "", "", ""]
    return element(
        *(int(field, 16) if field else usual for field, usual in zip(fields, _USUAL, strict=False))
    )


def _weight(value: int) -> str:
    """Write a weight of up to 21 bits as text; two characters where one cannot hold it."""
    if value < _LAST_CODE_POINT:
        return chr(value) if value else ""
    return chr(_LAST_CODE_POINT) + chr(value - _LAST_CODE_POINT)

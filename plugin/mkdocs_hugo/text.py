"""Source text and places in it: offsets become lines and columns only when somebody asks."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

_LONG_LINE, _NEAR = 1_000, 200
"""Up to which column a line is kept from its beginning, and how much of a longer one round a place."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file: line and column count from 1, the column in characters."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Source:
    """The text of one file with the path that messages name.

    The text is as the author left it except that line ends are single and a byte order mark is gone.
    """

    path: str
    text: str = field(repr=False)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *accumulate(len(line) + 1 for line in self.text.split("\n")[:-1])]

    def position(self, offset: int) -> Position:
        """Return line and column of a character offset; O(log lines) after the first call."""
        line = bisect_right(self._line_starts, offset)
        return Position(self.path, line, offset - self._line_starts[line - 1] + 1)

    def line(self, position: Position) -> str:
        """Return the line of a position without its line end; of a very long one what is near the column.

        `column_in` finds the column in it. A page may have a problem at each word of one endless line.
        """
        start = self._line_starts[position.line - 1]
        column = position.column - 1
        first, last = (column - _NEAR, column + _NEAR) if column > _LONG_LINE else (0, _LONG_LINE + _NEAR)
        end = self.text.find("\n", start, start + last)
        return self.text[start + first : start + last if end < 0 else end]


def column_in(line: str, position: Position) -> int:
    """Return the index of a position in what `Source.line` returns for it."""
    column = position.column - 1
    return _NEAR if column > max(len(line), _LONG_LINE) else column


def normalize(data: bytes) -> str:
    """Decode a file as Hugo reads it: UTF-8 with or without byte order mark, any line ends.

    Bytes that are no UTF-8 become U+FFFD, so that no file can stop a build.
    """
    text = data.decode("utf-8-sig", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def first_undecodable(data: bytes) -> int | None:
    """Return where the first byte that is no UTF-8 stands in what `normalize` makes, None without."""
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from behind a byte order mark.
        start = error.start + len(data) - len(error.object)
        return len(normalize(data[:start]))
    return None


def lower(text: str) -> str:
    """Lower-case as Go's strings.ToLower does: letter by letter, never by context, never longer.

    Python's `str.lower` turns a final Σ into ς and İ into two characters.
    """
    if text.isascii():
        return text.lower()
    return "".join(_lower_letter(letter) for letter in text)


def _lower_letter(letter: str) -> str:
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else lowered[0]

"""Tables: paragraphs with a delimiter row in them.

Goldmark: extension/table.go. The lines of a finished paragraph are searched, so lines before the header row
stay a paragraph, and rows may be lazy continuation lines of a list item or a quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_DELIMITER_ROW = re.compile(r"\n {0,3}[-:| \t]*[|:][-:| \t]*(?=\n|\Z)")
_DELIMITER = re.compile(r"\s*(:?)-+(:?)\s*\Z")
_PIPE = re.compile(r"(?<!\\)\|")
_ALIGNMENTS = {("", ""): "", (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}
_MAX_CELLS = 200_000
"""Short rows are filled up to the width of the header; past this many cells in all they are left short."""


@dataclass(slots=True)
class _Table:
    """A table found in a paragraph, with the lines that stand before it."""

    before: str
    alignments: list[str]
    rows: list[list[str]]
    underline: str = ""


def tables(state: StateCore) -> None:
    """Turn paragraphs into tables; runs between the block and the inline rules."""
    found = {
        index: table
        for index, token in enumerate(state.tokens)
        if token.type == "inline" and (table := _find(token.content)) is not None
    }
    if not found:
        return
    lines = state.src.split("\n")
    result: list[Token] = []
    for index, token in enumerate(state.tokens):
        if index in found:
            found[index].underline = _line_before(state.tokens[index - 1], lines)
            _put(result, token, found[index])
        elif index - 1 in found:
            _close(result, token, found[index - 1])
        else:
            result.append(token)
    state.tokens = result


def unescape_pipes(state: StateCore) -> None:
    r"""Write `\|` as a pipe in the code of table cells; runs after the inline rules."""
    for token in state.tokens:
        if "cell" in token.meta:
            for child in token.children or ():
                if child.type == "code_inline":
                    child.content = child.content.replace("\\|", "|")


def _find(text: str) -> _Table | None:
    if "-" not in text or not _DELIMITER_ROW.search(text):
        return None
    lines = text.split("\n")
    for index in range(1, len(lines)):
        alignments = _alignments(lines[index])
        if alignments is None:
            continue
        header = _cells(lines[index - 1])
        if len(header) > len(alignments):
            return None
        before = "\n".join(lines[: index - 1])
        return _Table(before, alignments, [header, *map(_cells, lines[index + 1 :])])
    return None


def _alignments(line: str) -> list[str] | None:
    """Read a delimiter row; None if the line is none."""
    if len(line) - len(line.lstrip()) > 3 or not line.strip("-"):
        return None
    columns = line.split("|")
    if not columns[0].strip():
        columns = columns[1:]
    if columns and not columns[-1].strip():
        columns = columns[:-1]
    matches = [_DELIMITER.match(column) for column in columns]
    if not columns or None in matches:
        return None
    return [_ALIGNMENTS[match[1], match[2]] for match in matches if match]


def _cells(line: str) -> list[str]:
    """Split a row at its pipes."""
    line = line.strip().removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in _PIPE.split(line)] if line else []


def _put(result: list[Token], inline: Token, table: _Table) -> None:
    """Leave the lines before the table to the paragraph, or take the paragraph's opening tag away."""
    if table.before:
        inline.content = table.before
        result.append(inline)
    else:
        result.pop()


def _close(result: list[Token], closing: Token, table: _Table) -> None:
    """Add the table where its paragraph ends; an underline below it is no heading then."""
    if closing.type == "paragraph_close":
        result += [closing] if table.before else []
        result += _table_tokens(table)
    elif table.before:
        opening = len(result) - 2
        result[opening:opening] = _table_tokens(table)
        result.append(closing)
    else:
        result += _table_tokens(table)
        result += _underline(table.underline)


def _line_before(opening: Token, lines: list[str]) -> str:
    """Return the last line of a block: the underline, if it was taken for a heading."""
    return lines[opening.map[1] - 1].strip() if opening.map else ""


def _underline(text: str) -> list[Token]:
    if text.startswith("---"):
        return [Token("hr", "hr", 0, block=True)]
    inline = Token("inline", "", 0, content=text, children=[], block=True)
    return [_tag("p", 1, "paragraph"), inline, _tag("p", -1, "paragraph")]


def _table_tokens(table: _Table) -> Iterator[Token]:
    width = len(table.alignments)
    fill = width if width * len(table.rows) <= _MAX_CELLS else 0
    header, *body = (row[:width] for row in table.rows)
    yield _tag("table", 1)
    yield _tag("thead", 1)
    yield from _row(header, "th", table.alignments, fill)
    yield _tag("thead", -1)
    yield _tag("tbody", 1)
    for row in body:
        yield from _row(row, "td", table.alignments, fill)
    yield _tag("tbody", -1)
    yield _tag("table", -1)


def _row(cells: list[str], tag: str, alignments: list[str], fill: int) -> Iterator[Token]:
    """Yield a row; cells that fill it up to the width have no alignment."""
    yield _tag("tr", 1)
    for cell, alignment in zip(cells, alignments, strict=False):
        opening = _tag(tag, 1)
        if alignment:
            opening.attrs["style"] = f"text-align: {alignment}"
        yield opening
        yield Token("inline", "", 0, content=cell, children=[], meta={"cell": True}, block=True)
        yield _tag(tag, -1)
    for _ in range(len(cells), fill):
        yield _tag(tag, 1)
        yield _tag(tag, -1)
    yield _tag("tr", -1)


def _tag(tag: str, nesting: int, name: str = "") -> Token:
    if nesting > 0:
        return Token(f"{name or tag}_open", tag, 1, block=True)
    return Token(f"{name or tag}_close", tag, -1, block=True)

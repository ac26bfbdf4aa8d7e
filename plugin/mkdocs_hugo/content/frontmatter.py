"""Front matter: the block of YAML, TOML or JSON that a content file begins with.

In goes a file's text, out come its keys and where its body starts. Hugo: parser/pageparser.
What Hugo refuses is reported here and read as far as it goes, so that a page never loses its body, and its
title only where nobody could find it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_hugo.content.decode import DecodeError, decode, find_key, lower_keys, same_keys
from mkdocs_hugo.errors import FrontMatterError, Report
from mkdocs_hugo.text import Source


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """A content file taken apart: its front matter and the offset where its body starts.

    Keys are lower-cased, those of maps in maps too, those of maps in lists not (as in Hugo).
    `start` and `end` enclose the block between its delimiters.
    """

    front_matter: Mapping[str, Any] = field(default_factory=dict)
    body_start: int = 0
    start: int = 0
    end: int = 0

    def key_offset(self, source: Source, key: str) -> int:
        """Return where a top-level key stands in its source; the start of the block if it is not found."""
        offset = find_key(source.text, key, self.start, self.end)
        return self.start if offset is None else offset


def split(source: Source, report: Report) -> ParsedFile:
    """Find and decode the front matter of a content file; without any, the whole text is body.

    Reports a `FrontMatterError` for a block that cannot be decoded; the result then has the keys that
    can be read one by one.
    """
    block = _find(source, report)
    if block is None:
        return ParsedFile()
    try:
        values = _decode(source, block, report)
    except DecodeError as error:
        _report(report, source, block.start + error.offset, error.message, error.hint)
        values = _salvage(source.text[block.start : block.end], block.format)
    if values is None:
        return ParsedFile()
    _report_same_keys(values, source, block, report)
    return ParsedFile(lower_keys(values), block.body_start, block.start, block.end)


@dataclass(frozen=True, slots=True)
class _Block:
    """Where front matter stands: `text[start:end]` without delimiters; the body follows at `body_start`."""

    format: str
    start: int
    end: int
    body_start: int


_DELIMITERS = {"---": "yaml", "+++": "toml"}
_JSON_START = re.compile(r"\{\s*[\"'}]")
_JSON_ITEM = re.compile(r'[{}]|"(?:[^"\\]|\\.)*"?', re.DOTALL)
_KEY_LINE = re.compile(r"[ \t]*[\"']?[\w. -]+[\"']?[ \t]*[:=]|[ \t]+\S|-[ \t]|[ \t]*#|\[")


def _find(source: Source, report: Report) -> _Block | None:
    text = source.text
    first = len(text) - len(text.lstrip(" \t\n\ufeff"))
    name = _DELIMITERS.get(text[first : first + 3])
    if name:
        return _find_delimited(source, name, first, report)
    return _find_json(source, first, report) if _JSON_START.match(text, first) else None


def _find_delimited(source: Source, name: str, first: int, report: Report) -> _Block | None:
    """Find the end: the next line that begins with the delimiter, whatever follows on that line."""
    text, start = source.text, first + 3
    end = text.find("\n" + text[first:start], start)
    if end < 0:
        return _unclosed(source, name, first, report)
    after = end + 4
    return _Block(name, start, end + 1, after + text.startswith("\n", after))


def _unclosed(source: Source, name: str, first: int, report: Report) -> _Block | None:
    """Take the lines that look like keys for the block; a file with none has no front matter, only a rule."""
    text, delimiter = source.text, source.text[first : first + 3]
    hint = f"Close the front matter with a line of its own: {delimiter}"
    _report(report, source, first, f"the front matter has no closing {delimiter}", hint)
    start = end = text.find("\n", first) + 1
    while start and end < len(text) and _KEY_LINE.match(text, end):
        end = text.find("\n", end) + 1 or len(text)
    return _Block(name, start, end, end) if end > start else None


def _find_json(source: Source, start: int, report: Report) -> _Block | None:
    text, level = source.text, 0
    for match in _JSON_ITEM.finditer(text, start):
        level += {"{": 1, "}": -1}.get(match[0], 0)
        if level == 0:
            end = match.end()
            return _Block("json", start, end, end + text.startswith("\n", end))
    hint = "Close the front matter with '}', or do not begin the page with '{'."
    _report(report, source, start, "the JSON front matter has no end", hint)
    return None


def _decode(source: Source, block: _Block, report: Report) -> dict[str, Any] | None:
    """Return the keys of a block, None for a block without any: that is text between two rules."""

    def on_duplicate(key: str, offset: int) -> None:
        message = f"the key {key!r} is given twice; this one counts"
        _report(report, source, block.start + offset, message, "Remove one of the two.")

    values = decode(source.text[block.start : block.end], block.format, on_duplicate)
    if values is None or isinstance(values, dict):
        return values or {}
    hint = "Write each line as `key: value`, or begin the page with another line than ---."
    _report(report, source, block.start + 1, "the front matter holds no keys", hint)
    return None


def _report_same_keys(values: Mapping[str, Any], source: Source, block: _Block, report: Report) -> None:
    """Report keys that other ones replace since their letters are the same."""
    text = source.text[block.start : block.end]
    for key, replacing in same_keys(values):
        found = re.search(rf"""(?m)^[ \t{{"']*({re.escape(key)})(?=["' \t]*[:=])""", text)
        offset = block.start + (found.start(1) if found else 0)
        message = f"the key {key!r} is not read: {replacing!r} is the same to Hugo, and counts"
        _report(report, source, offset, message, "Remove one of the two.")


def _report(report: Report, source: Source, offset: int, message: str, hint: str) -> None:
    report(FrontMatterError.at(source, offset, message, hint=hint))


def _salvage(text: str, name: str) -> dict[str, Any]:
    """Read the top-level keys of a broken block one by one; a line that is broken itself is a plain text."""
    values: dict[str, Any] = {}
    for key, chunk in _chunks(text, name):
        values.update(_read_chunk(key, chunk, name))
    return values


_TOP_LEVEL_KEY = {
    "yaml": re.compile(r"^([\"']?)([\w.-][\w. -]*)\1[ \t]*:(?=[ \t\n]|\Z)", re.MULTILINE),
    "toml": re.compile(r"^[ \t]*([\"']?)([\w-]+)\1[ \t]*=", re.MULTILINE),
}


def _chunks(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield the top-level keys and the text that belongs to each; in TOML those before the first table."""
    if name not in _TOP_LEVEL_KEY:
        return
    if name == "toml":
        text = re.split(r"^[ \t]*\[", text, maxsplit=1, flags=re.MULTILINE)[0]
    keys = list(_TOP_LEVEL_KEY[name].finditer(text))
    starts = [*(key.start() for key in keys), len(text)]
    for key, end in zip(keys, starts[1:], strict=True):
        yield key[2], text[key.start() : end]


def _read_chunk(key: str, chunk: str, name: str) -> dict[str, Any]:
    """Decode one key with all that belongs to it, else its first line, else take that line as a text."""
    first_line = chunk.partition("\n")[0]
    for text in (chunk, first_line):
        try:
            values = decode(text, name)
        except DecodeError:
            continue
        return values if isinstance(values, dict) else {}
    rest = re.split("[:=]", first_line, maxsplit=1)[1].strip()
    return {} if rest[:1] in ("[", "{", "") else {key: rest.strip("\"'")}

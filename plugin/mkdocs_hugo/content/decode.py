"""YAML, TOML and JSON texts as Hugo reads them: front matter, configuration, data and translation files.

In goes a text and the name of its format, out comes a Python value, or a `DecodeError` that knows the place.
Hugo: parser/metadecoders/decoder.go, common/hmaps/maps.go.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NoReturn

from mkdocs_hugo.content import yaml
from mkdocs_hugo.text import lower

FORMATS = {"toml": "toml", "yaml": "yaml", "yml": "yaml", "json": "json"}
"""The format of a file by its extension, in the order in which Hugo looks for configuration."""


class DecodeError(Exception):
    """A text that its format does not allow: what is wrong, the character offset in the text, what to do."""

    def __init__(self, message: str, offset: int, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.hint = hint


def decode(text: str, name: str, on_duplicate: yaml.Duplicate | None = None) -> Any:
    """Return the value of a text in the format `yaml`, `toml` or `json`; None for an empty YAML text.

    `on_duplicate` hears of keys that YAML gives twice. Raises `DecodeError` and nothing else.
    """
    if name == "toml" and (key := _DEEP_KEY.search(text)):
        raise _too_deep(key.start())
    try:
        value = _DECODERS[name](text, on_duplicate)
    except RecursionError:
        raise _too_deep(_deep_place(text)) from None
    if is_too_deep(value):
        raise _too_deep(_deep_place(text))
    return value


DEEPEST = 100
"""Lists and maps in each other; all that walks through values later can count on it."""


def is_too_deep(value: Any) -> bool:
    """Tell whether lists and maps are nested deeper than `DEEPEST`; so is a YAML list that holds itself."""
    level = [value]
    for _ in range(DEEPEST + 1):
        # What a level holds twice by YAML's aliases counts once, else aliases of aliases have no end.
        nested = {id(item): item for item in level if isinstance(item, (dict, list))}
        if not nested:
            return False
        level = [item for outer in nested.values() for item in _items(outer)]
    return True


def _items(outer: dict[Any, Any] | list[Any]) -> Iterable[Any]:
    return outer.values() if isinstance(outer, dict) else outer


# tomllib takes time that grows with the square of the parts of one key.
_DEEP_KEY = re.compile(r"""(?<![\w.-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){100}""")
_OPENING = re.compile(r"[\[{}\]]")


def _deep_place(text: str) -> int:
    """Return where the bracket stands that goes too deep, 0 where depth comes without brackets."""
    level = 0
    for match in _OPENING.finditer(text):
        level += 1 if match[0] in "[{" else -1
        if level > DEEPEST:
            return match.start()
    return 0


def _too_deep(offset: int) -> DecodeError:
    hint = f"At most {DEEPEST} lists and maps can stand in each other."
    return DecodeError("lists and maps are nested too deep", offset, hint)


def lower_keys(values: Mapping[str, Any]) -> dict[str, Any]:
    """Lower-case the keys of a map and of the maps in it, not of those in lists (Hugo: PrepareParams).

    Of keys that are the same then, one that was not in lower case replaces the others.
    """
    lowered = _lowered(values, values)
    if len(lowered) == len(values):
        return lowered
    return _lowered(values, sorted(values, key=lambda key: key != lower(key)))


def _lowered(values: Mapping[str, Any], order: Iterable[str]) -> dict[str, Any]:
    """Lower-case keys in an order: of those that are the same then, the last one counts."""
    return {
        lower(key): lower_keys(values[key]) if isinstance(values[key], dict) else values[key] for key in order
    }


def same_keys(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each key of a map that another one replaces when keys are in lower case, and that one."""
    for key in values:
        if key != lower(key) and lower(key) in values:
            yield lower(key), key


def find_key(text: str, key: str, start: int = 0, end: int | None = None) -> int | None:
    """Return where a top-level key stands in a text of any format; a guess from its looks, for messages."""
    for before in ("", r"[ \t]*\[{0,2}", r"[ \t]*\{[ \t]*", r".*?[{,][ \t]*"):
        pattern = rf"^{before}(?P<key>[\"']?{re.escape(key)}[\"']?)[ \t]*[]:=.]"
        match = re.compile(pattern, re.MULTILINE | re.IGNORECASE).search(
            text, start, len(text) if end is None else end
        )
        if match:
            return match.start("key")
    return None


def _yaml(text: str, on_duplicate: yaml.Duplicate | None) -> Any:
    try:
        return yaml.load(text, on_duplicate)
    except yaml.YamlError as error:
        hint = hint_for(error.message, text, error.offset)
        raise DecodeError(error.message, error.offset, hint) from None


def _toml(text: str, _: yaml.Duplicate | None) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise _toml_error(str(error), text) from None


_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def _toml_error(message: str, text: str) -> DecodeError:
    place = _TOML_PLACE.search(message)
    if place is None:
        return DecodeError(message, 0)
    message = message[: place.start()]
    hint = 'In TOML a text needs quotes: title = "Start"' if message == "Invalid value" else ""
    if place[1] is None:
        return DecodeError(message, len(text.rstrip()), hint)
    lines = text.split("\n")[: int(place[1]) - 1]
    offset = sum(len(line) + 1 for line in lines) + int(place[2]) - 1
    return DecodeError(message, min(offset, len(text)), hint)


def _json(text: str, _: yaml.Duplicate | None) -> Any:
    """Decode as Go does: every number is a float, half a surrogate pair is U+FFFD, NaN is refused."""
    if "\\ud" in text.lower():
        text = _ESCAPES.sub(_whole_surrogates, text)
    try:
        return json.loads(text, parse_int=float, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise DecodeError(error.msg, error.pos) from None
    except ValueError as error:
        raise DecodeError(str(error), 0) from None


# Backslashes before the sequence come in pairs, else its first one is no escape.
_ESCAPES = re.compile(r"(?<!\\)((?:\\\\)*)((?:\\u[0-9a-fA-F]{4})+)")


def _whole_surrogates(match: re.Match[str]) -> str:
    units = bytes.fromhex(match[2].replace("\\u", ""))
    whole = units.decode("utf-16-be", "replace").encode("utf-16-be").hex()
    return match[1] + "".join("\\u" + whole[index : index + 4] for index in range(0, len(whole), 4))


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


_DECODERS: dict[str, Callable[[str, yaml.Duplicate | None], Any]] = {
    "yaml": _yaml,
    "toml": _toml,
    "json": _json,
}


def hint_for(message: str, text: str, offset: int) -> str:
    """Return the advice for a parser's message at an offset of a text, "" where there is none."""
    character = text[offset : offset + 1]
    if "mapping values are not allowed" in message:
        return 'A value with a colon and a space in it needs quotes: title: "Part 1: start"'
    if "cannot start any token" in message:
        return _hint_for_character(character)
    if "unexpected end of stream" in message or "document separator" in message:
        return "A quote is opened here and never closed."
    if "did not find expected ',' or" in message:
        return "A bracket is not closed, or a comma is missing."
    if "unknown escape character" in message:
        return "Write a backslash twice, or put the text in single quotes."
    if "undefined alias" in message or "alphabetic or numeric character" in message:
        return "A value that begins with * or & needs quotes."
    if "expected key" in message or "could not find expected ':'" in message:
        return "Check the indentation and the quotes of this line and the one before."
    return ""


def _hint_for_character(character: str) -> str:
    if character == "\t":
        return "Indent with spaces: YAML does not allow tabs there."
    return f"A value that begins with {character} needs quotes."

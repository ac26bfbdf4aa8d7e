"""YAML as Hugo reads it: the types of YAML 1.2, keys that are always strings, exact places of mistakes.

PyYAML parses and composes; which Python value a node becomes is decided here. Used for front matter,
configuration, data and translation files. Source of the behaviour: goccy/go-yaml 1.19 as Hugo 0.168 uses it.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from itertools import islice
from typing import Any, cast

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mkdocs_hugo.content.cast import to_string

try:
    from yaml import CSafeLoader as _PyYamlLoader
except ImportError:  # PyYAML without libyaml
    from yaml import SafeLoader as _PyYamlLoader  # type: ignore[assignment]

Duplicate = Callable[[str, int], None]
"""Told of a key that a mapping holds twice: the key and the offset of its second place."""


class YamlError(Exception):
    """Text that is no YAML: what is wrong and the character offset in the text given."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


def load(text: str, on_duplicate: Duplicate | None = None) -> Any:
    """Return the value of the first document in a text, None for an empty one.

    Maps are dicts with string keys in the author's case. A key given twice has its last value, as in
    Hugo before 0.152 (later ones refuse it); `on_duplicate` hears of it. Raises `YamlError` and nothing else.
    """
    plain_text = _hide_control_characters(text)
    try:
        _require_bearable_depth(plain_text)
        node = _compose(_Loader(plain_text))
        return None if node is None else _Construction(on_duplicate).value(node)
    except yaml.MarkedYAMLError as error:
        raise _yaml_error(error, text) from None
    except yaml.YAMLError as error:
        raise YamlError(str(error), min(getattr(error, "position", 0), len(text))) from None
    except RecursionError:
        raise YamlError(_TOO_DEEP, 0) from None


_TOO_DEEP = "lists and maps are nested too deep"
_DEEPEST = 500
_BRACKETS = re.compile(r"[\[{]")
_FAR_RIGHT = re.compile(r"^[ \t?:-]{40}", re.MULTILINE)


def _require_bearable_depth(text: str) -> None:
    """Raise `YamlError` for what is nested so deep that PyYAML would break its process down.

    Below version 6.0.4 it composes in C by calls in calls and never looks at the stack. Its events come one
    by one; they are counted where the looks of a text do not tell that it is shallow.
    """
    if not _FAR_RIGHT.search(text) and sum(1 for _ in islice(_BRACKETS.finditer(text), 100)) < 100:
        return
    depth = 0
    for event in yaml.parse(text, Loader=_PyYamlLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise YamlError(_TOO_DEEP, event.start_mark.index if event.start_mark else 0)


_PLAIN = "plain"
_TAG = "tag:yaml.org,2002:"
_MAX_VALUES = 100_000


class _Loader(_PyYamlLoader):
    """PyYAML's loader, composing only: plain scalars stay plain, so that we decide their types."""

    def resolve(self, kind: type[Node], value: Any, implicit: Any) -> str:
        """Give a plain scalar a tag of our own, a quoted one that of a text."""
        if kind is ScalarNode and implicit[0]:
            return _PLAIN
        return _TAG + "str" if kind is ScalarNode else ""


def _compose(loader: _Loader) -> Node | None:
    """Compose the first document; the look at what follows finds text that belongs to no document."""
    try:
        node = loader.get_node() if loader.check_node() else None
        loader.check_node()
        return node
    finally:
        loader.dispose()


class _Construction:
    """One walk over the nodes of a document; an alias gives the very value of its anchor."""

    def __init__(self, on_duplicate: Duplicate | None) -> None:
        self._on_duplicate = on_duplicate
        self._known: dict[int, tuple[Any, int]] = {}
        self._size = 0

    def value(self, node: Node) -> Any:
        if isinstance(node, ScalarNode):
            self._size += 1
            return _scalar(node)
        if id(node) in self._known:
            return self._alias(node)
        # An anchor that holds an alias to itself is null there, as in Hugo.
        self._known[id(node)] = (None, 0)
        before = self._size
        value = self._map(node) if isinstance(node, MappingNode) else self._list(node)
        self._known[id(node)] = (value, self._size - before)
        return value

    def _alias(self, node: Node) -> Any:
        """Count what an alias stands for: a few nested ones can mean more values than memory holds."""
        value, size = self._known[id(node)]
        self._size += size
        if self._size > _MAX_VALUES and size:
            raise YamlError("too many aliases", node.start_mark.index)
        return value

    def _list(self, node: Node) -> list[Any]:
        self._size += 1
        return [self.value(item) for item in cast(SequenceNode, node).value]

    def _map(self, node: MappingNode) -> dict[str, Any]:
        self._size += 1
        result: dict[str, Any] = {}
        given: set[str] = set()
        for key_node, value_node in node.value:
            key = _key(key_node)
            if key in given and self._on_duplicate:
                self._on_duplicate(key, key_node.start_mark.index)
            given.add(key)
            if key == "<<" and key_node.tag == _PLAIN:
                self._merge(result, value_node)
            else:
                result[key] = self.value(value_node)
        return result

    def _merge(self, result: dict[str, Any], node: Node) -> None:
        """Merge in the order written: what comes later wins, be it a merge or a key (go-yaml's way)."""
        value = self.value(node)
        for item in value if isinstance(value, list) else [value]:
            if not isinstance(item, dict):
                raise YamlError("the merge key '<<' needs a map", node.start_mark.index)
            result.update(item)


def _key(node: Node) -> str:
    if not isinstance(node, ScalarNode):
        raise YamlError("a list or map cannot be a key", node.start_mark.index)
    value = _scalar(node)
    return "null" if value is None else to_string(value)


def _scalar(node: ScalarNode) -> Any:
    text = node.value if node.value.isprintable() else _show_control_characters(node.value)
    if node.tag == _PLAIN:
        return plain(text)
    make = _BY_TAG.get(node.tag)
    return text if make is None else make(text)


def plain(text: str) -> Any:
    """Return the value of an unquoted scalar: null, boolean, number or the text itself.

    `no`, `on`, `1e3`, dates and times are text; `015` is octal; `1_000` is 1000; `20.10` is 20.1.
    """
    if text in _KEYWORDS:
        return _KEYWORDS[text]
    return _number(text) if text[0] in "+-.0123456789" else text


_KEYWORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF"), float("inf")),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}

_NUMBER = re.compile(  # once each `_` is out
    r"\+?(?P<sign>-?)(?:0x(?P<hex>[0-9a-fA-F]+)|0o(?P<o>[0-7]+)|0b(?P<bin>[01]+)|0(?P<octal>[0-7]+)"
    r"|(?P<decimal>0|[1-9][0-9]*)|(?P<float>(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?))"
)
_BASES = {"hex": 16, "o": 8, "bin": 2, "octal": 8, "decimal": 10}


def _number(text: str) -> int | float | str:
    match = _NUMBER.fullmatch(text.replace("_", ""))
    if match is None or match.lastgroup is None:
        return text
    number: int | float
    if match.lastgroup == "float":
        number = float(match["float"])
        in_range = number != float("inf")
    else:
        digits = match[match.lastgroup]
        number = int(digits, _BASES[match.lastgroup]) if len(digits) <= 64 else 1 << 64
        in_range = number <= 1 << 63 if match["sign"] else number < 1 << 64
    if not in_range:
        return text
    return -number if match["sign"] else number


def _tagged_int(text: str) -> int:
    value = plain(text)
    return value if type(value) is int else 0


def _tagged_float(text: str) -> float:
    value = plain(text)
    return float(value) if type(value) in (int, float) else 0.0


def _tagged_bool(text: str) -> Any:
    return {"true": True, "yes": True, "on": True, "y": True}.get(text.lower(), False)


def _tagged_binary(text: str) -> str:
    try:
        return base64.b64decode(text).decode("utf-8", "replace")
    except ValueError:
        return ""


_BY_TAG: dict[str, Callable[[str], Any]] = {
    _TAG + "int": _tagged_int,
    _TAG + "float": _tagged_float,
    _TAG + "bool": _tagged_bool,
    _TAG + "null": lambda _: None,
    _TAG + "binary": _tagged_binary,
}

# libyaml refuses control characters and breaks lines at U+0085, U+2028 and U+2029; go-yaml does neither.
# They travel through the parser as private characters, one for one, so that offsets stay true.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_HIDDEN = re.compile("[\U000f0000-\U000fffff]")


def _hide_control_characters(text: str) -> str:
    return _CONTROL.sub(lambda match: chr(0xF0000 + ord(match[0])), text)


def _show_control_characters(text: str) -> str:
    return _HIDDEN.sub(lambda match: chr(ord(match[0]) - 0xF0000), text)


_OPENING = re.compile("quoted scalar|flow|simple key")


def _yaml_error(error: yaml.MarkedYAMLError, text: str) -> YamlError:
    """Place the error where the author made it: at an opening quote or bracket when a later line shows it."""
    shown, opened = error.problem_mark, error.context_mark
    if shown and opened and opened.line < shown.line and _OPENING.search(error.context or ""):
        shown = opened
    offset = shown.index if shown else 0
    return YamlError(
        _show_control_characters(error.problem or error.context or "no YAML"), min(offset, len(text))
    )

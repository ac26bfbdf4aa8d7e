"""From items to tags: an opening, self-closing or closing tag with its name and parameters.

The second stage of reading a body. Hugo: extractShortcode in hugolib/shortcode.go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from mkdocs_hugo.shortcodes import tag_messages as messages
from mkdocs_hugo.shortcodes.lexer import Item, ItemKind
from mkdocs_hugo.shortcodes.nodes import Notation, Text
from mkdocs_hugo.shortcodes.problems import Problem
from mkdocs_hugo.shortcodes.tag_messages import BrokenTagError
from mkdocs_hugo.shortcodes.values import typed, unescape
from mkdocs_hugo.templates.parameters import Params, ParamValue


class Form(Enum):
    """What a tag does: open a shortcode, open and close it at once, close one, or nothing if it is broken."""

    OPENING = auto()
    SELF_CLOSING = auto()
    CLOSING = auto()
    BROKEN = auto()


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag; a closing tag may have no name, a broken one has what looks like it.

    `indentation` is the white space before it on its line.
    """

    form: Form
    notation: Notation
    name: str
    start: int
    end: int
    name_start: int
    params: Params = ()
    inline: bool = False
    indentation: str = ""

    @property
    def key(self) -> str:
        """The name as it is compared: without regard to case."""
        return self.name.lower()


Part = Text | Tag


def read_tags(text: str, items: Sequence[Item]) -> tuple[list[Part], list[Problem]]:
    """Turn the items of a body into text and tags, and tell what is wrong with the tags."""
    reader = _Reader(text, items)
    reader.run()
    return reader.parts, reader.problems


_NAMES = {ItemKind.NAME, ItemKind.INLINE_NAME}
_SKIPPED = {ItemKind.SPACE, ItemKind.IGNORED}


class _Reader:
    def __init__(self, text: str, items: Sequence[Item]) -> None:
        self.parts: list[Part] = []
        self.problems: list[Problem] = []
        self._text = text
        self._items = items

    def run(self) -> None:
        index, indentation = 0, ""
        while index < len(self._items):
            item = self._items[index]
            index += 1
            if item.kind is ItemKind.LEFT:
                end = self._tag_end(index)
                self._tag(self._items[index - 1 : end], indentation)
                index = end
            elif item.kind is ItemKind.BROKEN:
                self.parts.append(_broken(self._text, item.start, item.end))
            elif item.kind is not ItemKind.COMMENT_MARK:
                self._text_part(item)
            indentation = self._text[item.start : item.end] if item.kind is ItemKind.INDENTATION else ""

    def _tag_end(self, index: int) -> int:
        while self._items[index].kind is not ItemKind.RIGHT:
            index += 1
        return index + 1

    def _text_part(self, item: Item) -> None:
        last = self.parts[-1] if self.parts else None
        if isinstance(last, Text) and last.end == item.start:
            self.parts[-1] = Text(last.start, item.end)
        else:
            self.parts.append(Text(item.start, item.end))

    def _tag(self, items: Sequence[Item], indentation: str) -> None:
        try:
            tag = _read_tag(self._text, items, indentation)
            self.parts.append(self._without_slash(tag) if tag.name.endswith("/") else tag)
        except BrokenTagError as broken:
            self.problems.append(broken.problem)
            self.parts.append(_broken(self._text, items[0].start, items[-1].end))

    def _without_slash(self, tag: Tag) -> Tag:
        """Read `{{<a/>}}` as it is meant."""
        name = tag.name.rstrip("/")
        self.problems.append(messages.slash_in_name(tag.name_start + len(name), name))
        form = Form.SELF_CLOSING if tag.form is Form.OPENING else tag.form
        return replace(tag, name=name, form=form)


_BROKEN = re.compile(r"\{\{[<%]\s*(/?)\s*([\w/-]*)")


def _broken(text: str, start: int, end: int) -> Tag:
    """Make a tag of what is none; one that closes still does."""
    match = _BROKEN.match(text, start)
    assert match is not None
    form = Form.CLOSING if match[1] and match[2] else Form.BROKEN
    return Tag(form, Notation(text[start + 2]), match[2], start, end, match.start(2))


def _read_tag(text: str, items: Sequence[Item], indentation: str) -> Tag:
    left, right = items[0], items[-1]
    notation = Notation(text[left.end - 1])
    opening, closing = _split_at_close([item for item in items[1:-1] if item.kind not in _SKIPPED])
    named = opening or closing[1:]
    if (named and named[0].kind not in _NAMES) or not (opening or closing):
        raise messages.no_name(left.start, notation)
    name = named[0] if named else Item(ItemKind.NAME, right.start, right.start)
    return Tag(
        _form(text, opening, closing),
        notation,
        text[name.start : name.end],
        left.start,
        right.end,
        name.start,
        _params(text, opening[1:]),
        name.kind is ItemKind.INLINE_NAME,
        indentation,
    )


def _split_at_close(items: list[Item]) -> tuple[list[Item], list[Item]]:
    close = next((i for i, item in enumerate(items) if item.kind is ItemKind.CLOSE), len(items))
    return items[:close], items[close:]


def _form(text: str, opening: list[Item], closing: list[Item]) -> Form:
    """Tell what the tag does; behind its slash it may only repeat its own name."""
    if not closing:
        return Form.OPENING
    repeats_name = len(closing) == 2 and closing[1].kind in _NAMES
    if opening and repeats_name:
        repeats_name = _slice(text, closing[1]) == _slice(text, opening[0])
    if len(closing) > 1 and not repeats_name:
        raise messages.closing_in_tag(closing[0].start)
    return Form.SELF_CLOSING if opening else Form.CLOSING


def _params(text: str, items: list[Item]) -> Params:
    """Read parameters; the last one of a name counts, and an equals sign without a name is passed over."""
    positional: list[ParamValue] = []
    named: dict[str, ParamValue] = {}
    for item, value in _arguments(items):
        if value is None:
            positional.append(_value(text, item))
        else:
            named[str(_content(text, item))] = _value(text, value)
        if positional and named:
            raise messages.mixed_params(item.start)
    return named or tuple(positional)


def _arguments(items: list[Item]) -> Iterator[tuple[Item, Item | None]]:
    """Yield each parameter with the value assigned to it, None for a positional one."""
    index, style = 0, _Style.UNKNOWN
    while index < len(items):
        item = items[index]
        if item.kind is ItemKind.EQUALS:
            index += 2
            continue
        equals = items[index + 1] if index + 1 < len(items) else None
        assigned = equals is not None and equals.kind is ItemKind.EQUALS
        touches = equals is not None and assigned and equals.start == item.end
        style = style.after(item, touches)
        yield item, items[index + 2] if assigned else None
        index += 3 if assigned else 1


class _Style(Enum):
    """How the parameters of a tag are written so far.

    To Hugo's lexer a name is only what touches its equals sign and has no quotes; everything else counts as
    positional there, and the two cannot be mixed.
    """

    UNKNOWN = auto()
    POSITIONAL = auto()
    NAMED = auto()

    def after(self, item: Item, touches: bool) -> _Style:
        style = _Style.NAMED if touches and item.kind is ItemKind.WORD else _Style.POSITIONAL
        if self in (_Style.UNKNOWN, style):
            return style
        raise messages.mixed_params(item.start)


def _value(text: str, item: Item) -> ParamValue:
    return typed(_slice(text, item)) if item.kind is ItemKind.WORD else _content(text, item)


def _content(text: str, item: Item) -> str:
    """Return what stands between the quotes of an item."""
    match item.kind:
        case ItemKind.QUOTED:
            return unescape(text[item.start + 1 : item.end - 1])
        case ItemKind.ESCAPE_QUOTED:
            return text[item.start + 2 : item.end - 1].removesuffix("\\")
        case ItemKind.RAW:
            return text[item.start + 1 : item.end - 1]
        case _:
            return _slice(text, item)


def _slice(text: str, item: Item) -> str:
    return text[item.start : item.end]

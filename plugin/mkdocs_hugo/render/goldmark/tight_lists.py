"""Lists with a table or a footnote in an item: a blank line before these does not make a list loose.

Goldmark: parser/list.go. There a list is loose if a blank line stands before an item, or before a block of an
item that is not its first; a table has lost the note of the blank line before it, and a footnote has left.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_UNCOUNTED = frozenset({"table_open", "footnote_open"})
_LISTS = frozenset({"bullet_list_open", "ordered_list_open"})


@dataclass(slots=True)
class _List:
    """A list while it is walked: what could make it loose, and the paragraph tags to hide if nothing does."""

    may_be_tight: bool = False
    is_loose: bool = False
    items: int = 0
    blocks_in_item: int = 0
    paragraphs: list[Token] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Open:
    """An open container: a list, an item of that list, or anything else."""

    list: _List | None = None
    is_item: bool = False


def tight_lists(state: StateCore) -> None:
    """Hide the paragraph tags of lists that are tight in Goldmark's view; runs before the inline rules."""
    if not any(token.type in _UNCOUNTED for token in state.tokens):
        return
    lines = state.src.split("\n")
    containers = [_Open()]
    for token in state.tokens:
        if token.nesting < 0:
            _end(containers.pop())
        parent = containers[-1]
        if parent.list is not None and token.type != "inline":
            _note(parent.list, parent.is_item, token, lines)
        if token.nesting > 0:
            containers.append(_opened(token, parent))


def _opened(token: Token, parent: _Open) -> _Open:
    if token.type in _LISTS:
        return _Open(_List())
    return _Open(parent.list, is_item=True) if token.type == "list_item_open" else _Open()


def _note(around: _List, in_item: bool, token: Token, lines: list[str]) -> None:
    """Count an item, or a block that stands directly in an item."""
    if in_item and token.tag == "p":
        around.paragraphs.append(token)
    if token.nesting < 0:
        return
    if in_item:
        if token.type in _UNCOUNTED:
            around.may_be_tight = True
            return
        position, around.blocks_in_item = around.blocks_in_item, around.blocks_in_item + 1
    else:
        position, around.items = around.items, around.items + 1
        around.blocks_in_item = 0
    around.is_loose |= position > 0 and _follows_blank_line(token, lines)


def _follows_blank_line(token: Token, lines: list[str]) -> bool:
    return token.map is not None and token.map[0] > 0 and not lines[token.map[0] - 1].strip(" \t>")


def _end(container: _Open) -> None:
    ended = container.list
    if ended is not None and not container.is_item and ended.may_be_tight and not ended.is_loose:
        for paragraph in ended.paragraphs:
            paragraph.hidden = True

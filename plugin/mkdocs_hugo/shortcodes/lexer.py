"""From text to items: where tags begin and end and which parts they have.

The first stage of reading a body. Items keep offsets into the file and cover it without a gap. What Hugo's
lexer refuses becomes a `BROKEN` item that ends where reading can go on. Hugo: parser/pageparser/pagelexer.go,
pagelexer_shortcode.go.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from mkdocs_hugo.shortcodes import tag_messages as messages
from mkdocs_hugo.shortcodes.nodes import Notation
from mkdocs_hugo.shortcodes.problems import Problem
from mkdocs_hugo.shortcodes.tag_messages import BrokenTagError


class ItemKind(Enum):
    """What a stretch of the text is; those from `LEFT` to `IGNORED` make up tags."""

    TEXT = auto()
    INDENTATION = auto()
    COMMENT_MARK = auto()
    BROKEN = auto()
    LEFT = auto()
    RIGHT = auto()
    CLOSE = auto()
    NAME = auto()
    INLINE_NAME = auto()
    WORD = auto()
    QUOTED = auto()
    ESCAPE_QUOTED = auto()
    RAW = auto()
    EQUALS = auto()
    SPACE = auto()
    IGNORED = auto()


class Item(NamedTuple):
    """A stretch of the text, quotes and all."""

    kind: ItemKind
    start: int
    end: int


def lex(text: str, start: int) -> tuple[list[Item], list[Problem]]:
    """Split `text[start:]` into items; linear in the length of the text, whatever it holds."""
    lexer = _Lexer(text, start)
    lexer.run()
    return lexer.items, lexer.problems


_TAG = re.compile(r"\{\{[<%]")
_SPACE = re.compile(r"[\t\n\v\f\r ]+")
_NOT_SPACE = re.compile(r"[^\t\n\v\f\r ]*")
_WORD = re.compile(r"[\w.-]*")
_NAME = re.compile(r"[\w/-]*")
_QUOTED_STOP = re.compile(r'\\["`]|["\n]')
_TAG_STOP = re.compile(r"[>%]?\}\}|\{\{")
_INLINE_END = re.compile(r"\{\{[<%][\t\n\v\f\r ]*/[\t\n\v\f\r ]*([\w/-]+\.inline) ")


def is_word_character(character: str) -> bool:
    """Tell whether Hugo takes a character for a letter, a digit or an underscore."""
    return character == "_" or character.isalpha() or character.isdecimal()


class _Lexer:
    """Walks over the text once; `_reread` limits what may be looked at again behind broken tags."""

    def __init__(self, text: str, start: int) -> None:
        self.items: list[Item] = []
        self.problems: list[Problem] = []
        self._text = text
        self._pos = start
        self._body = start
        self._line_end = -1
        self._reread = len(text)

    def run(self) -> None:
        while tag := _TAG.search(self._text, self._pos):
            self._emit_text(tag.start())
            self._tag(Notation(tag[0][2]))
        self._emit_text(len(self._text))

    def _emit(self, kind: ItemKind, end: int) -> None:
        self.items.append(Item(kind, self._pos, end))
        self._pos = end

    def _emit_text(self, end: int) -> None:
        """Emit text up to `end`; white space that begins its line is the indentation of what follows."""
        if end == self._pos:
            return
        indent = end
        while indent > self._pos and self._text[indent - 1] in " \t":
            indent -= 1
        if indent > self._pos and (indent == end or self._text[indent - 1] != "\n"):
            indent = end
        if indent > self._pos:
            self._emit(ItemKind.TEXT, indent)
        if indent < end:
            self._emit(ItemKind.INDENTATION, end)

    def _tag(self, notation: Notation) -> None:
        start, mark = self._pos, len(self.items)
        try:
            if self._text.startswith("/*", start + 3):
                self._comment(notation)
            else:
                self._emit(ItemKind.LEFT, start + 3)
                self._inside(notation)
        except BrokenTagError as broken:
            self._break(start, mark, broken, notation)

    def _comment(self, notation: Notation) -> None:
        """Take the marks off a commented tag: what is left is text."""
        start = self._pos
        end = start
        if self._last_comment_end[notation] > start:
            end = self._text.find("*/" + notation.right, start + 3)
        if end < start + 5:
            raise messages.comment_not_ended(start, notation)
        self._emit(ItemKind.TEXT, start + 3)
        self._emit(ItemKind.COMMENT_MARK, start + 5)
        if end > self._pos:
            self._emit(ItemKind.TEXT, end)
        self._emit(ItemKind.COMMENT_MARK, end + 2)
        self._emit(ItemKind.TEXT, end + 5)

    @cached_property
    def _last_comment_end(self) -> dict[Notation, int]:
        return {notation: self._text.rfind("*/" + notation.right) for notation in Notation}

    def _inside(self, notation: Notation) -> None:
        """Lex the rest of a tag: name, parameters, a slash that closes, the right delimiter."""
        start, named, closing, inline = self._pos - 3, False, False, ""
        while not self._text.startswith(notation.right, self._pos):
            character = self._text[self._pos : self._pos + 1]
            if space := _SPACE.match(self._text, self._pos):
                self._emit(ItemKind.SPACE, space.end())
            elif not character:
                raise messages.tag_not_ended(start, notation)
            elif closing and named:
                raise messages.closing_tag_holds_more(self._pos)
            elif character == "/":
                self._emit(ItemKind.CLOSE, self._pos + 1)
                closing, named, inline = True, False, ""
            elif self._is_parameter(character, named):
                self._parameter(character)
            elif is_word_character(character):
                inline = self._name()
                named = True
            else:
                raise messages.unexpected(self._text, self._pos, notation, named=named)
        self._emit(ItemKind.RIGHT, self._pos + 3)
        if inline and not closing:
            self._inline_body(inline)

    def _is_parameter(self, character: str, named: bool) -> bool:
        return character in "=\\" or (named and (character in '"`-' or is_word_character(character)))

    def _parameter(self, character: str) -> None:
        if character == "=":
            self._assigned()
        elif character == "\\":
            self._escape()
        elif character == '"':
            self._quoted()
        elif character == "`":
            self._raw()
        else:
            self._emit(ItemKind.WORD, self._word_end(_WORD))

    def _assigned(self) -> None:
        """Lex what follows an equals sign; without quotes it goes on to the next space."""
        self._emit(ItemKind.EQUALS, self._pos + 1)
        if space := _SPACE.match(self._text, self._pos):
            self._emit(ItemKind.SPACE, space.end())
        character = self._text[self._pos : self._pos + 1]
        if (character and character in '"`') or self._text.startswith('\\"', self._pos):
            self._parameter(character)
        elif word := _NOT_SPACE.match(self._text, self._pos):
            self._emit(ItemKind.WORD, word.end())

    def _escape(self) -> None:
        following = self._text[self._pos + 1 : self._pos + 2]
        if following == "`":
            raise messages.bad_escape(self._pos)
        if following == '"':
            self._escape_quoted()
        else:
            self._emit(ItemKind.IGNORED, self._pos + 1)

    def _quoted(self) -> None:
        r"""Lex `"…"`: it ends at the first quote without a backslash before it, on the same line."""
        stop = self._quoted_stop(self._pos + 1)
        while stop[0] == '\\"':
            stop = self._quoted_stop(stop.end())
        self._emit(ItemKind.QUOTED, stop.end())

    def _escape_quoted(self) -> None:
        r"""Lex `\"…\"`, as it stands in a tag that is a text in another tag; a bare quote ends it too."""
        self._emit(ItemKind.ESCAPE_QUOTED, self._quoted_stop(self._pos + 2).end())

    def _quoted_stop(self, start: int) -> re.Match[str]:
        stop = _QUOTED_STOP.search(self._text, start)
        if stop is None or stop[0] == "\n":
            quote, self._pos = self._pos, stop.start() if stop else len(self._text)
            raise messages.quote_not_ended(quote)
        if stop[0] == "\\`":
            raise messages.bad_escape(stop.start())
        return stop

    def _raw(self) -> None:
        if self._pos == self._last_back_quote:
            raise messages.back_quote_not_ended(self._pos)
        self._emit(ItemKind.RAW, self._text.find("`", self._pos + 1) + 1)

    @cached_property
    def _last_back_quote(self) -> int:
        return self._text.rfind("`")

    def _name(self) -> str:
        """Lex a name; return it if it is an inline shortcode's."""
        end = self._word_end(_NAME)
        if not self._text.startswith(".", end):
            self._emit(ItemKind.NAME, end)
            return ""
        if not self._text.startswith(".inline ", end):
            raise messages.dot_in_name(end)
        name = self._text[self._pos : end + 7]
        self._emit(ItemKind.INLINE_NAME, end + 7)
        return name

    def _word_end(self, pattern: re.Pattern[str]) -> int:
        r"""Return where a word ends; Python's `\w` knows more digits than Hugo."""
        match = pattern.match(self._text, self._pos)
        assert match is not None
        if match[0].isascii():
            return match.end()
        for offset, character in enumerate(match[0]):
            if not is_word_character(character) and character not in "-./":
                return self._pos + offset
        return match.end()

    def _inline_body(self, name: str) -> None:
        """Take all up to the closing tag for the template of an inline shortcode."""
        ends = self._inline_ends.get(name, [])
        following = bisect_left(ends, self._pos)
        if following == len(ends):
            return
        if tag := _TAG.search(self._text, self._pos, ends[following]):
            self.problems.append(messages.nested_in_inline(tag.start(), name))
        if ends[following] > self._pos:
            self._emit(ItemKind.TEXT, ends[following])

    @cached_property
    def _inline_ends(self) -> dict[str, list[int]]:
        ends: dict[str, list[int]] = {}
        for tag in _INLINE_END.finditer(self._text, self._body):
            ends.setdefault(tag[1], []).append(tag.start())
        return ends

    def _break(self, start: int, mark: int, broken: BrokenTagError, notation: Notation) -> None:
        """Make one item of a broken tag and go on behind it."""
        problem = self._value_with_tag_end(mark, notation) or broken.problem
        end = self._broken_end(start, problem.offset)
        if self._pos - end > self._reread:
            end = self._pos
        self._reread -= max(0, self._pos - end)
        del self.items[mark:]
        self.problems.append(problem)
        self._pos = start
        self._emit(ItemKind.BROKEN, end)

    def _value_with_tag_end(self, mark: int, notation: Notation) -> Problem | None:
        for item in self.items[mark:]:
            if item.kind is ItemKind.WORD and notation.right in self._text[item.start : item.end]:
                return messages.value_takes_tag_end(self._text, item.start, notation)
        return None

    def _broken_end(self, start: int, offset: int) -> int:
        """Return where a broken tag ends: with its delimiter, at the problem, or with its first line."""
        if start >= self._line_end:
            line_end = self._text.find("\n", start)
            self._line_end = len(self._text) if line_end < 0 else line_end
        on_first_line = offset < self._line_end
        behind = max(offset, start + 3) if on_first_line else start + 3
        stop = _TAG_STOP.search(self._text, behind, self._line_end)
        if stop and stop[0] != "{{":
            return stop.end()
        return behind if on_first_line else self._line_end

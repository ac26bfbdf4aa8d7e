"""Words that stand in the Markdown for finished HTML until that is rendered too.

A placeholder is one word of upper-case letters, so that no emphasis, link finder, typographer or syntax
highlighter takes it apart. Hugo: createShortcodePlaceholder, expandShortcodeTokens in hugolib/shortcode.go.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from hashlib import blake2b
from html import unescape

from mkdocs_hugo.html_tokens import start_tag_pattern, without_tags

_PREFIX = "HUGOSHORTCODE"
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXY"
_END = "Z"
_TAG = re.compile(start_tag_pattern(r"[a-zA-Z][^ \t\n\f\r/>]*+"))
_LETTERS = rf"{_PREFIX}(?:(?!{_PREFIX})[{_DIGITS}])*+"
# Any case: slugs are lower case, and so are names of languages. One pattern serves all pages, since a page's
# own prefix in it would have it compiled for each.
_PIECE = re.compile(rf"({start_tag_pattern('p')})|(</p>)|(?i:({_LETTERS}){_END})")
_LEFTOVER = re.compile(rf"{_LETTERS}{_END}?", re.IGNORECASE)


class Placing(Enum):
    """How HTML stands in its surroundings: as text, as whatever it is, or as a block outside paragraphs."""

    TEXT = auto()
    HTML = auto()
    BLOCK = auto()


@dataclass(frozen=True, slots=True)
class _Output:
    html: str
    placing: Placing


@dataclass(slots=True)
class Placeholders:
    """The placeholders of one page. They depend on the page alone: the same page gives the same words."""

    prefix: str = _PREFIX
    _outputs: list[_Output] = field(default_factory=list)

    @classmethod
    def unlike(cls, text: str) -> Placeholders:
        """Make placeholders that do not occur in a text, nor in what its shortcodes print.

        No author writes the digest of a page into another file by chance.
        """
        digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=5).digest()
        prefix = _PREFIX + _letters(int.from_bytes(digest))
        while prefix in text.upper():
            prefix += "X"
        return cls(prefix, [_Output("", Placing.BLOCK)])

    @property
    def table_of_contents(self) -> str:
        """The placeholder for the page's table of contents, which only `restore` knows."""
        return self._word(0)

    def add(self, html: str, placing: Placing = Placing.HTML) -> str:
        """Return a new placeholder for some HTML; it may hold earlier placeholders itself."""
        self._outputs.append(_Output(html, placing))
        return self._word(len(self._outputs) - 1)

    def is_one(self, text: str) -> bool:
        """Tell whether a text is a placeholder and nothing else."""
        return re.fullmatch(rf"{self.prefix}[{_DIGITS}]+{_END}", text) is not None

    def word_for(self, text: str) -> str | None:
        """Return the placeholder of the first HTML that holds a text."""
        numbers = (number for number, output in enumerate(self._outputs) if text in output.html)
        return next((self._word(number) for number in numbers if self._word(number) != text), None)

    def restore(self, html: str, table_of_contents: str = "") -> str:
        """Put the HTML back; a `<p>` round nothing but a placeholder goes, a block ends its paragraph."""
        return _Restoring(self.prefix, self._outputs, table_of_contents).restore(html)

    def plain(self, text: str) -> str:
        """Put the HTML back as plain text: for heading ids, titles and whatever else holds no tags."""
        if self.prefix not in text.upper():
            return text
        restoring = _Restoring(self.prefix, self._outputs, "")
        return self.without(_PIECE.sub(lambda match: _plain(restoring.restore(match[0])), text))

    def first_in(self, html: str) -> str | None:
        """Return the first placeholder, or what is left of one, in HTML that must not have any."""
        words = (match[0].upper() for match in _LEFTOVER.finditer(html))
        return next((word for word in words if word.startswith(self.prefix)), None)

    def without(self, html: str) -> str:
        """Take out what is left of placeholders that could not be restored."""
        return _LEFTOVER.sub(lambda match: "" if match[0].upper().startswith(self.prefix) else match[0], html)

    def _word(self, number: int) -> str:
        return f"{self.prefix}{_letters(number)}{_END}"


def _letters(number: int) -> str:
    letters = _DIGITS[number % 25]
    while number := number // 25:
        letters = _DIGITS[number % 25] + letters
    return letters


def _plain(html: str) -> str:
    return unescape(without_tags(html)).strip()


def _number(digits: str) -> int:
    number = 0
    for digit in digits.upper():
        number = number * 25 + _DIGITS.index(digit)
    return number


class _Restoring:
    """Restores one text and, when it comes to them, the outputs; `_active` keeps it from going in circles."""

    def __init__(self, prefix: str, outputs: list[_Output], table_of_contents: str) -> None:
        self._prefix = prefix
        self._outputs = outputs  # not copied: a text is restored for each heading
        self._table_of_contents = _Output(table_of_contents, Placing.BLOCK)
        self._active: set[int] = set()

    def restore(self, html: str) -> str:
        if self._prefix not in html and self._prefix not in html.upper():
            return html
        text = _Assembly(html)
        for match in _PIECE.finditer(html):
            if match.start() < text.position or not self._is_ours(match[3]):
                continue
            text.copy_to(match.start())
            if match[3] is None:
                text.add_paragraph_tag(match, self._tag(match[0]))
            elif (number := _number(match[3][len(self._prefix) :])) < len(self._outputs):
                text.place(match.end(), self._html(number), self._output(number).placing)
        text.copy_to(len(html))
        return "".join(text.parts)

    def _is_ours(self, word: str | None) -> bool:
        return word is None or (len(word) > len(self._prefix) and word.upper().startswith(self._prefix))

    def _tag(self, tag: str) -> str:
        """Restore what stands inside a tag, which has no paragraphs."""
        return tag[0] + self.restore(tag[1:])

    def _output(self, number: int) -> _Output:
        return self._outputs[number] if number else self._table_of_contents

    def _html(self, number: int) -> str:
        if number in self._active:
            return ""
        self._active.add(number)
        html = self.restore(self._output(number).html)
        self._active.remove(number)
        return html


class _Assembly:
    """The restored text so far; `_paragraph` is the index of the part that opened the current paragraph."""

    def __init__(self, html: str) -> None:
        self.parts: list[str] = []
        self.position = 0
        self._html = html
        self._paragraph: int | None = None

    def copy_to(self, end: int) -> None:
        self.parts.append(self._html[self.position : end])
        self.position = end

    def add_paragraph_tag(self, match: re.Match[str], tag: str) -> None:
        self._paragraph = len(self.parts) if match[1] else None
        self.parts.append(tag)
        self.position = match.end()

    def place(self, end: int, html: str, placing: Placing) -> None:
        """Put HTML in for the placeholder that begins at the position and ends at `end`."""
        is_first = self._paragraph == len(self.parts) - 2 and not self.parts[-1]
        is_last = self._html.startswith("</p>", end)
        if placing is Placing.TEXT or self._paragraph is None:
            self.parts.append(html)
        elif is_first and is_last and self.parts[self._paragraph] == "<p>":
            self.parts[self._paragraph] = ""
            self.parts.append(html)
            end, self._paragraph = end + len("</p>"), None
        elif (
            placing is Placing.BLOCK
            and self._has_own_line(end, is_first, is_last)
            and not self._is_in_tag(end)
        ):
            self._end_paragraph(html, is_first)
            end = self._begin_paragraph(end, is_last)
        else:
            self.parts.append(html)
        self.position = end

    def _has_own_line(self, end: int, is_first: bool, is_last: bool) -> bool:
        return (is_first or self.parts[-1].endswith("\n")) and (is_last or self._html.startswith("\n", end))

    def _is_in_tag(self, end: int) -> bool:
        tag = _TAG.match(self._html, self._html.rfind("<", 0, end))
        return tag is not None and tag.end() > end

    def _end_paragraph(self, html: str, is_first: bool) -> None:
        if is_first and self._paragraph is not None:
            self.parts[self._paragraph] = html
        else:
            self.parts[-1] = self.parts[-1].removesuffix("\n")
            self.parts.append(f"</p>\n{html}")

    def _begin_paragraph(self, end: int, is_last: bool) -> int:
        """Go on behind a block: with the next paragraph, or with a new one for what is left of this one."""
        if is_last:
            self._paragraph = None
            return end + len("</p>")
        self.parts.append("\n")
        self._paragraph = len(self.parts)
        self.parts.append("<p>")
        return end + 1

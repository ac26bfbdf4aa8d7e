"""Words that stand in the Markdown for finished HTML until that is rendered too.

A placeholder is one word of upper-case letters, so that no emphasis, link finder, typographer or syntax
highlighter takes it apart. Hugo: createShortcodePlaceholder, expandShortcodeTokens in hugolib/shortcode.go.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from html import unescape

_PREFIX = "HUGOSHORTCODE"
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXY"
_END = "Z"
_TAGS = re.compile(r"""<!--.*?-->|<[a-zA-Z/](?:"[^"]*"|'[^']*'|[^<>"'])*>""", re.DOTALL)


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
        """Make placeholders that do not occur in a text."""
        prefix = _PREFIX
        while prefix in text:
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

    def word_for(self, text: str) -> str | None:
        """Return the placeholder of the first HTML that holds a text."""
        numbers = (number for number, output in enumerate(self._outputs) if text in output.html)
        return next((self._word(number) for number in numbers if self._word(number) != text), None)

    def restore(self, html: str, table_of_contents: str = "") -> str:
        """Put the HTML back; a `<p>` round nothing but a placeholder goes, a block ends its paragraph."""
        return _Restoring(self.prefix, self._outputs, table_of_contents).restore(html)

    def plain(self, text: str) -> str:
        """Put the HTML back as plain text: for heading ids, titles and whatever else holds no tags."""
        restoring = _Restoring(self.prefix, self._outputs, "")
        return restoring.pattern.sub(lambda match: _plain(restoring.restore(match[0])), text)

    def _word(self, number: int) -> str:
        digits = _DIGITS[number % 25]
        while number := number // 25:
            digits = _DIGITS[number % 25] + digits
        return f"{self.prefix}{digits}{_END}"


def _plain(html: str) -> str:
    return unescape(_TAGS.sub("", html)).strip()


def _number(digits: str) -> int:
    number = 0
    for digit in digits:
        number = number * 25 + _DIGITS.index(digit)
    return number


class _Restoring:
    """Restores one text and, when it comes to them, the outputs; `_active` keeps it from going in circles."""

    def __init__(self, prefix: str, outputs: list[_Output], table_of_contents: str) -> None:
        self._prefix = prefix
        self._outputs = [_Output(table_of_contents, Placing.BLOCK), *outputs[1:]]
        self.pattern = re.compile(rf"(<p(?: [^<>]*)?>)|(</p>)|{prefix}([{_DIGITS}]+){_END}")
        self._active: set[int] = set()

    def restore(self, html: str) -> str:
        if self._prefix not in html:
            return html
        text = _Assembly(html)
        for match in self.pattern.finditer(html):
            if match.start() < text.position:
                continue
            text.copy_to(match.start())
            if match[3] is None:
                text.add_paragraph_tag(match)
            elif (number := _number(match[3])) < len(self._outputs):
                text.place(match.end(), self._html(number), self._outputs[number].placing)
        text.copy_to(len(html))
        return "".join(text.parts)

    def _html(self, number: int) -> str:
        if number in self._active:
            return ""
        self._active.add(number)
        html = self.restore(self._outputs[number].html)
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

    def add_paragraph_tag(self, match: re.Match[str]) -> None:
        self._paragraph = len(self.parts) if match[1] else None
        self.copy_to(match.end())

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
        elif placing is Placing.BLOCK and self._has_own_line(end, is_first, is_last):
            self._end_paragraph(html, is_first)
            end = self._begin_paragraph(end, is_last)
        else:
            self.parts.append(html)
        self.position = end

    def _has_own_line(self, end: int, is_first: bool, is_last: bool) -> bool:
        return (is_first or self.parts[-1].endswith("\n")) and (is_last or self._html.startswith("\n", end))

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

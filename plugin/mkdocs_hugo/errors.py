"""What can be wrong with a site: a message, the place, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from mkdocs_hugo.text import Position, Source, column_in, first_undecodable


class Level(Enum):
    """How loud a problem is: errors and warnings count under `--strict`, an info never does."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class HugoError(Exception):
    """A problem in somebody's source.

    `str()` gives `path:line:col: message`, the source line with a caret under the place, and the hint.
    Raise it where nothing sensible can follow; hand it to a `Report` where work can go on.
    """

    code = "hugo"

    def __init__(
        self,
        message: str,
        position: Position | None = None,
        *,
        source_line: str = "",
        hint: str = "",
        level: Level = Level.WARNING,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.position = position
        self.source_line = source_line
        self.hint = hint
        self.level = level

    @classmethod
    def at(
        cls, source: Source, offset: int, message: str, *, hint: str = "", level: Level = Level.WARNING
    ) -> HugoError:
        """Make the error for a character offset of a source."""
        position = source.position(offset)
        return cls(message, position, source_line=source.line(position), hint=hint, level=level)

    def __str__(self) -> str:
        text = f"{self.position}: {self.message}" if self.position else self.message
        if self.position and self.source_line:
            text += "\n" + _excerpt(self.source_line, self.position)
        if self.hint:
            text += f"\n  {self.hint}"
        return text


class ConfigError(HugoError):
    """The Hugo configuration or the plugin's options cannot be used."""

    code = "config"


class FrontMatterError(HugoError):
    """Front matter that cannot be decoded, or a value in it that means nothing."""

    code = "front-matter"


class ShortcodeError(HugoError):
    """A shortcode that is unknown, unclosed, crossed or wrongly written."""

    code = "shortcode"


class RefError(HugoError):
    """A `ref`, `relref` or page reference without a page."""

    code = "ref"


class LinkError(HugoError):
    """A link that leads to no page or file."""

    code = "link"


class RawHtmlError(HugoError):
    """Raw HTML in Markdown, left out because the site does not allow it."""

    code = "raw-html"

    @classmethod
    def of(cls, html: str) -> RawHtmlError:
        """Make the error for HTML that is left out."""
        return cls(
            f"raw HTML is left out: {html[:_SHOWN_HTML]}",
            hint="Set `markup.goldmark.renderer.unsafe` to true in the Hugo configuration to publish it.",
        )


class AnchorError(HugoError):
    """A link to a heading that its page does not have."""

    code = "anchor"


class UrlConflictError(HugoError):
    """Two pages or files that want the same URL."""

    code = "url"


Report = Callable[[HugoError], None]
"""Takes a problem that does not stop the work; the adapter logs it."""


def unreported(_: HugoError) -> None:
    """Report nothing: for what is read once more, or is reported elsewhere."""


def not_utf8(source: Source, data: bytes) -> HugoError | None:
    """Return the problem of a file whose text lost bytes when it was decoded, if it did."""
    offset = first_undecodable(data)
    if offset is None:
        return None
    message = "the file is no UTF-8; what cannot be read is shown as \ufffd"
    return HugoError.at(source, offset, message, hint="Save the file with the encoding UTF-8.")


_EXCERPT_WIDTH = 100
_SHOWN_HTML = 40


def _excerpt(line: str, position: Position) -> str:
    """Show the source line and a caret; a very long line is cut around the place."""
    column = column_in(line, position)
    start = max(0, column - _EXCERPT_WIDTH // 2) if len(line) > _EXCERPT_WIDTH else 0
    shown = line[start : start + _EXCERPT_WIDTH].replace("\t", " ")
    number = str(position.line)
    return f"  {number} | {shown}\n  {' ' * len(number)} | {' ' * (column - start)}^"

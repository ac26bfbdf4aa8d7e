"""What a page's body consists of: text and shortcodes, as ranges of the file's text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from mkdocs_hugo.shortcodes.values import quote
from mkdocs_hugo.templates.parameters import Params, ParamValue
from mkdocs_hugo.text import Source


class Notation(Enum):
    """How a shortcode is called: `{{% %}}` joins the page's Markdown, `{{< >}}` does not."""

    STANDARD = "<"
    MARKDOWN = "%"

    @property
    def left(self) -> str:
        """What a tag begins with."""
        return "{{" + self.value

    @property
    def right(self) -> str:
        """What a tag ends with."""
        return (">" if self is Notation.STANDARD else "%") + "}}"


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of the file that is no shortcode."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Literal:
    """A tag that cannot be understood; readers see it as it is written, so that nothing is lost."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Shortcode:
    """A call of a shortcode with what stands inside it.

    `start:tag_end` is the opening tag, `start:end` the whole call. `inner` is None without an end tag;
    a self-closing tag has none either. `ordinal` counts the shortcodes of one level from 0, `indentation`
    is the white space before the tag on its line. Inline shortcodes keep their Go template as inner text.
    """

    name: str
    notation: Notation
    params: Params
    inner: tuple[Node, ...] | None
    ordinal: int
    start: int
    tag_end: int
    end: int
    self_closing: bool = False
    inline: bool = False
    indentation: str = ""

    @property
    def is_named_params(self) -> bool:
        """Whether the parameters have names."""
        return isinstance(self.params, Mapping)

    def __str__(self) -> str:
        """Return an opening tag that is read as this one's name, notation and parameters."""
        words = [self.name, *_written(self.params)]
        if self.self_closing:
            words.append("/")
        return f"{self.notation.left} {' '.join(words)} {self.notation.right}"


Node = Text | Literal | Shortcode


@dataclass(frozen=True, slots=True)
class Document:
    """The body of a file, read: its nodes cover `source.text[start:]` in order, comment marks left out."""

    source: Source
    start: int
    nodes: tuple[Node, ...]

    def names(self) -> frozenset[str]:
        """Return the names of all shortcodes in it, as they are written."""
        return frozenset(shortcode.name for shortcode in _shortcodes(self.nodes))

    def calls(self) -> int:
        """Return how many shortcodes are called in it."""
        return sum(1 for _ in _shortcodes(self.nodes))


def _shortcodes(nodes: tuple[Node, ...]) -> Iterator[Shortcode]:
    for node in nodes:
        if isinstance(node, Shortcode):
            yield node
            yield from _shortcodes(node.inner or ())


def _written(params: Params) -> list[str]:
    if not isinstance(params, Mapping):
        return [quote(value) for value in params]
    quoted = any(not _is_bare(key) for key in params)
    return [_assignment(key, value, quoted) for key, value in params.items()]


def _assignment(key: str, value: ParamValue, quoted: bool) -> str:
    """Write a named parameter; a name in quotes wants all of them in quotes."""
    return f"{quote(key) if quoted else key}={quote(value)}"


def _is_bare(key: str) -> bool:
    return key.isascii() and key.replace("_", "a").isalnum()

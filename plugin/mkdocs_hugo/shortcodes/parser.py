"""From a page's body to a tree of text and shortcodes. Hugo: hugolib/shortcode.go.

The stages: items (`lexer`), tags (`tags`), which of them belong together (`pairing`), the tree (here).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mkdocs_hugo.errors import Report
from mkdocs_hugo.shortcodes.lexer import lex
from mkdocs_hugo.shortcodes.nodes import Document, Literal, Node, Shortcode, Text
from mkdocs_hugo.shortcodes.pairing import Pairing, Signatures, pair
from mkdocs_hugo.shortcodes.problems import tell
from mkdocs_hugo.shortcodes.tags import Form, Part, Tag, read_tags
from mkdocs_hugo.text import Source


def parse(source: Source, start: int, signatures: Signatures, report: Report) -> Document:
    """Read the body of a file, which begins at `start`; linear in its length.

    Never raises: a `ShortcodeError` for each thing that is wrong goes to the report, and the text inside
    it stays part of the tree.
    """
    if source.text.find("{{", start) < 0:
        return Document(source, start, (Text(start, len(source.text)),) if start < len(source.text) else ())
    items, problems = lex(source.text, start)
    parts, tag_problems = read_tags(source.text, items)
    pairing = pair([part for part in parts if isinstance(part, Tag)], signatures, source)
    tell(problems + tag_problems + pairing.problems, source, report)
    return Document(source, start, _Tree(pairing).build(parts))


@dataclass(slots=True)
class _Level:
    """The nodes between an opening tag and its closing tag, so far."""

    opening: Tag | None = None
    nodes: list[Node] = field(default_factory=list)
    count: int = 0


class _Tree:
    def __init__(self, pairing: Pairing) -> None:
        self._pairing = pairing
        self._closing = frozenset(pairing.ends.values())
        self._levels = [_Level()]

    def build(self, parts: Sequence[Part]) -> tuple[Node, ...]:
        index = 0
        for part in parts:
            if isinstance(part, Tag):
                self._add_tag(index, part)
                index += 1
            else:
                self._levels[-1].nodes.append(part)
        return tuple(self._levels[0].nodes)

    def _add_tag(self, index: int, tag: Tag) -> None:
        if index in self._pairing.literal or tag.form is Form.BROKEN:
            self._levels[-1].nodes.append(Literal(tag.start, tag.end))
        elif index in self._pairing.ends:
            self._levels.append(_Level(tag))
        elif index in self._closing:
            level = self._levels.pop()
            assert level.opening is not None
            self._add(level.opening, tuple(level.nodes), tag.end)
        elif tag.form is not Form.CLOSING:
            self._add(tag, None, tag.end)

    def _add(self, tag: Tag, inner: tuple[Node, ...] | None, end: int) -> None:
        level = self._levels[-1]
        level.nodes.append(
            Shortcode(
                name=tag.name,
                notation=tag.notation,
                params=tag.params,
                inner=inner,
                ordinal=level.count,
                start=tag.start,
                tag_end=tag.end,
                end=end,
                self_closing=tag.form is Form.SELF_CLOSING,
                inline=tag.inline,
                indentation=tag.indentation,
            )
        )
        level.count += 1

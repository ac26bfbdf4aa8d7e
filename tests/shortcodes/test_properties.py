"""What holds for every text, however strange."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.shortcodes import Document, Literal, Node, Notation, Shortcode, Text, parse
from mkdocs_hugo.shortcodes.lexer import lex
from mkdocs_hugo.text import Source
from tests.shortcodes.doubles import JUDGED, expand

steadily = settings(derandomize=True, deadline=None, max_examples=150)

PIECES = st.sampled_from(
    [
        *("{{<", "{{%", ">}}", "%}}", "{{", "}}", "/*", "*/", "/", " ", "\n", "\u00a0", '"', "`", "\\", "="),
        *("a", "b", "zz", "b.inline ", "p=1", "“", "'", ".", "-", "٣"),
        *("{{< a >}}", "{{% b %}}", "{{% /b %}}", "{{< zz >}}", "{{< /zz >}}"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=25).map("".join)


def read(text: str, start: int = 0) -> tuple[Document, list[HugoError]]:
    problems: list[HugoError] = []
    return parse(Source("page.md", text), start, JUDGED, problems.append), problems


@steadily
@given(TEXTS, st.integers(0, 5))
def test_the_items_cover_the_body_without_a_gap(text: str, start: int) -> None:
    start = min(start, len(text))
    items, _ = lex(text, start)
    ends = [start, *(item.end for item in items)]
    assert [item.start for item in items] == ends[:-1]
    assert ends[-1] == len(text)


@steadily
@given(TEXTS)
def test_nothing_is_raised_and_problems_have_a_place_in_the_file(text: str) -> None:
    lines = text.split("\n")
    for problem in expand(text).problems:
        assert problem.position is not None
        assert 1 <= problem.position.column <= len(lines[problem.position.line - 1]) + 1
        assert problem.hint


@steadily
@given(st.text())
def test_text_without_tags_passes_unchanged(text: str) -> None:
    assume("{{<" not in text)
    assume("{{%" not in text)
    outcome = expand(text)
    assert outcome.expanded.markdown == text
    assert not outcome.problems


@steadily
@given(TEXTS)
def test_nodes_come_in_order_and_inside_each_other(text: str) -> None:
    _check_order(read(text)[0].nodes, 0, len(text))


def _check_order(nodes: tuple[Node, ...], start: int, end: int) -> None:
    for node in nodes:
        assert start <= node.start < node.end <= end
        start = node.end
        if isinstance(node, Shortcode):
            assert node.start < node.tag_end <= node.end
            _check_order(node.inner or (), node.tag_end, node.end)


@steadily
@given(TEXTS)
def test_no_letter_outside_of_tags_is_lost(text: str) -> None:
    """Letters that occur in no tag, put between all pieces, are all in text that readers see."""
    marked = "Ω".join(text)
    nodes = read(marked)[0].nodes
    shown = sum(marked.count("Ω", piece.start, piece.end) for piece in _texts(nodes))
    tags = sum(marked.count("Ω", node.start, node.tag_end) for node in _shortcodes(nodes))
    assert shown + tags == marked.count("Ω")


def _texts(nodes: tuple[Node, ...]) -> list[Text | Literal]:
    own = [node for node in nodes if not isinstance(node, Shortcode)]
    return own + [text for node in nodes if isinstance(node, Shortcode) for text in _texts(node.inner or ())]


def _shortcodes(nodes: tuple[Node, ...]) -> list[Shortcode]:
    own = [node for node in nodes if isinstance(node, Shortcode)]
    return own + [inner for node in own for inner in _shortcodes(node.inner or ())]


VALUES = (
    st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_characters="`\r", exclude_categories=["Cs"]), max_size=12)
)
NAMES = st.from_regex(r"[a-zæøå_][a-z0-9æøå_/-]{0,10}", fullmatch=True).filter(lambda name: name[-1] != "/")
KEYS = st.text(st.characters(exclude_characters='`"\\\n\r', exclude_categories=["Cs"]), max_size=8)


@steadily
@given(
    NAMES,
    st.sampled_from(Notation),
    st.lists(VALUES).map(tuple) | st.dictionaries(KEYS, VALUES),
    st.booleans(),
)
def test_a_printed_tag_is_read_as_the_same(
    name: str, notation: Notation, params: tuple[str, ...] | dict[str, str], self_closing: bool
) -> None:
    tag = str(Shortcode(name, notation, params, None, 0, 0, 0, 0, self_closing))
    (node,) = read(tag)[0].nodes
    assert isinstance(node, Shortcode), tag
    assert (node.name, node.notation, node.self_closing) == (name, notation, self_closing)
    assert node.params == (params or ())
    assert str(node) == tag


HOSTILE = (
    *("{{<", "{{<b>}}", "{{</b>}}", "{{<zz>}}", '{{<a "', "{{<a `", "{{</*"),
    *("{{<a p=", "{{<a/", "{{<x.inline >}}"),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_large_hostile_text_is_read(piece: str) -> None:
    _, problems = read(piece * (100_000 // len(piece)))
    assert 0 < len(problems) <= 21

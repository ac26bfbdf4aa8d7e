"""A rendered page is the same after packing, and packed bytes can stand for nothing but pages."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_hugo import errors
from mkdocs_hugo.errors import HugoError, Level
from mkdocs_hugo.incremental.packing import pack, pack_problems, unpack, unpack_problems
from mkdocs_hugo.render.headed import Heading
from mkdocs_hugo.render.links.anchors import AnchorLink
from mkdocs_hugo.render.rendered import Rendered
from mkdocs_hugo.render.search_sections import SearchSection
from mkdocs_hugo.site.reader import AnsweredRef
from mkdocs_hugo.text import Position

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, HugoError)]

# File names with bytes that are no text come as lone surrogates.
texts = st.text(st.one_of(st.characters(), st.characters(categories=["Cs"])), max_size=20)
positions = st.builds(Position, texts, st.integers(1), st.integers(1))
toc: st.SearchStrategy[list[Any]] = st.recursive(
    st.just([]),
    lambda below: st.lists(
        st.fixed_dictionaries({"level": st.integers(1, 6), "id": texts, "name": texts, "children": below}),
        max_size=3,
    ),
    max_leaves=5,
)
pages = st.builds(
    Rendered,
    content=texts,
    divider=st.integers(-1, 9),
    summary=texts,
    heading=st.builds(Heading, texts, st.integers(0, 9)),
    below=texts,
    lacking=st.lists(st.tuples(texts, texts)).map(tuple),
    toc=toc,
    anchors=st.frozensets(texts),
    links=st.lists(st.builds(AnchorLink, texts, texts, texts, texts, texts, positions, texts)),
    reads=st.frozensets(texts),
    reads_model=st.booleans(),
    refs=st.lists(st.builds(AnsweredRef, texts, st.none() | texts, st.booleans(), texts)).map(tuple),
    written=st.dictionaries(texts, texts),
    sections=st.none() | st.lists(st.builds(SearchSection, st.none() | texts, st.none() | texts, texts)),
    shortcodes=st.integers(0),
)


@given(pages)
def test_page_is_the_same_after_packing(page: Rendered) -> None:
    assert unpack(pack(page)) == page


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("position", [None, Position("side.md", 3, 7)], ids=["nowhere", "somewhere"])
def test_problem_of_every_kind_is_the_same_after_packing(
    kind: type[HugoError], position: Position | None
) -> None:
    problem = kind("hva", position, source_line="linja", hint="råd", level=Level.INFO)
    (unpacked,) = unpack_problems(pack_problems([problem]))
    assert type(unpacked) is kind
    assert vars(unpacked) == vars(problem)
    assert str(unpacked) == str(problem)
    (on_page,) = unpack(pack(Rendered("", problems=(problem,)))).problems
    assert vars(on_page) == vars(problem)


class Evil:
    """What a pickle of this runs when it is read."""

    def __reduce__(self) -> Any:
        return pytest.fail, ("code of packed bytes has run",)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda below: st.lists(below, max_size=12) | st.dictionaries(st.text(max_size=3), below, max_size=3),
)


@given(
    st.binary() | json_values.map(lambda value: json.dumps(value).encode()) | st.just(pickle.dumps(Evil()))
)
def test_bytes_that_are_no_page_are_a_value_error(packed: bytes) -> None:
    for read in (unpack, unpack_problems):
        try:
            found = read(packed)
        except ValueError:
            continue
        assert isinstance(found, Rendered) or all(isinstance(one, HugoError) for one in found)

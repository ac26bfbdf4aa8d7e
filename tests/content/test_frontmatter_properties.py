"""Whatever an author types, front matter gives a document and messages, never an exception."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_hugo.content.cast import to_bool, to_float, to_int, to_string, to_strings
from mkdocs_hugo.content.dates import to_time
from mkdocs_hugo.content.frontmatter import split
from mkdocs_hugo.errors import FrontMatterError, HugoError
from mkdocs_hugo.text import Source, normalize

_WORDS = r"""--- +++ { } title weight : = - [ ] " ' \ # å 20.10 &a *a << !!int | > null \ud83d"""
_PIECES = st.sampled_from([*_WORDS.split(), "\n", ": ", " = ", "- ", "# x", "\t", "  ", "\x07", "\x00"])
_TEXT = st.lists(st.one_of(_PIECES, st.text(max_size=3)), max_size=30).map("".join)
_BROKEN = st.tuples(
    st.sampled_from(["---\n", "+++\n", "{"]), _TEXT, st.sampled_from(["\n---\n", "\n+++\n", "}", ""])
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(st.one_of(_TEXT, _BROKEN.map("".join)))
@settings(max_examples=400, derandomize=True, deadline=None)
def test_any_text_gives_a_document(text: str) -> None:
    source = Source("page.md", text)
    errors: list[HugoError] = []
    document = split(source, errors.append)
    assert 0 <= document.start <= document.end <= document.body_start <= len(text)
    assert all(isinstance(error, FrontMatterError) and error.position and str(error) for error in errors)
    assert all(key == key.lower() or not key.isascii() for key in document.front_matter)


@given(st.binary(max_size=200))
@settings(max_examples=100, derandomize=True, deadline=None)
def test_any_bytes_give_a_document(data: bytes) -> None:
    split(Source("page.md", normalize(data)), lambda _: None)


@given(_VALUES)
@settings(max_examples=200, derandomize=True, deadline=None)
def test_any_value_can_be_asked_for_in_any_type(value: object) -> None:
    assert isinstance(to_string(value), str)
    assert all(isinstance(text, str) for text in to_strings(value))
    assert to_int(value) is None or abs(to_int(value) or 0) <= 1 << 63
    assert isinstance(to_float(value), (float, type(None)))
    assert to_bool(value) in (True, False, None)
    moment = to_time(value)
    assert moment is None or moment.tzinfo is not None


@given(st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9999, 12, 31)))
@settings(max_examples=50, derandomize=True, deadline=None)
def test_iso_dates_survive(moment: datetime) -> None:
    read = to_time(moment.isoformat(timespec="seconds"))
    assert read is not None
    assert read.replace(tzinfo=None) == moment.replace(microsecond=0)


def test_nested_aliases_do_not_fill_memory() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    errors: list[HugoError] = []
    split(Source("page.md", "---\n" + "\n".join(lines) + "\n---\n"), errors.append)
    assert [error.message for error in errors] == ["too many aliases"]


def test_deep_nesting_is_an_error_like_any_other() -> None:
    for block in (
        f"---\na: {'[' * 5000}\n---\n",
        f"+++\na = {'[' * 5000}\n+++\n",
        '{"a": ' + '{"b": ' * 5000,
    ):
        errors: list[HugoError] = []
        split(Source("page.md", block + "}" * 5001), errors.append)
        assert len(errors) == 1

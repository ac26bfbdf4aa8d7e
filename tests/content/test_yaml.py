"""Which values YAML's scalars, keys and documents have; each expectation is what Hugo 0.168 prints."""

from __future__ import annotations

import math
from typing import Any

import pytest

from mkdocs_hugo.content import yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("False", False),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("true;", "true;"),
        ("null", None),
        ("~", None),
        ("", None),
        ("2018", 2018),
        ("20.10", 20.1),
        ("15.0", 15.0),
        ("015", 13),
        ("0x1F", 31),
        ("0o15", 13),
        ("0b11", 3),
        ("08", "08"),
        ("1_000", 1000),
        ("1e3", "1e3"),
        ("1.0e3", 1000.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("-5", -5),
        ("+5", 5),
        ("1.2.3", "1.2.3"),
        ("12:30:00", "12:30:00"),
        ("2024-01-02", "2024-01-02"),
        ("2024-01-02T10:00:00Z", "2024-01-02T10:00:00Z"),
        ("18446744073709551615", 18446744073709551615),
        ("18446744073709551616", "18446744073709551616"),
        ("-9223372036854775809", "-9223372036854775809"),
        ("1.0e999", "1.0e999"),
        ("10%", "10%"),
        ("'20.10'", "20.10"),
        ("!!str 5", "5"),
        ("!!int '5'", 5),
        (".inf", math.inf),
        ("a:b", "a:b"),
        ("x # comment", "x"),
        ("x#y", "x#y"),
        ('"a\\tb\\u00e5"', "a\tbå"),
        ("|\n  a\n  b", "a\nb\n"),
        (">-\n  a\n  b", "a b"),
        ("a\u2028b", "a\u2028b"),
        ("a\x07b", "a\x07b"),
        ("[a, 1, no, ~]", ["a", 1, "no", None]),
        ("{a, b: c}", {"a": None, "b": "c"}),
    ],
)
def test_a_value_has_the_type_that_hugo_gives_it(text: str, value: Any) -> None:
    loaded = yaml.load(f"key: {text}\n")["key"]
    assert (type(loaded), loaded) == (type(value), value)


@pytest.mark.parametrize(
    ("key", "name"),
    [("2018", "2018"), ("true", "true"), ("null", "null"), ("1.10", "1.1"), ("no", "no"), ("'5'", "5")],
)
def test_a_key_is_always_a_text(key: str, name: str) -> None:
    assert yaml.load(f"{key}: x") == {name: "x"}


def test_a_merge_counts_where_it_stands() -> None:
    base = "base: &base {p: 1, q: 2}\n"
    assert yaml.load(base + "c:\n  <<: *base\n  q: 3")["c"] == {"p": 1, "q": 3}
    assert yaml.load(base + "c:\n  q: 3\n  <<: *base")["c"] == {"p": 1, "q": 2}


def test_an_alias_to_itself_is_null() -> None:
    assert yaml.load("x: &a {b: *a}") == {"x": {"b": None}}


def test_only_the_first_document_counts() -> None:
    assert yaml.load("a: 1\n---\nb: 2") == {"a": 1}


@pytest.mark.parametrize("text", ["", "\n", "# comment\n", "~"])
def test_an_empty_text_is_none(text: str) -> None:
    assert yaml.load(text) is None


def test_duplicate_keys_are_told_with_their_place() -> None:
    heard: list[tuple[str, int]] = []
    value = yaml.load("å: 1\nb: {c: 1, c: 2}\nå: 3", lambda key, offset: heard.append((key, offset)))
    assert value == {"å": 3, "b": {"c": 2}}
    assert heard == [("c", 15), ("å", 21)]


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c",
        "a: @x",
        "a: [b",
        "a: 'b",
        "\ta: 1",
        "? [a]\n: b",
        "<<: 5",
        "a: *b",
        "a: 1\nb",
        "  a: 1\nb: 2",
    ],
)
def test_what_hugo_refuses_is_an_error(text: str) -> None:
    with pytest.raises(yaml.YamlError):
        yaml.load(text)

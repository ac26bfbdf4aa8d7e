"""Where front matter is found, what is made of it, and what an author reads when it is broken."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from mkdocs_hugo.content.frontmatter import split
from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.text import Source, normalize


def no_complaint(error: HugoError) -> None:
    """Take a problem that must not be there."""
    raise error


def read(text: str) -> tuple[dict[str, Any], str, list[str]]:
    """Return front matter, body and the messages' texts."""
    errors: list[HugoError] = []
    source = Source("docs/page.md", text)
    document = split(source, errors.append)
    return dict(document.front_matter), text[document.body_start :], [str(error) for error in errors]


def read_quietly(text: str) -> tuple[dict[str, Any], str]:
    front_matter, body, messages = read(text)
    assert messages == []
    return front_matter, body


@pytest.mark.parametrize(
    ("text", "front_matter", "body"),
    [
        ("---\ntitle: a\n---\nBody", {"title": "a"}, "Body"),
        ("+++\ntitle = 'a'\n+++\nBody", {"title": "a"}, "Body"),
        ('{"title": "a"}\nBody', {"title": "a"}, "Body"),
        ('{"title": "a {\\" }"}Body', {"title": 'a {" }'}, "Body"),
        ("\n \t\n---\ntitle: a\n---\nBody", {"title": "a"}, "Body"),
        ("---  \ntitle: a\n---\nBody", {"title": "a"}, "Body"),
        ("---\ntitle: a\n---  \nBody", {"title": "a"}, "  \nBody"),
        ("---\ntitle: a\n--- \n", {"title": "a"}, " \n"),
        ("---\ntitle: a\n----\nBody", {"title": "a"}, "-\nBody"),
        ("---\ntext: |\n  a\n  ---\n---\nBody", {"text": "a\n---\n"}, "Body"),
        ("---\ntitle: a\n---", {"title": "a"}, ""),
        ("---\n---\nBody", {}, "Body"),
        ("---\n# nothing yet\n---\nBody", {}, "Body"),
        ("Body\n---\ntitle: a\n---\n", {}, "Body\n---\ntitle: a\n---\n"),
        ("\u00a0---\ntitle: a\n---\n", {}, "\u00a0---\ntitle: a\n---\n"),
        ("- one\n- two\n", {}, "- one\n- two\n"),
        ("{{< note >}}\nHello\n", {}, "{{< note >}}\nHello\n"),
        ("", {}, ""),
    ],
)
def test_front_matter_and_body_are_told_apart(text: str, front_matter: dict[str, Any], body: str) -> None:
    assert read_quietly(text) == (front_matter, body)


def test_line_ends_and_byte_order_mark_make_no_difference() -> None:
    text = normalize(b"\xef\xbb\xbf---\r\ntitle: a\r\n---\r\nBody\r\n")
    assert read_quietly(text) == ({"title": "a"}, "Body\n")


def test_keys_are_lower_case_in_maps_but_not_in_lists() -> None:
    front_matter, _ = read_quietly("---\nLinkTitle: a\nB: {C: {D: [{E: 1}]}}\n---\n")
    assert front_matter == {"linktitle": "a", "b": {"c": {"d": [{"E": 1}]}}}


def test_toml_dates_are_dates() -> None:
    front_matter, _ = read_quietly("+++\na = 2024-01-02\nb = 2024-01-02T10:00:00Z\n+++\n")
    assert front_matter == {"a": date(2024, 1, 2), "b": datetime(2024, 1, 2, 10, tzinfo=UTC)}


def test_yaml_dates_stay_text() -> None:
    assert read_quietly("---\ndate: 2024-01-02\n---\n")[0] == {"date": "2024-01-02"}


def test_the_last_of_two_equal_keys_counts() -> None:
    front_matter, body, messages = read("---\naliases: [/a]\ntitle: x\naliases: [/b]\n---\nBody")
    assert (front_matter, body) == ({"aliases": ["/b"], "title": "x"}, "Body")
    assert messages == [
        "docs/page.md:4:1: the key 'aliases' is given twice; this one counts\n"
        "  4 | aliases: [/b]\n"
        "    | ^\n"
        "  Remove one of the two."
    ]


def test_a_colon_without_quotes_names_its_place_and_keeps_the_title() -> None:
    front_matter, body, messages = read("---\nweight: 5\ntitle: Part 1: start\n---\nBody")
    assert (front_matter, body) == ({"weight": 5, "title": "Part 1: start"}, "Body")
    assert messages == [
        "docs/page.md:3:14: mapping values are not allowed in this context\n"
        "  3 | title: Part 1: start\n"
        "    |              ^\n"
        '  A value with a colon and a space in it needs quotes: title: "Part 1: start"'
    ]


@pytest.mark.parametrize(
    ("line", "place", "hint"),
    [
        ("a: @x", "2:4", "A value that begins with @ needs quotes."),
        ("a: *x*", "2:6", "A value that begins with * or & needs quotes."),
        ("a: *x", "2:4", "A value that begins with * or & needs quotes."),
        ('a: "x', "2:4", "A quote is opened here and never closed."),
        ("a: 'x", "2:4", "A quote is opened here and never closed."),
        ('a: "\\q"', "2:5", "Write a backslash twice, or put the text in single quotes."),
        ("a:\n\tb: 1", "3:1", "Indent with spaces: YAML does not allow tabs there."),
        ("a: [x, y", "2:4", "A bracket is not closed, or a comma is missing."),
        ("a: 1\nb", "3:1", "Check the indentation and the quotes of this line and the one before."),
    ],
)
def test_broken_yaml_comes_with_its_place_and_advice(line: str, place: str, hint: str) -> None:
    front_matter, body, messages = read(f"---\n{line}\ntitle: x\n---\nBody")
    assert front_matter["title"] == "x"
    assert body == "Body"
    assert messages[0].startswith(f"docs/page.md:{place}: ")
    assert messages[0].endswith(f"\n  {hint}")


def test_broken_toml_keeps_what_can_be_read() -> None:
    front_matter, body, messages = read("+++\ntitle = Start\nweight = 5\n[params]\na = 1\n+++\nBody")
    assert (front_matter, body) == ({"title": "Start", "weight": 5}, "Body")
    assert messages == [
        "docs/page.md:2:9: Invalid value\n"
        "  2 | title = Start\n"
        "    |         ^\n"
        '  In TOML a text needs quotes: title = "Start"'
    ]


def test_broken_json_names_its_place() -> None:
    front_matter, body, messages = read('{"title": "x",}\nBody')
    assert (front_matter, body) == ({}, "Body")
    assert messages[0].startswith("docs/page.md:1:")


def test_front_matter_without_an_end_is_read_as_far_as_it_looks_like_keys() -> None:
    front_matter, body, messages = read("---\ntitle: x\ntags:\n  - a\n\n# Heading\n\nText")
    assert (front_matter, body) == ({"title": "x", "tags": ["a"]}, "\n# Heading\n\nText")
    assert messages[0].startswith("docs/page.md:1:1: the front matter has no closing ---\n")


@pytest.mark.parametrize("text", ["---\n\nOnly a rule.\n", "---\nJust text\n---\nMore\n", '{"a": 1\nText'])
def test_text_that_only_looks_like_front_matter_is_not_lost(text: str) -> None:
    front_matter, body, messages = read(text)
    assert (front_matter, body) == ({}, text)
    assert len(messages) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\nparams:\n  weight: 1\nweight: x\n---\n", "4:1"),
        ("+++\ntitle = 'weight'\nWeight = 'x'\n+++\n", "3:1"),
        ('{"title": "t", "weight": "x"}', "1:16"),
        ("---\ntitle: x\n---\nweight: 1\n", "1:4"),
    ],
)
def test_the_place_of_a_key_can_be_asked_for(text: str, place: str) -> None:
    source = Source("page.md", text)
    document = split(source, no_complaint)
    assert str(source.position(document.key_offset(source, "weight"))) == f"page.md:{place}"

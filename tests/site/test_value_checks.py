"""Front matter values that mean nothing are told with their place, and the page is still there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mkdocs_hugo.site.permalink_tokens import NAMES
from mkdocs_hugo.site.permalinks import TOKENS
from tests.conftest import Model


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("date: i går", 'date is no date: "i går"'),
        ("weight: tre", 'weight is no number: "tre"'),
        ("draft: kanskje", 'draft is neither true nor false: "kanskje"'),
        ("url: https://altinn.no/x", "url names a host"),
        ("aliases: [/gammel, 'http://altinn.no/y']", "an alias names a host"),
    ],
)
def test_value_without_meaning(model: Callable[..., Model], line: str, message: str) -> None:
    made = model({"content/a.md": f"---\ntitle: A\n{line}\n---\n"})
    assert [problem.message for problem in made.problems] == [message]
    assert made.messages[0].split(": ")[0].endswith("a.md:3:1")
    assert made.site.tree["/a"].title == "A"


@pytest.mark.parametrize(
    "line", ["date:", "date: 2024-01-31", "weight: '5'", "draft: 'true'", "published: true"]
)
def test_value_that_hugo_reads(model: Callable[..., Model], line: str) -> None:
    assert model({"content/a.md": f"---\ntitle: A\n{line}\n---\n"}).messages == []


def test_every_token_of_permalinks_has_a_meaning() -> None:
    assert TOKENS.keys() == NAMES

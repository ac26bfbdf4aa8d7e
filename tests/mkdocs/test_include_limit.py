"""Texts that include each other end in a message that names the chain, never in a build without end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Built

Build = Callable[..., Built]


def about(built: Built, words: str) -> list[str]:
    return [line for line in built.log if words in line]


INCLUDE = """{{{{% include "i{next}.md" %}}}}\n"""
EXCERPT = """{{{{% excerpt-include "i{next}" %}}}}\n"""


@pytest.mark.parametrize("call", [INCLUDE, EXCERPT], ids=["include", "excerpt-include"])
def test_pages_that_include_the_next_ten_times_end(build: Build, call: str) -> None:
    bodies = [call.format(next=i + 1) * 10 for i in range(5)] + ["The end\n"]
    page = "---\ntitle: x\n---\n{{% excerpt %}}\n" if call is EXCERPT else "---\ntitle: x\n---\n"
    end = "{{% /excerpt %}}\n" if call is EXCERPT else ""
    built = build({f"content/i{i}.md": page + body + end for i, body in enumerate(bodies)})
    assert built.exists("/i0/")
    lines = about(built, "the page includes more than 1000 texts")
    assert lines
    assert "i0.md -> " in lines[0]


def test_a_long_chain_of_texts_ends(build: Build) -> None:
    tree = {f"content/i{i}.md": f'{{{{% include "i{i + 1}.md" %}}}}\n' for i in range(60)}
    built = build(tree | {"content/i60.md": "The end\n"})
    assert about(built, "more than 40 texts include each other")
    assert "The end" in built.text("/i30/")


def test_a_page_may_include_hundreds_of_texts(build: Build) -> None:
    built = build({"content/a.md": '{{% include "b.md" %}}\n' * 300, "content/b.md": "Snippet\n"})
    assert not about(built, "includes more than")
    assert built.text("/a/").count("Snippet") >= 300

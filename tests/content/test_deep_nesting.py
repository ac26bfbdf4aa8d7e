"""Lists and maps nested without end are a message with a place, whatever the format, and the body stays."""

from __future__ import annotations

import pytest

from mkdocs_hugo.content.decode import DecodeError, decode
from mkdocs_hugo.content.frontmatter import split
from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.text import Source

KINDS = {
    "toml key": lambda n: "+++\na" + ".a" * n + "=1\n+++\nBody",
    "toml table": lambda n: "+++\n[a" + ".a" * n + "]\n+++\nBody",
    "toml list": lambda n: "+++\na=" + "[" * n + "]" * n + "\n+++\nBody",
    "toml map": lambda n: "+++\na=" + "{a=" * n + "1" + "}" * n + "\n+++\nBody",
    "yaml list": lambda n: "---\na: " + "[" * n + "]" * n + "\n---\nBody",
    "yaml map": lambda n: "---\na: " + "{a: " * n + "1" + "}" * n + "\n---\nBody",
    "yaml dashes": lambda n: "---\na:\n  " + "- " * n + "1\n---\nBody",
    "json list": lambda n: '{"a":' + "[" * n + "]" * n + "}\nBody",
    "json map": lambda n: '{"a":' + '{"a":' * n + "1" + "}" * n + "}\nBody",
}


@pytest.mark.parametrize("depth", [500, 3000, 100_000])
@pytest.mark.parametrize("kind", KINDS)
def test_deep_front_matter_is_one_message_and_the_body_stays(kind: str, depth: int) -> None:
    problems: list[HugoError] = []
    text = KINDS[kind](depth)
    document = split(Source("a.md", text), problems.append)
    assert text[document.body_start :] == "Body"
    assert len(problems) == 1
    assert problems[0].position is not None


@pytest.mark.parametrize("kind", KINDS)
def test_what_people_write_is_read(kind: str) -> None:
    problems: list[HugoError] = []
    assert split(Source("a.md", KINDS[kind](40)), problems.append).front_matter
    assert problems == []


def test_depth_through_aliases_counts() -> None:
    lines = ["a0: &a0 [1]", *(f"a{i}: &a{i} {'[' * 50}*a{i - 1}{']' * 50}" for i in range(1, 9))]
    with pytest.raises(DecodeError, match="nested too deep"):
        decode("\n".join(lines), "yaml")

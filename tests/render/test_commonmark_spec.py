"""Every example of the CommonMark specification renders as the specification says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from markdown import Markdown

from mkdocs_hugo.render.goldmark import GoldmarkConfig, GoldmarkExtension
from tests.render.html_compare import outline

SPEC = json.loads((Path(__file__).parent / "commonmark/spec-0.31.2.json").read_text(encoding="utf-8"))
BARE = {
    "goldmark": {
        "renderer": {"unsafe": True},
        "parser": {"autoheadingid": False, "attribute": {"title": False}},
        "extensions": {
            "typographer": False,
            "footnote": False,
            "definitionlist": False,
            "table": False,
            "strikethrough": False,
            "linkify": False,
            "tasklist": False,
        },
    }
}


@pytest.fixture(scope="module")
def md() -> Markdown:
    return Markdown(extensions=[GoldmarkExtension(GoldmarkConfig.from_markup(BARE))])


@pytest.mark.parametrize("example", SPEC["examples"], ids=lambda example: f"example-{example['number']}")
def test_example_renders_as_specified(md: Markdown, example: dict[str, Any]) -> None:
    html = md.reset().convert(example["markdown"])
    # Half a tag has no outline: it takes in whatever stands after it.
    assert outline(html) == outline(example["html"]) or html.split() == example["html"].split()

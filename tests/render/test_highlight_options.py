"""What `pymdownx.highlight` and superfences are told counts for the fences of Goldmark's rules too."""

from __future__ import annotations

from typing import Any

import pytest
from markdown import Markdown

from tests.render.test_goldmark_fences import convert

CODE = 'a = 1\n\nb = "x"'
NUMBERED = {"linenums": True}
OPTIONS: list[dict[str, Any]] = [
    {"guess_lang": True},
    {"css_class": "hh"},
    {"pygments_style": "monokai", "noclasses": True},
    {"use_pygments": False},
    {"use_pygments": False, "language_prefix": "lang-", "code_attr_on_pre": True},
    NUMBERED,
    {**NUMBERED, "linenums_special": 2},
    {**NUMBERED, "linenums_style": "pymdownx-inline"},
    {**NUMBERED, "linenums_class": "ln", "use_pygments": False},
    {**NUMBERED, "anchor_linenums": True, "line_anchors": "__a"},
    {"extend_pygments_lang": [{"name": "own", "lang": "python"}]},
    {"auto_title": True},
    {"auto_title": True, "auto_title_map": {"Python": "P"}},
    {"line_spans": "__span"},
    {"stripnl": False},
    {"pygments_lang_class": True},
]
EXTENSIONS = ("pymdownx.superfences", "pymdownx.highlight")


def check(header: str, settings: dict[str, Any]) -> None:
    alone = Markdown(extensions=list(EXTENSIONS), extension_configs=settings)
    theirs = alone.convert(f"```{header}\n\n{CODE}\n```")
    assert convert(header, f"\n{CODE}", None, *EXTENSIONS, **settings).strip() == theirs.strip()


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("header", ["python", "", "own"])
def test_options_of_highlight(header: str, options: dict[str, Any]) -> None:
    check(header, {"pymdownx.highlight": options})


@pytest.mark.parametrize("highlight", [{}, {"css_class": "hh"}])
def test_class_of_superfences_goes_before_that_of_highlight(highlight: dict[str, Any]) -> None:
    check("python", {"pymdownx.superfences": {"css_class": "own"}, "pymdownx.highlight": highlight})

"""Blocks of other extensions, made as Python-Markdown makes them, with Goldmark's rules inside."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.render.goldmark.extension import GoldmarkExtension

TABBED = {"pymdownx.tabbed": {"alternate_style": True}}
TEXTS = {
    "admonition": '!!! note "A *title*"\n    One **b**.\n\n    - x\n    - y\n\nAfter.',
    "pymdownx.details": '???+ info "More"\n    One.\n\n    Two `c`.\n\nAfter.',
    "pymdownx.tabbed": '=== "A"\n    a\n\n    aa\n\n=== "B"\n    b\n\nAfter.',
    "pymdownx.blocks.details": "/// details | Sum *x*\nOne.\n\nTwo.\n///\n\nAfter.",
    "pymdownx.blocks.admonition": "/// note | T\nOne.\n\n/// tip | U\nInside.\n///\n///\n\nAfter.",
    "abbr": "The HTML text.\n\n*[HTML]: Hyper Text",
    "pymdownx.keys": "Press ++ctrl+alt+del++ now.",
    "pymdownx.caret": "H^2^ and ^^under^^.",
    "pymdownx.mark": "==marked==",
    "pymdownx.critic": "{++in++} {--out--} {==mark==}",
    "pymdownx.progressbar": "[=50%]",
    "pymdownx.smartsymbols": "(c) and (tm)",
}


def _converted(text: str, *extensions: Any) -> str:
    configs = {name: value for name, value in TABBED.items() if name in extensions}
    md = Markdown(extensions=list(extensions), extension_configs=configs)
    html = md.reset().convert(text)
    return re.sub(r"\s*\n\s*", "", html).replace(" />", ">").replace("/>", ">")


@pytest.mark.parametrize("name", TEXTS)
def test_a_block_is_what_python_markdown_makes_of_it(name: str) -> None:
    told: list[HugoError] = []
    ours = _converted(TEXTS[name], name, GoldmarkExtension(report=told.append))
    assert ours == _converted(TEXTS[name], name)
    assert told == []


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_documentation_names_them(language: str) -> None:
    page = Path(__file__).parents[2] / "docs" / "referanse" / f"markdown-utvidelser.{language}.md"
    named = page.read_text("utf-8").replace("pymdownx.blocks.*", "pymdownx.blocks.")
    working = {
        line.split("|")[1] for line in named.splitlines() if re.search(r"\| (works|work|virker)\b", line)
    }
    shown = {name for name in TEXTS if name != "pymdownx.smartsymbols"}
    assert not [name for name in shown if not any(f"`{name[:16]}" in cell for cell in working)]


def test_goldmarks_rules_hold_inside() -> None:
    text = "!!! note\n    [r] ~~gone~~\n\n    ```py\n    x\n    ```\n\n[r]: /u\n"
    html = _converted(text, "admonition", GoldmarkExtension())
    assert '<a href="/u">r</a> <del>gone</del>' in html
    assert '<code class="language-py">' in html or '<div class="highlight">' in html


@pytest.mark.parametrize(
    "text",
    [
        '> [!NOTE] a \\*b\\*\n> x\n\n!!! note "c *d*"\n    e',
        '!!! note "c *d*"\n    > [!TIP] a \\*b\\*\n    > x',
        '!!! note "c *d*"\n    !!! tip "a \\*b\\*"\n        x',
        '!!! note "a \\*b\\*"\n    x\n\n!!! note "c *d*"\n    e',
        '=== "a \\*b\\*"\n    x\n\n=== "c *d*"\n    y',
    ],
)
def test_a_title_is_read_once(text: str) -> None:
    html = _converted(text, "admonition", "pymdownx.tabbed", GoldmarkExtension())
    assert "a *b*" in html
    assert "c <em>d</em>" in html


@pytest.mark.parametrize("text", ["- item\n\n    !!! tip\n        In it", "> !!! tip\n>     In it"])
def test_blocks_stand_in_lists_and_quotes(text: str) -> None:
    html = _converted(text, "admonition", GoldmarkExtension())
    assert '<div class="admonition tip">' in html
    assert "<p>In it</p>" in html


@pytest.mark.parametrize("text", ["    !!! note\n", "```\n!!! note\n    x\n```", "a\n!!! note"])
def test_code_and_running_text_stay(text: str) -> None:
    html = _converted(text, "admonition", GoldmarkExtension())
    assert "admonition" not in html
    assert "!!! note" in html


@pytest.mark.parametrize("name", ["pymdownx.caret", "pymdownx.mark", "pymdownx.tilde"])
def test_an_extension_whose_signs_are_taken_names_hugos_way(name: str) -> None:
    told: list[HugoError] = []
    html = _converted("*a* ==b== ^c^", name, "pymdownx.betterem", GoldmarkExtension(report=told.append))
    assert "<em>a</em>" in html
    (problem,) = told
    assert name in problem.message
    assert "markup.goldmark.extensions" in problem.hint


class _Greedy(BlockProcessor):
    def test(self, parent: Any, block: str) -> bool:
        return True

    def run(self, parent: Any, blocks: list[str]) -> None:
        blocks.pop(0)


class _GreedyExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.parser.blockprocessors.register(_Greedy(md.parser), "greedy", 200)


def test_an_extension_that_wants_all_text_cannot_run_and_that_is_told() -> None:
    told: list[HugoError] = []
    html = _converted("# T\n\ntext", _GreedyExtension(), GoldmarkExtension(report=told.append))
    assert "<p>text</p>" in html
    assert [problem.message for problem in told] == [
        f"the Markdown extension {__name__} finds nothing in text that Hugo would read"
    ]

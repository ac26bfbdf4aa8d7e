"""Code fences: languages, options, and the fences that are drawn."""

from __future__ import annotations

import re
from typing import Any

import pytest
from markdown import Markdown
from pymdownx.superfences import fence_div_format

from mkdocs_hugo.render.goldmark import GoldmarkConfig, GoldmarkExtension
from mkdocs_hugo.render.goldmark.lexers import pygments_name


def convert(
    info: str, code: str = "a\nb\nc", highlight: dict[str, Any] | None = None, *extensions: Any, **c: Any
) -> str:
    config = GoldmarkConfig.from_markup({"highlight": highlight or {}})
    md = Markdown(extensions=[*extensions, GoldmarkExtension(config)], extension_configs=c)
    return md.convert(f"```{info}\n{code}\n```")


def lines(html: str) -> list[str]:
    """The highlighted lines."""
    return re.findall(r'<span class="hll">.*?(\w)(?:</span>)?\n', html)


def numbers(html: str) -> list[str]:
    return re.findall(r'class="normal">\s*(\d+)<|data-linenos="\s*(\d+) "', html)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Python", "python"),
        ("JSON", "json"),
        ("yml", "yml"),
        ("nosuch", "text"),
        ("plaintext", "text"),
        ("go-html-template", "html+handlebars"),
        ("gql", "graphql"),
        ("csproj", "text"),
        ("jsonl", "json"),
        ("", "text"),
        ("*[", "text"),
    ],
)
def test_language_names_of_chroma(name: str, expected: str) -> None:
    assert pygments_name(name) == expected


def test_known_language_is_highlighted_and_unknown_is_plain() -> None:
    assert '<span class="k">' in convert("JavaScript", "return x")
    assert "<code>&lt;x&gt;\n</code>" in convert("nosuch", "<x>")


@pytest.mark.parametrize("value", ['[1,"3"]', '["1","3-3"]', '"1 3"', "[1, 3,]", "[1 3]"])
def test_highlighted_lines(value: str) -> None:
    expected = [] if value.endswith(",]") else ["a", "c"]  # Hugo stops at a comma before the bracket
    assert lines(convert(f"text {{hl_lines={value}}}")) == expected


@pytest.mark.parametrize("value", ["table", "inline", "true", '"table"'])
def test_line_numbers_from_any_start(value: str) -> None:
    found = numbers(convert(f"text {{linenos={value} linenostart=9}}"))
    assert ["".join(pair) for pair in found] == ["9", "10", "11"]


def test_line_numbers_follow_the_site_unless_the_fence_says_otherwise() -> None:
    site = {"linenos": True}
    assert len(numbers(convert("text", highlight=site))) == 3
    assert not numbers(convert("text {linenos=false}", highlight=site))
    assert not numbers(convert("text"))


def test_other_attributes_go_to_the_wrapper() -> None:
    html = convert('text {.cls #id data-x="<y>" onclick="z" style=monokai title="f.py"}')
    assert '<div id="id" class="cls highlight" data-x="&lt;y&gt;">' in html
    assert '<span class="filename">f.py</span>' in html
    assert "onclick" not in html


@pytest.mark.parametrize(
    "info", ["js{1,3}", "js {hl_lines}", "js {", "js {a=[}", "{", "js {hl_lines=[9999999999]}"]
)
def test_options_that_cannot_be_read_lose_nothing(info: str) -> None:
    assert "".join(re.findall(r"[abc]", re.sub(r"<[^>]*>", "", convert(info)))) == "abc"


def test_settings_of_pymdownx_highlight_count() -> None:
    settings = {
        "pymdownx.highlight": {"anchor_linenums": True, "pygments_lang_class": True, "line_spans": "__span"}
    }
    html = convert("py", "a", None, "pymdownx.highlight", **settings)
    assert 'class="language-py highlight"' in html
    assert 'id="__span-0-1"' in html


def test_code_without_highlighting() -> None:
    assert (
        convert("js", "a<b", {"codefences": False}) == '<pre><code class="language-js">a&lt;b\n</code></pre>'
    )


def test_mermaid_is_left_to_the_theme() -> None:
    assert convert("mermaid", "a --> b") == '<pre class="mermaid"><code>a --&gt; b</code></pre>'


def test_mathematics_is_drawn_where_the_site_has_mathematics() -> None:
    assert '<div class="arithmatex">\\[\nx^2\n\\]</div>' in convert(
        "math", "x^2", None, "pymdownx.arithmatex"
    )
    assert "<code>x^2\n</code>" in convert("math", "x^2")


def test_goat_diagrams_are_shown_as_text() -> None:
    assert "<code>+--+\n</code>" in convert("goat", "+--+")


def test_custom_fences_of_superfences_draw() -> None:
    fences = [{"name": "vega", "class": "vega", "format": fence_div_format}]
    settings = {"pymdownx.superfences": {"custom_fences": fences}}
    html = convert("vega {#v .w}", "{}", None, "pymdownx.superfences", **settings)
    assert html == '<div id="v" class="vega w">{}</div>'


def test_fence_in_a_list_item_keeps_its_lines() -> None:
    md = Markdown(extensions=[GoldmarkExtension()])
    assert "<code>a\n  b\n</code>" in md.convert("1. x\n   ```\n   a\n     b\n   ```\n2. y")

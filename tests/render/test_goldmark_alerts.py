"""Quotes that begin with `[!NOTE]` as Material's admonitions."""

from __future__ import annotations

import pytest
from markdown import Markdown

from mkdocs_hugo.render.goldmark import GoldmarkConfig, GoldmarkExtension


def convert(source: str, config: GoldmarkConfig | None = None) -> str:
    return Markdown(extensions=[GoldmarkExtension(config)]).convert(source)


@pytest.mark.parametrize(
    ("kind", "material"),
    [("NOTE", "note"), ("TIP", "tip"), ("IMPORTANT", "info"), ("WARNING", "warning"), ("CAUTION", "danger")],
)
def test_githubs_types_are_materials(kind: str, material: str) -> None:
    assert convert(f"> [!{kind}]\n> a *b*") == (
        f'<div class="admonition {material}">\n<p class="admonition-title">{kind.capitalize()}</p>\n'
        "<p>a <em>b</em></p>\n</div>"
    )


def test_title_of_ones_own() -> None:
    assert '<p class="admonition-title">My <em>title</em></p>' in convert("> [!note] My *title*\n> a")


def test_sign_makes_it_unfold() -> None:
    assert convert("> [!TIP]- T\n> a") == '<details class="tip">\n<summary>T</summary>\n<p>a</p>\n</details>'
    assert convert("> [!TIP]+\n> a").startswith('<details class="tip" open="open">')


def test_blocks_inside_and_nested_alerts() -> None:
    html = convert("> [!NOTE]\n>\n> - a\n>\n> > [!TIP]\n> > b")
    assert html.count('class="admonition') == 4
    assert "<li>a</li>" in html


def test_alert_without_text() -> None:
    assert (
        convert("> [!NOTE]") == '<div class="admonition note">\n<p class="admonition-title">Note</p>\n</div>'
    )


@pytest.mark.parametrize("source", ["> a [!NOTE]", "> [!NOTE", "[!NOTE]\na", "> [! NOTE]"])
def test_other_quotes_stay_quotes(source: str) -> None:
    assert "admonition" not in convert(source)


def test_alerts_can_be_off_as_in_hugo_without_a_theme() -> None:
    assert convert("> [!NOTE]\n> a", GoldmarkConfig(alerts=False)).startswith("<blockquote>")

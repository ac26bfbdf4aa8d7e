"""Raw HTML that a site does not allow is left out with a warning where Hugo gives one; other HTML stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import MKDOCS_YML, Built

Build = Callable[..., Built]

HOME = {"content/_index.md": "---\ntitle: Hjem\n---\n"}
ALLOWED = {"hugo.toml": "[markup.goldmark.renderer]\nunsafe = true\n"}


def page(body: str) -> dict[str, str]:
    return HOME | {"content/a.md": f"---\ntitle: A\n---\n{body}\n"}


# Hugo 0.168 warns of each of these: "Raw HTML omitted while rendering …".
@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Før.\n\n<div>\nborte\n</div>", "6:1"),
        ("En <b>fet</b> og en <i>kursiv</i>", "4:4"),
        ("`<b>` og `<b>`\n\n- a\n- b <b>fet</b>", "7:5"),
        ("## Tittel <b>fet</b>", "4:11"),
        ("| a |\n|-|\n| <br> |", "6:3"),
        ("> sitat\n> <div>", "5:3"),
        ("<?php x ?>", "4:1"),
        ("<!DOCTYPE x>", "4:1"),
        ("<!--more-->\n\n<p>", "6:1"),
        ("x <![CDATA[ y ]]>", "4:3"),
        ("[a <b>b</b>](#x)", "4:4"),
        ("[^1]\n\n[^1]: note <b>fet</b>", "6:12"),
    ],
)
def test_raw_html_that_is_left_out_is_told_once_at_its_place(build: Build, body: str, place: str) -> None:
    log = build(page(body)).log
    warnings = [line for line in log if "raw HTML is left out" in line]
    assert len(warnings) == 1
    assert f"content/a.md:{place}: " in warnings[0]
    assert "markup.goldmark.renderer.unsafe" in warnings[0]


# Hugo 0.168 builds each of these without a word.
@pytest.mark.parametrize(
    "body",
    [
        *(
            "<!-- stille -->",
            "a <!-- stille --> b",
            "<!-- a --> <b>etter</b>",
            "<!--more-->",
            "`<b>`",
            r"\<b>",
        ),
        *(
            "<https://example.org>",
            "<a@example.org>",
            "a < b > c",
            "![alt <b>x</b>](/a.svg)",
            "```\n<b>\n```",
        ),
        *("    <div>", "&lt;b&gt;", "{{< figure src=/a.svg >}}"),
    ],
)
def test_what_hugo_leaves_out_silently_is_no_warning(build: Build, body: str) -> None:
    log = build(page(body) | {"static/a.svg": "<svg/>"}).log
    assert [line for line in log if "raw HTML" in line] == []


def test_sites_that_allow_html_or_silence_hugo_are_told_nothing(build: Build) -> None:
    body = page("En <b>fet</b>")
    silent = {"hugo.toml": "ignoreLogs = ['warning-goldmark-raw-html']\n"}
    assert build(body | ALLOWED).log == build(body | silent).log == []


def test_markdown_inside_a_shortcode_is_told_at_the_shortcode(build: Build) -> None:
    log = build(page('a\n\n{{< details summary="x" >}}\nEn <b>fet</b>\n{{< /details >}}')).log
    assert [line.partition("raw HTML")[0] for line in log] == ["WARNING: hugo: content/a.md:7:4: "]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_toc_marker_keeps_what_follows_it(build: Build, between: str) -> None:
    yml = MKDOCS_YML + 'markdown_extensions:\n  - toc: {marker: "[TOC]"}\n'
    blocks = ["```\nkode\n```", "<div>\nrå\n</div>", "<span>\nlinje\n</span>", "    innrykk", "## Slutt"]
    body = "[TOC]" + between + "\n\n".join(blocks) + "\n\n[TOC]\n\n<!-- sist -->\n"
    article = build(page(body) | ALLOWED | {"mkdocs.yml": yml}).article("/a/")
    assert article.count('<div class="toc">') == 2
    for text in ("kode", "<div>\nrå\n</div>", "<span>\nlinje\n</span>", "innrykk", "Slutt", "<!-- sist -->"):
        assert text in article
    assert "html-lines" not in article

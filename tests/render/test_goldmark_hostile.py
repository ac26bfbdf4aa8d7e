"""Any text gives HTML: no exception, no runaway recursion, no lost words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from mkdocs_hugo.render.goldmark import GoldmarkConfig, GoldmarkExtension

EVERYTHING = GoldmarkConfig.from_markup(
    {
        "goldmark": {
            "renderer": {"unsafe": True},
            "parser": {"attribute": {"block": True}, "autodefinitiontermid": True},
            "extensions": {
                "passthrough": {
                    "enable": True,
                    "delimiters": {"block": [["$$", "$$"]], "inline": [["$", "$"]]},
                },
                "extras": {name: {"enable": True} for name in ("insert", "mark", "subscript", "superscript")},
                "cjk": {"enable": True, "eastasianlinebreaks": True, "escapedspace": True},
            },
        }
    },
    enable_emoji=True,
)
PIECES = [
    *(
        "a",
        "b c",
        "å",
        " ",
        "\n",
        "\n\n",
        "\t",
        "*",
        "**",
        "_",
        "`",
        "```",
        "~~",
        "[",
        "](u)",
        "](",
        "]",
        "![",
        "<",
    ),
    *(
        ">",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "&amp;",
        "&",
        "\\",
        "#",
        "- ",
        "1. ",
        "> ",
        ": ",
        "|",
        "|-|",
        "{",
        "}",
    ),
    *(
        "{.a}",
        "[^1]",
        "[^1]: ",
        "[r]: /u",
        "$",
        "$$",
        "==",
        "++",
        "^",
        "'",
        '"',
        "--",
        "...",
        "http://x.no",
        "@",
    ),
    *(
        "www.",
        "a@b.c",
        ":tada:",
        "- [ ] ",
        "<!--more-->",
        "---",
        "===",
        "\x00",
        "\x02",
        "\x03",
        "\u200b",
        "\ue00d",
        "\r",
    ),
]
LENGTH = 20_000


def instance() -> Markdown:
    return Markdown(extensions=["toc", GoldmarkExtension(EVERYTHING)])


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_mixture_gives_html_and_the_same_twice(text: str) -> None:
    md = instance()
    assert md.convert(text) == md.reset().convert(text)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_characters_give_html(text: str) -> None:
    instance().convert(text)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.lists(st.text("abcåæø ,.", min_size=1, max_size=20), max_size=6))
def test_plain_words_are_all_kept(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    html = instance().convert(text)
    assert re.sub(r"<[^>]*>", " ", html).replace("…", "...").split() == text.split()


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "[",
            "]",
            "![",
            "(",
            ">",
            "> ",
            "- ",
            "* ",
            "*",
            "**",
            "_",
            "*a_",
            "`",
            "~",
            "<",
            "<a ",
            "<!--",
            "<?",
            "<![CDATA[",
        ),
        *(
            "[a](",
            "[a][",
            "[a]: ",
            "[^1]",
            "[^1]: a\n",
            "{",
            "{a={",
            "{a=[",
            "# ",
            "#",
            "|",
            "|-",
            "a|b\n-|-\n",
            "&",
            "\\",
        ),
        *(
            "'",
            '"',
            "$",
            "$$",
            "^",
            "==",
            ":",
            ":a",
            ": ",
            "a\n: ",
            "@",
            "a@",
            "a@b",
            "http://",
            "www.",
            "-",
            "--",
            ".",
        ),
        *(
            "1. ",
            "\t",
            "  ",
            "\n",
            "\n\n",
            "<div>\n",
            "> > - ",
            "a  \n",
            "```\n",
            "x^",
            "(http://x.no",
            "h@x.no ",
            "[[",
            "a*b_",
        ),
    ],
)
def test_long_runs_of_anything_come_to_an_end(piece: str) -> None:
    instance().convert(piece * (LENGTH // len(piece)))


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("[", "](u)"), ("![", "](u)"), ("*a ", " b*"), ("**", "**"), ("> ", ""), ("- ", ""), ("<b>", "</b>")],
)
def test_deep_nesting_keeps_its_text(opening: str, closing: str) -> None:
    html = instance().convert(opening * 2000 + "innermost" + closing * 2000)
    assert "innermost" in html


def test_deeply_nested_lists_keep_their_text() -> None:
    text = "\n".join("  " * depth + f"- item{depth}" for depth in range(150))
    html = instance().convert(text)
    assert [f"item{depth}" for depth in range(150) if f"item{depth}" not in html] == []

"""The time for a page grows with its length, whatever signs it repeats; what is too long is refused."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markdown_it import helpers
from markdown_it.token import Token

from mkdocs_hugo.render.goldmark.commonmark import CommonMark
from mkdocs_hugo.render.goldmark.config import GoldmarkConfig
from mkdocs_hugo.render.links import Addresses, LinkResolver
from mkdocs_hugo.render.options import RenderOptions
from mkdocs_hugo.render.renderer import Renderer
from tests.conftest import Built, Model
from tests.render.test_goldmark_hostile import EVERYTHING, instance

LENGTH = 200_000
BOUND = 60.0
"""Seconds; these took minutes when they grew with the square of the length."""

PATTERNS: dict[str, Callable[[int], str]] = {
    "escaped parentheses in an address": lambda n: "[x](" + r"\(" * (n // 2),
    "escaped brackets": lambda n: r"\[" * (n // 2),
    "brackets": lambda n: "[" * (n // 2) + "]" * (n // 2),
    "brackets and one end": lambda n: "[" * (n - 1) + "]",
    "pictures": lambda n: "![" * (n // 3) + "]" * (n // 3),
    "labels that open again": lambda n: "[a][" * (n // 4),
    "carets": lambda n: "^a" * (n // 2),
    "beginnings of addresses": lambda n: "a_" * (n // 2) + " x@y.z",
    "beginnings of an address without a dot": lambda n: "a_" * (n // 2) + "@b",
    "addresses": lambda n: "a@b.c " * (n // 6),
    "notes": lambda n: "".join(f"[^{i}]\n\n[^{i}]: x\n\n" for i in range(n // 20)),
    "three levels": lambda n: "- a\n  - b\n    - c\n" * (n // 18),
    "pipes in code": lambda n: "|a|\n|-|\n" + "|`\\|`|\n" * (n // 7),
}


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_a_long_page_of_one_pattern_comes_to_an_end(pattern: Callable[[int], str]) -> None:
    start = time.monotonic()
    instance().convert(pattern(LENGTH))
    assert time.monotonic() - start < BOUND


PIECES = [
    *(
        "[",
        "[",
        "[",
        "]",
        "]",
        "](u)",
        "](",
        "![",
        "a",
        "b c",
        " ",
        "\\[",
        "\\]",
        "`",
        "``",
        "<b>",
        "*",
        "**",
    ),
    *("<http://x.no>", "[^1]", "[r]", "(", ")", '"', "$", "\\(", "\\)", "$$", "\n", "~", "_a_b@c.d", "a@b.c"),
]


def _dump(tokens: list[Token]) -> list[Any]:
    return [(t.type, t.tag, t.content, t.attrs, t.info, _dump(t.children or [])) for t in tokens]


@pytest.mark.parametrize("config", [GoldmarkConfig(), EVERYTHING], ids=["defaults", "everything"])
def test_labels_end_where_markdown_it_finds_their_end(config: GoldmarkConfig) -> None:
    ours, plain = CommonMark(config), CommonMark(config)
    plain.helpers = helpers
    chosen = random.Random(1)
    for _ in range(1500):
        text = "".join(chosen.choices(PIECES, k=chosen.randint(3, 40))) + "\n\n[r]: /u\n\n[^1]: n"
        assert _dump(ours.parse(text)) == _dump(plain.parse(text)), text


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("> ", ""),
        (">", ""),
        ("- ", ""),
        ("1. ", ""),
        ("> - ", ""),
        ("<div>", "</div>"),
        ("x<b>", "</b>"),
        ("[", "]"),
    ],
)
def test_pages_nested_ten_thousand_deep_keep_their_text(
    model: Callable[..., Model], opening: str, closing: str
) -> None:
    tree = {
        "hugo.toml": "[markup.goldmark.renderer]\nunsafe = true\n",
        "content/a.md": f"---\ntitle: A\n---\n{opening * 10_000}innerst{closing * 10_000}\n",
    }
    sites = model(tree).sites
    options = RenderOptions(extensions=("toc",), extension_configs={"toc": {}}, search=True)
    renderer = Renderer(sites, LinkResolver(Addresses({}, {})), options)
    (page,) = (page for page in sites.pages() if page.path == "/a")
    assert "innerst" in renderer.render(page, page.body).html


def test_a_page_of_many_megabytes_is_refused_by_name(build: Callable[..., Built], tmp_path: Path) -> None:
    start = time.monotonic()
    body = "Noen ord *og* [lenker](b.md)\n\n" * 800_000
    home = "---\ntitle: Hjem\n---\nHeime\n"
    built = build({"content/_index.md": home, "content/a.md": f"---\ntitle: A\n---\n{body}".encode()})
    (line,) = [line for line in built.log if "too long" in line]
    assert "content/a.md:1:1: the page is too long to be rendered: 24,000,000 characters" in line
    assert "Heime" in built.article("/")
    assert time.monotonic() - start < BOUND

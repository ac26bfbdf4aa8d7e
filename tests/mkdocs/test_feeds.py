"""Feeds as the real Hugo writes them: which pages, in which order, with which summaries."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from lxml import html as lxml_html

from tests.conftest import MKDOCS_YML, Built
from tests.hugo.oracle import published

Build = Callable[..., Built]
HUGO = """\
baseURL = "https://example.org/docs/"
title = "Avis"
copyright = "Oss"
enableRobotsTXT = false
%s
[params.author]
name = "Kari"
email = "kari@example.org"
[outputs]
home = ["html", "rss"]
section = ["html", "rss"]
term = ["html", "rss"]
taxonomy = ["html", "rss"]
"""
WORDS = re.split(" ", "en og som ikke være Ünïcode this-and that, “quoted” word. 3 4,5 a I tall")


def text(random_: random.Random, words: int) -> str:
    chosen = [random_.choice(WORDS) for _ in range(words)]
    for mark in ("*%s*", "**%s**", "`%s`", "[%s](https://example.com/)", "![%s](/a.png)", "<b>%s</b>"):
        if random_.random() < 0.3:
            chosen[random_.randrange(words)] = mark % "to ord"
    return " ".join(chosen)


def block(random_: random.Random) -> str:
    words = text(random_, random_.choice([1, 3, 12, 30]))
    return random_.choice(
        [
            words,
            words,
            words,
            f"## {words}",
            f"### {words} {{#id}}",
            f"- {words}\n- {words}",
            f"- {words}\n\n- {words}",
            f"1. {words}\n\n   {words}",
            f"> {words}\n>\n> {words}",
            f"| a | b |\n|---|--:|\n| {words.replace('|', '')} | x |",
            f"```\n{words}\n```",
            f"    {words}",
            f"<div>{words}</div>",
            f"<p>{words}</p>",
            "---",
            "你好世界 一二三",
            "<!--more-->",
            f"{words} <!--more--> {words}",
        ]
    )


def page(random_: random.Random, number: int) -> str:
    meta = [f"title: Side {number} & mer", f"date: 2024-{random_.randint(1, 12):02}-02"]
    options = [
        (random_.choice(["summary: '*Egen* [side](/b/)'", 'summary: "To\\n\\navsnitt"']), 0.2),
        ("description: Om siden", 0.3),
        (f"lastmod: 2025-0{random_.randint(1, 9)}-03T10:00:00+02:00", 0.4),
        ("tags: [x]", 0.3),
        ("isCJKLanguage: true", 0.1),
    ]
    meta += [line for line, chance in options if random_.random() < chance]
    blocks = [block(random_) for _ in range(random_.randint(0, 9))]
    return "---\n" + "\n".join(meta) + "\n---\n" + "\n\n".join(blocks) + "\n"


def site(seed: int, settings: str = "") -> dict[str, str]:
    random_ = random.Random(seed)
    pages = {f"content/blog/p{number}.md": page(random_, number) for number in range(60)}
    return {"hugo.toml": HUGO % settings, "content/blog/_index.md": "---\ntitle: Blogg\n---\n", **pages}


def feed(xml: str) -> Any:
    root = etree.fromstring(xml.encode())
    (channel,) = root
    fields = {one.tag: one.text for one in channel if one.tag in ("title", "link", "description", "language")}
    fields |= {one.tag: one.text for one in channel if one.tag in ("copyright", "lastBuildDate", "webMaster")}
    return fields, [{one.tag: one.text or "" for one in item} for item in channel.findall("item")]


def words(html: str) -> str:
    if not html.strip():
        return ""
    return re.sub(
        r"\s+", " ", lxml_html.fragment_fromstring(html, create_parent="div").text_content()
    ).strip()


UNSAFE = "[markup.goldmark.renderer]\nunsafe = true\n"


@pytest.mark.parametrize(
    ("seed", "settings"),
    [
        (1, UNSAFE),
        (2, f"summaryLength = 10\n{UNSAFE}"),
        (3, f"hasCJKLanguage = true\nsummaryLength = 20\n{UNSAFE}"),
        (4, f"{UNSAFE}[services.rss]\nlimit = 7\n"),
        (5, f"summaryLength = 0\n{UNSAFE}"),
    ],
)
def test_feeds_of_random_pages(build: Build, tmp_path: Path, seed: int, settings: str) -> None:
    tree = site(seed, settings)
    layout = {f"layouts/{kind}.html": "" for kind in ("home", "section", "page", "taxonomy", "term")}
    public = published({**tree, **layout}, tmp_path / "hugo")
    built = build(tree)
    for address in ("index.xml", "blog/index.xml", "tags/index.xml", "tags/x/index.xml"):
        fields, items = feed((public / address).read_text("utf-8"))
        our_fields, ours = feed(built.text(address))
        assert our_fields == fields
        assert [(one["title"], one["link"], one["guid"]) for one in ours] == [
            (one["title"], one["link"], one["guid"]) for one in items
        ]
        for our, one in zip(ours, items, strict=True):
            assert words(our["description"]) == words(one["description"]), one["link"]


VALUES = ("summary", "truncated", "plain", "word_count", "fuzzy_word_count", "reading_time")
METHODS = (".Summary", ".Truncated", ".Plain", ".WordCount", ".FuzzyWordCount", ".ReadingTime")


@pytest.mark.parametrize("settings", [UNSAFE, f"hasCJKLanguage = true\nsummaryLength = 20\n{UNSAFE}"])
def test_what_templates_can_ask_of_rendered_texts(build: Build, tmp_path: Path, settings: str) -> None:
    tree = site(7, settings)
    printed = "".join(f"<i>{{{{ {name} | plainify }}}}</i>" for name in METHODS)
    layout = f"{{{{ range .Pages.ByTitle }}}}<p class=one>{printed}</p>{{{{ end }}}}"
    other = {f"layouts/{kind}.html": "" for kind in ("home", "page", "taxonomy", "term")}
    public = published({**tree, "layouts/section.html": layout, **other}, tmp_path / "hugo")
    asked = "".join(f"<i>{{{{ one.{name} | striptags }}}}</i>" for name in VALUES)
    template = f"{{% for one in page.pages.by_title() %}}<p class=one>{asked}</p>{{% endfor %}}"
    yml = MKDOCS_YML.replace("language: nb", "language: nb, custom_dir: theme")
    files = {"mkdocs.yml": yml, "theme/shortcodes/facts.html": template}
    built = build({**tree, **files, "content/blog/_index.md": "---\ntitle: Blogg\n---\n{{< facts >}}\n"})
    assert facts(built.text("/blog/")) == facts((public / "blog/index.html").read_text("utf-8"))
    again = build({})
    assert facts(again.text("/blog/")) == facts(built.text("/blog/"))


def facts(html: str) -> list[list[str]]:
    rows = lxml_html.document_fromstring(html).xpath('//p[@class="one"]')
    return [[" ".join(one.text_content().split()).lower() for one in row.xpath("i")] for row in rows]


def test_a_broken_address_in_a_text_stays_as_it_is(build: Build) -> None:
    front = "---\ntitle: A\ndate: 2024-01-01\n---\n"
    tree = {"hugo.toml": HUGO % UNSAFE, "content/a.md": f'{front}<a href="//[x">x</a> [y](/z)\n'}
    xml = build(tree).text("/index.xml")
    assert "&quot;//[x&quot;" in xml
    assert "&quot;https://example.org/z&quot;" in xml

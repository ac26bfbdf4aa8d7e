"""The title, the lead and the list of pages, as one family of themes shows them and another does not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html as lxml_html

from tests.conftest import Built
from tests.hugo.oracle import published

Build = Callable[..., Built]
DESCRIPTION = "description: Use `kubectl` with *care*, see [more](https://example.com/)."


def site(theme: str, home: str = "Text.", section: str = "") -> dict[str, str]:
    return {
        "hugo.toml": f'theme = "{theme}"\n',
        "content/_index.md": f"---\ntitle: Hjem\ndescription: Ingress\n---\n{home}\n",
        "content/docs/_index.md": f"---\ntitle: Docs\n---\n{section}\n",
        "content/docs/a.md": f"---\ntitle: A\n{DESCRIPTION}\n---\nText.\n",
    }


@pytest.mark.parametrize(
    ("theme", "is_shown"),
    [
        ("docsy", False),
        ("altinn-docs", False),
        ("hugo-theme-learn", False),
        ("hugo-book", True),
        ("hextra", True),
        ("own", True),
    ],
)
def test_the_title_of_a_home_page(build: Build, theme: str, is_shown: bool) -> None:
    page = build(site(theme)).page("/")
    (heading,) = page.xpath("//article//h1")
    assert heading.text_content().strip("¶ \n") == "Hjem"
    assert ("hugo-unseen" not in heading.get("class", "")) is is_shown
    assert bool(page.xpath('//p[@class="hugo-lead"]')) is is_shown


@pytest.mark.parametrize("theme", ["docsy", "altinn-docs", "hugo-theme-learn"])
def test_a_heading_in_a_home_page_is_its_only_one(build: Build, theme: str) -> None:
    page = build(site(theme, "# Velkommen")).page("/")
    assert [one.text_content().strip("¶ \n") for one in page.xpath("//h1")] == ["Velkommen"]


@pytest.mark.parametrize(("theme", "titles"), [("hugo-book", ["Start here"]), ("hugo-geekdoc", ["A"])])
def test_a_heading_that_a_page_begins_with(build: Build, theme: str, titles: list[str]) -> None:
    built = build({**site(theme), "content/docs/a.md": "---\ntitle: A\n---\n# Start here\n"})
    headings = built.page("/docs/a/").xpath("//article//h1")
    assert [one.text_content().strip("¶ \n") for one in headings] == titles


def test_a_layout_without_a_title(build: Build) -> None:
    hero = "{{< hextra/hero-headline >}}Big{{< /hextra/hero-headline >}}"
    home = f"---\ntitle: Hjem\nlayout: hextra-home\n---\n{hero}\n"
    page = build({**site("hextra"), "content/_index.md": home}).page("/")
    assert [one.text_content().strip("¶ \n") for one in page.xpath("//h1")] == ["Big"]


@pytest.mark.parametrize(("theme", "is_markdown"), [("docsy", True), ("hextra", False)])
def test_descriptions_with_markdown(build: Build, theme: str, is_markdown: bool) -> None:
    built = build(site(theme))
    for address, place in (
        ("/docs/a/", '//p[@class="hugo-lead"]'),
        ("/docs/", '//p[@class="children-description"]'),
    ):
        (text,) = built.page(address).xpath(place)
        assert bool(text.xpath("code")) is is_markdown
        assert bool(text.xpath('a[@href="https://example.com/"]')) is is_markdown
    (meta,) = built.page("/docs/a/").xpath('//meta[@name="description"]/@content')
    assert (meta == "Use kubectl with care, see more.") is is_markdown


@pytest.mark.parametrize(
    ("theme", "type_", "is_listed"),
    [
        ("docsy", "docs", True),
        ("docsy", "swagger", True),
        ("docsy", "about", False),
        ("altinn", "docs", False),
    ],
)
def test_a_section_with_a_text_lists_its_pages(build: Build, theme: str, type_: str, is_listed: bool) -> None:
    section = f"---\ntitle: Docs\ntype: {type_}\n---\nText.\n"
    page = build({**site(theme), "content/docs/_index.md": section}).page("/docs/")
    assert bool(page.xpath('//ul[contains(@class, "children")]')) is is_listed
    assert page.xpath("//article//p")


@pytest.mark.parametrize(("key", "links", "texts"), [("no_list", 0, 0), ("simple_list", 1, 0), ("x", 1, 1)])
def test_lists_that_docsy_keeps_short(build: Build, key: str, links: int, texts: int) -> None:
    section = f"---\ntitle: Docs\n{key}: true\n---\nText.\n"
    page = build({**site("docsy"), "content/docs/_index.md": section}).page("/docs/")
    assert len(page.xpath('//ul[contains(@class, "children")]//a[text()="A"]')) == links
    assert len(page.xpath('//p[@class="children-description"]')) == texts


POSTS = """{{ range (where .Site.RegularPages "Section" .Section).GroupByDate "2006" -}}
<h2>{{ .Key }}</h2>{{ range .Pages }}<li><a>{{ .Title }}</a><p>{{ .Plain | safeHTML | truncate 250 }}</p></li>
{{ end }}{{ end }}"""


def test_posts_by_year_as_docsy_lists_them(build: Build, tmp_path: Path) -> None:
    words = "Ord & **mange** ord, [lenke](https://example.com/) med `<kode>` og 3 < 4. "
    posts = {
        f"content/blog/{folder}p{number}.md": f"---\ntitle: P{number}\ndate: {year}-0{number % 9 + 1}-02\n"
        f"author: Kari *N*\n---\n## Hode\n\n{words * number}\n"
        for number, (folder, year) in enumerate([("", 2022), ("news/", 2024), ("", 2024), ("rel/", 2023)] * 2)
    }
    tree = {
        "hugo.toml": 'theme = "docsy"\n',
        "content/blog/_index.md": "---\ntitle: Blogg\n---\nTekst.\n",
        **{f"content/blog/{name}/_index.md": f"---\ntitle: {name}\n---\n" for name in ("news", "rel")},
        **posts,
    }
    layouts = {f"layouts/{kind}.html": "" for kind in ("home", "page", "taxonomy", "term")}
    tree_of_hugo = {**tree, **layouts, "hugo.toml": "", "layouts/section.html": POSTS}
    public = published(tree_of_hugo, tmp_path / "hugo")
    theirs = lxml_html.document_fromstring((public / "blog/index.html").read_text("utf-8"))
    built = build(tree)
    ours = built.page("/blog/")
    assert [one.text.split()[-1] for one in ours.xpath("//article//h2")] == theirs.xpath("//h2/text()")
    assert ours.xpath("//article//li/a/text()") == theirs.xpath("//li/a/text()")
    assert [
        " ".join(one.text_content().split()) for one in ours.xpath('//p[@class="children-description"]')
    ] == [" ".join(one.text_content().split()) for one in theirs.xpath("//li/p")]
    (byline,) = built.page("/blog/news/p1/").xpath('//article/p[@class="hugo-byline"]')
    assert byline.text_content() == "By Kari N | February 2, 2024"
    assert byline.xpath("b/em/text()") == ["N"]
    assert byline.xpath("time/@datetime") == ["2024-02-02"]

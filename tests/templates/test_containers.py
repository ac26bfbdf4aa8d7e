"""Containers in whole pages: which headings reach the table of contents, which links are followed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Built

Build = Callable[..., Built]

MKDOCS_YML = """\
site_name: Test
docs_dir: content
theme: {name: material, language: en, font: false}
plugins: [hugo]
"""
UNSAFE = "[markup.goldmark.renderer]\nunsafe = true\n"

ALERT = """\
---
title: Page
---
{{% alert color="info" %}}
## Inside

text
{{% /alert %}}

{{% notice tip %}}
## Apart
{{% /notice %}}

## After
"""


def contents(built: Built, url: str) -> list[str]:
    links = built.page(url).xpath('//div[contains(@class, "md-sidebar--secondary")]//nav//a')
    return [" ".join(link.text_content().split()) for link in links]


def test_headings_in_a_container_of_the_page_are_the_pages_and_those_of_documents_apart_are_not(
    build: Build,
) -> None:
    built = build({"mkdocs.yml": MKDOCS_YML, "hugo.toml": UNSAFE, "content/page.md": ALERT})
    assert contents(built, "/page/") == ["Inside", "After"]
    page = built.page("/page/")
    assert page.xpath('//div[@class="admonition hugo-untitled info"]/h2/@id') == ["inside"]
    assert page.xpath('//div[@class="admonition tip"]/h2')


def test_boxes_stand_where_html_in_markdown_is_not_allowed(build: Build) -> None:
    built = build({"mkdocs.yml": MKDOCS_YML, "hugo.toml": "", "content/page.md": ALERT})
    page = built.page("/page/")
    assert page.xpath('//div[@class="admonition hugo-untitled info"]/h2')
    assert "raw HTML omitted" not in built.text("/page/")
    assert contents(built, "/page/") == ["After"]


LANDING = """\
---
title: Landing
---
{{% blocks/cover title="Welcome" subtitle="to it" height="full" color="dark" %}}
[Learn more](/other/)
{{% blocks/link-down color="info" %}}
{{% /blocks/cover %}}

{{% blocks/lead color="primary" %}}
The **lead**.
{{% /blocks/lead %}}

{{% blocks/section type="row" %}}
{{% blocks/feature icon="fa-lightbulb" title="Idea" url="/other/" url_text="See" %}}
Bright
{{% /blocks/feature %}}
{{% /blocks/section %}}
"""


@pytest.mark.parametrize(
    "config", ['theme = "docsy"\n' + UNSAFE, 'theme = "docsy"\n'], ids=["unsafe", "safe"]
)
def test_landing_page_of_docsy_keeps_its_words_and_links_in_order(build: Build, config: str) -> None:
    tree = {
        "mkdocs.yml": MKDOCS_YML,
        "hugo.toml": config,
        "content/page/index.md": LANDING,
        "content/page/featured-background.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "content/other.md": "---\ntitle: Other\n---\n",
    }
    built = build(tree)
    (article,) = built.page("/page/").xpath("//article")
    words = " ".join(article.text_content().split())
    assert words.startswith("Landing Welcome to it Learn more The lead. Idea Bright See")
    assert article.xpath(".//section//a/@href") == ["../other/", "#td-block-1", "../other/"]
    assert article.xpath(".//section/@id") == ["td-block-1", "td-block-2"]
    assert (
        "featured-background.svg" in article.xpath('.//section[contains(@class, "hugo-pictured")]/@style')[0]
    )
    assert article.xpath('.//a[@href="#td-block-1"]/@aria-label') == ["Read more"]


def test_cards_of_the_pages_below_lead_to_them(build: Build) -> None:
    tree = {
        "mkdocs.yml": MKDOCS_YML,
        "content/a/_index.md": "---\ntitle: A\n---\n{{< children-cards >}}\n",
        "content/a/one.md": "---\ntitle: One\ndescription: The first\nweight: 1\n---\n",
        "content/a/two.md": "---\ntitle: Two\nweight: 2\n---\n",
        "content/a/not.md": "---\ntitle: Not\nhidden: true\n---\n",
    }
    cards = build(tree).page("/a/").xpath('//div[contains(@class, "hugo-card ")]')
    assert [" ".join(card.text_content().split()) for card in cards] == ["One The first", "Two"]
    assert [card.xpath(".//a/@href")[0] for card in cards] == ["one/", "two/"]


def test_pictures_of_cards_are_found_in_the_bundle(build: Build) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'
    tree = {
        "mkdocs.yml": MKDOCS_YML,
        "content/a/index.md": '---\ntitle: A\n---\n{{< card title="T" image="pic.svg" >}}\n',
        "content/a/pic.svg": svg,
    }
    built = build(tree)
    (source,) = built.page("/a/").xpath('//div[contains(@class, "hugo-card")]/img/@src')
    assert source == "pic.svg"
    assert built.exists("/a/pic.svg")


def test_script_and_style_are_published(build: Build) -> None:
    built = build({"mkdocs.yml": MKDOCS_YML, "content/a.md": "---\ntitle: A\n---\n"})
    assert built.exists("/assets/javascripts/hugo.js")
    assert built.exists("/assets/stylesheets/hugo.css")
    assert built.page("/a/").xpath('//script[contains(@src, "hugo.js")]')

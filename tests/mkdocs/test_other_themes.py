"""Themes without Material's style: content, languages, icons, boxes and tabs are there and readable."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.conftest import Built

Build = Callable[..., Built]
THEMES = ("mkdocs", "readthedocs")
SITE = {
    "hugo.toml": """
        baseURL = "https://docs.example.no/"
        defaultContentLanguage = "nb"
        theme = "hugo-theme-relearn"
        [languages.nb]
        weight = 1
        label = "Bokmål"
        locale = "nb-NO"
        [languages.fa]
        weight = 2
        label = "فارسی"
        direction = "rtl"
    """,
    "content/_index.nb.md": "---\ntitle: Hjem\n---\n",
    "content/_index.fa.md": "---\ntitle: خانه\n---\n",
    "content/guide/_index.nb.md": "---\ntitle: Veileder\n---\n",
    "content/bare.nb.md": "---\ntitle: Bare norsk\n---\n",
    "content/guide/a.nb.md": """---
title: Norsk side
---
Om miljøet. {{% icon star %}}

{{% notice tip %}}Et råd{{% /notice %}}

{{< tabs >}}{{% tab title="En" %}}første{{% /tab %}}{{% tab title="To" %}}andre{{% /tab %}}{{< /tabs >}}
""",
    "content/guide/a.fa.md": "---\ntitle: صفحه\n---\nمتن\n",
}


def _with_theme(theme: str) -> dict[str, str]:
    return {
        **SITE,
        "mkdocs.yml": f"site_name: S\ntheme: {theme}\ndocs_dir: content\nplugins: [search, hugo]\n",
    }


@pytest.mark.parametrize("theme", THEMES)
def test_pages_tell_their_language_and_direction(build: Build, theme: str) -> None:
    built = build(_with_theme(theme))
    assert built.warnings == []
    norwegian, persian = built.page("/guide/a/"), built.page("/fa/guide/a/")
    assert (norwegian.get("lang"), norwegian.get("dir")) == ("nb-NO", None)
    assert (persian.get("lang"), persian.get("dir")) == ("fa", "rtl")


@pytest.mark.parametrize("theme", THEMES)
def test_pages_link_to_their_translations(build: Build, theme: str) -> None:
    built = build(_with_theme(theme))
    switcher = built.page("/guide/a/").xpath('//nav[@class="hugo-languages"]')[0]
    assert switcher.xpath("a/@href") == ["../../fa/guide/a/"]
    assert switcher.xpath("a/text()") == ["فارسی"]
    assert switcher.xpath('*[@aria-current="true"]/text()') == ["Bokmål"]
    assert not built.page("/bare/").xpath('//nav[@class="hugo-languages"]')


@pytest.mark.parametrize("theme", THEMES)
def test_style_and_icons_are_there(build: Build, theme: str) -> None:
    built = build(_with_theme(theme))
    page = built.page("/guide/a/")
    sheets = [href for href in page.xpath('//link[@rel="stylesheet"]/@href') if "hugo" in href]
    assert sheets == ["../../assets/stylesheets/hugo.css", "../../assets/stylesheets/hugo-plain.css"]
    assert built.exists("/assets/stylesheets/hugo-plain.css")
    assert page.xpath('//div[@class="md-typeset hugo-plain"]//span[contains(@class, "twemoji")]//*')


@pytest.mark.parametrize("theme", THEMES)
def test_search_finds_the_pages_of_all_languages_without_the_links_between_them(
    build: Build, theme: str
) -> None:
    built = build(_with_theme(theme))
    index = json.loads(built.text("/search/search_index.json"))["docs"]
    texts = {entry["location"]: entry["text"] for entry in index}
    assert "Om miljøet" in texts["guide/a/"]
    assert "fa/guide/a/" in texts
    assert not any("Bokmål" in text for text in texts.values())
    assert 'base_url = "../../.."' in built.text("/fa/guide/a/")


def test_material_needs_none_of_it(build: Build) -> None:
    built = build(SITE)
    assert "hugo-plain" not in built.text("/guide/a/")
    assert not built.exists("/assets/stylesheets/hugo-plain.css")

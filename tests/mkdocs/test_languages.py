"""One build makes all languages, each page in its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin

from tests.conftest import MKDOCS_YML, Built, write_tree

Build = Callable[..., Built]

SITE = {
    "hugo.toml": """
        baseURL = "https://docs.example.no/"
        defaultContentLanguage = "nb"
        defaultContentLanguageInSubdir = true
        [languages.nb]
        weight = 1
        label = "Bokmål"
        locale = "nb-NO"
        [languages.en]
        weight = 2
        label = "English"
        title = "The docs"
        [languages.nn]
        weight = 4
        [languages.fa]
        weight = 3
        label = "فارسی"
        direction = "rtl"
    """,
    "content/_index.nb.md": "---\ntitle: Hjem\n---\n",
    "content/_index.en.md": "---\ntitle: Home\n---\n",
    "content/a.nb.md": "---\ntitle: Norsk side\n---\nOm miljøet\n",
    "content/a.en.md": "---\ntitle: English page\n---\nOn the environment\n",
    "content/a.nn.md": "---\ntitle: Nynorsk side\n---\n",
    "content/a.fa.md": "---\ntitle: صفحه\n---\n",
    "content/bare.nb.md": "---\ntitle: Bare norsk\n---\n",
}


def test_page_has_its_languages_interface(build: Build) -> None:
    built = build(SITE)
    expected = {"nb": "Søk", "nn": "Søk", "en": "Search", "fa": "جستجو"}
    for language, word in expected.items():
        page = built.page(f"/{language}/a/")
        assert page.get("lang") == language
        assert page.xpath('//input[@name="query"]/@placeholder') == [word]


def test_direction_comes_from_the_language(build: Build) -> None:
    built = build(SITE)
    assert built.page("/fa/a/").body.get("dir") == "rtl"
    assert built.page("/nb/a/").body.get("dir") == "ltr"


def test_switcher_leads_to_the_same_page_in_languages_that_have_it(build: Build) -> None:
    built = build(SITE)
    links = built.page("/nb/a/").xpath('//a[@class="md-select__link"]')
    assert [(" ".join(a.text.split()), a.get("hreflang"), a.get("href")) for a in links] == [
        ("Bokmål", "nb-NO", "./"),
        ("English", "en", "../../en/a/"),
        ("فارسی", "fa", "../../fa/a/"),
        ("nn", "nn", "../../nn/a/"),
    ]
    assert built.page("/nb/bare/").xpath('//a[@class="md-select__link"]') == []


def test_alternates_are_told_to_search_engines(build: Build) -> None:
    page = build(SITE).page("/en/a/")
    found = {link.get("hreflang"): link.get("href") for link in page.xpath('//link[@rel="alternate"]')}
    assert found == {"nb-NO": "../../nb/a/", "en": "./", "fa": "../../fa/a/", "nn": "../../nn/a/"}


def test_title_of_the_language_names_the_site(build: Build) -> None:
    assert build(SITE).page("/en/a/").findtext(".//title") == "English page - The docs"


def test_no_page_of_another_language_in_the_tree(build: Build) -> None:
    assert build(SITE).nav("/en/a/") == "Home\nEnglish page"


def test_each_language_has_its_own_search_index(build: Build) -> None:
    built = build(SITE)
    norwegian = json.loads(built.text("/nb/search/search_index.json"))
    english = json.loads(built.text("/en/search/search_index.json"))
    assert norwegian["config"]["lang"] == ["no", "en"]
    assert english["config"]["lang"] == ["en"]
    assert {document["location"] for document in norwegian["docs"]} == {"", "a/", "bare/"}
    assert {document["location"] for document in english["docs"]} == {"", "a/"}
    (config,) = built.page("/en/a/").xpath('//script[@id="__config"]/text()')
    assert json.loads(config)["base"] == "../"


def test_one_language_is_left_alone(build: Build) -> None:
    built = build({"content/a.md": "---\ntitle: A\n---\n"})
    assert built.exists("/search/search_index.json")
    assert built.page("/a/").get("lang") == "nb"


def test_another_plugin_for_languages_is_refused(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    write_tree(tmp_path, SITE | {"mkdocs.yml": MKDOCS_YML})
    config = load_config(str(tmp_path / "mkdocs.yml"))
    config.plugins["i18n"] = BasePlugin()
    with pytest.raises(Abort):
        mkdocs_build(config)
    assert "remove the plugin i18n" in caplog.text


HOSTS = {
    "hugo.toml": """
        baseURL = "https://example.org/"
        [languages.en]
        weight = 1
        baseURL = "https://en.example.org/"
        [languages.nb]
        weight = 2
        baseURL = "https://nb.example.org/"
    """,
    "content/_index.md": "---\ntitle: Home\n---\n",
    "content/docs/a.md": "---\ntitle: A\n---\n[a](/docs/a/)\n",
    "content/docs/a.nb.md": "---\ntitle: A nb\n---\n[a](/docs/a/)\n",
}


def test_a_host_for_each_language_is_refused_with_the_setting_and_the_way_out(
    build: Build, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(Abort):
        build(HOSTS)
    assert "languages.en.baseURL" in caplog.text
    assert "disableLanguages: [nb], defaultContentLanguage: en" in caplog.text


@pytest.mark.parametrize(("language", "other"), [("en", "nb"), ("nb", "en")])
def test_one_host_at_a_time_has_hugos_addresses(build: Build, language: str, other: str) -> None:
    settings = f"{{disableLanguages: [{other}], defaultContentLanguage: {language}}}"
    yml = MKDOCS_YML.replace("hugo]", f"{{hugo: {{settings: {settings}}}}}]")
    built = build({**HOSTS, "mkdocs.yml": yml})
    assert built.warnings == []
    assert built.page("/docs/a/").xpath('//link[@rel="canonical"]/@href') == [
        f"https://{language}.example.org/docs/a/"
    ]
    assert not built.exists(f"/{other}/docs/a/")

"""Where the Hugo site is found, from wherever mkdocs.yml lies."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.conftest import MKDOCS_YML, Built, write_tree

Build = Callable[..., Built]
HUGO = "defaultContentLanguage: en\nlanguages: {en: {weight: 1}, nb: {weight: 2}}\n"
PAGES = {"content/a.md": "A", "content/a.nb.md": "A"}


@pytest.mark.parametrize(
    ("folder", "docs_dir", "hugo"),
    [
        (".", "content", "."),
        (".", "web/content", "web"),
        (".", "web/content", "."),
        ("conf", "../content", "."),
        ("conf/deep", "../../web/content", "web"),
        ("conf", "../content", "conf"),
    ],
)
def test_the_configuration_is_found_above_docs_dir(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, folder: str, docs_dir: str, hugo: str
) -> None:
    caplog.set_level(logging.INFO)
    content = (tmp_path / folder / docs_dir).resolve().parent
    write_tree(content, PAGES)
    settings = f"{HUGO}contentDir: {content / 'content'}\n" if hugo != content.name else HUGO
    write_tree(tmp_path / hugo, {"hugo.yaml": HUGO if (tmp_path / hugo) == content else settings})
    write_tree(tmp_path / folder, {"mkdocs.yml": MKDOCS_YML.replace("content", docs_dir)})
    config = load_config(str(tmp_path / folder / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    assert Path(config.site_dir, "nb/a/index.html").is_file()
    assert not any("no Hugo configuration" in record.getMessage() for record in caplog.records)


def test_where_it_was_looked_for_is_said_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    write_tree(tmp_path, {"web/docs/content/a.md": "A", "x/hugo.yaml": HUGO})
    write_tree(tmp_path, {"mkdocs.yml": MKDOCS_YML.replace("content", "web/docs/content")})
    mkdocs_build(load_config(str(tmp_path / "mkdocs.yml")))
    (line,) = [text for text in caplog.messages if "no Hugo configuration" in text]
    for folder in (tmp_path / "web/docs", tmp_path / "web", tmp_path):
        assert f"{folder}," in line or f"{folder};" in line


def test_hugo_twice_is_a_message(build: Build, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(Abort):
        build({**PAGES, "mkdocs.yml": MKDOCS_YML.replace("hugo]", "hugo, hugo]")})
    assert any("hugo stands twice" in text for text in caplog.messages)
    off = MKDOCS_YML.replace("hugo]", "hugo, {hugo: {enabled: false}}]")
    assert build({**PAGES, "mkdocs.yml": off}).exists("/a/")


def test_misspelt_settings_in_mkdocs_yml_are_told_at_their_place(build: Build) -> None:
    options = "{hugo: {settings: {defaultContentLangage: nb, unsafe: true}}}]"
    (line,) = build({**PAGES, "mkdocs.yml": MKDOCS_YML.replace("hugo]", options)}).warnings
    assert "mkdocs.yml:4:38: Hugo has no setting defaultcontentlangage" in line
    assert "Is defaultContentLanguage meant?" in line


def test_the_user_s_own_alternates_are_merged_with_the_languages(build: Build) -> None:
    alternates = """\
extra:
  alternate:
    - {name: Bokmål!, link: /nb/, lang: nb}
    - {name: Deutsch, link: https://de.example.org, lang: de}
"""
    built = build({**PAGES, "content/b.md": "B", "hugo.yaml": HUGO, "mkdocs.yml": MKDOCS_YML + alternates})

    def shown(url: str) -> list[tuple[str, str]]:
        links = built.page(url).xpath('//div[@class="md-select"]//a')
        return [(link.text_content().strip(), link.get("href")) for link in links]

    assert shown("/a/") == [("Bokmål!", "../nb/a/"), ("Deutsch", "https://de.example.org"), ("en", "./")]
    assert shown("/b/") == [("Bokmål!", "/nb/"), ("Deutsch", "https://de.example.org")]


def test_hooks_are_no_second_hugo(build: Build) -> None:
    hook = {"mkdocs.yml": MKDOCS_YML + "hooks: [krok.py]\n", "krok.py": "def on_nav(nav, **_): pass\n"}
    assert build({**PAGES, **hook}).exists("/a/")

"""Which files make up a configuration, what wins over what, and what an author reads when one is broken."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mkdocs_hugo.errors import ConfigError, HugoError
from mkdocs_hugo.site.config import Configuration, SiteConfig, load


def lay_out(root: Path, tree: Mapping[str, str]) -> None:
    """Write the files of a project."""
    for name, text in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def no_complaint(error: HugoError) -> None:
    """Take a problem that must not be there."""
    raise error


def configure(root: Path, tree: Mapping[str, str], **options: Any) -> Configuration:
    """Load a project's configuration; it must have nothing to complain about."""
    lay_out(root, tree)
    return load(root, **{"report": no_complaint, **options})


def site(root: Path, tree: Mapping[str, str], **options: Any) -> SiteConfig:
    """Load the configuration of a project's default language."""
    return configure(root, tree, **options).default


def complaints(root: Path, tree: Mapping[str, str]) -> list[str]:
    """Return the messages of a configuration that can be used in spite of them."""
    errors: list[HugoError] = []
    configure(root, tree, report=errors.append)
    return [str(error).replace(f"{root}/", "") for error in errors]


def refusal(root: Path, tree: Mapping[str, str], **options: Any) -> str:
    """Return the message of a configuration that cannot be used."""
    with pytest.raises(ConfigError) as caught:
        configure(root, tree, **options)
    return str(caught.value).replace(f"{root}/", "")


def test_without_any_file_everything_is_as_hugo_has_it_by_default(tmp_path: Path) -> None:
    config = site(tmp_path, {})
    assert (config.title, config.content_dir) == ("", "content")
    assert (config.base_url, config.known_base_url) == ("https://example.org/", "")
    assert (config.language.lang, config.default_content_language) == ("en", "en")
    assert config.taxonomies == {"tag": "tags", "category": "categories"}
    assert (config.pluralize_list_titles, config.capitalize_list_titles) == (True, True)
    assert config.title_case_style == "AP"
    assert (config.ugly_urls, config.disable_kinds, config.main_sections) == (False, frozenset(), None)
    assert config.outputs["home"] == ("html", "rss")
    assert config.time_zone is UTC


@pytest.mark.parametrize(
    ("names", "winner"),
    [
        (["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml"], "hugo.toml"),
        (["hugo.yaml", "hugo.yml", "hugo.json", "config.toml"], "hugo.yaml"),
        (["hugo.yml", "hugo.json", "config.toml"], "hugo.yml"),
        (["hugo.json", "config.toml"], "hugo.json"),
        (["config.toml", "config.yaml"], "config.toml"),
        (["config.yaml", "config.json"], "config.yaml"),
    ],
)
def test_only_the_first_main_file_counts(tmp_path: Path, names: list[str], winner: str) -> None:
    written = {
        "toml": "title = '{}'\n",
        "yaml": "title: {}\n",
        "yml": "title: {}\n",
        "json": '{{"title": "{}"}}',
    }
    tree = {name: written[name.rpartition(".")[2]].format(name) for name in names}
    assert site(tmp_path, tree).title == winner


def test_keys_are_told_apart_without_regard_to_case(tmp_path: Path) -> None:
    config = site(tmp_path, {"hugo.yaml": "Title: a\nBASEURL: https://e.org/\nParams: {Foo: {Bar: 1}}\n"})
    assert (config.title, config.base_url, config.params) == ("a", "https://e.org/", {"foo": {"bar": 1}})


def test_a_directory_goes_over_the_main_file_and_an_environment_over_its_defaults(tmp_path: Path) -> None:
    tree = {
        "hugo.toml": "title = 'file'\ncopyright = 'c'\n[params]\na = 'file'\nz = 'file'\n",
        "config/_default/config.toml": "title = 'default'\n",
        "config/_default/params.toml": "a = 'default'\nb = 'default'\n",
        "config/_default/deep/markup.yaml": "goldmark: {renderer: {unsafe: true}}\n",
        "config/production/params.yaml": "b: production\n",
        "config/staging/params.yaml": "b: staging\n",
        "config/staging/hugo.toml": "title = 'staging'\n",
        "config/staging/README.md": "no configuration",
    }
    config = site(tmp_path, tree)
    assert (config.title, config.copyright) == ("default", "c")
    assert config.params == {"a": "default", "b": "production", "z": "file"}
    assert config.markup == {"goldmark": {"renderer": {"unsafe": True}}}
    staging = site(tmp_path, {}, environment="staging")
    assert (staging.title, staging.params["b"], staging.environment) == ("staging", "staging", "staging")


def test_files_of_a_directory_are_named_for_keys_and_languages(tmp_path: Path) -> None:
    tree = {
        "config/_default/languages.toml": "[nb]\nweight = 1\n[en]\nweight = 2\n",
        "config/_default/params.nb.toml": "greeting = 'hei'\n",
        "config/_default/menus.nb.toml": "[[main]]\nidentifier = 'a'\n",
        "config/_default/menu.en.yaml": "main:\n  - identifier: b\n",
        "config/_default/permalinks.yaml": "permalinks:\n  posts: /:slug/\n",
    }
    nb, en = configure(tmp_path, tree)
    assert (nb.params, en.params) == ({"greeting": "hei"}, {})
    assert (nb.menus, en.menus) == ({"main": ({"identifier": "a"},)}, {"main": ({"identifier": "b"},)})
    assert nb.permalinks == {"posts": "/:slug/"}


def test_given_files_replace_the_main_one(tmp_path: Path) -> None:
    tree = {
        "hugo.toml": "copyright = 'no'\n",
        "a.toml": "title = 'a'\n",
        "b.yaml": "title: b\nparams: {x: 1}\n",
    }
    config = site(tmp_path, tree, config_files=["a.toml", "b.yaml"])
    assert (config.title, config.copyright, config.params) == ("b", "", {"x": 1})


def test_settings_go_over_everything(tmp_path: Path) -> None:
    settings = {"Title": "settings", "params": {"A": 1}, "languages": {False: {"label": "Norsk"}}}
    tree = {"hugo.toml": "title = 'file'\ndefaultContentLanguage = 'no'\n[params]\nb = 2\n"}
    config = site(tmp_path, tree, settings=settings, environ={"HUGO_TITLE": "variable"})
    assert (config.title, config.params) == ("settings", {"a": 1, "b": 2})
    assert (config.language.lang, config.language.label) == ("no", "Norsk")


def test_environment_variables_take_the_type_of_what_they_replace(tmp_path: Path) -> None:
    tree = {"hugo.toml": "title = 'a'\n[params]\nn = 1\nflag = false\nlist = ['a']\n[params.map]\nk = 'v'\n"}
    environ = {
        "HUGO_TITLE": "b",
        "HUGO_PARAMS_N": "5",
        "HUGO_PARAMS_FLAG": "true",
        "HUGO_PARAMS_LIST": "[b, c]",
        "HUGO_PARAMS_MAP": "k: w",
        "HUGO_PARAMS_NEW": "7",
        "HUGOxPARAMSxMY_KEY": "x",
        "HUGO_DISABLEKINDS": "term, taxonomyTerm",
        "HUGO_TITLE_BELOW": "nothing",
        "HUGO": "nothing",
        "PATH": "nothing",
    }
    config = site(tmp_path, tree, environ=environ)
    assert config.title == "b"
    assert config.params == {
        "n": 5,
        "flag": True,
        "list": ["b", "c"],
        "map": {"k": "w"},
        "new": "7",
        "my_key": "x",
    }


def test_values_are_taken_weakly(tmp_path: Path) -> None:
    text = (
        "title: 20.10\nbuildDrafts: 'true'\nenableEmoji: 1\npluralizeListTitles: ''\n"
        "disableKinds: RSS\nuglyURLs: {docs: true, blog: 'false'}\ntimeZone: Europe/Oslo\n"
        "mainSections: docs\nstaticDir: [static, more]\nstaticDir2: other\nignoreFiles: ['\\.draft\\.md$']\n"
        "taxonomies: {tag: tags, '': x, y: ''}\noutputs: {home: [HTML, JSON]}\n"
    )
    config = site(tmp_path, {"hugo.yaml": text})
    assert (config.title, config.build_drafts, config.enable_emoji) == ("20.1", True, True)
    assert config.pluralize_list_titles is False
    assert (config.disable_kinds, config.main_sections) == (frozenset({"rss"}), ("docs",))
    assert config.ugly_urls == {"docs": True, "blog": False}
    assert config.time_zone == ZoneInfo("Europe/Oslo")
    assert config.static_dirs == ("static", "more", "other")
    assert config.ignore_files[0].search("/a/b.draft.md")
    assert config.taxonomies == {"tag": "tags"}
    assert (config.outputs["home"], config.outputs["page"]) == (("html", "json"), ("html",))


@pytest.mark.parametrize("text", ["taxonomies:\n", "taxonomies: {}\n"])
def test_empty_taxonomies_are_none_at_all(tmp_path: Path, text: str) -> None:
    assert site(tmp_path, {"hugo.yaml": text}).taxonomies == {}


def test_old_names_still_work(tmp_path: Path) -> None:
    text = "[indexes]\nt = 'ts'\n[[menu.main]]\nName = 'a'\n"
    config = site(tmp_path, {"hugo.toml": f"disableKinds = ['taxonomyTerm']\n{text}"})
    assert (config.taxonomies, config.menus) == ({"t": "ts"}, {"main": ({"name": "a"},)})
    assert config.disable_kinds == {"taxonomy"}


def test_cascades_come_as_a_list(tmp_path: Path) -> None:
    one = site(tmp_path, {"hugo.yaml": "cascade: {Type: docs, target: {path: /a}}\n"})
    many = site(tmp_path, {"hugo.yaml": "cascade:\n  - Type: docs\n  - {_Target: {Kind: page}, x: 1}\n"})
    assert one.cascade == [{"type": "docs", "target": {"path": "/a"}}]
    assert many.cascade == [{"type": "docs"}, {"_target": {"kind": "page"}, "x": 1}]


def test_a_value_that_means_nothing_is_reported_once_with_its_place(tmp_path: Path) -> None:
    text = "title = 'x'\nbuildDrafts = 'maybe'\n[languages.nb]\n[languages.en]\n"
    assert complaints(tmp_path, {"hugo.toml": text}) == [
        "hugo.toml:2:1: builddrafts must be true or false\n  2 | buildDrafts = 'maybe'\n    | ^"
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("title: [a]", "title must be a text"),
        ("markup: x", "markup must be a map"),
        ("timeZone: Oslo", "timezone names no time zone: 'Oslo'"),
        ("ignoreFiles: ['(']", "ignorefiles holds a broken regular expression, '(': "),
        ("module: {mounts: {source: a, target: x}}", "module mounts to 'x', which is not below content, "),
    ],
)
def test_what_is_wrong_with_a_value(tmp_path: Path, line: str, message: str) -> None:
    (complaint,) = complaints(tmp_path, {"hugo.yaml": f"baseURL: https://e.org/\n{line}\n"})
    assert complaint.startswith(f"hugo.yaml:2:1: {message}")


def test_a_key_given_twice_is_reported(tmp_path: Path) -> None:
    (complaint,) = complaints(tmp_path, {"hugo.yaml": "title: a\ntitle: b\n"})
    assert complaint.startswith("hugo.yaml:2:1: the key 'title' is given twice; this one counts\n")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("hugo.toml", "a = 1\nb = x\n", "hugo.toml:2:5: Invalid value\n  2 | b = x\n    |     ^\n"),
        ("hugo.yaml", "a: b: c\n", "hugo.yaml:1:5: mapping values are not allowed in this context\n"),
        ("hugo.json", '{"a": 1,\n}', "hugo.json:"),
        ("config/_default/params.yaml", "a: [b\n", "config/_default/params.yaml:1:4: "),
        ("themes/t/config.toml", "a = x\n", "themes/t/config.toml:1:5: Invalid value\n"),
        ("hugo.yaml", "- a\n", "hugo.yaml:1:1: the configuration holds no keys\n"),
    ],
)
def test_a_broken_file_stops_everything(tmp_path: Path, name: str, text: str, message: str) -> None:
    assert refusal(tmp_path, {"config.toml": "theme = 't'\n", name: text}).startswith(message)


@pytest.mark.parametrize("name", ["missing.toml", "hugo.txt"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str) -> None:
    message = refusal(tmp_path, {"hugo.txt": "x"}, config_files=[name])
    assert message.startswith(f"{name}:1:1: ")


def test_what_was_read_can_be_watched(tmp_path: Path) -> None:
    tree = {
        "hugo.toml": "theme = 't'\n",
        "config/_default/sub/params.toml": "a = 1\n",
        "themes/t/config.yaml": "params: {b: 1}\n",
    }
    watched = {path.relative_to(tmp_path).as_posix() for path in configure(tmp_path, tree).watch}
    assert watched == {*tree, "config/_default", "config/_default/sub"}

"""Mistakes that Hugo makes nothing of, or stops at: told at their place, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Model

Make = Callable[..., Model]
TWO_LANGUAGES = "[languages.en]\nweight = 1\n[languages.nb]\nweight = 2\n"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("build: never", 'build is no map: "never"'),
        ("_build: never", '_build is no map: "never"'),
        ("build: {publishResources: x}", 'publishResources is neither true nor false: "x"'),
        ("params: x", 'params is no map: "x"'),
        ("sites: x", 'sites is no map: "x"'),
        ("cascade: y", 'cascade is neither a map nor a list of maps: "y"'),
        ("cascade: {target: x}", 'the target of cascade is no map: "x"'),
        ("cascade: [{target: {kind: x}}]", 'no kind of page is called "x"'),
        ("markup: mmark", 'no markup is called "mmark"'),
        ("outputs: x", 'no output format is called "x"'),
        ("outputs: [html, x]", 'no output format is called "x"'),
        ("outputs: 3", 'no output format is called "3"'),
        ("sites: {matrix: x}", 'matrix of sites is no map: "x"'),
        ("sites: {complements: x}", 'complements of sites is no map: "x"'),
        ("sitemap: {priority: x}", 'the priority of sitemap is no number: "x"'),
    ],
)
def test_a_value_that_stops_hugo_is_told_at_its_key(model: Make, line: str, message: str) -> None:
    made = model({"content/a.md": f"---\ntitle: A\n{line}\n---\n"})
    assert [problem.message for problem in made.problems] == [message]
    assert made.messages[0].split(": ")[0].endswith("a.md:3:1")
    assert made.problems[0].hint


@pytest.mark.parametrize(
    "line",
    [
        "build: {list: x}",
        "cascade: [{target: {kind: '{page,section}'}}]",
        "cascade: [a]",
        "markup: goldmark",
        "markup: md",
        "sitemap: x",
        "sitemap: {priority: '0.5'}",
        "resources: x",
        "menus: 3",
        "params:",
        "outputs: [HTML, json, calendar]",
        "outputs: Robots",
        "outputs: {a: b}",
        "outputs: []",
        "sites: {matrix: {languages: 3}}",
    ],
)
def test_a_value_that_hugo_takes_is_not_told(model: Make, line: str) -> None:
    assert model({"content/a.md": f"---\ntitle: A\n{line}\n---\n"}).messages == []


def test_a_file_that_is_no_utf8_is_told_at_its_first_byte(model: Make) -> None:
    made = model({"content/a.md": "---\ntitle: Å\n---\nÅ ".encode() + "blåbær\n".encode("latin-1")})
    assert [str(problem.position).rpartition("/")[2] for problem in made.problems] == ["a.md:4:5"]
    assert "UTF-8" in made.problems[0].message


def test_a_replacement_sign_of_the_author_is_not_told(model: Make) -> None:
    assert model({"content/a.md": "The sign \ufffd\n"}).messages == []


def test_a_suffix_of_a_language_that_the_site_has_not_is_told(model: Make) -> None:
    made = model({"hugo.toml": TWO_LANGUAGES, "content/b.no.md": "x\n", "content/b.nb.md": "x\n"})
    assert [problem.message for problem in made.problems] == [
        "the site has no language no; the file counts as one called b.no"
    ]


@pytest.mark.parametrize(
    "name", ["v1.2.md", "node.js.md", "github.io.md", "main.cs.md", "asp.net.md", "a.md"]
)
def test_another_suffix_is_not_told(model: Make, name: str) -> None:
    assert model({"hugo.toml": TWO_LANGUAGES, f"content/{name}": "x\n"}).messages == []


def test_a_site_of_one_language_may_end_names_as_it_likes(model: Make) -> None:
    assert model({"content/b.no.md": "x\n"}).messages == []


@pytest.mark.parametrize(
    ("config", "meant"),
    [
        ("defaultContentLangage = 'en'\n", "defaultContentLanguage"),
        ("[markup.goldmark.renderer]\nunsave = true\n", ""),
        ("[markup.goldmark.renderer]\nhardWrap = true\n", "hardWraps"),
        ("[pagination]\npagerSiz = 3\n", "pagerSize"),
        ("[languages.en]\nlanguageNam = 'x'\n", "languageName"),
        ("[params]\ndefaultContentLangage = 'x'\n", ""),
        ("staticDir2 = 'x'\n", ""),
        ("authors = 'x'\nmyOwnSetting = 3\n", ""),
    ],
)
def test_a_misspelt_setting_is_told_with_the_nearest_name(model: Make, config: str, meant: str) -> None:
    made = model({"hugo.toml": config, "content/a.md": "x\n"})
    assert [problem.hint for problem in made.problems] == ([f"Is {meant} meant?"] if meant else [])


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("outputs: {home: x}", "outputs names an unknown output format for home: 'x'"),
        ("outputs: {home: [html, x]}", "outputs names an unknown output format for home: 'x'"),
        ("outputs: {hoem: [html]}", "outputs names no kind of page: 'hoem'"),
        ("disableKinds: [x]", "disablekinds names no kind of page: 'x'"),
        ("defaultOutputFormat: x", "defaultoutputformat names an unknown output format: 'x'"),
        ("mediaTypes: {foo: {suffixes: [a]}}", "mediatypes names no media type: 'foo'"),
        ("timeout: x", "timeout is no duration such as 30s: 'x'"),
        ("summaryLength: x", "summarylength must be a number"),
        ("pagination: {pagerSize: x}", "pagination pagerSize must be a number"),
        ("pagination: x", "pagination must be a map"),
        ("permalinks: x", "permalinks must be a map"),
        ("permalinks: {a: /:nope/}", "permalinks a names an unknown token: :nope"),
        ("permalinks: {page: {a: /:Slug/}}", "permalinks a names an unknown token: :Slug"),
        ("permalinks: {a: 3}", "permalinks a must be a text"),
        ("cascade: x", "cascade must be a map or a list of maps"),
        ("menus: {main: x}", "menus main must be a list of maps"),
        ("module: {mounts: x}", "module mounts must be a list of maps"),
        ("dataDir: [x]", "datadir must be a text"),
    ],
)
def test_a_setting_that_hugo_refuses_is_told_at_its_key(model: Make, lines: str, message: str) -> None:
    made = model({"hugo.yaml": f"title: A\n{lines}\n", "content/a.md": ""})
    assert [problem.message for problem in made.problems] == [message]
    assert made.messages[0].split(": ")[0].endswith("hugo.yaml:2:1")


def test_an_unknown_markdown_handler_is_told(model: Make) -> None:
    made = model({"hugo.yaml": "markup: {defaultMarkdownHandler: blackfriday}\n", "content/a.md": ""})
    assert ["blackfriday" in message for message in made.messages] == [True]


@pytest.mark.parametrize(
    "lines",
    [
        "outputs: {home: [HTML, json], Page: html, rss: [x]}\noutputFormats: {X: {mediaType: text/html}}",
        "disableKinds: [RSS, robotsTXT, taxonomyTerm, '404', sitemap]",
        "timeout: 30000",
        "timeout: 1h5m",
        "timeout: 1.5m",
        "summaryLength: '70'",
        "permalinks: {a: '/:year/:Jan/:2006/:sections[1:]/:slugorcontentbasename/\\\\:x'}",
        "cascade: [a]",
        "module: {mounts: {source: content, target: content}}",
        "markup: {defaultMarkdownHandler: Goldmark}",
        "sitemap: x",
    ],
)
def test_a_setting_that_hugo_takes_is_not_told(model: Make, lines: str) -> None:
    assert model({"hugo.yaml": f"{lines}\n", "content/a.md": ""}).messages == []

"""Whatever is in a file, each parser gives a value or an error of ours."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from mkdocs_hugo.content import cast
from mkdocs_hugo.content.dates import to_time
from mkdocs_hugo.content.decode import DecodeError, decode, lower_keys
from mkdocs_hugo.content.frontmatter import split
from mkdocs_hugo.content.path import parse as parse_path
from mkdocs_hugo.errors import ConfigError, HugoError, ShortcodeError
from mkdocs_hugo.render.goldmark import GoldmarkConfig, GoldmarkExtension
from mkdocs_hugo.render.links.attributes import rewrite_links
from mkdocs_hugo.render.search_sections import search_sections
from mkdocs_hugo.shortcodes import parse as parse_shortcodes
from mkdocs_hugo.site import build_options, cascade, permalinks
from mkdocs_hugo.site.config import load
from mkdocs_hugo.site.sanitize import escape_path, make_path
from mkdocs_hugo.templates import declaration
from mkdocs_hugo.text import Source, normalize
from tests.fuzz.campaign import campaign, slow_campaign
from tests.fuzz.conftest import Inputs
from tests.fuzz.mutations import PAGES, mutations
from tests.shortcodes.doubles import JUDGED

DATA = {
    "yaml": (
        "title: A\nmenu: {main: {weight: 1}}\n- x: [1, 2.5, true, null]\nd: 2024-01-02T03:04:05Z\nt: |\n a\n",
    ),
    "toml": (
        'title = "A"\n[menu.main]\nweight = 1\nd = 2024-01-02T03:04:05Z\n[[a.b]]\nc = [1, 2.5, true]\n',
    ),
    "json": ('{"title": "A", "menu": {"main": {"weight": 1}}, "l": [1, 2.5, true, null, "\\u00e5\\ud83d"]}',),
}
CONFIGURATIONS = {
    "toml": (
        'baseURL = "https://a.no/"\n[languages.nb]\nweight = 1\n[languages.en]\n[permalinks]\na = "/b/"\n',
    ),
    "yaml": (
        "module: {mounts: [{source: content, target: content}]}\nmarkup: {goldmark: {footnote: true}}\n",
    ),
}
PATHS = ("/api/rest.nb.md", "/a/_index.en.md", "/b/index.html", "/c/bilde.nb.png", "/d/_content.gotmpl")
TEMPLATES = (
    "---\nsummary: a\ninner: markdown\nparameters:\n  - {name: x, type: int, position: 0}\n---\n{{ x }}\n",
)


@campaign
@given(texts=mutations())
def test_front_matter(inputs: Inputs, texts: list[str]) -> None:
    inputs.add(texts)
    for text in texts:
        errors: list[HugoError] = []
        document = split(Source("page.md", text), errors.append)
        assert 0 <= document.body_start <= len(text)
        assert all(error.position and str(error) for error in errors)


@campaign
@given(data=st.lists(st.binary(max_size=300), max_size=8))
def test_bytes(inputs: Inputs, data: list[bytes]) -> None:
    inputs.add(data)
    for one in data:
        split(Source("page.md", normalize(one)), lambda _: None)


@pytest.mark.parametrize("name", DATA)
def test_data(inputs: Inputs, name: str) -> None:
    @campaign
    @given(mutations(DATA[name]))
    def check(texts: list[str]) -> None:
        inputs.add(texts)
        for text in texts:
            with suppress(DecodeError):
                value = decode(text, name)
                _use(lower_keys(value) if isinstance(value, dict) else value)

    check()


def _use(value: object) -> None:
    """Ask for a value in every type, as front matter and settings do."""
    for convert in (cast.to_string, cast.to_strings, cast.to_int, cast.to_float, cast.to_bool, to_time):
        convert(value)
    if isinstance(value, dict):
        cascade.decode(value, ["en", "nb"])
        build_options.build_options(value)
        permalinks.rules(value, ["en", "nb"])
        for one in value.values():
            _use(one)


@campaign
@given(texts=mutations(PATHS))
def test_paths(inputs: Inputs, texts: list[str]) -> None:
    inputs.add(texts)
    for text in texts:
        path = parse_path("/" + text.lstrip("/"), frozenset({"nb", "en"}))
        assert PurePosixPath(path.unnormalized().path).is_absolute()
        escape_path(make_path(path.base))


@campaign
@given(texts=mutations())
def test_shortcodes(inputs: Inputs, texts: list[str]) -> None:
    inputs.add(texts)
    for text in texts:
        parse_shortcodes(Source("page.md", text), 0, JUDGED, lambda _: None)


@campaign
@given(texts=mutations(TEMPLATES))
def test_template_declarations(inputs: Inputs, texts: list[str]) -> None:
    inputs.add(texts)
    for text in texts:
        with suppress(ShortcodeError):
            declaration.split(text, "a.html", lambda _: "")


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_configuration(inputs: Inputs, name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("configuration")

    @slow_campaign
    @given(mutations(CONFIGURATIONS[name]))
    def check(texts: list[str]) -> None:
        inputs.add(texts)
        for text in texts:
            (folder / f"hugo.{name}").write_text(text, "utf-8", errors="replace")
            with suppress(ConfigError):
                load(folder, report=lambda _: None)

    check()


@slow_campaign
@given(texts=mutations())
def test_markdown_links_and_search_sections(inputs: Inputs, texts: list[str]) -> None:
    inputs.add(texts)
    for text in texts:
        html = _markdown().reset().convert(text)
        assert rewrite_links(html, lambda url: url)
        search_sections(html)


@cache
def _markdown() -> Markdown:
    unsafe = GoldmarkConfig.from_markup({"goldmark": {"renderer": {"unsafe": True}}}, enable_emoji=True)
    return Markdown(extensions=["toc", GoldmarkExtension(unsafe)])


@campaign
@given(texts=mutations(tuple(f"<p>{page}</p>" for page in PAGES)))
def test_html(inputs: Inputs, texts: list[str]) -> None:
    inputs.add(texts)
    for text in texts:
        rewrite_links(text, lambda url: f"../{url}")
        search_sections(text)

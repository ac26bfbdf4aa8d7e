"""Whatever a template reads of files and other pages is remembered: with it the page is rendered again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mkdocs_hugo.site.reader import AnsweredRef
from mkdocs_hugo.site.refs import find
from mkdocs_hugo.templates.lookup import make_store
from tests.conftest import Model, write_tree
from tests.shortcodes.doubles import Outcome, expand

SITE = {
    "content/_index.md": "",
    "content/a.md": "---\ntitle: A\n---\nBody of a\n",
    "content/b.md": "---\ntitle: B\n---\nBody of b, longer\n",
    "content/bundle/index.md": "---\ntitle: Bundle\nimages: [pic.png]\n---\n",
    "content/bundle/pic.png": "",
    "content/bundle/pic.txt": "text",
    "content/bundle/files/one.txt": "one",
    "data/d.yaml": "key: value",
    "static/s.txt": "static",
}

FILES = {
    "{{ find_page('/a').source.text }}": {"content/a.md"},
    "{{ find_page('/a').body }}": {"content/a.md"},
    "{{ find_page('/a')['body'] }}": {"content/a.md"},
    "{{ find_page('/a').front_matter_text }}": {"content/a.md"},
    "{{ [find_page('/a')] | map(attribute='body') | join }}": {"content/a.md"},
    "{{ [find_page('/b'), find_page('/a')] | sort(attribute='body') | length }}": {
        "content/a.md",
        "content/b.md",
    },
    "{{ (site.home.pages.by_length() | list)[0].title }}": {
        *("content/a.md", "content/b.md", "content/bundle/index.md"),
    },
    "{{ call.expand(find_page('/a').source.body) }}": {"content/a.md"},
    "{{ read('/content/a.md').body }}": {"content/a.md"},
    "{{ resource('pic.txt').text }}": {"content/bundle/pic.txt"},
    "{{ resources('*.txt') | length }}": {"content/bundle/pic.txt"},
    "{{ resource('s.txt').link }}": {"static/s.txt"},
    "{{ resource('nothing.txt') }}": {"static/nothing.txt"},
    "{{ attached() | length }}": {"content/bundle/files/one.txt", "content/bundle/files"},
    "{{ data('d').key }}": {"data/d.yaml"},
    "{{ data('nothing') }}": {"data/nothing.yaml", "data/nothing.toml"},
    "{{ page_image(page).link }}": {"content/bundle/pic.png"},
    "{{ page_groups(site.home, {'orderby': 'length', 'axis': '', 'levels': '', 'limit': '', 'kind': '',"
    " 'hidden': '', 'where': '', 'groupby': '', 'flatten': ''}) | length }}": {
        "content/a.md",
        "content/b.md",
    },
    "{{ page_groups(site.home, {'by': 'length', 'orderby': '', 'axis': '', 'levels': '', 'limit': '',"
    " 'kind': '', 'hidden': '', 'where': '', 'groupby': '', 'flatten': ''}) | length }}": {"content/a.md"},
}

MODEL = [
    *("page.parent.title", "page.ancestors | length", "page.pages | length", "page.translations | length"),
    *("site.home.title", "site.pages | length", "site.regular_pages | length", "site.get_page('/a').title"),
    *("find_page('/a').title", "page.current_section.title", "page['parent'].title"),
    "[page] | map(attribute='parent') | list | length",
]
NOTHING = ["page.title", "page.params.images", "site.config.title", "page.resources | length", "page.path"]


def outcome_of(model: Callable[..., Model], template: str) -> Outcome:
    site = model(SITE).site
    folder = site.config.root / "overrides"
    write_tree(folder, {"own.html": template})
    outcome = expand("{{< own >}}", make_store(overrides=folder), page=find(site, "/bundle"))
    assert not outcome.messages
    return outcome


@pytest.mark.parametrize("template", FILES)
def test_files_are_remembered(model: Callable[..., Model], template: str) -> None:
    names = {path.as_posix() for path in outcome_of(model, template).reader.files}
    assert all(any(name.endswith(f"/{wanted}") for name in names) for wanted in FILES[template]), names


@pytest.mark.parametrize("expression", MODEL)
def test_a_look_at_other_pages_is_remembered(model: Callable[..., Model], expression: str) -> None:
    assert outcome_of(model, f"{{{{ {expression} }}}}").reader.model


@pytest.mark.parametrize("expression", NOTHING)
def test_the_page_itself_is_no_other(model: Callable[..., Model], expression: str) -> None:
    reader = outcome_of(model, f"{{{{ {expression} }}}}").reader
    assert not reader.model
    assert not reader.files


def test_references_are_remembered_with_their_answers(model: Callable[..., Model]) -> None:
    reader = outcome_of(model, "{{ call.ref('/a#b') }}").reader
    assert reader.answered == [AnsweredRef("/a#b", None, True, "/a/#b")]
    assert not reader.model

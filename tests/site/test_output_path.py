"""Whatever addresses authors write, files lie below the site's root under names that can be written."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_hugo.errors import ConfigError
from mkdocs_hugo.publication.output_claims import OutputClaims
from mkdocs_hugo.site.output_path import inside, why_impossible
from tests.conftest import Model

PIECES = st.sampled_from(
    [
        *("..", ".", "/", "//", "\\", "%2e%2e", "%2F", "%5c", "C:", "\0", "\x01", "\x7f", "a", "æ", " ", "#"),
        *("?", "x" * 300, "å" * 200, ":slug", ":title", "~", "index.html", ".html", "\u202e", "-"),
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=6).map("".join)


@given(TEXTS)
@settings(derandomize=True, deadline=None, max_examples=300)
def test_a_path_inside_is_absolute_and_clean(text: str) -> None:
    path = inside(text)
    assert path.startswith("/")
    assert not path.startswith("//")
    assert ".." not in path.split("/")
    assert inside(path) == path == posixpath.normpath(path)


@settings(
    derandomize=True,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(slug=TEXTS, url=st.just("") | TEXTS, alias=TEXTS, pattern=TEXTS, tag=TEXTS)
def test_everything_that_is_published_lies_below_the_root(
    model: Callable[..., Model], slug: str, url: str, alias: str, pattern: str, tag: str
) -> None:
    head = json.dumps({"title": "T", "slug": slug, "url": url, "aliases": [alias], "tags": [tag]})
    tree = {
        "content/_index.md": "",
        "content/s/_index.md": f"---\n{json.dumps({'slug': slug})}\n---\n",
        "content/s/b/index.md": f"---\n{head}\n---\n",
        "content/s/b/data.csv": "x",
        "content/p/index.md": f"---\n{json.dumps({'title': 'P', 'slug': slug})}\n---\n",
    }
    sites = model(tree, permalinks={"page": {"p": pattern}}).sites
    for page in sites.pages():
        paths = [*page.aliases, *(resource.filename for resource in page.resources)]
        if page.target is not None:
            paths.append(page.target.filename)
            assert "/../" not in f"{page.link}/"
        for path in paths:
            assert path == inside(path)
        for path in [*page.aliases, page.target.filename if page.target else "/"]:
            assert why_impossible(path) == ""


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("slug", "%2e%2e/x"),
        ("slug", "l" * 300),
        ("url", "/a\0b/"),
        ("url", "/%2e%2e/u/"),
        ("url", "/" + "u" * 300),
    ],
)
def test_an_impossible_address_is_reported_at_its_key_and_the_page_keeps_its_own(
    model: Callable[..., Model], key: str, value: str
) -> None:
    head = f"title: T\n{key}: {json.dumps(value)}\n"
    made = model({"content/s/b.md": f"---\n{head}---\n"})
    page = next(page for page in made.site.pages if page.path == "/s/b")
    assert page.link == "/s/b/"
    (message,) = [message for message in made.messages if "published" in message]
    assert "content/s/b.md:3:1: this page cannot be published there" in message


@pytest.mark.parametrize(
    ("slug", "link"),
    [("../..", "/"), ("/abs/x", "/s/abs/x/"), ("a/../../../b", "/b/"), ("C:\\x", "/s/c%5Cx/"), ("..", "/")],
)
def test_addresses_end_where_hugo_publishes_them(model: Callable[..., Model], slug: str, link: str) -> None:
    tree = {"content/s/b/index.md": f"---\nslug: {json.dumps(slug)}\n---\n", "content/s/b/r.txt": "r"}
    page = next(page for page in model(tree).site.pages if page.path == "/s/b")
    assert page.link == link
    assert [resource.link for resource in page.resources] == [f"{link}r.txt"]


@pytest.mark.parametrize("code", ["../../x", "a/b", "..", "%2e%2e", "\0"])
def test_a_language_whose_code_is_no_folder_is_refused(model: Callable[..., Model], code: str) -> None:
    with pytest.raises(ConfigError, match="cannot be the name of a folder"):
        model({"content/a.md": ""}, languages={"en": {}, code: {}}, defaultContentLanguage="en")


def test_a_term_that_no_file_can_be_called_is_reported_where_it_stands(model: Callable[..., Model]) -> None:
    made = model({"content/a.md": f"---\ntitle: A\ntags: [{'t' * 300}]\n---\n"})
    assert [message.split(":")[-3:-1] for message in made.messages] != []
    assert any("content/a.md:3:1" in message for message in made.messages)


def test_the_first_to_claim_a_path_keeps_it() -> None:
    claims = OutputClaims()
    assert claims.claim("/x/y/index.html", "a.md") is None
    assert claims.claim("/x/y/index.html", "b.md") == "a.md"
    assert claims.claim("/x/y", "static/x/y") == "a.md"
    assert claims.claim("/x", "static/x") == "a.md"
    assert claims.claim("/x/z", "static/x/z") is None
    assert claims.claim("/x/z/w.txt", "static/x/z/w.txt") == "static/x/z"
    assert "/x/z" in claims
    assert "/x" not in claims


def test_files_that_hugo_passes_over_are_named(model: Callable[..., Model], tmp_path: Path) -> None:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "a.md").write_text("", "utf-8")
    (folder / "lenke.md").symlink_to("finnes-ikke.md")
    (folder / "rundt").symlink_to("..")
    made = model({"content/b.md": ""})
    assert {page.path for page in made.site.pages} >= {"/a", "/b"}
    assert {page.path for page in made.site.pages}.isdisjoint({"/lenke", "/rundt"})
    assert sum("symbolic link" in message for message in made.messages) == 2

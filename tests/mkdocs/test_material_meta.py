"""Front matter that Material has a meaning of its own for: pages are built, and nothing is live HTML."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.conftest import Built

Build = Callable[..., Built]

KEYS = (
    *(
        "icon",
        "search",
        "template",
        "tags",
        "status",
        "subtitle",
        "author",
        "authors",
        "hide",
        "comments",
        "pin",
    ),
    *(
        "boost",
        "links",
        "social",
        "title",
        "description",
        "revision_date",
        "canonical_url",
        "edit_url",
        "robots",
    ),
    *(
        "git_revision_date_localized",
        "git_creation_date_localized",
        "location",
        "meta",
        "og",
        "__extends",
        "toc",
    ),
)
HOSTILE = "\"><xq1 onxq=1>' onxq='1' </script></title>"
VALUES = {
    "true": True,
    "false": False,
    "number": 3,
    "float": 2.5,
    "null": None,
    "empty": "",
    "text": "fa-star",
    "list": ["a", HOSTILE],
    "map": {"name": HOSTILE, "exclude": "x", "boost": "y"},
    "nested": [[{"a": [1]}], {"b": None}],
    "html": HOSTILE,
    "long": "x" * 10_000,
}


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_every_key_takes_every_value(build: Build, value: object) -> None:
    pages = {
        f"content/{key.replace('_', 'u')}.md": f"---\n{json.dumps({'title': 'T', key: value})}\n---\nTekst\n"
        for key in KEYS
    }
    built = build({"content/_index.md": "Hjem", **pages})
    for name in pages:
        url = f"/{name.removeprefix('content/').removesuffix('.md')}/"
        page = built.page(url)
        assert page.xpath("//xq1 | //*[@onxq]") == []
        assert "Tekst" in page.text_content()


def test_keys_that_other_plugins_read_are_still_there(build: Build) -> None:
    hook = """\
        def on_page_context(context, page, **_):
            if page.is_homepage:
                assert page.meta["own"]["a"] == [1]
                context["page"].content += "<b>sett</b>"
    """
    yml = "site_name: P\ndocs_dir: content\ntheme: {name: material}\nplugins: [hugo]\nhooks: [hook.py]\n"
    built = build({"mkdocs.yml": yml, "hook.py": hook, "content/_index.md": "---\nown: {a: [1]}\n---\n"})
    assert "<b>sett</b>" in built.text("/")


def test_an_icon_of_a_family_is_materials_where_it_has_one(build: Build) -> None:
    tree = {
        "content/_index.md": "",
        "content/a.md": "---\ntitle: A\nicon: fa-star\n---\n",
        "content/b.md": "---\ntitle: B\nicon: fas fa-finnes-ikke\n---\n",
        "content/c.md": "---\ntitle: C\nicon: material/finnes-ikke\n---\n",
    }
    built = build(tree)
    assert [line for line in built.log if "icon" in line] == [
        line for line in built.log if "content/c.md:3:1" in line
    ]
    assert len([line for line in built.log if "content/c.md:3:1" in line]) == 1


@pytest.mark.parametrize(
    ("author", "shown"),
    [
        ('["Kim Olsen", "Bo \\"Bob\\" Dahl"]', 'Kim Olsen, Bo "Bob" Dahl'),
        ('{"name": "Kim Olsen"}', "Kim Olsen"),
        ('"A \\"B\\" <C>"', 'A "B" <C>'),
    ],
)
def test_authors_are_one_text(build: Build, author: str, shown: str) -> None:
    built = build({"content/_index.md": "", "content/a.md": f"---\ntitle: A\nauthor: {author}\n---\n"})
    assert built.page("/a/").xpath('//meta[@name="author"]/@content') == [shown]


def test_a_template_of_hugos_is_no_template_of_the_themes(build: Build) -> None:
    built = build({"content/_index.md": "", "content/a.md": "---\ntemplate: landing.html\n---\nTekst\n"})
    assert "Tekst" in built.article("/a/")
    assert any("content/a.md:2:1" in line and line.startswith("INFO") for line in built.log)

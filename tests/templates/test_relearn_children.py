"""The list of sub-pages with Relearn's parameters."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mkdocs_hugo.families import FAMILIES
from tests.conftest import Model
from tests.shortcodes.doubles import Outcome
from tests.templates.site_with_files import on_page

Children = Callable[[str], Outcome]

TREE = {
    "hugo.toml": 'baseURL = "https://example.org/"\ntheme = "hugo-theme-relearn"\n',
    "content/_index.md": "---\ntitle: Home\n---\n",
    "content/a.md": "---\ntitle: Zebra\nlinktitle: ape\nweight: 3\nlastmod: 2020-01-01\n---\nlong text\n",
    "content/b.md": "---\ntitle: Bear\nweight: 1\ndescription: Brown\nlastmod: 2022-01-01\n---\nshort\n",
    "content/c/_index.md": "---\ntitle: Ant\nweight: 2\nlastmod: 2021-01-01\n---\n",
    "content/c/d.md": "---\ntitle: Deep\n---\n",
    "content/h.md": "---\ntitle: Hidden\nweight: 4\nhidden: true\n---\n",
}


@pytest.fixture
def children(model: Callable[..., Model]) -> Children:
    site = model(TREE).site
    return lambda call: on_page(site, call, "/", FAMILIES["relearn"])


def links(outcome: Outcome) -> str:
    return " ".join(part.partition('"')[0].strip("/") for part in outcome.html.split('href="')[1:])


@pytest.mark.parametrize(
    ("parameters", "listed"),
    [
        ("", "b c a"),
        ('depth="999"', "b c c/d a"),
        ("depth=2", "b c c/d a"),
        ('showhidden="true"', "b c a h"),
        ('sort="title"', "c a b"),
        ('sort="modifieddate"', "a c b"),
        ('sort="auto"', "b c a"),
        ('type="flat" depth="2"', "b c c/d a"),
        ('page="/c"', "c/d"),
    ],
)
def test_pages_are_listed_as_asked(children: Children, parameters: str, listed: str) -> None:
    outcome = children(f"{{{{% children {parameters} %}}}}")
    assert links(outcome) == listed
    assert not outcome.problems


def test_a_list_has_headings_and_descriptions(children: Children) -> None:
    outcome = children('{{% children type="list" description="true" depth="2" %}}')
    html = outcome.html
    assert '<h2><a href="/b/">Bear</a></h2>\n<p class="children-description">Brown</p>' in html
    assert '<h3><a href="/c/d/">Deep</a></h3>' in html
    assert not outcome.problems


@pytest.mark.parametrize(("given", "tag"), [("3", "h3"), ("0", "h1"), ("9", "h6")])
def test_the_level_of_headings_is_kept_in_bounds(children: Children, given: str, tag: str) -> None:
    outcome = children(f'{{{{% children type="list" headingdepth="{given}" %}}}}')
    assert outcome.html.count(f"<{tag}>") == 3


def test_groups_have_the_first_letter_above_them(children: Children) -> None:
    outcome = children('{{% children type="group" sort="title" depth="2" %}}')
    assert outcome.html.count("<h2>") == 2
    assert outcome.html.index("<h2>A</h2>") < outcome.html.index("/c/") < outcome.html.index("<h2>B</h2>")
    assert links(outcome) == "c a b"


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ('style="li"', 'type="tree"'),
        ('containerstyle="ul"', 'type="tree"'),
        ('containerstyle="ul" style="h3"', 'type="tree"'),
        ('style="h3"', 'type="list"'),
        ('containerstyle="div" style="div"', 'type="flat"'),
    ],
)
def test_older_styles_are_types(children: Children, older: str, newer: str) -> None:
    calls = (children(f"{{{{% children {parameters} %}}}}") for parameters in (older, newer))
    first, second = calls
    assert first.html == second.html
    assert not first.problems


def test_cards_are_those_of_material(children: Children) -> None:
    html = children('{{% children type="card" image="false" %}}').html
    assert '<div class="grid cards" style="--hugo-columns:3">' in html


@pytest.mark.parametrize(
    ("parameters", "message"),
    [('type="boxes"', 'the type "boxes" is unknown'), ('sort="luck"', 'the order "luck" is unknown')],
)
def test_unknown_words_are_told_and_the_pages_still_listed(
    children: Children, parameters: str, message: str
) -> None:
    outcome = children(f"{{{{% children {parameters} %}}}}")
    assert links(outcome) == "b c a"
    assert len(outcome.problems) == 1
    assert message in outcome.messages[0]

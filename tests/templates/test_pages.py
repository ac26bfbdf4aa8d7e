"""The shortcode `pages`: which pages it lists, in which order, groups and form."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from mkdocs_hugo.site.site import Site
from tests.conftest import Model
from tests.templates.site_with_files import on_page, png


def page(title: str, weight: int = 0, more: str = "") -> str:
    return f"---\ntitle: {title}\nweight: {weight}\n{more}---\n"


APPLE = "date: 2023-01-09\nparams: {colour: red, price: 10}\n"
BANANA = "date: 2024-05-01\nparams: {colour: yellow, price: 2}\n"
BLUEBERRY = "date: 2024-01-01\nparams: {colour: blue, price: 5}\n"
TREE = {
    "hugo.toml": 'baseURL = "https://example.org/"\n',
    "content/_index.md": page("Home"),
    "content/fruits/_index.md": page("Fruits"),
    "content/fruits/banana.md": page("Banana", 3, BANANA),
    "content/fruits/apple.md": page("Apple", 2, f"{APPLE}description: Crisp.\n"),
    "content/fruits/berries/_index.md": page("Berries", 1),
    "content/fruits/berries/blueberry.md": page("Blueberry", 1, BLUEBERRY),
    "content/fruits/durian.md": page("Durian", 4, "hidden: true\n"),
}


@pytest.fixture
def site(model: Callable[..., Model]) -> Site:
    return model(TREE).site


def listed(site: Site, parameters: str, at: str = "/") -> list[str]:
    outcome = on_page(site, f"{{{{< pages {parameters} >}}}}", at)
    assert not outcome.problems, outcome.messages
    return re.findall(r">([^<>\n]+)</(?:a|h\d)>", outcome.html)


@pytest.mark.parametrize(
    ("parameters", "titles"),
    [
        ('pageref="fruits"', ["Berries", "Apple", "Banana"]),
        ('pageref="fruits" levels=2', ["Berries", "Blueberry", "Apple", "Banana"]),
        ('pageref="fruits" hidden=true', ["Berries", "Apple", "Banana", "Durian"]),
        ('pageref="fruits" orderby="title"', ["Apple", "Banana", "Berries"]),
        ('pageref="fruits" orderby="title desc"', ["Berries", "Banana", "Apple"]),
        ('pageref="fruits" orderby="params.price desc"', ["Apple", "Banana", "Berries"]),
        (
            'pageref="fruits" levels=9 flatten=true orderby="date"',
            ["Apple", "Berries", "Blueberry", "Banana"],
        ),
        ('pageref="fruits" limit=1', ["Berries"]),
        ('pageref="fruits" kind="leaf"', ["Apple", "Banana"]),
        ('pageref="fruits" kind="branch"', ["Berries"]),
        ('pageref="fruits" where="params.colour = red"', ["Apple"]),
        ('pageref="fruits" where="params.colour in red, \'yellow\'"', ["Apple", "Banana"]),
        ('pageref="fruits" where="params.price > 3"', ["Apple"]),
        ('pageref="fruits" where="params.colour != red"', ["Berries", "Banana"]),
        (
            'pageref="fruits" groupby="date | year" where="params.price > 0"',
            ["2023", "Apple", "2024", "Banana"],
        ),
        (
            'pageref="fruits" groupby="title | left 1 | lower" grouporder="desc"',
            ["b", "Berries", "Banana", "a", "Apple"],
        ),
        ('pageref="fruits" display="list" levels=2', ["Berries", "Blueberry", "Apple", "Banana"]),
        ('pageref="fruits" display="cards"', ["Berries", "Apple", "Banana"]),
    ],
)
def test_pages_are_chosen_ordered_and_grouped(site: Site, parameters: str, titles: list[str]) -> None:
    assert listed(site, parameters) == titles  # a section has the newest date below it


def test_other_axes(site: Site) -> None:
    assert listed(site, 'axis="siblings"', "/fruits/apple") == ["Berries", "Banana"]
    assert listed(site, 'axis="ancestors" levels=9', "/fruits/berries/blueberry") == [
        "Berries",
        "Fruits",
        "Home",
    ]


def test_headings_follow_the_levels(site: Site) -> None:
    html = on_page(
        site, '{{< pages pageref="fruits" levels=2 display="headings" headinglevel=3 >}}', "/"
    ).html
    assert re.findall(r"<(h\d)><a href=\"[^\"]*\">(\w+)", html) == [
        ("h3", "Berries"),
        ("h4", "Blueberry"),
        ("h3", "Apple"),
        ("h3", "Banana"),
    ]


def test_cards_show_the_pictures_of_the_pages(model: Callable[..., Model]) -> None:
    pictures = {
        "content/_index.md": page("Home"),
        "content/named/index.md": page("Named", 1, "images: [other.png]\n"),
        "content/named/other.png": png(30, 20),
        "content/named/featured.png": png(1, 1),
        "content/bundled/index.md": page("Bundled", 2),
        "content/bundled/my-cover.png": png(4, 5),
        "content/far/index.md": page("Far", 3, 'images: ["https://example.com/x.png"]\n'),
        "content/none.md": page("None", 4),
    }
    site = model(pictures).site
    shown = on_page(site, '{{< pages display="cards" >}}', "/").html
    assert re.findall(r'<img src="([^"]*)" alt=""(?: width="(\d+)" height="(\d+)")?', shown) == [
        ("/named/other.png", "30", "20"),
        ("/bundled/my-cover.png", "4", "5"),
        ("https://example.com/x.png", "", ""),
    ]
    assert "<img" not in on_page(site, '{{< pages display="cards" image=false >}}', "/").html
    assert "<img" not in on_page(site, "{{< pages >}}", "/").html


@pytest.mark.parametrize(
    ("parameters", "columns"),
    [('display="cards"', "3"), ('display="cards" columns=2', "2"), ("columns=9", "5"), ("", None)],
)
def test_columns(site: Site, parameters: str, columns: str | None) -> None:
    html = on_page(site, f'{{{{< pages pageref="fruits" {parameters} >}}}}', "/").html
    found = re.search(r"--hugo-columns:(\d)", html)
    assert (found[1] if found else None) == columns


def test_descriptions_are_shown_on_request(site: Site) -> None:
    assert "Crisp." in on_page(site, '{{< pages pageref="fruits" description=true >}}', "/").html
    assert "Crisp." not in on_page(site, '{{< pages pageref="fruits" >}}', "/").html


@pytest.mark.parametrize(
    "parameters",
    ['pageref="none"', 'orderby="colour"', 'groupby="title | shout"', 'where="title"', 'levels="x"'],
)
def test_what_cannot_be_read_is_told(site: Site, parameters: str) -> None:
    assert len(on_page(site, f"{{{{< pages {parameters} >}}}}", "/fruits").problems) == 1

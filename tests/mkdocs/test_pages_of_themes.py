"""The title, the lead and the list of pages, as one family of themes shows them and another does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Built

Build = Callable[..., Built]
DESCRIPTION = "description: Use `kubectl` with *care*, see [more](https://example.com/)."


def site(theme: str, home: str = "Text.", section: str = "") -> dict[str, str]:
    return {
        "hugo.toml": f'theme = "{theme}"\n',
        "content/_index.md": f"---\ntitle: Hjem\ndescription: Ingress\n---\n{home}\n",
        "content/docs/_index.md": f"---\ntitle: Docs\n---\n{section}\n",
        "content/docs/a.md": f"---\ntitle: A\n{DESCRIPTION}\n---\nText.\n",
    }


@pytest.mark.parametrize(
    ("theme", "is_shown"),
    [
        ("docsy", False),
        ("altinn-docs", False),
        ("hugo-theme-learn", False),
        ("hugo-book", True),
        ("hextra", True),
        ("own", True),
    ],
)
def test_the_title_of_a_home_page(build: Build, theme: str, is_shown: bool) -> None:
    page = build(site(theme)).page("/")
    (heading,) = page.xpath("//article//h1")
    assert heading.text_content().strip("¶ \n") == "Hjem"
    assert ("hugo-unseen" not in heading.get("class", "")) is is_shown
    assert bool(page.xpath('//p[@class="hugo-lead"]')) is is_shown


@pytest.mark.parametrize("theme", ["docsy", "altinn-docs", "hugo-theme-learn"])
def test_a_heading_in_a_home_page_is_its_only_one(build: Build, theme: str) -> None:
    page = build(site(theme, "# Velkommen")).page("/")
    assert [one.text_content().strip("¶ \n") for one in page.xpath("//h1")] == ["Velkommen"]


@pytest.mark.parametrize(("theme", "titles"), [("hugo-book", ["Start here"]), ("hugo-geekdoc", ["A"])])
def test_a_heading_that_a_page_begins_with(build: Build, theme: str, titles: list[str]) -> None:
    built = build({**site(theme), "content/docs/a.md": "---\ntitle: A\n---\n# Start here\n"})
    headings = built.page("/docs/a/").xpath("//article//h1")
    assert [one.text_content().strip("¶ \n") for one in headings] == titles


def test_a_layout_without_a_title(build: Build) -> None:
    hero = "{{< hextra/hero-headline >}}Big{{< /hextra/hero-headline >}}"
    home = f"---\ntitle: Hjem\nlayout: hextra-home\n---\n{hero}\n"
    page = build({**site("hextra"), "content/_index.md": home}).page("/")
    assert [one.text_content().strip("¶ \n") for one in page.xpath("//h1")] == ["Big"]


@pytest.mark.parametrize(("theme", "is_markdown"), [("docsy", True), ("hextra", False)])
def test_descriptions_with_markdown(build: Build, theme: str, is_markdown: bool) -> None:
    built = build(site(theme))
    for address, place in (
        ("/docs/a/", '//p[@class="hugo-lead"]'),
        ("/docs/", '//p[@class="children-description"]'),
    ):
        (text,) = built.page(address).xpath(place)
        assert bool(text.xpath("code")) is is_markdown
        assert bool(text.xpath('a[@href="https://example.com/"]')) is is_markdown
    (meta,) = built.page("/docs/a/").xpath('//meta[@name="description"]/@content')
    assert (meta == "Use kubectl with care, see more.") is is_markdown


@pytest.mark.parametrize(("theme", "is_listed"), [("docsy", True), ("altinn-docs", False)])
def test_a_section_with_a_text_lists_its_pages(build: Build, theme: str, is_listed: bool) -> None:
    page = build(site(theme, section="Text.")).page("/docs/")
    assert bool(page.xpath('//ul[contains(@class, "children")]')) is is_listed
    assert page.xpath("//article//p")

"""Two languages in one site, and a site that is opened without a server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import MKDOCS_YML, Built

Read = Callable[..., Page]


def switch(page: Page, language: str) -> None:
    """Choose a language as a reader does: open the menu, click the name."""
    page.locator("header .md-select").hover()
    page.locator(".md-select__link", has_text=language).click()


def test_switching_language_and_back_stays_on_the_page(read: Read) -> None:
    page = read("/nb/referanse/navigasjon/")
    switch(page, "English")
    page.wait_for_url("**/en/referanse/navigasjon/")
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.get_by_placeholder("Search")).to_be_visible()
    switch(page, "Norsk")
    page.wait_for_url("**/nb/referanse/navigasjon/")
    expect(page.get_by_placeholder("Søk")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "placeholder", "word"), [("nb", "Søk", "vekt"), ("en", "Search", "weight")]
)
def test_search_finds_pages_of_the_readers_language_only(
    read: Read, language: str, placeholder: str, word: str
) -> None:
    page = read(f"/{language}/")
    page.get_by_placeholder(placeholder).press_sequentially(word)
    results = page.locator("a.md-search-result__link")
    expect(results.first).to_be_visible(timeout=15_000)
    found = {link.split("?")[0] for link in results.evaluate_all("all => all.map(one => one.pathname)")}
    assert found
    assert all(path.startswith(f"/{language}/") for path in found)


def test_language_menu_can_be_reached_by_keyboard(read: Read) -> None:
    page = read("/nb/referanse/navigasjon/")
    page.locator("header .md-select button").focus()
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.getAttribute('hreflang')")
    assert focused in ("nb", "en")


def test_site_opens_from_the_file_system(browser: Browser, build: Callable[..., Built]) -> None:
    yml = MKDOCS_YML.replace("language: nb", "language: nb, font: false") + "use_directory_urls: false\n"
    tree = {
        "mkdocs.yml": yml,
        "content/_index.md": "---\ntitle: Hjem\n---\n[Videre](/a/b/)\n",
        "content/a/b.md": "---\ntitle: Målet\n---\n[Tilbake](/)\n",
    }
    start = Path(build(tree).site, "index.html")
    page = browser.new_page()
    page.goto(start.as_uri())
    page.get_by_role("link", name="Videre").click()
    expect(page.locator("article h1")).to_have_text("Målet")
    page.locator(".md-nav--primary").get_by_role("link", name="Hjem").first.click()
    expect(page.locator("article h1")).to_have_text("Hjem")
    page.close()

"""What a reader of the documentation sees and does."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

SEED = "/nb/altinn-studio/reference/deployment/"
Read = Callable[..., Page]


def test_navigation_opens_at_the_current_page(read: Read) -> None:
    page = read(SEED)
    link = page.locator(".md-nav--primary .md-nav__link--active", has_text="Produksjonssetting").first
    expect(link).to_be_visible()
    expect(link).to_be_in_viewport()


def test_root_leads_to_the_default_language(read: Read) -> None:
    page = read("/")
    page.wait_for_url("**/nb/")
    expect(page.locator("article h1")).to_be_visible()


def test_interface_is_norwegian(read: Read) -> None:
    page = read(SEED)
    assert page.locator("html").get_attribute("lang") == "nb"
    expect(page.get_by_placeholder("Søk")).to_be_visible()
    expect(page.locator(".md-nav--secondary .md-nav__title").first).to_contain_text("Innholdsliste")


def test_search_finds_a_word_of_the_title(read: Read) -> None:
    page = read("/nb/")
    page.get_by_placeholder("Søk").press_sequentially("produksjonssette")
    result = page.locator(".md-search-result__link", has_text="Produksjonssetting av apper").first
    expect(result).to_be_visible(timeout=15_000)
    result.click()
    page.wait_for_url(f"**{SEED}**")


def test_search_finds_a_word_with_norwegian_letters(read: Read) -> None:
    page = read("/nb/")
    page.get_by_placeholder("Søk").press_sequentially("miljø")
    results = page.locator(".md-search-result__link:visible")
    expect(results.filter(has_text=re.compile("miljø", re.IGNORECASE)).first).to_be_visible(timeout=15_000)


def test_headings_are_linked_from_the_contents(read: Read) -> None:
    page = read(SEED)
    page.locator(".md-sidebar--secondary .md-nav__link", has_text="Få tilgang").click()
    assert page.evaluate("decodeURIComponent(location.hash)") == "#få-tilgang-til-et-produksjonsmiljø"
    expect(page.get_by_role("heading", name="Få tilgang til et produksjonsmiljø")).to_be_in_viewport()


def test_links_of_the_page_lead_to_pages(read: Read) -> None:
    page = read(SEED)
    page.get_by_role("link", name="samme måte som for testmiljøer").click()
    page.wait_for_url("**/nb/altinn-studio/reference/testing/deploy/")
    expect(page.locator("article h1")).to_be_visible()


def test_phone_reaches_the_navigation_by_the_drawer(read: Read) -> None:
    page = read(SEED, phone=True)
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(page.locator(".md-nav--primary").first).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_lead_paragraph_can_be_read(read: Read, *, dark: bool) -> None:
    lead = read(SEED, dark=dark).locator(".hugo-lead")
    expect(lead).to_be_visible()
    color, background = lead.evaluate(
        "e => [getComputedStyle(e).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert color != background


def test_page_is_whole_without_javascript(read: Read) -> None:
    page = read("/nb/altinn-studio/reference/", javascript=False)
    assert page.locator("ul.children a").count() >= 2

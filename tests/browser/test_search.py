"""The search in the browser, by Material and by Pagefind: what is found, and where it leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import reading, serving
from tests.browser.test_navigation import make

Read = Callable[..., Page]

SLOW = 20_000
"""Milliseconds for an index to arrive on a busy machine."""

MKDOCS_YML = """\
site_name: Søk
site_url: https://example.org/under/
docs_dir: content
theme:
  name: material
  language: nb
  font: false
  features: [{features}]
plugins: [search, {{hugo: {{search: {search}}}}}]
"""
ROLE = "## Gi tilgang\n\nEn bruker får en rolle & en `<nøkkel>` i avtalen.\n"
HUGO_TOML = """\
defaultContentLanguage = "{lang}"
[languages.{lang}]
weight = 1
[languages.en]
weight = 2
"""


def tree(search: str, *, lang: str = "nb", features: str = "") -> dict[str, str]:
    files = {
        "mkdocs.yml": MKDOCS_YML.format(search=search, features=features),
        "hugo.toml": HUGO_TOML.format(lang=lang),
        f"content/_index.{lang}.md": "---\ntitle: Hjem\n---\nForsiden\n",
        "content/_index.en.md": "---\ntitle: Home\n---\nThe front page\n",
        f"content/tilgang.{lang}.md": f"---\ntitle: Tilgang\n---\nTekst\n\n{ROLE}",
        "content/access.en.md": "---\ntitle: Access\n---\nA bruker is a user.\n",
    }
    for number in range(15):
        files[f"content/s{number}.{lang}.md"] = f"---\ntitle: Side {number}\n---\nSkjemaet nummer {number}.\n"
    return files


@contextmanager
def opened(browser: Browser, folder: Path) -> Iterator[Read]:
    with serving(folder, below="/under/") as site, reading(browser, site) as read:
        yield read


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("pagefind"), tree("pagefind", features="search.highlight"))


@pytest.fixture
def read(browser: Browser, folder: Path) -> Iterator[Read]:
    with opened(browser, folder) as read:
        yield read


def ask(page: Page, query: str) -> None:
    page.locator("[data-md-component=search-query]").press_sequentially(query)


def results(page: Page) -> Locator:
    return page.locator(".md-search-result__item > .md-search-result__link")


def found(page: Page, title: str) -> Locator:
    return results(page).filter(has=page.get_by_role("heading", name=title, exact=True))


@pytest.mark.parametrize("lang", ["nb", "nn", "no"])
def test_other_forms_of_a_norwegian_word_are_found(browser: Browser, tmp_path: Path, lang: str) -> None:
    with opened(browser, make(tmp_path, tree("pagefind", lang=lang))) as read:
        page = read("/")
        ask(page, "avtaler")
        expect(found(page, "Tilgang")).to_be_visible(timeout=SLOW)


def test_material_finds_the_beginning_of_a_norwegian_word(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, make(tmp_path, tree("material"))) as read:
        page = read("/")
        ask(page, "avtale")
        expect(found(page, "Tilgang")).to_be_visible(timeout=SLOW)


def test_material_finds_other_forms_that_the_site_has_of_a_word(browser: Browser, tmp_path: Path) -> None:
    other = {"content/alle.nb.md": "---\ntitle: Alle\n---\nLes avtalene.\n"}
    with opened(browser, make(tmp_path, tree("material") | other)) as read:
        page = read("/")
        ask(page, "avtalene")
        expect(found(page, "Tilgang")).to_be_visible(timeout=SLOW)
        expect(found(page, "Alle")).to_be_visible()
        expect(results(page)).to_have_count(2)


def test_each_language_finds_its_own_pages(read: Read) -> None:
    page = read("/en/")
    ask(page, "bruker")
    expect(found(page, "Access")).to_be_visible(timeout=SLOW)
    expect(results(page)).to_have_count(1)


def test_count_and_teaser_are_materials(read: Read) -> None:
    page = read("/")
    ask(page, "rolle")
    expect(found(page, "Tilgang")).to_be_visible(timeout=SLOW)
    expect(page.locator(".md-search-result__meta:visible")).to_have_text("1 treff")
    expect(page.locator(".md-search-result__item mark").first).to_have_text("rolle")
    page.locator("[data-md-component=search-query]").fill("qqqqq")
    expect(page.locator(".md-search-result__meta:visible")).to_have_text("Ingen treff", timeout=SLOW)


def test_a_result_leads_to_its_page_below_the_path_of_the_site(read: Read) -> None:
    page = read("/")
    ask(page, "rolle")
    found(page, "Tilgang").click(timeout=SLOW)
    page.wait_for_url("**/under/tilgang/?h=rolle")
    expect(page.locator("article mark").first).to_have_text("rolle")


def test_headings_on_a_page_are_results_below_it(read: Read) -> None:
    page = read("/")
    ask(page, "rolle")
    expect(found(page, "Tilgang")).to_be_visible(timeout=SLOW)
    page.locator(".md-search-result__more summary").click()
    page.locator(".md-search-result__more a", has_text="Gi tilgang").click()
    page.wait_for_url("**/tilgang/?h=rolle#gi-tilgang")


def test_keys_lead_through_the_results(read: Read) -> None:
    page = read("/s1/")
    ask(page, "skjema")
    expect(results(page).first).to_be_visible(timeout=SLOW)
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#__search")).not_to_be_checked()


def test_enter_opens_the_best_result(read: Read) -> None:
    page = read("/")
    ask(page, "rolle")
    expect(found(page, "Tilgang")).to_be_visible(timeout=SLOW)
    page.keyboard.press("Enter")
    page.wait_for_url("**/tilgang/**")


def test_more_results_come_when_the_reader_gets_there(read: Read) -> None:
    page = read("/")
    ask(page, "skjema")
    expect(results(page)).to_have_count(10, timeout=SLOW)
    results(page).last.scroll_into_view_if_needed()
    expect(results(page)).to_have_count(15, timeout=SLOW)


def test_strict_content_security_policy(browser: Browser, folder: Path) -> None:
    policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'"
    for allowed, answer in ((" 'wasm-unsafe-eval'", "1 treff"), ("", "Søket kunne ikke lastes")):
        headers = {"Content-Security-Policy": policy + allowed}
        with serving(folder, below="/under/", headers=headers) as site, reading(browser, site) as read:
            page = read("/")
            ask(page, "rolle")
            expect(page.locator(".md-search-result__meta:visible")).to_contain_text(answer, timeout=SLOW)


def test_query_in_the_address(read: Read) -> None:
    page = read("/?q=rolle")
    expect(found(page, "Tilgang")).to_be_visible(timeout=SLOW)


def test_search_on_a_phone(read: Read) -> None:
    page = read("/", phone=True)
    page.locator("label.md-header__button[for=__search]").tap()
    ask(page, "rolle")
    found(page, "Tilgang").tap(timeout=SLOW)
    page.wait_for_url("**/tilgang/**")


def test_search_goes_on_after_instant_navigation(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, make(tmp_path, tree("pagefind", features="navigation.instant"))) as read:
        page = read("/")
        ask(page, "rolle")
        found(page, "Tilgang").click(timeout=SLOW)
        page.wait_for_url("**/tilgang/")
        page.locator("[data-md-component=search-query]").fill("skjema")
        expect(results(page)).to_have_count(10, timeout=SLOW)

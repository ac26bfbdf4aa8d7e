"""A folder of many pages: each page carries the entries around its own, the browser fills in the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import reading, serving
from tests.browser.test_navigation import MKDOCS_YML, Read, entry, make, sidebar

PAGES = 700


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {
        "mkdocs.yml": MKDOCS_YML.format(features="navigation.indexes", below="/"),
        "content/_index.md": "---\ntitle: Hjem\n---\n",
        "content/lang/_index.md": "---\ntitle: Lang\n---\n",
        "content/lang/p0333/_index.md": "---\ntitle: Side 0333\nweight: 333\n---\n",
        "content/lang/p0333/under.md": "---\ntitle: Under\n---\n",
    }
    numbers = [number for number in range(1, PAGES + 1) if number != 333]
    files |= {f"content/lang/p{n:04}.md": f"---\ntitle: Side {n:04}\nweight: {n}\n---\n" for n in numbers}
    return make(tmp_path_factory.mktemp("long"), files)


@pytest.fixture
def read(browser: Browser, site: Path) -> Iterator[Read]:
    with serving(site) as address, reading(browser, address) as read:
        yield read


def shown(page: Page) -> list[str]:
    return [text for text in sidebar(page).locator(".md-ellipsis").all_inner_texts() if "Side" in text]


def test_a_page_carries_its_neighbours_only(site: Path) -> None:
    html = (site / "lang" / "p0400" / "index.html").read_text("utf-8")
    assert html.count("Side 0") < 120
    assert all(f"../p{number:04}/" in html for number in (399, 401))
    assert (site / "lang" / "p0400" / "index.html").stat().st_size < 60_000


def test_the_rest_is_filled_in_before_and_after(read: Read) -> None:
    page = read("/lang/p0400/")
    expect(entry(page, "Side 0400")).to_be_in_viewport()
    expect(entry(page, "Side 0100")).to_have_count(0)
    sidebar(page).get_by_text("349 sider til", exact=True).click()
    expect(entry(page, "Side 0150")).to_have_count(1)
    sidebar(page).get_by_text("149 sider til", exact=True).click()
    expect(entry(page, "Side 0001")).to_have_count(1)
    sidebar(page).get_by_text("250 sider til", exact=True).click()
    sidebar(page).get_by_text("50 sider til", exact=True).click()
    expect(sidebar(page).locator(".hugo-nav-rest")).to_have_count(0)
    assert shown(page) == [f"Side {number:04}" for number in range(1, PAGES + 1)]
    entry(page, "Side 0700").click()
    page.wait_for_url("**/lang/p0700/")


def test_branches_among_the_rest_open(read: Read) -> None:
    page = read("/lang/p0600/")
    sidebar(page).get_by_text("549 sider til", exact=True).click()
    sidebar(page).get_by_text("349 sider til", exact=True).click()
    sidebar(page).get_by_role("button", name="Side 0333", exact=True).click()
    expect(entry(page, "Under")).to_be_visible()


def test_a_branch_beside_the_rest_keeps_its_place(read: Read) -> None:
    page = read("/lang/p0320/")
    sidebar(page).get_by_role("button", name="Side 0333", exact=True).click()
    entry(page, "Under").click()
    page.wait_for_url("**/lang/p0333/under/")
    expect(entry(page, "Side 0334")).to_be_visible()


def test_without_scripts_the_rest_is_a_link_to_the_list(browser: Browser, site: Path) -> None:
    with serving(site) as address:
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"{address}/lang/p0400/")
        sidebar(page).get_by_role("link", name="349 sider til", exact=True).click()
        page.wait_for_url("**/lang/")
        expect(page.get_by_role("article").get_by_role("link", name="Side 0001", exact=True)).to_be_visible()
        page.context.close()


def test_the_keyboard_goes_on_where_the_rest_was(read: Read) -> None:
    page = read("/lang/p0400/")
    sidebar(page).get_by_role("button", name="250 sider til", exact=True).press("Enter")
    expect(entry(page, "Side 0451")).to_be_focused()

"""The gallery of shortcodes as readers use it: by mouse, keyboard and phone, in print and without script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

GALLERY = "/nb/referanse/kortkoder/"
PAGES = ["bokser", "utvidbare-felt", "faner", "kort-og-kolonner", "knapper-og-merker", "landingssider"]
Read = Callable[..., Page]

CONTRAST = """
element => {
  const canvas = document.createElement("canvas")
  canvas.width = canvas.height = 1
  const context = canvas.getContext("2d", { willReadFrequently: true })
  const chain = []
  for (let one = element; one; one = one.parentElement) chain.unshift(getComputedStyle(one).backgroundColor)
  const paint = colour => { context.fillStyle = colour; context.fillRect(0, 0, 1, 1) }
  const seen = () => {
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data]
      .map(value => value / 255)
      .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  paint("white")
  chain.forEach(paint)
  const behind = seen()
  paint(getComputedStyle(element).color)
  const text = seen()
  return (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05)
}
"""


def tab(page: Page, set_: int, label: str) -> Locator:
    return page.locator("article .tabbed-set").nth(set_).locator("label", has_text=label).first


def shown(page: Page, text: str) -> Locator:
    return page.locator("article .tabbed-block", has_text=text)


def test_tabs_of_a_group_switch_together_and_are_remembered(read: Read) -> None:
    page = read(GALLERY + "faner/")
    expect(shown(page, "/etc")).to_be_visible()
    tab(page, 0, "Windows").click()
    for text in ("winget", "ProgramData"):
        expect(shown(page, text)).to_be_visible()
    expect(shown(page, "/etc")).to_be_hidden()
    page.reload()
    expect(shown(page, "ProgramData")).to_be_visible()


def test_tabs_without_a_group_stand_alone(read: Read) -> None:
    page = read(GALLERY + "faner/")
    tab(page, 2, "YAML").click()
    expect(shown(page, "a: 1")).to_be_visible()
    expect(shown(page, "/etc")).to_be_visible()


def test_the_set_that_is_clicked_stays_where_it_is(read: Read) -> None:
    page = read(GALLERY + "faner/")
    label = tab(page, 1, "Windows")
    label.scroll_into_view_if_needed()
    before = label.bounding_box()
    label.click()
    after = label.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) < 2


def test_tabs_are_chosen_by_keyboard(read: Read) -> None:
    page = read(GALLERY + "faner/")
    page.locator("article .tabbed-set").first.locator("input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(shown(page, "winget")).to_be_visible()
    expect(shown(page, "ProgramData")).to_be_visible()


def test_a_disabled_tab_is_passed_over(read: Read) -> None:
    page = read(GALLERY + "faner/")
    pane = page.locator("article .tabbed-set").nth(4)
    assert pane.locator("input").first.is_disabled()
    expect(pane.get_by_text('print("Hei")', exact=True)).to_be_visible()


def test_tabs_can_be_read_and_chosen_without_javascript(read: Read) -> None:
    page = read(GALLERY + "faner/", javascript=False)
    expect(shown(page, "apt install")).to_be_visible()
    tab(page, 0, "Windows").click()
    expect(shown(page, "winget")).to_be_visible()


def test_all_tabs_are_printed(read: Read) -> None:
    page = read(GALLERY + "faner/")
    page.emulate_media(media="print")
    for text in ("apt install", "winget", "ProgramData"):
        expect(shown(page, text)).to_be_visible()


def test_an_address_opens_what_it_names(read: Read) -> None:
    page = read(GALLERY + "utvidbare-felt/#krav")
    expect(page.get_by_text("Python 3.11 eller nyere.", exact=True)).to_be_visible()
    expect(page.get_by_text("Les loggen.", exact=True)).to_be_hidden()


def test_a_link_opens_what_it_names(read: Read) -> None:
    page = read(GALLERY + "utvidbare-felt/")
    expect(page.get_by_text("Python 3.11 eller nyere.", exact=True)).to_be_hidden()
    page.get_by_role("link", name="Åpne kravene").click()
    expect(page.get_by_text("Python 3.11 eller nyere.", exact=True)).to_be_visible()


def test_folds_open_by_keyboard(read: Read) -> None:
    page = read(GALLERY + "utvidbare-felt/")
    page.locator("summary", has_text="Vis svaret").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Svaret er 42.", exact=True)).to_be_visible()


def test_a_notice_is_hidden_after_its_last_day(read: Read) -> None:
    page = read(GALLERY + "bokser/")
    notice = page.get_by_text("Løsningen er stengt i julen.").last
    expect(notice).to_be_visible()
    page.clock.set_fixed_time("2100-01-01T12:00:00Z")
    page.reload()
    expect(notice).to_be_hidden()


def test_a_whole_card_is_a_link(read: Read) -> None:
    page = read(GALLERY + "kort-og-kolonner/")
    page.locator(".hugo-linked").click()
    page.wait_for_url("**/nb/kom-i-gang/")


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_a_phone(read: Read, name: str) -> None:
    page = read(f"{GALLERY}{name}/", phone=True)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", ["bokser", "knapper-og-merker", "kort-og-kolonner", "landingssider"])
def test_text_can_be_told_from_what_is_behind_it(read: Read, name: str, *, dark: bool) -> None:
    page = read(f"{GALLERY}{name}/", dark=dark)
    selectors = ".admonition-title, summary, .hugo-badge, .hugo-card-title, .hugo-button, .hugo-footer"
    texts = page.locator(f"article :is({selectors}, .hugo-cover-title, .hugo-number)").all()
    ratios = {text.inner_text(): text.evaluate(CONTRAST) for text in texts if text.inner_text().strip()}
    assert ratios
    assert not {text: ratio for text, ratio in ratios.items() if ratio < 4.5}

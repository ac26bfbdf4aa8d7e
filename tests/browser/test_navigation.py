"""The navigation in the browser: branches that a page does not carry open, and stay open on the next page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import reading, serving
from tests.conftest import write_tree

Read = Callable[..., Page]

CSP = (
    "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; "
    "worker-src 'self' blob:"
)
MKDOCS_YML = """\
site_name: Tre
site_url: https://example.org{below}
docs_dir: content
theme:
  name: material
  language: nb
  font: false
  features: [{features}]
plugins: [search, hugo]
"""
HUGO_TOML = """\
defaultContentLanguage = "nb"
[languages.nb]
weight = 1
[languages.en]
weight = 2
"""


def tree(*, features: str = "", below: str = "/", ugly: bool = False) -> dict[str, str]:
    """Make a deep site in two languages, with hidden pages and many sections beside each other."""
    files = {
        "mkdocs.yml": MKDOCS_YML.format(features=features, below=below),
        "hugo.toml": f"uglyURLs = true\n{HUGO_TOML}" if ugly else HUGO_TOML,
        "content/_index.md": "---\ntitle: Hjem\n---\n",
        "content/_index.en.md": "---\ntitle: Home\n---\n",
        "content/dyp/_index.md": "---\ntitle: Dyp & rar\n---\n",
        "content/dyp/en/_index.md": "---\ntitle: Nivå <to>\n---\n",
        "content/dyp/en/to/_index.md": "---\ntitle: Nivå tre\n---\n",
        "content/dyp/en/to/tre.md": "---\ntitle: Nederst\n---\nTekst\n",
        "content/dyp/gjemt.md": "---\ntitle: Gjemt\nhidden: true\n---\n",
        "content/dyp/ikon.md": "---\ntitle: Ikon\nicon: material/leaf\n---\n",
    }
    for number in range(10, 50):
        section = f"content/emne{number}"
        files[f"{section}/_index.md"] = f"---\ntitle: Emne {number}\n---\n"
        files[f"{section}/side.md"] = f"---\ntitle: Side {number}\n---\n"
    files["content/deep/_index.en.md"] = "---\ntitle: Deep\n---\n"
    files["content/deep/page.en.md"] = "---\ntitle: Page\n---\n"
    return files


def make(root: Path, files: dict[str, str]) -> Path:
    write_tree(root, files)
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return root / "site"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("plain"), tree())


@pytest.fixture(scope="module")
def instant(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("instant"), tree(features="navigation.instant", below="/"))


@contextmanager
def opened(browser: Browser, folder: Path, **how: object) -> Iterator[Read]:
    with serving(folder, **how) as site, reading(browser, site) as read:  # type: ignore[arg-type]
        yield read


@pytest.fixture
def read(browser: Browser, plain: Path) -> Iterator[Read]:
    with opened(browser, plain) as read:
        yield read


def sidebar(page: Page) -> Locator:
    return page.locator(".md-sidebar--primary")


def toggle(page: Page, name: str) -> Locator:
    return sidebar(page).get_by_role("button", name=name, exact=True)


def entry(page: Page, name: str) -> Locator:
    return sidebar(page).get_by_role("link", name=name, exact=True)


def requests(page: Page) -> list[str]:
    """Collect the addresses of trees that a page asks for from now on."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url) if "assets/hugo/" in request.url else None)
    return found


def settle(page: Page) -> None:
    """Wait until branches have slid open: an entry that moves under the mouse gets no click."""
    page.evaluate("() => Promise.allSettled(document.getAnimations().map(one => one.finished))")


def open_branch(page: Page, name: str, *, key: str = "") -> None:
    """Open a branch by mouse or key, and wait until its entries stand where they stay."""
    button = toggle(page, name)
    if key:
        button.press(key)
    else:
        button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    settle(page)


def open_deep(page: Page, *, key: str = "") -> None:
    for name in ("Dyp & rar", "Nivå <to>", "Nivå tre"):
        open_branch(page, name, key=key)


def test_mouse_opens_branches_to_any_depth(read: Read) -> None:
    page = read("/")
    expect(entry(page, "Nivå <to>")).to_have_count(0)
    open_deep(page)
    expect(toggle(page, "Nivå tre")).to_have_attribute("aria-expanded", "true")
    entry(page, "Nederst").click()
    page.wait_for_url("**/dyp/en/to/tre/")
    expect(page.locator("h1")).to_have_text("Nederst")


def test_mouse_closes_a_branch(read: Read) -> None:
    page = read("/")
    toggle(page, "Dyp & rar").click()
    expect(entry(page, "Nivå <to>")).to_be_visible()
    toggle(page, "Dyp & rar").click()
    expect(toggle(page, "Dyp & rar")).to_have_attribute("aria-expanded", "false")
    expect(entry(page, "Nivå <to>")).to_be_hidden()


def test_link_of_a_branch_still_leads_to_its_page(read: Read) -> None:
    page = read("/")
    entry(page, "Dyp & rar").click()
    page.wait_for_url("**/dyp/")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keyboard_opens_a_branch(read: Read, key: str) -> None:
    page = read("/")
    entry(page, "Dyp & rar").focus()
    page.keyboard.press("Tab")
    expect(toggle(page, "Dyp & rar")).to_be_focused()
    page.keyboard.press(key)
    expect(entry(page, "Nivå <to>")).to_be_visible()
    page.keyboard.press("Tab")
    expect(entry(page, "Ikon")).to_be_focused()


def test_touch_slides_levels_in_the_drawer(read: Read) -> None:
    page = read("/", phone=True)
    page.locator("label[for=__drawer].md-header__button").tap()
    toggle(page, "Dyp & rar").tap()
    expect(entry(page, "Ikon")).to_be_in_viewport()
    toggle(page, "Nivå <to>").tap()
    expect(entry(page, "Nivå tre")).to_be_in_viewport()
    back = sidebar(page).locator("label.md-nav__title", has_text="Nivå <to>")
    back.tap()
    expect(entry(page, "Nivå tre")).not_to_be_in_viewport()
    expect(entry(page, "Ikon")).to_be_in_viewport()
    entry(page, "Ikon").tap()
    page.wait_for_url("**/dyp/ikon/")


def test_drawer_begins_at_the_current_page_after_a_branch_was_open(read: Read) -> None:
    page = read("/", phone=True)
    page.locator("label[for=__drawer].md-header__button").tap()
    toggle(page, "Dyp & rar").tap()
    entry(page, "Ikon").tap()
    page.goto(page.url.replace("dyp/ikon/", ""))
    page.locator("label[for=__drawer].md-header__button").tap()
    expect(entry(page, "Emne 10")).to_be_in_viewport()


def test_open_branches_survive_page_changes_and_going_back(read: Read) -> None:
    page = read("/")
    open_branch(page, "Emne 12")
    open_deep(page)
    entry(page, "Emne 11").click()
    page.wait_for_url("**/emne11/")
    expect(entry(page, "Side 12")).to_be_visible()
    expect(entry(page, "Nederst")).to_be_visible()
    toggle(page, "Emne 12").click()
    page.go_back()
    expect(entry(page, "Nederst")).to_be_visible()
    expect(entry(page, "Side 12")).to_be_hidden()


def test_tree_is_asked_for_once_and_only_when_a_branch_opens(read: Read) -> None:
    page = read("/")
    asked = requests(page)
    page.reload()
    assert not asked
    open_branch(page, "Emne 12")
    open_branch(page, "Emne 13")
    entry(page, "Side 13").click()
    page.wait_for_url("**/side/")
    expect(entry(page, "Side 12")).to_be_visible()
    assert len(asked) == 1


def test_position_of_the_sidebar_survives_page_changes(read: Read) -> None:
    page = read("/")
    wrap = sidebar(page).locator(".md-sidebar__scrollwrap")
    wrap.evaluate("wrap => wrap.scrollTo(0, 600)")
    link = entry(page, "Emne 40")
    link.scroll_into_view_if_needed()
    page.wait_for_function("wrap => wrap.scrollTop > 100", arg=wrap.element_handle())
    before = wrap.evaluate("wrap => wrap.scrollTop")
    link.click()
    page.wait_for_url("**/emne40/")
    page.wait_for_function(
        "([wrap, before]) => wrap.scrollTop === before", arg=[wrap.element_handle(), before]
    )


def test_hidden_pages_are_not_in_the_tree(read: Read, plain: Path) -> None:
    page = read("/")
    toggle(page, "Dyp & rar").click()
    expect(entry(page, "Ikon")).to_be_visible()
    expect(entry(page, "Gjemt")).to_have_count(0)
    assert not [file for file in plain.glob("assets/hugo/*.js") if "gjemt" in file.read_text()]


def test_icons_are_in_opened_branches(read: Read) -> None:
    page = read("/")
    toggle(page, "Dyp & rar").click()
    expect(entry(page, "Ikon").locator("svg")).to_be_visible()


def test_each_language_has_its_own_tree(read: Read) -> None:
    page = read("/en/")
    asked = requests(page)
    toggle(page, "Deep").click()
    expect(entry(page, "Page")).to_be_visible()
    assert ["navigation.en." in url for url in asked] == [True]
    assert "Emne" not in page.request.get(asked[0]).text()
    entry(page, "Page").click()
    page.wait_for_url("**/en/deep/page/")


def test_each_language_keeps_its_own_branches(read: Read) -> None:
    page = read("/")
    toggle(page, "Emne 12").click()
    expect(entry(page, "Side 12")).to_be_visible()
    page.goto(f"{page.url}en/")
    toggle(page, "Deep").click()
    expect(entry(page, "Page")).to_be_visible()
    page.goto(page.url.removesuffix("en/"))
    expect(entry(page, "Side 12")).to_be_visible()
    page.goto(f"{page.url}en/")
    expect(entry(page, "Page")).to_be_visible()


def test_sidebar_of_a_section_opens_its_branches(browser: Browser, tmp_path: Path) -> None:
    rooted = "---\ntitle: Dyp & rar\nsidebar_root_for: children\n---\n"
    folder = make(tmp_path, tree() | {"content/dyp/_index.md": rooted})
    with opened(browser, folder) as read:
        page = read("/dyp/ikon/")
        expect(entry(page, "Emne 10")).to_have_count(0)
        open_branch(page, "Nivå <to>")
        open_branch(page, "Nivå tre")
        entry(page, "Nederst").click()
        page.wait_for_url("**/dyp/en/to/tre/")
        expect(page.locator("h1")).to_have_text("Nederst")


def test_tabs_show_the_branches_of_the_section_that_is_open(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, make(tmp_path, tree(features="navigation.tabs"))) as read:
        page = read("/dyp/ikon/")
        expect(toggle(page, "Emne 10")).to_be_hidden()
        toggle(page, "Nivå <to>").click()
        expect(entry(page, "Nivå tre")).to_be_visible()
        page.emulate_media(media="print")
        expect(sidebar(page)).to_be_hidden()


def test_pruned_tree_without_javascript(browser: Browser, plain: Path) -> None:
    with opened(browser, plain) as read:
        page = read("/", javascript=False)
        expect(sidebar(page).get_by_role("button")).to_have_count(0)
        entry(page, "Dyp & rar").click()
        page.wait_for_url("**/dyp/")
        expect(entry(page, "Nivå <to>")).to_be_visible()


def test_instant_navigation_keeps_branches(browser: Browser, instant: Path) -> None:
    with opened(browser, instant) as read:
        page = read("/")
        page.route(
            "**/sitemap.xml", lambda route: route.fulfill(body=_sitemap(page), content_type="text/xml")
        )
        page.reload()
        page.evaluate("window.same = true")
        asked = requests(page)
        open_deep(page, key="Enter")
        entry(page, "Emne 11").click()
        page.wait_for_url("**/emne11/")
        expect(page.locator("h1")).to_have_text("Emne 11")
        expect(entry(page, "Nederst")).to_be_visible()
        open_branch(page, "Emne 12", key="Enter")
        entry(page, "Side 12").click()
        page.wait_for_url("**/emne12/side/")
        expect(page.locator("h1")).to_have_text("Side 12")
        expect(entry(page, "Nederst")).to_be_visible()
        assert page.evaluate("window.same")
        assert len(asked) == 1


def _sitemap(page: Page) -> str:
    origin = page.url.rstrip("/")
    paths = ["/", "/emne11/", "/emne12/", "/emne12/side/"]
    locations = "".join(f"<url><loc>{origin}{path}</loc></url>" for path in paths)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{locations}</urlset>'


def test_below_a_path_of_the_host(browser: Browser, plain: Path) -> None:
    with opened(browser, plain, below="/docs/nb/") as read:
        page = read("/emne11/side/")
        open_deep(page)
        entry(page, "Nederst").click()
        page.wait_for_url("**/docs/nb/dyp/en/to/tre/")
        expect(page.locator("h1")).to_have_text("Nederst")


def test_page_that_is_not_found_has_the_tree(browser: Browser, plain: Path) -> None:
    with opened(browser, plain) as read:
        page = read("/404.html")
        open_deep(page)
        entry(page, "Nederst").click()
        page.wait_for_url("**/dyp/en/to/tre/")


def test_strict_content_security_policy(browser: Browser, plain: Path) -> None:
    with opened(browser, plain, headers={"Content-Security-Policy": CSP}) as read:
        page = read("/")
        refused: list[str] = []
        page.on("console", lambda line: refused.append(line.text) if "hugo-nav" in line.text else None)
        page.reload()
        open_deep(page)
        entry(page, "Emne 11").click()
        page.wait_for_url("**/emne11/")
        expect(entry(page, "Nederst")).to_be_visible()
        assert not refused


def test_pages_opened_from_a_disk(browser: Browser, tmp_path: Path) -> None:
    folder = make(tmp_path, tree(ugly=True))
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.goto((folder / "index.html").as_uri())
    open_deep(page)
    entry(page, "Nederst").click()
    page.wait_for_url("**/dyp/en/to/tre.html")
    expect(page.locator("h1")).to_have_text("Nederst")
    page.close()


def test_branch_leads_to_its_page_if_the_tree_cannot_be_loaded(read: Read) -> None:
    page = read("/")
    page.route("**/assets/hugo/**", lambda route: route.abort())
    toggle(page, "Dyp & rar").click()
    page.wait_for_url("**/dyp/")


def test_a_section_that_front_matter_opens(browser: Browser, tmp_path: Path) -> None:
    files = tree() | {
        "content/dyp/_index.md": "---\ntitle: Åpen\nalwaysopen: true\n---\n",
        "content/dyp/ute.md": "---\ntitle: Ute\nmanualLink: /emne10/\nmanualLinkTarget: _blank\n---\n",
        "content/emne10/ute.md": "---\ntitle: Ute også\nmanualLink: /dyp/\nmanualLinkTarget: _blank\n---\n",
    }
    with opened(browser, make(tmp_path, files)) as read:
        for javascript in (True, False):
            page = read("/emne20/", javascript=javascript)
            expect(entry(page, "Ikon")).to_be_visible()
            expect(entry(page, "Ute")).to_have_attribute("target", "_blank")
            expect(entry(page, "Nederst")).to_have_count(0)
        page = read("/emne20/")
        open_branch(page, "Nivå <to>")
        expect(entry(page, "Nivå tre")).to_be_visible()
        open_branch(page, "Emne 10")
        expect(entry(page, "Ute også")).to_have_attribute("target", "_blank")
        sidebar(page).locator(".md-nav__container > label").first.click()
        expect(entry(page, "Ikon")).to_be_hidden()
        expect(entry(read("/emne20/", phone=True), "Ikon")).not_to_be_in_viewport()

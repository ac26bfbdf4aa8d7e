"""The viewer of OpenAPI descriptions: below a path, with instant navigation, without script."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import DESKTOP, _Quiet
from tests.conftest import write_tree

TREE = {
    "mkdocs.yml": """\
        site_name: Prøve
        docs_dir: content
        theme: {name: material, language: nb, font: false, features: [navigation.instant]}
        plugins: [hugo]
        """,
    "content/_index.md": "---\ntitle: Hjem\n---\n[Til grensesnittet](api/cars/)\n",
    "content/api/cars/index.md": '---\ntitle: API\n---\n{{< openapi src="cars.yaml" >}}\n',
    "content/api/cars/cars.yaml": """\
        openapi: 3.1.0
        info: {title: Cars, version: "1.0"}
        paths: {/cars: {get: {summary: List all cars, responses: {"200": {description: OK}}}}}
        """,
    "content/broken/index.md": '---\ntitle: Broken\n---\n{{< swaggerui src="broken.yaml" >}}\n',
    "content/broken/broken.yaml": "'",
}
VIEWER = "assets/swagger-ui/swagger-ui-bundle.js"
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site below a path."""
    root = tmp_path_factory.mktemp("viewer")
    write_tree(root, TREE)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root / "www")))
    address = f"http://127.0.0.1:{server.server_port}/sub/"
    config = load_config(
        str(root / "mkdocs.yml"), site_url=address, site_dir=str(root / "www/sub"), strict=True
    )
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield address
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Open]:
    """Open a page of that site; what it asks for is in `requests` of the page's context."""
    contexts: list[BrowserContext] = []

    def open_page(url: str, **options: Any) -> Page:
        context = browser.new_context(viewport=DESKTOP, **options)  # type: ignore[arg-type]
        contexts.append(context)
        context.route(lambda asked: not asked.startswith(address), lambda route: route.abort())
        page = context.new_page()
        page.goto(address + url)
        return page

    yield open_page
    for context in contexts:
        context.close()


def test_the_viewer_takes_the_place_of_the_box(visit: Open) -> None:
    page = visit("api/cars/")
    expect(page.locator(".hugo-viewer").get_by_text("List all cars")).to_be_visible()
    expect(page.locator(".hugo-openapi")).to_be_hidden()
    page.locator(".hugo-viewer").get_by_role("button", name="GET /cars").first.click()
    expect(page.locator(".hugo-viewer").get_by_text("OK", exact=True).first).to_be_visible()


def test_the_viewer_is_loaded_by_a_page_that_needs_it_alone(visit: Open, address: str) -> None:
    page = visit("")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload(wait_until="networkidle")
    assert not [url for url in asked if "swagger" in url]
    page.get_by_role("link", name="Til grensesnittet").click()
    expect(page.locator(".hugo-viewer").get_by_text("List all cars")).to_be_visible()
    assert asked.count(address + VIEWER) == 1
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


def test_instant_navigation_shows_the_viewer_each_time(visit: Open, address: str) -> None:
    page = visit("")
    page.evaluate("window.stays = true")
    for _ in range(2):
        page.get_by_role("link", name="Til grensesnittet").click()
        expect(page.locator(".hugo-viewer").get_by_text("List all cars")).to_be_visible()
        page.go_back()
        expect(page.get_by_role("link", name="Til grensesnittet")).to_be_visible()
    assert page.evaluate("window.stays")


def test_a_description_that_cannot_be_read_leaves_the_box(visit: Open) -> None:
    page = visit("broken/")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".hugo-openapi")).to_be_visible()
    expect(page.locator(".hugo-viewer")).to_be_hidden()


def test_operations_are_read_without_javascript_and_printed(visit: Open) -> None:
    page = visit("api/cars/", java_script_enabled=False)
    expect(page.locator(".hugo-openapi").get_by_text("List all cars")).to_be_visible()
    page = visit("api/cars/")
    expect(page.locator(".hugo-viewer")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".hugo-openapi").get_by_text("List all cars")).to_be_visible()
    expect(page.locator(".hugo-viewer")).to_be_hidden()

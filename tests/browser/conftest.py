"""The project's own site, built, served on localhost and read in headless Chromium."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--no-first-run",
]
DESKTOP = {"width": 1400, "height": 900}
PHONE = {"width": 390, "height": 844}


class _Quiet(SimpleHTTPRequestHandler):
    extra: Mapping[str, str] = {}
    below = "/"

    def log_message(self, *_: Any) -> None:
        """Say nothing of each request."""

    def end_headers(self) -> None:
        """Send the headers that a test wants."""
        for name, value in self.extra.items():
            self.send_header(name, value)
        super().end_headers()

    def translate_path(self, path: str) -> str:
        """Answer below the site's path only."""
        below = path.removeprefix(self.below)
        return super().translate_path("/nothing" if below == path else f"/{below}")


@contextmanager
def serving(folder: Path, *, below: str = "/", headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve a folder on localhost, below a path, and give its address without the last slash."""
    handler = type("Handler", (_Quiet,), {"extra": headers or {}, "below": below})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{below}".rstrip("/")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the built documentation."""
    folder = tmp_path_factory.mktemp("docs-site")
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or a skip that says how to get it."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        reason = "Chromium is missing; on Debian: apt-get install chromium"
        if os.environ.get("MKDOCS_HUGO_BROWSER") == "required":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def read(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Open a page of the documentation as a reader does; requests to other hosts are not let out."""
    with reading(browser, site) as open_page:
        yield open_page


@contextmanager
def reading(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Give a function that opens pages of a site, each for a new reader."""
    contexts = []

    def open_page(url: str, *, phone: bool = False, dark: bool = False, javascript: bool = True) -> Page:
        context = browser.new_context(
            viewport=PHONE if phone else DESKTOP,  # type: ignore[arg-type]
            has_touch=phone,
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            locale="nb-NO",
        )
        contexts.append(context)
        context.route(lambda address: not address.startswith(site), lambda route: route.abort())
        page = context.new_page()
        page.goto(site + url)
        return page

    try:
        yield open_page
    finally:
        for context in contexts:
            context.close()

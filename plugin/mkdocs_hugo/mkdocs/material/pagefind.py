"""Pagefind in the place of Material's own index, on sites whose index is too large to be loaded at once.

Every language has an index of its own below its home, beside where Material's lies: of it browsers load what
a query needs. `hugo-search.js` asks it and shows the answers in Material's dialog.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from mkdocs_hugo.mkdocs.material.config_view import has_plugin
from mkdocs_hugo.mkdocs.material.search import SearchIndex, has_search
from mkdocs_hugo.mkdocs.pages import HugoPage

SEARCH_SCRIPT = "assets/javascripts/hugo-search.js"
"""Where the script that asks Pagefind is published."""

_FOLDER = "search/pagefind"
_NO_TEXT = (".headerlink", ".linenos", "[data-search-exclude]", "script", "style")
_INSTALL = (
    'the option search asks for Pagefind, which is not installed. Run: pip install "mkdocs-hugo[pagefind]"'
)

HtmlFile = tuple[str, str]
"""The name of a file and its HTML."""

_log = get_plugin_logger("hugo")


def is_wanted(choice: str, command: str, config: MkDocsConfig, search: SearchIndex) -> bool:
    """Tell whether a build's pages are to ask Pagefind; `choice` is the option `search`.

    Not in `serve`, where every edit would be indexed, nor on sites that are read from a disk, where browsers
    load no more than scripts. Raises `PluginError` where it is asked for by name and not installed.
    """
    is_installed = find_spec("pagefind") is not None and find_spec("pagefind_bin") is not None
    if choice == "pagefind" and not is_installed:
        raise PluginError(_INSTALL)
    if command == "serve" or not has_search(config) or has_plugin(config, "offline"):
        return False
    return choice == "pagefind" or (choice == "auto" and is_installed and search.is_large)


def write(search: SearchIndex, config: MkDocsConfig) -> None:
    """Index all pages and empty Material's indexes; these stay where Pagefind fails, which is reported."""
    for folder, stemmer, pages in search.languages(config):
        failure = _index(Path(config.site_dir, folder, _FOLDER), stemmer, _documents(folder, pages))
        if failure:
            _log.error(f"Pagefind failed, so that readers search Material's index: {failure}")
            return
    search.empty(config)


def _index(output: Path, stemmer: str, documents: Iterable[HtmlFile]) -> str:
    """Make an index, and return what Pagefind says if it fails.

    It reads files: asked page by page by its Python interface it takes a tenth of a second for each.
    """
    with TemporaryDirectory(prefix="pagefind-") as folder:
        for name, html in documents:
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(html, "utf-8", "surrogateescape")
        command = [
            sys.executable,
            "-m",
            "pagefind",
            "--silent",
            "--site",
            folder,
            "--output-path",
            str(output),
        ]
        command += ["--force-language", stemmer, "--exclude-selectors", ",".join(_NO_TEXT)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError as error:
            return str(error)
    return (done.stderr or done.stdout or "no reason is given").strip() if done.returncode else ""


def _documents(folder: str, pages: Iterable[HugoPage]) -> Iterator[HtmlFile]:
    """Yield the file of each page, below its language's home, and what is searched of it."""
    for page in pages:
        search = page.meta.get("search") or {}
        if search.get("exclude"):
            continue
        weight = f' data-pagefind-weight="{float(search["boost"])}"' if "boost" in search else ""
        head = f"<head><title>{page.meta.get('title', page.title)}</title></head>"
        yield (
            page.file.dest_uri.removeprefix(folder),
            f"<!doctype html><html>{head}<body data-pagefind-body{weight}>{page.content}</body></html>",
        )

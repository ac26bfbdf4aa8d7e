"""The viewer of OpenAPI descriptions, Swagger UI: published once by a site with a page that uses it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files as package_files
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import get_relative_url

from mkdocs_hugo.mkdocs.files import HugoFile
from mkdocs_hugo.mkdocs.pages import HugoPage

VIEWER = "assets/swagger-ui/"
"""Where the viewer is published."""

_BOX = '<div class="admonition info hugo-openapi" data-hugo-viewer="{}">'
_WITHOUT_VIEWER = _BOX.format("")
_PACKAGE = "mkdocs_swagger_ui_tag"
_FILES = ("javascripts/swagger-ui-bundle.js", "stylesheets/swagger-ui.css", "NOTICE")


def needs_viewer(page: HugoPage) -> bool:
    """Tell whether a page shows an interface and does not know yet where the viewer is."""
    return _WITHOUT_VIEWER in (page.content or "")


def with_viewer(pages: Iterable[HugoPage], files: Files, config: MkDocsConfig) -> None:
    """Tell every rendered page that shows an interface where the viewer is, and publish it for these."""
    using = [page for page in pages if needs_viewer(page)]
    for page in using:
        address = get_relative_url(VIEWER, page.url)
        page.content = (page.content or "").replace(_WITHOUT_VIEWER, _BOX.format(address))
    if using:
        for file in _viewer_files(config):
            files.append(file)


def _viewer_files(config: MkDocsConfig) -> Iterator[HugoFile]:
    folder = Path(str(package_files(_PACKAGE))) / "swagger-ui"
    for name in _FILES:
        path = folder / name
        yield HugoFile(config, path, f"{VIEWER}{path.name}", f"{VIEWER}{path.name}")

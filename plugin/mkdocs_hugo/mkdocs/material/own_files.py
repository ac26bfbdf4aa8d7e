"""Style and scripts that are published with every site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.config import HugoConfig
from mkdocs_hugo.mkdocs.files import HugoFile
from mkdocs_hugo.mkdocs.settings import NAVIGATION_SCRIPT, PLAIN_STYLESHEET, SCRIPT, STYLESHEET

THEME = Path(__file__).parent / "theme"
"""Where style and scripts lie in the package."""


def own_files(config: MkDocsConfig, options: HugoConfig) -> Iterator[HugoFile]:
    """Yield style and scripts that are ours."""
    own = [("hugo.css", STYLESHEET), ("hugo.js", SCRIPT)]
    if options.navigation == "pruned":
        own.append(("hugo-navigation.js", NAVIGATION_SCRIPT))
    if PLAIN_STYLESHEET in config.extra_css:
        own.append(("hugo-plain.css", PLAIN_STYLESHEET))
    for name, uri in own:
        yield HugoFile(config, THEME / name, uri, uri)

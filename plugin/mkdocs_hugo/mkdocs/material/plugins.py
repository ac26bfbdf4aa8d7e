"""Which of Material's own plugins a site has; MaterialX, which takes Material's place, calls them its own."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

THEMES = ("material", "materialx")


def has_plugin(config: MkDocsConfig, name: str) -> bool:
    """Tell whether a plugin of the theme's package, such as `tags`, is in mkdocs.yml."""
    return any(f"{theme}/{name}" in config.plugins for theme in THEMES)

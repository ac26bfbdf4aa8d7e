"""Which plugins have a hand in the events of a build: those that we know, or others too."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig

OURS = "mkdocs_hugo."
MATERIAL_SEARCH = "material.plugins.search."
MKDOCS_SEARCH = "mkdocs.contrib.search."


def handle_alone(config: MkDocsConfig, events: Iterable[str], plugins: tuple[str, ...]) -> bool:
    """Tell whether nobody but some plugins, each the beginning of a module's name, handles these events."""
    for event in events:
        for handler in config.plugins.events.get(event, ()):
            owner = type(getattr(handler, "__self__", None)).__module__
            if not f"{owner}.".startswith(plugins):
                return False
    return True

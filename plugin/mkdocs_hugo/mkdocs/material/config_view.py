"""A read-only look at somebody else's object with a few values of our own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin


class ConfigView:
    """Answers as the original does, by attribute and by key, but for the values given.

    Templates see it in the place of MkDocs' configuration: each page has its own language, and nobody's
    configuration is changed.
    """

    def __init__(self, original: Any, **values: Any) -> None:
        self._original = original
        self._values = values

    def __getattr__(self, name: str) -> Any:
        if name in self._values:
            return self._values[name]
        return getattr(self._original, name)

    def __getitem__(self, key: str) -> Any:
        return self._values[key] if key in self._values else self._original[key]

    def __contains__(self, key: object) -> bool:
        return key in self._values or key in self._original

    def __iter__(self) -> Iterator[Any]:
        return iter(self._original)

    def get(self, key: str, default: Any = None) -> Any:
        """Return a value, or a default where there is none."""
        return self._values[key] if key in self._values else self._original.get(key, default)


THEMES = ("material", "materialx")


def is_material(config: MkDocsConfig | ConfigView) -> bool:
    """Tell whether a site's theme is Material, or is built on it."""
    return any(Path(folder, "partials", "languages").is_dir() for folder in config.theme.dirs)


def has_plugin(config: MkDocsConfig, name: str) -> bool:
    """Tell whether a plugin of the theme's package, such as `tags`, is in mkdocs.yml."""
    return theme_plugin(config, name) is not None


def theme_plugin(config: MkDocsConfig, name: str) -> BasePlugin[Any] | None:
    """Return a plugin of the theme's package, None where mkdocs.yml does not have it."""
    return next((found for theme in THEMES if (found := config.plugins.get(f"{theme}/{name}"))), None)

"""A theme's templates with a few of them changed on their way to Jinja."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import BaseLoader, Environment

Change = Callable[[str], str]
"""Makes another template of a template's source."""


def change_templates(env: Environment, changes: Mapping[str, Change]) -> None:
    """Let an environment load these templates changed; to be called before it has loaded them."""
    if env.loader is not None:
        env.loader = _Loader(env.loader, changes)


class _Loader(BaseLoader):
    """Loads the theme's templates, some with a change."""

    def __init__(self, loader: BaseLoader, changes: Mapping[str, Change]) -> None:
        self._loader = loader
        self._changes = changes

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Any]:
        """Return a template's source as the theme has it, or the changed one."""
        source, filename, is_current = self._loader.get_source(environment, template)
        change = self._changes.get(template)
        return source if change is None else change(source), filename, is_current

    def list_templates(self) -> list[str]:
        """Return the names of all templates."""
        return self._loader.list_templates()

"""A theme's templates with a few of them changed on their way to Jinja."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import BaseLoader, Environment

from mkdocs_hugo.errors import HugoError, Level, Report

Change = Callable[[str], str]
"""Returns another source for a template's source; the same one where it is not what it knows."""

_HINT = "If it lies in custom_dir, take it out unless you need it."


def change_template(env: Environment, name: str, change: Change, lost: str, report: Report) -> None:
    """Let an environment load a template changed; to be called before it has loaded that.

    Where nothing in the template is to be changed, `report` hears what is `lost`, when it is loaded.
    """
    if env.loader is not None:
        env.loader = _Loader(env.loader, name, change, unknown_template([name], lost), report)


def unknown_template(names: list[str], lost: str, hint: str = _HINT) -> HugoError:
    """Return what to report of templates that are not those that are known here."""
    message = f"the theme's template {' and '.join(names)} is not the one that is known here, so {lost}"
    return HugoError(message, hint=hint, level=Level.INFO)


class _Loader(BaseLoader):
    """Loads the theme's templates, one of them with a change."""

    def __init__(
        self, loader: BaseLoader, name: str, change: Change, unchanged: HugoError, report: Report
    ) -> None:
        self._loader = loader
        self._name = name
        self._change = change
        self._unchanged = unchanged
        self._report = report

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Any]:
        """Return a template's source as the theme has it, or the changed one."""
        source, filename, is_current = self._loader.get_source(environment, template)
        if template != self._name:
            return source, filename, is_current
        changed = self._change(source)
        if changed == source:
            self._report(self._unchanged)
        return changed, filename, is_current

    def list_templates(self) -> list[str]:
        """Return the names of all templates."""
        return self._loader.list_templates()

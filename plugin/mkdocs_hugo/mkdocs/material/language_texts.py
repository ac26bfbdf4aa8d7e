"""The theme's own texts, such as the names of buttons, each looked up once in a language.

Material looks up some twenty on every page, and makes a table of all texts of the language for each.
"""

from __future__ import annotations

from typing import Any

from jinja2 import Environment

from mkdocs_hugo.errors import Report
from mkdocs_hugo.mkdocs.material.changed_templates import change_template

_TEMPLATE = "partials/language.html"
_MACRO = "{% macro t(key) %}{{ lang.t(key) or fallback.t(key) or key }}{% endmacro %}"
_KEPT = "{% macro t(key) %}{{ hugo_texts.get(config.theme.language, key, lang, fallback) }}{% endmacro %}"


class LanguageTexts:
    """The texts that have been looked up; one object for each time that MkDocs builds."""

    def __init__(self) -> None:
        self._texts: dict[tuple[str, str], str] = {}

    @classmethod
    def keep(cls, env: Environment, report: Report) -> None:
        """Let Material's templates ask here; a template that looks texts up in another way stays as it is."""
        env.globals["hugo_texts"] = cls()
        lost = "each page looks up the theme's texts, and the build takes longer"
        change_template(env, _TEMPLATE, lambda source: source.replace(_MACRO, _KEPT), lost, report)

    def get(self, language: str, key: str, lang: Any, fallback: Any) -> str:
        """Return a text, from the table of a language or else of another; the key where neither has it."""
        if (language, key) not in self._texts:
            self._texts[language, key] = lang.t(key) or fallback.t(key) or key
        return self._texts[language, key]

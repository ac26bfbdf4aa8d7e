"""The shortcode templates in `layouts`: Go templates of the site and its themes, which Hugo runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_hugo.hugo.answers import PageAnswers
from mkdocs_hugo.hugo.go_templates import GoTemplateFile
from mkdocs_hugo.templates.template import Call, InnerContent, Output, Template

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page

AnswersOf = Callable[["Page"], PageAnswers | None]
"""Gives what Hugo answered for a page; None where it was not asked or has no answer."""


@dataclass(frozen=True, slots=True)
class GoTemplate:
    """A template that Hugo has run already: it prints what Hugo answered."""

    name: str
    inner: InnerContent
    renders_inner: bool = True
    output: Output = Output.AS_CALLED

    def render(self, call: Call) -> str:
        """Return what the call printed; raises `ShortcodeError` for one that failed."""
        return call.answer()


@dataclass(frozen=True)
class SiteTemplates:
    """Go templates by name; without `answers` none of them can be run."""

    shortcodes: Mapping[str, Sequence[GoTemplateFile]]
    answers: AnswersOf | None = None

    def find(self, name: str, page: Page | None) -> Template | None:
        """Return the template of a name where Hugo has answers for the page."""
        found = self._file(name, page)
        if found is None or self.answers is None or (page is not None and self.answers(page) is None):
            return None
        return GoTemplate(name, _inner_of(found))

    def inner_of(self, name: str) -> InnerContent | None:
        """Tell whether a template uses its inner text: that is how Hugo knows if a shortcode has an end."""
        found = self._file(name, None)
        return None if found is None else _inner_of(found)

    def names(self) -> Iterable[str]:
        """Return the names of all templates."""
        return self.shortcodes

    def _file(self, name: str, page: Page | None) -> GoTemplateFile | None:
        files = self.shortcodes.get(name, ())
        return next((file for file in files if page is None or file.serves(page.path)), None)


def _inner_of(file: GoTemplateFile) -> InnerContent:
    return InnerContent.REQUIRED if file.uses_inner else InnerContent.NONE

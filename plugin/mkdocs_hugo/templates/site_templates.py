"""The shortcode templates in `layouts`: Go templates of the site and its themes, which Hugo runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from mkdocs_hugo.hugo.answers import PageAnswers
from mkdocs_hugo.hugo.go_templates import GoTemplateFile
from mkdocs_hugo.templates.template import Call, InnerContent, Output, Template

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page


class HugoAnswers(Protocol):
    """What Hugo answered for the pages of a site."""

    def of_page(self, page: Page) -> PageAnswers | None:
        """Return the answers for a page; None where Hugo was not asked or has no answer."""

    def numbered(self, number: str) -> Page | None:
        """Return the page that has this number in answers."""

    def included(self, text: str) -> tuple[Page, PageAnswers] | None:
        """Return the page that Hugo has put this Markdown in for, and the answers for its calls."""


class NoAnswers:
    """Stands for Hugo on a site that it is not asked of."""

    def of_page(self, page: Page) -> PageAnswers | None:
        """Return None."""

    def numbered(self, number: str) -> Page | None:
        """Return None."""

    def included(self, text: str) -> tuple[Page, PageAnswers] | None:
        """Return None."""


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
    answers: HugoAnswers | None = None

    def find(self, name: str, page: Page | None) -> Template | None:
        """Return the template of a name where Hugo has answers for the page."""
        found = self.shortcodes.get(name)
        if not found or self.answers is None:
            return None
        answers = self.answers.of_page(page) if page is not None else None
        if page is not None and (answers is None or not answers.knows(name)):
            return None
        return GoTemplate(name, _inner_of(found[0]))

    def inner_of(self, name: str) -> InnerContent | None:
        """Tell whether a template uses its inner text: that is how Hugo knows if a shortcode has an end."""
        found = self.shortcodes.get(name)
        return _inner_of(found[0]) if found else None

    def names(self) -> Iterable[str]:
        """Return the names of all templates."""
        return self.shortcodes

    def described(self, name: str) -> tuple[str, str]:
        """Return whether a template is the site's, for Hugo to run, or a theme's, and its file."""
        file = self.shortcodes[name][0]
        return "theme" if file.is_theme else "hugo", str(file.path)


def _inner_of(file: GoTemplateFile) -> InnerContent:
    return InnerContent.REQUIRED if file.uses_inner else InnerContent.NONE

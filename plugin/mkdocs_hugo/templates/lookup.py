"""Which template answers to a shortcode's name, in the order in which templates are asked.

The order: the user's own templates, the site's, the native ones, those of the site's themes. Names are
compared without regard to case. Hugo: LookupShortcode in tpl/tplimpl/templatestore.go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from mkdocs_hugo.families import NONE, Family
from mkdocs_hugo.hugo.go_templates import GoTemplates
from mkdocs_hugo.templates.environment import BUILTIN, make_environment
from mkdocs_hugo.templates.jinja_templates import JinjaTemplates
from mkdocs_hugo.templates.options import TemplateOptions
from mkdocs_hugo.templates.site_templates import HugoAnswers, SiteTemplates
from mkdocs_hugo.templates.stand_ins import StandIns
from mkdocs_hugo.templates.template import InnerContent, Template
from mkdocs_hugo.templates.text_templates import AbsentTemplate, InnerTextTemplate

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page


class TemplateSource(Protocol):
    """One kind of templates; names come in lower case."""

    def find(self, name: str, page: Page | None) -> Template | None:
        """Return the template for a page, for any page if None is given; None where there is none to run."""

    def inner_of(self, name: str) -> InnerContent | None:
        """Return whether a template's shortcode has inner text, also for one that cannot be run."""

    def names(self) -> Iterable[str]:
        """Return the names of all shortcodes."""

    def described(self, name: str) -> tuple[str, str]:
        """Return what kind of templates these are, and the file of one of them."""


@dataclass(frozen=True, slots=True)
class TemplateStore:
    """All templates of a site: those that come before the native ones, these, and those of its themes.

    For the names in `native_first` the native template is asked before all others. A theme's template is
    asked where no native one stands for it: there is none, or it is another shortcode of the same name.
    A name that nobody knows is that of a theme of `absent_themes`, if there are any.
    """

    before: Sequence[TemplateSource]
    native: TemplateSource
    theme: TemplateSource
    native_first: frozenset[str] = frozenset()
    absent_themes: Sequence[str] = ()

    def find(self, name: str, page: Page | None = None) -> Template | None:
        """Return the template that answers; None for a name that nobody knows.

        A name with templates that cannot be run is answered by the next that agrees with them on whether
        there is text inside: one that does not is another shortcode of the same name. Where nobody agrees,
        the inner text is printed.
        """
        key = name.lower()
        known: InnerContent | None = None
        for source in self._sources(key):
            if known is None and source is self.native and key not in self.native_first:
                known = self.theme.inner_of(key)
            template = source.find(key, page)
            if template is not None and _agree(template.inner, known):
                return template
            known = source.inner_of(key) if known is None else known
        if known is None:
            return AbsentTemplate(name) if self.absent_themes else None
        return InnerTextTemplate(name, known)

    def answerer(self, name: str) -> tuple[str, str]:
        """Return who answers a name, `own`, `native`, `hugo`, `theme` or `nobody`, and with which file."""
        key = name.lower()
        template = self.find(key)
        for source in self._sources(key):
            if template is not None and source.find(key, None) == template:
                return source.described(key)
        return "nobody", ""

    def inner_of(self, name: str) -> InnerContent | None:
        """Tell whether a shortcode has inner text; None for a name that nobody knows."""
        template = self.find(name)
        return None if template is None else template.inner

    def names(self) -> Iterable[str]:
        """Return the names of all shortcodes in order."""
        return sorted({name for source in self._sources("") for name in source.names()})

    def is_unanswered(self, name: str) -> bool:
        """Tell whether a name has templates, but none that can be run."""
        return isinstance(self.find(name), InnerTextTemplate)

    def _sources(self, key: str) -> Iterator[TemplateSource]:
        if key in self.native_first:
            yield self.native
        yield from (*self.before, self.native, self.theme)


def _agree(inner: InnerContent, known: InnerContent | None) -> bool:
    """Tell whether a template can stand in for one that cannot be run."""
    return known is None or inner is InnerContent.OPTIONAL or inner is known


def make_store(
    *,
    overrides: Path | None = None,
    layouts: GoTemplates | None = None,
    answers: HugoAnswers | None = None,
    native_first: Iterable[str] = (),
    family: Family = NONE,
    options: TemplateOptions | None = None,
) -> TemplateStore:
    """Make the store of a site.

    `overrides` is the folder of the user's Jinja templates, `layouts` are the Go templates of the site
    and its themes, and `answers` gives what Hugo made of them. The native templates of the
    theme `family` go before those for all.
    """
    go = layouts.shortcodes if layouts is not None else {}
    site = {name: [file for file in files if not file.is_theme] for name, files in go.items()}
    environment = make_environment(options or TemplateOptions())
    own: list[TemplateSource] = [JinjaTemplates(overrides, environment)] if overrides else []
    trusted = frozenset(name.lower() for name in native_first)
    absent = layouts.absent_themes if layouts is not None and not family.name else ()
    builtin = JinjaTemplates(BUILTIN, environment, family)
    return TemplateStore(
        before=[*own, SiteTemplates({name: files for name, files in site.items() if files}, answers)],
        native=builtin if family.name else StandIns(builtin, go, not absent, trusted),
        theme=SiteTemplates(go, answers),
        native_first=trusted,
        absent_themes=absent,
    )

"""Which template answers to a shortcode's name, in the order in which templates are asked.

The order: the user's own templates, the site's, the native ones, those of the site's themes. Names are
compared without regard to case. Hugo: LookupShortcode in tpl/tplimpl/templatestore.go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from mkdocs_hugo.errors import ShortcodeError
from mkdocs_hugo.families import NONE, Family
from mkdocs_hugo.hugo.go_templates import GoTemplates
from mkdocs_hugo.templates.environment import BUILTIN, make_environment
from mkdocs_hugo.templates.jinja_template import compile_template
from mkdocs_hugo.templates.options import TemplateOptions
from mkdocs_hugo.templates.sandbox import Sandbox
from mkdocs_hugo.templates.site_templates import HugoAnswers, SiteTemplates
from mkdocs_hugo.templates.template import InnerContent, Template
from mkdocs_hugo.templates.text_templates import BrokenTemplate, InnerTextTemplate

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
    """

    before: Sequence[TemplateSource]
    native: TemplateSource
    theme: TemplateSource
    native_first: frozenset[str] = frozenset()

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
        return None if known is None else InnerTextTemplate(name, known)

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


@dataclass(frozen=True)
class JinjaTemplates:
    """The Jinja templates in a folder and the folders in it; each is compiled when it is first asked for.

    Those in `_families/FAMILY` go before the others for a site of that family; what else lies in folders
    that begin with `_` is no shortcode: templates import it.
    """

    folder: Path
    environment: Sandbox
    family: Family = NONE

    def find(self, name: str, page: Page | None) -> Template | None:
        """Return a template; one that cannot be compiled fails when it is rendered."""
        if name not in self._compiled and name in self._files:
            self._compiled[name] = self._compile(name)
        return self._compiled.get(name)

    def inner_of(self, name: str) -> InnerContent | None:
        """Tell whether the shortcode has inner text."""
        template = self.find(name, None)
        return None if template is None else template.inner

    def names(self) -> Iterable[str]:
        """Return the names: paths below the folder without extension."""
        return self._files

    def described(self, name: str) -> tuple[str, str]:
        """Return what kind of templates these are, and the file of one of them."""
        path = self._files[name]
        is_native = self.folder == BUILTIN
        return ("native", path.relative_to(BUILTIN).as_posix()) if is_native else ("own", str(path))

    @cached_property
    def _files(self) -> dict[str, Path]:
        files = _named(self.folder)
        for name in reversed(self.family.template_folders):
            files |= _named(self.folder / "_families" / name)
        return files

    @cached_property
    def _compiled(self) -> dict[str, Template]:
        return {}

    def _compile(self, name: str) -> Template:
        path = self._files[name]
        try:
            text, is_native = path.read_text("utf-8"), self.folder == BUILTIN
            return compile_template(self.environment, name, text, path.as_posix(), is_native=is_native)
        except (OSError, UnicodeDecodeError) as error:
            return BrokenTemplate(name, ShortcodeError(f"the template {path} cannot be read: {error}"))
        except ShortcodeError as error:
            return BrokenTemplate(name, error)


def _named(folder: Path) -> dict[str, Path]:
    """Return the templates in a folder by name; links may lead out of the site and are passed over."""
    files = (path for path in sorted(folder.rglob("*.html")) if path.is_file() and not path.is_symlink())
    paths = ((path.relative_to(folder).with_suffix(""), path) for path in files)
    shortcodes = ((name, path) for name, path in paths if not name.parent.as_posix().startswith("_"))
    return {name.as_posix().lower(): path for name, path in shortcodes}


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
    return TemplateStore(
        before=[*own, SiteTemplates({name: files for name, files in site.items() if files}, answers)],
        native=JinjaTemplates(BUILTIN, environment, family),
        theme=SiteTemplates(go, answers),
        native_first=frozenset(name.lower() for name in native_first),
    )

"""What a template sees of a shortcode's call. Hugo: ShortcodeWithPage in hugolib/shortcode.go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from mkdocs_hugo.errors import HugoError, RefError, Report, ShortcodeError
from mkdocs_hugo.shortcodes.nodes import Shortcode
from mkdocs_hugo.shortcodes.problems import MOST_TOLD
from mkdocs_hugo.templates.parameters import Params, Value
from mkdocs_hugo.text import Position, Source

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page
    from mkdocs_hugo.site.site import Site

Markdown = Callable[[str], str]
"""Renders Markdown to HTML as a document of its own."""


class Ref(Protocol):
    """Finds the link to a page; raises `RefError`."""

    def __call__(self, page: Page, path: str, *, lang: str | None = None, relative: bool = True) -> str:
        """Return the link to `path` as seen from `page`."""


@dataclass(slots=True)
class Surroundings:
    """What all calls of one page have in common."""

    source: Source
    page: Page
    markdown: Markdown
    ref: Ref
    report: Report
    table_of_contents: str
    _told: int = 0

    def warn(self, offset: int, message: str, hint: str = "", kind: type[HugoError] = ShortcodeError) -> None:
        """Tell of a problem, unless the page has had its share of them."""
        self._told += 1
        if self._told <= MOST_TOLD:
            self.report(kind.at(self.source, offset, message, hint=hint))


@dataclass(slots=True)
class ShortcodeCall:
    """One call; its inner text is set when the shortcodes in it are rendered."""

    shortcode: Shortcode
    parent: ShortcodeCall | None
    surroundings: Surroundings = field(repr=False)
    inner: str = ""

    @property
    def name(self) -> str:
        """The shortcode's name as the author wrote it."""
        return self.shortcode.name

    @property
    def params(self) -> Params:
        """The parameters, by position or by name."""
        return self.shortcode.params

    @property
    def is_named_params(self) -> bool:
        """Whether the parameters have names."""
        return self.shortcode.is_named_params

    @property
    def ordinal(self) -> int:
        """The shortcode's number in its parent or page, from 0."""
        return self.shortcode.ordinal

    @property
    def page(self) -> Page:
        """The page that is rendered."""
        return self.surroundings.page

    @property
    def site(self) -> Site:
        """That page's site."""
        return self.surroundings.page.site

    @property
    def position(self) -> Position:
        """Where the shortcode stands."""
        return self.surroundings.source.position(self.shortcode.start)

    @property
    def table_of_contents(self) -> str:
        """A placeholder for the page's table of contents."""
        return self.surroundings.table_of_contents

    @property
    def inner_deindent(self) -> str:
        """The inner text, each line without the indentation of the opening tag."""
        indentation = self.shortcode.indentation
        return "".join(line.removeprefix(indentation) for line in lines(self.inner))

    def get(self, key: int | str, default: Value | None = None) -> Value | None:
        """Return a parameter as Hugo's `.Get` does, or the default for none and for an empty one."""
        value = self._param(key)
        return default if default is not None and value in (None, "") else value

    def _param(self, key: int | str) -> Value | None:
        params = self.params
        if not params or isinstance(key, str) != isinstance(params, Mapping):
            return None
        if isinstance(params, Mapping):
            return params.get(str(key), "")
        return params[int(key)] if 0 <= int(key) < len(params) else ""

    def markdown(self, text: str) -> str:
        """Render Markdown as a document of its own."""
        return self.surroundings.markdown(text)

    def ref(self, path: str, *, lang: str | None = None, relative: bool = True) -> str:
        """Return the link to a page; tells of one that is not found and returns `refLinksNotFoundURL`."""
        try:
            return self.surroundings.ref(self.page, path, lang=lang, relative=relative)
        except RefError as error:
            self.surroundings.warn(self.shortcode.start, error.message, error.hint, RefError)
            return self.site.config.ref_links_not_found_url

    def warn(self, message: str, hint: str = "") -> str:
        """Tell the author of a problem with this call; returns ""."""
        self.surroundings.warn(self.shortcode.start, f"shortcode {self.name}: {message}", hint)
        return ""


def lines(text: str) -> list[str]:
    r"""Split a text behind each `\n`; every other line end is part of a line."""
    parts = text.split("\n")
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])

"""What a template sees of a shortcode's call. Hugo: ShortcodeWithPage in hugolib/shortcode.go."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from mkdocs_hugo.errors import HugoError, RefError, Report, ShortcodeError
from mkdocs_hugo.hugo.answers import PageAnswers
from mkdocs_hugo.shortcodes.nodes import Notation, Shortcode
from mkdocs_hugo.shortcodes.problems import MOST_REPORTED
from mkdocs_hugo.site.reader import Reader
from mkdocs_hugo.site.relative_path import absolute_path
from mkdocs_hugo.templates.parameters import Params, ParamValue
from mkdocs_hugo.templates.template import Store
from mkdocs_hugo.text import Position, Source

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page
    from mkdocs_hugo.site.site import Site

Markdown = Callable[[str], str]
"""Renders Markdown to HTML as a document of its own."""

InnerMarkdown = Callable[[str, Callable[[str], str]], str]
"""Renders Markdown that may hold placeholders, which the function makes text of before ids are made."""


_INNER = "Its inner text is shown."
_LOCKED = f"{_INNER} What templates may ask for is set by `hugo_security` in mkdocs.yml."


class Expand(Protocol):
    """Expands the shortcodes of another text; raises `ShortcodeError` if that text is being expanded."""

    def __call__(self, source: Source, start: int, page: Page, /) -> str:
        """Return a text from an offset on as Markdown with placeholders, its shortcodes called on `page`."""


def _as_it_is(source: Source, start: int, _: Page) -> str:
    return source.text[start:]


@dataclass(slots=True)
class PageContext:
    """What all calls of one page have in common.

    `answers` are Hugo's for this text, None for one that is included; `printed` is what calls inside others
    printed, by their ordinals.
    """

    source: Source
    page: Page
    markdown: Markdown
    reader: Reader
    report: Report
    table_of_contents: str
    expand: Expand = _as_it_is
    store: Store = field(default_factory=Store)
    answers: PageAnswers | None = None
    printed: dict[str, str] = field(default_factory=dict)
    absent_themes: Sequence[str] = ()
    _reported: int = 0
    _lacking: set[str] = field(default_factory=set)

    def warn(self, offset: int, message: str, hint: str = "", kind: type[HugoError] = ShortcodeError) -> None:
        """Report a problem, unless the page has had its share of them."""
        self._reported += 1
        if self._reported <= MOST_REPORTED:
            self.report(kind.at(self.source, offset, message, hint=hint))

    def lack(self, name: str) -> None:
        """Report that a shortcode is that of a theme which is not here: the same words for all its calls."""
        if name not in self._lacking:
            self._lacking.add(name)
            self.report(absent_template(name, self.absent_themes))


@dataclass(slots=True)
class ShortcodeCall:
    """One call; its inner text is set when the shortcodes in it are rendered.

    `ordinals` are those of the shortcodes that it stands in, and its own: `4.0`. `is_stand_in` is whether its
    template may not be what the site's theme means, so that what it finds wrong is no fault of the author.
    """

    shortcode: Shortcode
    parent: ShortcodeCall | None
    surroundings: PageContext = field(repr=False)
    ordinals: str = ""
    inner: str = ""
    is_stand_in: bool = False
    _added: dict[str, list[Any]] = field(default_factory=dict, repr=False)

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

    def answer(self) -> str:
        """Return what the real Hugo printed for this call; raises `ShortcodeError` where it has failed."""
        answers = self.surroundings.answers
        if answers is None:
            raise ShortcodeError(
                "Hugo runs its template on pages, not in texts that they include", hint=_INNER
            )
        call = answers.calls.get(self.ordinals)
        if call is None:
            raise ShortcodeError(
                f"Hugo has not run its template: {answers.error or 'no reason is given'}", hint=_INNER
            )
        if call.error:
            raise ShortcodeError(
                f"its template has failed: {call.error}", hint=_LOCKED if call.is_locked else _INNER
            )
        return call.text

    @property
    def page(self) -> Page:
        """The page that is rendered."""
        return self.surroundings.page

    @property
    def site(self) -> Site:
        """That page's site."""
        return self.surroundings.page.site

    @property
    def reader(self) -> Reader:
        """What reads files and other pages for it."""
        return self.surroundings.reader

    @property
    def position(self) -> Position:
        """Where the shortcode stands."""
        return self.surroundings.source.position(self.shortcode.start)

    @property
    def table_of_contents(self) -> str:
        """A placeholder for the page's table of contents."""
        return self.surroundings.table_of_contents

    @property
    def joins_markdown(self) -> bool:
        """Whether a container called like this joins the page's Markdown."""
        shortcode = self.shortcode
        if self.parent is not None or shortcode.notation is not Notation.MARKDOWN or not shortcode.inner:
            return False
        inner = self.surroundings.source.text[shortcode.tag_end : shortcode.inner[-1].end]
        return "\n" in inner and _takes_html(self.page)

    def add(self, name: str, value: object) -> str:
        """Keep a value under a name; returns ""."""
        self._added.setdefault(name, []).append(value)
        return ""

    def added(self, name: str) -> Sequence[Any]:
        """Return what was kept under a name, in order."""
        return tuple(self._added.get(name, ()))

    @property
    def inner_deindent(self) -> str:
        """The inner text, each line without the indentation of the opening tag."""
        indentation = self.shortcode.indentation
        return "".join(line.removeprefix(indentation) for line in lines(self.inner))

    def get(self, key: int | str, default: ParamValue | None = None) -> ParamValue | None:
        """Return a parameter as Hugo's `.Get` does, or the default for none and for an empty one."""
        value = self._param(key)
        return default if default is not None and value in (None, "") else value

    def _param(self, key: int | str) -> ParamValue | None:
        params = self.params
        if not params or isinstance(key, str) != isinstance(params, Mapping):
            return None
        if isinstance(params, Mapping):
            return params.get(str(key), "")
        return params[int(key)] if 0 <= int(key) < len(params) else ""

    def markdown(self, text: str) -> str:
        """Render Markdown as a document of its own."""
        return self.surroundings.markdown(text)

    @property
    def store(self) -> Store:
        """What calls on this page tell each other."""
        return self.surroundings.store

    def expand(self, text: str, path: str = "", page: Page | None = None, start: int = 0) -> str:
        """Expand the shortcodes in another text from an offset on, as Hugo's `.RenderShortcodes` does."""
        on_disk = absolute_path(self.site.config.root, path)
        return self.surroundings.expand(Source(on_disk, text), start, page or self.page)

    def ref(self, path: str, *, lang: str | None = None, relative: bool = True) -> str:
        """Return the link to a page; reports one that is not found and returns `refLinksNotFoundURL`."""
        try:
            return self.surroundings.reader.ref(self.page, path, lang=lang, relative=relative)
        except RefError as error:
            self.surroundings.warn(self.shortcode.start, error.message, error.hint, RefError)
            return self.site.config.ref_links_not_found_url

    def warn(self, message: str, hint: str = "") -> str:
        """Tell the author of a problem with this call; returns ""."""
        if self.is_stand_in:
            self.surroundings.lack(self.name)
        else:
            self.surroundings.warn(self.shortcode.start, f"shortcode {self.name}: {message}", hint)
        return ""


def absent_template(name: str, themes: Sequence[str]) -> ShortcodeError:
    """Return the problem of a shortcode whose template is in a theme that is not on this machine."""
    message = f"there is no shortcode {name} here: the theme {' or '.join(themes)} is not on this machine"
    hint = (
        "Its words are shown. Fetch the theme (git submodule update --init, hugo mod vendor), "
        f"or write a template for it, shortcodes/{name}.html in the theme's custom_dir."
    )
    return ShortcodeError(message, hint=hint)


def _takes_html(page: Page) -> bool:
    """Tell whether HTML can stand in a page's Markdown round more of it. Hugo: `unsafe` of the renderer."""
    return page.site.config.takes_html and page.meta.markup != "python-markdown"


def lines(text: str) -> list[str]:
    r"""Split a text behind each `\n`; every other line end is part of a line."""
    parts = text.split("\n")
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])

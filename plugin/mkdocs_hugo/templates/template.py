"""What a shortcode template is, whoever wrote it, and what it sees of the call it answers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from mkdocs_hugo.templates.parameters import Params, ParamValue

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page
    from mkdocs_hugo.site.reader import Reader
    from mkdocs_hugo.site.site import Site
    from mkdocs_hugo.text import Position


class InnerContent(Enum):
    """Whether a shortcode has text inside it, and so whether it wants an end.

    Hugo knows `NONE` and `REQUIRED` and reads them off the template: it uses `.Inner` or it does not.
    """

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


class Output(Enum):
    """What a template prints, and so where that goes.

    - `AS_CALLED`: the notation tells, as in Hugo: `{{% %}}` joins the page's Markdown, `{{< >}}` does not.
    - `HTML`: finished HTML that stays out of the page's Markdown whatever the notation.
    - `BLOCK`: such HTML that cannot stand inside a paragraph.
    - `MARKDOWN`: Markdown that joins the page's whatever the notation.
    - `CONTAINER`: HTML round the inner text. On lines of its own in `{{% %}}` on the page itself both join
      the page's Markdown, so that headings in it are the page's; everywhere else it is a block.
    """

    AS_CALLED = "as called"
    HTML = "html"
    BLOCK = "block"
    MARKDOWN = "markdown"
    CONTAINER = "container"

    @property
    def is_html(self) -> bool:
        """Whether it is finished HTML."""
        return self in (Output.HTML, Output.BLOCK)


class Store:
    """What calls on one page tell each other, in lists under names. Hugo: .Page.Store."""

    def __init__(self) -> None:
        self._lists: dict[str, list[Any]] = {}

    def collect(self, key: str, value: Any) -> int:
        """Add a value to a list; return how many it holds now."""
        values = self._lists.setdefault(key, [])
        values.append(value)
        return len(values)

    def collected(self, key: str) -> tuple[Any, ...]:
        """Return a list's values in the order in which they came."""
        return tuple(self._lists.get(key, ()))

    def clear(self, key: str) -> str:
        """Empty a list; returns ""."""
        self._lists.pop(key, None)
        return ""


@runtime_checkable
class Call(Protocol):
    """One call of a shortcode, as its template sees it. Hugo: ShortcodeWithPage in hugolib/shortcode.go."""

    @property
    def name(self) -> str:
        """The shortcode's name as the author wrote it."""

    @property
    def params(self) -> Params:
        """The parameters, by position or by name."""

    @property
    def is_named_params(self) -> bool:
        """Whether the parameters have names."""

    @property
    def inner(self) -> str:
        """What stands inside the shortcode, with the shortcodes in it rendered."""

    @property
    def inner_deindent(self) -> str:
        """The same without the indentation of the opening tag."""

    @property
    def ordinal(self) -> int:
        """The shortcode's number in its parent or page, from 0."""

    @property
    def parent(self) -> Call | None:
        """The call of the shortcode it stands in."""

    @property
    def page(self) -> Page:
        """The page that is rendered."""

    @property
    def site(self) -> Site:
        """That page's site."""

    @property
    def reader(self) -> Reader:
        """What reads files and other pages for it; templates do not see it."""

    @property
    def position(self) -> Position:
        """Where the shortcode stands."""

    @property
    def table_of_contents(self) -> str:
        """A placeholder for the page's table of contents, which is not known yet."""

    @property
    def joins_markdown(self) -> bool:
        """Whether a container called like this joins the page's Markdown."""

    def add(self, name: str, value: object) -> str:
        """Keep a value under a name, for the shortcode that this one stands in; returns "".

        Hugo: `.Parent.Store.Add`, called on the parent.
        """

    def added(self, name: str) -> Sequence[Any]:
        """Return what the shortcodes inside this one kept here under a name, in order. Hugo: `.Store.Get`."""

    @property
    def store(self) -> Store:
        """What calls on this page tell each other."""

    def get(self, key: int | str, default: ParamValue | None = None) -> ParamValue | None:
        """Return a parameter by position or name, "" for one that is not given.

        None if the call has no parameters at all, or has names where a position is asked for, or the reverse.
        A default stands in for all of these and for an empty value.
        """

    def markdown(self, text: str) -> str:
        """Render Markdown as a document of its own."""

    def expand(self, text: str, path: str = "", page: Page | None = None, start: int = 0) -> str:
        """Expand the shortcodes in another text to Markdown, for the page that it belongs to.

        `path` names the text in messages, what stands before the offset `start` is left out.
        Raises `ShortcodeError` for a text that includes itself.
        """

    def ref(self, path: str, *, lang: str | None = None, relative: bool = True) -> str:
        """Return the link to a page; reports one that is not found and returns `refLinksNotFoundURL`."""

    def warn(self, message: str, hint: str = "") -> str:
        """Tell the author of a problem with this call; returns ""."""

    def answer(self) -> str:
        """Return what the real Hugo printed for this call; raises `ShortcodeError` where it has failed."""


class Template(Protocol):
    """Answers the calls of one shortcode."""

    @property
    def name(self) -> str:
        """The shortcode's name."""

    @property
    def inner(self) -> InnerContent:
        """Whether it has text inside."""

    @property
    def renders_inner(self) -> bool:
        """Whether it renders its inner text itself or wants it as it is, so that nobody else must."""

    @property
    def output(self) -> Output:
        """What it prints."""

    def render(self, call: Call) -> str:
        """Print the call; raises `HugoError` where the template itself fails."""

"""Native templates on a site whose theme is of no known family: where they stand in for the theme's own.

A theme may mean something else by a name that we know. Its template is at hand: a native one stands in for it
if it declares every parameter that the theme's reads. The theme is not on this machine: a native one answers
the calls that it understands, and those of Hugo's embedded shortcodes; all other calls show their words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs_hugo.hugo.go_templates import GoTemplateFile
from mkdocs_hugo.templates.jinja_template import JinjaTemplate
from mkdocs_hugo.templates.jinja_templates import JinjaTemplates
from mkdocs_hugo.templates.parameters import Params
from mkdocs_hugo.templates.template import Call, InnerContent, Output, Template
from mkdocs_hugo.templates.text_templates import AbsentTemplate

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page

_EMBEDDED = frozenset(
    {
        "details",
        "figure",
        "gist",
        "highlight",
        "instagram",
        "param",
        "qr",
        "ref",
        "relref",
        "vimeo",
        "x",
        "youtube",
    }
    | {"comment", "tweet", "twitter", "twitter_simple"}
)
"""The shortcodes that Hugo has itself. Hugo: tpl/tplimpl/embedded/templates/_shortcodes."""

_UNMARSHAL = "unmarshal"
"""Hugo: transform.Unmarshal, which reads text as data."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """A native template that may not be what a theme means by its name; each call decides."""

    native: JinjaTemplate
    inner: InnerContent = InnerContent.OPTIONAL

    @property
    def name(self) -> str:
        """The shortcode's name."""
        return self.native.name

    @property
    def renders_inner(self) -> bool:
        """Whether the native template renders its inner text itself."""
        return self.native.renders_inner

    @property
    def output(self) -> Output:
        """What the native template prints."""
        return self.native.output

    def render(self, call: Call) -> str:
        """Print the call as the native template does."""
        return self.native.render(call)

    def chosen(self, params: Params, *, has_inner: bool) -> Template:
        """Return what answers a call: this, or what shows the words of a call that means something else."""
        inner_fits = self.native.inner is InnerContent.OPTIONAL or has_inner == (
            self.native.inner is InnerContent.REQUIRED
        )
        strange = self.native.strange(params)
        is_hugos = self.name in _EMBEDDED and len(strange) < len(params)
        return self if inner_fits and (is_hugos or not strange) else AbsentTemplate(self.name)


@dataclass(frozen=True)
class StandIns:
    """The native templates of a site with a theme of no family; `go` are Go templates by name.

    `is_whole` is whether the themes are all on this machine, `trusted` are names that the user gives to the
    native templates.
    """

    native: JinjaTemplates
    go: Mapping[str, Sequence[GoTemplateFile]]
    is_whole: bool
    trusted: frozenset[str]

    def find(self, name: str, page: Page | None) -> Template | None:
        """Return a native template that stands in for the theme's; None where it does not."""
        template = self.native.find(name, page)
        if name in self.trusted or not isinstance(template, JinjaTemplate):
            return template
        if name in self.go:
            return template if self._agrees(name, template) else None
        return template if self.is_whole else StandIn(template)

    def inner_of(self, name: str) -> InnerContent | None:
        """Tell whether the shortcode has inner text."""
        template = self.find(name, None)
        return None if template is None else template.inner

    def names(self) -> Iterable[str]:
        """Return the names of all native templates."""
        return self.native.names()

    def described(self, name: str) -> tuple[str, str]:
        """Return what kind of templates these are, and the file of one of them."""
        return self.native.described(name)

    def _agrees(self, name: str, template: JinjaTemplate) -> bool:
        """Tell whether a native template knows what the theme's reads, and so with those beside it."""
        return _declares(template, self.go[name][0]) and (
            not self.go[name][0].shares_values or self._shared_agree
        )

    @cached_property
    def _shared_agree(self) -> bool:
        sharing = [(name, files[0]) for name, files in self.go.items() if files[0].shares_values]
        natives = ((self.native.find(name, None), file) for name, file in sharing)
        return all(isinstance(one, JinjaTemplate) and _declares(one, file) for one, file in natives)


def _declares(template: JinjaTemplate, file: GoTemplateFile) -> bool:
    """Tell whether a template declares all parameters that a theme's reads, and not by position alone.

    One that calls Hugo's embedded shortcode is that shortcode, and positions are known of those alone. One
    that reads no parameters at all may only put its inner text somewhere, not read data in it.
    """
    is_hugos = file.name in _EMBEDDED
    if is_hugos and f"_internal/shortcodes/{file.name}" in file.text:
        return True
    read, declared = file.parameters, template.declaration.parameters or ()
    if not read:
        return read is not None and _UNMARSHAL not in file.text.lower()
    known = {one.name.lower() for one in declared} | {str(one.position) for one in declared}
    return read <= known and (is_hugos or any(not name.isdigit() for name in read))

"""The Jinja environment that native and user templates run in: sandboxed, escaping by itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Site
from mkdocs_hugo.templates import filters, objects
from mkdocs_hugo.templates.icons import Icons
from mkdocs_hugo.templates.words import word

BUILTIN = Path(__file__).with_name("builtin")
"""The native templates; folders in it that begin with `_` hold what templates import, and theme families."""


_OWN = frozenset(
    {"title", "link_title", "description", "weight", "params", "meta", "kind", "section", "path", "path_info"}
    | {"date", "lastmod", "publish_date", "expiry_date", "hidden", "language", "site", "file", "resources"}
    | {"source", "body", "body_start", "front_matter_text", "link", "rel_permalink", "permalink", "aliases"}
    | {"is_home", "is_page", "is_section", "is_rendered"}
)
"""What a page says of itself. Everything else leads to other pages."""

_SETTINGS = frozenset({"config", "language", "base_url", "base_path", "prefix"})
"""What a site says of itself."""


class _Environment(ImmutableSandboxedEnvironment):
    """A sandbox that notes when a template goes from its page to others."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute, `a.b` in a template."""
        _note(obj, attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an item or attribute, `a["b"]` in a template and by its filters."""
        _note(obj, argument)
        return super().getitem(obj, argument)


def _note(obj: object, name: object) -> None:
    if isinstance(obj, Page) and name not in _OWN:
        obj.site.sites.reads.model = True
    elif isinstance(obj, Site) and name not in _SETTINGS:
        obj.sites.reads.model = True


@dataclass(frozen=True, slots=True)
class TemplateOptions:
    """What a site chooses once for all its pages; templates see it as `options`."""

    children_description: bool = True
    icons: Icons = field(default_factory=Icons)


def make_environment(options: TemplateOptions) -> ImmutableSandboxedEnvironment:
    """Make the environment for one site's templates."""
    environment = _Environment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printed,
        loader=FileSystemLoader(BUILTIN),
    )
    environment.globals["options"] = options
    environment.globals["icon"] = _icon
    objects.register(environment)
    filters.register(environment)
    environment.globals["word"] = _word
    environment.filters["markdown"] = _markdown
    environment.filters["markdownify"] = _markdownify
    environment.filters["inline"] = _inline
    return environment


def _printed(value: object) -> object:
    """Print nothing and truth values as Go does."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else value


@pass_context
def _markdown(context: Context, text: object) -> Markup:
    """Render Markdown to blocks."""
    return Markup(context["call"].markdown(str(text)))


@pass_context
def _markdownify(context: Context, text: object) -> Markup:
    """Render Markdown; a single paragraph loses its `<p>`. Hugo: TrimShortHTML in helpers/content.go."""
    html = context["call"].markdown(str(text)).strip()
    if html.count("<p>") == 1 and html.startswith("<p>") and html.endswith("</p>"):
        html = html[3:-4].strip()
    return Markup(html)


@pass_context
def _inline(context: Context, text: object) -> Markup:
    """Render Markdown that is one paragraph; any other text is left as it is. For titles."""
    text = str(text).strip()
    if text.replace(" ", "x").isalnum():
        return Markup(text)
    html = context["call"].markdown(text).strip()
    is_paragraph = html.count("<p>") == 1 and html.startswith("<p>") and html.endswith("</p>")
    return Markup(html[3:-4].strip()) if is_paragraph else escape(text)


@pass_context
def _word(context: Context, name: str) -> str:
    """Return a word of a template's own in the page's language."""
    return word(name, context["page"].site.language.lang)


@pass_context
def _icon(context: Context, name: object) -> Markup:
    """Return an icon as inline SVG that readers' software passes over; tells of one that is not there."""
    if not name:
        return Markup("")
    svg = context["options"].icons.svg(str(name))
    if not svg:
        hint = "Use a name from Font Awesome or Material, for example fa-star or material/star."
        context["call"].warn(f'there is no icon "{name}"', hint)
        return Markup("")
    return Markup(f'<span class="twemoji" aria-hidden="true">{svg}</span>')

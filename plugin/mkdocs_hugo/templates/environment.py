"""The Jinja environment that native and user templates run in: sandboxed, escaping by itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from jinja2 import FileSystemLoader, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from mkdocs_hugo.html_tokens import only_paragraph
from mkdocs_hugo.templates import filters, objects
from mkdocs_hugo.templates.options import TemplateOptions
from mkdocs_hugo.templates.sandbox import Sandbox
from mkdocs_hugo.templates.words import word

BUILTIN = Path(__file__).with_name("builtin")
"""The native templates; folders in it that begin with `_` hold what templates import, and theme families."""


def make_environment(options: TemplateOptions) -> Sandbox:
    """Make the environment for one site's templates."""
    environment = Sandbox(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
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
    environment.finalize = partial(_printed, environment)
    environment.limit_filters()
    return environment


def _printed(environment: Sandbox, value: object) -> object:
    """Print nothing and truth values as Go does."""
    if value is None:
        return ""
    if isinstance(value, str):
        environment.work.count(value)
        return value
    return str(value).lower() if isinstance(value, bool) else environment.weighed(value)


@pass_context
def _markdown(context: Context, text: object) -> Markup:
    """Render Markdown to blocks."""
    return Markup(context["call"].markdown(str(text)))


@pass_context
def _markdownify(context: Context, text: object) -> Markup:
    """Render Markdown; a single paragraph loses its `<p>`. Hugo: TrimShortHTML in helpers/content.go."""
    html = context["call"].markdown(str(text)).strip()
    paragraph = only_paragraph(html)
    return Markup(html if paragraph is None else paragraph)


@pass_context
def _inline(context: Context, text: object) -> Markup:
    """Render Markdown that is one paragraph; any other text is left as it is. For titles."""
    text = str(text).strip()
    if text.replace(" ", "x").isalnum():
        return Markup(text)
    paragraph = only_paragraph(context["call"].markdown(text))
    return escape(text) if paragraph is None else Markup(paragraph)


@pass_context
def _word(context: Context, name: str) -> str:
    """Return a word of a template's own in the page's language."""
    return word(name, objects.page_of(context).site.language.lang)


@pass_context
def _icon(context: Context, name: object) -> Markup:
    """Return an icon as inline SVG that readers' software passes over; warns of one that is not there."""
    if not name:
        return Markup("")
    svg = context["options"].icons.svg(str(name))
    if not svg:
        hint = "Use a name from Font Awesome or Material, for example fa-star or material/star."
        context["call"].warn(f'there is no icon "{name}"', hint)
        return Markup("")
    return Markup(f'<span class="twemoji" aria-hidden="true">{svg}</span>')

"""The Jinja environment that native and user templates run in: sandboxed, escaping by itself."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class TemplateOptions:
    """What a site chooses once for all its pages; templates see it as `options`."""

    children_description: bool = True


def make_environment(options: TemplateOptions) -> ImmutableSandboxedEnvironment:
    """Make the environment for one site's templates."""
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, finalize=_printed
    )
    environment.globals["options"] = options
    environment.filters["markdown"] = _markdown
    environment.filters["markdownify"] = _markdownify
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

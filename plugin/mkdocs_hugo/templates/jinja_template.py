"""Templates written in Jinja: the native ones and the user's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound, TemplateSyntaxError, meta
from markupsafe import Markup

from mkdocs_hugo.errors import HugoError, ShortcodeError
from mkdocs_hugo.templates.declaration import Declaration, split
from mkdocs_hugo.templates.parameters import Params, ParamValue, bind
from mkdocs_hugo.templates.safe_html import without_scripts
from mkdocs_hugo.templates.template import Call, InnerContent, Output

if TYPE_CHECKING:
    import jinja2

    from mkdocs_hugo.templates.sandbox import Sandbox


@dataclass(frozen=True, slots=True)
class JinjaTemplate:
    """A compiled template with what it declares.

    It sees `call` (a `Call`), `args` (its declared parameters), `get`, `inner`, `page`, `site` and `options`,
    and has the filters `markdown` and `markdownify`. What a native one prints runs no scripts.
    """

    name: str
    path: str
    declaration: Declaration
    compiled: jinja2.Template
    environment: Sandbox
    first_line: int = 1
    is_native: bool = False

    @property
    def inner(self) -> InnerContent:
        """Whether it has text inside."""
        return self.declaration.inner

    @property
    def renders_inner(self) -> bool:
        """Whether `inner` is rendered Markdown in it, or no Markdown at all."""
        return self.declaration.renders_inner or self.declaration.raw_inner

    @property
    def output(self) -> Output:
        """What it prints."""
        return self.declaration.output

    def render(self, call: Call) -> str:
        """Print the call; raises `ShortcodeError` naming the template's line where it fails."""
        inner = self._inner(call)
        seen = {"call": call, "args": self._args(call), "get": call.get, "inner": Markup(inner)}
        try:
            with self.environment.reading(call.reader):
                text = self.compiled.render(seen, page=call.page, site=call.site)
        except HugoError:
            raise
        except Exception as error:
            message = f"the template {self.path}:{self._line(error)} failed: {error}"
            raise ShortcodeError(message) from error
        text = text.strip() if self.output.is_html or self.output is Output.CONTAINER else text
        may_run = not self.is_native or call.site.config.takes_html
        return text if may_run else without_scripts(text, inner, partial(_refuse, call))

    def strange(self, params: Params) -> list[str]:
        """Return what is wrong with the parameters of a call, as far as the declaration tells."""
        problems: list[str] = []
        bind(self.declaration.parameters or (), params, lambda message, _: problems.append(message))
        return problems if self.declaration.parameters is not None else []

    def _inner(self, call: Call) -> str:
        """Render the inner text, unless that is not the template's task or it joins the page's Markdown."""
        joins = self.output is Output.CONTAINER and call.joins_markdown
        return (
            call.markdown(call.inner_deindent)
            if self.declaration.renders_inner and call.inner and not joins
            else call.inner
        )

    def _args(self, call: Call) -> Mapping[str, ParamValue | None]:
        if self.declaration.parameters is None:
            return call.params if isinstance(call.params, Mapping) else {}
        return bind(self.declaration.parameters, call.params, call.warn)

    def _line(self, error: BaseException) -> int:
        """Return the template's line that an exception comes from."""
        line, trace = self.first_line, error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == self.path:
                line = trace.tb_lineno + self.first_line - 1
            trace = trace.tb_next
        return line


def _refuse(call: Call, value: str) -> None:
    hint = "Write a path, or an address that begins with https:."
    call.warn(f'"{value[:60]}" would run a script, so it is left out', hint)


def compile_template(
    environment: Sandbox, name: str, text: str, path: str, *, is_native: bool = False
) -> JinjaTemplate:
    """Compile a template; raises `ShortcodeError` naming its line if that cannot be done.

    A template without a declaration takes any parameters, and wants an end if it uses `inner`.
    """
    declaration, body, first_line = split(text, path, partial(_source, environment, path))
    try:
        parsed = environment.parse(body, name, path)
        declaration = declaration or _undeclared(meta.find_undeclared_variables(parsed))
        code = environment.compile(parsed, name, path)
    except TemplateSyntaxError as error:
        line = error.lineno + first_line - 1
        raise ShortcodeError(f"the template {path}:{line} cannot be read: {error.message}") from None
    compiled = environment.template_class.from_code(environment, code, environment.make_globals(None))
    return JinjaTemplate(name, path, declaration, compiled, environment, first_line, is_native)


def _source(environment: Sandbox, path: str, name: str) -> str:
    """Return the text of the native template that another one is like."""
    try:
        return environment.loader.get_source(environment, f"{name}.html")[0] if environment.loader else ""
    except TemplateNotFound:
        raise ShortcodeError(f"the template {path} is like {name}, which does not exist") from None


def _undeclared(used: set[str]) -> Declaration:
    inner = InnerContent.REQUIRED if "inner" in used else InnerContent.OPTIONAL
    return Declaration(inner=inner)

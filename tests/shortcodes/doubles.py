"""The judge's templates in Python, and stand-ins for what surrounds the shortcodes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.shortcodes import Expanded, Expander, parse
from mkdocs_hugo.site.reader import Reader
from mkdocs_hugo.templates import Call, InnerContent, Output, Template, TemplateStore
from mkdocs_hugo.text import Source
from tests.shortcodes.lone_page import lone_page

NONE, REQUIRED, OPTIONAL = InnerContent.NONE, InnerContent.REQUIRED, InnerContent.OPTIONAL


@dataclass(frozen=True, slots=True)
class Double:
    """A template made of a function."""

    name: str
    print: Callable[[Call], str]
    inner: InnerContent = NONE
    output: Output = Output.AS_CALLED
    renders_inner: bool = False

    def render(self, call: Call) -> str:
        return self.print(call)


@dataclass(frozen=True, slots=True)
class Doubles:
    """A source of templates."""

    templates: Mapping[str, Template]

    def find(self, name: str, page: object) -> Template | None:
        return self.templates.get(name)

    def inner_of(self, name: str) -> InnerContent | None:
        return self.templates[name].inner if name in self.templates else None

    def names(self) -> Iterable[str]:
        return self.templates

    def described(self, name: str) -> tuple[str, str]:
        return "own", name


def store(*templates: Template) -> TemplateStore:
    return TemplateStore((), Doubles({template.name: template for template in templates}), Doubles({}))


def _go(value: Any) -> Any:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _jsonify(params: Any) -> str:
    if not params:
        return "null"
    if isinstance(params, Mapping):
        params = {key: _go(params[key]) for key in sorted(params)}
    else:
        params = [_go(value) for value in params]
    text = json.dumps(params, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _call(call: Call) -> str:
    named = "true" if call.is_named_params else "false"
    return f"{call.name}|{_jsonify(call.params)}|{call.ordinal}|{named}"


def _get(call: Call) -> str:
    values = (call.get(0), call.get(1), call.get("p"), call.get("q"))
    return "|".join("<nil>" if value is None else _print(value) for value in values)


def _print(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(_go(value))


def _parent(call: Call) -> str:
    if call.parent is None:
        return ""
    above = call.parent.parent
    return f"{call.parent.name}.{call.parent.ordinal}" + (f".{above.name}" if above else "")


def _inline(call: Call) -> str:
    html = call.markdown(call.inner)
    if html.count("<p>") == 1 and html.strip().startswith("<p>") and html.strip().endswith("</p>"):
        return html.strip()[3:-4].strip()
    return html


JUDGED = store(
    Double("a", lambda call: f"[{_call(call)}]"),
    Double("c", lambda call: f"[{_call(call)}]"),
    Double("b", lambda call: f"({_call(call)}|{call.inner})", REQUIRED),
    Double("d", lambda call: f"({_call(call)}|{call.inner})", REQUIRED),
    Double("get", _get),
    Double("lines", lambda call: "one\ntwo\n\nthree"),
    Double("deindent", lambda call: f"({call.inner_deindent})", REQUIRED),
    Double("parent", _parent),
    Double("shown", _inline, REQUIRED),
    Double("block", lambda call: f"<div>\n{call.markdown(call.inner)}</div>", REQUIRED),
)
"""The templates of `judge.TEMPLATES` as we run them."""

_COMMONMARK = MarkdownIt("commonmark")


def markdown(text: str, _: Callable[[str], str] = str) -> str:
    return str(_COMMONMARK.render(text))


PAGE: Any = lone_page("Page")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a body, and what was said of it."""

    expanded: Expanded
    problems: list[HugoError]
    reader: Reader

    @property
    def text(self) -> str:
        """The Markdown with everything put back into it at once."""
        return self.expanded.placeholders.restore(self.expanded.markdown)

    @property
    def html(self) -> str:
        """The page as CommonMark has it."""
        return self.expanded.placeholders.restore(markdown(self.expanded.markdown))

    @property
    def messages(self) -> list[str]:
        return [str(problem) for problem in self.problems]


def expand(body: str, templates: TemplateStore = JUDGED, *, page: Any = PAGE) -> Outcome:
    problems: list[HugoError] = []
    source = Source("page.md", body)
    document = parse(source, 0, templates, problems.append)
    reader = Reader()
    expanded = Expander(templates).expand(document, page, markdown, reader, problems.append)
    return Outcome(expanded, problems, reader)

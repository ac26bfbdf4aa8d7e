"""Everything that a template can reach from what it is given is data, or is listed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from pathlib import Path
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

import pytest
from jinja2 import Undefined, pass_context
from jinja2.runtime import Context
from jinja2.utils import Cycler, Joiner, Namespace

from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.page_content import PageContent
from mkdocs_hugo.site.refs import find
from mkdocs_hugo.templates.exposed import DATA, EXPOSED, JINJA, exposure_of
from mkdocs_hugo.templates.jinja_templates import JinjaTemplates
from mkdocs_hugo.templates.lookup import make_store
from mkdocs_hugo.templates.sandbox import Sandbox
from tests.conftest import Model
from tests.shortcodes.doubles import expand
from tests.templates.site_with_files import FILES

TREE = {
    **FILES,
    "content/b/index.md": "---\ntitle: Bundle\ndate: 2020-01-02T03:04:05+01:00\nbytes: !!binary YQ==\n---\n",
    "content/s/_index.md": "---\ntitle: Section\nresources: [{src: '*.png', params: {a: {b: [1]}}}]\n---\n",
    "content/s/x.nb.md": "---\ntitle: Norsk\n---\n",
    "content/s/x.md": "---\ntitle: Other\ntags: [a]\nlastmod: 2020-01-02\n---\n",
    "content/s/pic.png": FILES["content/b/pic.png"],
}
LANGUAGES = {"languages": {"en": {"weight": 1}, "nb": {"weight": 2}}}

TEMPLATE = """\
{% import "_parts/box.html" as boxes with context %}
{% set space = namespace(a=1) %}{% set joined = joiner() %}{% set cycled = cycler(1, 2) %}
{% macro m() %}{{ caller() if caller }}{% endmacro %}
{% for one in [1, 2] %}{{ capture(loop, self) }}{% endfor %}
"""

FUNCTIONS = (FunctionType, MethodType, BuiltinFunctionType)
CLASSES = (dict, Cycler, Joiner, Namespace)
WITHOUT_ATTRIBUTES: tuple[type, ...] = (
    *(bytes, Joiner, type({}.keys()), type({}.values()), type({}.items())),
    *(type(iter(())), type(iter([])), map, type(_ for _ in ())),
)
LISTING = (
    *("axis", "levels", "kind", "where", "hidden", "flatten"),
    *("limit", "groupby", "grouporder", "grouplabel", "orderby"),
)
ATTACKED = (
    "__class__",
    "__globals__",
    "__self__",
    "__func__",
    "__dict__",
    "_environment",
    "root",
    "absolute",
)


@dataclass(slots=True)
class Walk:
    """One walk over all that can be reached; `found` is what nobody may reach, with the way to it."""

    environment: Sandbox
    context: Context
    page: Page
    secret: str
    found: list[str] = field(default_factory=list)
    classes: set[type] = field(default_factory=set)
    seen: dict[Any, int] = field(default_factory=dict)

    def visit(self, value: Any, way: str) -> None:
        """Look at a value, then at everything that can be reached from it."""
        if isinstance(value, Undefined) or self._is_known(value):
            return
        self.classes.add(type(value))
        if isinstance(value, type):
            if value not in CLASSES:
                self.found.append(f"{way} is the class {value.__name__}")
        elif not isinstance(value, FUNCTIONS):
            self._check(value, way)
            for below, there in self._below(value, way):
                self.visit(below, there)
        if callable(value):
            self._call(value, way)

    def _is_known(self, value: Any) -> bool:
        """Tell whether values of this kind have been looked at often enough."""
        key: Any = type(value)
        if isinstance(value, FUNCTIONS):
            key = (type(getattr(value, "__self__", None)), value.__name__, getattr(value, "__module__", ""))
        elif isinstance(value, type):
            key = value
        elif isinstance(value, list | tuple) and value:
            key = (type(value), type(value[0]))
        self.seen[key] = self.seen.get(key, 0) + 1
        if isinstance(value, (*FUNCTIONS, type)):
            return self.seen[key] > 1
        plain = isinstance(value, str | int | float)
        return self.seen[key] > (100 if plain else 30)

    def _check(self, value: Any, way: str) -> None:
        known = any(base in table for base in type(value).__mro__ for table in (EXPOSED, DATA, JINJA))
        if not known and exposure_of(value).names == frozenset() and type(value) not in WITHOUT_ATTRIBUTES:
            self.found.append(f"{way} is {type(value).__name__}")
        if self.secret in f"{value} {value!r}":
            self.found.append(f"{way} prints where the site lies")

    def _below(self, value: Any, way: str) -> Iterator[tuple[Any, str]]:
        for name in (*dir(value), *ATTACKED):
            for read in (self.environment.getattr, self.environment.getitem):
                below = read(value, name)
                if name.startswith("_") and not isinstance(below, Undefined):
                    self.found.append(f"{way}.{name}")
                yield below, f"{way}.{name}"
        if isinstance(value, Mapping):
            yield from ((value[key], f"{way}[{key!r}]") for key in islice(value, 30))
        elif hasattr(value, "__iter__") and not isinstance(value, str | bytes):
            yield from ((one, f"{way}[{number}]") for number, one in enumerate(islice(value, 30)))

    def _call(self, value: Any, way: str) -> None:
        calls: list[tuple[Any, ...]] = [(), ("b",), ("pic.png",), (1,), (self.page,), ("part.md", "x")]
        for args in [*calls, (self.page.parent, dict.fromkeys(LISTING, ""))]:
            try:
                result = self.environment.call(self.context, value, *args)
            except Exception:  # whatever it is: a template has not reached anything
                continue
            self.visit(result, f"{way}{args!r}")

    def filters(self, values: Mapping[str, Any]) -> None:
        """Put values through every filter and test."""
        for kind in ("filter", "test"):
            for name in getattr(self.environment, f"{kind}s"):
                for way, value in values.items():
                    for args in ((), ("title",), ("a", "b"), (values["page"],)):
                        self._filter(kind, name, value, args, way)

    def _filter(self, kind: str, name: str, value: Any, args: tuple[Any, ...], way: str) -> None:
        apply = getattr(self.environment, f"call_{kind}")
        try:
            result = apply(name, value, args, {}, context=self.context)
        except Exception:  # as above
            return
        self.visit(result, f"{way} | {name}{args}")


@pytest.fixture
def walk(model: Callable[..., Model], tmp_path: Path) -> Walk:
    """Return a walk that has been everywhere."""
    site = model(TREE, **LANGUAGES).site
    page: Any = find(site, "/b")
    (tmp_path / "own").mkdir()
    (tmp_path / "own/x.html").write_text(TEMPLATE, "utf-8")
    (tmp_path / "own/outer.html").write_text("{{ inner }}", "utf-8")
    store = make_store(overrides=tmp_path / "own")
    (own,) = (one for one in store.before if isinstance(one, JinjaTemplates))
    environment: Any = own.environment
    walks: list[Walk] = []

    @pass_context
    def capture(context: Context, loop: Any, self_: Any) -> str:
        walk = Walk(environment, context, page, str(tmp_path))
        walks.append(walk)
        for name, value in {**context.get_all(), "loop": loop, "self": self_}.items():
            if value is not capture:
                walk.visit(value, name)
        samples = {name: context.get(name) for name in ("page", "site", "call", "args", "options")}
        lists = {"text": "a b", "map": {"a": page}, "list": [page, page], "pages": page.parent.pages}
        walk.filters({**samples, **lists, "files": [context["resource"](context, "pic.png")], "none": None})
        return ""

    environment.globals["capture"] = capture
    outcome = expand('{{< outer >}}{{< x 1 "b" >}}{{< /outer >}}', store, page=page)
    assert outcome.messages == [] or walks
    return walks[0]


def test_nothing_but_data_and_what_is_listed_can_be_reached(walk: Walk) -> None:
    assert walk.found == []


def test_the_walk_comes_to_every_listed_class(walk: Walk) -> None:
    names = {one.__name__ for one in walk.classes}
    made_by_filters = {"Cell", "Interface", "Operation"}
    listed = {one.__name__ for one in EXPOSED} - {"Call", "Store"}
    assert listed - names <= made_by_filters
    assert {"ShortcodeCall", "Store", "datetime", "Macro", "LoopContext", "Namespace"} <= names


DOCS = Path(__file__).parents[2] / "docs/referanse/kortkoder"
VALUES = {
    "page": "Page",
    "page.pages": "Pages",
    "page.kind": "Kind",
    "page.language": "Language",
    "page.file": "ContentFile",
    "page.file.path": "ContentPath",
    "page.source": "TextFile",
    "page.resources": "Resource",
    "site": "Site",
    "site.config": "SiteConfig",
    "call": "Call",
    "call.position": "Position",
    "call.store": "Store",
    "options": "TemplateOptions",
    "resource()": "FoundFile",
    "page_groups()": "Group",
    "entries": "ListedPage",
    "qr_code()": "QrCode",
    "notebook": "Cell",
    "openapi": "Interface",
    "operations": "Operation",
}
"""The documentation's name for a value of each class."""


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_documentation_lists_every_name_that_templates_can_read(language: str) -> None:
    text = (DOCS / f"egne-maler.{language}.md").read_text("utf-8")
    rows = (line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| `"))
    listed = {row[0].strip("`"): re.findall(r"`(\w+)`", row[2]) for row in rows if len(row) == 3}
    classes = {one.__name__: sorted(exposure.names) for one, exposure in EXPOSED.items()}
    assert {VALUES[value]: names for value, names in listed.items()} == classes


def test_every_listed_name_is_there() -> None:
    missing = [
        f"{one.__name__}.{name}"
        for one, exposure in EXPOSED.items()
        for name in exposure.names - exposure.views.keys() - exposure.rendered
        if not hasattr(one, name) and name not in {**getattr(one, "__annotations__", {}), **vars(Enum)}
    ]
    missing += [name for name in EXPOSED[Page].rendered if not hasattr(PageContent, name)]
    assert missing == []

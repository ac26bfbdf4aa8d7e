"""The sandbox of Jinja templates: they reach data and what `exposed` lists, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from jinja2 import StrictUndefined, Undefined
from jinja2.exceptions import SecurityError
from jinja2.nodes import EvalContext
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, markup_join, str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace

from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.reader import Reader
from mkdocs_hugo.templates.bounded_code import BoundedCode
from mkdocs_hugo.templates.exposed import DATA, Exposure, exposure_of
from mkdocs_hugo.templates.work import Work, called, operated, weight

_CALLED = (
    *(FunctionType, MethodType, BuiltinFunctionType),
    *(Macro, LoopContext, BlockReference, Joiner, Undefined),
)
_CLASSES = frozenset({dict, Cycler, Joiner, Namespace})

_PLAIN = tuple(DATA)


class Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox that is closed by default, and tells the reader when a template goes from its page to others.

    Whatever a template does takes steps of `work`, which has a limit.
    """

    intercepted_binops = frozenset({"*", "**", "+", "%", "//"})
    code_generator_class = BoundedCode

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.globals.pop("lipsum")
        self.work = Work()
        self.turns, self.run, self.counted = self.work.turns, self.work.take, self._counted
        self._exposures: dict[type, Exposure] = {}
        self._reader = Reader()

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute, `a.b` in a template: a listed one, else an item of that name."""
        exposure = self._exposures.get(type(obj)) or self._exposure(obj)
        if attribute in exposure.names:
            return self._read(obj, attribute, exposure)
        if exposure.items:
            try:
                return obj[attribute]
            except (TypeError, LookupError):
                pass
        return self._unlisted(obj, attribute, exposure)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return an item, else a listed attribute: `a["b"]` in a template, and what filters read."""
        try:
            return obj[argument]
        except (TypeError, LookupError):
            if not isinstance(argument, str):
                return self.undefined(obj=obj, name=argument)
        exposure = self._exposures.get(type(obj)) or self._exposure(obj)
        if argument in exposure.names:
            return self._read(obj, argument, exposure)
        return self._unlisted(obj, argument, exposure)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Tell whether an attribute is listed."""
        exposure = self._exposure(obj)
        return attr in exposure.names or (exposure.is_open and not attr.startswith("_"))

    def is_safe_callable(self, obj: Any) -> bool:
        """Tell whether a template can call something: functions, and the few classes that Jinja gives."""
        return isinstance(obj, _CALLED) or (isinstance(obj, type) and obj in _CLASSES)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Calculate, unless the result would fill the memory."""
        self.work.make(operated(operator, left, right))
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call something, unless what it makes would fill the memory."""
        method = getattr(obj, "__wrapped__", obj)
        value = getattr(method, "__self__", None)
        if isinstance(value, _PLAIN) and value is not None:
            self.work.make(called(method.__name__, value, args, kwargs))
        elif isinstance(obj, LoopContext) and args:
            args = (self.work.turns(args[0], 1), *args[1:])
        result = super().call(context, obj, *args, **kwargs)
        self.work.take(1)
        return self.weighed(result) if obj is dict else self._counted(result)

    def weighed(self, value: Any) -> Any:
        """Return a value; raises `SecurityError` where it is a text or list too large to be printed."""
        self.work.make(weight(value))
        return value

    def joined(self, context: EvalContext, parts: tuple[Any, ...]) -> str:
        """Join texts, `a ~ b` in a template, unless the result would fill the memory."""
        self.work.make(weight(parts))
        return markup_join(parts) if context.autoescape else str_join(parts)

    def _counted(self, value: Any) -> Any:
        self.work.count(value)
        return value

    @contextmanager
    def reading(self, reader: Reader) -> Iterator[Reader]:
        """Run a template for a call: what it reads of pages is the reader's, what it does takes steps."""
        self._reader = reader
        with self.work.begun():
            yield reader

    @property
    def reader(self) -> Reader:
        """What reads for the call at hand."""
        return self._reader

    def limit_filters(self) -> None:
        """Bound what the filters make that are there, and what the test `in` goes through."""
        self.filters = {name: _with_limit(name, filter_, self.work) for name, filter_ in self.filters.items()}
        tests: dict[str, Any] = self.tests
        tests["in"] = _with_limit("in", tests["in"], self.work)

    def _exposure(self, obj: object) -> Exposure:
        exposure = self._exposures.get(type(obj))
        if exposure is None:
            exposure = self._exposures[type(obj)] = exposure_of(obj)
        return exposure

    def _read(self, obj: Any, name: str, exposure: Exposure) -> Any:
        if name in exposure.leading:
            self._reader.model = True
        elif name in exposure.texts:
            self._reader.bodies([obj] if isinstance(obj, Page) else obj)
        if name in exposure.rendered:
            obj = getattr(self._reader.content(obj), name)
        view = exposure.views.get(name)
        if view is not None:
            return view(obj)
        value = obj if name in exposure.rendered else getattr(obj, name)
        return (self.wrap_str_format(value) or value) if name in ("format", "format_map") else value

    def _unlisted(self, obj: Any, name: str, exposure: Exposure) -> Any:
        """Return what stands for an attribute that is not listed: of data nothing, of others an error."""
        if isinstance(obj, Undefined) or (exposure.is_open and not name.startswith("_")):
            return super().getattr(obj, name)
        is_data = isinstance(obj, _PLAIN)
        if is_data and not name.startswith("_"):
            return self.undefined(obj=obj, name=name)
        names = "" if is_data else ", ".join(sorted(exposure.names))
        there = f"; there is: {names}" if names else ""
        hint = f"a template cannot read {name} of {type(obj).__name__}{there}"
        return StrictUndefined(hint, obj, name, SecurityError)


def _with_limit(name: str, function: Callable[..., Any], work: Work) -> Callable[..., Any]:
    """Let a filter or test take steps, and refuse to make what would fill the memory."""
    first = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def bounded(*args: Any, **kwargs: Any) -> Any:
        passed, given = args[:first], args[first:]
        if name == "join" and not hasattr(given[0], "__len__"):
            given = (list(work.turns(given[0], 1)), *given[1:])
        work.make(called(name, given[0], given[1:], kwargs))
        for value in given:
            work.count(value)
        result = function(*passed, *given, **kwargs)
        work.count(result)
        return result

    return bounded

"""The sandbox of Jinja templates: they reach data and what `exposed` lists, nothing else."""

from __future__ import annotations

from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from jinja2 import StrictUndefined, Undefined
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace

from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Site
from mkdocs_hugo.templates.exposed import DATA, Exposure, exposure_of

_CALLED = (
    *(FunctionType, MethodType, BuiltinFunctionType),
    *(Macro, LoopContext, BlockReference, Joiner, Undefined),
)
_CLASSES = frozenset({dict, Cycler, Joiner, Namespace})

_LARGEST = 1_000_000
"""How many letters or items a repeated text or list can have, how many bits a power."""

_PLAIN = tuple(DATA)


class Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox that is closed by default, and notes when a template goes from its page to others."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.globals.pop("lipsum")
        self._exposures: dict[type, Exposure] = {}

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
        """Multiply or raise to a power, unless the result would fill the memory."""
        size = _repeated(left, right) if operator == "*" else _raised(left, right)
        if size > _LARGEST:
            raise SecurityError(f"the result of {operator} is too large")
        return super().call_binop(context, operator, left, right)

    def _exposure(self, obj: object) -> Exposure:
        exposure = self._exposures.get(type(obj))
        if exposure is None:
            exposure = self._exposures[type(obj)] = exposure_of(obj)
        return exposure

    def _read(self, obj: Any, name: str, exposure: Exposure) -> Any:
        if name in exposure.leading:
            _note(obj)
        view = exposure.views.get(name)
        if view is not None:
            return view(obj)
        value = getattr(obj, name)
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


def _note(obj: Page | Site) -> None:
    site = obj.site if isinstance(obj, Page) else obj
    site.sites.reads.model = True


def _repeated(left: Any, right: Any) -> int:
    """Return how long a text or list repeated is, 0 for a product of numbers."""
    if isinstance(right, str | list | tuple):
        left, right = right, left
    return len(left) * right if isinstance(left, str | list | tuple) and isinstance(right, int) else 0


def _raised(base: Any, exponent: Any) -> int:
    """Return about how many bits a power of whole numbers has."""
    return base.bit_length() * exponent if isinstance(base, int) and isinstance(exponent, int) else 0

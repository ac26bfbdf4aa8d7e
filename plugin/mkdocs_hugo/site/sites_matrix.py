"""Which languages something is for: `sites.matrix` and `sites.complements`, wherever they are written.

Hugo: hugolib/sitesmatrix/vectorstores.go, common/predicate/predicate.go.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mkdocs_hugo.content.cast import to_int, to_string, to_strings
from mkdocs_hugo.site.glob import glob

DIMENSIONS = ("languages", "versions", "roles")
_DEFAULTS = {"versions": "defaultcontentversion", "roles": "defaultcontentrole"}
_NUMBER = re.compile(r"\d+")
_RANGES: Mapping[str, Callable[[int, int], bool]] = {
    ">=": operator.le,
    "<=": operator.ge,
    ">": operator.lt,
    "<": operator.gt,
    "==": operator.eq,
    "!=": operator.ne,
}
"""Comparisons of places in the order: what comes first is the greatest, as the newest version is."""


def patterns_in(sites: Any, part: str, dimension: str = "languages") -> list[str]:
    """Return the patterns of a part (`matrix`, `complements`) of a value of `sites`, [] without any."""
    inner = sites.get(part) if isinstance(sites, Mapping) else None
    value = inner.get(dimension) if isinstance(inner, Mapping) else None
    return [value] if isinstance(value, str) else to_strings(value)


def first_patterns(sites: Iterable[Any], part: str, dimension: str = "languages") -> list[str]:
    """Return the patterns of the first of several values that has any."""
    return next((found for one in sites if (found := patterns_in(one, part, dimension))), [])


@dataclass(frozen=True, slots=True)
class Dimension:
    """The versions or roles of a site in Hugo's order; only the default one is built here."""

    names: tuple[str, ...]
    default: str

    def has_default(self, patterns: Sequence[str]) -> bool:
        """Tell whether the default one is among those that patterns take; without patterns it is."""
        return not patterns or self.default in matching(patterns, self.names)


def dimensions(values: Mapping[str, Any]) -> dict[str, Dimension]:
    """Return the `versions` and the `roles` of a configuration, those that it has."""
    found = {name: values.get(name) for name in _DEFAULTS}
    return {
        name: _dimension(name, one, values) for name, one in found.items() if isinstance(one, Mapping) and one
    }


def _dimension(name: str, own: Mapping[str, Any], values: Mapping[str, Any]) -> Dimension:
    """Sort by weight, then versions from the newest to the oldest and roles by name."""
    weights = {key: to_int(one.get("weight")) or 0 for key, one in own.items() if isinstance(one, Mapping)}
    names = sorted(own)
    if name == "versions":
        names.sort(key=lambda one: [int(number) for number in _NUMBER.findall(one)], reverse=True)
    names.sort(key=lambda one: (not weights.get(one), weights.get(one, 0)))
    default = to_string(values.get(_DEFAULTS[name]))
    return Dimension(tuple(names), default if default in names else names[0])


def is_built(sites: Iterable[Any], known: Mapping[str, Dimension]) -> bool:
    """Tell whether the first `sites.matrix` that says so takes the version and the role that are built."""
    found = list(sites)
    return all(one.has_default(first_patterns(found, "matrix", name)) for name, one in known.items())


def matching(patterns: Iterable[str], names: Sequence[str]) -> frozenset[str]:
    """Return those names, given in their order, that the patterns take.

    One glob of several is enough; what `! ` or a comparison such as `>= ` leaves out stays out.
    """
    wanted = [pattern.strip() for pattern in patterns if pattern.strip()]
    return frozenset(name for name in names if _takes(wanted, name, names))


def _takes(patterns: list[str], name: str, names: Sequence[str]) -> bool:
    taken: bool | None = None
    for pattern in patterns:
        sign, _, rest = pattern.partition(" ")
        if sign == "!" or sign in _RANGES:
            if taken is False or not _agrees(sign, rest, name, names):
                return False
            taken = True
        elif not taken:
            taken = glob(pattern).fullmatch(name.lower()) is not None
    return bool(taken)


def _agrees(sign: str, rest: str, name: str, names: Sequence[str]) -> bool:
    if sign == "!":
        return glob(rest).fullmatch(name.lower()) is None
    return rest in names and _RANGES[sign](names.index(name), names.index(rest))

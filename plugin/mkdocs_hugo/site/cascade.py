"""Values that a section hands down to the pages below it. Hugo: resources/page/page_matcher.go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from mkdocs_hugo.content.cast import to_string, to_strings
from mkdocs_hugo.site.glob import glob
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.sites_matrix import DIMENSIONS, matching, patterns_in

_NOT_FOR_CASCADE = frozenset({"kind", "path", "lang", "cascade"})


@dataclass(frozen=True, slots=True)
class PageMatcher:
    """The `target` of a cascade: globs over path, kind and environment, and languages; none matches all."""

    path: str = ""
    kind: str = ""
    languages: frozenset[str] = frozenset()
    environment: str = ""

    def matches(self, kind: Kind, path: str, languages: Set[str], environment: str) -> bool:
        """Tell whether a page in any of some languages is meant; `path` is logical, `/` for the home page."""
        return (
            (not self.kind or glob(self.kind).fullmatch(kind.value) is not None)
            and (not self.path or glob(self.path).fullmatch(path.lower()) is not None)
            and (not self.environment or glob(self.environment).fullmatch(environment) is not None)
            and (not self.languages or not self.languages.isdisjoint(languages))
        )


@dataclass(frozen=True, slots=True)
class Cascade:
    """One block of cascaded values."""

    target: PageMatcher = PageMatcher()
    params: Mapping[str, Any] = field(default_factory=dict)
    fields: Mapping[str, Any] = field(default_factory=dict)


def decode(value: Any, languages: Sequence[str], own: Set[str] = frozenset()) -> tuple[Cascade, ...]:
    """Read `cascade`: one map or a list of maps, keys in lower case; anything else is nothing.

    `languages` are the site's in their order, `own` those that a block is for that names none itself.
    """
    blocks = [value] if isinstance(value, Mapping) else value if isinstance(value, list) else []
    return tuple(_block(block, languages, own) for block in blocks if isinstance(block, Mapping))


def apply(
    params: dict[str, Any],
    cascades: Iterable[Cascade],
    *,
    kind: Kind,
    path: str,
    language: str,
    environment: str,
) -> None:
    """Fill in what the page has not set itself; the first cascade that has a value wins."""
    for cascade in cascades:
        if cascade.target.matches(kind, path, {language}, environment):
            for values in (cascade.params, cascade.fields):
                for key, value in values.items():
                    params.setdefault(key, value)


def _block(block: Mapping[str, Any], languages: Sequence[str], own: Set[str]) -> Cascade:
    target = block.get("target", block.get("_target"))
    params = block.get("params")
    reserved = {"target", "_target", "params"} | _NOT_FOR_CASCADE
    fields = {key: value for key, value in block.items() if key not in reserved}
    if _names_sites(fields.get("sites")):
        own = frozenset()
    return Cascade(
        target=matcher(target if isinstance(target, Mapping) else {}, languages, own),
        params=dict(params) if isinstance(params, Mapping) else {},
        fields=fields,
    )


def matcher(target: Mapping[str, Any], languages: Sequence[str], own: Set[str] = frozenset()) -> PageMatcher:
    """Read a target; one that names no sites is for the languages `own`, all if there are none."""
    patterns = [*patterns_in(target.get("sites"), "matrix"), *to_strings(target.get("lang") or None)]
    names_sites = bool(patterns) or _names_sites(target.get("sites"))
    return PageMatcher(
        path=to_string(target.get("path")),
        kind=to_string(target.get("kind")),
        languages=matching(patterns, languages) if names_sites else frozenset(own),
        environment=to_string(target.get("environment")),
    )


def _names_sites(sites: Any) -> bool:
    return any(patterns_in(sites, "matrix", dimension) for dimension in DIMENSIONS)

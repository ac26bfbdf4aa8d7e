"""Values that a section hands down to the pages below it. Hugo: resources/page/page_matcher.go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_hugo.content.cast import to_string
from mkdocs_hugo.site.glob import glob
from mkdocs_hugo.site.kind import Kind

_NOT_FOR_CASCADE = frozenset({"kind", "path", "lang", "cascade"})


@dataclass(frozen=True, slots=True)
class PageMatcher:
    """The `target` of a cascade: globs over path, kind, language and environment; "" matches all."""

    path: str = ""
    kind: str = ""
    languages: tuple[str, ...] = ()
    environment: str = ""

    def matches(self, kind: Kind, path: str, language: str, environment: str) -> bool:
        """Tell whether a page is meant; `path` is its logical path, `/` for the home page."""
        return (
            (not self.kind or glob(self.kind).fullmatch(kind.value) is not None)
            and (not self.path or glob(self.path).fullmatch(path.lower()) is not None)
            and (not self.environment or glob(self.environment).fullmatch(environment) is not None)
            and (not self.languages or any(glob(one).fullmatch(language.lower()) for one in self.languages))
        )


@dataclass(frozen=True, slots=True)
class Cascade:
    """One block of cascaded values."""

    target: PageMatcher = PageMatcher()
    params: Mapping[str, Any] = field(default_factory=dict)
    fields: Mapping[str, Any] = field(default_factory=dict)


def decode(value: Any) -> tuple[Cascade, ...]:
    """Read `cascade`: one map or a list of maps, keys in lower case; anything else is nothing."""
    blocks = [value] if isinstance(value, Mapping) else value if isinstance(value, list) else []
    return tuple(_block(block) for block in blocks if isinstance(block, Mapping))


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
        if cascade.target.matches(kind, path, language, environment):
            for values in (cascade.params, cascade.fields):
                for key, value in values.items():
                    params.setdefault(key, value)


def _block(block: Mapping[str, Any]) -> Cascade:
    target = block.get("target", block.get("_target"))
    params = block.get("params")
    reserved = {"target", "_target", "params"} | _NOT_FOR_CASCADE
    return Cascade(
        target=_matcher(target) if isinstance(target, Mapping) else PageMatcher(),
        params=dict(params) if isinstance(params, Mapping) else {},
        fields={key: value for key, value in block.items() if key not in reserved},
    )


def _matcher(target: Mapping[str, Any]) -> PageMatcher:
    languages = [to_string(target["lang"])] if target.get("lang") else []
    sites = target.get("sites")
    matrix = sites.get("matrix") if isinstance(sites, Mapping) else None
    named = matrix.get("languages") if isinstance(matrix, Mapping) else None
    languages += [to_string(one) for one in (named if isinstance(named, list) else [named]) if one]
    return PageMatcher(
        path=to_string(target.get("path")),
        kind=to_string(target.get("kind")),
        languages=tuple(languages),
        environment=to_string(target.get("environment")),
    )

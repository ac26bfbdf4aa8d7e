"""Values in a Hugo configuration that stop Hugo, though nothing here reads them. Asked of Hugo 0.168."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_hugo.content.cast import to_int, to_string, to_strings
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.modules import Module, module_names
from mkdocs_hugo.site.permalink_tokens import unknown_tokens
from mkdocs_hugo.site.sites_matrix import dimensions

_FORMATS = {
    "404",
    "alias",
    "amp",
    "calendar",
    "css",
    "csv",
    "gotmpl",
    "html",
    "json",
    "markdown",
    "robots",
    "rss",
} | {"sitemap", "sitemapindex", "webappmanifest"}
_KINDS = {kind.value for kind in Kind} | {"rss", "sitemap", "robotstxt", "404"}
_OLD_KINDS = {"taxonomyterm"}
_DURATION = re.compile(r"\d+|-?(\d+(\.\d*)?(ns|us|µs|ms|s|m|h))+")
_HANDLERS = ("goldmark", "asciidocext", "org", "pandoc", "rst")
_TEXTS = ("sectionpagesmenu", "datadir", "assetdir", "layoutdir", "i18ndir", "archetypedir", "themesdir")
Finding = tuple[str, str]
"""A top-level key, and what is wrong with its value as a text that follows the key."""


def output_formats(values: Mapping[str, Any], modules: Iterable[Module]) -> frozenset[str] | None:
    """Return the output formats' names in lower case; None if a theme that is not here may add some."""
    found = list(modules)
    imported = {
        name for one in (values, *(module.files.values for module in found)) for name in module_names(one)
    }
    if imported - {module.path for module in found}:
        return None
    own = values.get("outputformats")
    return frozenset(_FORMATS | {str(name).lower() for name in own} if isinstance(own, Mapping) else _FORMATS)


def refused_settings(values: Mapping[str, Any], modules: Iterable[Module]) -> Iterator[Finding]:
    """Yield what stops Hugo in the merged configuration of a project; keys are in lower case."""
    yield from _outputs(values, output_formats(values, modules))
    yield from _kinds(values)
    yield from _texts_and_numbers(values)
    yield from _maps(values)
    yield from _permalinks(values.get("permalinks"))
    for name, one in dimensions(values).items():
        if len(one.names) > 1:
            yield name, f"are {', '.join(one.names)}; only the default, {one.default}, is built here"
    markup = values.get("markup")
    handler = markup.get("defaultmarkdownhandler") if isinstance(markup, Mapping) else None
    if handler is not None and to_string(handler).lower() not in _HANDLERS:
        yield (
            "markup",
            f"has no defaultMarkdownHandler {to_string(handler)!r}; Hugo knows {', '.join(_HANDLERS)}",
        )


def _outputs(values: Mapping[str, Any], known: frozenset[str] | None) -> Iterator[Finding]:
    outputs = values.get("outputs")
    for kind, names in outputs.items() if isinstance(outputs, Mapping) else ():
        for name in [names] if isinstance(names, str) else to_strings(names):
            if known is not None and name.lower() not in known:
                yield "outputs", f"names an unknown output format for {kind}: {name!r}"
    default = values.get("defaultoutputformat")
    if default and known is not None and to_string(default).lower() not in known:
        yield "defaultoutputformat", f"names an unknown output format: {to_string(default)!r}"
    types = values.get("mediatypes")
    for name in types if isinstance(types, Mapping) else ():
        if "/" not in str(name):
            yield "mediatypes", f"names no media type: {name!r}"


def _kinds(values: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield the kinds of page that Hugo warns of."""
    outputs = values.get("outputs")
    disabled = values.get("disablekinds")
    named = [("outputs", kind) for kind in (outputs if isinstance(outputs, Mapping) else ())]
    names = [disabled] if isinstance(disabled, str) else to_strings(disabled)
    for key, kind in [*named, *(("disablekinds", name) for name in names)]:
        if str(kind).strip().lower() not in _KINDS | _OLD_KINDS:
            yield key, f"names no kind of page: {kind!r}"


def _texts_and_numbers(values: Mapping[str, Any]) -> Iterator[Finding]:
    for key in _TEXTS:
        if isinstance(values.get(key), (list, Mapping)):
            yield key, "must be a text"
    pagination = values.get("pagination")
    size = pagination.get("pagersize") if isinstance(pagination, Mapping) else None
    for key, what, number in (
        ("summarylength", "", values.get("summarylength")),
        ("pagination", "pagerSize ", size),
    ):
        if number is not None and to_int(number) is None:
            yield key, f"{what}must be a number"
    timeout = values.get("timeout")
    if timeout is not None and not _DURATION.fullmatch(to_string(timeout)):
        yield "timeout", f"is no duration such as 30s: {to_string(timeout)!r}"


def _maps(values: Mapping[str, Any]) -> Iterator[Finding]:
    cascade = values.get("cascade")
    if cascade and not isinstance(cascade, (Mapping, list)):
        yield "cascade", "must be a map or a list of maps"
    for key in ("languages", "params", "outputformats", "pagination"):
        if values.get(key) and not isinstance(values[key], Mapping):
            yield key, "must be a map"
    for menu, entries in values["menus"].items() if isinstance(values.get("menus"), Mapping) else ():
        if entries and not all(isinstance(one, Mapping) for one in _listed(entries)):
            yield "menus", f"{menu} must be a list of maps"
    module = values.get("module") or {}
    for key in ("mounts", "imports") if isinstance(module, Mapping) else ():
        if not all(isinstance(one, Mapping) for one in _listed(module.get(key) or ())):
            yield "module", f"{key} must be a list of maps"


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _permalinks(permalinks: Any) -> Iterator[Finding]:
    """Yield what is wrong with patterns by section, or by kind and section; lists have targets."""
    if permalinks and not isinstance(permalinks, (Mapping, list)):
        yield "permalinks", "must be a map"
    for name, value in permalinks.items() if isinstance(permalinks, Mapping) else ():
        if isinstance(value, Mapping):
            yield from _permalinks(value)
        elif not isinstance(value, str):
            yield "permalinks", f"{name} must be a text"
        else:
            for token in unknown_tokens(value):
                yield "permalinks", f"{name} names an unknown token: :{token}"

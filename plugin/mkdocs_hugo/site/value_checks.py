"""Values in front matter that mean nothing to Hugo, reported with their place.

Hugo logs these or stops (hugolib/page__meta.go); here the value counts as unset and the page is built.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from itertools import chain
from typing import Any

from mkdocs_hugo.content.cast import to_bool, to_int, to_string, to_strings
from mkdocs_hugo.content.dates import to_time
from mkdocs_hugo.content.frontmatter import ParsedFile
from mkdocs_hugo.errors import FrontMatterError, Report
from mkdocs_hugo.site.dates import DateHandlers
from mkdocs_hugo.site.glob import glob
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.text import Source

_DATE_HINT = "Write 2024-01-31 or 2024-01-31T10:00:00+01:00."
_CASCADE_HINT = "Write cascade: {target: {kind: page}, params: {key: value}}, or a list of such maps."
_MAPS = {
    "build": "Write build: {list: never, render: never, publishResources: false}, or what of it you need.",
    "_build": "Write build: {list: never, render: never, publishResources: false}, or what of it you need.",
    "params": "Write params: {key: value}.",
    "sites": "Write sites: {matrix: {languages: [en]}}.",
}
_MARKUPS = frozenset(
    ("ad", "adoc", "asciidoc", "asciidocext", "goldmark", "htm", "html", "markdown", "md", "mdown", "org")
) | {"pandoc", "pdc", "python-markdown", "restructuredtext", "rst"}
_KINDS = tuple(kind.value for kind in Kind)
_PROTOCOL = ("http://", "https://")

Finding = tuple[str, str, str]
"""A key, what is wrong with its value, and what to do."""


def check_values(
    source: Source,
    document: ParsedFile,
    handlers: DateHandlers,
    formats: Container[str] | None,
    report: Report,
) -> None:
    """Report what a page's own front matter says in vain; the places are only looked up for these.

    `formats` are the names of the site's output formats, None if they are not known.
    """
    for key, message, hint in chain(
        _findings(document.front_matter, handlers), _outputs(document.front_matter.get("outputs"), formats)
    ):
        report(FrontMatterError.at(source, document.key_offset(source, key), message, hint=hint))


def _findings(values: Mapping[str, Any], handlers: DateHandlers) -> Iterator[Finding]:
    for key, value in values.items():
        if value is None or value == "":
            continue
        if key != "published" and handlers.is_date_key(key) and to_time(value, handlers.zone) is None:
            yield key, f'{key} is no date: "{to_string(value)}"', _DATE_HINT
        elif key == "weight" and to_int(value) is None:
            yield key, f'weight is no number: "{to_string(value)}"', "Write a whole number, such as 10."
        elif key in ("draft", "headless") and to_bool(value) is None:
            yield key, f'{key} is neither true nor false: "{to_string(value)}"', "Write true or false."
        elif key == "url" and to_string(value).startswith(_PROTOCOL):
            yield key, "url names a host", "Write the path on this site, such as /guides/login/."
        elif key == "aliases" and any(alias.startswith(_PROTOCOL) for alias in to_strings(value)):
            yield key, "an alias names a host", "Write paths on this site, such as /old/path/."
        elif finding := _refused(key, value):
            yield key, *finding


def _outputs(value: Any, formats: Container[str] | None) -> Iterator[Finding]:
    names = [value] if isinstance(value, str) else to_strings(value) if isinstance(value, list) else [value]
    for name in names if value and not isinstance(value, Mapping) else ():
        if formats is not None and to_string(name).lower() not in formats:
            hint = "Define it under outputFormats in the Hugo configuration, or leave it out."
            yield "outputs", f'no output format is called "{to_string(name)}"', hint


def _refused(key: str, value: Any) -> tuple[str, str] | None:
    """Return what is wrong with a value that stops Hugo, and what to do."""
    if key in _MAPS and not isinstance(value, Mapping) and not _is_json(value):
        return f'{key} is no map: "{to_string(value)}"', _MAPS[key]
    match key, value:
        case "build" | "_build", Mapping() if to_bool(value.get("publishresources", True)) is None:
            text = to_string(value["publishresources"])
            return f'publishResources is neither true nor false: "{text}"', "Write true or false."
        case "cascade", _:
            return _refused_cascade(value)
        case "markup", str() if value.lower() not in _MARKUPS and "/" not in value:
            return f'no markup is called "{value}"', f"Hugo knows {', '.join(sorted(_MARKUPS))}."
        case "sites", Mapping():
            return _refused_sites(value)
        case "sitemap", Mapping() if _is_no_number(value.get("priority")):
            text = to_string(value["priority"])
            return f'the priority of sitemap is no number: "{text}"', "Write a number from 0 to 1."
    return None


def _refused_sites(value: Mapping[str, Any]) -> tuple[str, str] | None:
    for part in ("matrix", "complements"):
        inner = value.get(part)
        if inner and not isinstance(inner, Mapping):
            return f'{part} of sites is no map: "{to_string(inner)}"', _MAPS["sites"]
    return None


def _refused_cascade(value: Any) -> tuple[str, str] | None:
    if not isinstance(value, (Mapping, list)) and not _is_json(value):
        return f'cascade is neither a map nor a list of maps: "{to_string(value)}"', _CASCADE_HINT
    for block in value if isinstance(value, list) else [value]:
        target = block.get("target", block.get("_target")) if isinstance(block, Mapping) else None
        if target not in (None, "") and not isinstance(target, Mapping):
            return f'the target of cascade is no map: "{to_string(target)}"', _CASCADE_HINT
        kind = to_string(target.get("kind")) if isinstance(target, Mapping) else ""
        if kind and not any(glob(kind).fullmatch(known) for known in _KINDS):
            return f'no kind of page is called "{kind}"', f"Hugo knows {', '.join(_KINDS)}."
    return None


def _is_json(value: Any) -> bool:
    """Tell whether a text may be a map or list in JSON, which Hugo reads where it wants one."""
    return isinstance(value, str) and value.lstrip()[:1] in ("{", "[")


def _is_no_number(value: Any) -> bool:
    if value is None or isinstance(value, (bool, int, float)):
        return False
    try:
        float(to_string(value))
    except ValueError:
        return True
    return False

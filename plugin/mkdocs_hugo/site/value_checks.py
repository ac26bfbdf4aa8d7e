"""Values in front matter that mean nothing to Hugo, told with their place.

Hugo logs these or stops (hugolib/page__meta.go); here the value counts as unset and the page is built.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_hugo.content.cast import to_bool, to_int, to_string, to_strings
from mkdocs_hugo.content.dates import to_time
from mkdocs_hugo.content.frontmatter import Document
from mkdocs_hugo.errors import FrontMatterError, Report
from mkdocs_hugo.site.dates import DateHandlers
from mkdocs_hugo.text import Source

_DATE_HINT = "Write 2024-01-31 or 2024-01-31T10:00:00+01:00."
_PROTOCOL = ("http://", "https://")

Finding = tuple[str, str, str]
"""A key, what is wrong with its value, and what to do."""


def check_values(source: Source, document: Document, handlers: DateHandlers, report: Report) -> None:
    """Report what a page's own front matter says in vain; the places are only looked up for these."""
    for key, message, hint in _findings(document.front_matter, handlers):
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

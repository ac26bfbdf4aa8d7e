"""The tokens that a pattern of `permalinks` can hold. Hugo: resources/page/permalinks.go."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from mkdocs_hugo.site.go_time import format_time

TOKEN = re.compile(r":(\w+)(\[.+?\])?")
"""A token's name, and what is cut from its value."""

ESCAPED_COLON = "\0"
"""Stands for `\\:` while a pattern is read."""

NAMES = frozenset(
    {"year", "month", "monthname", "day", "weekday", "weekdayname", "yearday", "section", "sectionslug"}
    | {"sections", "sectionslugs", "title", "slug", "slugorfilename", "filename", "contentbasename"}
    | {"slugorcontentbasename"}
)
"""Hugo's names; any other is a format of Go's for the page's date."""

_ANY_DATE = datetime(2009, 9, 9, 9, 9, 9, tzinfo=UTC)


def unknown_tokens(pattern: str) -> list[str]:
    """Return the tokens of a pattern that are neither Hugo's nor Go's formats of dates."""
    found = [match[1] for match in TOKEN.finditer(pattern.replace("\\:", ESCAPED_COLON))]
    words = (name for name in found if name.isascii() and not name.isdigit() and name not in NAMES)
    return [name for name in words if format_time(_ANY_DATE, name) == name]

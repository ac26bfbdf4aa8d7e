"""Which pages a listing shows, in which groups and order: the query of Relearn's shortcode `pages`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from mkdocs_hugo.content.cast import to_string
from mkdocs_hugo.errors import ShortcodeError
from mkdocs_hugo.site.pages import Pages
from mkdocs_hugo.templates.page_values import FieldValue, evaluate, listed, order_key, unquoted

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page
    from mkdocs_hugo.site.reader import Reader


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A page in a listing with those below it; `level` counts from 1."""

    page: Page
    level: int
    below: tuple[ListedPage, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading; "" for a listing without groups."""

    label: str
    entries: tuple[ListedPage, ...]


def page_groups(page: Page, args: Mapping[str, Any], reader: Reader) -> list[Group]:
    """Return the groups of a listing for a page; raises `ShortcodeError` for an expression that is none."""
    try:
        return _Query(args, reader).groups(page)
    except ValueError as error:
        hint = "Write a field and functions, for example date | format '2006'."
        raise ShortcodeError(str(error), hint=hint) from None


_CONDITION = re.compile(r"(.*?)\s*(!=|<=|>=|=|<|>|\bin\b)\s*(.*)", re.DOTALL)


_ORDERS: Mapping[str, Callable[[Pages], Pages]] = {
    "weight": Pages.by_weight,
    "linktitle": Pages.by_link_title,
    "date": Pages.by_date,
    "lastmod": Pages.by_lastmod,
    "expirydate": Pages.by_expiry_date,
    "publishdate": Pages.by_publish_date,
    "length": Pages.by_length,
}
"""Hugo's own orders, in which pages without a date come first."""


class _Query:
    def __init__(self, args: Mapping[str, Any], reader: Reader) -> None:
        self._args = {name: to_string(value).strip() for name, value in args.items()}
        self._reader = reader

    def groups(self, page: Page) -> list[Group]:
        entries = list(self._entries(page, 1))
        if self._is_on("flatten"):
            entries = self._ordered(replace(entry, level=1, below=()) for entry in _flat(entries))
        limit = self._args["limit"]
        entries = entries[: int(limit)] if limit.isdecimal() else entries
        return self._grouped(entries) if self._args["groupby"] else [Group("", tuple(entries))]

    def _entries(self, page: Page, level: int) -> Iterator[ListedPage]:
        """Yield what lies along the axis, each with what lies below it."""
        axis = self._args["axis"] or "descendants"
        levels = int(self._args["levels"] or 1)
        found = self._reader.pages(page)
        if axis == "siblings":
            found = [one for one in (page.parent.pages if page.parent else ()) if one is not page]
        elif axis == "ancestors":
            found = page.ancestors[:levels]
        kept = [one for one in found if self._keeps(one)]
        deeper = level < levels and axis == "descendants"
        entries = (
            ListedPage(one, level, tuple(self._entries(one, level + 1)) if deeper else ()) for one in kept
        )
        yield from self._ordered(entries)

    def _keeps(self, page: Page) -> bool:
        kind = self._args["kind"]
        if page.hidden and not self._is_on("hidden"):
            return False
        if kind in ("leaf", "branch") and (kind == "branch") != bool(page.pages):
            return False
        return not self._args["where"] or _holds(self._args["where"], page, self._reader)

    def _ordered(self, entries: Iterable[ListedPage]) -> list[ListedPage]:
        ordered = list(entries)
        if self._args.get("by"):
            pages = Pages(entry.page for entry in ordered)
            self._reader.bodies(pages if self._args["by"] == "length" else ())
            pages = _ORDERS[self._args["by"]](pages)
            places = {page: number for number, page in enumerate(pages)}
            ordered.sort(key=lambda entry: places[entry.page])
        for part in reversed(listed(self._args["orderby"])):
            expression, _, direction = part.rpartition(" ")
            if direction not in ("asc", "desc"):
                expression, direction = part, "asc"
            if expression != "auto":
                ordered = self._sorted(ordered, expression, descending=direction == "desc")
        return ordered

    def _sorted(self, entries: list[ListedPage], expression: str, *, descending: bool) -> list[ListedPage]:
        """Sort stably; pages without a value stay last in either direction."""
        values = [(evaluate(expression, entry.page, self._reader), entry) for entry in entries]
        known = [one for one in values if one[0] is not None]
        known.sort(key=lambda one: order_key(one[0]), reverse=descending)
        return [entry for _, entry in known] + [entry for value, entry in values if value is None]

    def _grouped(self, entries: list[ListedPage]) -> list[Group]:
        groups: dict[str, tuple[FieldValue, list[ListedPage]]] = {}
        for entry in entries:
            value = evaluate(self._args["groupby"], entry.page, self._reader)
            groups.setdefault(to_string(value), (value, []))[1].append(entry)
        ordered = sorted(groups.values(), key=lambda group: order_key(group[0]))
        if self._args["grouporder"] == "desc":
            ordered = [one for one in reversed(ordered) if one[0] is not None] + [
                one for one in ordered if one[0] is None
            ]
        return [Group(self._label(value, found), tuple(found)) for value, found in ordered]

    def _label(self, value: FieldValue, entries: Sequence[ListedPage]) -> str:
        label = self._args["grouplabel"]
        shown = evaluate(label, entries[0].page, self._reader) if label and value is not None else value
        return "…" if shown is None else to_string(shown)

    def _is_on(self, name: str) -> bool:
        return self._args[name].lower() == "true"


def _flat(entries: Iterable[ListedPage]) -> Iterator[ListedPage]:
    for entry in entries:
        yield entry
        yield from _flat(entry.below)


def _holds(condition: str, page: Page, reader: Reader) -> bool:
    match = _CONDITION.fullmatch(condition)
    if match is None:
        raise ValueError(f'"{condition}" is no condition')
    value, operator = evaluate(match[1], page, reader), match[2]
    if value is None:
        return operator == "!="
    if operator == "in":
        return to_string(value) in [unquoted(one) for one in listed(match[3])]
    return _compared(value, operator, unquoted(match[3]))


def _compared(value: FieldValue, operator: str, text: str) -> bool:
    ours: Any = value if isinstance(value, float | int) else to_string(value)
    theirs: Any = float(text) if isinstance(ours, float | int) else text
    results = {
        "=": ours == theirs,
        "!=": ours != theirs,
        "<": ours < theirs,
        "<=": ours <= theirs,
        ">": ours > theirs,
        ">=": ours >= theirs,
    }
    return bool(results[operator])

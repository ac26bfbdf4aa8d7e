"""The four dates of a page: which front matter keys they come from and how sections inherit them.

Hugo: resources/page/pagemeta/page_frontmatter.go.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from typing import Any

from mkdocs_hugo.content.cast import to_string
from mkdocs_hugo.content.dates import to_time

_ALIASES = {
    "lastmod": ("modified",),
    "publishdate": ("pubdate", "published"),
    "expirydate": ("unpublishdate",),
}
_DEFAULTS = {
    "date": ("date", "publishdate", "lastmod"),
    "lastmod": (":git", "lastmod", "date", "publishdate"),
    "publishdate": ("publishdate", "date"),
    "expirydate": ("expirydate",),
}
_DELIMITERS = " -_"


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a page; None is Go's zero time."""

    date: datetime | None = None
    lastmod: datetime | None = None
    publish_date: datetime | None = None
    expiry_date: datetime | None = None

    @property
    def is_zero(self) -> bool:
        """Whether no date is set, so that a section takes those of the pages below."""
        return not (self.date or self.lastmod or self.publish_date or self.expiry_date)

    def newest(self, other: Dates, now: datetime) -> Dates:
        """Return these dates, moved forward to the other's later ones; publish dates only of the past."""
        published = other.publish_date if other.publish_date and other.publish_date < now else None
        return replace(
            self,
            date=_later(self.date, other.date),
            lastmod=_later(self.lastmod, other.lastmod),
            publish_date=_later(self.publish_date, published),
        )


@dataclass(frozen=True, slots=True)
class FileDates:
    """What a file itself says of time: its base name, its modification time, its last commit."""

    base_name: str = ""
    modified: datetime | None = None
    committed: datetime | None = None


@dataclass(frozen=True, slots=True)
class DateHandlers:
    """For each of the four dates the sources to ask, the first that knows; `frontmatter` in Hugo."""

    sources: Mapping[str, tuple[str, ...]]
    zone: tzinfo = UTC

    @classmethod
    def from_config(cls, frontmatter: Mapping[str, Any], zone: tzinfo = UTC) -> DateHandlers:
        """Read the configuration: lists of keys, `:default`, `:filename`, `:fileModTime`, `:git`."""
        return cls({kind: _sources(kind, frontmatter.get(kind)) for kind in _DEFAULTS}, zone)

    def is_date_key(self, key: str) -> bool:
        """Whether front matter with this key is a date."""
        return any(key in sources for sources in self.sources.values())

    def dates(self, params: Mapping[str, Any], file: FileDates) -> tuple[Dates, str]:
        """Return the dates and, where a file name begins with a date, the slug behind it."""
        known = dict(params)
        found: dict[str, datetime | None] = {}
        slug = ""
        for kind, sources in self.sources.items():
            found[kind], from_name = self._first(sources, known, file)
            slug = slug or from_name
            if found[kind] is not None:
                known.setdefault(kind, found[kind])
        dates = Dates(found["date"], found["lastmod"], found["publishdate"], found["expirydate"])
        return dates, "" if "slug" in params else slug

    def _first(
        self, sources: Sequence[str], params: Mapping[str, Any], file: FileDates
    ) -> tuple[datetime | None, str]:
        for source in sources:
            slug = ""
            if source == ":filename":
                date, slug = date_and_slug(file.base_name, self.zone)
            elif source == ":filemodtime":
                date = file.modified
            elif source == ":git":
                date = file.committed
            else:
                date = _value(params.get(source), self.zone)
            if date is not None:
                return date, slug
        return None, ""


def date_and_slug(name: str, zone: tzinfo) -> tuple[datetime | None, str]:
    """Split `2024-01-02-rest` (or with a time, `2024-01-02-10-30-00-rest`) into its date and `rest`."""
    if len(name) >= 19:
        date = to_time(f"{name[:10]}T{name[11:19].replace('-', ':')}", zone)
        if date:
            return date, name[19:].strip(_DELIMITERS)
    date = to_time(name[:10], zone) if len(name) >= 10 else None
    return (date, name[10:].strip(_DELIMITERS)) if date else (None, "")


def _value(value: Any, zone: tzinfo) -> datetime | None:
    return None if value is None or value == "" else to_time(value, zone)


def _sources(kind: str, configured: Any) -> tuple[str, ...]:
    names = [configured] if isinstance(configured, str) else configured or [":default"]
    expanded: list[str] = []
    for name in (to_string(name).lower() for name in names):
        expanded.extend(_DEFAULTS[kind] if name == ":default" else [name])
    with_aliases = [known for name in expanded for known in (name, *_ALIASES.get(name, ()))]
    return tuple(dict.fromkeys(with_aliases))


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    if one is None or other is None:
        return one or other
    return max(one, other)

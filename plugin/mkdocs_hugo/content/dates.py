"""Dates in front matter and configuration, in the many forms that Hugo accepts.

Source of the behaviour: spf13/cast 1.10 (its list of layouts), Go's time.Parse, Hugo: common/htime.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Any


def to_time(value: Any, zone: tzinfo = UTC) -> datetime | None:
    """Return the moment a value means, always with a zone; None where Hugo cannot read it as a date.

    Takes texts, TOML dates and whole numbers (seconds since 1970). `zone` is the site's `timeZone`: it holds
    for dates without zone and, as in Hugo, for those that only name one (`GMT`, `CET`). Clock times without
    a date, which Hugo puts into the year 0, are None.
    """
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=zone)
    if isinstance(value, date):
        return datetime.combine(value, time(), zone)
    if isinstance(value, str):
        return _parse(value, zone)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _MAX_SECONDS:
        return _EPOCH + timedelta(seconds=value)
    return None


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MAX_SECONDS = 60_000_000_000

_TIME = r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})"
_CLOCK = _TIME + r":(?P<second>[0-9]{2})(?:[.,](?P<fraction>[0-9]+))?"
_ISO_DAY = r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
_ISO_OFFSET = r"[-+][0-9]{2}:?[0-9]{2}"
_DAY = r"(?P<day>[0-9]{2})"
_DAY_NAME = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_LONG_DAY_NAME = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = rf"(?P<name>{'|'.join(_MONTHS)})"
_YEAR = r"(?P<year>[0-9]{4})"
_SHORT_YEAR = r"(?P<year>[0-9]{2})"
_ZONE_NAME = r"(?-i:[A-Z]{3,4}T|[A-Z]{3}|[-+][0-9]{2})"
_ZONE = rf"(?:(?P<offset>[-+][0-9]{{4}})|{_ZONE_NAME})"

_LAYOUTS = tuple(
    re.compile(layout.replace(" ", " +"), re.IGNORECASE)
    for layout in (
        # ISO 8601: `T` or a space before the time, several writings of the zone
        rf"{_ISO_DAY}(?:(?-i:T){_CLOCK}(?P<offset>(?-i:Z)|{_ISO_OFFSET})?)?",
        rf"{_ISO_DAY} {_CLOCK}(?P<offset>(?-i:Z)|\x20*{_ISO_OFFSET}(?: {_ZONE_NAME})?)?",
        # RFC 1123, RFC 822, RFC 850
        rf"{_DAY_NAME}, {_DAY} {_MONTH_NAME} {_YEAR} {_CLOCK} {_ZONE}",
        rf"{_DAY} {_MONTH_NAME} {_SHORT_YEAR} {_TIME} {_ZONE}",
        rf"{_LONG_DAY_NAME}, {_DAY}-{_MONTH_NAME}-{_SHORT_YEAR} {_CLOCK} {_ZONE_NAME}",
        # those of C, Unix and Ruby
        rf"{_DAY_NAME} {_MONTH_NAME} (?P<day>[0-9]{{1,2}}) {_CLOCK}(?: {_ZONE})? {_YEAR}",
        rf"{_DAY} {_MONTH_NAME} {_YEAR}",
    )
)


def _parse(text: str, zone: tzinfo) -> datetime | None:
    for layout in _LAYOUTS:
        match = layout.fullmatch(text)
        if match:
            try:
                return _moment(match.groupdict(), zone)
            except (ValueError, OverflowError):  # no such day, hour or zone
                return None
    return None


def _moment(parts: dict[str, str | None], zone: tzinfo) -> datetime:
    clock = time(
        int(parts.get("hour") or 0),
        int(parts.get("minute") or 0),
        int(parts.get("second") or 0),
        int(((parts.get("fraction") or "") + "000000")[:6]),
    )
    name = parts.get("name")
    month = _MONTHS.index(name.lower()) + 1 if name else int(parts["month"] or 0)
    day = date(_year(parts["year"] or ""), month, int(parts["day"] or 0))
    return datetime.combine(day, clock, _zone(parts.get("offset"), zone))


def _year(digits: str) -> int:
    """Two digits mean 1969 to 2068."""
    year = int(digits)
    return year if len(digits) == 4 else year + (1900 if year >= 69 else 2000)


def _zone(offset: str | None, zone: tzinfo) -> tzinfo:
    if offset is None:
        return zone
    if offset == "Z":
        return UTC
    digits = offset.replace(":", "").split()[0]
    minutes = int(digits[3:5])
    if minutes > 59:
        raise ValueError(offset)
    delta = timedelta(hours=int(digits[1:3]), minutes=minutes)
    return timezone(-delta if digits[0] == "-" else delta)

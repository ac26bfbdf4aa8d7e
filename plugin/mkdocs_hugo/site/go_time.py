"""Dates in Go's layouts (`2006-01-02`). Go: time/format.go."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def month_name(date: datetime) -> str:
    """Return the English name of the month."""
    return _MONTHS[date.month - 1]


def day_name(date: datetime) -> str:
    """Return the English name of the day of the week."""
    return _DAYS[date.weekday()]


def format_time(date: datetime, layout: str) -> str:
    """Write a date as Go's `Time.Format` does; text that is no part of a layout stays."""
    return _PARTS.sub(lambda match: _FORMATS[match[0]](date), layout)


def _hour12(date: datetime) -> int:
    return date.hour % 12 or 12


def _offset(date: datetime, separator: str) -> str:
    minutes = int((date.utcoffset() or date - date).total_seconds() // 60)
    sign, minutes = ("-", -minutes) if minutes < 0 else ("+", minutes)
    return f"{sign}{minutes // 60:02}{separator}{minutes % 60:02}"


_FORMATS: Mapping[str, Callable[[datetime], str]] = {
    "January": month_name,
    "Jan": lambda date: month_name(date)[:3],
    "Monday": day_name,
    "Mon": lambda date: day_name(date)[:3],
    "2006": lambda date: f"{date.year:04}",
    "002": lambda date: f"{date.timetuple().tm_yday:03}",
    "01": lambda date: f"{date.month:02}",
    "02": lambda date: f"{date.day:02}",
    "_2": lambda date: f"{date.day:2}",
    "03": lambda date: f"{_hour12(date):02}",
    "04": lambda date: f"{date.minute:02}",
    "05": lambda date: f"{date.second:02}",
    "06": lambda date: f"{date.year % 100:02}",
    "15": lambda date: f"{date.hour:02}",
    "PM": lambda date: "PM" if date.hour >= 12 else "AM",
    "pm": lambda date: "pm" if date.hour >= 12 else "am",
    "Z07:00": lambda date: "Z" if not date.utcoffset() else _offset(date, ":"),
    "-07:00": lambda date: _offset(date, ":"),
    "-0700": lambda date: _offset(date, ""),
    "MST": lambda date: date.tzname() or "UTC",
    "1": lambda date: str(date.month),
    "2": lambda date: str(date.day),
    "3": lambda date: str(_hour12(date)),
    "4": lambda date: str(date.minute),
    "5": lambda date: str(date.second),
}
_PARTS = re.compile("|".join(re.escape(part) for part in _FORMATS))

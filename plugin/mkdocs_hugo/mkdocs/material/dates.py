"""Dates as a reader of the page's language writes them."""

from __future__ import annotations

from datetime import datetime

from babel import Locale, UnknownLocaleError
from babel.dates import format_date


def long_date(date: datetime, locale: str) -> str:
    """Write a date in words, "23. november 2026"; in a language nobody knows, as numbers."""
    try:
        return format_date(date, "long", locale=Locale.parse(locale, sep="-"))
    except (ValueError, UnknownLocaleError):
        return date.date().isoformat()

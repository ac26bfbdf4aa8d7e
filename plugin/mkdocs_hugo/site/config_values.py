"""Values of a configuration in the types that Hugo wants; what does not fit is reported and left out.

Hugo: config/allconfig/allconfig.go (RootConfig), mitchellh/mapstructure (WeakDecode).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mkdocs_hugo.content.cast import to_bool, to_int, to_string, to_strings
from mkdocs_hugo.content.decode import lower_keys

Complain = Callable[[str, str], None]
"""Told of a top-level key whose value means nothing, and why."""


@dataclass(frozen=True, slots=True)
class ConfigValues:
    """One language's configuration with typed access; keys in lower case."""

    values: Mapping[str, Any]
    complain: Complain

    def text(self, key: str, default: str = "") -> str:
        """Return a text; numbers and booleans as Hugo prints them."""
        value = self.values.get(key)
        if isinstance(value, (list, dict)):
            self.complain(key, "must be a text")
        return default if value is None else to_string(value)

    def flag(self, key: str, default: bool = False) -> bool:
        """Return true or false; texts like "true" and numbers count too."""
        value = self.values.get(key)
        if value is None:
            return default
        flag = False if value == "" else to_bool(value)
        if flag is None:
            self.complain(key, "must be true or false")
        return default if flag is None else flag

    def number(self, key: str, default: int = 0) -> int:
        """Return a whole number."""
        value = self.values.get(key)
        number = default if value is None else to_int(value)
        if number is None:
            self.complain(key, "must be a number")
        return default if number is None else number

    def texts(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return a list of texts; a single value is a list of one."""
        value = self.values.get(key)
        if value is None:
            return default
        return (value,) if isinstance(value, str) else tuple(to_strings(value))

    def table(self, key: str) -> dict[str, Any]:
        """Return a map, empty where there is none."""
        value = self.values.get(key)
        if not isinstance(value, dict) and value:
            self.complain(key, "must be a map")
        return value if isinstance(value, dict) else {}

    def inside(self, key: str) -> ConfigValues:
        """Return the values of a map below."""
        return ConfigValues(self.table(key), lambda inner, why: self.complain(key, f"{inner}: {why}"))

    def patterns(self, key: str) -> tuple[re.Pattern[str], ...]:
        """Return a list of regular expressions."""
        return tuple(pattern for text in self.texts(key) if (pattern := self._pattern(key, text)))

    def _pattern(self, key: str, text: str) -> re.Pattern[str] | None:
        try:
            return re.compile(text)
        except (re.error, OverflowError, RecursionError) as error:
            self.complain(key, f"holds a broken regular expression, {text!r}: {error}")
            return None

    def time_zone(self) -> tzinfo:
        """Return the zone of dates that name none: UTC where nothing is set."""
        name = self.text("timezone")
        if name == "Local":
            return datetime.now().astimezone().tzinfo or UTC
        try:
            return ZoneInfo(name) if name and name != "UTC" else UTC
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self.complain("timezone", f"names no time zone: {name!r}")
            return UTC

    def disabled_kinds(self) -> frozenset[str]:
        """Return the page kinds that are not built, in lower case, old names replaced."""
        kinds = (kind.lower() for kind in self.texts("disablekinds"))
        return frozenset("taxonomy" if kind == "taxonomyterm" else kind for kind in kinds)

    def ugly_urls(self) -> bool | dict[str, bool]:
        """Return whether addresses end with `.html`, for the whole site or by section."""
        value = self.values.get("uglyurls")
        if isinstance(value, dict):
            return {section: bool(to_bool(ugly)) for section, ugly in value.items()}
        return value is True or value == "true"

    def taxonomies(self) -> dict[str, str]:
        """Return singular to plural; Hugo's own two only where the author names none."""
        if "taxonomies" not in self.values:
            return {"tag": "tags", "category": "categories"}
        named = ((key, to_string(value)) for key, value in self.table("taxonomies").items())
        return {singular: plural for singular, plural in named if singular and plural}

    def outputs(self) -> dict[str, tuple[str, ...]]:
        """Return the names of the output formats by page kind, in lower case."""
        lists = ("home", "section", "taxonomy", "term")
        outputs: dict[str, tuple[str, ...]] = {"page": ("html",), "rss": ("rss",)}
        outputs |= dict.fromkeys(lists, ("html", "rss"))
        own = self.inside("outputs")
        return outputs | {kind: tuple(one.lower() for one in own.texts(kind)) for kind in own.values}

    def menus(self) -> dict[str, tuple[dict[str, Any], ...]]:
        """Return the configured entries by menu; keys of entries in lower case."""
        menus = self.table("menus").items()
        return {name: maps for name, entries in menus if (maps := self._maps(entries))}

    def cascade(self) -> list[dict[str, Any]]:
        """Return the cascade's blocks; their keys in lower case."""
        return list(self._maps(self.values.get("cascade")))

    def main_sections(self) -> tuple[str, ...] | None:
        """Return the main sections, None where Hugo has to find them in the content."""
        params = self.inside("params")
        if "mainsections" in params.values:
            return params.texts("mainsections")
        return self.texts("mainsections") if self.values.get("mainsections") is not None else None

    def _maps(self, value: Any) -> tuple[dict[str, Any], ...]:
        items = value if isinstance(value, list) else [value]
        return tuple(lower_keys(item) for item in items if isinstance(item, dict))

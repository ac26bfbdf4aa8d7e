"""Words in each language from the `i18n` folders. Hugo: langs/i18n, tpl/lang.

A table is TOML, YAML or JSON named after its language: `nb.toml`. An entry is a text, or a map with a text
per plural form (`one`, `other`); `{{ .Count }}` in it stands for the number. Links are passed over, as in
Hugo.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs_hugo.content.cast import to_string
from mkdocs_hugo.content.decode import FORMATS, DecodeError, decode
from mkdocs_hugo.site.config import SiteConfig
from mkdocs_hugo.site.mounts import Mount
from mkdocs_hugo.text import normalize

_COUNT = re.compile(r"\{\{-?\s*\.(?:Count)?\s*-?\}\}")


@dataclass(frozen=True)
class Translations:
    """The tables of a site, read when they are first asked for; the site's own go before its themes'."""

    config: SiteConfig

    def text(self, key: str, count: int | None = None, language: str = "") -> str:
        """Return a word in a language, else in the default language, "" if neither has it."""
        for code in (language or self.config.language.lang, self.config.default_content_language):
            entry = self._tables.get(code.lower(), {}).get(key.lower())
            if entry is not None:
                return _COUNT.sub("" if count is None else str(count), _form(entry, count))
        return ""

    @cached_property
    def _tables(self) -> dict[str, dict[str, Any]]:
        tables: dict[str, dict[str, Any]] = {}
        for mount in reversed(self.config.mounts_of("i18n")):
            for path, name in _files(mount):
                tables.setdefault(PurePosixPath(name).stem.lower(), {}).update(_table(path))
        return tables


def _files(mount: Mount) -> Iterable[tuple[Path, str]]:
    """Return the tables of a mount with their names, which are not their own in a mount of one file."""
    if mount.below:
        found = [(mount.source, mount.below)] if mount.source.is_file() else []
    else:
        found = [(path, path.name) for path in sorted(mount.source.glob("*.*")) if mount.accepts(path.name)]
    tables = (one for one in found if one[0].suffix[1:] in FORMATS)
    return [(path, name) for path, name in tables if path.is_file() and not path.is_symlink()]


def _table(path: Path) -> dict[str, Any]:
    """Read a table; one that cannot be read has no words. Lists of entries have an `id` each."""
    try:
        values = decode(normalize(path.read_bytes()), FORMATS[path.suffix[1:]])
    except (DecodeError, OSError):
        return {}
    if isinstance(values, list):
        values = {to_string(one.get("id")): one.get("translation") for one in values if isinstance(one, dict)}
    return {str(key).lower(): value for key, value in values.items()} if isinstance(values, dict) else {}


def _form(entry: Any, count: int | None) -> str:
    if not isinstance(entry, Mapping):
        return to_string(entry)
    wanted = "one" if count == 1 else "other"
    return to_string(entry.get(wanted, entry.get("other", "")))

"""Themes and other modules of a site, as far as they are on this machine.

A module is found in `_vendor/`, the themes folder or Hugo's cache; what Hugo would download is left out.
Each brings mounts and a configuration. Hugo: modules/collect.go, modules/config.go.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from mkdocs_hugo.content.cast import to_bool, to_string, to_strings
from mkdocs_hugo.content.decode import lower_keys
from mkdocs_hugo.errors import Report
from mkdocs_hugo.site.config_files import ConfigFiles, read_theme
from mkdocs_hugo.site.config_merge import Values

_REQUIRED = re.compile(r"(?m)^(?:require)?[ \t]*([\w.~/-]+\.[\w.~/-]+)[ \t]+(v[\w.+-]+)[ \t]*(?://.*)?$")
COMPONENTS = ("content", "data", "layouts", "i18n", "archetypes", "assets", "static")
"""The folders that a site is made of, each the first element of a mount's target."""


@dataclass(frozen=True, slots=True)
class Module:
    """One module: `path` is its name in the configuration, `mounts` are as configured or by default."""

    path: str
    directory: Path
    files: ConfigFiles
    mounts: tuple[Mapping[str, Any], ...]


def collect_modules(root: Path, values: Values, environment: str, report: Report) -> tuple[Module, ...]:
    """Return the modules that a project uses, in Hugo's order: each before those that it imports."""
    themes = root / (to_string(values.get("themesdir")) or "themes")
    collector = _Collector(root, themes, environment, report, dict(_replacements(values)))
    return tuple(collector.collect(values))


def module_names(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of the modules and themes that a configuration imports itself."""
    return tuple(to_string(one.get("path")) for one in _imports(values) if not to_bool(one.get("disable")))


def maps_in(value: Any) -> list[dict[str, Any]]:
    """Return the maps of a list, or a single map as a list of one, with keys in lower case."""
    items = value if isinstance(value, list) else [value]
    return [lower_keys(item) for item in items if isinstance(item, dict)]


@dataclass(slots=True)
class _Collector:
    """Follows imports depth first; a module that was met before is not entered again."""

    root: Path
    themes: Path
    environment: str
    report: Report
    replacements: Mapping[str, str]
    seen: set[Path] = field(default_factory=set)

    def collect(self, values: Values) -> Iterator[Module]:
        pending = _imports(values)[::-1]
        while pending:
            one = pending.pop()
            directory = None if to_bool(one.get("disable")) else self._directory(to_string(one.get("path")))
            if directory is None or directory in self.seen:
                continue
            self.seen.add(directory)
            files = ConfigFiles()
            if not to_bool(one.get("ignoreconfig")):
                files = read_theme(directory, self.environment, self.report)
            yield Module(to_string(one.get("path")), directory, files, _mounts(one, directory, files.values))
            if not to_bool(one.get("ignoreimports")):
                pending += reversed(_imports(files.values))

    def _directory(self, path: str) -> Path | None:
        """Look for a module where Hugo does: a replacement, `_vendor/`, the themes folder, its cache."""
        replaced = self.replacements.get(path)
        vendored = self.root / "_vendor" / path
        if not path:
            return None
        if replaced is None and _is_directory(vendored):
            return vendored
        directory = Path(os.path.normpath(self.themes / (replaced or path)))
        if _is_directory(directory):
            return directory
        cached = module_cache(self.root).get(path) if replaced is None else None
        return cached if cached is not None and _is_directory(cached) else None


def module_cache(root: Path) -> dict[str, Path]:
    """Return where Hugo's cache has the versions of modules that a project's `go.mod` requires."""
    try:
        text = (root / "go.mod").read_text("utf-8", "replace")
    except OSError:
        return {}
    cache = Path(os.environ.get("HUGO_CACHEDIR") or user_cache_path() / "hugo_cache")
    folder = cache / "modules" / "filecache" / "modules" / "pkg" / "mod"
    return {match[1]: folder / f"{_escaped(match[1])}@{match[2]}" for match in _REQUIRED.finditer(text)}


def _escaped(path: str) -> str:
    """Return a module's path as a folder's, where capitals cannot be told apart. Go: module.EscapePath."""
    return re.sub("[A-Z]", lambda match: f"!{match[0].lower()}", path)


def _is_directory(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name that no folder can have
        return False


def _imports(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    module = values.get("module")
    imports = maps_in(module.get("imports")) if isinstance(module, Mapping) else []
    theme = values.get("theme")
    names = [theme] if isinstance(theme, str) else to_strings(theme)
    return imports + [{"path": name} for name in names]


def _replacements(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Read `module.replacements`: texts of the form `path -> folder`, in a list or with commas between."""
    module = values.get("module")
    value = module.get("replacements") if isinstance(module, Mapping) else None
    for item in value if isinstance(value, list) else [value]:
        for pair in to_string(item).split(","):
            path, arrow, folder = pair.partition("->")
            if arrow:
                yield path.strip(), folder.strip()


def _mounts(one: Mapping[str, Any], directory: Path, values: Values) -> tuple[dict[str, Any], ...]:
    """Return a module's mounts: the import's, else its own, else every folder of a site that it has."""
    if to_bool(one.get("nomounts")):
        return ()
    module = values.get("module")
    own = module.get("mounts") if isinstance(module, Mapping) else None
    mounts = maps_in(one.get("mounts")) or maps_in(own)
    default = ({"source": name, "target": name} for name in COMPONENTS if (directory / name).is_dir())
    return tuple(mounts or default)

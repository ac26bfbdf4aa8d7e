"""One digest for all that can change what pages look like, but for the site itself.

In it are this package, the installed packages, mkdocs.yml as MkDocs understands it, the configuration of
Hugo, and the files of folders that templates read. Of a site with values that nobody can compare, nothing is
kept.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import partial
from pathlib import Path, PurePath
from types import BuiltinFunctionType, FunctionType
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.content.folders import walk
from mkdocs_hugo.hugo.go_templates import GoTemplates
from mkdocs_hugo.incremental.digests import Digests, digest
from mkdocs_hugo.site.config import Configuration

_PACKAGE = Path(__file__).parents[2]
_ELSEWHERE = frozenset(
    # Where a site is built, watched and served changes no page; what is excluded is no part of the model.
    {"plugins", "theme", "hooks", "site_dir", "config_file_path", "dev_addr", "watch", "docs_dir"}
    | {"exclude_docs", "draft_docs", "not_in_nav"}
)
_READ = ("i18n",)
_INSTALLED = (".dist-info", ".egg-info")
_WITHOUT_REFERENCES = 2
"""The last version of the format in which equal values are equal bytes."""
_PLAIN = (str, int, float, bytes, date, PurePath, Enum)
_MAPS = (dict, Mapping, Config)
_LISTS = (list, tuple)


class NotComparableError(Exception):
    """A value that can be anything the next time."""


def settings_digest(
    config: MkDocsConfig, configuration: Configuration, templates: GoTemplates
) -> bytes | None:
    """Return the digest; None where a setting cannot be compared with that of another build."""
    try:
        return digest(_parts(config, configuration, templates))
    except NotComparableError:
        return None


def canonical(value: Any) -> Iterator[str]:
    """Yield a value as texts that are the same in every process; raises `NotComparableError`."""
    if value is None or isinstance(value, _PLAIN):
        yield f"{type(value).__qualname__} {value!r}"
    elif isinstance(value, _MAPS):
        yield f"map {len(value)}"
        for key, one in sorted(value.items(), key=lambda item: str(item[0])):
            yield str(key)
            yield from canonical(one)
    elif isinstance(value, _LISTS):
        yield f"list {len(value)}"
        for one in value:
            yield from canonical(one)
    elif isinstance(value, set | frozenset):
        yield from canonical(sorted(value, key=repr))
    elif isinstance(value, FunctionType | BuiltinFunctionType | type):
        yield f"{value.__module__}.{value.__qualname__}"
    elif isinstance(value, partial):
        yield from canonical([value.func, value.args, value.keywords])
    else:
        raise NotComparableError(repr(value))


def digest_parts(values: Iterable[Any]) -> Iterator[str | bytes]:
    """Yield each value as `canonical` does, or at once if it is plain: for what every page has."""
    for value in values:
        try:
            yield marshal.dumps(value, _WITHOUT_REFERENCES)
        except ValueError:
            yield from canonical(value)


def _parts(
    config: MkDocsConfig, configuration: Configuration, templates: GoTemplates
) -> Iterator[str | bytes]:
    digests = Digests()
    yield sys.version
    yield from _installed()
    yield from _folder_parts("", _PACKAGE, digests)
    yield from canonical({key: value for key, value in config.items() if key not in _ELSEWHERE})
    yield from canonical([(name, getattr(plugin, "config", None)) for name, plugin in config.plugins.items()])
    yield from canonical({**config.theme, "locale": str(config.theme.locale)})
    for path in (*configuration.watch, *(Path(hook) for hook in config.get("hooks") or ())):
        yield _named(path, configuration)
        yield digests.of(Path(path))
    yield configuration.default.environment
    yield from canonical({name: value for name, value in os.environ.items() if name.startswith("HUGO")})
    for file in templates.files:
        yield f"{file.role} {file.name} {file.is_theme} {file.signature}"
    yield from templates.absent_themes
    folders = [Path(folder) for folder in config.theme.dirs if "site-packages" not in Path(folder).parts]
    folders += [mount.source for mount in configuration.default.mounts_of(*_READ)]
    for folder in folders:
        yield from _folder_parts(_named(folder, configuration), folder, digests)


def _named(path: Path, configuration: Configuration) -> str:
    """Name a path below the project without the place where that lies: other machines share the cache."""
    root = configuration.default.root
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _installed() -> Iterator[str]:
    """Yield name and version of every installed package."""
    for folder in dict.fromkeys(map(Path, sys.path)):
        if folder.is_dir():
            yield from sorted(path.name for path in folder.iterdir() if path.name.endswith(_INSTALLED))


def _folder_parts(name: str, folder: Path, digests: Digests) -> Iterator[str | bytes]:
    yield name
    if folder.is_file():
        yield digests.of(folder)
    for directory, folders, names in walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield directory.removeprefix(str(folder))
        for name in sorted(names):
            yield name
            yield digests.of(Path(directory, name))

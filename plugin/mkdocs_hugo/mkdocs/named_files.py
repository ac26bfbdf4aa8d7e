"""Files of docs_dir that mkdocs.yml, or another plugin in its place, names: Hugo does not know of them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_hugo.errors import HugoError, Report

_IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


def named_files(found: Files, config: MkDocsConfig) -> Iterator[File]:
    """Yield the files among those found that are named, and those that style sheets among them name."""
    paths = [path for _, path in _published(config)]
    paths += [*map(str, config.extra_templates), *_in_nav(config.nav or ())]
    met: set[str] = set()
    while paths:
        path = paths.pop()
        file = found.get_file_from_path(path) if path not in met else None
        met.add(path)
        if file is not None:
            yield file
            paths.extend(_in_style(file))


def check_named(config: MkDocsConfig, report: Report) -> None:
    """Report what mkdocs.yml names and nobody has published."""
    for setting, path in _published(config):
        if not Path(config.site_dir, path).is_file():
            hint = "Put the file in docs_dir or in static/, or correct the name."
            report(HugoError(f"{setting} names {path}, which is not in the site", hint=hint))


def _published(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Yield each setting with a path that browsers load."""
    values: list[tuple[str, Any]] = [("extra_css", one) for one in config.extra_css]
    values += [("extra_javascript", getattr(one, "path", one)) for one in config.extra_javascript]
    values += [(f"theme.{name}", config.theme.get(name)) for name in ("logo", "favicon")]
    for setting, value in values:
        path = _path(value) if isinstance(value, str) else ""
        if path:
            yield setting, path


def _path(url: str) -> str:
    """Return the path of an address below the site's root, "" for one elsewhere."""
    try:
        parts = urlsplit(url)
    except ValueError:  # of an address with a broken host
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    return posixpath.normpath(unquote(parts.path))


def _in_style(file: File) -> Iterator[str]:
    """Yield the paths that a style sheet loads."""
    if file.is_css():
        for match in _IN_STYLE.finditer(file.content_bytes.decode("utf-8", "replace")):
            path = _path(match[1] or match[2])
            if path:
                yield posixpath.normpath(posixpath.join(posixpath.dirname(file.src_uri), path))


def _in_nav(entries: Iterable[Any]) -> Iterator[str]:
    for entry in entries:
        values = entry.values() if isinstance(entry, dict) else [entry]
        for value in values:
            yield from [value] if isinstance(value, str) else _in_nav(value)

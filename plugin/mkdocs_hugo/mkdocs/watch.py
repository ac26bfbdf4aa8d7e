"""What `mkdocs serve` watches besides docs_dir: every folder and file that Hugo's site is made from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from mkdocs_hugo.mkdocs.build import Build


def watch(server: LiveReloadServer, build: Build) -> None:
    """Watch mounts, configuration and the project's own folders that exist."""
    for path in dict.fromkeys(_paths(build)):
        if path.exists():
            server.watch(str(path))


def _paths(build: Build) -> Iterator[Path]:
    configuration = build.configuration
    yield from configuration.watch
    for mount in configuration.default.mounts:
        yield mount.source

"""What `mkdocs serve` watches besides docs_dir: every folder and file that Hugo's site is made from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.site.config import Configuration

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


def watch(server: LiveReloadServer, configuration: Configuration) -> None:
    """Watch mounts, configuration and the project's own folders that exist."""
    for path in dict.fromkeys(_paths(configuration)):
        if path.exists():
            server.watch(str(path))


def watched(config: MkDocsConfig, configuration: Configuration) -> list[Path]:
    """Return everything that is watched, also what does not exist yet."""
    own = [config.docs_dir, config.config_file_path, config.theme.custom_dir, *config.watch]
    return [*(Path(path).absolute() for path in own if path), *_paths(configuration)]


def _paths(configuration: Configuration) -> Iterator[Path]:
    yield from configuration.watch
    for mount in configuration.default.mounts:
        yield mount.source

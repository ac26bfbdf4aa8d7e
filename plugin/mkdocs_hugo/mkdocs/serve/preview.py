"""What happens between an edit and the reload of the browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from mkdocs_hugo.mkdocs.build import Build
from mkdocs_hugo.mkdocs.serve.observers import Observers
from mkdocs_hugo.mkdocs.serve.refresh import refresh
from mkdocs_hugo.mkdocs.serve.snapshot import Snapshot, is_of_editor

_log = get_plugin_logger("hugo")
_CACHE = ".cache"
"""The folder that builds themselves write to, whoever watches it."""


class Preview:
    """Decides after each edit whether pages are rendered again or the site is built, by MkDocs' `builder`.

    `current` gives the latest build. An edit of what other plugins watch may touch any page.
    """

    def __init__(self, builder: Callable[[], Any], current: Callable[[], Build | None]) -> None:
        self._builder = builder
        self._current = current
        self._needs_build = False
        self._files: set[str] = set()
        self._others: set[str] = set()

    def attach(self, server: LiveReloadServer, config: MkDocsConfig) -> None:
        """Let a server ask here, and notice edits when they happen."""
        observers = Observers(server.observer, self.has_seen)
        self._files = observers.files
        server.observer = observers  # type: ignore[assignment]
        server.builder = self.rebuild
        for path in (config.docs_dir, config.config_file_path):
            if path:
                server.unwatch(path)
                server.watch(path)

    def rebuild(self) -> None:
        """Show what has changed since the last build."""
        start = perf_counter()
        build = self._current()
        touched = self._refreshed(build) if build is not None else None
        self._needs_build = touched is None
        if touched is None:
            self._builder()
            self._needs_build = False
        else:
            _log.info(f"{touched} of {_pages(build)} rendered again in {perf_counter() - start:.2f} seconds")

    def _refreshed(self, build: Build) -> int | None:
        """Render the touched pages again and return how many; None where the site is to be built.

        What has changed counts as seen from now on: MkDocs' own observer may report it once more.
        """
        configured, finished = build.configured, build.finished
        before, configured.snapshot = configured.snapshot, Snapshot.of(configured.snapshot.paths)
        changed = before.changes(configured.snapshot)
        others, self._others = self._others, set()
        if finished is None or self._needs_build or others or not self._files.isdisjoint(changed):
            return None
        if not changed:
            return 0
        try:
            return refresh(finished, changed)
        except Exception as error:  # whatever it is, a whole build reports it in its place
            _log.info(f"a whole build follows: {error!r}")
            return None

    def has_seen(self, path: str) -> bool:
        """Tell whether a change is no news; what only other plugins read asks for a whole build."""
        build = self._current()
        if build is None:
            return False
        snapshot = build.configured.snapshot
        if snapshot.covers(path):
            return snapshot.has_seen(path)
        if not is_of_editor(path) and _CACHE not in Path(path).parts:
            self._others.add(path)
        return path not in self._others


def _pages(build: Build | None) -> str:
    count = len(build.published.shown) if build is not None and build.published is not None else 0
    return f"{count} page{'s' if count != 1 else ''}"

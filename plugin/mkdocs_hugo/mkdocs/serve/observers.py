"""Edits noticed when they happen.

MkDocs looks at all files twice a second, which works everywhere. Where the system itself reports changes,
that is sooner; both are listened to. What the other has reported already, or a build has seen, is no news.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from mkdocs_hugo.mkdocs.serve.snapshot import State, state_of
from mkdocs_hugo.site.config import Configuration

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

HasSeen = Callable[[str], bool]

_CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]


class Observers:
    """Two observers in the place of MkDocs' one, which must not have been started.

    `files` are those that are watched one by one, as plugins do it with what they read.
    """

    def __init__(self, polling: Any, has_seen: HasSeen) -> None:
        self._polling = polling
        self._system = Observer()
        self._has_seen = has_seen
        self._pairs: dict[int, tuple[Any, Any]] = {}
        self.files: set[str] = set()

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False) -> Any:
        """Watch a path with both; a system that has no more watches to give leaves it to one."""
        if Path(path).is_file():
            self.files.add(path)
        news = _News(handler, self._has_seen)
        watch = self._polling.schedule(news, path, recursive=recursive)
        try:
            other = self._system.schedule(news, path, recursive=recursive, event_filter=_CHANGES)
        except OSError:
            other = None
        self._pairs[id(watch)] = (watch, other)
        return watch

    def unschedule(self, watch: Any) -> None:
        """Watch a path no longer."""
        self._polling.unschedule(watch)
        _, other = self._pairs.pop(id(watch), (None, None))
        if other is not None:
            self._system.unschedule(other)

    def start(self) -> None:
        """Begin to watch."""
        self._polling.start()
        try:
            self._system.start()
        except OSError:
            self._system.unschedule_all()

    def stop(self) -> None:
        """Stop watching."""
        self._polling.stop()
        if self._system.is_alive():
            self._system.stop()

    def join(self, timeout: float | None = None) -> None:
        """Wait until both have stopped."""
        self._polling.join(timeout)
        if self._system.is_alive():
            self._system.join(timeout)


class _News(FileSystemEventHandler):
    """Passes on what nobody has reported and no build has seen yet.

    A build sees files a while after it has been asked for: until then what was reported counts.
    """

    def __init__(self, handler: FileSystemEventHandler, has_seen: HasSeen) -> None:
        self._handler = handler
        self._has_seen = has_seen
        self._reported: dict[str, State] = {}
        self._lock = Lock()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass on an event of a file."""
        paths = [str(path) for path in (event.src_path, event.dest_path) if path]
        if not event.is_directory and any(self._is_new(path) for path in paths):
            self._handler.dispatch(event)

    def _is_new(self, path: str) -> bool:
        state = state_of(path)
        with self._lock:
            if path in self._reported and self._reported[path] == state:
                return False
            self._reported[path] = state
        return not self._has_seen(path)


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

"""An edit of which two observers tell is one piece of news, also before a build has seen it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from watchdog.events import FileModifiedEvent, FileSystemEvent, FileSystemEventHandler

from mkdocs_hugo.mkdocs.serve.observers import Observers

Tell = Callable[[Path], None]


class Handler(FileSystemEventHandler):
    """Counts the events that come through."""

    def __init__(self) -> None:
        self.events: list[FileSystemEvent] = []

    def on_any_event(self, event: FileSystemEvent) -> None:
        self.events.append(event)


def telling(folder: Path, handler: Handler, has_seen: Callable[[str], bool]) -> Tell:
    """Return what an observer does that notices a change."""
    handlers: list[Any] = []
    polling = SimpleNamespace(schedule=lambda news, path, recursive: handlers.append(news))
    Observers(polling, has_seen).schedule(handler, str(folder), recursive=True)
    return lambda path: handlers[0].dispatch(FileModifiedEvent(str(path)))


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text("en", "utf-8")
    return path


def test_the_same_edit_is_told_once_and_the_next_one_again(page: Path) -> None:
    handler = Handler()
    tell = telling(page.parent, handler, lambda _: False)
    tell(page)
    tell(page)
    assert len(handler.events) == 1
    page.write_text("to", "utf-8")
    os.utime(page, ns=(1, 1))
    tell(page)
    assert len(handler.events) == 2


def test_a_file_that_goes_and_comes_back_is_told_each_time(page: Path) -> None:
    handler = Handler()
    tell = telling(page.parent, handler, lambda _: False)
    tell(page)
    page.unlink()
    tell(page)
    tell(page)
    page.write_text("en", "utf-8")
    tell(page)
    assert len(handler.events) == 3


def test_what_a_build_has_seen_is_no_news(page: Path) -> None:
    handler = Handler()
    telling(page.parent, handler, lambda _: True)(page)
    assert handler.events == []

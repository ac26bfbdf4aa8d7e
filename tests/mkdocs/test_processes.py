"""A site that several processes make is the one that a single process makes."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_hugo.mkdocs.incremental import page_cache
from tests.conftest import Built

Build = Callable[..., Built]

PAGES = 60
TREE: dict[str, str] = {
    "hugo.toml": 'title = "Prøve"\n',
    "content/a/_index.md": "---\ntitle: A\n---\n{{<children />}}\n",
    **{
        f"content/a/s{number}.md": f"---\ntitle: Side {number}\n---\n## Én `kode`\n\n"
        f"[neste](../s{(number + 1) % PAGES}/#én-kode) {{{{< notice info >}}}}Merk{{{{< /notice >}}}}\n\n"
        '```json\n{"a": 1}\n```\n'
        for number in range(PAGES)
    },
}


@pytest.fixture
def forks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the processes that are forked; two processors are there, and no other threads."""
    forked: list[int] = []
    fork = os.fork

    def counted() -> int:
        forked.append(pid := fork())
        return pid

    monkeypatch.setattr(os, "fork", counted)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    return forked


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".gz")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_processes_make_the_same_site(
    build: Build, forks: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_cache, "FEWEST_AHEAD", 10)
    built = build(TREE)
    by_several = contents(built.site)
    assert len(forks) == 4, "two for the content, two for whole pages"
    shutil.rmtree(built.root / ".cache")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert contents(build(TREE).site) == by_several
    assert len(forks) == 4


def test_whole_pages_of_small_sites_are_made_in_one_process(build: Build, forks: list[int]) -> None:
    build(TREE)
    assert len(forks) == 2

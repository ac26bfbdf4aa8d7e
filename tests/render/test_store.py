"""What is kept is found again under its key; everything else counts as not kept and stops nobody."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_hugo.render.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "pages.sqlite"


def filled(path: Path) -> Store:
    store = Store(path)
    for number in range(40):
        store.put(f"page {number}", b"key", f"value {number}".encode() * 50)
    store.finish()
    return Store(path)


def test_value_is_found_by_name_and_key(path: Path) -> None:
    store = filled(path)
    assert store.get("page 7", b"key") == b"value 7" * 50
    assert store.has("page 7", b"key")
    assert store.get("page 7", b"another key") is None
    assert not store.has("page 99", b"key")


def test_what_nobody_asks_for_is_dropped(path: Path) -> None:
    store = filled(path)
    store.get("page 1", b"key")
    store.finish()
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT name FROM kept").fetchall() == [("page 1",)]
    database.close()


def test_deleted_file_is_no_loss(path: Path) -> None:
    filled(path)
    path.unlink()
    store = Store(path)
    assert store.get("page 1", b"key") is None
    store.put("page 1", b"key", b"new")
    store.finish()
    assert Store(path).get("page 1", b"key") == b"new"


@given(start=st.floats(0, 1), rubbish=st.binary(min_size=1, max_size=2000))
def test_damaged_file_gives_the_right_value_or_none(
    tmp_path_factory: pytest.TempPathFactory, start: float, rubbish: bytes
) -> None:
    path = tmp_path_factory.mktemp("store") / "pages.sqlite"
    filled(path)
    data = bytearray(path.read_bytes())
    at = int(start * (len(data) - 1))
    data[at : at + len(rubbish)] = rubbish
    path.write_bytes(bytes(data))
    store = Store(path)
    for number in range(40):
        assert store.get(f"page {number}", b"key") in (None, f"value {number}".encode() * 50)
    store.put("page 1", b"key", b"new")
    store.finish()


def test_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in the place of the folder")
    store = Store(tmp_path / "cache" / "pages.sqlite")
    store.put("page", b"key", b"value")
    assert store.get("page", b"key") is None
    store.finish()


def test_two_builds_at_once(path: Path) -> None:
    def build(number: int) -> None:
        store = Store(path)
        for page in range(600):
            store.put(f"page {page}", b"key", b"the same in both")
            store.get(f"page {page}", b"key")
        store.finish()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(build, range(4)))
    store = Store(path)
    assert all(store.get(f"page {page}", b"key") in (None, b"the same in both") for page in range(600))
    assert store.get("page 599", b"key") == b"the same in both"
    store.finish()

"""What is kept is found again under its key; everything else counts as not kept and stops nobody."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_hugo.incremental.store import SealedStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "pages.sqlite"


SECRET = b"the user's own"


def opened(path: Path) -> SealedStore:
    return SealedStore(path, SECRET)


def filled(path: Path) -> SealedStore:
    store = opened(path)
    for number in range(40):
        store.put(f"page {number}", b"key", f"value {number}".encode() * 50)
    store.finish()
    return opened(path)


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
    store = opened(path)
    assert store.get("page 1", b"key") is None
    store.put("page 1", b"key", b"new")
    store.finish()
    assert opened(path).get("page 1", b"key") == b"new"


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
    store = opened(path)
    for number in range(40):
        assert store.get(f"page {number}", b"key") in (None, f"value {number}".encode() * 50)
    store.put("page 1", b"key", b"new")
    store.finish()


def test_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in the place of the folder")
    store = opened(tmp_path / "cache" / "pages.sqlite")
    store.put("page", b"key", b"value")
    assert store.get("page", b"key") is None
    store.finish()


def test_two_builds_at_once(path: Path) -> None:
    def build(number: int) -> None:
        store = opened(path)
        for page in range(600):
            store.put(f"page {page}", b"key", b"the same in both")
            store.get(f"page {page}", b"key")
        store.finish()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(build, range(4)))
    store = opened(path)
    assert all(store.get(f"page {page}", b"key") in (None, b"the same in both") for page in range(600))
    assert store.get("page 599", b"key") == b"the same in both"
    store.finish()


def test_value_sealed_with_another_secret_counts_as_not_kept(path: Path) -> None:
    forged = SealedStore(path, b"an attacker's")
    forged.put("page 1", b"key", b"forged")
    forged.finish()
    store = opened(path)
    assert store.get("page 1", b"key") is None
    store.put("page 1", b"key", b"right")
    store.finish()
    assert opened(path).get("page 1", b"key") == b"right"


def test_value_moved_under_another_name_or_key_counts_as_not_kept(path: Path) -> None:
    filled(path)
    change(path, "UPDATE kept SET name = 'moved' WHERE name = 'page 1'")
    change(path, "UPDATE kept SET key = x'00' WHERE name = 'page 2'")
    store = opened(path)
    assert store.get("moved", b"key") is None
    assert store.get("page 2", b"\0") is None
    assert store.get("page 3", b"key") == b"value 3" * 50
    assert not store.problem


def change(path: Path, *statements: str) -> None:
    database = sqlite3.connect(path)
    with database:
        for statement in statements:
            database.execute(statement)
    database.close()


@pytest.mark.parametrize("column", ["name", "key", "sum", "value"])
@pytest.mark.parametrize(
    "value", ["17", "0.5", "'text'", "x''", "x'ff'", "CAST(x'ff' AS TEXT)", "zeroblob(9999)"]
)
def test_value_of_another_type(path: Path, column: str, value: str) -> None:
    filled(path)
    change(path, f"UPDATE kept SET {column} = {value} WHERE name = 'page 1'")
    store = opened(path)
    for number in range(40):
        assert store.get(f"page {number}", b"key") in (None, f"value {number}".encode() * 50)
    store.put("page 1", b"key", b"new")
    store.finish()
    assert opened(path).get("page 1", b"key") == b"new"


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, i, i, i FROM n"


@pytest.mark.parametrize(
    "schema",
    [
        [f"CREATE VIEW kept (name, key, sum, value) AS {ENDLESS}"],
        ["CREATE TABLE kept (name TEXT PRIMARY KEY)"],
        ["CREATE TABLE other (name TEXT)"],
        ["CREATE TABLE kept (name, key, sum, value, more AS (zeroblob(value)))"],
        [
            "CREATE TABLE kept (name TEXT PRIMARY KEY, key BLOB, sum BLOB, value BLOB) WITHOUT ROWID",
            f"CREATE TRIGGER t AFTER INSERT ON kept BEGIN SELECT count(*) FROM ({ENDLESS}); END",
        ],
    ],
    ids=["view", "columns", "other table", "generated column", "trigger"],
)
def test_file_with_another_schema_is_replaced(path: Path, schema: list[str]) -> None:
    path.parent.mkdir()
    change(path, *schema)
    store = opened(path)
    assert store.get("page", b"key") is None
    store.put("page", b"key", b"value")
    store.finish()
    assert opened(path).get("page", b"key") == b"value"


def test_link_in_the_place_of_the_file_is_not_followed(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    for name in ("missing", "there"):
        outside = tmp_path / name
        if name == "there":
            outside.write_bytes(b"somebody's")
        for link in (path, path.with_name(".gitignore"), path.with_name(f"{path.name}-journal")):
            link.unlink(missing_ok=True)
            link.symlink_to(outside)
        filled(path)
        assert opened(path).get("page 1", b"key") == b"value 1" * 50
        assert outside.read_bytes() == b"somebody's" if name == "there" else not outside.exists()


def test_fifo_in_the_place_of_the_file(path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    filled(path)
    assert opened(path).get("page 1", b"key") == b"value 1" * 50


@pytest.mark.parametrize("name", ["pages.sqlite", "pages.sqlite-wal"])
def test_folder_in_the_place_of_the_file_keeps_nothing(path: Path, name: str) -> None:
    (path.parent / name / "below").mkdir(parents=True)
    store = filled(path)
    assert store.get("page 1", b"key") is None
    assert store.problem
    assert (path.parent / name / "below").is_dir()


def test_journal_of_somebody_else_is_not_played_back(path: Path) -> None:
    filled(path)
    before = path.read_bytes()
    change(path, "UPDATE kept SET key = x'00'")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA synchronous = OFF")
    other.execute("BEGIN")
    other.execute("UPDATE kept SET key = x'01'")
    journal = path.with_name(f"{path.name}-journal")
    hot = journal.read_bytes()
    other.close()
    path.write_bytes(before)
    journal.write_bytes(hot)
    assert opened(path).get("page 1", b"key") == b"value 1" * 50
    assert not journal.exists()


def test_locked_file_is_waited_for_once_and_left_alone(path: Path) -> None:
    filled(path)
    before = path.read_bytes()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    begun = monotonic()
    store = opened(path)
    for number in range(2000):
        assert store.get(f"page {number}", b"key") is None
        store.put(f"page {number}", b"key", b"new")
    store.finish()
    assert monotonic() - begun < 5
    assert "locked" in store.problem
    other.close()
    assert path.read_bytes() == before


def test_file_that_is_locked_while_it_is_written_can_still_be_read(path: Path) -> None:
    filled(path)
    store = opened(path)
    assert store.has("page 1", b"key")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for number in range(2000):
        store.put(f"new {number}", b"key", b"new")
    assert store.get("page 1", b"key") == b"value 1" * 50
    store.finish()
    other.close()
    assert "locked" in store.problem


def test_full_disk_ends_writing_and_nothing_else(path: Path) -> None:
    store = filled(path)
    assert store.has("page 1", b"key")
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, limit[1]))
    try:
        store.put("large", b"key", random.Random(1).randbytes(999_999))
        store.finish()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, handler)
    assert store.problem
    assert opened(path).get("page 1", b"key") in (None, b"value 1" * 50)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_read_only_file_is_read(path: Path) -> None:
    filled(path)
    path.chmod(0o400)
    path.parent.chmod(0o500)
    store = opened(path)
    store.put("new", b"key", b"value")
    store.finish()
    assert store.problem
    assert opened(path).get("page 1", b"key") == b"value 1" * 50


def test_name_with_bytes_that_are_no_text(path: Path) -> None:
    name = os.fsdecode(b"side-\xe5.md")
    store = opened(path)
    store.put(name, b"key", b"value")
    store.finish()
    assert opened(path).get(name, b"key") == b"value"

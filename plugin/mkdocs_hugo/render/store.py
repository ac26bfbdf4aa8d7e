"""What earlier builds have made, kept in one SQLite file that may be deleted, damaged or shared at any time.

Each value has a name, the key of everything that it was made from, and a checksum. A value under another key,
one that fails its checksum, and everything in a file that SQLite cannot read count as not kept.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs_hugo.site.reads import digest

_TABLE = (
    "CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, key BLOB, sum BLOB, value BLOB) WITHOUT ROWID"
)
_KEYS = "SELECT name, key FROM kept"
_GET = "SELECT sum, value FROM kept WHERE name = ? AND key = ?"
_PUT = "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)"
_BATCH = 500
_LEVEL = 1
_PATIENCE = 10.0
"""Seconds to wait for another build that is writing."""

_UNREADABLE = (sqlite3.Error, UnicodeDecodeError, OSError)

Row = tuple[str, bytes, bytes, bytes]


@dataclass(slots=True)
class Store:
    """Values under names; values to put are written in batches, each in one transaction.

    The names and keys are read once, so that asking for what is not kept costs nothing.
    In a process forked from the one that made it, it keeps nothing and has nothing.
    """

    path: Path
    _database: sqlite3.Connection | None = None
    _keys: dict[str, bytes] = field(default_factory=dict)
    _waiting: list[Row] = field(default_factory=list)
    _asked: set[str] = field(default_factory=set)
    _failed: bool = False
    _process: int = field(default_factory=os.getpid)

    def has(self, name: str, key: bytes) -> bool:
        """Tell whether `get` probably has a value; it may still turn out to be damaged."""
        if os.getpid() != self._process:
            return False
        self._asked.add(name)
        return self._opened() is not None and self._keys.get(name) == key

    def get(self, name: str, key: bytes) -> bytes | None:
        """Return the value that was made from what `key` stands for."""
        row = self._row(name, key) if self.has(name, key) else None
        if (
            row is None
            or not all(isinstance(part, bytes) for part in row)
            or row[0] != _sum(name, key, row[1])
        ):
            return None
        try:
            return zlib.decompress(row[1])
        except zlib.error:
            return None

    def put(self, name: str, key: bytes, value: bytes) -> None:
        """Keep a value in the place of the one with the same name."""
        if os.getpid() != self._process:
            return
        self._asked.add(name)
        packed = zlib.compress(value, _LEVEL)
        self._waiting.append((name, key, _sum(name, key, packed), packed))
        if len(self._waiting) >= _BATCH:
            self._write()

    def finish(self) -> None:
        """Write what waits, drop what nobody has asked for, and close the file."""
        self._write()
        if self._database is not None:
            with suppress(*_UNREADABLE):
                self._drop_unasked(self._database)
            with suppress(sqlite3.Error):
                self._database.close()
        self._database = None
        self._asked = set()

    def _row(self, name: str, key: bytes) -> Any:
        database = self._opened()
        try:
            return database.execute(_GET, (name, key)).fetchone() if database is not None else None
        except _UNREADABLE:
            self._start_over()
            return None

    def _write(self) -> None:
        rows, self._waiting = self._waiting, []
        for _ in range(2):
            if not rows or self._failed:
                return
            try:
                with self._open() as database:
                    database.executemany(_PUT, rows)
            except sqlite3.OperationalError:
                return  # Another build is writing: it keeps the same.
            except _UNREADABLE:
                self._start_over()
            else:
                self._keys.update((name, key) for name, key, *_ in rows)
                return

    def _drop_unasked(self, database: sqlite3.Connection) -> None:
        gone = [(name,) for name in self._keys if name not in self._asked]
        with database:
            database.executemany("DELETE FROM kept WHERE name = ?", gone)

    def _opened(self) -> sqlite3.Connection | None:
        """Return the database; None where there is none to be had."""
        try:
            return None if self._failed else self._open()
        except _UNREADABLE:
            self._start_over()
            return self._database

    def _open(self) -> sqlite3.Connection:
        if self._database is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.with_name(".gitignore").write_text("*\n", "utf-8")
            self._database = sqlite3.connect(self.path, timeout=_PATIENCE)
            # What a crash loses or damages is made again.
            self._database.execute("PRAGMA synchronous = OFF")
            self._database.execute(_TABLE)
            self._keys = dict(self._database.execute(_KEYS))
        return self._database

    def _start_over(self) -> None:
        """Delete a file that cannot be read; where that is not possible either, keep nothing."""
        try:
            if self._database is not None:
                self._database.close()
            self._database = None
            self.path.unlink(missing_ok=True)
            self._open()
        except _UNREADABLE:
            self._failed = True


def _sum(name: str, key: bytes, value: bytes) -> bytes:
    return digest([name, key, value])

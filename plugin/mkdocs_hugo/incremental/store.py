"""What earlier builds have made, in one SQLite file that may be deleted, damaged, forged or shared any time.

Each value has a name, the key of everything that it was made from, and a seal: a hash with a secret that
does not lie in the project. A value under another key, one whose seal is wrong, and everything in a file that
SQLite cannot read count as not kept. The seal is checked before a value is even decompressed, so that nobody
without the secret can hand values to the code that asks for them.

The file is not trusted either. Its schema must be ours to the letter. Links and devices in its place are
removed, not opened. Journals beside it are never played back: ours are in memory.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path
from typing import Any

_TABLE = "CREATE TABLE kept (name TEXT PRIMARY KEY, key BLOB, sum BLOB, value BLOB) WITHOUT ROWID"
_SCHEMA = "SELECT sql FROM sqlite_master LIMIT 2"
_KEYS = "SELECT name, key FROM kept"
_GET = "SELECT sum, value FROM kept WHERE name = ? AND key = ?"
_PUT = "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)"
_BATCH = 500
_LEVEL = 1
_SEAL_SIZE = 32
_PATIENCE = 1.0
"""Seconds to wait for another build that is writing, which takes a fraction of one."""
_JOURNALS = ("-journal", "-wal", "-shm")

_UNREADABLE = (sqlite3.Error, UnicodeDecodeError, OSError)
_NOT_THE_FILE = frozenset(
    # Errors of which a new file would be no cure: it is in use, or nothing can be written.
    {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY}
    | {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}
)

StoredRow = tuple[str, bytes, bytes, bytes]


@dataclass(slots=True)
class SealedStore:
    """Values under names; values to put are written in batches, each in one transaction.

    The names and keys are read once, so that asking for what is not kept costs nothing.
    In a process forked from the one that made it, it keeps nothing and has nothing.

    `secret` has at most 64 bytes. `problem` is why the file could not be read or written, empty if it could:
    where it cannot be written no more is written, and where it is locked nothing more is read either.
    """

    path: Path
    secret: bytes = field(repr=False)
    problem: str = ""
    _database: sqlite3.Connection | None = None
    _keys: dict[str, bytes] = field(default_factory=dict)
    _waiting: list[StoredRow] = field(default_factory=list)
    _asked: set[str] = field(default_factory=set)
    _failed: bool = False
    _read_only: bool = False
    _process: int = field(default_factory=os.getpid)

    def has(self, name: str, key: bytes) -> bool:
        """Tell whether `get` probably has a value; it may still turn out to be damaged."""
        if os.getpid() != self._process:
            return False
        name = _stored(name)
        self._asked.add(name)
        return self._opened() is not None and self._keys.get(name) == key

    def get(self, name: str, key: bytes) -> bytes | None:
        """Return the value that was made from what `key` stands for."""
        row = self._row(name, key) if self.has(name, key) else None
        if (
            row is None
            or not all(isinstance(part, bytes) for part in row)
            or not compare_digest(row[0], self._seal(name, key, row[1]))
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
        packed = zlib.compress(value, _LEVEL)
        self._asked.add(_stored(name))
        self._waiting.append((_stored(name), key, self._seal(name, key, packed), packed))
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

    def _seal(self, name: str, key: bytes, value: bytes) -> bytes:
        seal = blake2b(key=self.secret, digest_size=_SEAL_SIZE)
        for part in (name.encode("utf-8", "surrogatepass"), key, value):
            seal.update(len(part).to_bytes(8, "big"))
            seal.update(part)
        return seal.digest()

    def _row(self, name: str, key: bytes) -> Any:
        database = self._opened()
        try:
            return database.execute(_GET, (_stored(name), key)).fetchone() if database is not None else None
        except _UNREADABLE as error:
            self._recover(error)
            return None

    def _write(self) -> None:
        rows, self._waiting = self._waiting, []
        for _ in range(2):
            if not rows or self._failed or self._read_only:
                return
            try:
                with self._open() as database:
                    database.executemany(_PUT, rows)
            except _UNREADABLE as error:
                self._recover(error, is_writing=self._database is not None)
            else:
                self._keys.update((name, key) for name, key, *_ in rows)
                return

    def _drop_unasked(self, database: sqlite3.Connection) -> None:
        gone = [(name,) for name in self._keys if name not in self._asked]
        if gone and not self._failed and not self._read_only:
            with database:
                database.executemany("DELETE FROM kept WHERE name = ?", gone)

    def _opened(self) -> sqlite3.Connection | None:
        """Return the database; None where there is none to be had."""
        try:
            return None if self._failed else self._open()
        except _UNREADABLE as error:
            self._recover(error)
            return None if self._failed else self._database

    def _open(self) -> sqlite3.Connection:
        if self._database is None:
            _clear_place(self.path)
            self._database = sqlite3.connect(self.path, timeout=_PATIENCE)
            # What a crash loses or damages is made again.
            self._database.execute("PRAGMA synchronous = OFF")
            self._database.execute("PRAGMA journal_mode = MEMORY")
            _require_schema(self._database)
            self._keys = dict(self._database.execute(_KEYS))
        return self._database

    def _recover(self, error: Exception, *, is_writing: bool = False) -> None:
        """Delete a file that cannot be read; where that would not help, go on without it."""
        if _is_not_the_file(error):
            self._give_up(error, is_writing=is_writing)
            return
        try:
            if self._database is not None:
                self._database.close()
            self._database = None
            self._keys = {}
            self.path.unlink(missing_ok=True)
            self._open()
        except _UNREADABLE as again:
            self._give_up(again)

    def _give_up(self, error: Exception, *, is_writing: bool = False) -> None:
        self.problem = str(error)
        if is_writing:
            self._read_only = True
        else:
            self._failed = True


def _clear_place(path: Path) -> None:
    """Make the folder, and remove what is in the place of the file and of its journals and is not ours."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with suppress(OSError), path.with_name(".gitignore").open("x", encoding="utf-8") as file:
        file.write("*\n")
    if path.is_symlink() or (path.exists() and not path.is_file()):
        path.unlink()
    for end in _JOURNALS:
        path.with_name(path.name + end).unlink(missing_ok=True)


def _require_schema(database: sqlite3.Connection) -> None:
    """Make the table in a new file; in another raise `sqlite3.DatabaseError` unless there is nothing but it.

    Views, triggers, checks and generated columns are programs that whoever made the file has written.
    """
    found = [sql for (sql,) in database.execute(_SCHEMA)]
    if not found:
        database.execute(_TABLE.replace("TABLE", "TABLE IF NOT EXISTS", 1))  # another build may make it now
    elif found != [_TABLE]:
        raise sqlite3.DatabaseError("the file has another schema")


def _is_not_the_file(error: Exception) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, OSError) or (code is not None and code & 0xFF in _NOT_THE_FILE)


def _stored(name: str) -> str:
    """Return a name as SQLite takes it: file names may have bytes that are no text."""
    return name if name.isascii() else name.encode("utf-8", "backslashreplace").decode("utf-8")

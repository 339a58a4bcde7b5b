"""The SQLite in use: the newer one that pysqlite3 ships where there is one, as sqlite-utils chooses."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
else:
    from sqlite_utils.utils import sqlite3

Connection = sqlite3.Connection
Row = sqlite3.Row
Parameters = Sequence[Any] | Mapping[str, Any]
DatabaseError = sqlite3.DatabaseError
IntegrityError = sqlite3.IntegrityError
OperationalError = sqlite3.OperationalError

BUSY_TIMEOUT_S = 10.0
# Older ones can corrupt a WAL when two connections write and checkpoint at once (sqlite.org/wal.html).
_SOUND_SINCE = (3, 51, 3)

_log = logging.getLogger(__name__)


def connect_to_write(path: Path) -> Connection:
    """The writing connection: no implicit transactions, durable at COMMIT, nothing left in freed pages."""
    db = _connect(path.as_uri())
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA secure_delete = ON")
    return db


def connect_to_read(path: Path) -> Connection:
    """A connection that can only read. Raises OperationalError where there is no database."""
    db = _connect(f"{path.as_uri()}?mode=ro")
    db.execute("PRAGMA query_only = ON")
    return db


def connect_to_copy(path: Path) -> Connection:
    """A plain connection for a backup's target, which becomes one file like any other."""
    return _connect(path.as_uri())


def exists(db: Connection, sql: str, parameters: Parameters = ()) -> bool:
    """Whether a query finds any row."""
    return db.execute(sql, parameters).fetchone() is not None


def count_of(db: Connection, sql: str, parameters: Parameters = ()) -> int:
    """What a query counts."""
    (count,) = db.execute(sql, parameters).fetchone()
    return int(count)


def value_of(db: Connection, sql: str, parameters: Parameters = ()) -> Any:
    """The first column of the first row that a query finds, or None."""
    row = db.execute(sql, parameters).fetchone()
    return row[0] if row else None


def first_column(db: Connection, sql: str, parameters: Parameters = ()) -> list[Any]:
    """The one column of all rows that a query finds."""
    return [value for (value,) in db.execute(sql, parameters)]


def wrote(db: Connection, sql: str, parameters: Parameters = ()) -> bool:
    """Whether a statement has written a row."""
    return db.execute(sql, parameters).rowcount > 0


@contextmanager
def undone_alone(db: Connection) -> Iterator[None]:
    """What is written inside is undone where it raises, and nothing else of the transaction; the error goes on."""
    db.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        if db.in_transaction:  # a full disk or an I/O error makes SQLite undo everything
            db.execute("ROLLBACK TO part")
            db.execute("RELEASE part")
        raise
    db.execute("RELEASE part")


def warn_if_old() -> None:
    """One line in the log where SQLite has the WAL-reset bug; the one-writer rule then carries the safety."""
    if sqlite3.sqlite_version_info < _SOUND_SINCE:
        _log.warning(
            "SQLite %s is older than %s, which fixed a rare corruption; one writer and the lock file guard against it",
            sqlite3.sqlite_version,
            ".".join(map(str, _SOUND_SINCE)),
        )


def _connect(uri: str) -> Connection:
    # Autocommit (isolation_level=None): transactions are begun and ended in one place, by name.
    # Connections are handed from the opening thread to the one that uses them, hence check_same_thread.
    db = sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False)
    db.row_factory = Row
    return db

"""The store: reads beside the event loop, writes through one thread, one owner for each file."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from threading import local
from typing import Concatenate, ParamSpec, TypeVar

from bot.clock import Clock
from bot.store.core import sizes
from bot.store.core.backup import back_up
from bot.store.core.lock import FileLock
from bot.store.core.migrations import migrate
from bot.store.core.sqlite import Connection, connect_to_read, connect_to_write, value_of, warn_if_old
from bot.store.core.wakeups import Changes
from bot.store.core.writer import StoreClosedError, Writer

_P = ParamSpec("_P")
_T = TypeVar("_T")
_READERS = 4


class Store:
    """One SQLite database. Get one with `await Store.open(path, clock)`; end it with `await store.close()`.

    Functions given to `read` and `write` take the connection first (rows come as sqlite3.Row), run in another
    thread, return plain values (never a cursor), and neither begin nor end a transaction. Do not call
    `executescript` of the connection in them: Python commits before it.
    """

    def __init__(self, path: Path, clock: Clock, lock: FileLock, db: Connection) -> None:
        """For `open` only."""
        self.path = path
        self._clock = clock
        self._lock = lock
        self.changes = Changes(db)
        self._writer = Writer(db, self.changes.committed)
        self._pool = ThreadPoolExecutor(_READERS, thread_name_prefix="store-read")
        self._reader = local()
        self._readers: list[Connection] = []
        self._closed = False

    @classmethod
    async def open(cls, path: Path, clock: Clock) -> Store:
        """Open (or create) the database at `path`, lock it, and bring its tables up to date.

        Before tables of an existing database change, it is copied beside itself. Raises StoreInUseError where
        another process has it, OSError and sqlite3.DatabaseError as they come.
        """
        return await asyncio.to_thread(cls._open, path, clock)

    @classmethod
    def _open(cls, path: Path, clock: Clock) -> Store:
        path = path.absolute()
        warn_if_old()
        path.parent.mkdir(parents=True, exist_ok=True)
        with ExitStack() as undo:
            lock = FileLock(path)
            undo.callback(lock.release)
            # Personal data: readable by the owner alone. SQLite gives -wal and -shm the same rights.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            for suffix in ("", "-wal", "-shm"):  # also where it was made, or copied here, with other rights
                with suppress(FileNotFoundError):
                    os.chmod(f"{path}{suffix}", 0o600)
            db = connect_to_write(path)
            undo.callback(db.close)
            migrate(db, path, clock)
            sizes.guard(db)
            undo.pop_all()
        return cls(path, clock, lock, db)

    async def read(
        self, fn: Callable[Concatenate[Connection, _P], _T], /, *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """`fn(db, *args, **kwargs)` on a read-only connection, all of it on one snapshot. Raises what it raises."""
        if self._closed:
            raise StoreClosedError("the store is closed")

        def run() -> _T:
            db = self._reading_connection()
            db.execute("BEGIN")
            try:
                return fn(db, *args, **kwargs)
            finally:
                if db.in_transaction:
                    db.execute("ROLLBACK")

        return await asyncio.get_running_loop().run_in_executor(self._pool, run)

    async def write(
        self, fn: Callable[Concatenate[Connection, _P], _T], /, *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """`fn(db, *args, **kwargs)` in a transaction; returns only when its effect is on disk.

        What `fn` raises undoes `fn` alone and is raised here, as is an error of COMMIT (a full disk). A caller that
        is cancelled before its turn has written nothing; one cancelled later may have. Raises StoreClosedError.
        """
        return await asyncio.wrap_future(self._writer.submit(lambda db: fn(db, *args, **kwargs)))

    async def backup(self, target: Path, keep: int = 24) -> Path:
        """A verified copy of what is committed now, while reads and writes go on; see `back_up`."""
        return await asyncio.to_thread(back_up, self.path, target, self._clock.now(), keep)

    async def erase_traces(self) -> None:
        """Empty the write-ahead log, so that what was deleted is in no file of this database. Backups keep it."""
        await asyncio.to_thread(self._checkpoint)

    async def close(self) -> None:
        """Finish what was asked for, checkpoint, free the lock. Later calls raise StoreClosedError; may be repeated."""
        if not self._closed:
            self._closed = True
            await asyncio.to_thread(self._close)

    def _reading_connection(self) -> Connection:
        db: Connection | None = getattr(self._reader, "db", None)
        if db is None:
            db = self._reader.db = connect_to_read(self.path)
            self._readers.append(db)
        return db

    def _checkpoint(self) -> None:
        # A connection of its own, since a checkpoint cannot run inside the writer's transaction; SQLite waits
        # (busy timeout) for the writer and for readers of older pages.
        with closing(connect_to_write(self.path)) as db:
            if value_of(db, "PRAGMA wal_checkpoint(TRUNCATE)"):
                raise TimeoutError("the write-ahead log is still being read; try again")

    def _close(self) -> None:
        self._pool.shutdown(wait=True)
        for db in self._readers:
            db.close()
        self._writer.close()
        self._lock.release()

"""The one thread that writes. Writes that wait together share one transaction, and so one fsync."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, TypeVar

from bot.store.core.sqlite import Connection

_T = TypeVar("_T")
_log = logging.getLogger(__name__)
# Keeps one transaction, and the wait of its first caller, short.
_MOST_TOGETHER = 256


class StoreClosedError(RuntimeError):
    """The store was closed, or its writer died; nothing more is written."""


@dataclass(slots=True)
class _Write:
    run: Callable[[Connection], Any]
    future: Future[Any]


class Writer:
    """Runs functions on one connection in one thread, in the order of `submit`."""

    def __init__(self, db: Connection, on_commit: Callable[[], None]) -> None:
        """Takes over `db`, which nothing else may use from now on. Calls `on_commit` in its thread, after COMMIT."""
        self._db = db
        self._on_commit = on_commit
        self._queue: SimpleQueue[_Write | None] = SimpleQueue()
        self._guard = Lock()
        self._closed: StoreClosedError | None = None
        self._thread = Thread(target=self._loop, name="store-write", daemon=True)
        self._thread.start()

    def submit(self, run: Callable[[Connection], _T]) -> Future[_T]:
        """Queue `run`; the future is resolved after COMMIT. Cancelled before its turn, it is never run."""
        future: Future[_T] = Future()
        with self._guard:
            if self._closed:
                raise self._closed
            self._queue.put(_Write(run, future))
        return future

    def close(self) -> None:
        """Write what is queued, checkpoint, close the connection and end the thread. Blocks until then."""
        self._queue.put(None)
        self._thread.join()

    def _loop(self) -> None:
        closed = StoreClosedError("the store is closed")
        try:
            last = False
            while not last:
                writes, last = self._wait()
                self._commit_together(writes)
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except BaseException as error:  # whatever it is, callers must hear of it rather than wait for ever
            closed = _death(error)
            _log.critical("the store's writer died", exc_info=error)
        finally:
            self._refuse(closed)
            self._db.close()

    def _wait(self) -> tuple[list[_Write], bool]:
        """All that waits now (at least one), and whether the thread is to end after it."""
        writes: list[_Write] = []
        item = self._queue.get()
        while item is not None:
            if item.future.set_running_or_notify_cancel():
                writes.append(item)
            if len(writes) == _MOST_TOGETHER:
                return writes, False
            try:
                item = self._queue.get_nowait()
            except Empty:
                return writes, False
        return writes, True

    def _commit_together(self, writes: list[_Write]) -> None:
        if not writes:
            return
        try:
            self._db.execute("BEGIN IMMEDIATE")
            outcomes = [self._run_alone(write) for write in writes]
            self._db.execute("COMMIT")
        except BaseException as error:
            # Nothing of this transaction is on disk, so nobody in it may believe to be saved.
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            deadly = not isinstance(error, Exception)
            for write in writes:
                write.future.set_exception(_death(error) if deadly else error)
            if deadly:
                raise
            return
        for write, (value, failure) in zip(writes, outcomes, strict=True):
            if failure is None:
                write.future.set_result(value)
            else:
                write.future.set_exception(failure)
        self._on_commit()

    def _run_alone(self, write: _Write) -> tuple[Any, Exception | None]:
        """Run one write in a savepoint of its own; what it raises undoes it alone."""
        self._db.execute("SAVEPOINT one")
        try:
            value, failure = write.run(self._db), None
        except Exception as error:
            if not self._db.in_transaction:  # a full disk or an I/O error makes SQLite undo everything
                raise
            self._db.execute("ROLLBACK TO one")
            value, failure = None, error
        if not self._db.in_transaction:
            raise RuntimeError("a function given to write() ended the transaction; it must not commit")
        self._db.execute("RELEASE one")
        return value, failure

    def _refuse(self, closed: StoreClosedError) -> None:
        with self._guard:
            self._closed = closed
            while not self._queue.empty():
                if (write := self._queue.get()) and write.future.set_running_or_notify_cancel():
                    write.future.set_exception(closed)


def _death(error: BaseException) -> StoreClosedError:
    return StoreClosedError(f"the store's writer died: {type(error).__name__}: {error}")

"""A lock file beside the database: one process owns it. The system frees it even after kill -9."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class StoreInUseError(RuntimeError):
    """Another process, or another Store of this one, owns the database."""


class FileLock:
    """Held from the constructor until `release()` or the end of the process."""

    def __init__(self, database: Path) -> None:
        """Take the lock of `database` at once. Raises StoreInUseError where it is taken."""
        path = database.with_name(database.name + ".lock")
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError:
            os.close(self._descriptor)
            raise StoreInUseError(
                f"{database} is in use by another process (it holds {path}). Stop that one, or use another file."
            ) from None

    def release(self) -> None:
        """Free the lock. The file stays: removing it would let two processes lock two different files."""
        os.close(self._descriptor)

"""A verified copy of a database, taken while it is in use."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from bot.store.sqlite import DatabaseError, connect_to_copy, connect_to_read


class BackupError(RuntimeError):
    """The copy did not pass the check of its integrity; nothing was replaced."""


def back_up(source: Path, target: Path, now: datetime, keep: int = 24) -> Path:
    """Copy the database `source`, also while a bot writes to it, and return the file that holds the copy.

    `target` is a file, which is replaced as a whole or not at all, or a folder: the copy is then named after the
    source and `now` (UTC), and only the `keep` newest of these names stay. The copy is what was committed when it
    began. Raises OperationalError where there is no database, BackupError where the copy is damaged, OSError.
    """
    source, target = source.absolute(), target.absolute()
    folder = target if target.is_dir() else target.parent
    folder.mkdir(parents=True, exist_ok=True)
    stamp = now.strftime("%Y%m%dT%H%M%S.%fZ")
    final = folder / f"{source.stem}-{stamp}.db" if target.is_dir() else target
    partial = final.with_name(final.name + ".partial")
    try:
        _copy(source, partial)
        os.replace(partial, final)
    finally:
        partial.unlink(missing_ok=True)
    _sync_folder(folder)
    if target.is_dir():
        for old in sorted(folder.glob(f"{source.stem}-*T*Z.db"))[:-keep]:
            old.unlink()
    return final


def _copy(source: Path, partial: Path) -> None:
    partial.unlink(missing_ok=True)
    # It holds what the original holds, so it is nobody else's to read either.
    os.close(os.open(partial, os.O_RDWR | os.O_CREAT, 0o600))
    reader = connect_to_read(source)
    try:
        copy = connect_to_copy(partial)
        try:
            # All pages in one step: in several steps each write elsewhere would start the copy anew.
            reader.backup(copy)
            # One file, without -wal and -shm beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
            found = [row[0] for row in copy.execute("PRAGMA integrity_check(3)")]
        except DatabaseError as error:
            raise BackupError(f"the copy of {source} is damaged: {error}") from error
        finally:
            copy.close()
    finally:
        reader.close()
    if found != ["ok"]:
        raise BackupError(f"the copy of {source} is damaged: {'; '.join(found)}")


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where folders can be opened (not on Windows)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

"""A verified copy of a database, taken while it is in use."""

from __future__ import annotations

import os
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import iso
from bot.store.core.sqlite import DatabaseError, connect_to_copy, connect_to_read, exists

COPIED_AT = "copied-at"  # the key in `meta` of a copy, so that a restore knows how old it is
_STAMP = "%Y%m%dT%H%M%S.%fZ"


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
    stamp = now.strftime(_STAMP)
    final = folder / f"{source.stem}-{stamp}.db" if target.is_dir() else target
    partial = final.with_name(final.name + ".partial")
    try:
        copy_database(source, partial, now)
        os.replace(partial, final)
    finally:
        partial.unlink(missing_ok=True)
    _sync_folder(folder)
    if target.is_dir():
        for old in sorted(folder.glob(f"{source.stem}-*T*Z.db"))[:-keep]:
            old.unlink()
    return final


def prune(database: Path, folder: Path, now: datetime, keep_for: timedelta) -> list[Path]:
    """Remove the copies of `database` that are older than `keep_for`: backups in `folder`, and those beside the
    database that a migration or a restore has made. Returns what was removed. Copies elsewhere are their owner's.
    """
    name = database.stem
    before = (now - keep_for).astimezone(UTC)
    backups = [(copy, _stamp_of(copy, name)) for copy in folder.glob(f"{name}-*T*Z.db")]
    beside = [
        (copy, datetime.fromtimestamp(copy.stat().st_mtime, UTC))
        for copy in database.absolute().parent.glob(f"{name}.before-*.db")
    ]
    old = [copy for copy, made_at in [*backups, *beside] if made_at is not None and made_at < before]
    for copy in old:
        copy.unlink(missing_ok=True)
    return old


def _stamp_of(copy: Path, name: str) -> datetime | None:
    try:
        return datetime.strptime(copy.stem.removeprefix(f"{name}-"), _STAMP).replace(tzinfo=UTC)
    except ValueError:  # somebody else's file
        return None


def copy_database(source: Path, partial: Path, now: datetime) -> None:
    """Copy `source` to `partial`, check the copy, and note in it when it was made.

    Raises OperationalError where there is no database, BackupError where the copy is damaged, OSError.
    """
    partial.unlink(missing_ok=True)
    # It holds what the original holds, so it is nobody else's to read either.
    os.close(os.open(partial, os.O_RDWR | os.O_CREAT, 0o600))
    with closing(connect_to_read(source)) as reader, closing(connect_to_copy(partial)) as copy:
        try:
            # All pages in one step: in several steps each write elsewhere would start the copy anew.
            reader.backup(copy)
            # One file, without -wal and -shm beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
            if exists(copy, "SELECT 1 FROM sqlite_master WHERE name = 'meta'"):
                copy.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (COPIED_AT, iso(now)))
            complaints = [row[0] for row in copy.execute("PRAGMA integrity_check(3)")]
        except DatabaseError as error:
            raise BackupError(f"the copy of {source} is damaged: {error}") from error
    if complaints != ["ok"]:
        raise BackupError(f"the copy of {source} is damaged: {'; '.join(complaints)}")


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where folders can be opened (not on Windows)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

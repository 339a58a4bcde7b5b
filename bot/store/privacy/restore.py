"""A backup takes the place of the database of a stopped bot, without those who have left meanwhile."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import iso, parse
from bot.store.campaigns import sending as campaign_sending
from bot.store.core.backup import COPIED_AT, BackupError, back_up, copy_database
from bot.store.core.lock import FileLock
from bot.store.core.migrations import apply_pending, expected_schema, schema
from bot.store.core.sqlite import Connection, connect_to_read, connect_to_write, exists, value_of
from bot.store.outbox import deliveries
from bot.store.privacy import erasure

_CLOCKS_DIFFER = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Restored:
    """When the backup was made (UTC), where the former database is now, and how many were erased again.

    Without a former database nobody knows who has left since the backup: they are back.
    """

    made_at: datetime
    kept_aside: Path | None
    erased_again: int


def restore(backup: Path, database: Path, now: datetime) -> Restored:
    """Put `backup` in the place of `database`, as a whole or not at all; the former one is kept beside it.

    Whoever was erased after the backup was made is erased again, before it takes its place, and what was still to
    be sent once at most is uncertain: it may have gone out since. Raises
    StoreInUseError while a bot runs, BackupError for a file that is damaged, no backup of this bot, or older than
    the erasures that are remembered, OperationalError where there is no such file, OSError.
    """
    backup, database = backup.absolute(), database.absolute()
    database.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(database)
    partial = database.with_name(f"{database.stem}.restored.partial")
    try:
        made_at = _made_at(backup)
        if made_at > now + _CLOCKS_DIFFER:
            raise BackupError(f"{backup} says that it was made at {iso(made_at)}, which is yet to come")
        if now - made_at > erasure.BACKUPS_LIVE:
            days = erasure.BACKUPS_LIVE.days
            raise BackupError(
                f"{backup} was made more than {days} days ago: who left since is no longer known, "
                "and it would bring them back"
            )
        former = database.exists()
        erasures = _erasures(database) if former else {}
        copy_database(backup, partial, now)
        _check_schema(backup, partial)
        erased_again = _bring_up_to_date(partial, erasures, now)
        aside = None
        if former:
            aside = database.with_name(f"{database.stem}.before-restore-{now:%Y%m%dT%H%M%SZ}.db")
            back_up(database, aside, now)
            _empty_log(database)
        os.replace(partial, database)
        return Restored(made_at, aside, erased_again)
    finally:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{partial}{suffix}").unlink(missing_ok=True)
        lock.release()


def _made_at(backup: Path) -> datetime:
    with closing(connect_to_read(backup)) as db:
        if not _has_table(db, "meta") or not _has_table(db, "_sqlite_migrations"):
            raise BackupError(f"{backup} is no backup of this bot")
        made_at = value_of(db, "SELECT value FROM meta WHERE key = ?", (COPIED_AT,))
    if made_at is None:
        raise BackupError(f"{backup} does not say when it was made, so it was not made by `zhanyou backup`")
    return parse(made_at)


def _check_schema(backup: Path, partial: Path) -> None:
    """Whatever is not a table, index or trigger of this bot's could do anything once the bot writes."""
    with closing(connect_to_read(partial)) as db:
        expected, actual = expected_schema(db), schema(db)
    if expected is None:
        raise BackupError(f"{backup} is of another version of this bot, or not of this bot at all")
    if expected != actual:
        odd = ", ".join(sorted({name for _, name, _ in expected ^ actual}))
        raise BackupError(f"{backup} has not the tables and triggers that this bot makes: {odd}")


def _erasures(database: Path) -> dict[int, datetime]:
    """Those of the present database. Where it is too damaged to say, the error comes up: nobody may be brought back."""
    with closing(connect_to_read(database)) as db:
        return erasure.remembered(db) if _has_table(db, "erasures") else {}


def _bring_up_to_date(partial: Path, erasures: dict[int, datetime], now: datetime) -> int:
    with closing(connect_to_write(partial)) as db:
        apply_pending(db)
        db.execute("BEGIN IMMEDIATE")
        known = erasure.remembered(db)
        missing = {person: at for person, at in erasures.items() if at != known.get(person)}
        erased = erasure.again(db, missing, now)
        deliveries.distrust(db, now)
        campaign_sending.distrust(db, now)
        db.execute("DELETE FROM meta WHERE key = ?", (COPIED_AT,))
        db.execute("INSERT INTO audit (at, action, subject) VALUES (?, 'restored', 'database')", (iso(now),))
        db.execute("COMMIT")
    _empty_log(partial)
    return erased


def _empty_log(path: Path) -> None:
    """Bring the write-ahead log into the file, so that none is left that would be taken for the new file's."""
    with closing(connect_to_write(path)) as db:  # the last connection removes the empty log
        if value_of(db, "PRAGMA wal_checkpoint(TRUNCATE)"):
            raise BackupError(f"{path} is being read; try again")


def _has_table(db: Connection, name: str) -> bool:
    return exists(db, "SELECT 1 FROM sqlite_master WHERE name = ?", (name,))

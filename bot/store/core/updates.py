"""Updates as they came in: each stored before Telegram forgets it, and kept until it is done with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.clock import iso, parse
from bot.store.core.rows import find_all
from bot.store.core.sqlite import Connection


@dataclass(frozen=True, slots=True)
class UpdateRow:
    """One update. `sender` says whose turn it takes (the chat, else the user); `body` is its JSON."""

    update_id: int
    sender: int
    user_id: int | None
    body: str


def add(db: Connection, rows: Iterable[UpdateRow], now: datetime) -> list[bool]:
    """Store `rows`, and say of each whether it was new. What is known already stays as it is."""
    return [
        db.execute(
            "INSERT OR IGNORE INTO updates_seen (update_id, sender, user_id, body, received_at) VALUES (?, ?, ?, ?, ?)",
            (row.update_id, row.sender, row.user_id, row.body, iso(now)),
        ).rowcount
        == 1
        for row in rows
    ]


def pending(db: Connection) -> list[UpdateRow]:
    """Updates neither done nor set aside, in the order in which they came."""
    sql = "SELECT * FROM updates_seen WHERE done_at IS NULL AND failed_at IS NULL ORDER BY received_at, update_id"
    return find_all(db, UpdateRow, sql)


def done(db: Connection, update_id: int, now: datetime) -> None:
    """Handled: all that is kept is that the id was seen, so nothing personal stays."""
    db.execute(
        "UPDATE updates_seen SET done_at = ?, body = NULL, sender = 0, user_id = NULL, error = NULL WHERE update_id = ?",
        (iso(now), update_id),
    )


def failed(db: Connection, update_id: int, error: str, attempts_at_most: int, now: datetime) -> bool:
    """Count a failed attempt; True if it was the last and the update is now set aside.

    `error` says where it failed, in no words of a person's.
    """
    (attempts,) = db.execute(
        "UPDATE updates_seen SET attempts = attempts + 1, error = ? WHERE update_id = ? RETURNING attempts",
        (error, update_id),
    ).fetchone() or (attempts_at_most,)  # erased meanwhile: there is nothing to try again
    if attempts < attempts_at_most:
        return False
    db.execute("UPDATE updates_seen SET failed_at = ? WHERE update_id = ?", (iso(now), update_id))
    return True


def set_aside(db: Connection) -> list[tuple[int, datetime, str]]:
    """What was set aside, oldest first: update id, when (UTC), and the error."""
    rows = db.execute(
        "SELECT update_id, failed_at, error FROM updates_seen WHERE failed_at IS NOT NULL ORDER BY failed_at"
    )
    return [(row["update_id"], parse(row["failed_at"]), row["error"] or "") for row in rows]


def prune(db: Connection, *, done_before: datetime, failed_before: datetime) -> int:
    """Forget updates done or set aside before these moments (UTC); returns how many."""
    return db.execute(
        "DELETE FROM updates_seen WHERE done_at < ? OR failed_at < ?", (iso(done_before), iso(failed_before))
    ).rowcount

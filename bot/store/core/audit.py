"""Who changed what: one row for each change that somebody may have to answer for."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from bot.clock import iso
from bot.store.core.rows import find_all
from bot.store.core.sqlite import Connection


def note(
    db: Connection, now: datetime, actor: int | None, action: str, subject: str, detail: str = ""
) -> None:
    """Add a row, in the transaction of the change itself. `actor` is a Telegram id, or None for the bot.

    `subject` names what was changed: "request:7", "workstation:w12", or "user:1001" for a person, which is the form
    that export and erasure look for. `detail` holds no words of a person's.
    """
    db.execute(
        "INSERT INTO audit (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)",
        (iso(now), actor, action, subject, detail),
    )


class Entry(NamedTuple):
    """One change. `at` is UTC as it is stored, `actor` a Telegram id or None for the bot."""

    at: str
    actor: int | None
    action: str
    subject: str
    detail: str


def latest(db: Connection, limit: int, about: str = "") -> list[Entry]:
    """The last `limit` changes, the latest last; with `about` those of one subject, or done by one person ("user:7")."""
    sql = "SELECT * FROM audit WHERE :about IN ('', subject, 'user:' || actor) ORDER BY id DESC LIMIT :limit"
    return find_all(db, Entry, sql, {"about": about, "limit": limit})[::-1]

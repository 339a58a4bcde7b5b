"""Where people are in a conversation: rows only; bot/updates/fsm.py makes a storage for aiogram of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.clock import iso
from bot.store.core import sizes
from bot.store.core.sqlite import Connection

DATA_AT_MOST = sizes.CHARACTERS["fsm"]["data"]


@dataclass(frozen=True, slots=True)
class FsmRow:
    """State and data (a JSON object as text) under one key. `user_id` and `chat_id` say whose it is."""

    key: str
    user_id: int
    chat_id: int
    state: str | None = None
    data: str = "{}"


def load(db: Connection, key: str) -> FsmRow | None:
    """One row, or None. One whose data are too large for any screen of ours is taken for one without."""
    row = db.execute(
        "SELECT key, user_id, chat_id, state, iif(length(data) <= ?, data, '{}') FROM fsm WHERE key = ?",
        (DATA_AT_MOST, key),
    ).fetchone()
    return FsmRow(*row) if row else None


def close_screens(db: Connection, user_id: int) -> None:
    """Close every screen that the person has open, as for a role that ended. What waits for no screen stays."""
    db.execute("DELETE FROM fsm WHERE user_id = ? AND instr(key, 'aiogd:') > 0", (user_id,))


def save(db: Connection, rows: Iterable[FsmRow], now: datetime) -> None:
    """Write `rows`; one with neither state nor data is removed, so that ended conversations leave nothing.

    Data that are too large for any screen of ours are not kept.
    """
    for row in rows:
        if len(row.data) > DATA_AT_MOST:
            row = replace(row, data="{}")
        if row.state is None and row.data == "{}":
            db.execute("DELETE FROM fsm WHERE key = ?", (row.key,))
        else:
            db.execute(
                """
                INSERT INTO fsm (key, user_id, chat_id, state, data, updated_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET user_id = excluded.user_id, chat_id = excluded.chat_id,
                    state = excluded.state, data = excluded.data, updated_at = excluded.updated_at
                """,
                (row.key, row.user_id, row.chat_id, row.state, row.data, iso(now)),
            )

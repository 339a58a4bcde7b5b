"""Where people are in a conversation: rows only; bot/fsm.py makes a storage for aiogram of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.clock import iso
from bot.store.sqlite import Connection


@dataclass(frozen=True, slots=True)
class FsmRow:
    """State and data (a JSON object as text) under one key. `user_id` and `chat_id` say whose it is."""

    key: str
    user_id: int
    chat_id: int
    state: str | None = None
    data: str = "{}"


def load(db: Connection, key: str) -> FsmRow | None:
    """One row, or None."""
    row = db.execute("SELECT key, user_id, chat_id, state, data FROM fsm WHERE key = ?", (key,)).fetchone()
    return FsmRow(*row) if row else None


def save(db: Connection, rows: Iterable[FsmRow], now: datetime) -> None:
    """Write `rows`; one with neither state nor data is removed, so that ended conversations leave nothing."""
    for row in rows:
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

"""Announcements of events in groups: which message is which. A chat here is a group, never a person."""

from __future__ import annotations

from bot.store.core.rows import table_of
from bot.store.core.sqlite import Connection


def add(db: Connection, chat_id: int, message_id: int, event_id: int) -> None:
    """Remember an announcement. Raises IntegrityError for a private chat and for an unknown event."""
    post = {"chat_id": chat_id, "message_id": message_id, "event_id": event_id}
    table_of(db, "event_posts").upsert(post, pk=("chat_id", "message_id"))


def move(db: Connection, old: int, new: int) -> None:
    """The group has another number now; what is known of it under the new one already stays."""
    db.execute("UPDATE OR IGNORE event_posts SET chat_id = ? WHERE chat_id = ?", (new, old))


def of_event(db: Connection, event_id: int) -> list[tuple[int, int]]:
    """Every announcement of an event in a group, as (chat, message id)."""
    rows = db.execute(
        "SELECT chat_id, message_id FROM event_posts WHERE event_id = ? ORDER BY 1, 2", (event_id,)
    )
    return [(row["chat_id"], row["message_id"]) for row in rows]


def event_of(db: Connection, chat_id: int, message_id: int) -> int | None:
    """The event that a message announces; None for any other message."""
    row = db.execute(
        "SELECT event_id FROM event_posts WHERE chat_id = ? AND message_id = ?", (chat_id, message_id)
    ).fetchone()
    return row["event_id"] if row else None

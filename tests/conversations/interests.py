"""Interests as they were stored before there was a limit to them."""

from __future__ import annotations

from bot.store.core.sqlite import Connection


def store_anyway(db: Connection, person: int, texts: list[str]) -> None:
    """As they are, however many and long."""
    db.execute("DROP TRIGGER temp.size_interests_INSERT")
    for number, text in enumerate(texts, 1_000_000):
        db.execute(
            "INSERT INTO interests (user_id, message_id, text) VALUES (?, ?, ?)", (person, number, text)
        )

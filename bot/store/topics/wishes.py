"""What people choose about topics: not for me, fewer like this, a workstation to follow, and how often. Times are UTC.

Whoever has not agreed raises IntegrityError ("no consent"), by triggers of the tables.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from bot.clock import iso
from bot.store.core.rows import table_of
from bot.store.core.sqlite import Connection, wrote
from bot.store.topics.topics import Frequency


def choose(
    db: Connection, person: int, topic_id: int, kind: Literal["dismissed", "fewer"] | None, now: datetime
) -> bool:
    """Put a topic aside ("dismissed"), its kind too ("fewer"), or (None) undo that. False: it was so before.

    Raises IntegrityError for an unknown topic.
    """
    if kind is None:
        return wrote(db, "DELETE FROM topic_choices WHERE user_id = ? AND topic_id = ?", (person, topic_id))
    return wrote(
        db,
        """
        INSERT INTO topic_choices (user_id, topic_id, kind, created_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (user_id, topic_id) DO UPDATE SET kind = excluded.kind, created_at = excluded.created_at
        WHERE kind <> excluded.kind
        """,
        (person, topic_id, kind, iso(now)),
    )


def follow(db: Connection, person: int, workstation_id: str, follows: bool, now: datetime) -> bool:
    """Follow a workstation, or no longer. False: it was so before. Raises IntegrityError for an unknown workstation."""
    if not follows:
        sql = "DELETE FROM follows WHERE user_id = ? AND workstation_id = ?"
        return wrote(db, sql, (person, workstation_id))
    sql = "INSERT INTO follows (user_id, workstation_id, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
    return wrote(db, sql, (person, workstation_id, iso(now)))


def set_frequency(db: Connection, person: int, frequency: Frequency) -> None:
    """How often topics are sent to this person."""
    table_of(db, "topic_settings").upsert({"user_id": person, "frequency": frequency}, pk="user_id")


def set_all_topics(db: Connection, person: int, wanted: bool) -> None:
    """Whether this person wants every topic, whatever the field."""
    table_of(db, "topic_settings").upsert({"user_id": person, "all_topics": wanted}, pk="user_id")

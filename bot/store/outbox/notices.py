"""What the bot says of its own accord, put into the ledger in one way: a type, and a key that says what is said once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TypedDict, Unpack

from bot.store.core.sqlite import Connection
from bot.store.outbox import deliveries

Refs = Mapping[str, int | str]


class How(TypedDict, total=False):
    """When, and how often, as `enqueue` has it."""

    not_before: datetime | None
    expires_at: datetime | None
    once: bool
    urgent: bool


def tell(
    db: Connection,
    person: int | None,
    type: str,
    key: str,
    refs: Refs,
    now: datetime,
    **how: Unpack[How],
) -> bool:
    """Have a message of `type` sent to a person, once for each `key`; None is nobody."""
    return person is not None and deliveries.enqueue(
        db, dedup=f"{type}:{key}", recipient=person, type=type, refs=refs, now=now, **how
    )


def edit(
    db: Connection,
    message: tuple[int, int],
    type: str,
    state: str,
    refs: Refs,
    now: datetime,
    *,
    urgent: bool = True,
) -> bool:
    """Bring a message, as (chat, number), up to date, once for each `state` of what it shows ("" for its last).

    It disturbs nobody, and is as untrue in a pause, so it is `urgent`, unless what it shows may not be seen then.
    """
    chat_id, message_id = message
    key = f"{chat_id}:{message_id}:{state}" if state else f"{chat_id}:{message_id}"
    return tell(db, chat_id, type, key, {**refs, "message": message_id}, now, urgent=urgent)


def sent(db: Connection, type: str, key: str, most: int = -1) -> list[tuple[int, int]]:
    """The messages of a type that were sent and whose key begins so, as (chat, number), the latest first."""
    rows = db.execute(
        """
        SELECT recipient, message_id FROM deliveries
        WHERE dedup >= ?1 AND dedup < ?1 || char(0x10FFFF) AND state = 'sent' AND message_id IS NOT NULL
        ORDER BY id DESC LIMIT ?2
        """,
        (f"{type}:{key}", most),
    )
    return [(row["recipient"], row["message_id"]) for row in rows]

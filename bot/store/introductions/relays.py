"""Which message of a chat belongs to which request, so that an answer to it finds its way, also after a restart.

Ids only. Messages of the ledger are added by a trigger of the tables, those that answer a tap by `add`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from bot.store.core.rows import find, find_all
from bot.store.core.sqlite import Connection, value_of

Purpose = Literal["talk", "view", "decline", "why"]
"""What an answer to the message is: words for the other side ("view" has the request's buttons besides), the
reason of a decline, or why it did not work out."""


class Relay(NamedTuple):
    """A message about a request."""

    request_id: int
    purpose: Purpose


class Seen(NamedTuple):
    """A message with the buttons of a request."""

    chat_id: int
    message_id: int


def add(db: Connection, chat_id: int, message_id: int, request_id: int, purpose: Purpose) -> None:
    """Let answers to a message belong to a request; the same message again takes the new purpose."""
    db.execute(
        """
        INSERT INTO relays (chat_id, message_id, request_id, purpose) SELECT ?, ?, id, ? FROM requests WHERE id = ?
        ON CONFLICT (chat_id, message_id) DO UPDATE SET request_id = excluded.request_id, purpose = excluded.purpose
        """,
        (chat_id, message_id, purpose, request_id),
    )


def relay(db: Connection, chat_id: int, message_id: int) -> Relay | None:
    """What an answer to this message belongs to."""
    sql = "SELECT request_id, purpose FROM relays WHERE chat_id = ? AND message_id = ?"
    return find(db, Relay, sql, (chat_id, message_id))


def of_album(db: Connection, chat_id: int, message_id: int, album: str) -> Relay | None:
    """What a piece of an album belongs to whose earlier pieces were passed on; an album has ten at most."""
    return find(
        db,
        Relay,
        """
        SELECT relays.request_id, 'talk' AS purpose FROM relays
        JOIN deliveries ON dedup = printf('relayed:%d:%d:%d', relays.request_id, chat_id, relays.message_id)
        WHERE chat_id = :chat AND relays.message_id BETWEEN :message - 10 AND :message - 1
            AND refs ->> '$.album' = :album
        """,
        {"chat": chat_id, "message": message_id, "album": album},
    )


def views(db: Connection, request_id: int) -> list[Seen]:
    """The messages that show this request with buttons."""
    sql = "SELECT * FROM relays WHERE request_id = ? AND purpose = 'view' ORDER BY chat_id, message_id"
    return find_all(db, Seen, sql, (request_id,))


def latest(db: Connection, request_id: int, chat_id: int) -> int | None:
    """The newest message about a request in a chat, which a relayed one is shown as an answer to."""
    sql = "SELECT max(message_id) FROM relays WHERE request_id = ? AND chat_id = ? AND purpose = 'view'"
    latest: int | None = value_of(db, sql, (request_id, chat_id))
    return latest

"""A question handed over to staff, and what is written back: copies of messages, of which the ledger alone knows whose they
are. No words are stored, and no name is told. Times are UTC.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from bot.store.core.rows import find
from bot.store.core.sqlite import Connection, exists
from bot.store.outbox import notices
from bot.store.people import roles, users, visibility

QUESTION, ANSWER, ANSWERED = "desk-question", "desk-answer", "desk-answered"
Passed = Literal["written-back", "written-too", "waits", "left", "not-staff", "nobody"]


class Copied(NamedTuple):
    """A message of somebody else, of which a copy was sent: who wrote it, and its number in their chat."""

    writer: int
    message_id: int
    is_question: bool


def hand_over(db: Connection, person: int, message_id: int, now: datetime) -> int:
    """Have a message of a person copied to all staff who may read it but themselves, once; to how many."""
    told = [member for member, _ in roles.staff_to_tell(db, now) if member != person]
    staff = [member for member in told if may_read(db, member, person)]
    for member in staff:
        _tell(db, member, QUESTION, person, message_id, message_id, now)
    return len(staff)


def may_read(db: Connection, reader: int, writer: int) -> bool:
    """Whether a question goes to this reader: they are staff, and no host of a workstation from which the writer hides."""
    return roles.is_staff(db, reader) and not visibility.is_hidden_from(db, writer, reader)


def copied(db: Connection, reader: int, message_id: int) -> Copied | None:
    """Of what a message in a reader's chat is the copy; None where it is none, or its writer is erased."""
    return find(
        db,
        Copied,
        """
        SELECT refs ->> '$.from_chat_id' AS writer, refs ->> '$.message_id' AS message_id, type = ?1 AS is_question
        FROM deliveries WHERE recipient = ?3 AND message_id = ?4 AND type IN (?1, ?2)
        """,
        (QUESTION, ANSWER, reader, message_id),
    )


def write_back(db: Connection, about: Copied | None, person: int, message_id: int, now: datetime) -> Passed:
    """Have a message copied to who wrote the one that it answers, and the copies of an answered question say that it is.

    `about` is None once who wrote it is erased: "left" for staff. "written-too": somebody else of the staff had answered.
    "waits": they are on a pause or have stopped the bot. "not-staff": who answers is not staff any more. "nobody": they
    cannot be told. What is asked further goes to who answered or, where they may not read it any more, to all staff who may.
    """
    is_staff = roles.is_staff(db, person)
    if about is None and is_staff:
        return "left"
    if about is None or not about.is_question:
        told = (
            about
            and may_read(db, about.writer, person)
            and _tell(db, about.writer, QUESTION, person, message_id, about.message_id, now)
        )
        return "written-back" if told or hand_over(db, person, message_id, now) else "nobody"
    if not is_staff:
        return "not-staff"
    if not _tell(db, about.writer, ANSWER, person, message_id, about.message_id, now):
        return "nobody"
    for copy in notices.sent(db, QUESTION, f"{about.writer}:{about.message_id}:"):
        notices.edit(db, copy, ANSWERED, "", {}, now)
    asker = users.user(db, about.writer)
    if asker and (asker.unreachable_at or asker.is_paused(now)):
        return "waits"
    return "written-too" if is_answered(db, about.writer, about.message_id, person) else "written-back"


def is_answered(db: Connection, writer: int, message_id: int, reader: int) -> bool:
    """Whether somebody but the reader has answered a question."""
    return exists(
        db,
        """
        SELECT 1 FROM deliveries WHERE recipient = ? AND type = ? AND refs ->> '$.about' = ?
            AND refs ->> '$.from_chat_id' <> ?
        """,
        (writer, ANSWER, message_id, reader),
    )


def _tell(
    db: Connection, to: int, type: str, person: int, message_id: int, about: int, now: datetime
) -> bool:
    """False where it will not be sent; the same message again is as once."""
    key, refs = (
        f"{person}:{message_id}:{to}",
        {"from_chat_id": person, "message_id": message_id, "about": about},
    )
    return notices.tell(db, to, type, key, refs, now) or exists(
        db, "SELECT 1 FROM deliveries WHERE dedup = ?", (f"{type}:{key}",)
    )

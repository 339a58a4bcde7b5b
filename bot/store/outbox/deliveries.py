"""The ledger of everything that is sent without being asked for: one row for each message to each person.

    queued -> claimed -> inflight -> sent | blocked | failed | expired | cancelled | uncertain

A row holds no words, only what they are composed of at the moment of sending. All times are UTC.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.clock import iso
from bot.store.core.rows import find
from bot.store.core.sqlite import Connection, Row, value_of, wrote
from bot.store.outbox.rules import WAITS_OUT_A_PAUSE, allowed_from, not_to_be_told
from bot.store.people import users

State = Literal[
    "queued", "claimed", "inflight", "sent", "blocked", "failed", "expired", "cancelled", "uncertain"
]
LASTS = timedelta(days=30)  # what could not be sent for so long is of no use to anybody


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to one person. `refs` are ids of rows, of which a composer makes the message of `type`.

    Personal ones are sent at least once: after a crash that leaves it open, again. Those with `once` (campaigns,
    digests) then become uncertain instead. None is sent before `not_before`, or from `expires_at` on. `attempts` is
    how many have failed.
    """

    id: int
    dedup: str
    recipient: int
    type: str
    refs: Mapping[str, int | str]
    once: bool
    state: State
    not_before: datetime
    expires_at: datetime
    attempts: int = 0
    message_id: int | None = None
    error: str | None = None


def enqueue(
    db: Connection,
    *,
    dedup: str,
    recipient: int,
    type: str,
    refs: Mapping[str, int | str],
    now: datetime,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    once: bool = False,
    urgent: bool = False,
) -> bool:
    """Have a message sent, in the transaction of the change that causes it. False: there will be none (anew).

    That is where `dedup` was enqueued before, or the person paused (but for `WAITS_OUT_A_PAUSE`, which `begin` puts
    off), never agreed, or is erased. `refs` are ids of rows; the one id of a person allowed there is "from_chat_id",
    the chat of a message to be copied, by which erasure finds it. Without `expires_at` it is given up after `LASTS`.
    `urgent` is told in a pause too: that what the person promised to attend was moved or called off. A `recipient`
    below 0 is a group with a message of the bot's.
    """
    reason = not_to_be_told(db, recipient, now, type, urgent=urgent)
    if reason and not (reason == "paused" and type in WAITS_OUT_A_PAUSE):
        return False
    start = not_before or now
    cursor = db.execute(
        """
        INSERT INTO deliveries (dedup, recipient, type, refs, once, urgent, not_before, due_at, expires_at, created_at)
        VALUES (:dedup, :recipient, :type, :refs, :once, :urgent, :start, :start, :expires_at, :now)
        ON CONFLICT (dedup) DO NOTHING
        """,
        {
            "dedup": dedup,
            "recipient": recipient,
            "type": type,
            "refs": json.dumps(dict(refs)),
            "once": once,
            "urgent": urgent,
            "start": iso(start),
            "expires_at": iso(expires_at or start + LASTS),
            "now": iso(now),
        },
    )
    return cursor.rowcount == 1


def has_ended(db: Connection, dedup: str) -> bool:
    """Whether what was enqueued under this key has been sent, or given up."""
    return value_of(db, "SELECT done_at FROM deliveries WHERE dedup = ?", (dedup,)) is not None


def cancel(db: Connection, dedup: str, now: datetime) -> bool:
    """Call off what is not on its way yet; False where there is nothing to call off."""
    return wrote(
        db,
        """
        UPDATE deliveries SET state = 'cancelled', error = 'called off', done_at = ?
        WHERE dedup = ? AND state IN ('queued', 'claimed')
        """,
        (iso(now), dedup),
    )


def state_of(db: Connection, dedup: str) -> State | None:
    """What has become of a delivery; None where there is none, or none any more."""
    state: State | None = value_of(db, "SELECT state FROM deliveries WHERE dedup = ?", (dedup,))
    return state


def take_back(db: Connection, dedup: str) -> list[str]:
    """Forget what is not on its way yet, of all whose dedup begins with these words; the refs of each, as JSON."""
    rows = db.execute(
        """
        DELETE FROM deliveries WHERE dedup >= ?1 AND dedup < ?1 || char(0x10FFFF) AND state IN ('queued', 'claimed')
        RETURNING refs
        """,
        (dedup,),
    )
    return [row["refs"] for row in rows.fetchall()]


def recover(db: Connection, now: datetime) -> dict[str, int]:
    """After a crash (or a stop) nobody works on what is claimed or inflight; how many rows went to which state."""
    claimed = db.execute(
        """
        UPDATE deliveries SET attempts = attempts + (state = 'inflight'), state = 'queued'
        WHERE state = 'claimed' OR (state = 'inflight' AND once = 0)
        """
    ).rowcount
    inflight = db.execute(
        """
        UPDATE deliveries SET state = 'uncertain', error = 'stopped while sending', done_at = ?
        WHERE state = 'inflight'
        """,
        (iso(now),),
    ).rowcount
    return {"queued": claimed, "uncertain": inflight}


def distrust(db: Connection, now: datetime) -> int:
    """In a copy of the past, what is to be sent once at most may have been sent since: it becomes uncertain."""
    return db.execute(
        """
        UPDATE deliveries SET state = 'uncertain', error = 'restored from a backup', done_at = ?
        WHERE once = 1 AND state IN ('queued', 'claimed', 'inflight')
        """,
        (iso(now),),
    ).rowcount


def begin(db: Connection, delivery_id: int, now: datetime) -> bool:
    """Claimed -> inflight, just before the call; False where it may not be sent after all (any more)."""
    row = db.execute("SELECT * FROM deliveries WHERE id = ? AND state = 'claimed'", (delivery_id,)).fetchone()
    if row is None:  # called off, or erased
        return False
    person = users.user(db, row["recipient"])
    reason = not_to_be_told(db, row["recipient"], now, row["type"], urgent=bool(row["urgent"]))
    if row["expires_at"] <= iso(now):
        close(db, delivery_id, "expired", now)
    elif reason == "paused" and row["type"] in WAITS_OUT_A_PAUSE:
        _put_off(db, row, person.paused_until if person and person.paused_until else now)
    elif reason:
        close(db, delivery_id, "cancelled", now, error=reason)
    elif person and person.unreachable_at:
        if row["once"]:
            close(db, delivery_id, "cancelled", now, error="unreachable")
        else:
            again(db, delivery_id, now, "unreachable", attempt=False)
    elif (morning := allowed_from(db, row, now)) > now:
        # The next of its person's messages, which may be urgent, is not held up by it.
        again(db, delivery_id, morning, "quiet hours", attempt=False)
        db.execute("UPDATE deliveries SET not_before = due_at WHERE id = ?", (delivery_id,))
    else:
        db.execute("UPDATE deliveries SET state = 'inflight' WHERE id = ?", (delivery_id,))
        return True
    return False


def again(db: Connection, delivery_id: int, due_at: datetime, error: str, *, attempt: bool = True) -> None:
    """Back to the queue until `due_at`; a 429 was no `attempt`. Its place before the
    person's later deliveries stays."""
    db.execute(
        """
        UPDATE deliveries SET state = 'queued', due_at = :due_at, error = :error,
            attempts = attempts + :attempt
        WHERE id = :id AND state IN ('claimed', 'inflight')
        """,
        {"id": delivery_id, "due_at": iso(due_at), "error": error, "attempt": attempt},
    )


def _put_off(db: Connection, row: Row, until: datetime) -> None:
    """Until a pause has ended, behind what is sent before that. A pause without an end does not make it last longer."""
    lasts = row["expires_at"] if until >= users.UNTIL_FURTHER_NOTICE else iso(until + LASTS)
    db.execute(
        """
        UPDATE deliveries SET state = 'queued', not_before = :until, due_at = :until,
            expires_at = max(expires_at, :lasts), error = 'paused'
        WHERE id = :id
        """,
        {"id": row["id"], "until": iso(until), "lasts": lasts},
    )


def resume(db: Connection, person: int, now: datetime) -> None:
    """A pause was changed: what was put off because of it is looked at again."""
    db.execute(
        """
        UPDATE deliveries SET not_before = :now, due_at = :now
        WHERE recipient = :person AND state = 'queued' AND error = 'paused'
        """,
        {"person": person, "now": iso(now)},
    )


def close(
    db: Connection,
    delivery_id: int,
    state: Literal["sent", "blocked", "failed", "expired", "cancelled", "uncertain"],
    now: datetime,
    *,
    message_id: int | None = None,
    error: str | None = None,
) -> None:
    """The end of a delivery. "blocked" also marks the person unreachable. `error` holds no words of a person's."""
    sql = """
        UPDATE deliveries SET state = ?, message_id = ?, error = ?, done_at = ?
        WHERE id = ? AND state IN ('claimed', 'inflight') RETURNING recipient
        """
    recipient = value_of(db, sql, (state, message_id, error, iso(now), delivery_id))
    if recipient is not None and state == "blocked":
        users.set_unreachable(db, recipient, now)


def delivery(db: Connection, delivery_id: int) -> Delivery | None:
    """One row of the ledger."""
    return find(db, Delivery, "SELECT * FROM deliveries WHERE id = ?", (delivery_id,))


def by_message(db: Connection, recipient: int, message_id: int) -> Delivery | None:
    """The delivery that a message in a person's chat is, so that an answer to it finds what it belongs to."""
    sql = "SELECT * FROM deliveries WHERE recipient = ? AND message_id = ?"
    return find(db, Delivery, sql, (recipient, message_id))


def counts(db: Connection, type: str | None = None) -> dict[State, int]:
    """How many deliveries (of one type) are in each state; states without any are left out."""
    rows = db.execute(
        "SELECT state, count(*) AS number FROM deliveries WHERE ?1 IS NULL OR type = ?1 GROUP BY state",
        (type,),
    )
    return {row["state"]: row["number"] for row in rows}


def prune(db: Connection, before: datetime) -> int:
    """Forget deliveries that ended before this moment; returns how many. Their dedup keys are then free again."""
    return db.execute("DELETE FROM deliveries WHERE done_at < ?", (iso(before),)).rowcount

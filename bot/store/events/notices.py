"""What people are told about an event: rows of the ledger, written in the transaction of the change. Times are UTC.

Types and their refs, all with "event" and "signup" (ids); a composer looks at the present state and sends nothing
where it says something else by then. Who has promised to come is told in a pause too that it is off, or that time, place
or seat are others:

- event-offer ("offer"): a seat is held for them; expires with the offer.
- event-offer-over ("offer"): it is not any more: they let it pass (state `missed`), or ("why", `waiting` in their old
  place) staff took a seat away ("fewer") or moved the start so that there is no time for it ("earlier").
- event-moved: staff lowered the seats: theirs is gone, and they are first in line; or ("closed") there are none any
  more of their way of attending, and they have a seat, or their place in line, in the other way.
- event-vain: they waited until the end, and no seat became free.
- event-let-in: they waited, and were let in at the door.
- event-seat: they signed up where the bot could not answer (a reaction); the state says how it stands.
- event-changed ("version"): what `changes.difference` says; those with a seat are asked whether they still come.
- event-cancelled.
- event-reminder ("which": "day" or "hours").
- event-pairs: whom to talk to.
- event-after: how was it, and with whom to stay in touch.
- event-note ("note", "starts_at"): what staff wrote to those who come.
- event-questions: what the gate wants to know of them.
- event-contact ("other", a sign-up): both wish to stay in touch.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime
from typing import Literal

from bot.clock import iso
from bot.quiet_hours import next_allowed
from bot.store.core.sqlite import Connection, Row
from bot.store.events.signups import Signup
from bot.store.outbox import deliveries, notices
from bot.store.people import users

ToldWhen = Literal["now", "morning"]
Notice = Literal[
    "event-offer",
    "event-offer-over",
    "event-moved",
    "event-vain",
    "event-let-in",
    "event-seat",
    "event-changed",
    "event-cancelled",
    "event-reminder",
    "event-pairs",
    "event-after",
    "event-contact",
    "event-note",
    "event-questions",
]
_URGENT: frozenset[Notice] = frozenset(["event-changed", "event-cancelled", "event-moved"])
WITH_BUTTONS: frozenset[Notice] = frozenset(
    ["event-changed", "event-moved", "event-offer", "event-reminder", "event-seat"]
)
_OF_STAFF: frozenset[Notice] = _URGENT | {"event-offer-over"}  # at an hour that staff chose


def tell(
    db: Connection,
    signup: Signup,
    type: Notice,
    now: datetime,
    *,
    again: str = "",
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    **refs: int | str,
) -> bool:
    """One message about a sign-up to its person: once for each `type`, unless `again` tells two apart.

    False where it was told before, or the person is paused or has left: they are told nothing.
    """
    return notices.tell(
        db,
        signup.person,
        type,
        f"{signup.id}:{again}",
        {"event": signup.event_id, "signup": signup.id, **refs},
        now,
        not_before=not_before,
        expires_at=expires_at,
        urgent=signup.state == "seated" and type in _URGENT,
    )


def call_off(db: Connection, signup: Signup, type: Notice, now: datetime, *, again: str = "") -> None:
    """Do not send what is not on its way yet."""
    deliveries.cancel(db, f"{type}:{signup.id}:{again}", now)


def refresh(db: Connection, signup: Signup, now: datetime, types: Collection[Notice]) -> None:
    """Let the messages of these types that were sent about a sign-up say how it stands now, and keep no button that
    does nothing any more."""
    for type in types:
        for message in notices.sent(db, type, f"{signup.id}:"):
            notices.edit(db, message, "event-update", iso(now), {"event": signup.event_id}, now)


def mornings(db: Connection, people: Collection[int], start: datetime, now: datetime) -> dict[int, datetime]:
    """When the day begins for those of these people who have night now, as aware UTC datetimes.

    Without those for whom that would be after `start`, the first moment at which they would miss having been told.
    """
    waking = {person: next_allowed(now, users.zone_of(db, person)) for person in people}
    return {person: morning for person, morning in waking.items() if now < morning < start}


def leave_to_morning(db: Connection, event_id: int, start: datetime, now: datetime) -> None:
    """What a change at `now`, in the same transaction, has to tell of an event waits for the `mornings` of its readers."""
    rows = _waiting(db, event_id, "created_at = :now", now)
    later = mornings(db, {row["recipient"] for row in rows}, start, now)
    for row in rows:
        _put(db, row["id"], later.get(row["recipient"], now))


def tell_now(db: Connection, event_id: int, now: datetime) -> None:
    """What was left to the morning before is told first, so that what is told now is not contradicted by it."""
    for row in _waiting(db, event_id, "not_before > :now AND error IS NULL", now):
        _put(db, row["id"], now)


def _waiting(db: Connection, event_id: int, which: str, now: datetime) -> list[Row]:
    return db.execute(
        f"""
        SELECT id, recipient FROM deliveries WHERE state = 'queued' AND refs ->> '$.event' = :event
            AND type IN (SELECT value FROM json_each(:types)) AND {which}
        """,  # noqa: S608  (our own words)
        {"event": event_id, "types": json.dumps(sorted(_OF_STAFF)), "now": iso(now)},
    ).fetchall()


def _put(db: Connection, delivery_id: int, at: datetime) -> None:
    db.execute("UPDATE deliveries SET not_before = ?1, due_at = ?1 WHERE id = ?2", (iso(at), delivery_id))

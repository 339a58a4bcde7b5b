"""What follows where an event changes that people have signed up for. One transaction with the change; times are UTC.

All that hangs on its time goes with it (`move`); whoever looks at the event's times when they are needed (the door, what
counts as late, the calendar file) needs nothing here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from bot.clock import iso
from bot.store.core import audit
from bot.store.core.sqlite import Connection, count_of
from bot.store.events import events, pairs, questions, signups
from bot.store.events.events import WAYS, Details, Event, Way
from bot.store.events.notices import tell
from bot.store.events.reminders import PAIRS_BEFORE, call_off_jobs, call_off_reminders, plan_jobs
from bot.store.events.signups import Signup
from bot.store.events.waitlist import shorten, withdraw

_WHEN = frozenset(["starts_at", "ends_at"])
_WHERE: Mapping[Way, frozenset[str]] = {
    "on_site": frozenset(["place_en", "place_zh", "latitude", "longitude"]),
    "online": frozenset(["link"]),
}


def follow(
    db: Connection,
    event: Event,
    details: Details,
    changed: set[str],
    to_move: Mapping[Way, int],
    now: datetime,
) -> None:
    """What follows from a change of `event` to `details`, for its jobs and for who has a seat or waits."""
    if changed & _WHEN:
        move(db, event, replace(event, starts_at=details.starts_at, ends_at=details.ends_at), now)
    there = {signup.id: signup.way for signup in signups.of_event(db, event.id)}
    for way in WAYS:
        if event.seats(way) and not details.seats(way):
            _take_seats(db, event, details, way, to_move.get(way, 0), now)
            _close_line(db, event, way, now)
    # Who attends in the other way now has been told all of it.
    stay = [signup for signup in signups.of_event(db, event.id) if signup.way == there[signup.id]]
    _tell_of(db, event, stay, changed, details, now)
    if "questions" in changed:
        questions.forget_unasked(db, event.id, details.questions)
    for signup in stay if "questions" in changed else ():
        questions.ask(db, signup, now, again=str(event.version + 1))
    for way, count in to_move.items():
        if details.seats(way):
            _take_seats(db, event, details, way, count, now)


def concerns(signup: Signup, changed: Collection[str], details: Details) -> bool:
    """Whether somebody with a seat or a place in line is told of a change of these fields to `details`.

    Of time and place (or link), and of there being no more seats of their way of attending.
    """
    closed = f"seats_{signup.way}" in changed and not details.seats(signup.way)
    return closed or bool(_WHEN.union(_WHERE[signup.way]).intersection(changed))


def told_of(db: Connection, event_id: int) -> int:
    """How many people are, or were, told of what changed last of an event."""
    return count_of(
        db,
        """
        SELECT count(DISTINCT recipient) FROM deliveries WHERE type IN ('event-changed', 'event-moved')
            AND refs ->> '$.event' = ? AND refs ->> '$.version' = ?
        """,
        (event_id, events.version_of(db, event_id)),
    )


def taken(db: Connection, event_id: int, way: Way) -> int:
    """How many seats of a way are somebody's, or held for somebody."""
    seats = signups.seats(db, event_id, way)
    return seats.seated + seats.held


def move(db: Connection, before: Event, after: Event, now: datetime) -> None:
    """An event that was at the times of `before` is at those of `after`.

    Reminders, whom to talk to and the end are planned anew; what was named to whom for the old time is named anew,
    unless it is too late for that; and no offer outlives a start that comes earlier.
    """
    call_off_jobs(db, before)
    plan_jobs(db, after, now)
    if before.starts_at == after.starts_at:
        return
    call_off_reminders(db, before, now)
    if now < after.starts_at - PAIRS_BEFORE:
        pairs.renew(db, after.id)
    shorten(db, after, now)


def _tell_of(
    db: Connection, event: Event, people: list[Signup], changed: set[str], details: Details, now: datetime
) -> None:
    version = event.version + 1
    for signup in people:
        if not concerns(signup, changed, details):
            continue
        # Another link is no reason to stay away.
        if (
            signup.state == "seated"
            and changed & (_WHEN | _WHERE[signup.way] - {"link"})
            and not signup.checked_in_at
        ):
            db.execute("UPDATE signups SET asked_anew = 1 WHERE id = ?", (signup.id,))
        tell(
            db, signup, "event-changed", now, again=str(version), expires_at=details.ends_at, version=version
        )


def _take_seats(db: Connection, event: Event, details: Details, way: Way, count: int, now: datetime) -> None:
    closes = not details.seats(way)
    had = [
        signup
        for signup in signups.of_event(db, event.id)
        if signup.way == way and signup.state in signups.TAKEN
    ]
    # Who has only an offer loses less than who has a seat; who is in the room already stays.
    had = [signup for signup in had if signup.checked_in_at is None]
    had.sort(key=lambda signup: (signup.state != "offered", -signup.arrival))
    # Where they go on in the other way, who was there first gets the first seat there.
    for signup in sorted(had[:count], key=lambda signup: signup.arrival) if closes else had[:count]:
        if signup.state == "offered":
            withdraw(db, signup, now, None if closes else "fewer")
        elif closes:
            other = _other(way)
            seat = signups.seats(db, event.id, other).left > 0
            _put(db, signup, other, "seated" if seat else "waiting", now)
        else:
            _put(db, signup, way, "waiting", now)
        if signup.state == "seated":
            version = event.version + 1
            tell(db, signup, "event-moved", now, again=str(version), version=version, closed=int(closes))


def _close_line(db: Connection, event: Event, way: Way, now: datetime) -> None:
    """There will be no seat of this way: who waits for one waits for one of the other, in the same order."""
    for signup in signups.of_event(db, event.id):
        if (signup.way, signup.state) == (way, "waiting"):
            db.execute("UPDATE signups SET way = ? WHERE id = ?", (_other(way), signup.id))
            version = event.version + 1
            tell(db, signup, "event-moved", now, again=str(version), version=version, closed=1)


def _put(db: Connection, signup: Signup, way: Way, state: signups.State, now: datetime) -> None:
    """Somebody who had a seat has another, or the first place in line."""
    db.execute(
        """
        UPDATE signups SET way = :way, state = :state, penalty = iif(:state = 'waiting', -1, penalty),
            asked_anew = (:state = 'seated'), changed_at = :now
        WHERE id = :id
        """,
        {"way": way, "state": state, "now": iso(now), "id": signup.id},
    )
    audit.note(db, now, None, "event-moved", f"signup:{signup.id}", f"{way} {state}")


def _other(way: Way) -> Way:
    return "online" if way == "on_site" else "on_site"

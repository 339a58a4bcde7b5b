"""What a fellow does about an event: sign up, give back, say whether they still come. One transaction each; UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.clock import iso
from bot.store.core import audit
from bot.store.core.sqlite import Connection, count_of, wrote
from bot.store.events import events, questions, signups
from bot.store.events.events import Event, Way
from bot.store.events.notices import call_off, tell
from bot.store.events.signups import Signup
from bot.store.events.waitlist import decline, fill, may_take, seated
from bot.store.people import profiles

SLIP = timedelta(minutes=10)  # what is taken back so soon was a slip of the finger, and never late
PENALTY_LASTS = timedelta(days=90)
PENALTY_AT_MOST = 3
Refusal = Literal["gone", "started", "field", "way"]
Option = Literal["listed", "meets", "reminds_day", "reminds_hours"]


@dataclass(frozen=True, slots=True)
class SignedUp:
    """What became of the wish to come. `refusal`: why not (`signup` is then None): the event is not to be had
    ("gone") or has "started", it is for other disciplines ("field"), or has no seats of this "way". `can_switch`:
    they have a seat, an offer or a place in line in the other way, which stays, and could change to a free seat."""

    refusal: Refusal | None
    signup: Signup | None = None
    can_switch: bool = False


def may_come(db: Connection, event: Event, person: int) -> bool:
    """Whether the event is for this person: for all, or for one of their disciplines."""
    return not event.disciplines or bool(set(event.disciplines) & set(profiles.row(db, person).disciplines))


def is_late(event: Event, signup: Signup, now: datetime) -> bool:
    """Whether to give a seat back now counts as late: not for who was asked anew after a change, nor for a slip."""
    return now > event.cancel_until and not signup.asked_anew and now - signup.changed_at > SLIP


def sign_up(
    db: Connection, event_id: int, person: int, way: Way | None, now: datetime, *, tells: bool = False
) -> SignedUp:
    """Take a seat where one is free and nobody waits for it, else a place in line. Twice is as once.

    Without a `way` it is the one they have already or, new, the first with a seat for them. A tap of somebody in line takes
    a free seat where offers are not made any more. `tells`: the person is written to about it (event-seat), for where the
    bot cannot answer them. Raises IntegrityError for who has not agreed.
    """
    event = events.event(db, event_id)
    if event is None or event.state in ("draft", "cancelled"):
        return SignedUp("gone")
    if not event.is_open(now):
        return SignedUp("started")
    fill(db, event_id, now)  # somebody in line may have returned, who comes first
    before = signups.of(db, event_id, person)
    if way is None:
        free = [other for other in event.ways if may_take(db, event, other, now)]
        way = before.way if before and before.is_open else (*free, *event.ways)[0]
    seat = may_take(db, event, way, now)
    if before and before.is_open and not (seat and before.state == "waiting" and before.way == way):
        if tells and before.way != way:
            tell(
                db,
                before,
                "event-seat",
                now,
                again=f"{before.arrival}:{way}",
                expires_at=event.starts_at,
                asked=way,
            )
        return SignedUp(None, before, seat and before.way != way and not before.checked_in_at)
    if way not in event.ways:
        return SignedUp("way")
    if not may_come(db, event, person):
        return SignedUp("field")
    _write(db, event_id, person, way, "seated" if seat else "waiting", now)
    signup = signups.of(db, event_id, person)
    if signup:
        seated(db, signup, now)
    if tells and signup:
        tell(db, signup, "event-seat", now, again=str(signup.arrival), expires_at=event.starts_at)
    return SignedUp(None, signup)


def cancel(db: Connection, event_id: int, person: int, now: datetime) -> Signup | None:
    """Give a seat, an offer or a place in line back, which is possible until the start; None: nothing to give back.

    Of a seat it is `late` by `is_late`.
    """
    event = events.event(db, event_id)
    signup = signups.of(db, event_id, person)
    if event is None or signup is None or not event.is_open(now) or signup.checked_in_at:
        return None
    if signup.state == "offered":
        decline(db, signup.id, signup.offer, person, now)
    elif signup.is_open:
        late = signup.state == "seated" and is_late(event, signup, now)
        _give_up(db, signup, person, now, late=late)
        fill(db, event_id, now)
    else:
        return None
    return signups.signup(db, signup.id)


def switch(
    db: Connection, event_id: int, person: int, way: Way, now: datetime, *, waits: bool = False
) -> Signup | None:
    """Have a seat of this way of attending, and free what they had of the other. None where that cannot be.

    Nobody loses a seat for it, nor a place in line: where the other way has no seat for them, nothing changes. Only
    who waits, and `waits` for that way rather, goes to the end of its line.
    """
    event = events.event(db, event_id)
    signup = signups.of(db, event_id, person)
    if event is None or signup is None or not event.is_open(now) or not signup.is_open:
        return None
    if signup.way == way and (waits or signup.state == "seated"):
        return signup
    if signup.way == way or signup.checked_in_at:
        return None
    if not may_take(db, event, way, now):
        if not (waits and signup.state == "waiting" and way in event.ways):
            return None
        _write(db, event_id, person, way, "waiting", now)
        return signups.signup(db, signup.id)
    db.execute(
        "UPDATE signups SET way = ?, state = 'seated', offer_until = NULL, asked_anew = 0, changed_at = ? WHERE id = ?",
        (way, iso(now), signup.id),
    )
    audit.note(db, now, person, "event-switch", f"signup:{signup.id}", way)
    fill(db, event_id, now)
    if (changed := signups.signup(db, signup.id)) is not None:
        seated(db, changed, now)
    return changed


def still_comes(db: Connection, event_id: int, person: int, now: datetime) -> bool:
    """The answer "yes" after a change of time or place; "no" is `cancel`. False: they were not asked (any more)."""
    return wrote(
        db,
        """
        UPDATE signups SET asked_anew = 0, changed_at = ?
        WHERE event_id = ? AND user_id = ? AND asked_anew = 1 AND state = 'seated'
        """,
        (iso(now), event_id, person),
    )


def choose(db: Connection, event_id: int, person: int, choice: Option, value: bool, now: datetime) -> bool:
    """Agree (or no longer) to be listed or to be named to others, turn a reminder on or off. False: not signed up.

    The last choice of reminders is taken over when the person next signs up for something; consents never are.
    """
    chose_at = ", chose_at = :now" if choice.startswith("reminds") else ""
    return wrote(
        db,
        f"""
        UPDATE signups SET {choice} = :value {chose_at} WHERE event_id = :event AND user_id = :person
            AND state IN ('seated', 'offered', 'waiting')
        """,  # noqa: S608  (a name of `Option`)
        {"value": value, "event": event_id, "person": person, "now": iso(now)},
    )


def remind_no_more(db: Connection, event_id: int, person: int, now: datetime) -> None:
    """Turn both reminders of an event off."""
    choose(db, event_id, person, "reminds_day", False, now)
    choose(db, event_id, person, "reminds_hours", False, now)


def penalty(db: Connection, person: int, now: datetime) -> int:
    """How far back in line a person starts: their late cancellations and no-shows of the last 90 days, 3 at most.

    No-shows are counted only where somebody was checked in who attended in the same way.
    """
    count = count_of(
        db,
        """
        SELECT count(*) FROM signups JOIN events ON events.id = event_id
        WHERE user_id = :person AND starts_at BETWEEN :since AND :now AND events.state <> 'cancelled' AND (
            (signups.state = 'cancelled' AND late = 1)
            OR (signups.state = 'seated' AND checked_in_at IS NULL AND events.state = 'over' AND EXISTS (
                SELECT 1 FROM signups AS other WHERE other.event_id = events.id AND other.way = signups.way
                    AND other.checked_in_at IS NOT NULL)))
        """,
        {"person": person, "since": iso(now - PENALTY_LASTS), "now": iso(now)},
    )
    return min(int(count), PENALTY_AT_MOST)


def leave(db: Connection, person: int, now: datetime) -> None:
    """A person is about to be erased: what they have at events that have not started is freed, and offered on."""
    rows = db.execute(
        """
        SELECT signups.id, events.id AS event_id FROM signups JOIN events ON events.id = event_id
        WHERE user_id = ? AND (signups.state IN ('offered', 'waiting')
            OR (signups.state = 'seated' AND checked_in_at IS NULL AND starts_at > ?))
        """,
        (person, iso(now)),
    ).fetchall()
    for row in rows:
        signup = signups.signup(db, row["id"])
        if signup:
            _give_up(db, signup, person, now, late=False)
            fill(db, row["event_id"], now)


def _give_up(db: Connection, signup: Signup, person: int, now: datetime, *, late: bool) -> None:
    db.execute(
        """
        UPDATE signups SET state = 'cancelled', late = ?, offer_until = NULL, asked_anew = 0, changed_at = ?
        WHERE id = ?
        """,
        (late, iso(now), signup.id),
    )
    audit.note(db, now, person, "event-cancel-seat", f"signup:{signup.id}", "late" if late else "")
    call_off(db, signup, "event-seat", now, again=str(signup.arrival))
    questions.forget(db, signup.event_id, person)


def _write(db: Connection, event_id: int, person: int, way: Way, state: signups.State, now: datetime) -> None:
    """One row for a person and event: the first time, or anew at the end of the line."""
    db.execute(
        """
        INSERT INTO signups (event_id, user_id, way, state, arrival, penalty, reminds_day, reminds_hours, created_at,
            changed_at)
        VALUES (:event, :person, :way, :state,
            (SELECT coalesce(max(arrival), 0) + 1 FROM signups WHERE event_id = :event), :penalty,
            coalesce((SELECT reminds_day FROM signups WHERE user_id = :person ORDER BY chose_at DESC LIMIT 1), 1),
            coalesce((SELECT reminds_hours FROM signups WHERE user_id = :person ORDER BY chose_at DESC LIMIT 1), 1),
            :now, :now)
        ON CONFLICT (event_id, user_id) DO UPDATE SET way = excluded.way, state = excluded.state,
            arrival = excluded.arrival, penalty = excluded.penalty, asked_anew = 0, late = 0, changed_at = :now, from_line = 0,
            listed = iif(signups.state = 'waiting', listed, 0), meets = iif(signups.state = 'waiting', meets, 0)
        """,
        {
            "event": event_id,
            "person": person,
            "way": way,
            "state": state,
            "penalty": penalty(db, person, now),
            "now": iso(now),
        },
    )
    audit.note(db, now, person, "event-sign-up", f"event:{event_id}", f"{way} {state}")

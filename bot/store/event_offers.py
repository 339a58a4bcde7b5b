"""The line of an event: a freed seat is offered to the first in it and held, then to the next. All times are UTC.

The line is in the order of (penalty, arrival). Who cannot be told anything now (paused, or unreachable) keeps their
place, but is passed over.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.clock import iso
from bot.quiet import next_allowed
from bot.store import audit, events, jobs, signups, users
from bot.store.event_hours import held_until
from bot.store.event_pushes import tell
from bot.store.events import Event, Way
from bot.store.jobs import Job, JobFunction
from bot.store.signups import Signup
from bot.store.sqlite import Connection

_CAN_BE_TOLD = f"""
    EXISTS (SELECT 1 FROM users WHERE users.id = signups.user_id AND {users.AGREED}
        AND unreachable_at IS NULL AND coalesce(paused_until, '') <= :now)
"""  # noqa: S608  (from constants alone, as below)
_FIRST = f"""
SELECT id FROM signups WHERE event_id = :event AND way = :way AND state = 'waiting' AND {_CAN_BE_TOLD}
ORDER BY penalty, arrival LIMIT 1
"""  # noqa: S608


def fill(db: Connection, event_id: int, now: datetime) -> None:
    """Offer every seat that is free to the first in line; call it after whatever may have freed one.

    At night, and where nobody in line can be told, a job looks again later. Towards the start (see `held_until`)
    nothing is offered any more.
    """
    event = events.event(db, event_id)
    if event is None or not event.is_open(now) or held_until(now, event.starts_at) is None:
        return
    for way in event.ways:
        while (seats := signups.seats(db, event_id, way)).left and seats.waiting:
            first = first_in_line(db, event_id, way, now)
            if first is None:
                _look_again(db, event, next_allowed(_next_hour(now)))
                break
            if next_allowed(now) > now:
                _look_again(db, event, next_allowed(now))
                break
            _offer(db, first, event, now)


def first_in_line(db: Connection, event_id: int, way: Way, now: datetime) -> Signup | None:
    """Whose turn it is: the first in line who can be told at `now`."""
    row = db.execute(_FIRST, {"event": event_id, "way": way, "now": iso(now)}).fetchone()
    return signups.signup(db, row["id"]) if row else None


def may_take(db: Connection, event: Event, way: Way, now: datetime) -> bool:
    """Whether somebody who asks now gets a seat at once: one is free, and nobody in line has a claim to it."""
    if not signups.seats(db, event.id, way).left:
        return False
    return held_until(now, event.starts_at) is None or first_in_line(db, event.id, way, now) is None


def accept(db: Connection, signup_id: int, offer: int, person: int, now: datetime) -> bool:
    """Take the seat of one's offer number `offer`. False: not theirs, not that offer, or it is over.

    What counts is whether the seat is still held: an answer that comes while the bot was down past the end of the
    offer is taken, as long as nobody was told otherwise.
    """
    found = signups.signup(db, signup_id)
    event = events.event(db, found.event_id) if found else None
    if event is None or not event.is_open(now):
        return False
    return _close(db, signup_id, offer, person, "seated", now)


def decline(db: Connection, signup_id: int, offer: int, person: int, now: datetime) -> bool:
    """Say no to one's offer number `offer`; the next in line gets it. False as for `accept`."""
    done = _close(db, signup_id, offer, person, "declined", now)
    found = signups.signup(db, signup_id)
    if done and found:
        fill(db, found.event_id, now)
    return done


def withdraw(db: Connection, found: Signup, now: datetime) -> None:
    """Take an open offer back: staff lowered the seats. The person is in line again, where they were."""
    if _close(db, found.id, found.offer, None, "waiting", now):
        tell(db, found, "event-offer-over", now, again=str(found.offer), offer=found.offer)


def _offer(db: Connection, found: Signup, event: Event, now: datetime) -> None:
    until = held_until(now, event.starts_at)
    if until is None:
        raise RuntimeError(f"event {event.id}: too near for an offer")
    number = found.offer + 1
    db.execute(
        """
        UPDATE signups SET state = 'offered', offer = ?, offer_until = ?, changed_at = ?
        WHERE id = ? AND state = 'waiting'
        """,
        (number, iso(until), iso(now), found.id),
    )
    audit.note(db, now, None, "event-offer", f"signup:{found.id}")
    tell(db, found, "event-offer", now, again=str(number), expires_at=until, offer=number)
    refs = {"signup": found.id, "offer": number}
    jobs.plan(db, "event-offer-expire", f"{found.id}:{number}", until, refs)


def _close(
    db: Connection, signup_id: int, offer: int, person: int | None, state: signups.State, now: datetime
) -> bool:
    """Compare-and-set of an open offer; `person` None is the bot itself."""
    changed = db.execute(
        """
        UPDATE signups SET state = :state, offer_until = NULL, changed_at = :now
        WHERE id = :id AND state = 'offered' AND offer = :offer AND (:person IS NULL OR user_id = :person)
        """,
        {"state": state, "now": iso(now), "id": signup_id, "offer": offer, "person": person},
    ).rowcount
    if changed:
        audit.note(db, now, person, f"event-offer-{state}", f"signup:{signup_id}")
        jobs.cancel(db, "event-offer-expire", f"{signup_id}:{offer}")
    return changed == 1


def _next_hour(now: datetime) -> datetime:
    # On the hour, so that many reasons to look again make one job.
    return now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def _look_again(db: Connection, event: Event, at: datetime) -> None:
    jobs.plan(db, "event-offers", f"{event.id}:{iso(at)}", at, {"event": event.id}, event.starts_at)


def _expire(db: Connection, job: Job, now: datetime) -> None:
    offer = int(job.refs["offer"])
    found = signups.signup(db, int(job.refs["signup"]))
    event = events.event(db, found.event_id) if found else None
    if found is None or event is None or event.state != "published":
        return
    if _close(db, found.id, offer, None, "missed", now):
        tell(db, found, "event-offer-over", now, again=str(offer), expires_at=event.starts_at, offer=offer)
        fill(db, event.id, now)


def _fill_again(db: Connection, job: Job, now: datetime) -> None:
    fill(db, int(job.refs["event"]), now)


JOBS: dict[str, JobFunction] = {"event-offer-expire": _expire, "event-offers": _fill_again}

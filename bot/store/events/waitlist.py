"""The line of an event: a freed seat is offered to the first in it and held, then to the next. All times are UTC.

The line is in the order of (penalty, arrival). Who cannot be told anything now (paused, unreachable, or an offer to them
has just failed) keeps their place, but is passed over. An offer that its person was not told of ends at once, and
costs them nothing.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Literal

from bot.clock import BEIJING, iso
from bot.quiet_hours import FROM, next_allowed
from bot.store.core import audit, jobs
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import Connection
from bot.store.events import events, notes, questions, signups
from bot.store.events.events import Event, Way
from bot.store.events.notices import refresh, tell
from bot.store.events.signups import Signup
from bot.store.outbox import deliveries
from bot.store.people import users

HOLD = timedelta(hours=6)
HOLD_AT_LEAST = timedelta(minutes=15)
PART_OF_WHAT_IS_LEFT = 4
_UNTOLD_FOR = timedelta(days=1)  # an offer that Telegram refused is not made anew at once
Why = Literal["fewer", "earlier"]
_CAN_BE_TOLD = f"""
    EXISTS (SELECT 1 FROM users WHERE users.id = signups.user_id AND {users.AGREED}
        AND unreachable_at IS NULL AND coalesce(paused_until, '') <= :now)
    AND NOT EXISTS (SELECT 1 FROM deliveries WHERE dedup = 'event-offer:' || signups.id || ':' || signups.offer
        AND deliveries.state IN ('failed', 'uncertain') AND done_at > :lately)
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
    row = db.execute(
        _FIRST, {"event": event_id, "way": way, "now": iso(now), "lately": iso(now - _UNTOLD_FOR)}
    ).fetchone()
    return signups.signup(db, row["id"]) if row else None


def may_take(db: Connection, event: Event, way: Way, now: datetime) -> bool:
    """Whether somebody who asks now gets a seat at once: one is free, and nobody in line has a claim to it."""
    if not signups.seats(db, event.id, way).left:
        return False
    return held_until(now, event.starts_at) is None or first_in_line(db, event.id, way, now) is None


def accept(db: Connection, signup_id: int, offer: int, person: int, now: datetime) -> bool:
    """Take the seat of one's offer number `offer`: whether it is theirs now, also where it was before.

    False: not their sign-up, not that offer, or it is over, or the event was called off or has begun. What counts is
    whether the seat is still held: an answer that comes while the bot was down past the end of the offer is taken, as
    long as nobody was told otherwise.
    """
    known = signups.attendance(db, signup_id, person)
    if known is None or not known.event.is_open(now):
        return False
    is_so = (known.signup.offer, known.signup.state) == (offer, "seated")
    return is_so or _close(db, signup_id, offer, person, "seated", now)


def decline(db: Connection, signup_id: int, offer: int, person: int, now: datetime) -> bool:
    """Say no to one's offer number `offer`; the next in line gets it. Whether it is declined, as for `accept`."""
    done = _close(db, signup_id, offer, person, "declined", now)
    signup = signups.signup(db, signup_id)
    if done and signup:
        fill(db, signup.event_id, now)
    return done or (
        signup is not None and (signup.person, signup.offer, signup.state) == (person, offer, "declined")
    )


def seated(db: Connection, signup: Signup, now: datetime) -> None:
    """What somebody hears who may have a seat now: what those who come were written before, and what they are asked."""
    notes.catch_up(db, signup, now)
    questions.ask(db, signup, now)


def withdraw(db: Connection, signup: Signup, now: datetime, why: Why | None) -> None:
    """Take an open offer back: staff lowered the seats ("fewer"), or the event begins too soon for it now ("earlier").

    The person is in line again, where they were, and is told, unless there is no `why` to tell.
    """
    if _close(db, signup.id, signup.offer, None, "waiting", now) and why:
        tell(db, signup, "event-offer-over", now, again=str(signup.offer), offer=signup.offer, why=why)


def shorten(db: Connection, event: Event, now: datetime) -> None:
    """No offer outlives a start that was moved earlier: it ends 15 minutes before, or now where that has passed."""
    last = event.starts_at - HOLD_AT_LEAST
    for signup in signups.of_event(db, event.id):
        if signup.state != "offered" or signup.offer_until is None or signup.offer_until <= last:
            continue
        if last <= now:
            withdraw(db, signup, now, "earlier")
            continue
        db.execute("UPDATE signups SET offer_until = ? WHERE id = ?", (iso(last), signup.id))
        _plan_end(db, signup.id, signup.offer, last)


def _offer(db: Connection, signup: Signup, event: Event, now: datetime) -> None:
    until = held_until(now, event.starts_at)
    if until is None:
        raise RuntimeError(f"event {event.id}: too near for an offer")
    number = signup.offer + 1
    db.execute(
        """
        UPDATE signups SET state = 'offered', offer = ?, offer_until = ?, changed_at = ?
        WHERE id = ? AND state = 'waiting'
        """,
        (number, iso(until), iso(now), signup.id),
    )
    audit.note(db, now, None, "event-offer", f"signup:{signup.id}")
    tell(db, signup, "event-offer", now, again=str(number), expires_at=until, offer=number)
    _plan_end(db, signup.id, number, until)


def _plan_end(db: Connection, signup_id: int, offer: int, until: datetime) -> None:
    refs = {"signup": signup_id, "offer": offer}
    jobs.plan(db, "event-offer-expire", f"{signup_id}:{offer}", until, refs)


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
        signup = signups.signup(db, signup_id)
        if signup and person is None:  # it ended without a tap on its message
            refresh(db, signup, now, ["event-offer"])
        if signup:
            seated(db, signup, now)
    return changed == 1


def _next_hour(now: datetime) -> datetime:
    # On the hour, so that many reasons to look again make one job.
    return now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def _look_again(db: Connection, event: Event, at: datetime) -> None:
    jobs.plan(db, "event-offers", f"{event.id}:{iso(at)}", at, {"event": event.id}, event.starts_at)


def _expire(db: Connection, job: Job, now: datetime) -> None:
    offer, known = int(job.refs["offer"]), signups.attendance(db, int(job.refs["signup"]))
    if known is None or known.event.state != "published":
        return
    signup, event = known
    # Their own messages are sent as often as it takes: what has not arrived by now has not been read.
    was_told = deliveries.state_of(db, f"event-offer:{signup.id}:{offer}") == "sent"
    if _close(db, signup.id, offer, None, "missed" if was_told else "waiting", now):
        if was_told:
            until = event.starts_at
            tell(db, signup, "event-offer-over", now, again=str(offer), expires_at=until, offer=offer)
        fill(db, event.id, now)


def _fill_again(db: Connection, job: Job, now: datetime) -> None:
    fill(db, int(job.refs["event"]), now)


JOBS: dict[str, JobFunction] = {"event-offer-expire": _expire, "event-offers": _fill_again}


def after_waking(moment: datetime, span: timedelta) -> datetime:
    """The moment by which `span` of waking hours has passed; the night does not count."""
    at = next_allowed(moment)
    while at + span > (evening := _evening(at)):
        span -= evening - at
        at = next_allowed(evening)
    return at + span


def waking_between(start: datetime, end: datetime) -> timedelta:
    """How much of the time from `start` to `end` is not night; nothing where `end` comes first."""
    total = timedelta()
    at = next_allowed(start)
    while at < end:
        evening = _evening(at)
        total += min(evening, end) - at
        at = next_allowed(evening)
    return total


def held_until(moment: datetime, starts_at: datetime) -> datetime | None:
    """Until when a seat is held that is offered at `moment` or, at night, in the morning after it.

    Six waking hours, or a quarter of the waking hours that are left until the start, but 15 minutes at least. None
    where that would end later than 15 minutes before the start: then there are no offers any more, and a seat that
    is free goes to whoever takes it first.
    """
    at = next_allowed(moment)
    left = waking_between(at, starts_at)
    until = after_waking(at, max(HOLD_AT_LEAST, min(HOLD, left / PART_OF_WHAT_IS_LEFT)))
    return until if until <= starts_at - HOLD_AT_LEAST else None


def _evening(moment: datetime) -> datetime:
    return datetime.combine(moment.astimezone(BEIJING).date(), FROM, BEIJING).astimezone(UTC)

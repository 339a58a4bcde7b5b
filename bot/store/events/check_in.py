"""At the door: a sealed code of each attendee, and what becomes of it when staff scan it. All times are UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.clock import iso
from bot.store.core import audit, signing
from bot.store.core.sqlite import Connection
from bot.store.events import events, signups
from bot.store.events.events import Event
from bot.store.events.notices import refresh, tell
from bot.store.events.signups import Signup
from bot.store.events.waitlist import held_until
from bot.store.people import roles

OPENS_BEFORE = timedelta(hours=2)
NO_SHOW_AFTER = timedelta(minutes=10)  # from the start: then the chair of who is not there is for who is
CLOSES_AFTER = timedelta(days=1)  # so that a list kept on paper can be entered afterwards
Verdict = Literal["welcome", "already", "not_signed_up", "other_event", "forged", "expired"]


@dataclass(frozen=True, slots=True)
class CheckIn:
    """What staff are told. `event` and `signup` are those of the code, None where it is forged.

    "welcome": let in now. "already": let in before, see `signup.checked_in_at`. "not_signed_up": without a seat
    (any more), or erased. "other_event": of another event than the one at hand, or of one whose doors open later
    (two hours before the start). "expired": it ended more than a day ago, or was called off.
    """

    verdict: Verdict
    event: Event | None = None
    signup: Signup | None = None


def token(db: Connection, signup: Signup) -> str:
    """The code of a sign-up, the same each time, at most 43 characters of A–Z a–z 0–9 _ -; "in_" + it is the link.

    Needs a writing connection. Whether it opens the door is decided when it is scanned.
    """
    return signing.token(db, signup.id, _sealed(signup))


def read(db: Connection, given: str) -> Signup | None:
    """The sign-up of a genuine code; None: made up, changed, or of another database. Needs a writing connection."""
    number, seal = signing.parts_of(given) or (0, "")
    signup = signups.signup(db, number)
    return signup if signup and signing.is_genuine(db, _sealed(signup), seal) else None


def check_in(
    db: Connection,
    code: str | int,
    *,
    by: int,
    now: datetime,
    event_id: int | None = None,
    beyond: bool = False,
) -> CheckIn:
    """Let somebody in by their code (a text), or by the number of their sign-up (tapped in the list of names).

    `event_id` is the event at whose door staff stand, None where they have chosen none. A seat held for the person
    counts as theirs; so does a free one once no offers are made any more, for somebody in line, and from ten minutes
    after the start the chair of somebody who is not there; whoever has lost theirs so gets one that is empty. `beyond`: staff
    let somebody in line in all the same, who has no chair. Who had no seat is told. Raises PermissionError where `by` is not
    staff.
    """
    if not roles.is_staff(db, by):
        raise PermissionError("only staff let people in")
    signup = signups.signup(db, code) if isinstance(code, int) else read(db, code)
    event = events.event(db, signup.event_id) if signup else None
    if signup is None or event is None:
        return CheckIn("forged")
    verdict = _verdict(db, event, signup, event_id, now)
    extra = beyond and verdict == "not_signed_up" and signup.state == "waiting" and signup.person is not None
    if extra:
        verdict = "welcome"
    if verdict == "welcome":
        db.execute(
            """
            UPDATE signups SET state = 'seated', offer_until = NULL, asked_anew = 0, checked_in_at = ?1,
                from_line = (state = 'waiting'), beyond = ?3, changed_at = ?1
            WHERE id = ?2
            """,
            (iso(now), signup.id, extra),
        )
        if signup.state == "waiting" and now < event.ends_at:
            tell(db, signup, "event-let-in", now, again=iso(now), expires_at=event.ends_at)
        audit.note(db, now, by, "event-checked-in", f"signup:{signup.id}")
        signup = signups.signup(db, signup.id)
    return CheckIn(verdict, event, signup)


def undo(db: Connection, signup_id: int, *, by: int, now: datetime) -> bool:
    """Take back a check-in, for a wrong tap in the list; who was let in from the line waits again.

    False: they were not checked in. Raises as `check_in`.
    """
    if not roles.is_staff(db, by):
        raise PermissionError("only staff let people in")
    changed = db.execute(
        """
        UPDATE signups SET checked_in_at = NULL, state = iif(from_line, 'waiting', state),
            from_line = 0, beyond = 0, changed_at = ?
        WHERE id = ? AND checked_in_at IS NOT NULL
        """,
        (iso(now), signup_id),
    ).rowcount
    if changed:
        if signup := signups.signup(db, signup_id):
            refresh(db, signup, now, ["event-let-in"])
        audit.note(db, now, by, "event-check-in-undone", f"signup:{signup_id}")
    return changed == 1


def _verdict(db: Connection, event: Event, signup: Signup, event_id: int | None, now: datetime) -> Verdict:
    if event_id not in (None, event.id):
        return "other_event"
    if event.state in ("draft", "cancelled") or now >= event.ends_at + CLOSES_AFTER:
        return "expired"
    if signup.checked_in_at:
        return "already"
    if now < event.starts_at - OPENS_BEFORE:
        return "other_event"
    if signup.person is None or signup.state not in signups.OPEN:
        return "not_signed_up"
    return "welcome" if _has_chair(db, event, signup, now) else "not_signed_up"


def _has_chair(db: Connection, event: Event, signup: Signup, now: datetime) -> bool:
    seats = signups.seats(db, event.id, signup.way)
    if now >= event.starts_at + NO_SHOW_AFTER:
        inside = sum(
            other.way == signup.way and bool(other.checked_in_at) for other in signups.of_event(db, event.id)
        )
        # Staff may have let all keep their seats when they took chairs away.
        given_away = any(
            other.from_line and not other.beyond
            for other in signups.of_event(db, event.id)
            if other.way == signup.way
        )
        return inside < seats.total or (signup.state in signups.TAKEN and not given_away)
    return signup.state in signups.TAKEN or (held_until(now, event.starts_at) is None and seats.left > 0)


def _sealed(signup: Signup) -> str:
    # The number belongs to one person at one event for ever; the time is sealed too, since after a restore from a
    # backup the same number is given out a second time.
    return f"in:{signup.event_id}:{signup.id}:{iso(signup.created_at)}"

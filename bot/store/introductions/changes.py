"""What changes a request once it is sent. Each change is one transaction: the compare-and-set of the sides, what is
told because of it, what is due because of it, and the audit row. All times are UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, get_args

from bot.clock import iso
from bot.store.core import audit, jobs
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.rows import table_of
from bot.store.core.sqlite import Connection
from bot.store.introductions import requests
from bot.store.introductions.notices import refresh, tell
from bot.store.introductions.requests import DeclineReason, Request
from bot.store.introductions.transitions import OPEN, TRANSITIONS, Side, States, Transition

WAITS = timedelta(days=60)  # without a host: staff need time to find one
MEETS_AFTER = timedelta(days=21)
MEETS_WITHIN = timedelta(days=30)  # later, nobody wants to be asked


def begin(
    db: Connection,
    request: Mapping[str, Any],
    states: States,
    now: datetime,
    expires_at: datetime,
    contact: requests.How = "relay",
) -> int:
    """Store a new request, by its columns, with the two sides in `states` and the fellow's `contact`; its number."""
    row = {**request, "created_at": iso(now), "expires_at": iso(expires_at)}
    number = int(table_of(db, "requests").insert(row).last_pk or 0)
    sides = zip(get_args(Side), states, (contact, "relay"), strict=True)
    table_of(db, "request_sides").insert_all(
        {"request_id": number, "side": side, "state": state, "contact": how, "changed_at": iso(now)}
        for side, state, how in sides
    )
    plan_expiry(db, number, expires_at)
    return number


def withdraw(db: Connection, request_id: int, fellow_id: int, now: datetime) -> bool:
    """The fellow takes the request back before it is answered. False: not theirs, or too late."""
    return _by_side(db, request_id, "withdraw", "fellow", fellow_id, now) is not None


def accept(
    db: Connection, request_id: int, host_id: int, now: datetime, *, shows_username: bool = False
) -> bool:
    """A host agrees, from which moment both see how to reach each other. False: not theirs to answer, or too late.

    `shows_username`: the host's username is shown as well.
    """
    request = _by_side(db, request_id, "accept", "host", host_id, now)
    if request is None:
        return False
    if shows_username:
        sql = "UPDATE request_sides SET contact = 'shared' WHERE request_id = ? AND side = 'host'"
        db.execute(sql, (request_id,))
    _introduced(db, request, request.fellow_id, now)
    return True


def decline(
    db: Connection, request_id: int, host_id: int, reason: DeclineReason, now: datetime
) -> Request | None:
    """A host says no, and the fellow is told why. None: not theirs to answer, or too late."""
    request = _by_side(db, request_id, "decline", "host", host_id, now)
    if request:
        db.execute("UPDATE requests SET reason = ? WHERE id = ?", (reason, request_id))
        tell(db, request, request.fellow_id, "request-declined", now)
    return request


def answer_invitation(db: Connection, request_id: int, fellow_id: int, accepts: bool, now: datetime) -> bool:
    """A fellow whom a host asked says yes, from which moment both see how to reach each other, or no. False: not
    theirs to answer, or too late. To the host a no is the same as no answer: it did not come about."""
    name: Transition = "accept invitation" if accepts else "refuse invitation"
    request = _by_side(db, request_id, name, "fellow", fellow_id, now)
    if request is None:
        return False
    if accepts:
        _introduced(db, request, request.host_id, now)
    else:
        tell(db, request, request.host_id, "invitation-over", now)
    return True


def _introduced(db: Connection, request: Request, person: int | None, now: datetime) -> None:
    tell(db, request, person, "request-accepted", now)
    asks_at = now + MEETS_AFTER
    jobs.plan(db, "request-met", str(request.id), asks_at, {"request": request.id}, asks_at + MEETS_WITHIN)


def end(db: Connection, request_id: int, person: int, now: datetime) -> bool:
    """Either side ends an introduction: nothing is passed on any more. False: not theirs, or not introduced."""
    request = requests.request(db, request_id)
    side = requests.side_of(db, request, person)
    if side is None:
        return False
    name: Transition = "end by fellow" if side == "fellow" else "end by host"
    ended = _by_side(db, request_id, name, side, person, now)
    if ended:
        tell(db, ended, requests.other_person(ended, side), "request-ended", now)
    return ended is not None


def transition(
    db: Connection, request_id: int, name: Transition, now: datetime, *, by: int | None
) -> Request | None:
    """Make one transition of the table, whoever may; None where the states do not allow it. Without what is told.

    Compare-and-set: each side changes only from the state that was read.
    """
    request = requests.request(db, request_id)
    after = TRANSITIONS.get((name, request.states)) if request else None
    if request is None or after is None:
        return None
    for side, before, then in zip(("fellow", "host"), request.states, after, strict=True):
        if before != then:
            changed = db.execute(
                """
                UPDATE request_sides SET state = ?, changed_at = ?
                WHERE request_id = ? AND side = ? AND state = ?
                """,
                (then, iso(now), request_id, side, before),
            ).rowcount
            if changed != 1:
                raise RuntimeError(f"request {request_id}: the {side}'s side is not {before!r} any more")
    if after not in OPEN:
        db.execute("UPDATE requests SET closed_at = ? WHERE id = ?", (iso(now), request_id))
    audit.note(db, now, by, f"request-{name.replace(' ', '-')}", f"request:{request_id}")
    moved = requests.request(db, request_id)
    if moved:
        refresh(db, moved, now)
    return moved


def _by_side(
    db: Connection, request_id: int, name: Transition, side: Side, person: int, now: datetime
) -> Request | None:
    """A transition that only a person on `side` may make. A host's makes this host the one of the request."""
    request = requests.request(db, request_id)
    if (
        request is None
        or requests.side_of(db, request, person) != side
        or (name, request.states) not in TRANSITIONS
    ):
        return None
    if side == "host":
        db.execute("UPDATE requests SET host_id = ? WHERE id = ?", (person, request_id))
    return transition(db, request_id, name, now, by=person)


def plan_expiry(db: Connection, request_id: int, moment: datetime) -> None:
    """Let an unanswered request expire at a moment, which the row says too; an earlier plan then does nothing."""
    jobs.plan(db, "request-expire", f"{request_id}:{iso(moment)}", moment, {"request": request_id})


def _expire(db: Connection, job: Job, now: datetime) -> None:
    request = requests.request(db, int(job.refs["request"]))
    if request and request.fellow == "invited" and request.expires_at <= now:
        if lapsed := transition(db, request.id, "let invitation lapse", now, by=None):
            tell(db, lapsed, lapsed.host_id, "invitation-over", now)
    elif request and request.expires_at <= now:  # it is later where the request was passed on meanwhile
        expired = transition(db, request.id, "expire", now, by=None)
        if expired:
            tell(db, expired, expired.fellow_id, "request-expired", now)


JOBS: dict[str, JobFunction] = {"request-expire": _expire}

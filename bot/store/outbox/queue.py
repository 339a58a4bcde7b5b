"""Which deliveries come next. All times are UTC; the rows are those of `deliveries`."""

from __future__ import annotations

from datetime import datetime

from bot.clock import iso, parse
from bot.store.core.rows import read_as
from bot.store.core.sqlite import Connection, count_of, value_of
from bot.store.outbox.deliveries import Delivery

_NONE_TAKEN = """
    NOT EXISTS (SELECT 1 FROM deliveries AS taken
        WHERE taken.recipient = deliveries.recipient AND taken.state IN ('queued', 'claimed', 'inflight')
            AND taken.state <> 'queued')
"""
_NONE_EARLIER = """
    NOT EXISTS (SELECT 1 FROM deliveries AS earlier
        WHERE earlier.recipient = deliveries.recipient AND earlier.state IN ('queued', 'claimed', 'inflight')
            AND (earlier.not_before, earlier.id) < (deliveries.not_before, deliveries.id)
"""
# The first of a person's open personal deliveries, so that none overtakes another. Who cannot be reached has theirs
# kept until they return.
_PERSONAL = f"""
    state = 'queued' AND once = 0 AND due_at <= :by
    AND NOT EXISTS (SELECT 1 FROM users WHERE users.id = recipient AND users.unreachable_at IS NOT NULL)
    AND {_NONE_TAKEN} AND {_NONE_EARLIER} AND earlier.once = 0)
"""  # noqa: S608  (from constants alone, as below)
# What is sent once at most waits for all that came before it, and holds nothing personal up: a release to ten
# thousand takes minutes. For people who cannot be reached, the turn comes at once and cancels it, since what came
# before it may wait for them for weeks.
_ONCE = f"""
    state = 'queued' AND once = 1 AND due_at <= :by AND {_NONE_TAKEN} AND ({_NONE_EARLIER})
        OR EXISTS (SELECT 1 FROM users WHERE users.id = recipient AND users.unreachable_at IS NOT NULL))
"""  # noqa: S608


def _claim(heads: str) -> str:
    return f"""
    UPDATE deliveries SET state = 'claimed' WHERE id IN (
        SELECT id FROM deliveries WHERE {heads} ORDER BY due_at, id LIMIT :most
    ) RETURNING *
    """  # noqa: S608


def _next(heads: str) -> str:
    return f"SELECT due_at FROM deliveries WHERE {heads} ORDER BY due_at LIMIT 1"  # noqa: S608


CLAIM, CLAIM_ONCE = _claim(_PERSONAL), _claim(_ONCE)
NEXT, NEXT_ONCE = _next(_PERSONAL), _next(_ONCE)
TAKEN_ONCE = "SELECT count(*) FROM deliveries WHERE state IN ('claimed', 'inflight') AND once = 1"
READY_ONCE = f"SELECT count(*) FROM deliveries WHERE {_ONCE}"  # noqa: S608
_FOR_EVER = "9999"


def claim(db: Connection, most: int, now: datetime, *, most_once: int | None = None) -> list[Delivery]:
    """Take deliveries that are due, one a person: up to `most` personal ones, the longest due first, then up to
    `most_once` (as many again, unless given) of those that are sent once at most. What has expired is marked so."""
    expire(db, now)
    rows = [
        row
        for query, number in ((CLAIM, most), (CLAIM_ONCE, most if most_once is None else most_once))
        if number > 0
        for row in db.execute(query, {"by": iso(now), "most": number}).fetchall()
    ]
    return [
        read_as(Delivery, row)
        for row in sorted(rows, key=lambda row: (row["once"], row["due_at"], row["id"]))
    ]


def once_at_once(db: Connection, now: datetime) -> int:
    """How many of those that are sent once at most are on their way, or could be at `now`."""
    return sum(count_of(db, query, {"by": iso(now)}) for query in (TAKEN_ONCE, READY_ONCE))


def expire(db: Connection, now: datetime) -> int:
    """Mark what waited too long, also for people who have not returned; returns how many."""
    return db.execute(
        "UPDATE deliveries SET state = 'expired', done_at = :now WHERE state = 'queued' AND expires_at <= :now",
        {"now": iso(now)},
    ).rowcount


def next_due(db: Connection, *, once: bool | None = None) -> datetime | None:
    """When `claim` will next find something, if nothing else happens; None where nothing waits.

    `once` asks about those alone that are sent once at most, or (False) about the personal ones.
    """
    queries = {False: (NEXT,), True: (NEXT_ONCE,), None: (NEXT, NEXT_ONCE)}[once]
    moments = [value_of(db, query, {"by": _FOR_EVER}) for query in queries]
    return min((parse(due_at) for due_at in moments if due_at), default=None)


def next_expiry(db: Connection) -> datetime | None:
    """When `claim` will next find that something has waited too long; None where nothing waits."""
    first = value_of(db, "SELECT min(expires_at) FROM deliveries WHERE state = 'queued'")
    return parse(first) if first else None

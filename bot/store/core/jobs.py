"""Due things: what shall happen at a moment, once for each kind and key. All times are UTC."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import iso, parse
from bot.store.core.rows import read_as
from bot.store.core.sqlite import Connection, wrote

ATTEMPTS = 5
_PAUSE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Job:
    """One due thing. `refs` are ids of rows, never of people, so that erasure need not look here."""

    kind: str
    key: str
    due_at: datetime
    refs: Mapping[str, int | str]
    expires_at: datetime | None = None
    attempts: int = 0


JobFunction = Callable[[Connection, Job, datetime], None]
"""What a job does at `now`: database only, in one transaction with its mark "done". It checks the present state
first, since it may run late, and enqueues deliveries rather than send."""


def plan(
    db: Connection,
    kind: str,
    key: str,
    due_at: datetime,
    refs: Mapping[str, int | str],
    expires_at: datetime | None = None,
) -> bool:
    """Let the job of `kind` run at `due_at`, or later, but not after `expires_at`; planned again, it moves.

    False where it has run (or failed, or expired) already: a kind and key happen once.
    """
    cursor = db.execute(
        """
        INSERT INTO jobs (kind, key, due_at, try_at, expires_at, refs)
        VALUES (:kind, :key, :due_at, :due_at, :expires_at, :refs)
        ON CONFLICT (kind, key) DO UPDATE SET state = 'due', attempts = 0, due_at = excluded.due_at,
            try_at = excluded.try_at, expires_at = excluded.expires_at, refs = excluded.refs
        WHERE state IN ('due', 'cancelled')
        """,
        {
            "kind": kind,
            "key": key,
            "due_at": iso(due_at),
            "expires_at": iso(expires_at) if expires_at else None,
            "refs": json.dumps(dict(refs)),
        },
    )
    return cursor.rowcount == 1


def cancel(db: Connection, kind: str, key: str) -> bool:
    """Call the job off; False where there is none to call off."""
    return wrote(
        db, "UPDATE jobs SET state = 'cancelled' WHERE kind = ? AND key = ? AND state = 'due'", (kind, key)
    )


def next_due(db: Connection) -> tuple[Job, datetime] | None:
    """The job whose turn is next, and when: its due time or, after a failure, that of the next attempt."""
    row = db.execute(
        "SELECT * FROM jobs WHERE state = 'due' ORDER BY try_at, due_at, kind, key LIMIT 1"
    ).fetchone()
    return (read_as(Job, row), parse(row["try_at"])) if row else None


def run(db: Connection, job: Job, functions: Mapping[str, JobFunction], now: datetime) -> None:
    """Run `job` and mark it done, or mark it expired; nothing where it was run, moved or called off meanwhile.

    Raises what its function raises, KeyError for a kind that has none. The caller's transaction is then rolled
    back, and `failed` is for it to call.
    """
    late = job.expires_at is not None and job.expires_at <= now
    # Marked first, so that what the job plans anew under its own key stays refused.
    marked = db.execute(
        """
        UPDATE jobs SET state = ? WHERE kind = ? AND key = ? AND state = 'due' AND due_at = ?
        """,
        ("expired" if late else "done", job.kind, job.key, iso(job.due_at)),
    ).rowcount
    if marked and not late:
        functions[job.kind](db, job, now)


def failed(db: Connection, kind: str, key: str, now: datetime) -> bool:
    """Count a failed attempt; True if it was the last of `ATTEMPTS` and the job is now set aside.

    The next attempt comes after a pause that doubles.
    """
    row = db.execute(
        "UPDATE jobs SET attempts = attempts + 1 WHERE kind = ? AND key = ? AND state = 'due' RETURNING attempts",
        (kind, key),
    ).fetchone()
    if row is None:  # called off meanwhile
        return False
    last: bool = row["attempts"] >= ATTEMPTS
    db.execute(
        "UPDATE jobs SET state = ?, try_at = ? WHERE kind = ? AND key = ?",
        ("failed" if last else "due", iso(now + _PAUSE * 2 ** (row["attempts"] - 1)), kind, key),
    )
    return last


def prune(db: Connection, before: datetime) -> int:
    """Forget jobs that ended, or were called off, and were due before this moment; returns how many."""
    return db.execute("DELETE FROM jobs WHERE state <> 'due' AND due_at < ?", (iso(before),)).rowcount

"""Runs of the digest: what each brought, the switch that holds all back, and those that came too late. Times are UTC."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import iso, parse
from bot.store.core import audit
from bot.store.core.sqlite import Connection, count_of, exists
from bot.store.digest import digests, planning
from bot.store.digest.digests import WeekOutcome
from bot.store.outbox import notices

_STOPPED = "digest-stopped"  # a key of meta
LATE = timedelta(hours=12)  # from then on it waits for a good hour
_OVER = timedelta(days=5)  # then the next one is near
KEPT = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Run:
    """One run: how many got nothing, by reason, and what became of the messages, by state of delivery."""

    id: int
    started_at: datetime
    ended_at: datetime | None
    nothing: dict[str, int] = field(default_factory=dict)
    sent: dict[str, int] = field(default_factory=dict)


def send(db: Connection, digest_id: int, *, sends_at: datetime, now: datetime) -> None:
    """Have a recorded digest sent at a moment, in the transaction that recorded it; who has just paused gets nothing."""
    row = db.execute("SELECT user_id, week FROM digests WHERE id = ?", (digest_id,)).fetchone()
    person, key = row["user_id"], f"{row['user_id']}:{row['week']}"
    refs, expires_at = {"digest": digest_id}, sends_at + LATE
    queued = notices.tell(
        db, person, "digest", key, refs, now, not_before=sends_at, expires_at=expires_at, once=True
    )
    if not queued:
        db.execute("DELETE FROM digest_items WHERE digest_id = ?", (digest_id,))
        db.execute("UPDATE digests SET kind = 'none', reason = 'paused' WHERE id = ?", (digest_id,))


_LAPSED = """
    SELECT id, recipient FROM deliveries WHERE type = 'digest' AND state IN ('queued', 'expired')
        AND not_before > :since AND ((state = 'expired' AND done_at > :since) OR (state = 'queued' AND expires_at <= :now))
"""


def lapsed(db: Connection, now: datetime) -> bool:
    """Whether `revive` has anything to do."""
    parameters = {"since": iso(now - _OVER), "now": iso(now)}
    return exists(db, f"{_LAPSED} LIMIT 1", parameters)


def revive(db: Connection, allowed: Callable[[int], datetime], now: datetime) -> int:
    """Give digests that waited for more than `LATE` (the bot was down) another hour; how many.

    `allowed(person)` is when this person may be written to; their next digest follows that moment. The row of the
    ledger is the same one, so that nobody gets two.
    """
    rows = db.execute(_LAPSED, {"since": iso(now - _OVER), "now": iso(now)}).fetchall()
    for row in rows:
        moment = allowed(row["recipient"])
        db.execute(
            """
            UPDATE deliveries SET state = 'queued', done_at = NULL, not_before = :at, due_at = :at, expires_at = :until
            WHERE id = :id
            """,
            {"id": row["id"], "at": iso(moment), "until": iso(moment + LATE)},
        )
        planning.put_off(db, row["recipient"], moment, now)
    return len(rows)


def begin(db: Connection, now: datetime) -> int:
    """A run begins; its number."""
    return count_of(db, "INSERT INTO digest_runs (started_at) VALUES (?) RETURNING id", (iso(now),))


def end(db: Connection, run: int, now: datetime) -> None:
    """A run has ended. What is old and brought nothing is forgotten."""
    db.execute("UPDATE digest_runs SET ended_at = ? WHERE id = ?", (iso(now), run))
    db.execute("DELETE FROM digests WHERE kind = 'none' AND made_at < ?", (iso(now - KEPT),))


def latest(db: Connection, limit: int) -> list[Run]:
    """The last runs, the latest first. Those whose people have all been erased are left out."""
    rows = db.execute(
        """
        SELECT * FROM digest_runs WHERE EXISTS (SELECT 1 FROM digests WHERE run_id = digest_runs.id)
        ORDER BY id DESC LIMIT ?
        """,
        (limit,),
    ).fetchall()
    return [
        Run(
            row["id"],
            parse(row["started_at"]),
            parse(row["ended_at"]) if row["ended_at"] else None,
            _counts(
                db,
                "SELECT reason, count(*) FROM digests WHERE run_id = ? AND kind = 'none' GROUP BY reason",
                row["id"],
            ),
            _counts(
                db,
                """
                SELECT deliveries.state, count(*) FROM digests JOIN deliveries
                    ON dedup = 'digest:' || user_id || ':' || week
                WHERE run_id = ? GROUP BY deliveries.state
                """,
                row["id"],
            ),
        )
        for row in rows
    ]


def _counts(db: Connection, query: str, run: int) -> dict[str, int]:
    return {name: int(number) for name, number in db.execute(query, (run,))}


def stop(db: Connection, stopped: bool) -> None:
    """Hold all digests back, or (False) let them go again."""
    if stopped:
        db.execute("INSERT INTO meta (key, value) VALUES (?, '1') ON CONFLICT (key) DO NOTHING", (_STOPPED,))
    else:
        db.execute("DELETE FROM meta WHERE key = ?", (_STOPPED,))


def switch(db: Connection, stopped: bool, by: int, now: datetime) -> None:
    """`stop` by a member of staff, who answers for it; what is so already, as after a second tap, stays."""
    if is_stopped(db) != stopped:
        stop(db, stopped)
        audit.note(db, now, by, "digests-stopped" if stopped else "digests-started", "digests")


def send_asked(db: Connection, person: int, key: str, outcome: WeekOutcome, now: datetime) -> None:
    """Have a digest sent that a person asked for besides, once for each `key` of a tap."""
    digest_id = digests.record_asked(db, person, key, outcome, now)
    if digest_id is not None:
        send(db, digest_id, sends_at=now, now=now)


def is_stopped(db: Connection) -> bool:
    """Whether staff hold all digests back."""
    return exists(db, "SELECT 1 FROM meta WHERE key = ?", (_STOPPED,))

"""What staff do about a campaign under way: hold it, let it go on, end it. All times are UTC.

Each is a compare-and-set on its state, with an audit row; a second tap changes nothing and is told the same. All of them act on what is
not on its way yet.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from bot.clock import iso, parse
from bot.quiet_hours import next_allowed
from bot.store.campaigns import notices as campaign_notices
from bot.store.campaigns.campaigns import State
from bot.store.core import audit
from bot.store.core.sqlite import Connection
from bot.store.outbox import deliveries

Decision = Literal["pause", "resume", "end"]
LATE = "late"  # the `reason` of `hold` for what should have gone out while the bot was down


def decide(db: Connection, campaign_id: int, decision: Decision, *, by: int, now: datetime) -> bool:
    """What a button decides; what is to go on at night goes on in the morning. Whether it is so now."""
    if decision == "pause":
        return pause(db, campaign_id, by=by, now=now)
    if decision == "resume":
        return resume(db, campaign_id, by=by, now=now, due_at=next_allowed(now))
    return stop(db, campaign_id, by=by, now=now)


def pause(db: Connection, campaign_id: int, *, by: int, now: datetime) -> bool:
    """Hold what is not on its way; False unless it is scheduled or running, or held already."""
    return _pause(db, campaign_id, by, now, "") or _is(db, campaign_id, "paused")


def hold(db: Connection, campaign_id: int, reason: str, now: datetime) -> None:
    """The same by the bot itself, since something is wrong; all staff are told at once. `reason`: `LATE`, or the place
    in the code."""
    if _pause(db, campaign_id, None, now, reason):
        campaign_notices.tell_held(db, campaign_id, reason, now)


def _pause(db: Connection, campaign_id: int, by: int | None, now: datetime, detail: str) -> bool:
    if not _move(
        db, campaign_id, ("scheduled", "running"), "paused", by, now, "campaign-paused", detail=detail
    ):
        return False
    _take_back(db, campaign_id)
    campaign_notices.refresh(db, campaign_id, now, besides=by)
    return True


def resume(db: Connection, campaign_id: int, *, by: int, now: datetime, due_at: datetime) -> bool:
    """Go on from `due_at`, which is now unless these are quiet hours, or from the start that was set; False unless
    it is paused, or went on already."""
    row = db.execute("SELECT starts_at FROM campaigns WHERE id = ?", (campaign_id,)).fetchone()
    start = max(iso(due_at), (row["starts_at"] if row else None) or "")
    state: State = "scheduled" if start > iso(now) else "running"
    if not _move(db, campaign_id, ("paused",), state, by, now, "campaign-resumed", due_at=start):
        return _is(db, campaign_id, "scheduled", "running", "done")
    campaign_notices.refresh(db, campaign_id, now, besides=by)
    campaign_notices.plan(db, campaign_id, parse(start))
    return True


def stop(db: Connection, campaign_id: int, *, by: int, now: datetime) -> bool:
    """End it with what was sent so far; the rest is left out. False if it is not under way, nor stopped already."""
    if not _move(db, campaign_id, ("scheduled", "running", "paused"), "stopped", by, now, "campaign-stopped"):
        return _is(db, campaign_id, "stopped")
    db.execute("UPDATE campaigns SET done_at = ? WHERE id = ?", (iso(now), campaign_id))
    _take_back(db, campaign_id)
    db.execute(
        """
        UPDATE campaign_recipients SET state = 'out', reason = 'stopped', ended_at = ?
        WHERE campaign_id = ? AND state = 'left'
        """,
        (iso(now), campaign_id),
    )
    campaign_notices.tell_end(db, campaign_id, now)
    return True


def _is(db: Connection, campaign_id: int, *states: State) -> bool:
    """Whether it is as it should be, as after a tap that is handled a second time."""
    row = db.execute("SELECT state FROM campaigns WHERE id = ?", (campaign_id,)).fetchone()
    return row is not None and row["state"] in states


def _take_back(db: Connection, campaign_id: int) -> None:
    """What is in the ledger, but not on its way, is left again."""
    numbers = deliveries.take_back(db, f"campaign:{campaign_id}:")
    db.executemany(
        """
        UPDATE campaign_recipients SET state = 'left'
        WHERE campaign_id = ? AND number = ? ->> '$.number' AND state = 'queued'
        """,
        [(campaign_id, refs) for refs in numbers],
    )


def _move(
    db: Connection,
    campaign_id: int,
    before: tuple[State, ...],
    after: State,
    by: int | None,
    now: datetime,
    action: str,
    due_at: str | None = None,
    detail: str = "",
) -> bool:
    marks = ", ".join("?" * len(before))
    moved = db.execute(
        f"UPDATE campaigns SET state = ?, due_at = ? WHERE id = ? AND state IN ({marks})",  # noqa: S608
        (after, due_at, campaign_id, *before),
    ).rowcount
    if moved:
        audit.note(db, now, by, action, f"campaign:{campaign_id}", detail)
    return moved == 1

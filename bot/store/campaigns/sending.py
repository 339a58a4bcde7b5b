"""How a confirmed campaign's recipients become deliveries, a few at a time, and how it ends. All times are UTC.

Only what is about to go out is in the ledger. So ten thousand recipients neither hold the writer up when they are
confirmed nor stand before anybody's own messages, and a pause has nothing to call back but what waits for its turn.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from bot.clock import iso, parse
from bot.store.campaigns.campaigns import Campaign, Recipient, campaign_of
from bot.store.core.rows import find
from bot.store.core.sqlite import Connection, wrote
from bot.store.outbox import notices
from bot.store.outbox import rules as delivery_rules
from bot.store.people import users

WhyNot = Callable[[Connection, Campaign, int, datetime], str | None]
_AT_ONCE = 256  # looked at in one transaction, when many are left out


def next_due(db: Connection) -> datetime | None:
    """When a campaign wants to be fed, begun or ended next; None where none is under way."""
    row = db.execute(
        "SELECT due_at FROM campaigns WHERE state IN ('scheduled', 'running') ORDER BY due_at LIMIT 1"
    ).fetchone()
    return parse(row["due_at"]) if row else None


def due(db: Connection, now: datetime) -> list[Campaign]:
    """The campaigns whose turn it is, the one that was due first at first."""
    rows = db.execute(
        "SELECT * FROM campaigns WHERE state IN ('scheduled', 'running') AND due_at <= ? ORDER BY due_at, id",
        (iso(now),),
    )
    return [campaign_of(row) for row in rows.fetchall()]


def put_off(db: Connection, campaign_id: int, until: datetime) -> None:
    """Let a campaign rest until a moment."""
    db.execute(
        "UPDATE campaigns SET due_at = ? WHERE id = ? AND state IN ('scheduled', 'running')",
        (iso(until), campaign_id),
    )


def begin(db: Connection, campaign_id: int, now: datetime) -> None:
    """The first is about to go out."""
    db.execute(
        "UPDATE campaigns SET state = 'running', started_at = coalesce(started_at, ?) WHERE id = ?",
        (iso(now), campaign_id),
    )


def leave_out(db: Connection, campaign_id: int, reason: str, now: datetime) -> int:
    """Nobody who is left gets it any more; returns how many that are."""
    return db.execute(
        """
        UPDATE campaign_recipients SET state = 'out', reason = ?, ended_at = ?
        WHERE campaign_id = ? AND state = 'left'
        """,
        (reason, iso(now), campaign_id),
    ).rowcount


def feed(db: Connection, campaign: Campaign, room: int, why_not: WhyNot, now: datetime) -> int:
    """Put up to `room` recipients into the ledger, in their order; returns how many.

    Each is looked at once more: who is paused, cannot be reached, or for whom `why_not` has a reason, is left out.
    """
    fed = 0
    rows = db.execute(
        """
        SELECT number, person, tries FROM campaign_recipients
        WHERE campaign_id = ? AND state = 'left' ORDER BY number LIMIT ?
        """,
        (campaign.id, _AT_ONCE),
    ).fetchall()
    for row in rows:
        if fed == room:
            break
        reason = _why_not(db, campaign, row["person"], why_not, now)
        if reason is None:
            refs = {"campaign": campaign.id, "number": row["number"]}
            key = f"{campaign.id}:{row['number']}:{row['tries']}"
            notices.tell(db, row["person"], "campaign", key, refs, now, once=True)
            fed += 1
        db.execute(
            """
            UPDATE campaign_recipients SET state = iif(:reason = '', 'queued', 'out'), reason = :reason,
                ended_at = iif(:reason = '', NULL, :now)
            WHERE campaign_id = :campaign AND number = :number
            """,
            {"campaign": campaign.id, "number": row["number"], "reason": reason or "", "now": iso(now)},
        )
    return fed


def is_open(db: Connection, campaign_id: int) -> tuple[bool, bool]:
    """Whether any recipient is left, and whether any is in the ledger."""
    left, queued = (
        db.execute(
            "SELECT 1 FROM campaign_recipients WHERE campaign_id = ? AND state = ? LIMIT 1",
            (campaign_id, state),
        ).fetchone()
        is not None
        for state in ("left", "queued")
    )
    return left, queued


def finish(db: Connection, campaign_id: int, now: datetime) -> bool:
    """Everything has gone out; False if it was over before."""
    return wrote(
        db,
        """
        UPDATE campaigns SET state = 'done', due_at = NULL, done_at = ? WHERE id = ? AND state = 'running'
        """,
        (iso(now), campaign_id),
    )


def recipient(db: Connection, campaign_id: int, number: int) -> Recipient | None:
    """One recipient, or None where it has no person any more."""
    return find(
        db,
        Recipient,
        """
        SELECT * FROM campaign_recipients WHERE campaign_id = ? AND number = ? AND person IS NOT NULL
        """,
        (campaign_id, number),
    )


def distrust(db: Connection, now: datetime) -> int:
    """In a copy of the past, what was to go out may have gone out since: it becomes uncertain; returns how many.

    A campaign that was to begin later than `now` is still to come. One that was confirmed after the copy was made
    is not in it, or is a draft again.
    """
    return db.execute(
        """
        UPDATE campaign_recipients SET state = 'uncertain', ended_at = :now
        WHERE state IN ('left', 'queued') AND campaign_id IN (
            SELECT id FROM campaigns WHERE state IN ('running', 'paused') OR (state = 'scheduled' AND due_at <= :now))
        """,
        {"now": iso(now)},
    ).rowcount


def _why_not(db: Connection, campaign: Campaign, person: int, why_not: WhyNot, now: datetime) -> str | None:
    known = users.user(db, person)
    if known is None or known.consented_at is None:
        return "erased"
    if reason := delivery_rules.not_to_be_told(db, person, now):
        return "paused" if reason == "paused" else "no-consent"
    if known.unreachable_at is not None:
        return "unreachable"
    return why_not(db, campaign, person, now)

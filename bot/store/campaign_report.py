"""What became of a campaign: numbers that always add up to its audience, and who is behind them. Times are UTC."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import iso, parse
from bot.store import audit, campaign_pushes, users
from bot.store.sqlite import Connection


@dataclass(frozen=True, slots=True)
class Tally:
    """How many recipients are where; `out` by the reason for which they were left out."""

    sent: int = 0
    blocked: int = 0
    failed: int = 0
    uncertain: int = 0
    left: int = 0
    out: dict[str, int] = field(default_factory=dict)

    @property
    def audience(self) -> int:
        """Everybody who was in it at the confirmation, those left out then too."""
        return self.tried + self.left + sum(self.out.values())

    @property
    def tried(self) -> int:
        """Those of whom it is known that it was sent, or not, or that nobody knows."""
        return self.sent + self.blocked + self.failed + self.uncertain


@dataclass(frozen=True, slots=True)
class Line:
    """One recipient as a report lists them. `person` and `name` are None for who was erased."""

    number: int
    person: int | None
    name: str | None
    username: str | None
    whys: tuple[str, ...]
    state: str
    reason: str
    ended_at: datetime | None


def tally(db: Connection, campaign_id: int) -> Tally:
    """The numbers of a confirmed campaign."""
    numbers: dict[str, int] = {}
    out: dict[str, int] = {}
    for row in db.execute(
        """
        SELECT state, iif(state = 'out', reason, '') AS reason, count(*) AS number FROM campaign_recipients
        WHERE campaign_id = ? AND state <> 'candidate' GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
        """,
        (campaign_id,),
    ):
        if row["state"] == "out":
            out[row["reason"]] = row["number"]
        else:
            name = "left" if row["state"] == "queued" else row["state"]
            numbers[name] = numbers.get(name, 0) + row["number"]
    return Tally(**numbers, out=out)


def lines(db: Connection, campaign_id: int, state: str | None = None) -> list[Line]:
    """Every recipient (in one state), in the order of sending."""
    return list(_lines(db, campaign_id, state))


def pace(db: Connection, campaign_id: int, within: timedelta) -> list[tuple[datetime, int]]:
    """How many were sent in each `within` of the campaign's time, as (its beginning, number), empty ones left out."""
    seconds = int(within.total_seconds())
    rows = db.execute(
        """
        SELECT CAST(unixepoch(ended_at) / :seconds AS INTEGER) * :seconds AS at, count(*) AS number
        FROM campaign_recipients WHERE campaign_id = :campaign AND state = 'sent' GROUP BY 1 ORDER BY 1
        """,
        {"campaign": campaign_id, "seconds": seconds},
    )
    epoch = parse("1970-01-01T00:00:00Z")
    return [(epoch + timedelta(seconds=row["at"]), row["number"]) for row in rows]


def send_again(db: Connection, campaign_id: int, *, by: int, now: datetime) -> int:
    """Send to the uncertain ones once more, which may give them a second copy; returns how many. 0: nothing was done.

    Only when the campaign is over. Who was erased meanwhile stays uncertain.
    """
    (over,) = db.execute(
        "SELECT count(*) FROM campaigns WHERE id = ? AND state IN ('done', 'stopped')", (campaign_id,)
    ).fetchone()
    if not over:
        return 0
    number = db.execute(
        """
        UPDATE campaign_recipients SET state = 'left', tries = tries + 1, ended_at = NULL
        WHERE campaign_id = ? AND state = 'uncertain' AND person IS NOT NULL
        """,
        (campaign_id,),
    ).rowcount
    if number:
        db.execute(
            "UPDATE campaigns SET state = 'running', due_at = ?, done_at = NULL WHERE id = ?",
            (iso(now), campaign_id),
        )
        campaign_pushes.plan(db, campaign_id, now)
        audit.note(db, now, by, "campaign-again", f"campaign:{campaign_id}", f"to {number}")
    return number


def _lines(db: Connection, campaign_id: int, state: str | None) -> Iterator[Line]:
    for row in db.execute(
        """
        SELECT * FROM campaign_recipients
        WHERE campaign_id = ?1 AND state <> 'candidate' AND (?2 IS NULL OR state = ?2) ORDER BY number
        """,
        (campaign_id, state),
    ):
        person = users.user(db, row["person"]) if row["person"] is not None else None
        yield Line(
            number=row["number"],
            person=row["person"],
            name=person.first_name if person else None,
            username=person.username if person else None,
            whys=tuple(json.loads(row["whys"])),
            state="left" if row["state"] == "queued" else row["state"],
            reason=row["reason"],
            ended_at=parse(row["ended_at"]) if row["ended_at"] else None,
        )

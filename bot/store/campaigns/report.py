"""What became of a campaign: numbers that always add up to its audience, and who is behind them. Times are UTC."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import iso, parse
from bot.store.campaigns import notices as campaign_notices
from bot.store.core import audit
from bot.store.core.sqlite import Connection
from bot.store.people import users, visibility


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
    """One recipient as a report lists them. `person` and `name` are None for who was erased or may not be named;
    `is_here` tells the two apart."""

    number: int
    is_here: bool
    person: int | None
    name: str | None
    username: str | None
    state: str
    ended_at: datetime | None


def tally(db: Connection, campaign_id: int) -> Tally:
    """The numbers of a confirmed campaign; of those left out see `visibility.out_of`."""
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
    return Tally(**numbers, out=visibility.out_of(out))


def lines(
    db: Connection, campaign_id: int, viewer: int, state: str | None = None, *, names: bool = True
) -> list[Line]:
    """Everybody to whom it went or goes (in one state), in the order of sending; why it did, and who was left out
    and why, is no business of staff. Without names also where these hide from the viewer."""
    return list(_lines(db, campaign_id, viewer, state, names))


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
        campaign_notices.plan(db, campaign_id, now)
        audit.note(db, now, by, "campaign-again", f"campaign:{campaign_id}", f"to {number}")
    return number


def send_again_to(db: Connection, campaign_id: int, number: int, *, by: int, now: datetime) -> int:
    """`send_again` to just these uncertain ones, as who taps has read; also where the tap was handled before. 0 where
    they are others by now."""
    uncertain, here = db.execute(
        "SELECT count(*), count(person) FROM campaign_recipients WHERE campaign_id = ? AND state = 'uncertain'",
        (campaign_id,),
    ).fetchone()
    if not uncertain:  # they have been sent to again, as by this very tap
        return number
    return send_again(db, campaign_id, by=by, now=now) if here == number else 0


def _lines(db: Connection, campaign_id: int, viewer: int, state: str | None, names: bool) -> Iterator[Line]:
    for row in db.execute(
        """
        SELECT * FROM campaign_recipients
        WHERE campaign_id = ?1 AND state NOT IN ('candidate', 'out') AND (?2 IS NULL OR state = ?2) ORDER BY number
        """,
        (campaign_id, state),
    ):
        shown = (
            names and row["person"] is not None and not visibility.is_hidden_from(db, row["person"], viewer)
        )
        person = users.user(db, row["person"]) if shown else None
        yield Line(
            number=row["number"],
            is_here=row["person"] is not None,
            person=row["person"] if shown else None,
            name=person.first_name if person else None,
            username=person.username if person else None,
            state="left" if row["state"] == "queued" else row["state"],
            ended_at=parse(row["ended_at"]) if row["ended_at"] else None,
        )

"""Who would get a campaign, why, and who is left out; and the one confirmation. All times are UTC."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from bot.clock import iso
from bot.store.campaigns import campaigns
from bot.store.campaigns import notices as campaign_notices
from bot.store.campaigns.campaigns import Campaign
from bot.store.core import audit
from bot.store.core.sqlite import Connection
from bot.store.people import users, visibility

Confirmation = Literal["confirmed", "changed", "decided"]

# Everybody whom the choice takes, with the reason that counts for it and, if so, why they are left out. Who is
# paused or cannot be reached is looked up anew each time; what the kind says is from when it was asked.
_AUDIENCE = f"""
WITH offered AS (
    SELECT number, person, language, campaign_recipients.reason, consent_version, paused_until, unreachable_at,
        (SELECT value FROM json_each(whys) WHERE value IN (SELECT value FROM json_each(:whys)) ORDER BY key) AS why
    FROM campaign_recipients
    LEFT JOIN users ON users.id = person
    WHERE campaign_id = :campaign AND campaign_recipients.state = 'candidate'
        AND (NOT :good OR good)
        AND (:disciplines = '[]' OR EXISTS (
            SELECT 1 FROM profiles, json_each(profiles.disciplines) WHERE user_id = person
                AND json_each.value IN (SELECT value FROM json_each(:disciplines))))
        AND (:districts = '[]' OR EXISTS (
            SELECT 1 FROM profiles, json_each(profiles.districts) WHERE user_id = person
                AND json_each.value IN (SELECT value FROM json_each(:districts))))
        AND (:languages = '[]' OR coalesce(language, 'zh') IN (SELECT value FROM json_each(:languages)))
), audience AS (
    SELECT number, person, why, coalesce(language, 'zh') AS language, CASE
        WHEN consent_version IS NULL THEN 'erased'
        WHEN consent_version IS NOT {users.CONSENT_VERSION} THEN 'no-consent'
        WHEN paused_until > :now THEN 'paused'
        WHEN unreachable_at IS NOT NULL THEN 'unreachable'
        WHEN reason <> '' THEN reason
        WHEN NOT :again AND EXISTS (
            SELECT 1 FROM campaign_recipients AS former JOIN campaigns ON campaigns.id = former.campaign_id
            WHERE former.person = offered.person AND campaigns.kind = :kind AND campaigns.subject = :subject
                AND campaigns.id <> :campaign AND campaigns.kind <> 'announcement'
                AND former.state IN ('left', 'queued', 'sent', 'uncertain')) THEN 'before'
        ELSE '' END AS out
    FROM offered WHERE why IS NOT NULL
)
"""  # noqa: S608  (from a constant)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could get a campaign.

    `whys` are why, the strongest first; `score` is that of the match in [0, 1] and `good` whether it is at least
    good; `out` is why the kind leaves them out nevertheless.
    """

    person: int
    whys: tuple[str, ...]
    score: float = 0.0
    good: bool = False
    out: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """An audience in numbers: those who get it, by the reason that counts (the sum is `going`) and by language; and
    those left out, by the reason for that. Where it is narrowed by what profiles say, and `few` remain or none, there
    are no numbers: among people whom staff know (who come to an event), they would tell whose profile says it."""

    by_why: dict[str, int] = field(default_factory=dict)
    by_language: dict[str, int] = field(default_factory=dict)
    out: dict[str, int] = field(default_factory=dict)
    few: bool = False

    @property
    def going(self) -> int:
        """How many get it."""
        return sum(self.by_why.values())


def clear(db: Connection, campaign_id: int) -> None:
    """Forget the candidates of a draft, to gather them anew."""
    db.execute(
        "DELETE FROM campaign_recipients WHERE campaign_id = ? AND state = 'candidate'", (campaign_id,)
    )


def offer(db: Connection, campaign_id: int, candidates: Sequence[Candidate], first: int) -> bool:
    """Add candidates to a draft, numbered from `first` in their order; False if it is no draft any more.

    Somebody who was erased since they were found, or who is in it already, is passed over.
    """
    campaign = campaigns.campaign(db, campaign_id)
    if campaign is None or campaign.state != "draft":
        return False
    db.executemany(
        f"""
        INSERT OR IGNORE INTO campaign_recipients (campaign_id, number, person, whys, score, good, reason)
        SELECT ?, ?, id, ?, ?, ?, ? FROM users WHERE id = ? AND {users.AGREED}
        """,  # noqa: S608
        [
            (
                campaign_id,
                number,
                json.dumps(candidate.whys),
                candidate.score,
                candidate.good,
                candidate.out,
                candidate.person,
            )
            for number, candidate in enumerate(candidates, start=first)
        ],
    )
    return True


def split(db: Connection, campaign: Campaign, now: datetime) -> Split:
    """The audience of a draft in numbers, as its choice stands; of those left out see `visibility.out_of`."""
    counts = Split()
    for row in db.execute(
        f"{_AUDIENCE} SELECT why, language, out, count(*) AS number FROM audience GROUP BY why, language, out",  # noqa: S608
        _values(campaign, now),
    ):
        if row["out"]:
            counts.out[row["out"]] = counts.out.get(row["out"], 0) + row["number"]
        else:
            counts.by_why[row["why"]] = counts.by_why.get(row["why"], 0) + row["number"]
            counts.by_language[row["language"]] = counts.by_language.get(row["language"], 0) + row["number"]
    filtered = campaign.choice.disciplines or campaign.choice.districts
    if filtered and visibility.shown_count(counts.going) is None:
        return Split(few=True)
    return replace(counts, out=visibility.out_of(counts.out))


def offered(db: Connection, campaign_id: int) -> dict[str, int]:
    """For how many of a draft's candidates each reason holds, however it is narrowed."""
    rows = db.execute(
        """
        SELECT value AS why, count(*) AS number FROM campaign_recipients, json_each(whys)
        WHERE campaign_id = ? AND state = 'candidate' GROUP BY value
        """,
        (campaign_id,),
    )
    return {row["why"]: row["number"] for row in rows}


def first_of(db: Connection, campaign: Campaign, viewer: int, now: datetime, limit: int) -> list[int]:
    """The first who would get it, as ids in the order of sending, without those who hide from the viewer.

    For an audience that is not narrowed (`Choice.is_narrowed`): who is in one tells of their profile.
    """
    rows = db.execute(
        f"{_AUDIENCE} SELECT person FROM audience WHERE out = '' ORDER BY number LIMIT :limit",  # noqa: S608
        {**_values(campaign, now), "limit": limit},
    )
    people = [row["person"] for row in rows]
    return [person for person in people if not visibility.is_hidden_from(db, person, viewer)]


def roles_of_all(db: Connection, only: int | None = None) -> list[tuple[int, bool, bool]]:
    """Everybody (or this one person, if they are) who has agreed, as (person, has told something of themselves, is a host),
    in the order of their ids."""
    rows = db.execute(
        f"""
        SELECT id, id IN (SELECT user_id FROM profiles UNION SELECT user_id FROM interests) AS is_fellow,
            id IN (SELECT user_id FROM hosts) AS is_host
        FROM users WHERE {users.AGREED} AND (:only IS NULL OR id = :only) ORDER BY id
        """,  # noqa: S608
        {"only": only},
    )
    return [(row["id"], bool(row["is_fellow"]), bool(row["is_host"])) for row in rows]


def told(db: Connection, campaign_id: int, what: Literal["disciplines", "districts"]) -> dict[str, int]:
    """The codes that enough profiles of a draft's candidates name (`visibility.FEWEST`), with how many do, the most
    frequent first."""
    column = {"disciplines": "profiles.disciplines", "districts": "profiles.districts"}[what]
    rows = db.execute(
        f"""
        SELECT json_each.value AS code, count(*) AS number
        FROM campaign_recipients JOIN profiles ON user_id = person, json_each({column})
        WHERE campaign_id = ? AND state = 'candidate'
        GROUP BY json_each.value HAVING count(*) >= {visibility.FEWEST} ORDER BY number DESC, code
        """,  # noqa: S608  (one of two names, and a number of ours)
        (campaign_id,),
    )
    return {row["code"]: row["number"] for row in rows}


def confirm(
    db: Connection,
    campaign_id: int,
    number: int,
    *,
    by: int,
    now: datetime,
    due_at: datetime,
    starts_at: datetime | None = None,
) -> Confirmation:
    """Fix the audience and let it go out from `due_at` on, in one transaction.

    "changed": it would not go to `number` people any more, so nothing was done. "decided": it is no draft any
    more, as after a second tap. `starts_at` is the moment that staff set, if any.
    """
    campaign = campaigns.campaign(db, campaign_id)
    if campaign is None or campaign.state != "draft":
        return "decided"
    if number <= 0 or split(db, campaign, now).going != number:
        return "changed"
    db.execute(
        f"""
        {_AUDIENCE} UPDATE campaign_recipients SET state = iif(out = '', 'left', 'out'), reason = out,
            ended_at = iif(out = '', NULL, :now)
        FROM audience WHERE campaign_id = :campaign AND campaign_recipients.number = audience.number
        """,  # noqa: S608
        _values(campaign, now),
    )
    clear(db, campaign_id)
    db.execute(
        """
        UPDATE campaigns SET state = iif(:due_at > :now, 'scheduled', 'running'), confirmed_by = :by,
            confirmed_at = :now, starts_at = :starts_at, due_at = :due_at WHERE id = :campaign
        """,
        {
            "campaign": campaign_id,
            "by": by,
            "now": iso(now),
            "due_at": iso(due_at),
            "starts_at": iso(starts_at) if starts_at else None,
        },
    )
    campaign_notices.plan(db, campaign_id, due_at)
    audit.note(db, now, by, "campaign-confirmed", f"campaign:{campaign_id}", f"{campaign.kind} to {number}")
    return "confirmed"


def join(db: Connection, campaign: Campaign, people: Sequence[int], why: str) -> int:
    """Add those who belong to a confirmed audience by now and did not when it was fixed; returns how many.

    Nobody where staff narrowed it down by hand. Whoever was left out when it was fixed stays so.
    """
    choice = campaign.choice
    if why not in choice.whys or choice.disciplines or choice.districts or choice.languages or choice.good:
        return 0
    return db.executemany(
        """
        INSERT OR IGNORE INTO campaign_recipients (campaign_id, number, person, whys, state)
        SELECT :campaign, coalesce(max(number), 0) + 1, :person, :whys, 'left' FROM campaign_recipients
        WHERE campaign_id = :campaign
        """,
        [{"campaign": campaign.id, "person": person, "whys": json.dumps([why])} for person in people],
    ).rowcount


def _values(campaign: Campaign, now: datetime) -> dict[str, Any]:
    choice = campaign.choice
    return {
        "campaign": campaign.id,
        "kind": campaign.kind,
        "subject": campaign.subject,
        "now": iso(now),
        "whys": json.dumps(choice.whys),
        "disciplines": json.dumps(choice.disciplines),
        "districts": json.dumps(choice.districts),
        "languages": json.dumps(choice.languages),
        "good": choice.good,
        "again": choice.again,
    }

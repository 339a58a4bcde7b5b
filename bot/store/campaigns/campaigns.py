"""Campaigns: one message to many, from a draft to its end. All times are UTC.

    draft -> scheduled -> running <-> paused -> stopped | done

Who gets it is in `audience`, the sending in `sending`, what staff do meanwhile in
`changes`, what became of it in `report`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from bot.clock import iso
from bot.store.core.rows import read_as, table_of
from bot.store.core.sqlite import Connection, Row, exists, wrote

KindName = Literal["topic", "announcement", "event"]
State = Literal["draft", "scheduled", "running", "paused", "stopped", "done"]
KINDS: tuple[KindName, ...] = get_args(KindName)


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom staff chose of all who could get it. An empty tuple does not narrow, but `whys`, of which one must hold.

    `disciplines` and `districts` are codes that the profile must name one of; `good` asks for a match that is at
    least good; `again` also takes those who got this subject before.
    """

    whys: tuple[str, ...] = ()
    disciplines: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    good: bool = False
    again: bool = False

    def is_narrowed(self, at_first: Iterable[str]) -> bool:
        """Whether being in the audience tells something of a person's profile, so that no names may be shown: staff
        chose by discipline, district, language or match, or took away one of the reasons `at_first`."""
        filtered = self.disciplines or self.districts or self.languages or self.good
        return bool(filtered) or not set(at_first) <= set(self.whys)


@dataclass(frozen=True, slots=True)
class Campaign:
    """One message to many. `subject` is the id of the topic or event as text; an announcement brings its own texts.

    `due_at` is when the next of a scheduled or running one goes out.
    """

    id: int
    kind: KindName
    subject: str
    text_en: str
    text_zh: str
    choice: Choice
    state: State
    made_by: int | None
    made_at: datetime
    confirmed_by: int | None
    confirmed_at: datetime | None
    starts_at: datetime | None
    due_at: datetime | None
    started_at: datetime | None
    done_at: datetime | None

    def names_people(self, at_first: Iterable[str]) -> bool:
        """Whether staff may read who is in the audience: that of an announcement which is not narrowed (`is_narrowed`).
        Topics and events go to those whom they concern, and that is in their profiles."""
        return self.kind == "announcement" and not self.choice.is_narrowed(at_first)

    @property
    def is_over(self) -> bool:
        """Whether nothing more goes out, unless staff send to the uncertain ones again."""
        return self.state in ("stopped", "done")


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person who gets it: the place in the order of sending, why they get it (the strongest reason first), and
    the score of their match in [0, 1], 0 where nothing was ranked."""

    number: int
    person: int
    whys: tuple[str, ...]
    score: float
    tries: int = 0


def create(
    db: Connection, *, kind: KindName, subject: str, by: int, now: datetime, whys: Iterable[str] = ()
) -> int:
    """The id of this person's draft for `subject`, a new one unless there is one already. `whys`: whom it is for at first."""
    row = db.execute(
        "SELECT id FROM campaigns WHERE kind = ? AND subject = ? AND made_by = ? AND state = 'draft'",
        (kind, subject, by),
    ).fetchone()
    if row:
        return int(row["id"])
    choice = Choice(whys=tuple(whys))
    cursor = db.execute(
        "INSERT INTO campaigns (kind, subject, audience, made_by, made_at) VALUES (?, ?, ?, ?, ?)",
        (kind, subject, json.dumps(asdict(choice)), by, iso(now)),
    )
    return int(cursor.lastrowid or 0)


def campaign(db: Connection, campaign_id: int) -> Campaign | None:
    """One campaign, or None."""
    row = db.execute("SELECT * FROM campaigns WHERE id = ?", (campaign_id,)).fetchone()
    return campaign_of(row) if row else None


def confirmed(db: Connection, limit: int) -> list[Campaign]:
    """What was confirmed, the latest first."""
    rows = db.execute(
        "SELECT * FROM campaigns WHERE state <> 'draft' ORDER BY confirmed_at DESC, id DESC LIMIT ?", (limit,)
    )
    return [campaign_of(row) for row in rows]


def choose(db: Connection, campaign_id: int, choice: Choice) -> bool:
    """Narrow or widen a draft; False if it is none any more."""
    return wrote(
        db,
        "UPDATE campaigns SET audience = ? WHERE id = ? AND state = 'draft'",
        (json.dumps(asdict(choice)), campaign_id),
    )


def write(db: Connection, campaign_id: int, language: Literal["en", "zh"], text: str) -> bool:
    """Set the text (HTML) of a draft announcement in one language; False if it is no draft any more."""
    column = {"en": "text_en", "zh": "text_zh"}[language]
    return wrote(
        db,
        f"UPDATE campaigns SET {column} = ? WHERE id = ? AND state = 'draft'",  # noqa: S608  (one of two names)
        (text, campaign_id),
    )


def prune_drafts(db: Connection, before: datetime) -> int:
    """Forget the drafts that nobody confirmed and that were begun before this moment; returns how many."""
    return db.execute("DELETE FROM campaigns WHERE state = 'draft' AND made_at < ?", (iso(before),)).rowcount


def copies(db: Connection, kind: KindName, subject: str, person: int | None = None) -> list[tuple[int, int]]:
    """Every copy of a subject that was sent (to one person), as (person, message id), in the order of sending."""
    rows = db.execute(
        """
        SELECT person, message_id FROM campaign_recipients
        JOIN campaigns ON campaigns.id = campaign_id
        WHERE kind = ? AND subject = ? AND campaign_recipients.state = 'sent'
            AND person = ifnull(?, person) AND message_id IS NOT NULL
        ORDER BY campaign_id, number
        """,
        (kind, subject, person),
    )
    return [(row["person"], row["message_id"]) for row in rows]


def whys_of(db: Connection, kind: KindName, subject: str, person: int) -> tuple[str, ...]:
    """Why a subject was sent to somebody, the strongest reason first; () where it was not."""
    row = db.execute(
        """
        SELECT whys FROM campaign_recipients JOIN campaigns ON campaigns.id = campaign_id
        WHERE kind = ? AND subject = ? AND person = ? AND campaign_recipients.state <> 'out'
        ORDER BY campaign_id DESC LIMIT 1
        """,
        (kind, subject, person),
    ).fetchone()
    return tuple(json.loads(row["whys"])) if row else ()


def goes_out(db: Connection, kind: KindName, subject: str) -> bool:
    """Whether copies of a subject are going out now."""
    return exists(
        db, "SELECT 1 FROM campaigns WHERE kind = ? AND subject = ? AND state = 'running'", (kind, subject)
    )


def watch(db: Connection, campaign_id: int, chat_id: int, message_id: int) -> None:
    """Let the message of a member of staff be edited as the campaign goes on; one message a chat."""
    view = {"campaign_id": campaign_id, "chat_id": chat_id, "message_id": message_id}
    table_of(db, "campaign_views").upsert(view, pk=("campaign_id", "chat_id"))


def views(db: Connection, campaign_id: int) -> list[tuple[int, int]]:
    """The messages in which staff follow a campaign, as (chat, message id)."""
    rows = db.execute(
        "SELECT chat_id, message_id FROM campaign_views WHERE campaign_id = ? ORDER BY chat_id",
        (campaign_id,),
    )
    return [(row["chat_id"], row["message_id"]) for row in rows]


def campaign_of(row: Row) -> Campaign:
    """A row of `campaigns` as it is read."""
    audience: dict[str, Any] = json.loads(row["audience"])
    lists = {name: tuple(value) for name, value in audience.items() if isinstance(value, list)}
    return read_as(Campaign, row, choice=Choice(**audience | lists))

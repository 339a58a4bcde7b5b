"""Topics: a problem that a workstation wants solved, and who wants to hear of it. Reads alone; all times are UTC.

What changes topics is in `changes`, what people choose is written by `wishes`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal

from bot.clock import iso, parse
from bot.store.campaigns.copies import Copies
from bot.store.core.rows import find, find_all
from bot.store.core.sqlite import Connection, count_of, exists, first_column, value_of
from bot.store.people import roles
from bot.store.topics.transitions import STATES, State

Frequency = Literal["now", "digest", "never"]
Kind = Literal["interested", "dismissed", "fewer"]
WORDS = ("title_en", "title_zh", "text_en", "text_zh", "disciplines", "funding", "deadline")
"""The fields that a writer fills in, and that a change of a released topic may hold back in `pending`."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic. Empty texts are missing ones: a reader of that language sees the other.

    `deadline` is the first moment at which it is too late: the end of its last day in Beijing. `made_by` is whose
    draft it was, `written_by` who changed its words last; None: nobody who is still here. `version` grows with
    each change that readers see; `edited_at` is when the words changed after the release. `pending` are words
    that wait to be published in place of those of a released topic.
    """

    id: int
    workstation_id: str
    made_by: int | None
    title_en: str
    title_zh: str
    text_en: str
    text_zh: str
    disciplines: tuple[str, ...]
    funding: str
    deadline: datetime | None
    state: State
    version: int
    released_at: datetime | None
    changed_at: datetime
    demo: bool
    written_by: int | None = None
    edited_at: datetime | None = None
    pending: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def is_open(self, now: datetime) -> bool:
        """Whether fellows can still take it up: a deadline counts from its moment, even where its job is late."""
        return self.state == "open" and (self.deadline is None or now < self.deadline)

    @property
    def was_released(self) -> bool:
        """Whether copies of it may be with people."""
        return self.released_at is not None

    def as_written(self) -> Topic:
        """The topic with what waits to be published in its place: what its writer sees."""
        changes = dict(self.pending)
        if "disciplines" in changes:
            changes["disciplines"] = tuple(changes["disciplines"])
        if changes.get("deadline"):
            changes["deadline"] = parse(changes["deadline"])
        return replace(self, **changes, pending={}) if changes else self


@dataclass(frozen=True, slots=True)
class Choices:
    """Who chose what of one topic, by Telegram id. Who is interested has a request that stands."""

    interested: frozenset[int] = frozenset()
    dismissed: frozenset[int] = frozenset()
    fewer: frozenset[int] = frozenset()


def topic(db: Connection, topic_id: int) -> Topic | None:
    """One topic, whatever its state."""
    return find(db, Topic, "SELECT * FROM topics WHERE id = ?", (topic_id,))


def version_of(db: Connection, topic_id: int) -> int | None:
    """The version of a topic that readers should see now."""
    version: int | None = value_of(db, "SELECT version FROM topics WHERE id = ?", (topic_id,))
    return version


COPIES = Copies("topic", version_of)


def open_topics(db: Connection, now: datetime) -> list[Topic]:
    """Every topic that fellows can take up at `now`, the latest released first."""
    sql = """
        SELECT * FROM topics WHERE state = 'open' AND (deadline IS NULL OR deadline > ?)
        ORDER BY released_at DESC, id DESC
        """
    return find_all(db, Topic, sql, (iso(now),))


def to_rank(db: Connection) -> list[Topic]:
    """What the ranking knows: open topics, and those that are over but of whose kind somebody wants fewer."""
    sql = """
        SELECT * FROM topics WHERE state = 'open' OR (state IN ('filled', 'closed')
            AND EXISTS (SELECT 1 FROM topic_choices WHERE topic_id = topics.id AND kind = 'fewer'))
        ORDER BY id
        """
    return find_all(db, Topic, sql)


def ranking_mark(db: Connection) -> tuple[int, str, int]:
    """Differs whenever `to_rank` may differ."""
    size, latest = db.execute(
        "SELECT count(*), max(changed_at) FROM topics WHERE released_at IS NOT NULL"
    ).fetchone()
    (learnt,) = db.execute(
        "SELECT count(DISTINCT topic_id) FROM topic_choices JOIN topics ON id = topic_id "
        "WHERE kind = 'fewer' AND state IN ('filled', 'closed')"
    ).fetchone()
    return size, latest or "", learnt


def titles(db: Connection, topic_ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The titles (English, Chinese) of these topics, by id."""
    rows = db.execute(
        "SELECT id, title_en, title_zh FROM topics WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(topic_ids)),),
    )
    return {row["id"]: (row["title_en"], row["title_zh"]) for row in rows}


def of_workstation(db: Connection, workstation_id: str) -> list[Topic]:
    """All topics of one workstation, those that ask for attention first (as `STATES`), the latest first in each."""
    sql = "SELECT * FROM topics WHERE workstation_id = ? ORDER BY id DESC"
    return _by_state(find_all(db, Topic, sql, (workstation_id,)))


def for_staff(db: Connection, person: int) -> list[Topic]:
    """All topics that were sent to staff, and this person's own drafts, ordered in the same way."""
    sql = "SELECT * FROM topics WHERE state <> 'draft' OR ? IN (made_by, written_by) ORDER BY id DESC"
    return _by_state(find_all(db, Topic, sql, (person,)))


def count_submitted(db: Connection) -> int:
    """How many topics wait for staff."""
    return count_of(db, "SELECT count(*) FROM topics WHERE state = 'submitted'")


def may_write(db: Connection, topic: Topic, person: int) -> bool:
    """Whether a person may change, fill and close this topic: hosts of its workstation, and staff."""
    return roles.is_host(db, person, topic.workstation_id) or roles.is_staff(db, person)


def may_approve(db: Connection, topic: Topic, person: int) -> bool:
    """Whether a member of staff may let this topic go out: not who wrote it, where there is anybody else."""
    if topic.state != "submitted" or not roles.is_staff(db, person):
        return False
    return topic.written_by != person or len(roles.staff(db)) == 1


def followers(db: Connection, workstation_id: str) -> set[int]:
    """Who follows a workstation."""
    return set(first_column(db, "SELECT user_id FROM follows WHERE workstation_id = ?", (workstation_id,)))


def is_follower(db: Connection, person: int, workstation_id: str) -> bool:
    """Whether this person follows this workstation."""
    return exists(
        db, "SELECT 1 FROM follows WHERE user_id = ? AND workstation_id = ?", (person, workstation_id)
    )


def followed(db: Connection, person: int) -> list[str]:
    """Ids of the workstations that this person follows, the latest first."""
    return first_column(
        db,
        "SELECT workstation_id FROM follows WHERE user_id = ? ORDER BY created_at DESC, workstation_id",
        (person,),
    )


def frequency(db: Connection, person: int) -> Frequency:
    """How a person wants to hear of topics: "now", unless they chose otherwise."""
    chosen: Frequency | None = value_of(
        db, "SELECT frequency FROM topic_settings WHERE user_id = ?", (person,)
    )
    return chosen or "now"


def frequencies(db: Connection) -> dict[int, Frequency]:
    """How everybody who has set anything wants to hear of topics; whoever is missing here is at "now"."""
    return {row["user_id"]: row["frequency"] for row in db.execute("SELECT * FROM topic_settings")}


def asked_for_all(db: Connection) -> set[int]:
    """Who wants every topic, whatever the field."""
    return set(first_column(db, "SELECT user_id FROM topic_settings WHERE all_topics = 1"))


def choices_of(db: Connection, topic_id: int) -> Choices:
    """What people chose of one topic."""
    rows = db.execute("SELECT user_id, kind FROM topic_choices WHERE topic_id = ?", (topic_id,)).fetchall()
    interested = db.execute(
        """
        SELECT fellow_id FROM requests JOIN request_sides ON request_id = id AND side = 'fellow'
        WHERE topic_id = ? AND state = 'agreed'
        """,
        (topic_id,),
    )
    return Choices(
        frozenset(row["fellow_id"] for row in interested),
        frozenset(row["user_id"] for row in rows if row["kind"] == "dismissed"),
        frozenset(row["user_id"] for row in rows if row["kind"] == "fewer"),
    )


def chosen_by(db: Connection, person: int) -> dict[int, Kind]:
    """What a person chose, by topic: not for me ("dismissed"), or fewer of this kind ("fewer")."""
    rows = db.execute("SELECT topic_id, kind FROM topic_choices WHERE user_id = ?", (person,))
    return {row["topic_id"]: row["kind"] for row in rows}


def _by_state(topics: list[Topic]) -> list[Topic]:
    return sorted(topics, key=lambda topic: STATES.index(topic.state))

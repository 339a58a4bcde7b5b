"""What was in each person's digests, as fingerprints, and what a week brought that brought none. All times are UTC.

What a digest is made from is read by `facts`; whose is due when, by `planning`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.clock import iso
from bot.store.core.rows import read_as
from bot.store.core.sqlite import Connection, Row, exists
from bot.store.digest import planning
from bot.store.digest.planning import Due
from bot.store.digest.rhythm import week_of

ItemKind = Literal["workstation", "topic", "event", "seat", "request", "fellow"]
Kind = Literal["digest", "note", "none"]
WhyNothing = Literal["nothing new", "no profile", "paused", "unreachable"]
"""Why a person whose week it was got nothing: recorded, so that silence can be explained."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a digest: `kind` and `ref` say of what, `fields` are fingerprints of what is shown, `changed` are the
    fields that differ from when the person saw it last. `fellow` is the person whom a host is shown."""

    kind: ItemKind
    ref: str
    fields: Mapping[str, str]
    changed: tuple[str, ...] = ()
    fellow: int | None = None
    id: int = 0
    person: int = 0
    place: int = 0


@dataclass(frozen=True, slots=True)
class WeekOutcome:
    """What a person's week brings: a digest of `items`, a note, or "none" for a `reason`. `profile` is the fingerprint
    of the profile that it was made from."""

    kind: Kind
    items: tuple[Item, ...] = ()
    reason: WhyNothing | None = None
    profile: str = ""


def record(
    db: Connection, was: Due, outcome: WeekOutcome, *, sends_at: datetime, run: int | None, now: datetime
) -> int | None:
    """What became of a person's week: once for each week, and the next moment is planned. The digest's number.

    `sends_at` is the moment that it counts for: of one that brings nothing, when it was due. None, with nothing recorded,
    where it was recorded before or what the person wants has changed meanwhile. The caller has it sent, in the same
    transaction.
    """
    how = planning.move_on(db, was, sends_at, now)
    if how is None:
        return None
    return _insert(db, was.person, week_of(sends_at, how.rhythm.zone), outcome, run, now)


def record_asked(db: Connection, person: int, key: str, outcome: WeekOutcome, now: datetime) -> int | None:
    """A digest that a person asked for besides, once for each `key` of a tap. Its number."""
    return _insert(db, person, f"asked:{key}", outcome, None, now)


def was_asked(db: Connection, person: int, key: str) -> bool:
    """Whether the tap with this key has been answered with a digest."""
    return exists(db, "SELECT 1 FROM digests WHERE user_id = ? AND week = ?", (person, f"asked:{key}"))


def _insert(
    db: Connection, person: int, week: str, outcome: WeekOutcome, run: int | None, now: datetime
) -> int | None:
    row = db.execute(
        """
        INSERT INTO digests (user_id, week, run_id, kind, reason, profile, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (user_id, week) DO NOTHING RETURNING id
        """,
        (person, week, run, outcome.kind, outcome.reason or "", outcome.profile, iso(now)),
    ).fetchone()
    if row is None:
        return None
    db.executemany(
        """
        INSERT INTO digest_items (digest_id, user_id, place, kind, ref, fellow_id, fields, changed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
            (row["id"], person, place, item.kind, item.ref, item.fellow, json.dumps(dict(item.fields)), json.dumps(item.changed))
            for place, item in enumerate(outcome.items, 1)
        ],
    )  # fmt: skip
    return int(row["id"])


def digest(db: Connection, digest_id: int) -> tuple[int, Kind] | None:
    """Whose a digest is, and whether it is one or the note; None where it is gone."""
    row = db.execute("SELECT user_id, kind FROM digests WHERE id = ?", (digest_id,)).fetchone()
    return (row["user_id"], row["kind"]) if row else None


def is_first(db: Connection, digest_id: int) -> bool:
    """Whether this person got nothing before this digest."""
    sql = """
        SELECT 1 FROM digests AS this JOIN digests AS other ON other.user_id = this.user_id
        WHERE this.id = ? AND other.id < this.id AND other.kind <> 'none' AND other.state <> 'lost' LIMIT 1
        """
    return not exists(db, sql, (digest_id,))


def items(db: Connection, digest_id: int) -> list[Item]:
    """What is in a digest, in order."""
    rows = db.execute("SELECT * FROM digest_items WHERE digest_id = ? ORDER BY place", (digest_id,))
    return [_item(row) for row in rows]


def item(db: Connection, item_id: int) -> tuple[int, Item] | None:
    """One item with the number of its digest, whoever asks; its `person` says whose it is."""
    row = db.execute("SELECT * FROM digest_items WHERE id = ?", (item_id,)).fetchone()
    return (row["digest_id"], _item(row)) if row else None


def keep_only(db: Connection, digest_id: int, items: Iterable[int]) -> None:
    """Take out what the message does not show after all: it is not true any more, or there was no room for it."""
    db.execute(
        "DELETE FROM digest_items WHERE digest_id = ? AND id NOT IN (SELECT value FROM json_each(?))",
        (digest_id, json.dumps(list(items))),
    )


def seen(
    db: Connection, people: Iterable[int]
) -> dict[int, dict[tuple[str, str, int | None], dict[str, str]]]:
    """For each person what they were, or are about to be, shown: fingerprints as of the last time, by kind, id and (for
    a host) fellow. What did not arrive, or nobody knows whether it did, they have not seen."""
    by_person: dict[int, dict[tuple[str, str, int | None], dict[str, str]]] = {}
    rows = db.execute(
        """
        SELECT digest_items.user_id, digest_items.kind, ref, fellow_id, fields FROM json_each(?) AS chosen
        CROSS JOIN digest_items ON digest_items.user_id = chosen.value
        CROSS JOIN digests ON digests.id = digest_id AND digests.state <> 'lost' ORDER BY digest_items.id
        """,
        (json.dumps(list(people)),),
    )
    for row in rows:
        of = by_person.setdefault(row["user_id"], {})
        of[row["kind"], row["ref"], row["fellow_id"]] = json.loads(row["fields"])
    return by_person


def _item(row: Row) -> Item:
    return read_as(Item, row, fellow=row["fellow_id"], person=row["user_id"])

"""Who gets a digest when, and what was in it. All times are UTC.

What a digest is made from is read by `digest_facts`; when it is due, is in `digest_calendar`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from bot.clock import iso, parse
from bot.store.core.sqlite import Connection, Row
from bot.store.digest.rhythm import Frequency, Rhythm, next_slot, week_of

ItemKind = Literal["workstation", "topic", "event", "seat", "request", "fellow"]
Kind = Literal["digest", "note", "none"]
Reason = Literal["nothing new", "no profile", "paused", "unreachable"]
"""Why a person whose week it was got nothing: recorded, so that silence can be explained."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a person wants their digest. `chosen`: they have set it themselves. `shown`: hosts may see them in theirs,
    without a name. `for_host`: as a host they want to hear of fellows. `heard_at` is when something last reached them (at
    first, when they came), `profile` a fingerprint of the profile that it was made from ("" before the first digest),
    `noted` whether that was the note which asks if it still fits; all three follow what becomes of the delivery.
    """

    rhythm: Rhythm = field(default_factory=Rhythm)
    paused_until: datetime | None = None
    chosen: bool = False
    shown: bool = False
    for_host: bool = False
    next_at: datetime | None = None
    last_at: datetime | None = None
    heard_at: datetime | None = None
    noted: bool = False
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """A person whose digest is due since `slot`."""

    person: int
    slot: datetime
    settings: Settings


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
class Outcome:
    """What a person's week brings: a digest of `items`, a note, or "none" for a `reason`. `profile` is the fingerprint
    of the profile that it was made from."""

    kind: Kind
    items: tuple[Item, ...] = ()
    reason: Reason | None = None
    profile: str = ""


def settings(db: Connection, person: int) -> Settings:
    """How a person wants their digest; the defaults for who has not agreed."""
    row = db.execute("SELECT * FROM digest_settings WHERE user_id = ?", (person,)).fetchone()
    return _settings(row) if row else Settings()


def change(db: Connection, person: int, now: datetime, /, **changes: Any) -> Settings:
    """Change what a person may set: fields of `Rhythm`, `paused_until`, `shown`, `for_host`; the next digest follows.

    Raises IntegrityError for who has not agreed, and for values that there are not.
    """
    before = settings(db, person)
    in_rhythm = {
        name: changes.pop(name) for name in ("frequency", "weekday", "hour", "zone") if name in changes
    }
    after = replace(before, rhythm=replace(before.rhythm, **in_rhythm), chosen=True, **changes)
    rhythm, start = after.rhythm, max(now, after.paused_until or now)
    next_at = next_slot(rhythm, start, before.last_at)
    db.execute(
        """
        INSERT INTO digest_settings (user_id, frequency, weekday, hour, zone, paused_until, chosen, shown, for_host, next_at)
        VALUES (:person, :frequency, :weekday, :hour, :zone, :paused_until, 1, :shown, :for_host, :next_at)
        ON CONFLICT (user_id) DO UPDATE SET frequency = excluded.frequency, weekday = excluded.weekday,
            hour = excluded.hour, zone = excluded.zone, paused_until = excluded.paused_until, chosen = 1,
            shown = excluded.shown, for_host = excluded.for_host, next_at = excluded.next_at
        """,
        {
            "person": person,
            "frequency": rhythm.frequency,
            "weekday": rhythm.weekday,
            "hour": rhythm.hour,
            "zone": rhythm.zone,
            "paused_until": iso(after.paused_until) if after.paused_until else None,
            "shown": after.shown,
            "for_host": after.for_host,
            "next_at": iso(next_at) if next_at else None,
        },
    )
    return replace(after, next_at=next_at)


_TO_PLAN = """
    SELECT * FROM digest_settings WHERE next_at IS NULL AND frequency <> 'off'
    UNION ALL SELECT * FROM digest_settings WHERE next_at > :far AND last_at > :future
    LIMIT :most
"""
_FAR = timedelta(days=100)  # a moment so far ahead was planned before the clock was set back


def needs_plan(db: Connection, now: datetime) -> bool:
    """Whether `plan_new` has anything to do."""
    return (
        db.execute(_TO_PLAN, {"far": iso(now + _FAR), "future": iso(now), "most": 1}).fetchone() is not None
    )


def plan_new(db: Connection, now: datetime, most: int = 500) -> int:
    """Give people who have none yet their first moment, and those another whom a clock set back has left behind."""
    rows = db.execute(_TO_PLAN, {"far": iso(now + _FAR), "future": iso(now), "most": most}).fetchall()
    for row in rows:
        found = _settings(row)
        moment = next_slot(found.rhythm, max(now, found.paused_until or now), found.last_at)
        db.execute(
            """
            UPDATE digest_settings SET next_at = :next_at, heard_at = coalesce(heard_at, :now),
                last_at = iif(last_at > :now, NULL, last_at) WHERE user_id = :person
            """,
            {"next_at": iso(moment) if moment else None, "now": iso(now), "person": row["user_id"]},
        )
    return len(rows)


def next_due(db: Connection) -> datetime | None:
    """When the next digest is due; None where nobody waits for one."""
    (first,) = db.execute("SELECT min(next_at) FROM digest_settings WHERE next_at IS NOT NULL").fetchone()
    return parse(first) if first else None


def due(db: Connection, now: datetime) -> list[Due]:
    """Whose digest is due at `now`, the longest due first."""
    rows = db.execute(
        "SELECT * FROM digest_settings WHERE next_at <= ? ORDER BY next_at, user_id", (iso(now),)
    )
    return [Due(row["user_id"], parse(row["next_at"]), _settings(row)) for row in rows]


def record(
    db: Connection, one: Due, outcome: Outcome, *, sends_at: datetime, run: int | None, now: datetime
) -> int | None:
    """What became of a person's week: once for each week, and the next moment is planned. The digest's number.

    `sends_at` is the moment that it counts for: of one that brings nothing, when it was due. None, with nothing recorded, where it was recorded before or what
    the person wants has changed meanwhile. The caller has it sent, in the same transaction.
    """
    row = db.execute(
        "SELECT * FROM digest_settings WHERE user_id = ? AND next_at = ?", (one.person, iso(one.slot))
    ).fetchone()
    if row is None:  # erased, switched off, moved
        return None
    found = _settings(row)
    moment = next_slot(found.rhythm, max(now, sends_at, found.paused_until or now), sends_at)
    _set_next(db, one.person, sends_at, moment)
    return _insert(db, one.person, week_of(sends_at, found.rhythm.zone), outcome, run, now)


def put_off(db: Connection, person: int, moment: datetime, now: datetime) -> None:
    """A person's latest digest is sent at `moment` only: the next one follows that, unless it is later anyway."""
    found = settings(db, person)
    if found.last_at is None or found.last_at >= moment:
        return
    after = max(now, moment, found.paused_until or now)
    _set_next(db, person, moment, next_slot(found.rhythm, after, moment))


def _set_next(db: Connection, person: int, last_at: datetime, next_at: datetime | None) -> None:
    db.execute(
        "UPDATE digest_settings SET last_at = ?, next_at = ? WHERE user_id = ?",
        (iso(last_at), iso(next_at) if next_at else None, person),
    )


def record_asked(db: Connection, person: int, key: str, outcome: Outcome, now: datetime) -> int | None:
    """A digest that a person asked for besides, once for each `key` of a tap. Its number."""
    return _insert(db, person, f"asked:{key}", outcome, None, now)


def was_asked(db: Connection, person: int, key: str) -> bool:
    """Whether the tap with this key has been answered with a digest."""
    found = db.execute("SELECT 1 FROM digests WHERE user_id = ? AND week = ?", (person, f"asked:{key}"))
    return found.fetchone() is not None


def _insert(
    db: Connection, person: int, week: str, outcome: Outcome, run: int | None, now: datetime
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
    found = db.execute(
        """
        SELECT 1 FROM digests AS this JOIN digests AS other ON other.user_id = this.user_id
        WHERE this.id = ? AND other.id < this.id AND other.kind <> 'none'
            AND other.state <> 'lost' LIMIT 1
        """,
        (digest_id,),
    )
    return found.fetchone() is None


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
    found: dict[int, dict[tuple[str, str, int | None], dict[str, str]]] = {}
    rows = db.execute(
        """
        SELECT digest_items.user_id, digest_items.kind, ref, fellow_id, fields FROM json_each(?) AS chosen
        CROSS JOIN digest_items ON digest_items.user_id = chosen.value
        CROSS JOIN digests ON digests.id = digest_id AND digests.state <> 'lost' ORDER BY digest_items.id
        """,
        (json.dumps(list(people)),),
    )
    for row in rows:
        of = found.setdefault(row["user_id"], {})
        of[row["kind"], row["ref"], row["fellow_id"]] = json.loads(row["fields"])
    return found


def _settings(row: Row) -> Settings:
    frequency: Frequency = row["frequency"]
    moments = {
        name: parse(row[name]) if row[name] else None
        for name in ("paused_until", "next_at", "last_at", "heard_at")
    }
    return Settings(
        rhythm=Rhythm(frequency, row["weekday"], row["hour"], row["zone"]),
        chosen=bool(row["chosen"]),
        shown=bool(row["shown"]),
        for_host=bool(row["for_host"]),
        noted=bool(row["noted"]),
        profile=row["profile"],
        **moments,
    )


def _item(row: Row) -> Item:
    return Item(
        kind=row["kind"],
        ref=row["ref"],
        fields=json.loads(row["fields"]),
        changed=tuple(json.loads(row["changed"])),
        fellow=row["fellow_id"],
        id=row["id"],
        person=row["user_id"],
        place=row["place"],
    )

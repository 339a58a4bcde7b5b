"""What staff do with an event: enter, copy, edit, publish, call off. One transaction each; all times are UTC."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import uuid4

from bot.clock import iso, parse
from bot.store import audit, events, signups
from bot.store.event_jobs import call_off_jobs, call_off_reminders, plan_jobs
from bot.store.event_offers import fill, withdraw
from bot.store.event_pushes import tell
from bot.store.events import TIMES, WAYS, Details, Event, Missing, Way, columns
from bot.store.signups import Signup
from bot.store.sqlite import Connection

FOUR_WEEKS = timedelta(weeks=4)  # the same weekday and hour of the next month, more or less
WhenFewer = Literal["keep", "move"]
_WHEN = frozenset(["starts_at", "ends_at"])
_WHERE: Mapping[Way, frozenset[str]] = {
    "on_site": frozenset(["place_en", "place_zh", "latitude", "longitude"]),
    "online": frozenset(["link"]),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One field of `Details` that changed; times are aware UTC datetimes, disciplines are tuples."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Edited:
    """What became of an edit. `changes`: what is different now; none where all was so already.

    `refusal`: nothing changed, because the event is called off, over or unknown ("gone"); because it is published
    and would lack something it needs ("missing", named in `missing`); or because more people have a seat (or an
    offer) than there would be seats ("fewer", how many too many by way in `too_many`): ask staff, and call again
    with `when_fewer`.
    """

    refusal: Literal["gone", "missing", "fewer"] | None
    changes: tuple[Change, ...] = ()
    missing: tuple[Missing, ...] = ()
    too_many: Mapping[Way, int] = field(default_factory=dict)


def create(db: Connection, details: Details, *, by: int | None, now: datetime, demo: bool = False) -> int:
    """A new draft; its id. Raises IntegrityError unless start < end and `cancel_until` <= start."""
    values = columns(details) | {
        "uid": str(uuid4()),
        "made_by": by,
        "demo": int(demo),
        "changed_at": iso(now),
    }
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    (number,) = db.execute(f"INSERT INTO events ({names}) VALUES ({marks}) RETURNING id", values).fetchone()  # noqa: S608  (our own names)
    audit.note(db, now, by, "event-created", f"event:{number}")
    return int(number)


def copy(db: Connection, event_id: int, *, by: int, now: datetime) -> int | None:
    """A draft like an older event, as many times four weeks later as bring its start into the future; None: unknown."""
    found = events.event(db, event_id)
    if found is None:
        return None
    later = FOUR_WEEKS * max(1, (now - found.starts_at) // FOUR_WEEKS + 1)
    moved: dict[str, Any] = {name: getattr(found, name) + later for name in TIMES}
    return create(db, replace(found.details, **moved), by=by, now=now)


def publish(db: Connection, event_id: int, *, by: int | None, now: datetime) -> list[Missing] | None:
    """From now on people can sign up. What is missing, none if it is done; None where it is no draft (any more)."""
    found = events.event(db, event_id)
    if found is None or found.state != "draft":
        return None
    lacks = events.missing(found, now)
    if not lacks:
        db.execute(
            "UPDATE events SET state = 'published', published_at = ?1, changed_at = ?1 WHERE id = ?2",
            (iso(now), event_id),
        )
        audit.note(db, now, by, "event-published", f"event:{event_id}")
        plan_jobs(db, found, now)
    return lacks


def call_off(db: Connection, event_id: int, *, by: int, now: datetime) -> bool:
    """Cancel a published event that has not ended (everyone with a seat, an offer or a place in line is told), or
    throw a draft away. False: neither."""
    found = events.event(db, event_id)
    if (
        found is None
        or found.state not in ("draft", "published")
        or (found.state == "published" and found.ends_at <= now)
    ):
        return False
    db.execute(
        """
        UPDATE events SET state = 'cancelled', version = version + (state = 'published'), changed_at = ?
        WHERE id = ?
        """,
        (iso(now), event_id),
    )
    audit.note(db, now, by, "event-cancelled", f"event:{event_id}")
    call_off_jobs(db, found)
    for one in signups.of_event(db, event_id):
        tell(db, one, "event-cancelled", now, expires_at=found.ends_at)
    return True


def edit(
    db: Connection,
    event_id: int,
    details: Details,
    *,
    by: int,
    now: datetime,
    when_fewer: WhenFewer | None = None,
) -> Edited:
    """Make an event say `details`. Whom a change of time or place concerns is told, and asked whether they still come.

    More seats are offered at once. Fewer than are taken: with "keep" everybody keeps what they have, and nobody new
    gets a seat until enough have left; with "move" open offers are taken back, and then the last who signed up go
    to the head of the line. Raises IntegrityError as `create` does.
    """
    found = events.event(db, event_id)
    if found is None or found.state not in ("draft", "published"):
        return Edited("gone")
    changes = _compare(found.details, details)
    if not changes:
        return Edited(None)
    changed = {each.field for each in changes}
    if found.state == "draft":
        _write(db, found, details, by, now)
        return Edited(None, changes)
    lacks = tuple(one for one in events.missing(details, now) if one != "past" or "starts_at" in changed)
    if lacks:
        return Edited("missing", missing=lacks)
    too_many = {way: over for way in WAYS if (over := _too_many(db, found, details, way)) > 0}
    if too_many and when_fewer is None:
        return Edited("fewer", too_many=too_many)
    _write(db, found, details, by, now)
    if changed & _WHEN:
        call_off_jobs(db, found)
        call_off_reminders(db, found, now)
        plan_jobs(db, replace(found, starts_at=details.starts_at, ends_at=details.ends_at), now)
    _tell_of(db, found, changed, details.ends_at, now)
    if when_fewer == "move":
        for way, count in too_many.items():
            _take_seats(db, event_id, way, count, now)
    fill(db, event_id, now)
    return Edited(None, changes)


def difference(db: Connection, event_id: int, version: int) -> tuple[Change, ...]:
    """What changed with `version` of an event: for the message event-changed. None for an unknown version."""
    found = events.event(db, event_id)
    rows = db.execute(
        "SELECT before FROM event_changes WHERE event_id = ? AND version >= ? ORDER BY version",
        (event_id, version),
    ).fetchall()
    if found is None or not rows:
        return ()
    # What it was before a version is the present, with the changes since then undone, the latest first.
    states = [found.details]
    for row in reversed(rows):
        states.append(_undo(states[-1], json.loads(row["before"])))
    return _compare(states[-1], states[-2])


def _compare(before: Details, after: Details) -> tuple[Change, ...]:
    pairs = [(each.name, getattr(before, each.name), getattr(after, each.name)) for each in fields(Details)]
    return tuple(Change(name, old, new) for name, old, new in pairs if old != new)


def _undo(details: Details, before: dict[str, Any]) -> Details:
    values: dict[str, Any] = {
        name: parse(value) if name in TIMES else value for name, value in before.items()
    }
    if "disciplines" in values:
        values["disciplines"] = tuple(values["disciplines"])
    return replace(details, **values)


def _write(db: Connection, found: Event, details: Details, by: int, now: datetime) -> None:
    changed = [each.field for each in _compare(found.details, details)]
    values = {name: value for name, value in columns(details).items() if name in changed}
    if found.state == "published":
        values["version"] = found.version + 1
        old = {name: getattr(found, name) for name in changed}
        before = {name: iso(value) if name in TIMES else value for name, value in old.items()}
        db.execute(
            "INSERT INTO event_changes (event_id, version, changed_at, before) VALUES (?, ?, ?, ?)",
            (found.id, found.version + 1, iso(now), json.dumps(before, ensure_ascii=False)),
        )
    values["changed_at"] = iso(now)
    names = ", ".join(f"{name} = :{name}" for name in values)
    db.execute(f"UPDATE events SET {names} WHERE id = :id", {**values, "id": found.id})  # noqa: S608  (our own names)
    audit.note(db, now, by, "event-edited", f"event:{found.id}", " ".join(changed))


def _tell_of(db: Connection, found: Event, changed: set[str], ends_at: datetime, now: datetime) -> None:
    for one in signups.of_event(db, found.id):
        if not changed & (_WHEN | _WHERE[one.way]):
            continue
        # Another link is no reason to stay away.
        if one.state == "seated" and changed & (_WHEN | _WHERE[one.way] - {"link"}) and not one.checked_in_at:
            db.execute("UPDATE signups SET asked_anew = 1 WHERE id = ?", (one.id,))
        version = found.version + 1
        tell(db, one, "event-changed", now, again=str(version), expires_at=ends_at, version=version)


def _too_many(db: Connection, found: Event, details: Details, way: Way) -> int:
    """By how many seats of a way fall below those taken. Where they were too few before, only if they fall further."""
    seats = signups.seats(db, found.id, way)
    return seats.seated + seats.held - details.seats(way) if details.seats(way) < seats.total else 0


def _take_seats(db: Connection, event_id: int, way: Way, count: int, now: datetime) -> None:
    taken = [one for one in signups.of_event(db, event_id) if one.way == way and one.state in signups.TAKEN]
    # Who has only an offer loses less than who has a seat; who is in the room already stays.
    taken = [one for one in taken if one.checked_in_at is None]
    taken.sort(key=lambda one: (one.state != "offered", -one.arrival))
    for one in taken[:count]:
        if one.state == "offered":
            withdraw(db, one, now)
        else:
            _move(db, one, now)


def _move(db: Connection, one: Signup, now: datetime) -> None:
    db.execute(
        "UPDATE signups SET state = 'waiting', penalty = -1, asked_anew = 0, changed_at = ? WHERE id = ?",
        (iso(now), one.id),
    )
    audit.note(db, now, None, "event-moved", f"signup:{one.id}")
    tell(db, one, "event-moved", now, again=iso(now))

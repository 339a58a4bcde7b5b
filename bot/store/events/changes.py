"""What staff do with an event: enter, copy, edit, publish, call off. One transaction each; all times are UTC."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import NAMESPACE_OID, uuid4, uuid5

from bot.clock import iso
from bot.store.core import audit, sizes
from bot.store.core.rows import table_of
from bot.store.core.sqlite import Connection
from bot.store.events import events, notes, questions, signups
from bot.store.events.events import TIMES, WAYS, Details, Event, Missing, Way, columns
from bot.store.events.follow_ups import concerns, follow, taken
from bot.store.events.notices import (
    WITH_BUTTONS,
    ToldWhen,
    leave_to_morning,
    mornings,
    refresh,
    tell,
    tell_now,
)
from bot.store.events.reminders import call_off_jobs, call_off_reminders, plan_jobs
from bot.store.events.waitlist import fill

FOUR_WEEKS = timedelta(weeks=4)  # the same weekday and hour of the next month, more or less
WhenFewer = Literal["keep", "move"]


@dataclass(frozen=True, slots=True)
class FieldChange:
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
    with `when_fewer`; or because some whom it concerns have night now ("night"): ask, and call again with `told`.
    """

    refusal: Literal["gone", "missing", "fewer", "night"] | None
    changes: tuple[FieldChange, ...] = ()
    missing: tuple[Missing, ...] = ()
    too_many: Mapping[Way, int] = field(default_factory=dict)


def create(
    db: Connection, details: Details, *, by: int | None, now: datetime, demo: bool = False, key: str = ""
) -> int:
    """A new draft; its id. Once for each `key` (of the tap that makes it): again, it is the one that was made.

    Raises IntegrityError unless start < end and `cancel_until` <= start.
    """
    uid = str(uuid5(NAMESPACE_OID, f"event:{key}") if key else uuid4())
    if made := db.execute("SELECT id FROM events WHERE uid = ?", (uid,)).fetchone():
        return int(made["id"])
    sizes.check_room(db, "events", by, now)
    values = columns(details) | {
        "uid": uid,
        "made_by": by,
        "demo": int(demo),
        "changed_at": iso(now),
    }
    number = int(table_of(db, "events").insert(values).last_pk or 0)
    audit.note(db, now, by, "event-created", f"event:{number}")
    return number


def copy(db: Connection, event_id: int, *, by: int, now: datetime, key: str = "") -> int | None:
    """A draft like an older event, as many times four weeks later as bring its start into the future; None: unknown.

    `key` as for `create`.
    """
    event = events.event(db, event_id)
    if event is None:
        return None
    later = FOUR_WEEKS * max(1, (now - event.starts_at) // FOUR_WEEKS + 1)
    moved: dict[str, Any] = {name: getattr(event, name) + later for name in TIMES}
    made = create(db, replace(event.details, **moved), by=by, now=now, key=key)
    notes.copy(db, event_id, made)
    return made


def publish(db: Connection, event_id: int, *, by: int | None, now: datetime) -> list[Missing] | None:
    """From now on people can sign up. What is missing, none if it is done; None where it is no draft (any more)."""
    event = events.event(db, event_id)
    if event is None or event.state != "draft":
        return None
    lacks = events.missing(event, now)
    if not lacks:
        db.execute(
            "UPDATE events SET state = 'published', published_at = ?1, changed_at = ?1 WHERE id = ?2",
            (iso(now), event_id),
        )
        audit.note(db, now, by, "event-published", f"event:{event_id}")
        plan_jobs(db, event, now)
    return lacks


def call_off(db: Connection, event_id: int, *, by: int, now: datetime, told: ToldWhen = "now") -> bool:
    """Cancel a published event that has not ended (everyone with a seat, an offer or a place in line is told), or
    throw a draft away. Whether it is so, also where it was before; False: it is over. `told` as for `edit`."""
    event = events.event(db, event_id)
    if event and event.state == "cancelled":
        return True
    if (
        event is None
        or event.state not in ("draft", "published")
        or (event.state == "published" and event.ends_at <= now)
    ):
        return False
    db.execute(
        """
        UPDATE events
        SET state = 'cancelled', version = version + (state = 'published'), changed_at = ?, unsaved = '{}'
        WHERE id = ?
        """,
        (iso(now), event_id),
    )
    audit.note(db, now, by, "event-cancelled", f"event:{event_id}")
    call_off_jobs(db, event)
    questions.forget(db, event.id)
    call_off_reminders(db, event, now)
    if event.state == "published":
        events.COPIES.plan_update(db, event_id, event.version + 1, now)
    for signup in signups.of_event(db, event_id):
        tell(db, signup, "event-cancelled", now, expires_at=event.ends_at)
        refresh(db, signup, now, WITH_BUTTONS)
    _when(db, event.id, event.starts_at, told, now)
    return True


def _when(db: Connection, event_id: int, start: datetime, told: ToldWhen, now: datetime) -> None:
    if told == "morning":
        leave_to_morning(db, event_id, start, now)
    else:
        tell_now(db, event_id, now)


def edit(
    db: Connection,
    event_id: int,
    details: Details,
    *,
    by: int,
    now: datetime,
    when_fewer: WhenFewer | None = None,
    told: ToldWhen | None = "now",
) -> Edited:
    """Make an event say `details`. Whom a change of time or place concerns is told, and asked whether they still come.

    More seats are offered at once. Fewer than are taken: with "keep" everybody keeps what they have, and nobody new
    gets a seat until enough have left; with "move" open offers are taken back, and then the last who signed up go
    to the head of the line. Where a way of attending has no seats any more, its line goes on in the other way, and
    so do, with "move", those who had a seat. `told`: whom it concerns hears of it now or, where they have night and it
    is early enough, in the morning; None asks. Raises IntegrityError as `create` does.
    """
    event = events.event(db, event_id)
    if event is None or event.state not in ("draft", "published"):
        return Edited("gone")
    changes = compare(event.details, details)
    if not changes:
        drop(db, event_id)
        return Edited(None)
    changed = {change.field for change in changes}
    if event.state == "draft":
        _write(db, event, details, by, now)
        return Edited(None, changes)
    lacks = _lacks(db, event, details, when_fewer, now)
    if lacks:
        return Edited("missing", missing=lacks)
    too_many = {way: over for way in WAYS if (over := _too_many(db, event, details, way)) > 0}
    if too_many and when_fewer is None:
        return Edited("fewer", too_many=too_many)
    to_move = too_many if when_fewer == "move" else {}
    start = min(event.starts_at, details.starts_at)
    if told is None:
        whom = {
            signup.person
            for signup in signups.of_event(db, event_id)
            if signup.person is not None and (signup.way in to_move or concerns(signup, changed, details))
        }
        if mornings(db, whom, start, now):
            return Edited("night")
    _write(db, event, details, by, now)
    follow(db, event, details, changed, to_move, now)
    _when(db, event_id, start, told or "now", now)
    fill(db, event_id, now)
    events.COPIES.plan_update(db, event_id, event.version + 1, now)
    return Edited(None, changes)


def keep(db: Connection, event_id: int, values: Mapping[str, Any]) -> None:
    """Keep what a published event shall say besides what is kept already, until `edit` says so or `drop` does not."""
    event = events.event(db, event_id)
    if event is None or event.state != "published":
        return
    both = compare(event.details, replace(event.intended, **values))
    _keep_unsaved(db, event_id, events.as_json({change.field: change.after for change in both}))


def drop(db: Connection, event_id: int) -> None:
    """Let go of what was not saved."""
    _keep_unsaved(db, event_id, {})


def _keep_unsaved(db: Connection, event_id: int, unsaved: Mapping[str, Any]) -> None:
    kept = json.dumps(unsaved, ensure_ascii=False)
    db.execute("UPDATE events SET unsaved = ? WHERE id = ?", (kept, event_id))


def difference(db: Connection, event_id: int, version: int) -> tuple[FieldChange, ...]:
    """What changed with `version` of an event: for the message event-changed. None for an unknown version."""
    event = events.event(db, event_id)
    rows = db.execute(
        "SELECT before FROM event_changes WHERE event_id = ? AND version >= ? ORDER BY version",
        (event_id, version),
    ).fetchall()
    if event is None or not rows:
        return ()
    # What it was before a version is the present, with the changes since then undone, the latest first.
    states = [event.details]
    for row in reversed(rows):
        states.append(events.changed(states[-1], json.loads(row["before"])))
    return compare(states[-1], states[-2])


def compare(before: Details, after: Details) -> tuple[FieldChange, ...]:
    """The fields in which two differ."""
    both = ((one.name, getattr(before, one.name), getattr(after, one.name)) for one in fields(Details))
    return tuple(FieldChange(name, old, new) for name, old, new in both if old != new)


def _write(db: Connection, event: Event, details: Details, by: int, now: datetime) -> None:
    changes = compare(event.details, details)
    changed = [change.field for change in changes]
    values = {name: value for name, value in columns(details).items() if name in changed}
    if event.state == "published":
        values |= {"version": event.version + 1, "unsaved": "{}"}
        before = events.as_json({change.field: change.before for change in changes})
        db.execute(
            "INSERT INTO event_changes (event_id, version, changed_at, before) VALUES (?, ?, ?, ?)",
            (event.id, event.version + 1, iso(now), json.dumps(before, ensure_ascii=False)),
        )
    values["changed_at"] = iso(now)
    table_of(db, "events").update(event.id, values)
    audit.note(db, now, by, "event-edited", f"event:{event.id}", " ".join(changed))


def _lacks(
    db: Connection, event: Event, details: Details, when_fewer: WhenFewer | None, now: datetime
) -> tuple[Missing, ...]:
    """What a published event would lack; a place and a link also for those who keep a seat where there are no more."""
    if when_fewer != "move":
        needed: dict[str, Any] = {
            f"seats_{way}": max(details.seats(way), taken(db, event.id, way)) for way in WAYS
        }
        details = replace(details, **needed) if details.ways else details
    moved = details.starts_at != event.starts_at
    return tuple(lack for lack in events.missing(details, now) if lack != "past" or moved)


def _too_many(db: Connection, event: Event, details: Details, way: Way) -> int:
    """By how many seats of a way fall below those taken. Where they were too few before, only if they fall further."""
    return taken(db, event.id, way) - details.seats(way) if details.seats(way) < event.seats(way) else 0

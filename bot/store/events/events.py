"""Events: what they are, and which there are. What changes them is in `changes`; all times are UTC."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any, Literal

from bot.clock import iso, parse
from bot.store.campaigns.copies import Copies
from bot.store.core.rows import find, find_all, read_as
from bot.store.core.sqlite import Connection
from bot.store.events import group_posts

State = Literal["draft", "published", "cancelled", "over"]
Way = Literal["on_site", "online"]
WAYS: tuple[Way, ...] = ("on_site", "online")
Missing = Literal["title", "seats", "place", "past"]
LISTS = ("disciplines", "questions")
TIMES = ("starts_at", "ends_at", "cancel_until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What staff say of an event. A text may be in one language only; "" is unknown.

    `host_*` is who invites, `link` leads to the online room, `latitude` and `longitude` (degrees, both or neither)
    pin the place. Until `cancel_until` a seat can be given back without counting as late. `disciplines` are the
    codes of those who may come, all where there are none. `questions` are asked of who has a seat, three at most.
    `lists_attendees`: who agrees is shown to the others.
    """

    title_en: str = ""
    title_zh: str = ""
    text_en: str = ""
    text_zh: str = ""
    host_en: str = ""
    host_zh: str = ""
    park: str = ""
    starts_at: datetime
    ends_at: datetime
    cancel_until: datetime
    place_en: str = ""
    place_zh: str = ""
    latitude: float | None = None
    longitude: float | None = None
    link: str = ""
    seats_on_site: int = 0
    seats_online: int = 0
    disciplines: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    lists_attendees: bool = False

    def seats(self, way: Way) -> int:
        """How many can attend in this way."""
        return self.seats_online if way == "online" else self.seats_on_site

    @property
    def ways(self) -> tuple[Way, ...]:
        """The ways of attending for which there are seats."""
        return tuple(way for way in WAYS if self.seats(way))


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Details):
    """One event. `uid` and `version` are the UID and the SEQUENCE of its calendar entry; `version` rises with each
    change after it was published. `made_by` is None for demo rows and those whose maker has left. `unsaved`: what staff
    have changed of it since it was published and not saved, as `as_json` gives it."""

    id: int
    uid: str
    state: State
    version: int
    demo: bool
    made_by: int | None
    published_at: datetime | None
    paired_at: datetime | None
    changed_at: datetime
    unsaved: Mapping[str, Any] = field(default_factory=dict)

    @property
    def details(self) -> Details:
        """What staff said, alone: to edit with `dataclasses.replace` and hand to `changes.edit`."""
        return Details(**{field.name: getattr(self, field.name) for field in fields(Details)})

    @property
    def intended(self) -> Details:
        """What it shall say once that is saved."""
        return changed(self.details, self.unsaved)

    def is_open(self, now: datetime) -> bool:
        """Whether one can sign up, or give a seat back, at `now`: it is published and has not started."""
        return self.state == "published" and now < self.starts_at


def event(db: Connection, event_id: int) -> Event | None:
    """One event, in whatever state."""
    return find(db, Event, "SELECT * FROM events WHERE id = ?", (event_id,))


def version_of(db: Connection, event_id: int) -> int | None:
    """The version of an event that readers should see now."""
    row = db.execute("SELECT version FROM events WHERE id = ?", (event_id,)).fetchone()
    return row["version"] if row else None


COPIES = Copies("event", version_of, group_posts.of_event)


def coming(db: Connection, now: datetime) -> list[Event]:
    """Published events that have not ended, the soonest first."""
    return find_all(
        db,
        Event,
        "SELECT * FROM events WHERE state = 'published' AND ends_at > ? ORDER BY starts_at, id",
        (iso(now),),
    )


def of_person(db: Connection, person: int, now: datetime) -> list[Event]:
    """Published events that have not ended in which the person has a seat, an offer or a place in line."""
    return find_all(
        db,
        Event,
        """
        SELECT events.* FROM events JOIN signups ON event_id = events.id AND user_id = ?
            AND signups.state IN ('seated', 'offered', 'waiting')
        WHERE events.state = 'published' AND ends_at > ? ORDER BY starts_at, events.id
        """,
        (person, iso(now)),
    )


def all_events(db: Connection) -> list[Event]:
    """For staff: what is coming or a draft, the soonest first, and then the past, the latest first."""
    rows = [read_as(Event, row) for row in db.execute("SELECT * FROM events ORDER BY starts_at, id")]
    ahead = [event for event in rows if event.state in ("draft", "published")]
    return ahead + [event for event in reversed(rows) if event.state not in ("draft", "published")]


def missing(details: Details, now: datetime) -> list[Missing]:
    """What keeps an event from being published: no title, no seats, nowhere to go, or a start that has passed."""
    on_site = bool(details.place_en or details.place_zh or details.latitude is not None)
    lacking: dict[Missing, bool] = {
        "title": not (details.title_en or details.title_zh),
        "seats": not details.ways,
        "place": bool(details.seats_on_site and not on_site)
        or bool(details.seats_online and not details.link),
        "past": details.starts_at <= now,
    }
    return [name for name, lacks in lacking.items() if lacks]


def columns(details: Details) -> dict[str, Any]:
    """The values of `details` as the table holds them."""
    values = as_json({field.name: getattr(details, field.name) for field in fields(Details)})
    return values | {name: json.dumps(values[name]) for name in LISTS}


def as_json(values: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of `Details`, by name, as JSON has them."""
    return {name: iso(value) if name in TIMES else value for name, value in values.items()}


def changed(details: Details, values: Mapping[str, Any]) -> Details:
    """`details` with other values, as `as_json` gives them."""
    read: dict[str, Any] = {
        name: parse(value) if name in TIMES else tuple(value) if name in LISTS else value
        for name, value in values.items()
    }
    return replace(details, **read)

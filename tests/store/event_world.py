"""A database with an event and people, for the tests of what happens between them. Beijing is UTC+8."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.clock import Clock, iso
from bot.store.core import jobs
from bot.store.core.jobs import JobFunction
from bot.store.core.migrations import migrate
from bot.store.core.sqlite import Connection, connect_to_write
from bot.store.events import changes as event_changes
from bot.store.events import events, reminders, signups, waitlist
from bot.store.events import seats as event_seats
from bot.store.events.changes import Edited, WhenFewer
from bot.store.events.events import Details, Event, Way
from bot.store.events.signups import Signup
from bot.store.people import roles, users

STAFF = 99
NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)  # a Monday, 12:00 in Beijing
START = NOON + timedelta(days=3)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
JOBS: Mapping[str, JobFunction] = {**waitlist.JOBS, **reminders.JOBS, **events.COPIES.jobs}


def details(
    *, on_site: int = 0, online: int = 0, starts_at: datetime = START, disciplines: tuple[str, ...] = ()
) -> Details:
    """A coffee club of two hours, whose seats can be given back until a day before."""
    return Details(
        title_en="Coffee club",
        title_zh="咖啡沙龙",
        starts_at=starts_at,
        ends_at=starts_at + 2 * HOUR,
        cancel_until=starts_at - DAY,
        place_en="Hall 2",
        link="https://meet.example/1",
        seats_on_site=on_site,
        seats_online=online,
        disciplines=disciplines,
    )


@cache
def _empty() -> bytes:
    """A database with tables alone: to make it takes longer than all that a test then does."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bot.db"
        db = connect_to_write(path)
        migrate(db, path, Clock())
        db.close()
        return path.read_bytes()


def open_database(folder: Path) -> Connection:
    """Tables alone, and somebody who is staff."""
    (folder / "bot.db").write_bytes(_empty())
    db = connect_to_write(folder / "bot.db")
    db.execute("PRAGMA synchronous = OFF")
    agree(db, STAFF)
    roles.add_staff(db, STAFF, by=None, now=NOON)
    return db


def agree(db: Connection, *people: int) -> None:
    """People who have agreed to be remembered."""
    for person in people:
        users.agree(
            db,
            person,
            version=users.CONSENT_VERSION,
            language="en",
            first_name=f"P{person}",
            username=None if person % 2 else f"u{person}",
            now=NOON,
        )


def published(db: Connection, now: datetime = NOON, said: Details | None = None) -> int:
    """The number of a published event."""
    event_id = event_changes.create(db, said or details(on_site=2), by=STAFF, now=now)
    assert event_changes.publish(db, event_id, by=STAFF, now=now) == []
    return event_id


def the(db: Connection, event_id: int) -> Event:
    """An event that there is."""
    found = events.event(db, event_id)
    assert found is not None
    return found


def of(db: Connection, event_id: int, person: int) -> Signup:
    """A sign-up that there is."""
    found = signups.of(db, event_id, person)
    assert found is not None
    return found


def states(db: Connection, event_id: int) -> dict[int | None, str]:
    """The state of everybody who ever signed up."""
    rows = db.execute("SELECT user_id, state FROM signups WHERE event_id = ? ORDER BY arrival", (event_id,))
    return {row["user_id"]: row["state"] for row in rows}


def told(db: Connection, *types: str) -> list[tuple[str, int]]:
    """Types and recipients of deliveries in order, of some types or all."""
    rows = db.execute("SELECT type, recipient FROM deliveries ORDER BY id")
    return [(row["type"], row["recipient"]) for row in rows if not types or row["type"] in types]


def sent(db: Connection, now: datetime) -> None:
    """Offers have reached their people: there is no worker here."""
    db.execute(
        "UPDATE deliveries SET state = 'sent', done_at = ? WHERE state = 'queued' AND type = 'event-offer'",
        (iso(now),),
    )


def run_due(db: Connection, now: datetime, *, late: bool = False) -> None:
    """What is due by `now`: each at its moment or, `late`, all of it now, since the bot was down.

    Offers have reached their people, unless a test says otherwise.
    """
    sent(db, now)
    while (found := jobs.next_due(db)) and found[1] <= now:
        jobs.run(db, found[0], JOBS, now if late else found[1])
        sent(db, now)


def set_seats(
    db: Connection,
    event_id: int,
    now: datetime,
    *,
    seats: int,
    way: Way = "on_site",
    when: WhenFewer | None = None,
) -> Edited:
    """Another number of chairs."""
    said = the(db, event_id).details
    said = replace(said, seats_online=seats) if way == "online" else replace(said, seats_on_site=seats)
    return event_changes.edit(db, event_id, said, by=STAFF, now=now, when_fewer=when)


def past_event(db: Connection, came: tuple[int, ...], missed: tuple[int, ...], now: datetime) -> int:
    """An event that is over, with those who came and those who had a seat and did not."""
    event_id = event_changes.create(db, details(on_site=9, starts_at=now - 9 * DAY), by=STAFF, now=now)
    db.execute("UPDATE events SET state = 'over' WHERE id = ?", (event_id,))
    for number, person in enumerate((*came, *missed)):
        at = iso(now - 9 * DAY)
        db.execute(
            """
            INSERT INTO signups (event_id, user_id, way, state, arrival, checked_in_at, created_at, changed_at)
            VALUES (?, ?, 'on_site', 'seated', ?, ?, ?, ?)
            """,
            (event_id, person, number, at if person in came else None, at, at),
        )
    return event_id


def sign_up(db: Connection, event_id: int, *people: int, now: datetime = NOON) -> list[str]:
    done = [event_seats.sign_up(db, event_id, person, "on_site", now) for person in people]
    return [one.signup.state if one.signup else str(one.refusal) for one in done]

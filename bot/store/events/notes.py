"""What staff write to those who come: at an hour before the event, which moves with it, or thanks to those who came.

All moments are UTC; `days_before` and `at` ("18:00") are of the calendar and the clock of Beijing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.clock import BEIJING, iso
from bot.store.core import audit, jobs
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.rows import find, find_all
from bot.store.core.sqlite import Connection
from bot.store.events import events, signups
from bot.store.events.events import Event
from bot.store.events.notices import tell
from bot.store.events.signups import Signup

THANKS_WITHIN = timedelta(days=7)  # whoever cannot be reached until then is not thanked any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A text in one language or both, and a file by Telegram's id; "" where there is none. `days_before` is None for thanks."""

    days_before: int | None = None
    at: str = ""
    text_en: str = ""
    text_zh: str = ""
    file_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Written):
    """The same as it is stored. `told`: how many it was sent to for the start `sent_for`, that of the event when it was due."""

    id: int
    event_id: int
    told: int
    sent_for: datetime | None


def moment(written: Written, event: Event) -> datetime:
    """When it is due: at its hour, so many days before the day of the event; for thanks, the end."""
    if written.days_before is None:
        return event.ends_at
    day = event.starts_at.astimezone(BEIJING).date() - timedelta(days=written.days_before)
    return datetime.combine(day, time.fromisoformat(written.at), BEIJING).astimezone(UTC)


def note(db: Connection, note_id: int) -> Note | None:
    """One of them; None once it was removed."""
    return find(db, Note, "SELECT * FROM event_notes WHERE id = ?", (note_id,))


def of_event(db: Connection, event_id: int) -> list[Note]:
    """All of an event, in the order in which they are due."""
    event = events.event(db, event_id)
    found = find_all(db, Note, "SELECT * FROM event_notes WHERE event_id = ? ORDER BY id", (event_id,))
    return sorted(found, key=lambda one: moment(one, event)) if event else []


def add(db: Connection, event_id: int, written: Written, *, by: int, now: datetime, key: str) -> Note | None:
    """Write to those who come: thanks at once, else when it is due. Once for each `key` of the tap that makes it.

    None where there is nobody to write to: the event is called off, thanks are said before it is over, or its hour has passed.
    """
    made = find(db, Note, "SELECT * FROM event_notes WHERE key = ?", (key,))
    event = events.event(db, event_id)
    is_thanks = written.days_before is None
    if made or event is None or event.state not in (("over",) if is_thanks else ("draft", "published")):
        return made
    if not is_thanks and not now < moment(written, event) < event.starts_at:
        return None
    values = (
        event_id,
        key,
        written.days_before,
        written.at,
        written.text_en,
        written.text_zh,
        written.file_id,
    )
    cursor = db.execute(
        """
        INSERT INTO event_notes (event_id, key, days_before, at, text_en, text_zh, file_id) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        values,
    )
    number = int(cursor.lastrowid or 0)
    audit.note(db, now, by, "event-note", f"event:{event_id}")
    if is_thanks:
        _tell(db, number, event, signups.came(db, event_id), now)
    elif event.state == "published":
        plan(db, event, now)
    return note(db, number)


def copy(db: Connection, event_id: int, to: int) -> None:
    """Write the same to those who come to another event, which is a draft yet; once."""
    db.execute(
        """
        INSERT INTO event_notes (event_id, key, days_before, at, text_en, text_zh, file_id)
        SELECT ?1, 'copy:' || ?1 || ':' || id, days_before, at, text_en, text_zh, file_id FROM event_notes
        WHERE event_id = ?2 AND days_before IS NOT NULL ORDER BY id
        ON CONFLICT DO NOTHING
        """,
        (to, event_id),
    )


def remove(db: Connection, note_id: int, *, by: int, now: datetime) -> None:
    """Do not send it; what was sent stays."""
    if found := note(db, note_id):
        db.execute("DELETE FROM event_notes WHERE id = ?", (note_id,))
        audit.note(db, now, by, "event-note-removed", f"event:{found.event_id}")


def plan(db: Connection, event: Event, now: datetime) -> None:
    """Have what is ahead sent at its time; that of an event which was moved anew, for its new start."""
    for one in of_event(db, event.id):
        due = moment(one, event)
        if one.days_before is not None and now <= due < event.starts_at:
            start = iso(event.starts_at)
            jobs.plan(
                db,
                "event-note",
                f"{one.id}:{start}",
                due,
                {"note": one.id, "starts_at": start},
                event.starts_at,
            )


def catch_up(db: Connection, signup: Signup, now: datetime) -> None:
    """Who has a seat since what was written to those who come gets it too."""
    event = events.event(db, signup.event_id)
    if event is None or signup.state != "seated" or now >= event.starts_at:
        return
    for one in of_event(db, event.id):
        if one.sent_for == event.starts_at:
            _tell(db, one.id, event, [signup], now)


def concerns(one: Note, event: Event, signup: Signup, starts_at: str) -> bool:
    """The last look: whether it is still for this person, of an event that begins when it was due for."""
    state = "over" if one.days_before is None else "published"
    return (event.state, signup.state, iso(event.starts_at)) == (state, "seated", starts_at)


def _tell(db: Connection, note_id: int, event: Event, people: list[Signup], now: datetime) -> None:
    start = iso(event.starts_at)
    until = now + THANKS_WITHIN if event.state == "over" else event.starts_at
    told = sum(
        tell(
            db,
            one,
            "event-note",
            now,
            again=f"{note_id}:{start}",
            expires_at=until,
            note=note_id,
            starts_at=start,
        )
        for one in people
    )
    db.execute(
        "UPDATE event_notes SET told = iif(sent_for = ?2, told, 0) + ?1, sent_for = ?2 WHERE id = ?3",
        (told, start, note_id),
    )


def _due(db: Connection, job: Job, now: datetime) -> None:
    one = note(db, int(job.refs["note"]))
    event = events.event(db, one.event_id) if one else None
    if one and event and event.state == "published" and iso(event.starts_at) == job.refs["starts_at"]:
        there = signups.of_event(db, event.id)
        _tell(db, one.id, event, [signup for signup in there if signup.state == "seated"], now)


JOBS: dict[str, JobFunction] = {"event-note": _due}

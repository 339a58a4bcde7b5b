"""Who comes to an event, who waits, and how many seats there are; `seats`, `waitlist` and `check_in` change it. UTC."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from bot.store.core.rows import find, find_all
from bot.store.core.sqlite import Connection, first_column
from bot.store.events import events
from bot.store.events.events import WAYS, Event, Way
from bot.store.people import visibility

State = Literal["seated", "waiting", "offered", "cancelled", "declined", "missed"]
Rating = Literal["good", "fair", "poor"]
TAKEN: tuple[State, ...] = ("seated", "offered")  # a chair is theirs, or held for them
OPEN: tuple[State, ...] = ("seated", "offered", "waiting")


@dataclass(frozen=True, slots=True)
class Signup:
    """One person's place at one event.

    `seated`: has a seat. `waiting`: in line, in the order of (`penalty`, `arrival`). `offered`: a freed seat is
    held for them until `offer_until`; `offer` counts their offers, so that a button of an older one is known.
    `cancelled`: gave the seat or the place in line back (`late`: after the last moment for it). `declined`: said no
    to an offer. `missed`: an offer ended unanswered. The last three may sign up again, at the end of the line.

    `changed_at` is when they, or the bot for them, last changed how it stands. `asked_anew`: time or place changed, and
    they have not said yet whether they still come; until they do, to give the seat back is never late. `listed` and
    `meets` are consents for this event alone: to be shown to the other attendees, and to be named to two or three of
    them. `from_line`: let in at the door without a seat, in place of somebody who did not come or, where it is
    `beyond`, in addition to all who have one. `person` is None for
    somebody who was erased; `place` is the place in line, from 1 on, of who waits.
    """

    id: int
    event_id: int
    person: int | None
    way: Way
    state: State
    arrival: int
    penalty: int
    offer: int
    offer_until: datetime | None
    asked_anew: bool
    late: bool
    listed: bool
    meets: bool
    reminds_day: bool
    reminds_hours: bool
    checked_in_at: datetime | None
    from_line: bool
    beyond: bool
    rating: Rating | None
    words: str
    created_at: datetime
    changed_at: datetime
    place: int | None

    @property
    def is_open(self) -> bool:
        """Whether they have a seat, an offer or a place in line."""
        return self.state in OPEN


@dataclass(frozen=True, slots=True)
class Seats:
    """How it stands with one way of attending. `held` are offers that wait for an answer; `left` is never below 0."""

    way: Way
    total: int
    seated: int
    held: int
    waiting: int

    @property
    def left(self) -> int:
        """Seats that are nobody's and held for nobody."""
        return max(0, self.total - self.seated - self.held)


@dataclass(frozen=True, slots=True)
class Attendee:
    """A sign-up with the name that the person goes by, and what they answered, for staff; "" and nothing where the reader must not learn of them."""

    signup: Signup
    name: str
    username: str | None
    answers: Mapping[str, str]


class Attendance(NamedTuple):
    """A sign-up and its event."""

    signup: Signup
    event: Event


_SIGNUPS = """
SELECT signups.*, user_id AS person, iif(state = 'waiting', (
    SELECT count(*) + 1 FROM signups AS ahead WHERE event_id = signups.event_id AND way = signups.way
        AND state = 'waiting' AND (penalty, arrival) < (signups.penalty, signups.arrival)), NULL) AS place
FROM signups
"""


def signup(db: Connection, signup_id: int) -> Signup | None:
    """One sign-up, in whatever state."""
    return find(db, Signup, f"{_SIGNUPS} WHERE id = ?", (signup_id,))


def attendance(db: Connection, signup_id: int, person: int | None = None) -> Attendance | None:
    """The same with its event; where it is not that of `person`, None."""
    known = signup(db, signup_id)
    event = events.event(db, known.event_id) if known else None
    if known is None or event is None or person not in (None, known.person):
        return None
    return Attendance(known, event)


def of(db: Connection, event_id: int, person: int) -> Signup | None:
    """The person's sign-up for an event, in whatever state."""
    return find(db, Signup, f"{_SIGNUPS} WHERE event_id = ? AND user_id = ?", (event_id, person))


def events_of(db: Connection, person: int) -> frozenset[int]:
    """Every event that a person signed up for, also those whose seat they gave back or let pass."""
    return frozenset(first_column(db, "SELECT event_id FROM signups WHERE user_id = ?", (person,)))


def seats(db: Connection, event_id: int, way: Way) -> Seats:
    """How many seats there are, are taken and are held, and how many wait. All 0 for an unknown event."""
    row = db.execute(
        """
        SELECT coalesce((SELECT iif(:way = 'online', seats_online, seats_on_site) FROM events WHERE id = :event), 0)
            AS total, count(*) FILTER (WHERE state = 'seated') AS seated,
            count(*) FILTER (WHERE state = 'offered') AS held, count(*) FILTER (WHERE state = 'waiting') AS waiting
        FROM signups WHERE event_id = :event AND way = :way AND state IN ('seated', 'offered', 'waiting')
        """,
        {"event": event_id, "way": way},
    ).fetchone()
    return Seats(way, row["total"], row["seated"], row["held"], row["waiting"])


def ways_in_use(db: Connection, event: Event) -> tuple[Way, ...]:
    """The ways for which there are seats, and those in which somebody has one all the same, or waits."""
    rows = db.execute(
        "SELECT DISTINCT way FROM signups WHERE event_id = ? AND state IN ('seated', 'offered', 'waiting')",
        (event.id,),
    )
    used = {row["way"] for row in rows}
    return tuple(way for way in WAYS if event.seats(way) or way in used)


def of_event(db: Connection, event_id: int) -> list[Signup]:
    """Who has a seat, an offer or a place in line: by way, those with a seat first, then in the order of the line."""
    return find_all(
        db,
        Signup,
        f"""
        {_SIGNUPS} WHERE event_id = ? AND state IN ('seated', 'offered', 'waiting') AND user_id IS NOT NULL
        ORDER BY way = 'online', CASE state WHEN 'seated' THEN 0 WHEN 'offered' THEN 1 ELSE 2 END, penalty, arrival
        """,
        (event_id,),
    )


def came(db: Connection, event_id: int) -> list[Signup]:
    """Who was let in; where nobody was who attends in the same way, nobody looked, and all with a seat count as there."""
    seated = [signup for signup in of_event(db, event_id) if signup.state == "seated"]
    looked = {signup.way for signup in seated if signup.checked_in_at}
    return [signup for signup in seated if signup.checked_in_at or signup.way not in looked]


def inside(db: Connection, event_id: int) -> tuple[int, int]:
    """How many are checked in, and how many have a seat."""
    seated = [signup for signup in of_event(db, event_id) if signup.state == "seated"]
    return sum(signup.checked_in_at is not None for signup in seated), len(seated)


def roster(db: Connection, event_id: int, viewer: int) -> list[Attendee]:
    """`of_event` with names: for staff, at the door and as a list to print. Who hides from a workstation that the viewer
    hosts, or did not agree to the consent of today, is somebody without a name."""
    return [
        Attendee(signup, *_named_to(db, signup, viewer), answers_for(db, signup, viewer))
        for signup in of_event(db, event_id)
    ]


def answers(db: Connection, signup_id: int) -> dict[str, str]:
    """What somebody answered, by question."""
    rows = db.execute("SELECT question, answer FROM signup_answers WHERE signup_id = ?", (signup_id,))
    return {row["question"]: row["answer"] for row in rows}


def answers_for(db: Connection, signup: Signup, viewer: int) -> dict[str, str]:
    """The same for a member of staff; nothing of whom `roster` does not name to them."""
    return {} if _is_hidden(db, signup, viewer) else answers(db, signup.id)


def listed_names(db: Connection, event_id: int, viewer: int, now: datetime) -> list[str]:
    """The names of those with a seat who agreed to be shown and may be seen by `viewer`, who has a seat; else none."""
    mine = of(db, event_id, viewer)
    rows = db.execute(
        """
        SELECT user_id FROM signups JOIN events ON events.id = event_id
        WHERE event_id = ? AND signups.state = 'seated' AND listed = 1 AND lists_attendees = 1 AND user_id <> ?
        ORDER BY arrival
        """,
        (event_id, viewer),
    )
    if mine is None or mine.state != "seated":
        return []
    shown = [row["user_id"] for row in rows if visibility.may_learn(db, viewer, row["user_id"], now)]
    return [_name(db, person)[0] for person in shown]


def name_for(db: Connection, signup: Signup, viewer: int) -> str:
    """`name_of` for a member of staff, as `roster` names them."""
    return _named_to(db, signup, viewer)[0]


def name_of(db: Connection, signup: Signup) -> str:
    """What the person goes by: the name they told or, without one, that of their Telegram; "" for who has left."""
    return _name(db, signup.person)[0]


def _named_to(db: Connection, signup: Signup, viewer: int) -> tuple[str, str | None]:
    return ("", None) if _is_hidden(db, signup, viewer) else _name(db, signup.person)


def _is_hidden(db: Connection, signup: Signup, viewer: int) -> bool:
    return signup.person is None or visibility.is_hidden_from(db, signup.person, viewer)


def _name(db: Connection, person: int | None) -> tuple[str, str | None]:
    row = db.execute(
        """
        SELECT coalesce(nullif(profiles.name, ''), first_name, '') AS name, username FROM users
        LEFT JOIN profiles ON user_id = users.id WHERE users.id = ?
        """,
        (person,),
    ).fetchone()
    return (row["name"], row["username"]) if row else ("", None)

"""Whom to talk to at an event, with whom to stay in touch after it, and how it was. All times are UTC."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.clock import iso
from bot.store.core import audit, sizes
from bot.store.core.sqlite import Connection, first_column
from bot.store.events import signups
from bot.store.events.notices import tell
from bot.store.events.signups import Rating, Signup
from bot.store.introductions.requests import Contact
from bot.store.people import users, visibility

WORDS_AT_MOST = sizes.CHARACTERS["signups"]["words"]
Wish = Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class Willing:
    """Who wants to meet whom at one event, for `matching.pairs.choose`. `people` are Telegram ids in order of arrival;
    `met` are the pairs of them that were named to each other at other events, the smaller id first, with how many such
    events ago (1 is the last), `left_out` those who got nobody the last time, `apart` pairs of whom one must not learn
    of the other."""

    people: tuple[int, ...]
    met: Mapping[tuple[int, int], int]
    left_out: frozenset[int]
    apart: frozenset[tuple[int, int]] = frozenset()


def willing(db: Connection, event_id: int, now: datetime) -> Willing:
    """Those who can be named to each other at an event, and who of them was named to whom before."""
    coming = sorted(signups.of_event(db, event_id), key=lambda signup: signup.arrival)
    people = tuple(signup.person for signup in coming if signup.person and is_willing(db, signup, now))
    return Willing(
        people,
        _met(db, event_id, frozenset(people)),
        frozenset(person for person in people if _was_left_out(db, event_id, person)),
        frozenset(
            (person, other) for person in people for other in visibility.excluded(db, person) & set(people)
        ),
    )


def is_willing(db: Connection, signup: Signup, now: datetime) -> bool:
    """Whether a person can be named to others: they have a seat, agreed to it for this event, and are here."""
    if signup.state != "seated" or not signup.meets or signup.person is None:
        return False
    return visibility.is_here(db, signup.person, now)


def settle(db: Connection, event_id: int, named: Mapping[int, Sequence[int]], now: datetime) -> bool:
    """Keep who is named to whom, by Telegram ids, once for an event. False: it was settled before, by other hands.

    Whoever is not willing any more (see `is_willing`), or must not be seen by the other, is left out on both sides.
    """
    if not db.execute(
        "UPDATE events SET paired_at = ? WHERE id = ? AND paired_at IS NULL", (iso(now), event_id)
    ).rowcount:
        return False
    there = {
        signup.person: signup for signup in signups.of_event(db, event_id) if is_willing(db, signup, now)
    }
    rows = [
        (there[person].id, there[other].id)
        for person, others in named.items()
        for other in others
        if person in there and other in there and visibility.may_meet(db, person, other, now)
    ]
    db.executemany("INSERT INTO event_meets (signup_id, other_id) VALUES (?, ?)", rows)
    return True


def renew(db: Connection, event_id: int) -> None:
    """Nobody is named to anybody yet: the event will be at another time, and others may come."""
    db.execute("UPDATE events SET paired_at = NULL WHERE id = ?", (event_id,))
    db.execute(
        "DELETE FROM event_meets WHERE signup_id IN (SELECT id FROM signups WHERE event_id = ?)", (event_id,)
    )


def named_to(db: Connection, signup: Signup, now: datetime) -> list[Signup]:
    """The sign-ups of those who were named to a person, are still willing, and neither is hidden from the other."""
    rows = db.execute(
        "SELECT other_id FROM event_meets WHERE signup_id = ? ORDER BY other_id", (signup.id,)
    ).fetchall()
    others = [signups.signup(db, row["other_id"]) for row in rows]
    return [
        other
        for other in others
        if other and is_willing(db, other, now) and _may_meet(db, signup, other, now)
    ]


def wished(db: Connection, signup: Signup) -> frozenset[int]:
    """The sign-ups of those with whom a person said they would stay in touch, whatever these say themselves."""
    return frozenset(
        first_column(
            db, "SELECT other_id FROM event_meets WHERE signup_id = ? AND wish = 'yes'", (signup.id,)
        )
    )


def wish(db: Connection, signup_id: int, other_id: int, person: int, answer: Wish, now: datetime) -> bool:
    """Whether to stay in touch with somebody who was named to one; told to nobody, and open to change, until both say yes.

    Then both are told (event-contact), once. False: not theirs to say, or nothing changed.
    """
    mine = signups.signup(db, signup_id)
    other = signups.signup(db, other_id)
    if mine is None or mine.person != person or other is None or _is_hidden(db, mine, other):
        return False
    if contact_of(db, signup_id, other_id, person):
        return False
    changed = db.execute(
        "UPDATE event_meets SET wish = ? WHERE signup_id = ? AND other_id = ? AND wish IS NOT ?",
        (answer, signup_id, other_id, answer),
    ).rowcount
    if changed:
        audit.note(db, now, person, "event-wish", f"signup:{signup_id}")
    if changed and contact_of(db, signup_id, other_id, person):
        for mine_id, its_other in ((signup_id, other_id), (other_id, signup_id)):
            signup = signups.signup(db, mine_id)
            if signup:
                tell(db, signup, "event-contact", now, again=str(its_other), other=its_other)
    return changed == 1


def contact_of(db: Connection, signup_id: int, other_id: int, viewer: int) -> Contact | None:
    """How to reach somebody met at an event, for `viewer`, whose sign-up `signup_id` is: the only way to a contact.

    None unless each of the two has said yes to the other, and neither must be hidden from the other (any more). Without
    a username, by Telegram id.
    """
    mine, other = signups.signup(db, signup_id), signups.signup(db, other_id)
    if mine is None or mine.person != viewer or other is None or other.person is None:
        return None
    (both,) = db.execute(
        """
        SELECT count(*) FROM event_meets
        WHERE wish = 'yes' AND (signup_id, other_id) IN (VALUES (:mine, :other), (:other, :mine))
        """,
        {"mine": signup_id, "other": other_id},
    ).fetchone()
    person = users.user(db, other.person)
    if both != 2 or person is None or _is_hidden(db, mine, other):
        return None
    return Contact(signups.name_of(db, other), person.username, None if person.username else person.id)


def rate(db: Connection, signup_id: int, person: int, rating: Rating) -> bool:
    """How it was, by somebody who had a seat; a later answer replaces an earlier one. False: not theirs to say."""
    return _answer(db, signup_id, person, "rating", rating)


def add_words(db: Connection, signup_id: int, person: int, words: str) -> bool:
    """A word more on how it was, for staff. False as for `rate`. Raises ValueError above `WORDS_AT_MOST` characters."""
    if len(words) > WORDS_AT_MOST:
        raise ValueError(f"{len(words)} characters, {WORDS_AT_MOST} at most")
    return _answer(db, signup_id, person, "words", words)


def words_on(db: Connection, event_id: int) -> list[str]:
    """What people said of an event in their own words, without who said it, for staff; the latest first."""
    return first_column(
        db,
        "SELECT words FROM signups WHERE event_id = ? AND words <> '' ORDER BY changed_at DESC, id",
        (event_id,),
    )


def ratings(db: Connection, event_id: int) -> dict[Rating, int]:
    """How many said what of an event, for staff; ratings that nobody gave are left out."""
    rows = db.execute(
        """
        SELECT rating, count(*) AS number FROM signups WHERE event_id = ? AND rating IS NOT NULL GROUP BY rating
        """,
        (event_id,),
    )
    return {row["rating"]: row["number"] for row in rows}


def _may_meet(db: Connection, mine: Signup, other: Signup, now: datetime) -> bool:
    return visibility.may_meet(db, mine.person or 0, other.person or 0, now)


def _is_hidden(db: Connection, mine: Signup, other: Signup) -> bool:
    """Whether one of two must not learn of the other, also where they were named to each other before."""
    one, two = mine.person or 0, other.person or 0
    return visibility.is_hidden_from(db, one, two) or visibility.is_hidden_from(db, two, one)


def _answer(
    db: Connection, signup_id: int, person: int, column: Literal["rating", "words"], value: str
) -> bool:
    known = signups.attendance(db, signup_id, person)
    if known is None or known.event.state != "over" or known.signup.state != "seated":
        return False
    db.execute(f"UPDATE signups SET {column} = ? WHERE id = ?", (value, signup_id))  # noqa: S608  (one of two names)
    return True


def _met(db: Connection, event_id: int, people: frozenset[int]) -> dict[tuple[int, int], int]:
    """Which two of these people were named to each other at other events, and how many such events ago at least."""
    rows = db.execute(
        """
        WITH past AS (
            SELECT id, row_number() OVER (ORDER BY starts_at DESC, id DESC) AS ago FROM events
            WHERE paired_at IS NOT NULL AND id <> ?
        )
        SELECT one.user_id AS one, two.user_id AS two, min(ago) AS ago FROM event_meets
        JOIN signups AS one ON one.id = signup_id JOIN signups AS two ON two.id = other_id
        JOIN past ON past.id = one.event_id
        WHERE one.user_id < two.user_id GROUP BY one.user_id, two.user_id
        """,
        (event_id,),
    )
    return {(row["one"], row["two"]): row["ago"] for row in rows if {row["one"], row["two"]} <= people}


def _was_left_out(db: Connection, event_id: int, person: int) -> bool:
    """Whether the person was named to nobody at the last other event for which they wanted it."""
    last = db.execute(
        """
        SELECT NOT EXISTS (SELECT 1 FROM event_meets WHERE signup_id = signups.id) AS alone
        FROM signups JOIN events ON events.id = event_id
        WHERE user_id = ? AND event_id <> ? AND meets = 1 AND signups.state = 'seated' AND paired_at IS NOT NULL
        ORDER BY paired_at DESC LIMIT 1
        """,
        (person, event_id),
    ).fetchone()
    return last is not None and bool(last["alone"])

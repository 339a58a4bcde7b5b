"""Whom to talk to, staying in touch, and how it was: each side's consent, and what is remembered for the next time."""

from __future__ import annotations

import pytest

from bot.store.core.sqlite import Connection
from bot.store.events import pairs, signups
from bot.store.events import seats as event_seats
from bot.store.events.pairs import Willing
from bot.store.introductions.requests import Contact
from bot.store.people import profiles, roles, users
from bot.store.privacy import erasure
from tests.store.event_world import DAY, HOUR, NOON, START, details, of, published, run_due, told


def club(db: Connection, *willing: int, weeks: int = 0) -> int:
    """A published event with four chairs, taken by those who want to meet others."""
    later = weeks * 7 * DAY
    event = published(db, NOON + later, details(on_site=4, starts_at=START + later))
    for person in willing:
        event_seats.sign_up(db, event, person, "on_site", NOON + later)
        event_seats.choose(db, event, person, "meets", True, NOON)
    return event


def test_who_was_met_and_who_was_left_out_is_known_the_next_time(events_db: Connection) -> None:
    first = club(events_db, 1, 2, 3)
    event_seats.sign_up(events_db, first, 4, "on_site", NOON)
    users.pause(events_db, 3, START)
    assert pairs.willing(events_db, first, NOON) == Willing((1, 2), {}, frozenset())
    users.pause(events_db, 3, None)
    assert pairs.willing(events_db, first, NOON) == Willing((1, 2, 3), {}, frozenset())
    # 4 did not agree, 5 has no seat: whoever was chosen, they are not named.
    named = {1: (2, 4, 5), 2: (1,), 4: (1,), 3: ()}
    assert pairs.settle(events_db, first, named, NOON)
    assert not pairs.settle(events_db, first, {3: (1,)}, NOON)
    assert [one.person for one in pairs.named_to(events_db, of(events_db, first, 1), NOON)] == [2]
    assert pairs.named_to(events_db, of(events_db, first, 3), NOON) == []
    run_due(events_db, START + 2 * HOUR)

    second = club(events_db, 3, 2, 1, weeks=4)
    assert pairs.willing(events_db, second, NOON) == Willing((3, 2, 1), {(1, 2): 1}, frozenset({3}))
    pairs.settle(events_db, second, {3: (1,), 1: (3,)}, NOON + 28 * DAY)
    third = club(events_db, 1, 2, weeks=8)
    assert pairs.willing(events_db, third, NOON) == Willing((1, 2), {(1, 2): 2}, frozenset({2}))
    event_seats.choose(events_db, first, 1, "meets", False, NOON)
    assert pairs.named_to(events_db, of(events_db, first, 2), NOON) == []  # taken back at any time


def test_a_contact_needs_both_and_is_told_to_both_once(events_db: Connection) -> None:
    event = club(events_db, 1, 2, 3)
    pairs.settle(events_db, event, {1: (2, 3), 2: (1,), 3: (1,)}, NOON)
    run_due(events_db, START + 2 * HOUR)
    one, two, three = (of(events_db, event, person).id for person in (1, 2, 3))
    assert pairs.wish(events_db, one, two, 1, "yes", START)
    assert not pairs.wish(events_db, one, two, 1, "yes", START)
    assert pairs.wish(events_db, one, two, 1, "no", START)
    assert pairs.wish(events_db, one, two, 1, "yes", START)
    assert not pairs.wish(events_db, two, one, 1, "yes", START)  # somebody else's to say
    assert not pairs.wish(events_db, two, three, 2, "yes", START)  # they were not named to each other
    assert pairs.contact_of(events_db, one, two, 1) is None
    assert told(events_db, "event-contact") == []

    assert pairs.wish(events_db, two, one, 2, "yes", START)
    assert pairs.wish(events_db, one, three, 1, "yes", START)
    assert pairs.wish(events_db, three, one, 3, "no", START)
    assert told(events_db, "event-contact") == [("event-contact", 2), ("event-contact", 1)]
    assert not pairs.wish(events_db, two, one, 2, "no", START)  # it is known to both now
    profiles.change(events_db, 1, name="Lin")
    assert pairs.contact_of(events_db, two, one, 2) == Contact("Lin", None, 1)
    assert pairs.contact_of(events_db, one, two, 1) == Contact("P2", "u2")
    assert pairs.contact_of(events_db, one, two, 3) is None
    assert pairs.contact_of(events_db, one, three, 1) is None
    erasure.forget(events_db, 2, START)
    assert pairs.contact_of(events_db, one, two, 1) is None
    assert [met.person for met in pairs.named_to(events_db, of(events_db, event, 1), START)] == [3]


def test_how_it_was_is_said_by_those_who_had_a_seat_after_it(events_db: Connection) -> None:
    event = club(events_db, 1, 2, 3)
    mine = of(events_db, event, 1)
    assert not pairs.rate(events_db, mine.id, 1, "good")
    event_seats.cancel(events_db, event, 3, NOON)
    run_due(events_db, START + 2 * HOUR)
    assert pairs.rate(events_db, mine.id, 1, "poor")
    assert pairs.rate(events_db, mine.id, 1, "good")
    assert not pairs.rate(events_db, mine.id, 2, "poor")
    assert not pairs.rate(events_db, of(events_db, event, 3).id, 3, "poor")
    assert pairs.add_words(events_db, mine.id, 1, "More cake")
    with pytest.raises(ValueError, match="501 characters, 500 at most"):
        pairs.add_words(events_db, mine.id, 1, "x" * 501)
    assert pairs.rate(events_db, of(events_db, event, 2).id, 2, "good")
    assert pairs.ratings(events_db, event) == {"good": 2}
    erasure.forget(events_db, 1, START + DAY)
    assert pairs.ratings(events_db, event) == {"good": 1}


def hide_from_boss(db: Connection) -> None:
    """1 must never be seen by the people of a workstation, of which 2 is a host."""
    db.execute("INSERT INTO workstations (id) VALUES ('employer')")
    roles.add_host(db, 2, "employer", by=None, now=NOON)
    profiles.choose(db, 1, "hidden_from", "employer", True)


def test_the_excluded_employer_is_not_told_who_is_looking(events_db: Connection) -> None:
    hide_from_boss(events_db)
    event = club(events_db, 1, 2, 3)
    events_db.execute("UPDATE events SET lists_attendees = 1")
    events_db.execute("UPDATE signups SET listed = 1")
    assert pairs.willing(events_db, event, NOON).apart == {(1, 2)}
    assert "P1" not in signups.listed_names(events_db, event, 2, NOON)
    assert "P1" in signups.listed_names(events_db, event, 3, NOON)
    # Chosen before the bot knew better, they are left out on both sides.
    pairs.settle(events_db, event, {1: (2, 3), 2: (1, 3), 3: (1, 2)}, NOON)
    named = {
        one: [other.person for other in pairs.named_to(events_db, of(events_db, event, one), NOON)]
        for one in (1, 2, 3)
    }
    assert named == {1: [3], 2: [3], 3: [1, 2]}


def test_who_hides_after_they_were_named_is_neither_shown_nor_put_in_touch(events_db: Connection) -> None:
    event = club(events_db, 1, 2)
    pairs.settle(events_db, event, {1: (2,), 2: (1,)}, NOON)
    one, two = (of(events_db, event, person).id for person in (1, 2))
    pairs.wish(events_db, one, two, 1, "yes", START)
    hide_from_boss(events_db)
    assert not pairs.wish(events_db, two, one, 2, "yes", START)
    assert pairs.named_to(events_db, of(events_db, event, 2), NOON) == []
    profiles.choose(events_db, 1, "hidden_from", "employer", False)
    assert pairs.wish(events_db, two, one, 2, "yes", START)
    assert pairs.contact_of(events_db, two, one, 2)
    profiles.choose(events_db, 1, "hidden_from", "employer", True)
    assert pairs.contact_of(events_db, two, one, 2) is None
    assert pairs.contact_of(events_db, one, two, 1) is None


def test_who_has_blocked_the_bot_is_not_named_to_others(events_db: Connection) -> None:
    event = club(events_db, 1, 2)
    pairs.settle(events_db, event, {1: (2,), 2: (1,)}, NOON)
    users.set_unreachable(events_db, 1, NOON)
    assert pairs.named_to(events_db, of(events_db, event, 2), NOON) == []
    assert pairs.willing(events_db, event, NOON).people == (2,)

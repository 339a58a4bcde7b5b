"""What events keep of a person: lateness, reminders, names, and what is left of who leaves."""

from __future__ import annotations

from dataclasses import replace

from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.events import seats as event_seats
from bot.store.events import signups
from bot.store.people import profiles
from bot.store.privacy import erasure, registry
from tests.store.event_world import (
    DAY,
    HOUR,
    MINUTE,
    NOON,
    STAFF,
    START,
    agree,
    details,
    of,
    past_event,
    published,
    sign_up,
    the,
)


def test_late_cancellations_and_no_shows_are_forgotten_after_ninety_days(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=4))
    sign_up(events_db, event, 1, 2, 3)
    assert event_seats.cancel(events_db, event, 1, START - DAY)
    assert event_seats.cancel(events_db, event, 2, START - DAY + MINUTE)
    assert (of(events_db, event, 1).late, of(events_db, event, 2).late) == (False, True)
    past_event(events_db, (4,), (5,), START + 9 * DAY)
    past_event(events_db, (), (6,), START + 9 * DAY)  # where nobody was checked in, nobody looked
    counted = [event_seats.penalty(events_db, one, START + DAY) for one in range(1, 7)]
    assert counted == [0, 1, 0, 0, 1, 0]
    full = published(events_db, START, details(on_site=1, starts_at=START + 10 * DAY))
    sign_up(events_db, full, 7, 2, 5, 4, 1, now=START + DAY)
    line = [one.person for one in signups.of_event(events_db, full) if one.state == "waiting"]
    assert line == [4, 1, 2, 5]
    assert event_seats.penalty(events_db, 2, START + 91 * DAY) == 0


def test_reminders_stay_as_chosen_and_consents_do_not(events_db: Connection) -> None:
    first, second = published(events_db), published(events_db)
    assert not event_seats.choose(events_db, first, 1, "meets", True, NOON)
    sign_up(events_db, first, 1)
    for choice in ("meets", "listed"):
        assert event_seats.choose(events_db, first, 1, choice, True, NOON)
    assert event_seats.choose(events_db, first, 1, "reminds_day", False, NOON)
    sign_up(events_db, second, 1)
    found = of(events_db, second, 1)
    assert (found.meets, found.listed, found.reminds_day, found.reminds_hours) == (False, False, False, True)


def test_names_are_shown_to_those_with_a_seat_of_who_agreed(events_db: Connection) -> None:
    event = published(events_db, said=replace(details(on_site=2), lists_attendees=True))
    sign_up(events_db, event, 1, 2, 3)
    for person in (1, 3):
        event_seats.choose(events_db, event, person, "listed", True, NOON)
    profiles.change(events_db, 1, name="Lin")
    assert [signups.listed_names(events_db, event, one, NOON) for one in (1, 2, 3, 4)] == [
        [],
        ["Lin"],
        [],
        [],
    ]
    assert [
        (one.name, one.username, one.signup.place) for one in signups.roster(events_db, event, STAFF)
    ] == [
        ("Lin", None, None),
        ("P2", "u2", None),
        ("P3", None, 1),
    ]
    event_changes.edit(
        events_db, event, replace(the(events_db, event).details, lists_attendees=False), by=STAFF, now=NOON
    )
    assert signups.listed_names(events_db, event, 2, NOON) == []


def test_who_leaves_frees_the_seat_and_stays_as_nobody_who_came(events_db: Connection) -> None:
    before = past_event(events_db, (1,), (2,), NOON)
    event = published(events_db, said=details(on_site=1))
    assert sign_up(events_db, event, 1, 2, 3) == ["seated", "waiting", "waiting"]
    for person in (1, 2):
        erasure.forget(events_db, person, NOON)
    assert registry.export(events_db, 1).keys() == {"erasures"}
    assert [one.person for one in signups.of_event(events_db, event)] == [3]
    assert of(events_db, event, 3).state == "offered"
    assert signups.seats(events_db, before, "on_site").seated == 2
    agree(events_db, 1)
    assert (sign_up(events_db, event, 1), event_seats.penalty(events_db, 2, NOON)) == (["waiting"], 0)


def test_the_choice_of_reminders_is_the_last_one_also_with_two_open_sign_ups(events_db: Connection) -> None:
    first, second, third = (published(events_db, said=details(on_site=2)) for _ in range(3))
    for event in (first, second):
        event_seats.sign_up(events_db, event, 1, "on_site", NOON)
    event_seats.choose(events_db, first, 1, "reminds_day", False, NOON + HOUR)
    event_seats.switch(events_db, second, 1, "on_site", NOON + 2 * HOUR)  # nothing about reminders
    event_seats.choose(events_db, second, 1, "listed", True, NOON + 3 * HOUR)
    event_seats.sign_up(events_db, third, 1, "on_site", NOON + 4 * HOUR)
    assert not of(events_db, third, 1).reminds_day

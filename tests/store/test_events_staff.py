"""What staff do with an event, and who hears of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.clock import iso
from bot.store.core.sqlite import Connection, IntegrityError
from bot.store.events import changes as event_changes
from bot.store.events import events
from bot.store.events import seats as event_seats
from bot.store.events.changes import FieldChange
from tests.store.event_world import (
    DAY,
    HOUR,
    NOON,
    STAFF,
    START,
    details,
    of,
    past_event,
    published,
    run_due,
    states,
    the,
    told,
)


def due(db: Connection) -> list[tuple[str, str]]:
    rows = db.execute(
        "SELECT kind, due_at FROM jobs WHERE state = 'due' AND kind <> 'event-copies' ORDER BY due_at, kind"
    )
    return [(row["kind"], row["due_at"]) for row in rows]


def test_a_draft_says_what_it_lacks_and_is_published_once(events_db: Connection) -> None:
    said = replace(details(), title_en="", title_zh="", link="")
    number = event_changes.create(events_db, said, by=STAFF, now=NOON)
    for more, lacks in (
        ({}, ["title", "seats"]),
        ({"title_zh": "咖啡", "seats_on_site": 2, "seats_online": 3}, ["place"]),
        ({"link": "https://meet.example"}, []),
    ):
        said = replace(said, **more)
        assert events.missing(said, NOON) == lacks
        assert event_changes.edit(events_db, number, said, by=STAFF, now=NOON).refusal is None
    assert event_changes.publish(events_db, number, by=STAFF, now=START) == ["past"]
    assert events.coming(events_db, NOON) == []
    assert event_changes.publish(events_db, number, by=STAFF, now=NOON) == []
    assert event_changes.publish(events_db, number, by=STAFF, now=NOON) is None
    found = the(events_db, number)
    assert (events.coming(events_db, NOON), found.details, found.version) == ([found], said, 0)
    assert events.coming(events_db, found.ends_at) == []
    assert due(events_db) == [
        ("event-remind", iso(START - DAY)),
        ("event-remind", iso(START - 2 * HOUR)),
        ("event-pairs", iso(START - HOUR)),
        ("event-over", iso(START + 2 * HOUR)),
    ]
    with pytest.raises(IntegrityError):
        event_changes.create(events_db, replace(said, ends_at=said.starts_at), by=STAFF, now=NOON)


def test_a_copy_is_a_draft_at_the_same_hour_four_weeks_later(events_db: Connection) -> None:
    old = past_event(events_db, (1,), (), NOON)
    number = event_changes.copy(events_db, old, by=STAFF, now=NOON)
    assert number is not None
    copied, then = the(events_db, number), the(events_db, old)
    assert copied.starts_at - then.starts_at == 28 * DAY
    assert copied.starts_at - copied.cancel_until == then.starts_at - then.cancel_until
    assert (copied.state, copied.title_zh, states(events_db, number)) == ("draft", then.title_zh, {})
    assert copied.uid != then.uid
    ahead = event_changes.copy(events_db, number, by=STAFF, now=NOON)
    assert ahead is not None
    assert the(events_db, ahead).starts_at - copied.starts_at == 28 * DAY
    assert event_changes.copy(events_db, 77, by=STAFF, now=NOON) is None
    assert [one.id for one in events.all_events(events_db)] == [number, ahead, old]


def test_a_change_of_time_is_told_with_the_difference_and_asks_who_has_a_seat(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=1, online=1))
    for person, way in ((1, "on_site"), (2, "on_site"), (3, "online")):
        event_seats.sign_up(events_db, event, person, "online" if way == "online" else "on_site", NOON)
    said = the(events_db, event).details
    moved = replace(said, starts_at=START + HOUR, ends_at=START + 3 * HOUR, place_zh="二楼")
    edited = event_changes.edit(events_db, event, moved, by=STAFF, now=NOON)
    assert edited.changes == (
        FieldChange("starts_at", START, START + HOUR),
        FieldChange("ends_at", START + 2 * HOUR, START + 3 * HOUR),
        FieldChange("place_zh", "", "二楼"),
    )
    assert event_changes.edit(events_db, event, moved, by=STAFF, now=NOON).changes == ()
    assert told(events_db) == [("event-changed", 1), ("event-changed", 2), ("event-changed", 3)]
    assert [of(events_db, event, one).asked_anew for one in (1, 2, 3)] == [True, False, True]
    assert due(events_db)[1] == ("event-remind", iso(START - HOUR))

    assert event_seats.still_comes(events_db, event, 3, NOON)
    renamed = replace(moved, title_en="Tea club", disciplines=("0812",), link="https://meet.example/2")
    event_changes.edit(events_db, event, renamed, by=STAFF, now=NOON)
    assert told(events_db)[3:] == [("event-changed", 3)]  # the link is the business of those online,
    assert not of(events_db, event, 3).asked_anew  # and no reason to stay away
    assert the(events_db, event).version == 2
    assert event_changes.difference(events_db, event, 1) == edited.changes
    assert event_changes.difference(events_db, event, 2) == (
        FieldChange("title_en", "Coffee club", "Tea club"),
        FieldChange("link", "https://meet.example/1", "https://meet.example/2"),
        FieldChange("disciplines", (), ("0812",)),
    )
    assert event_changes.difference(events_db, event, 3) == ()


def test_who_cannot_come_at_the_new_time_is_not_late(events_db: Connection) -> None:
    event = published(events_db)
    for person in (1, 2):
        event_seats.sign_up(events_db, event, person, "on_site", NOON)
    moved = replace(the(events_db, event).details, place_en="Hall 3")
    event_changes.edit(events_db, event, moved, by=STAFF, now=START - 3 * HOUR)
    assert event_seats.still_comes(events_db, event, 1, START - 2 * HOUR)
    assert not event_seats.still_comes(events_db, event, 1, START - 2 * HOUR)
    for person in (1, 2):
        event_seats.cancel(events_db, event, person, START - HOUR)
    assert [of(events_db, event, one).late for one in (1, 2)] == [True, False]


def test_a_published_event_stays_complete_and_a_past_one_as_it_was(events_db: Connection) -> None:
    event = published(events_db)
    said = the(events_db, event).details
    refused = event_changes.edit(events_db, event, replace(said, place_en=""), by=STAFF, now=NOON)
    assert (refused.refusal, refused.missing) == ("missing", ("place",))
    earlier = replace(said, starts_at=NOON - HOUR, cancel_until=NOON - DAY)
    assert event_changes.edit(events_db, event, earlier, by=STAFF, now=NOON).missing == ("past",)
    thanks = replace(said, text_en="Thank you", ends_at=said.ends_at + HOUR)
    assert event_changes.edit(events_db, event, thanks, by=STAFF, now=START + HOUR).refusal is None
    run_due(events_db, START + 2 * HOUR)
    assert the(events_db, event).state == "published"
    run_due(events_db, START + 3 * HOUR)
    assert event_changes.edit(events_db, event, said, by=STAFF, now=START + DAY).refusal == "gone"
    assert not event_changes.call_off(events_db, event, by=STAFF, now=START + DAY)


def test_called_off_once_and_all_are_told(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=1))
    for person in (1, 2, 3):
        event_seats.sign_up(events_db, event, person, "on_site", NOON)
    event_seats.cancel(events_db, event, 1, NOON)
    assert event_changes.call_off(events_db, event, by=STAFF, now=NOON)
    assert event_changes.call_off(events_db, event, by=STAFF, now=NOON)  # again: it is so
    assert told(events_db, "event-cancelled") == [("event-cancelled", 2), ("event-cancelled", 3)]
    assert (the(events_db, event).version, states(events_db, event)[2]) == (1, "offered")
    assert event_seats.cancel(events_db, event, 2, NOON) is None
    run_due(events_db, START + DAY)
    assert told(events_db)[3:] == []
    assert events.of_person(events_db, 2, NOON) == []


def test_a_leap_day_and_midnight_in_beijing_are_moments_like_others(events_db: Connection) -> None:
    start = datetime(2028, 2, 29, 15, 30, tzinfo=UTC)  # 23:30 in Beijing, until 01:30 on 1 March
    event = published(events_db, said=details(on_site=1, starts_at=start))
    assert the(events_db, event).ends_at == datetime(2028, 2, 29, 17, 30, tzinfo=UTC)
    # A day before is night: the reminder waits for the morning.
    assert due(events_db)[:2] == [
        ("event-remind", "2028-02-29T00:00:00.000000Z"),
        ("event-remind", "2028-02-29T13:30:00.000000Z"),
    ]

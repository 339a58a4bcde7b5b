"""Seats, the line, and offers: what one person's tap does for the others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.clock import iso
from bot.store.core.sqlite import Connection, IntegrityError
from bot.store.events import changes as event_changes
from bot.store.events import seats as event_seats
from bot.store.events import signups, waitlist
from bot.store.people import profiles, users
from tests.store.event_world import (
    DAY,
    HOUR,
    MINUTE,
    NOON,
    STAFF,
    START,
    details,
    of,
    published,
    run_due,
    set_seats,
    sign_up,
    states,
    the,
    told,
)

NIGHT = NOON + 11 * HOUR  # 23:00 in Beijing


def test_two_seats_and_a_line_in_order_of_arrival(events_db: Connection) -> None:
    event = published(events_db)
    assert sign_up(events_db, event, 3, 1, 2, 4) == ["seated", "seated", "waiting", "waiting"]
    again = event_seats.sign_up(events_db, event, 2, "on_site", NOON)
    assert (again.signup, again.can_switch) == (of(events_db, event, 2), False)
    assert [of(events_db, event, one).place for one in (3, 2, 4)] == [None, 1, 2]
    assert signups.seats(events_db, event, "on_site") == signups.Seats("on_site", 2, 2, 0, 2)
    assert [one.person for one in signups.of_event(events_db, event)] == [3, 1, 2, 4]
    assert told(events_db) == []


def test_why_one_cannot_sign_up(events_db: Connection) -> None:
    draft = event_changes.create(events_db, details(on_site=1), by=STAFF, now=NOON)
    event = published(events_db, said=details(on_site=1, disciplines=("0812",)))
    profiles.choose(events_db, 2, "disciplines", "0812", True)
    assert sign_up(events_db, draft, 1) == sign_up(events_db, 77, 1) == ["gone"]
    assert sign_up(events_db, event, 1, 2) == ["field", "seated"]
    online = event_seats.sign_up(events_db, event, 2, "online", NOON)
    assert online.signup == of(events_db, event, 2)
    profiles.choose(events_db, 3, "disciplines", "0812", True)
    assert event_seats.sign_up(events_db, event, 3, "online", NOON).refusal == "way"
    assert sign_up(events_db, event, 3, now=START) == ["started"]
    with pytest.raises(IntegrityError, match="no consent"):
        sign_up(events_db, published(events_db), 1234)


def test_a_freed_seat_is_held_for_the_first_and_then_for_the_next(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=1))
    sign_up(events_db, event, 1, 2, 3, 4)
    assert event_seats.cancel(events_db, event, 1, NOON)
    second = of(events_db, event, 2)
    assert (second.state, second.offer_until) == ("offered", NOON + 6 * HOUR)
    assert told(events_db) == [("event-offer", 2)]

    assert waitlist.decline(events_db, second.id, 1, 2, NOON)
    third = of(events_db, event, 3)
    assert third.state == "offered"
    run_due(events_db, NOON + 6 * HOUR)
    assert states(events_db, event) == {1: "cancelled", 2: "declined", 3: "missed", 4: "offered"}

    # Where it was 18:00, the four hours until night count and then two of the morning.
    fourth = of(events_db, event, 4)
    assert fourth.offer_until == NOON + 22 * HOUR
    assert not waitlist.accept(events_db, third.id, 1, 3, NOON + 6 * HOUR)
    assert not waitlist.accept(events_db, fourth.id, 1, 3, NOON + 7 * HOUR)
    assert waitlist.accept(events_db, fourth.id, 1, 4, NOON + 7 * HOUR)
    taken = of(events_db, event, 4)
    assert waitlist.accept(events_db, fourth.id, 1, 4, NOON + 8 * HOUR)  # again: it is so
    assert of(events_db, event, 4) == taken
    run_due(events_db, NOON + DAY)
    assert told(events_db) == [
        ("event-offer", 2),
        ("event-offer", 3),
        ("event-offer-over", 3),
        ("event-offer", 4),
    ]
    assert sign_up(events_db, event, 3, 2, now=NOON + DAY) == ["waiting", "waiting"]
    assert [of(events_db, event, one).place for one in (3, 2)] == [1, 2]


def test_nothing_is_offered_at_night_and_nobody_slips_in(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=1))
    sign_up(events_db, event, 1, 2)
    event_seats.cancel(events_db, event, 1, NIGHT)
    assert told(events_db) == []
    assert sign_up(events_db, event, 3, 1, now=NIGHT + HOUR) == ["waiting", "waiting"]
    run_due(events_db, NOON + DAY)
    assert of(events_db, event, 2).offer_until == NIGHT + 15 * HOUR  # 08:00 and six hours
    assert told(events_db) == [("event-offer", 2)]


def test_towards_the_start_a_free_seat_is_for_whoever_takes_it(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=1))
    sign_up(events_db, event, 1, 2, 3)
    event_seats.cancel(events_db, event, 1, START - 2 * HOUR)
    assert of(events_db, event, 2).offer_until == START - 2 * HOUR + 30 * MINUTE
    waitlist.decline(events_db, of(events_db, event, 2).id, 1, 2, START - 29 * MINUTE)
    assert of(events_db, event, 3).state == "waiting"
    assert sign_up(events_db, event, 3, 2, now=START - 28 * MINUTE) == ["seated", "waiting"]


def test_who_is_paused_is_passed_over_and_keeps_the_place(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=2))
    sign_up(events_db, event, 1, 2, 3)
    users.pause(events_db, 3, NOON + 90 * MINUTE)
    event_seats.cancel(events_db, event, 1, NOON)
    assert of(events_db, event, 3).state == "waiting"
    assert sign_up(events_db, event, 4) == ["seated"]  # the seat is of no use to who cannot be told of it
    event_seats.cancel(events_db, event, 2, NOON)
    run_due(events_db, NOON + HOUR)
    assert of(events_db, event, 3).state == "waiting"
    run_due(events_db, NOON + 2 * HOUR)
    assert of(events_db, event, 3).state == "offered"


def test_who_is_back_comes_before_who_signs_up_now_and_that_one_is_seated(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=2))
    sign_up(events_db, event, 1, 2, 3)
    users.pause(events_db, 3, NOON + DAY)
    for person in (1, 2):
        event_seats.cancel(events_db, event, person, NOON)
    users.pause(events_db, 3, None)
    assert sign_up(events_db, event, 4, 5) == ["seated", "waiting"]
    assert of(events_db, event, 3).state == "offered"


def test_more_seats_are_offered_fewer_need_a_decision(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=3))
    sign_up(events_db, event, 1, 2, 3, 4, 5)
    assert set_seats(events_db, event, NOON, seats=4).refusal is None
    assert told(events_db) == [("event-offer", 4)]
    refused = set_seats(events_db, event, NOON, seats=1)
    assert (refused.refusal, refused.too_many, the(events_db, event).seats_on_site) == (
        "fewer",
        {"on_site": 3},
        4,
    )

    set_seats(events_db, event, NOON, seats=3, when="keep")
    event_seats.cancel(events_db, event, 1, NOON)
    assert states(events_db, event) == {1: "cancelled", 2: "seated", 3: "seated", 4: "offered", 5: "waiting"}

    set_seats(events_db, event, NOON, seats=1, when="move")
    assert states(events_db, event) == {1: "cancelled", 2: "seated", 3: "waiting", 4: "waiting", 5: "waiting"}
    assert [of(events_db, event, one).place for one in (3, 4, 5)] == [1, 2, 3]
    assert told(events_db)[1:] == [("event-offer-over", 4), ("event-moved", 3)]
    set_seats(events_db, event, NOON, seats=2)
    assert of(events_db, event, 3).state == "offered"


def test_an_offer_is_taken_back_before_a_seat(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=1))
    sign_up(events_db, event, 1, 2, 3)
    set_seats(events_db, event, NOON, seats=3)
    assert waitlist.accept(events_db, of(events_db, event, 3).id, 1, 3, NOON)
    set_seats(events_db, event, NOON, seats=2, when="move")
    assert states(events_db, event) == {1: "seated", 2: "waiting", 3: "seated"}
    assert not waitlist.accept(events_db, of(events_db, event, 2).id, 1, 2, NOON)


def test_the_table_itself_refuses_a_chair_that_does_not_exist(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=1, online=1))
    sign_up(events_db, event, 1, 2)
    event_seats.sign_up(events_db, event, 3, "online", NOON)
    for state, until in (("seated", None), ("offered", iso(NOON))):
        with pytest.raises(IntegrityError, match="no seat"):
            events_db.execute(
                "UPDATE signups SET state = ?, offer_until = ? WHERE user_id = 2", (state, until)
            )
    with pytest.raises(IntegrityError, match="no seat"):
        events_db.execute("UPDATE signups SET way = 'on_site' WHERE user_id = 3")
    with pytest.raises(IntegrityError, match="no seat"):
        events_db.execute(
            "INSERT INTO signups (event_id, user_id, way, state, arrival, created_at, changed_at) "
            "VALUES (?, 4, 'on_site', 'seated', 9, '', '')",
            (event,),
        )


def test_a_free_seat_of_the_other_way_can_be_had_at_once(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=1, online=1))
    sign_up(events_db, event, 1, 2, 3)
    assert event_seats.switch(events_db, event, 2, "on_site", NOON) is None
    assert event_seats.switch(events_db, event, 1, "online", NOON) == of(events_db, event, 1)
    assert (of(events_db, event, 1).way, of(events_db, event, 2).state) == ("online", "offered")
    assert event_seats.switch(events_db, event, 3, "online", NOON) is None
    assert of(events_db, event, 3).state == "waiting"


def test_an_offer_ends_before_a_start_that_was_moved_earlier(events_db: Connection) -> None:
    event = published(events_db, said=details(on_site=1))
    sign_up(events_db, event, 1, 2)
    event_seats.cancel(events_db, event, 1, NOON)
    assert of(events_db, event, 2).offer_until == NOON + 6 * HOUR
    for start, until in ((NOON + 2 * HOUR, NOON + 1.75 * HOUR), (NOON + 0.2 * HOUR, None)):
        said = replace(
            the(events_db, event).details, starts_at=start, ends_at=start + HOUR, cancel_until=NOON
        )
        assert event_changes.edit(events_db, event, said, by=STAFF, now=NOON).refusal is None
        assert of(events_db, event, 2).offer_until == until
    assert of(events_db, event, 2).state == "waiting"
    assert told(events_db)[-2:] == [("event-offer-over", 2), ("event-changed", 2)]
    # The chair is for whoever takes it first, them too.
    done = event_seats.sign_up(events_db, event, 2, "on_site", NOON)
    assert done.signup
    assert done.signup.state == "seated"


def test_two_taps_that_make_a_draft_make_one_where_it_is_the_same_tap(events_db: Connection) -> None:
    made = [event_changes.create(events_db, details(), by=STAFF, now=NOON, key=key) for key in "aab"]
    assert made[0] == made[1] != made[2]
    copies = [event_changes.copy(events_db, made[0], by=STAFF, now=NOON, key="c") for _ in range(2)]
    assert copies[0] == copies[1]

"""At the door: the verdict on each code, and that nobody can make one up."""

from __future__ import annotations

import string

import pytest

from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.events import check_in as event_check_in
from bot.store.events import seats as event_seats
from bot.store.events import signups
from bot.store.events.check_in import Verdict
from tests.store.event_world import DAY, HOUR, MINUTE, NOON, STAFF, START, agree, details, of, open_database
from tests.store.event_world import published as publish

ALPHABET = string.ascii_letters + string.digits + "_-"


@pytest.fixture
def event(events_db: Connection) -> int:
    """One chair: 1 has it, 2 waits."""
    event = publish(events_db, said=details(on_site=1, online=1))
    for person in (1, 2):
        event_seats.sign_up(events_db, event, person, "on_site", NOON)
    return event


def code(db: Connection, event: int, person: int) -> str:
    return event_check_in.token(db, of(db, event, person))


def verdict(db: Connection, given: str | int, hours: float = -1, at: int | None = None) -> Verdict:
    now = START + hours * HOUR
    return event_check_in.check_in(db, given, by=STAFF, now=now, event_id=at).verdict


def test_one_code_opens_the_door_once(events_db: Connection, event: int) -> None:
    mine = code(events_db, event, 1)
    assert mine == code(events_db, event, 1)
    assert len(f"in_{mine}") <= 64
    assert set(mine) <= set(ALPHABET)
    done = event_check_in.check_in(events_db, mine, by=STAFF, now=START - HOUR, event_id=event)
    assert (done.verdict, done.signup, done.signup and done.signup.checked_in_at) == (
        "welcome",
        of(events_db, event, 1),
        START - HOUR,
    )
    assert verdict(events_db, mine) == verdict(events_db, of(events_db, event, 1).id) == "already"
    assert event_seats.cancel(events_db, event, 1, START - HOUR) is None
    assert event_seats.switch(events_db, event, 1, "online", START - HOUR) is None
    assert event_check_in.undo(events_db, of(events_db, event, 1).id, by=STAFF, now=START)
    assert not event_check_in.undo(events_db, of(events_db, event, 1).id, by=STAFF, now=START)
    assert verdict(events_db, of(events_db, event, 1).id) == "welcome"


def test_the_right_verdict_for_each_wrong_code(events_db: Connection, event: int) -> None:
    other = publish(events_db)
    mine, waits = code(events_db, event, 1), code(events_db, event, 2)
    assert verdict(events_db, mine, -1, at=other) == "other_event"
    assert verdict(events_db, mine, -2.01) == "other_event"  # the doors are closed yet
    assert verdict(events_db, mine, 26) == "expired"
    assert verdict(events_db, waits) == "not_signed_up"
    event_seats.cancel(events_db, event, 1, START - HOUR)
    assert verdict(events_db, mine) == "not_signed_up"
    assert verdict(events_db, waits) == "welcome"  # the seat is held for them
    events_db.execute("UPDATE signups SET user_id = NULL WHERE user_id = 1")
    assert verdict(events_db, mine) == "not_signed_up"
    event_changes.call_off(events_db, event, by=STAFF, now=START)
    assert verdict(events_db, waits, 1) == "expired"


def test_who_waits_gets_a_chair_that_is_free_at_the_start(events_db: Connection, event: int) -> None:
    event_seats.sign_up(events_db, event, 3, "on_site", NOON)
    event_seats.cancel(events_db, event, 1, START - 10 * MINUTE)
    assert verdict(events_db, code(events_db, event, 3), 0.1) == "welcome"
    assert verdict(events_db, code(events_db, event, 2), 0.1) == "not_signed_up"
    assert signups.seats(events_db, event, "on_site").seated == 1


def test_every_single_change_of_a_code_is_refused(events_db: Connection, event: int) -> None:
    for person in range(3, 11):  # so that changed numbers belong to somebody
        event_seats.sign_up(events_db, event, person, "on_site", NOON)
    mine = code(events_db, event, 1)
    changed = {mine[:at] + letter + mine[at + 1 :] for at in range(len(mine)) for letter in ALPHABET} - {mine}
    changed |= {mine[:at] + mine[at + 1 :] for at in range(len(mine))} | {f"0{mine}", f"{mine}=", f"{mine}\n"}
    changed |= {"", "1", "１" + mine[1:], f"1{mine}", mine[2:], mine.replace("-", "--", 1)}
    assert [one for one in sorted(changed) if verdict(events_db, one) != "forged"] == []
    assert verdict(events_db, mine) == "welcome"


def test_a_code_of_another_database_is_forged(
    events_db: Connection, event: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    db = open_database(tmp_path_factory.mktemp("other"))
    agree(db, 1)
    assert publish(db, said=details(on_site=1)) == event
    event_seats.sign_up(db, event, 1, "on_site", NOON)
    foreign = code(db, event, 1)
    db.close()
    assert verdict(events_db, foreign) == "forged"


def test_only_staff_let_people_in(events_db: Connection, event: int) -> None:
    mine = of(events_db, event, 1)
    for given in (code(events_db, event, 1), mine.id):
        with pytest.raises(PermissionError):
            event_check_in.check_in(events_db, given, by=1, now=START)
    with pytest.raises(PermissionError):
        event_check_in.undo(events_db, mine.id, by=1, now=START)
    assert event_check_in.read(events_db, code(events_db, event, 1)) == mine
    assert verdict(events_db, 77) == "forged"
    assert verdict(events_db, mine.id, DAY / HOUR) == "welcome"  # entered afterwards, from a list on paper

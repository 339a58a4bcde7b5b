from __future__ import annotations

import re
from datetime import timedelta
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from bot.clock import Clock
from bot.store.core import jobs
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.introductions import after_acceptance, relays, requests, transitions
from bot.store.introductions import asking as request_asking
from bot.store.introductions import changes as request_changes
from bot.store.introductions import leaving as request_leaving
from bot.store.introductions.requests import Contact, Waiting
from bot.store.introductions.transitions import OPEN, TRANSITIONS
from bot.store.outbox import deliveries
from bot.store.outbox import queue as delivery_queue
from bot.store.people import profiles, roles, users
from bot.store.privacy import registry

FELLOW, HOST, COLLEAGUE, STRANGER, STAFF = 1, 2, 3, 4, 5
JOBS = {**request_asking.JOBS, **request_changes.JOBS, **after_acceptance.JOBS}
DIAGRAM = Path(__file__).parents[2] / "docs" / "introductions.md"


@pytest.fixture
async def people(store: Store, clock: Clock) -> Store:
    """A store with two workstations, a fellow, a host of w1 and a host of w2."""
    await store.write(_settle, clock)
    return store


def _settle(db: Connection, clock: Clock) -> None:
    now = clock.now()
    for person in (FELLOW, HOST, COLLEAGUE, STRANGER, STAFF):
        users.agree(
            db,
            person,
            version=users.CONSENT_VERSION,
            language="en",
            first_name=f"P{person}",
            username=f"person{person}",
            now=now,
        )
    db.execute("INSERT INTO workstations (id) VALUES ('w1'), ('w2'), ('w3')")
    roles.add_host(db, HOST, "w1", by=None, now=now)
    roles.add_host(db, STRANGER, "w2", by=None, now=now)
    roles.add_staff(db, STAFF, by=None, now=now)


def ask(db: Connection, clock: Clock, workstation: str = "w1", fellow: int = FELLOW) -> requests.Request:
    asked = request_asking.ask(db, fellow, workstation, "Hi", offers_username=True, now=clock.now())
    assert (asked.refusal, asked.request is None) == (None, False)
    assert asked.request
    return asked.request


def told(db: Connection) -> list[tuple[int, str]]:
    """(recipient, type) of every delivery that was not cancelled, in order."""
    rows = db.execute("SELECT recipient, type FROM deliveries WHERE state <> 'cancelled' ORDER BY id")
    return [(row["recipient"], row["type"]) for row in rows]


def run_jobs(db: Connection, clock: Clock) -> list[str]:
    """Run what is due; the kinds, in order."""
    ran = []
    while (due := jobs.next_due(db)) and due[1] <= clock.now():
        jobs.run(db, due[0], JOBS, clock.now())
        ran.append(due[0].kind)
    return ran


async def test_accepting_reveals_what_both_agreed_to(people: Store, clock: Clock) -> None:
    asked = await people.write(ask, clock)
    assert asked.states == ("agreed", "asked")
    everybody = (FELLOW, HOST, COLLEAGUE, STRANGER, STAFF)
    before = [await people.read(requests.contact_of, asked.id, person) for person in everybody]
    assert before == [None] * 5
    assert await people.write(request_changes.accept, asked.id, HOST, clock.now())
    after = [await people.read(requests.contact_of, asked.id, person) for person in everybody]
    assert after == [Contact("P2"), Contact("P1"), None, None, None]
    assert await people.write(after_acceptance.share_contact, asked.id, HOST, clock.now())
    after = [await people.read(requests.contact_of, asked.id, person) for person in everybody]
    assert after == [Contact("P2", "person2"), Contact("P1", "person1"), None, None, None]
    assert not await people.write(after_acceptance.share_contact, asked.id, HOST, clock.now())
    assert await people.read(told) == [
        (HOST, "request-new"),
        (FELLOW, "request-accepted"),
        (FELLOW, "request-contact"),
    ]


async def test_who_shares_a_contact_without_a_username_is_a_link(people: Store, clock: Clock) -> None:
    asked = await people.write(ask, clock)
    await people.write(users.seen, HOST, clock.now(), first_name="Zhou", username=None)
    await people.write(request_changes.accept, asked.id, HOST, clock.now(), shows_username=True)
    assert await people.read(requests.contact_of, asked.id, FELLOW) == Contact("Zhou", None, HOST)
    # The fellow offered theirs only for one in return, which a host without a username cannot give.
    assert await people.read(requests.contact_of, asked.id, HOST) == Contact("P1")


async def test_every_other_act_of_anybody_changes_nothing(people: Store, clock: Clock) -> None:
    asked = await people.write(ask, clock)
    now = clock.now()
    for person in (COLLEAGUE, STRANGER, STAFF, FELLOW):
        assert not await people.write(request_changes.accept, asked.id, person, now)
        assert await people.write(request_changes.decline, asked.id, person, "full", now) is None
        assert not await people.write(after_acceptance.may_ask_question, asked.id, person)
    for person in (COLLEAGUE, STRANGER, STAFF, HOST):
        assert not await people.write(request_changes.withdraw, asked.id, person, now)
        assert not await people.write(request_changes.end, asked.id, person, now)
        assert not await people.write(after_acceptance.share_contact, asked.id, person, now)
        assert not await people.write(after_acceptance.answer_met, asked.id, person, "yes", now)
    assert await people.read(requests.request, asked.id) == asked
    assert await people.read(told) == [(HOST, "request-new")]


async def test_asking_again_is_refused_with_its_reason(people: Store, clock: Clock) -> None:
    async def refusal(fellow: int = FELLOW, workstation: str = "w1") -> str | None:
        now = clock.now()
        asked = await people.write(
            request_asking.ask, fellow, workstation, "", offers_username=False, now=now
        )
        return asked.refusal

    first = await people.write(ask, clock)
    assert await refusal() == "open"
    assert await refusal(workstation="nowhere") == "gone"
    assert await refusal(fellow=HOST) == "own"
    await people.write(profiles.choose, FELLOW, "hidden_from", "w2", True)
    assert await refusal(workstation="w2") == "hidden"
    await people.write(request_changes.withdraw, first.id, FELLOW, clock.now())
    second = await people.write(ask, clock)
    await people.write(request_changes.decline, second.id, HOST, "full", clock.now())
    assert await refusal() == "often"
    clock.advance(timedelta(days=31))
    await people.write(users.pause, FELLOW, users.UNTIL_FURTHER_NOTICE)
    assert await refusal() == "paused"
    with pytest.raises(ValueError, match="501 characters, 500 at most"):
        await people.write(
            request_asking.ask, FELLOW, "w3", "x" * 501, offers_username=False, now=clock.now()
        )


async def test_without_a_host_it_waits_and_is_passed_on_when_one_joins(people: Store, clock: Clock) -> None:
    waits = await people.write(ask, clock, "w3")
    assert (waits.states, waits.asked_at) == (("agreed", "waiting"), None)
    assert await people.read(requests.waiting) == [Waiting("w3", 1, waits.created_at)]
    clock.advance(timedelta(days=20))
    await people.write(roles.add_host, COLLEAGUE, "w3", by=STAFF, now=clock.now())
    assert await people.write(request_asking.pass_on, "w3", clock.now()) == 1
    assert await people.write(request_asking.pass_on, "w3", clock.now()) == 0
    assert [each.id for each in await people.read(requests.for_host, COLLEAGUE)] == [waits.id]
    clock.advance(timedelta(days=7))
    assert await people.write(run_jobs, clock) == ["request-remind"]
    clock.advance(timedelta(days=7))
    assert await people.write(run_jobs, clock) == ["request-expire"]
    clock.advance(timedelta(days=60))
    assert await people.write(run_jobs, clock) == [
        "request-expire"
    ]  # the plan from before, which does nothing
    assert await people.read(told) == [
        (STAFF, "requests-wait"),
        (COLLEAGUE, "request-new"),
        (FELLOW, "request-passed-on"),
        (COLLEAGUE, "request-remind"),
        (FELLOW, "request-expired"),
    ]


async def test_who_takes_no_requests_gets_them_on_the_day(people: Store, clock: Clock) -> None:
    until = clock.now() + timedelta(days=5)
    await people.write(roles.pause_host, HOST, "w1", until, now=clock.now())
    waits = await people.write(ask, clock)
    assert waits.states == ("agreed", "waiting")
    later = clock.now() + timedelta(days=9)
    await people.write(users.pause, HOST, later)
    clock.advance(timedelta(days=5, hours=1))
    assert await people.write(run_jobs, clock) == ["requests-pass-on"]
    assert await people.read(told) == []  # the host wants quiet for longer as a person
    clock.advance(timedelta(days=4))
    assert await people.write(run_jobs, clock) == ["requests-pass-on"]
    assert await people.read(told) == [(HOST, "request-new"), (FELLOW, "request-passed-on")]


async def test_a_host_who_leaves_takes_nothing_along(people: Store, clock: Clock) -> None:
    open_one = await people.write(ask, clock)
    met = await people.write(ask, clock, "w2")
    await people.write(request_changes.accept, met.id, STRANGER, clock.now(), shows_username=True)
    for host, workstation in ((HOST, "w1"), (STRANGER, "w2")):
        await people.write(request_leaving.host_leaves, workstation, host, clock.now())
        await people.write(roles.revoke_host, host, workstation, by=STAFF, now=clock.now())
    found = [await people.read(requests.request, each.id) for each in (open_one, met)]
    assert [each.states for each in found if each] == [("agreed", "waiting"), ("agreed", "ended")]
    assert await people.read(requests.contact_of, met.id, STRANGER) is None
    assert await people.read(requests.contact_of, met.id, FELLOW) is None
    assert (await people.read(told))[-3:] == [
        (FELLOW, "request-waits"),
        (STAFF, "requests-wait"),
        (FELLOW, "request-ended"),
    ]


async def test_of_a_fellow_who_is_erased_the_host_learns_that_it_ended(people: Store, clock: Clock) -> None:
    asked = await people.write(ask, clock)
    await people.write(relays.add, HOST, 77, asked.id, "view")
    met = await people.write(ask, clock, "w2")
    await people.write(request_changes.accept, met.id, STRANGER, clock.now())
    await people.write(request_leaving.person_leaves, FELLOW, clock.now())
    await people.write(registry.erase, FELLOW)
    assert await people.read(requests.request, asked.id) is None
    assert await people.read(told) == [
        (HOST, "request-new"),
        (STRANGER, "request-new"),
        (STRANGER, "request-left"),
        (HOST, "request-void"),
    ]


async def test_an_exclusion_shuts_every_door(people: Store, clock: Clock) -> None:
    met = await people.write(ask, clock)
    await people.write(request_changes.accept, met.id, HOST, clock.now(), shows_username=True)
    other = await people.write(ask, clock, "w2")
    for workstation in ("w1", "w2"):
        await people.write(profiles.choose, FELLOW, "hidden_from", workstation, True)
    assert await people.read(requests.contact_of, met.id, HOST) is None
    assert await people.read(requests.contact_of, met.id, FELLOW) is None
    assert await people.read(requests.for_host, STRANGER) == []
    assert await people.read(requests.introduced_to, HOST) == []
    now = clock.now()
    assert not await people.write(request_changes.accept, other.id, STRANGER, now)
    passed = await people.write(after_acceptance.pass_message, met.id, HOST, 9, now, is_text=True)
    assert passed.how == "closed"
    await people.write(request_leaving.respect_exclusions, FELLOW, now)
    states = [each.states for each in await people.read(requests.of_fellow, FELLOW)]
    assert states == [("withdrawn", "asked"), ("ended", "agreed")]


async def test_two_hundred_at_once_all_stand_and_the_host_gets_four_messages(
    people: Store, clock: Clock
) -> None:
    def two_hundred(db: Connection) -> None:
        for fellow in range(1000, 1200):
            users.agree(
                db,
                fellow,
                version=users.CONSENT_VERSION,
                language="zh",
                first_name="f",
                username=None,
                now=clock.now(),
            )
            ask(db, clock, fellow=fellow)

    await people.write(two_hundred)
    assert len(await people.read(requests.for_host, HOST)) == 200
    # Two lines where the ten minutes turn in the middle of the test.
    news = [type for _, type in await people.read(told)]
    assert news[:4] == ["request-new"] * 3 + ["requests-many"]
    assert len(news) <= 5


async def test_messages_find_the_other_side_and_only_theirs(people: Store, clock: Clock) -> None:
    asked = await people.write(ask, clock)

    async def passing(person: int, message: int, is_text: bool = True) -> str:
        passed = await people.write(
            after_acceptance.pass_message, asked.id, person, message, clock.now(), is_text=is_text
        )
        return passed.how

    assert await passing(FELLOW, 10) == "nobody"
    assert await passing(STRANGER, 11) == "closed"
    assert await passing(HOST, 12, is_text=False) == "text-only"
    assert await passing(HOST, 12) == "sent"
    assert await passing(FELLOW, 13) == "sent"
    assert await passing(FELLOW, 13) == "sent"  # the same update a second time: one copy
    await people.write(request_changes.accept, asked.id, HOST, clock.now())
    assert await passing(FELLOW, 14, is_text=False) == "sent"
    await people.write(request_changes.end, asked.id, FELLOW, clock.now())
    assert await passing(HOST, 15) == "closed"
    assert await people.read(told) == [
        (HOST, "request-new"),
        (FELLOW, "request-question"),
        (FELLOW, "relayed"),
        (HOST, "request-answer"),
        (HOST, "relayed"),
        (FELLOW, "request-accepted"),
        (HOST, "relayed"),
        (HOST, "request-ended"),
    ]


async def test_whether_they_met_is_asked_three_weeks_later(people: Store, clock: Clock) -> None:
    asked = await people.write(ask, clock)
    await people.write(request_changes.accept, asked.id, HOST, clock.now())
    clock.advance(timedelta(days=21, minutes=1))
    await people.write(run_jobs, clock)
    assert (await people.read(told))[-2:] == [(FELLOW, "request-met"), (HOST, "request-met")]
    assert await people.write(after_acceptance.answer_met, asked.id, FELLOW, "no", clock.now())
    assert not await people.write(after_acceptance.answer_met, asked.id, FELLOW, "yes", clock.now())
    assert await people.write(after_acceptance.add_why, asked.id, FELLOW, "moved away")
    assert not await people.write(after_acceptance.add_why, asked.id, HOST, "not answered yet")
    found = await people.read(requests.request, asked.id)
    assert found is not None
    assert found.met == {"fellow": "no", "host": None}


async def test_a_delivered_message_can_be_answered(people: Store, clock: Clock) -> None:
    asked = await people.write(ask, clock)
    (delivery,) = await people.write(delivery_queue.claim, 10, clock.now())
    await people.write(deliveries.begin, delivery.id, clock.now())
    await people.write(deliveries.close, delivery.id, "sent", clock.now(), message_id=55)
    assert await people.read(relays.relay, HOST, 55) == (asked.id, "view")
    assert await people.read(relays.relay, STRANGER, 55) is None
    await people.write(request_changes.withdraw, asked.id, FELLOW, clock.now())
    assert (await people.read(told))[-1] == (HOST, "request-update")


def test_no_move_leads_to_a_state_that_a_table_row_does_not_name() -> None:
    """Every state is reached, and a contact can be revealed only after the other side's "accept"."""
    moves = {move for move, _ in TRANSITIONS}
    assert moves == set(get_args(transitions.Transition))
    reached = {transitions.START, transitions.INVITED, *TRANSITIONS.values()}
    assert {before for _, before in TRANSITIONS} <= reached
    revealing = {
        (move, before) for (move, before), after in TRANSITIONS.items() if after == transitions.INTRODUCED
    }
    assert revealing == {("accept", ("agreed", "asked")), ("accept invitation", ("invited", "agreed"))}
    everything = set(product(get_args(transitions.FellowState), get_args(transitions.HostState)))
    assert len(reached) == 13
    assert reached <= everything
    assert reached & OPEN == {
        ("agreed", "waiting"),
        ("agreed", "asked"),
        ("agreed", "agreed"),
        transitions.INVITED,
    }


def test_the_documented_diagram_is_the_table() -> None:
    drawn = set(re.findall(r"^ +(\S+) --> (\S+): (.+)$", DIAGRAM.read_text(encoding="utf-8"), re.MULTILINE))
    assert drawn == {
        ("_".join(before), "_".join(after), move) for (move, before), after in TRANSITIONS.items()
    }


async def test_a_new_host_from_whom_a_fellow_hides_finds_nothing_of_theirs(
    people: Store, clock: Clock
) -> None:
    """A colleague becomes host of w1 who also hosts w3, of which the fellow must never be seen."""

    def world(db: Connection) -> list[requests.Request]:
        now = clock.now()
        profiles.choose(db, FELLOW, "hidden_from", "w3", True)
        introduced, waits = ask(db, clock, "w2"), ask(db, clock)
        request_changes.accept(db, introduced.id, STRANGER, now)
        for station in ("w3", "w1", "w2"):
            roles.add_host(db, COLLEAGUE, station, by=None, now=now)
        request_leaving.host_joins(db, COLLEAGUE, now)
        for station in ("w1", "w2"):
            request_asking.pass_on(db, station, now)
        return [introduced, waits]

    introduced, waits = await people.write(world)
    assert (FELLOW, "request-hidden") in await people.read(told)
    assert COLLEAGUE not in {person for person, _ in await people.read(told)}
    found = await people.read(requests.request, waits.id)
    assert found
    assert not found.is_open
    # Who was introduced before goes on: the two know each other, and nobody else sees it.
    assert await people.read(requests.contact_of, introduced.id, STRANGER)
    assert await people.read(requests.contact_of, introduced.id, COLLEAGUE) is None
    assert await people.read(request_asking.may_ask, FELLOW, "w1", clock.now()) == "hidden"

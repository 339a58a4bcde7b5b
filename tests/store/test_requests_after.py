"""What follows a request: many at once, messages, whether they met; and its table of states."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from bot.clock import Clock
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.introductions import after_acceptance, relays, requests, transitions
from bot.store.introductions import asking as request_asking
from bot.store.introductions import changes as request_changes
from bot.store.introductions import leaving as request_leaving
from bot.store.introductions.transitions import OPEN, TRANSITIONS
from bot.store.outbox import deliveries
from bot.store.outbox import queue as delivery_queue
from bot.store.people import profiles, roles, users
from tests.store.request_world import (
    COLLEAGUE,
    FELLOW,
    HOST,
    STRANGER,
    _settle,
    ask,
    run_jobs,
    told,
)

DIAGRAM = Path(__file__).parents[2] / "docs" / "introductions.md"


@pytest.fixture
async def people(store: Store, clock: Clock) -> Store:
    """A store with two workstations, a fellow, a host of w1 and a host of w2."""
    await store.write(_settle, clock)
    return store


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

"""Many taps at the same moment, through the store as the bot uses it: each is told the truth."""

from __future__ import annotations

import asyncio
import random

import pytest

from bot.clock import Clock
from bot.store.core import jobs
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import changes as event_changes
from bot.store.events import seats as event_seats
from bot.store.events import signups, waitlist
from bot.store.events.signups import Signup
from tests.store.event_world import HOUR, JOBS, NOON, STAFF, agree, details, of, sent, set_seats, states

SENDERS = 8


def publish(db: Connection, seats: int, people: range) -> int:
    agree(db, *people)
    event = event_changes.create(db, details(on_site=seats), by=STAFF, now=NOON)
    event_changes.publish(db, event, by=STAFF, now=NOON)
    return event


async def test_two_hundred_people_tap_twenty_seats_at_once(store: Store) -> None:
    people = range(1, 201)
    event = await store.write(publish, 20, people)
    told: dict[int, tuple[Signup, int | None]] = {}
    truth: list[tuple[int, int]] = []

    async def tap(person: int) -> None:
        done = await store.write(event_seats.sign_up, event, person, "on_site", NOON)
        assert done.signup
        told[person] = (done.signup, done.signup.place)
        truth.append((done.signup.arrival, person))

    async def sender(mine: list[int]) -> None:
        for person in mine:
            await asyncio.gather(tap(person), tap(person))  # each of them twice

    shuffled = random.Random(6).sample(list(people), 200)
    await asyncio.gather(*(sender(shuffled[number::SENDERS]) for number in range(SENDERS)))

    in_order = [person for _, person in sorted(set(truth))]
    assert sorted(in_order) == list(people)
    for number in range(SENDERS):  # nobody overtakes who tapped before them in the same hands
        assert [one for one in in_order if one in shuffled[number::SENDERS]] == shuffled[number::SENDERS]
    assert await store.read(states, event) == {
        person: "seated" if place < 20 else "waiting" for place, person in enumerate(in_order)
    }
    assert {person: place for person, (_, place) in told.items()} == {
        person: None if place < 20 else place - 19 for place, person in enumerate(in_order)
    }
    assert await store.read(signups.seats, event, "on_site") == signups.Seats("on_site", 20, 20, 0, 180)


@pytest.mark.parametrize("first", ["accept", "expire", "cancel"])
async def test_an_offer_ends_once_whatever_races_with_it(store: Store, clock: Clock, first: str) -> None:
    event = await store.write(publish, 1, range(1, 4))
    for person in (1, 2, 3):
        await store.write(event_seats.sign_up, event, person, "on_site", NOON)
    await store.write(event_seats.cancel, event, 1, NOON)
    await store.write(sent, NOON)
    held = await store.read(of, event, 2)
    due = await store.read(jobs.next_due)
    assert due
    at = NOON + 6 * HOUR
    tries = {
        "accept": store.write(waitlist.accept, held.id, 1, 2, at),
        "expire": store.write(jobs.run, due[0], JOBS, at),
        "cancel": store.write(event_seats.cancel, event, 2, at),
    }
    order = [first, *(name for name in tries if name != first)]
    await asyncio.gather(*(tries[name] for name in order))
    # The order of asking decides; who has accepted may still give the seat back.
    ends = {"accept": "cancelled", "expire": "missed", "cancel": "declined"}
    assert await store.read(states, event) == {1: "cancelled", 2: ends[first], 3: "offered"}
    assert await store.read(signups.seats, event, "on_site") == signups.Seats("on_site", 1, 0, 1, 0)


async def test_seats_that_come_and_go_while_people_sign_up(store: Store) -> None:
    event = await store.write(publish, 3, range(1, 41))
    random_order = random.Random(7)

    async def sign_up(person: int) -> None:
        await store.write(event_seats.sign_up, event, person, "on_site", NOON)
        if random_order.random() < 0.3:
            await store.write(event_seats.cancel, event, person, NOON)

    async def change() -> None:
        for seats in (5, 1, 4, 2, 6):
            await store.write(set_seats, event, NOON, seats=seats, when="move")

    await asyncio.gather(*(sign_up(person) for person in range(1, 41)), change())
    seats = await store.read(signups.seats, event, "on_site")
    assert (seats.total, seats.left, seats.seated + seats.held) == (6, 0, 6)
    known = await store.read(states, event)
    assert sorted(filter(None, known)) == list(range(1, 41))
    assert sum(state == "waiting" for state in known.values()) == seats.waiting > 0

"""What is due around an event, by the real runner and a clock that is turned: each once, or dropped as too late."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import Clock
from bot.delivery.scheduler import Scheduler
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import changes as event_changes
from bot.store.events import check_in as event_check_in
from bot.store.events import events, signups, waitlist
from bot.store.events import seats as event_seats
from bot.store.events.events import Details
from bot.store.events.seats import Option
from bot.store.outbox import deliveries
from bot.store.people import roles
from tests.delivery.conftest import agree
from tests.settling import at_rest
from tests.store.event_world import JOBS, sent

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STAFF = 99


class Club:
    """An event three days ahead at noon in Beijing, with as many chairs as `seats`, and a runner that can be down."""

    def __init__(self, store: Store, clock: Clock, starts_at: datetime) -> None:
        self.store = store
        self.clock = clock
        self.starts_at = starts_at
        self.event = 0
        self._runner: Scheduler | None = None
        self._running: asyncio.Task[None] | None = None

    async def publish(self, seats: int, *people: int) -> None:
        """Publish it, and have people sign up in this order, who want to meet others."""
        self.event = await self.store.write(_publish, self.starts_at, seats, self.clock)
        for person in people:
            await self.store.write(agree, person, self.clock)
            await self.store.write(event_seats.sign_up, self.event, person, "on_site", self.clock.now())
            await self.choose(person, "meets", True)

    async def choose(self, person: int, choice: Option, value: bool) -> None:
        """What a person chose for the event."""
        assert await self.store.write(event_seats.choose, self.event, person, choice, value, self.clock.now())

    async def up(self) -> None:
        """Run what is due, and stay up."""
        if self._runner is None:
            self._runner = Scheduler(self.store, self.clock, _fail, JOBS)
            self._running = asyncio.create_task(self._runner.run())
        await at_rest(self._runner)
        await self.store.write(sent, self.clock.now())

    async def down(self) -> None:
        """Stop the runner."""
        if self._runner and self._running:
            self._runner.stop()
            await self._running
            self._runner = self._running = None

    async def until(self, moment: datetime) -> None:
        """Let time pass: with the runner up hour by hour, so that each thing is done at its moment."""
        while self._runner and moment - self.clock.now() > HOUR:
            self.clock.advance(HOUR)
            await at_rest(self._runner)
            await self.store.write(sent, self.clock.now())
        self.clock.advance(moment - self.clock.now())
        if self._runner:
            await at_rest(self._runner)
            await self.store.write(sent, self.clock.now())

    async def told(self) -> Counter[tuple[str, int]]:
        """How often each person is told what, and `which` of reminders."""
        return await self.store.read(_told)


def _publish(db: Connection, starts_at: datetime, seats: int, clock: Clock) -> int:
    said = Details(
        title_en="Coffee",
        starts_at=starts_at,
        ends_at=starts_at + 2 * HOUR,
        cancel_until=starts_at - DAY,
        place_en="Hall 2",
        seats_on_site=seats,
    )
    agree(db, STAFF, clock)
    roles.add_staff(db, STAFF, by=None, now=clock.now())
    event = event_changes.create(db, said, by=STAFF, now=clock.now())
    assert event_changes.publish(db, event, by=STAFF, now=clock.now()) == []
    return event


def _told(db: Connection) -> Counter[tuple[str, int]]:
    rows = db.execute("SELECT type, refs ->> '$.which' AS which, recipient FROM deliveries")
    return Counter((":".join(filter(None, (row["type"], row["which"]))), row["recipient"]) for row in rows)


async def _fail(key: str, _: str, /, **values: str) -> None:
    raise AssertionError(f"{key}: {values}")


@pytest.fixture
async def club(store: Store, clock: Clock) -> AsyncIterator[Club]:
    noon = datetime.combine(clock.now().date() + DAY, datetime.min.time(), UTC) + 4 * HOUR
    clock.advance(noon - clock.now())
    club = Club(store, clock, noon + 3 * DAY)
    yield club
    await club.down()


async def test_two_reminders_whom_to_talk_to_and_how_it_was(club: Club) -> None:
    await club.publish(3, 1, 2, 3, 4)
    await club.choose(1, "reminds_day", False)
    await club.choose(2, "reminds_hours", False)
    await club.choose(3, "meets", False)
    await club.up()
    await club.until(club.starts_at - HOUR + timedelta(minutes=1))
    reminded = Counter(
        [
            ("event-reminder:day", 2),
            ("event-reminder:day", 3),
            ("event-reminder:hours", 1),
            ("event-reminder:hours", 3),
            ("event-pairs", 1),
            ("event-pairs", 2),
        ]
    )
    assert await club.told() == reminded
    mine = await club.store.read(signups.of, club.event, 2)
    assert mine
    await club.store.write(event_check_in.check_in, mine.id, by=STAFF, now=club.starts_at)
    await club.until(club.starts_at + 2 * HOUR)
    assert await club.told() == reminded + Counter(
        [("event-after", 2), ("event-vain", 4)]
    )  # the others did not come


async def test_two_hours_down_over_the_end_of_an_offer_and_a_reminder(club: Club) -> None:
    await club.publish(1, 1, 2, 3)
    await club.up()
    await club.until(club.starts_at - 27 * HOUR - timedelta(minutes=1))  # the day before at 08:59
    await club.store.write(event_seats.cancel, club.event, 1, club.clock.now())
    await club.up()  # 2 reads of it
    await club.down()
    offered = await club.store.read(signups.of, club.event, 2)
    assert offered
    assert offered.offer_until
    await club.until(offered.offer_until + 2 * HOUR)
    assert await club.told() == Counter([("event-offer", 2)])

    await club.up()
    await club.down()
    await club.up()  # and once more, as after a crash
    assert await club.told() == Counter([("event-offer", 2), ("event-offer-over", 2), ("event-offer", 3)])
    third = await club.store.read(signups.of, club.event, 3)
    assert third
    assert await club.store.write(waitlist.accept, third.id, 1, 3, club.clock.now())

    await club.until(club.starts_at - 3 * HOUR)
    await club.down()
    await club.until(club.starts_at - HOUR)
    await club.up()
    # The reminder two hours before would come an hour late: it is dropped. Whom to talk to is due now.
    assert ("event-reminder:hours", 3) not in await club.told()
    await club.until(club.starts_at + HOUR)
    assert sum((await club.told()).values()) == 3


async def test_two_hours_late_is_early_enough_for_the_reminder_of_the_day_before(club: Club) -> None:
    await club.publish(1, 1)
    await club.until(club.starts_at - 22 * HOUR)
    await club.up()
    assert await club.told() == Counter([("event-reminder:day", 1)])
    await club.down()
    await club.until(club.starts_at + 5 * DAY)
    await club.up()
    assert await club.told() == Counter(
        [("event-reminder:day", 1)]
    )  # nor is anybody asked days later how it was


async def test_who_is_in_already_is_not_reminded_half_an_hour_late(club: Club) -> None:
    await club.publish(2, 1, 2)
    mine = await club.store.read(signups.of, club.event, 1)
    assert mine
    await club.until(club.starts_at - 1.5 * HOUR)
    await club.store.write(event_check_in.check_in, mine.id, by=STAFF, now=club.clock.now())
    await club.up()
    assert await club.told() == Counter([("event-reminder:hours", 2)])


async def test_reminded_anew_of_a_new_time_and_not_of_the_old_one(club: Club) -> None:
    await club.publish(1, 1)
    await club.up()
    await club.until(club.starts_at - 23 * HOUR)
    await club.store.write(_move, club.event, 2 * DAY, club.clock)
    assert await club.store.read(deliveries.counts, "event-reminder") == {
        "cancelled": 1
    }  # not on its way yet
    await club.until(club.starts_at)
    assert await club.told() == Counter([("event-reminder:day", 1), ("event-changed", 1)])
    await club.until(club.starts_at + 2 * DAY)
    assert await club.told() == Counter(
        {("event-reminder:day", 1): 2, ("event-changed", 1): 1, ("event-reminder:hours", 1): 1}
    )


def _move(db: Connection, event: int, by: timedelta, clock: Clock) -> None:
    found = events.event(db, event)
    assert found
    said = replace(found.details, starts_at=found.starts_at + by, ends_at=found.ends_at + by)
    event_changes.edit(db, event, said, by=STAFF, now=clock.now())

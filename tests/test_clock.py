from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import Clock, iso, parse

MOMENTS = st.datetimes(
    min_value=datetime(1971, 1, 1),  # noqa: DTZ001  (hypothesis adds the zone)
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from(
        [UTC, timezone(timedelta(hours=8)), timezone(timedelta(hours=-3, minutes=-30))]
    ),
)


@given(MOMENTS, MOMENTS)
def test_texts_sort_as_the_times_do_and_come_back(one: datetime, other: datetime) -> None:
    assert (iso(one) < iso(other)) == (one < other)
    assert parse(iso(one)) == one
    assert len(iso(one)) == len("2026-11-22T18:20:31.123456Z")


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        iso(datetime(2026, 11, 22))  # noqa: DTZ001  (what is tested)
    with pytest.raises(ValueError, match="without a time zone"):
        parse("2026-11-22T18:20:31")


async def test_turning_the_clock_wakes_whose_moment_has_come() -> None:
    clock = Clock()
    start, order = clock.now(), []

    async def wait(hours: int) -> None:
        await clock.sleep_until(start + timedelta(hours=hours))
        order.append(hours)

    waiting = [asyncio.create_task(wait(hours)) for hours in (3, 1, 2)]
    await asyncio.sleep(0)
    clock.advance(timedelta(hours=2, minutes=1))
    await asyncio.gather(waiting[1], waiting[2])
    assert (sorted(order), waiting[0].done()) == ([1, 2], False)
    clock.advance(timedelta(hours=1))
    await waiting[0]


async def test_a_clock_can_follow_another() -> None:
    offset = timedelta()
    clock = Clock(lambda: offset)
    sleeping = asyncio.create_task(clock.sleep(3600))
    await asyncio.sleep(0)
    offset = timedelta(hours=2)
    clock.wake()
    await sleeping
    assert clock.now() - datetime.now(UTC) > timedelta(hours=1, minutes=59)


async def test_who_waits_for_an_event_or_a_moment_looks_again_when_the_clock_is_turned() -> None:
    clock, event = Clock(), asyncio.Event()
    event.set()
    await clock.wait(event, clock.now() + timedelta(days=1))
    await clock.wait(asyncio.Event(), clock.now())

    event.clear()
    waiting = asyncio.create_task(clock.wait(event, clock.now() + timedelta(days=1)))
    await asyncio.sleep(0)
    clock.advance(timedelta(hours=1))
    await asyncio.wait_for(waiting, 10)
    assert event.is_set()

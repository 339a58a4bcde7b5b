"""The loop that all background tasks share: woken by commits and the clock, past every failure, to a clean end."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from bot.background import BackgroundTask
from bot.clock import Clock
from bot.store.core import jobs
from bot.store.core.sqlite import Connection, OperationalError
from bot.store.core.store import Store
from tests.settling import at_rest


class Counter(BackgroundTask):
    """Counts its steps, and fails as long as it is asked to."""

    name = "counter"

    def __init__(self, store: Store, clock: Clock) -> None:
        self.told: list[dict[str, str]] = []
        super().__init__(store, clock, self._tell, drain_s=0.05)
        self.steps = 0
        self.is_failing = False

    async def step(self) -> datetime | None:
        self.steps += 1
        if self.is_failing:
            raise ValueError("secret")
        return None

    async def _tell(self, key: str, kind: str, /, **values: str) -> None:
        assert (key, kind.split()[0]) == ("staff-background-failed", self.name)
        self.told.append(values)


def plan(db: Connection, key: str, now: datetime) -> None:
    jobs.plan(db, "note", key, now, {})


async def turns() -> None:
    """Let everything that can go on go on."""
    for _ in range(20):
        await asyncio.sleep(0.001)


async def test_a_step_that_fails_is_told_and_taken_again_after_a_pause_whatever_is_committed(
    store: Store,
) -> None:
    task = Counter(store, clock := Clock())
    running = asyncio.create_task(task.run())
    await turns()
    await store.write(plan, "wakes it", clock.now())
    await turns()
    assert task.steps == 2
    task.is_failing = True
    for number in range(4):  # until the next pause is one of seconds
        clock.advance(timedelta(minutes=5))
        await turns()
        assert task.steps == 3 + number
    await store.write(plan, "does not wake it", clock.now())
    await turns()
    assert task.steps == len(task.told) + 2 == 6
    assert task.told[0]["task"] == "counter"
    assert task.told[0]["error"].startswith("ValueError in ")
    assert "secret" not in str(task.told)
    task.is_failing = False
    clock.advance(timedelta(minutes=5))
    await at_rest(task)
    task.stop()
    await running


async def test_what_is_on_its_way_may_end_at_a_stop_and_what_does_not_is_ended(store: Store) -> None:
    task, may_end = Counter(store, Clock()), asyncio.Event()
    running = asyncio.create_task(task.run())
    quick, never = task.spawn(_wait(may_end)), task.spawn(_wait(asyncio.Event()))
    await turns()
    task.stop()
    may_end.set()
    await running
    assert (quick.cancelled(), never.cancelled()) == (False, True)


async def _wait(event: asyncio.Event) -> None:
    await event.wait()


async def test_a_write_outlasts_a_full_disk(store: Store) -> None:
    attempts: list[str] = []

    def write(db: Connection) -> int:
        attempts.append("full" if not attempts else "free")
        if attempts == ["full"]:
            raise OperationalError("database or disk is full")
        return len(attempts)

    assert await Counter(store, Clock()).write(write) == 2
    assert attempts == ["full", "free"]

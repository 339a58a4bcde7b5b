"""Due jobs: once each, in order, late rather than never, and one that fails holds nobody up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.clock import Clock
from bot.delivery.scheduler import Scheduler
from bot.store.core import jobs
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.outbox import deliveries
from tests.delivery.conftest import Outbox
from tests.settling import at_rest

HOUR = timedelta(hours=1)


class Runner:
    """A runner of jobs that note their key, and what it told of those that failed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.ran: list[str] = []
        self.told: list[tuple[str, str]] = []
        self.functions: dict[str, JobFunction] = {
            "note": self._note,
            "fail": self._fail,
            "chain": self._chain,
        }
        self.runner = Scheduler(store, clock, self._tell, self.functions)
        self._running = asyncio.create_task(self.runner.run())

    async def plan(self, key: str, due_at: datetime, kind: str = "note", **more: Any) -> bool:
        """A job that notes its key (or fails, or chains)."""
        return await self.store.write(jobs.plan, kind, key, due_at, {"n": 1}, **more)

    async def states(self) -> dict[str, tuple[str, int]]:
        """State and failed attempts by key."""
        return await self.store.read(_states)

    async def stop(self) -> None:
        """Stop it."""
        self.runner.stop()
        await self._running

    def _note(self, db: Connection, job: Job, now: datetime) -> None:
        self.ran.append(job.key)

    def _fail(self, db: Connection, job: Job, now: datetime) -> None:
        deliveries.enqueue(db, dedup="half", recipient=1, type="note", refs={"n": 1}, now=now)
        raise ValueError("secret")

    def _chain(self, db: Connection, job: Job, now: datetime) -> None:
        self.ran.append(job.key)
        assert not jobs.plan(db, "chain", job.key, now, {})
        jobs.plan(db, "note", f"{job.key} next", job.due_at + HOUR, {})
        deliveries.enqueue(db, dedup=job.key, recipient=1, type="note", refs={"n": 1}, now=now)

    async def _tell(self, key: str, kind: str, /, **values: str) -> None:
        assert key == "staff-job-failed"
        self.told.append((values["key"], values["error"]))


def _states(db: Connection) -> dict[str, tuple[str, int]]:
    return {row["key"]: (row["state"], row["attempts"]) for row in db.execute("SELECT * FROM jobs")}


@pytest.fixture
async def runner(store: Store, clock: Clock) -> AsyncIterator[Runner]:
    runner = Runner(store, clock)
    yield runner
    await runner.stop()


async def test_a_turned_clock_runs_what_became_due_in_order(runner: Runner, clock: Clock) -> None:
    start = clock.now()
    for key, hours in (("c", 3), ("a", 1), ("b", 2), ("d", 4)):
        await runner.plan(key, start + hours * HOUR)
    await runner.plan("chain", start + HOUR / 2, "chain")
    await at_rest(runner.runner)
    assert runner.ran == []
    clock.advance(3 * HOUR)
    await at_rest(runner.runner)
    assert runner.ran == ["chain", "a", "chain next", "b", "c"]
    assert (await runner.states())["d"] == ("due", 0)


async def test_a_planned_job_wakes_the_runner_and_its_delivery_the_outbox(
    runner: Runner, outbox: Outbox, clock: Clock
) -> None:
    await outbox.work()
    await runner.plan("now", clock.now(), "chain")
    await at_rest(runner.runner)
    await outbox.work()
    assert (runner.ran, outbox.got(1)) == (["now"], ["1 en"])


async def test_a_kind_and_key_happen_once_but_may_be_moved_or_called_off_before(
    runner: Runner, clock: Clock
) -> None:
    start = clock.now()
    assert await runner.plan("moved", start + HOUR)
    assert await runner.plan("moved", start + 3 * HOUR)
    assert await runner.plan("off", start + HOUR)
    assert await runner.store.write(jobs.cancel, "note", "off")
    assert not await runner.store.write(jobs.cancel, "note", "off")
    clock.advance(2 * HOUR)
    await at_rest(runner.runner)
    assert runner.ran == []
    clock.advance(2 * HOUR)
    await at_rest(runner.runner)
    assert (runner.ran, await runner.plan("moved", start)) == (["moved"], False)
    assert await runner.states() == {"moved": ("done", 0), "off": ("cancelled", 0)}
    assert await runner.store.write(jobs.prune, clock.now()) == 2


async def test_a_late_job_runs_until_it_expires(runner: Runner, clock: Clock) -> None:
    start = clock.now()
    await runner.plan("late", start - 5 * HOUR, expires_at=start + HOUR)
    await runner.plan("too late", start - 5 * HOUR, expires_at=start)
    await at_rest(runner.runner)
    assert runner.ran == ["late"]
    assert await runner.states() == {"late": ("done", 0), "too late": ("expired", 0)}


async def test_a_job_that_fails_leaves_nothing_and_holds_no_other(runner: Runner, clock: Clock) -> None:
    start = clock.now()
    await runner.plan("bad", start - HOUR, "fail")
    await runner.plan("unknown", start - HOUR, "nobody's")
    await runner.plan("good", start)
    await at_rest(runner.runner)
    assert (runner.ran, runner.told) == (["good"], [])
    for _ in range(5):
        clock.advance(HOUR)
        await at_rest(runner.runner)
    assert await runner.states() == {"bad": ("failed", 5), "unknown": ("failed", 5), "good": ("done", 0)}
    assert sorted(key for key, _ in runner.told) == ["bad", "unknown"]
    assert "secret" not in str(runner.told)
    assert await runner.store.read(deliveries.counts) == {}

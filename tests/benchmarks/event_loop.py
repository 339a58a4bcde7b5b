"""The longest time for which nobody else gets a turn on the event loop, which the bot aims to keep below 50 ms.

A probe sleeps a millisecond again and again and notes how late it wakes. It does so on an idle loop first, for what the
machine itself is late; then while 40 people talk, each thinking up to two seconds before the next message, and the bot
answering at the pace that Telegram allows; then while besides 447 workstations are imported and re-ranked. The sandbox
answers on the same loop, so its work counts too.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from random import Random

import numpy as np

from bot.delivery.rate_limiter import RateLimiter
from bot.running import Zhanyou
from bot.sandbox import Engine, Person
from bot.store.workstations.importing import apply_import, plan_import
from tests.benchmarks.world import ask, fellows, interests, running_bot, stations

TICK_S = 0.001
ALONE_S = 3.0
TALKING_S = 10.0
THINKING_S = 2.0  # at most
IMPORTED = 447
IMPORTS = 2  # one after the other, each with changes in every station


def run() -> None:
    """Print a line a phase."""
    asyncio.run(_run())


async def _run() -> None:
    async with running_bot(limiter=RateLimiter()) as (engine, zhanyou):
        people = await fellows(engine, zhanyou)
        idle: list[float] = []
        async with _probe("nothing to do", idle):
            await asyncio.sleep(ALONE_S)
        async with _talking(engine, people):
            async with _probe(f"{len(people)} people talk", idle):
                await asyncio.sleep(TALKING_S)
            async with _probe(
                f"{len(people)} people talk, {IMPORTED} stations are imported and re-ranked", idle
            ):
                for seed in range(IMPORTS):
                    await _import(zhanyou, seed)


async def _import(zhanyou: Zhanyou, seed: int) -> None:
    rows = await asyncio.to_thread(stations, IMPORTED, seed)
    plan = await zhanyou.store.read(plan_import, rows)
    await zhanyou.store.write(apply_import, plan, zhanyou.clock.now())
    await zhanyou.ranker.refresh()


@asynccontextmanager
async def _talking(engine: Engine, people: list[Person]) -> AsyncIterator[None]:
    async def talk(person: Person) -> None:
        random = Random(person.id)
        while True:
            for text in ("/matches", "/workstations", "/profile", interests(random)):
                await asyncio.sleep(random.uniform(0, THINKING_S))
                await ask(engine, person, text)

    talks = [asyncio.create_task(talk(person)) for person in people]
    yield
    for task in talks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def _probe(what: str, idle: list[float]) -> AsyncIterator[None]:
    """The first to come in fills `idle`, beside which the others are put."""
    late: list[float] = []

    async def tick() -> None:
        while True:
            start = time.perf_counter()
            await asyncio.sleep(TICK_S)
            late.append(time.perf_counter() - start - TICK_S)

    probe = asyncio.create_task(tick())
    start = time.perf_counter()
    yield
    took = time.perf_counter() - start
    probe.cancel()
    idle.extend(late if not idle else ())
    print(
        f"loop      {what}: held for {max(late) * 1e3:.0f} ms at the longest, {np.percentile(late, 99) * 1e3:.0f} ms at the "
        f"99th percentile, {np.percentile(late, 99) / np.percentile(idle, 99):.1f} x the idle loop's ({took:.1f} s)"
    )

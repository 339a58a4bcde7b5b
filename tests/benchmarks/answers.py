"""How long one person waits for /matches, beside the plainest answer of the same bot, /help."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

import numpy as np

from bot.sandbox import Engine, Person
from bot.store.workstation_import import apply_import, plan_import
from tests.benchmarks.world import ask, fellows, running_bot, stations

SIZES = (447, 10_000)
ASKED = 120


def run() -> None:
    """Print a line a size."""
    for size in SIZES:
        asyncio.run(_size(size))


async def _size(size: int) -> None:
    async with running_bot() as (engine, zhanyou):
        people = await fellows(engine, zhanyou)
        plan = await zhanyou.store.read(plan_import, stations(size, seed=size))
        await zhanyou.store.write(apply_import, plan, zhanyou.clock.now())
        start = time.perf_counter()
        await zhanyou.ranker.refresh()
        built = time.perf_counter() - start
        plain = await _waits(engine, people, "/help")
        waits = await _waits(engine, people, "/matches")
    print(
        f"answers   {size:>6} stations: /matches p50 {_ms(waits, 50)}, p99 {_ms(waits, 99)}; /help p50 {_ms(plain, 50)}, "
        f"p99 {_ms(plain, 99)}; so {np.median(waits) / np.median(plain):.1f} x; the ranker is built in {built:.1f} s"
    )


async def _waits(engine: Engine, people: Sequence[Person], text: str) -> list[float]:
    """Seconds from sending to the answer, one person after the other, the first round left out."""
    waits = []
    for number in range(len(people) + ASKED):
        start = time.perf_counter()
        await ask(engine, people[number % len(people)], text)
        waits.append(time.perf_counter() - start)
    return waits[len(people) :]


def _ms(waits: Sequence[float], percentile: int) -> str:
    return f"{np.percentile(waits, percentile) * 1e3:.0f} ms"

"""How long one person waits for /matches, with an interest that is new and again, beside the plainest answer, /help."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from random import Random

import numpy as np

from bot.running import Zhanyou
from bot.sandbox import Engine, Person
from bot.store.people import profiles
from bot.store.workstations.importing import apply_import, plan_import
from tests.benchmarks.world import ask, fellows, interests, running_bot, stations

SIZES = (447, 10_000)
PEOPLE, ASKED = 20, 40


def run() -> None:
    """Print a line a size."""
    for size in SIZES:
        asyncio.run(_size(size))


async def _size(size: int) -> None:
    async with running_bot() as (engine, zhanyou):
        people = await fellows(engine, zhanyou, PEOPLE)
        plan = await zhanyou.store.read(plan_import, stations(size, seed=size))
        await zhanyou.store.write(apply_import, plan, zhanyou.clock.now())
        start = time.perf_counter()
        await zhanyou.ranker.refresh()
        built = time.perf_counter() - start
        plain = await _waits(engine, people, "/help")
        again = await _waits(engine, people, "/matches")
        new = await _waits(engine, people, "/matches", zhanyou)
    print(
        f"answers   {size:>6} stations: /matches after a new interest p50 {_ms(new, 50)}, p99 {_ms(new, 99)}, again p50 "
        f"{_ms(again, 50)}, p99 {_ms(again, 99)}; /help p50 {_ms(plain, 50)}, p99 {_ms(plain, 99)}; so "
        f"{np.median(new) / np.median(plain):.1f} x and {np.median(again) / np.median(plain):.1f} x; the ranker is built in "
        f"{built:.1f} s"
    )


async def _waits(
    engine: Engine, people: Sequence[Person], text: str, telling: Zhanyou | None = None
) -> list[float]:
    """Seconds from sending to the answer, one person after the other, the first round left out.

    With `telling` each has told another interest before.
    """
    waits, random = [], Random(ASKED)
    for number in range(len(people) + ASKED):
        person = people[number % len(people)]
        if telling is not None:
            await telling.store.write(profiles.add_interest, person.id, 1, interests(random))
        start = time.perf_counter()
        await ask(engine, person, text)
        waits.append(time.perf_counter() - start)
    return waits[len(people) :]


def _ms(waits: Sequence[float], percentile: int) -> str:
    return f"{np.percentile(waits, percentile) * 1e3:.0f} ms"

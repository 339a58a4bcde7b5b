"""Whom one topic concerns of 10,000 fellows: time, and who waits for it, beside scikit-learn's plain way for each of them.

First with interests that nobody has read before, then again, as staff look at a draft.
"""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np

from bot.clock import Clock
from bot.ranking import topic_audience
from bot.ranking.ranker import RankerInUse
from bot.running import set_aside_what_stays
from bot.store.campaigns import campaigns
from bot.store.campaigns.campaigns import Campaign
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.turns import asked_by
from matching.models import Profile
from tests.benchmarks.digest import FELLOWS, STATIONS, fill, one_by_one, profiles_of, texts_of
from tests.benchmarks.world import interests

ALONE_S = 5.0
BOSS, FELLOW = 1, 2


def run() -> None:
    """Print a line a measurement."""
    asyncio.run(_run())


async def _run() -> None:
    clock = Clock()
    with TemporaryDirectory() as folder:
        store = await Store.open(Path(folder, "bench.db"), clock)
        try:
            await store.write(fill, clock)
            found = await store.write(_draft, clock)
            ranker = RankerInUse(store)
            await ranker.refresh()
            set_aside_what_stays()  # as `zhanyou run` does
            texts, people = await store.read(texts_of), await store.read(profiles_of)
            plain, _ = one_by_one(texts, people)
            alone = await _waits(ranker, asyncio.create_task(asyncio.sleep(ALONE_S)))
            for what in ("read for the first time", "again"):
                began, worked = time.perf_counter(), time.process_time()
                with asked_by(BOSS):
                    gathering = asyncio.create_task(
                        topic_audience.topic_candidates(ranker, store, found, clock.now())
                    )
                waits = await _waits(ranker, gathering)
                took, worked = time.perf_counter() - began, time.process_time() - worked
                fitting = sum("interests" in one.whys for one in await gathering)
                print(
                    f"audience  of {FELLOWS} fellows, {STATIONS} workstations, {what}: {took:.1f} s ({worked:.1f} s of "
                    f"processor time with what was asked meanwhile), {took / (plain * FELLOWS):.2f} x scikit-learn one by "
                    f"one; it fits {fitting}; a ranking takes p50 {_ms(waits, 50)}, p99 {_ms(waits, 99)}, alone "
                    f"{_ms(alone, 50)}, {_ms(alone, 99)}, so {np.median(waits) / np.median(alone):.1f} x"
                )
        finally:
            await store.close()


def _draft(db: Connection, clock: Clock) -> Campaign:
    made = campaigns.create(
        db, kind="topic", subject="1", by=BOSS, now=clock.now(), whys=topic_audience.AT_FIRST
    )
    found = campaigns.campaign(db, made)
    if found is None:
        raise ValueError("there is no draft")
    return found


async def _waits(ranker: RankerInUse, beside: asyncio.Task[object]) -> list[float]:
    """Seconds that somebody waits for a ranking who asks about something else ten times a second."""
    waits, random = [], Random(1)
    while not beside.done():
        start = time.perf_counter()
        with asked_by(FELLOW):
            await ranker.rank(Profile(interests=(interests(random),)), 5)
        waits.append(time.perf_counter() - start)
        await asyncio.sleep(0.1)
    return waits


def _ms(waits: list[float], percentile: int) -> str:
    return f"{np.percentile(waits, percentile) * 1e3:.0f} ms"

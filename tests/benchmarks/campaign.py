"""A release to ten thousand: how long its confirmation holds the writer, how fast it goes out, and who waits for it.

First on the wall's clock with the whole bot: half a minute in which forty people talk to it, half a minute of the release
alone and half a minute of both;
then to its end with the clock run fast, at the limits that Telegram has, to count what was lost, doubled and refused.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np
from aiogram import Bot

from bot.delivery.campaigns import CampaignFeeder, Kinds
from bot.delivery.rate_limiter import PER_SECOND, RateLimiter
from bot.delivery.retry import RetryMiddleware
from bot.delivery.worker import Worker
from bot.handlers.campaigns.messages import composers
from bot.handlers.widgets.reader import for_readers
from bot.ranking.ranker import RankerInUse
from bot.running import Zhanyou
from bot.sandbox import Engine, Limits, Person
from bot.sandbox.aiogram_session import SandboxSession
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.campaigns import changes as campaign_changes
from bot.store.campaigns import report as campaign_report
from bot.store.core.store import Store
from tests.benchmarks.world import ask, fellows, interests, running_bot
from tests.delivery.releases import BOSS, KIND, LoopClock, by_day, confirm, copies, draft, known, started
from tests.delivery.virtual import run_fast
from tests.settling import settled

RECIPIENTS = range(100_001, 110_001)
ALONE_S = TALKING_S = 30.0
THINKING_S = 10.0  # at most, of a person who talks: forty of them write eight messages a second
TIMES = 10.0  # faster than the clock on the wall


class _Counted(RateLimiter):
    """A rate limiter that counts the refusals by Telegram."""

    refusals = 0

    def refused(self, chat: int | None, retry_after: float) -> None:
        """One more."""
        self.refusals += 1
        super().refused(chat, retry_after)


def run() -> None:
    """Print a line a measurement."""
    asyncio.run(_on_the_wall())
    with TemporaryDirectory() as folder:
        run_fast(_to_its_end(Path(folder)), TIMES)


async def _on_the_wall() -> None:
    limiter = _Counted()
    async with running_bot(limiter=limiter, limits=Limits(), clock=by_day()) as (engine, zhanyou):
        people = await fellows(engine, zhanyou)
        await _meet(engine, zhanyou)
        async with _talking(engine, people) as before:
            await asyncio.sleep(TALKING_S)
        made, held = await _confirm(zhanyou)
        print(
            f"campaign  {len(RECIPIENTS)} recipients: the confirmation takes {held * 1e3:.0f} ms, all in one transaction"
        )
        alone = await _rate(zhanyou.store, made, ALONE_S)
        print(
            f"campaign  alone, real clock: {alone:.2f} a second, {alone / PER_SECOND:.1%} of {PER_SECOND:.0f} a second"
        )
        async with _talking(engine, people) as waits:
            together = await _rate(zhanyou.store, made, TALKING_S)
        print(
            f"campaign  while {len(people)} people talk: {len(waits)} answers, p50 {_ms(waits, 50)}, p99 "
            f"{_ms(waits, 99)}, before the release {_ms(before, 50)} and {_ms(before, 99)}, so "
            f"{np.median(waits) / np.median(before):.1f} x and {np.percentile(waits, 99) / np.percentile(before, 99):.1f} x; "
            f"at most {_ms(waits, 100)}; {together:.2f} copies a second; {limiter.refusals} refusals (429)"
        )
        now = zhanyou.clock.now()
        await zhanyou.store.write(campaign_changes.stop, made, by=BOSS, now=now)


async def _meet(engine: Engine, zhanyou: Zhanyou) -> None:
    """The recipients have started the bot before; what they sent then is not part of this."""
    for number in RECIPIENTS:
        engine.people.add(number, "F")
        engine.chats[number].started = True
    await zhanyou.store.write(known, [BOSS, *RECIPIENTS], zhanyou.clock.now())


async def _confirm(zhanyou: Zhanyou) -> tuple[int, float]:
    now = zhanyou.clock.now()
    made = await zhanyou.store.write(draft, RECIPIENTS, now)
    start = time.perf_counter()
    await zhanyou.store.write(campaign_audience.confirm, made, len(RECIPIENTS), by=BOSS, now=now, due_at=now)
    return made, time.perf_counter() - start


async def _rate(store: Store, made: int, seconds: float) -> float:
    """Copies a second over so many seconds."""
    before, start = (await store.read(campaign_report.tally, made)).sent, time.perf_counter()
    await asyncio.sleep(seconds)
    after = (await store.read(campaign_report.tally, made)).sent
    return (after - before) / (time.perf_counter() - start)


@asynccontextmanager
async def _talking(engine: Engine, people: Sequence[Person]) -> AsyncIterator[list[float]]:
    waits: list[float] = []
    talks = [asyncio.create_task(_talk(engine, person, waits)) for person in people]
    yield waits
    for talk in talks:
        talk.cancel()
        with suppress(asyncio.CancelledError):
            await talk


async def _talk(engine: Engine, person: Person, waits: list[float]) -> None:
    random = Random(person.id)
    while True:
        for text in ("/matches", "/help", "/profile", interests(random)):
            await asyncio.sleep(random.uniform(0, THINKING_S))
            start = time.perf_counter()
            await ask(engine, person, text)
            waits.append(time.perf_counter() - start)


async def _to_its_end(folder: Path) -> None:
    engine, clock, limiter = Engine(limits=Limits()), by_day(), _Counted()
    engine.clock = LoopClock()
    await started(engine, [BOSS, *RECIPIENTS])
    store = await Store.open(folder / "bot.db", clock)
    await store.write(known, [BOSS, *RECIPIENTS], clock.now())
    made = await store.write(confirm, RECIPIENTS, clock.now())
    bot = Bot(engine.token, session=SandboxSession(engine))
    bot.session.middleware(RetryMiddleware(limiter))

    async def tell(key: str, _: str, /, **values: str) -> None:
        print(f"campaign  {key}: {values}")

    kinds: Kinds = {"announcement": KIND}
    beside = store, clock, tell
    tasks = (
        CampaignFeeder(*beside, kinds),
        Worker(*beside, bot, limiter, for_readers(composers(kinds), RankerInUse(store), clock)),
    )
    loop = asyncio.get_running_loop()
    start, wall = loop.time(), time.perf_counter()
    running = asyncio.gather(*(task.run() for task in tasks))
    await settled(store.changes, tasks)
    took, real = loop.time() - start, time.perf_counter() - wall
    for task in tasks:
        task.stop()
    await running
    tally = await store.read(campaign_report.tally, made)
    found = await store.read(campaigns.campaign, made)
    got = copies(engine, RECIPIENTS)
    print(
        f"campaign  {len(RECIPIENTS)} to the end, clock x {TIMES:.0f}: {got[0]} lost, "
        f"{sum(number for times, number in got.items() if times > 1)} doubled, {limiter.refusals} refusals (429); report: "
        f"{tally.sent} sent of {tally.audience}, {found.state if found else 'gone'}; {took:.0f} s by that clock, "
        f"{real:.0f} s on the wall"
    )
    await store.close()


def _ms(waits: list[float], percentile: int) -> str:
    return f"{np.percentile(waits, percentile) * 1e3:.0f} ms"

"""A campaign at Telegram's own limits, with the clock run fast, and what happens while it goes on."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

from aiogram import Bot

from bot.delivery.campaigns import CampaignFeeder, Kinds
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.retry import RetryMiddleware
from bot.delivery.worker import LANES, ONCE, Worker
from bot.handlers.campaigns.messages import composers
from bot.handlers.widgets.reader import for_readers
from bot.ranking.ranker import RankerInUse
from bot.sandbox import Engine, Limits
from bot.sandbox.aiogram_session import SandboxSession
from bot.store.campaigns import campaigns
from bot.store.campaigns import report as campaign_report
from bot.store.campaigns.report import Tally
from bot.store.core.store import Store
from bot.store.outbox import deliveries
from tests.delivery.conftest import compose
from tests.delivery.releases import BOSS, KIND, TEXT, LoopClock, by_day, confirm, copies, known, started
from tests.delivery.virtual import run_fast
from tests.settling import settled

PEOPLE = range(1001, 2001)
BLOCKED = PEOPLE[::50]
TIMES = 10.0  # faster than the clock on the wall
TALKERS = range(5000, 5005)
WORKING = ONCE + LANES  # copies that may be under way when somebody comes


def test_a_thousand_get_one_copy_each_within_telegrams_limits(tmp_path: Path) -> None:
    run_fast(release_to_all(tmp_path), TIMES)


async def release_to_all(folder: Path) -> None:
    """A campaign, people who are answered meanwhile, and messages of their own to some of its recipients."""
    engine, clock = Engine(limits=Limits()), by_day()
    engine.clock = LoopClock()
    await started(engine, [BOSS, *PEOPLE, *TALKERS], BLOCKED)
    store = await Store.open(folder / "bot.db", clock)
    await store.write(known, [BOSS, *PEOPLE, *TALKERS], clock.now())
    made = await store.write(confirm, PEOPLE, clock.now())
    bot, limiter = Bot(engine.token, session=SandboxSession(engine)), RateLimiter()
    bot.session.middleware(RetryMiddleware(limiter))

    async def tell(key: str, _: str, /, **values: str) -> None:
        raise AssertionError(f"{key}: {values}")

    kinds: Kinds = {"announcement": KIND}
    beside = store, clock, tell
    tasks = (
        CampaignFeeder(*beside, kinds),
        Worker(
            *beside,
            bot,
            limiter,
            {**for_readers(composers(kinds), RankerInUse(store), clock), "note": compose},
        ),
    )
    running = asyncio.gather(*(task.run() for task in tasks))
    before = await asyncio.gather(*(talk(engine, bot, chat) for chat in TALKERS), personal(engine, store))
    await settled(store.changes, tasks)
    for task in tasks:
        task.stop()
    await running

    assert copies(engine, PEOPLE) == Counter({1: len(PEOPLE) - len(BLOCKED), 0: len(BLOCKED)})
    assert await store.read(campaign_report.tally, made) == Tally(
        sent=len(PEOPLE) - len(BLOCKED), blocked=len(BLOCKED)
    )
    found = await store.read(campaigns.campaign, made)
    assert found is not None
    assert found.state == "done"
    assert [call for call in engine.calls if call.status not in (200, 403)] == []
    assert max(before) < 2 * WORKING, "somebody waited for the campaign"
    await store.close()


async def talk(engine: Engine, bot: Bot, chat: int) -> int:
    """Answer somebody now and then; for how many other messages one of the answers waited at most."""
    most = 0
    for _ in range(10):
        await asyncio.sleep(2)
        before = len(engine.calls)
        await bot.send_message(chat, "an answer")
        most = max(most, len(engine.calls) - before)
    return most


async def personal(engine: Engine, store: Store) -> int:
    """Have a message of their own sent to one of the last of the campaign; for how many others it waited."""
    await asyncio.sleep(5)
    person = engine.people.get(PEOPLE[-2])
    assert person is not None
    before = len(engine.calls)
    await store.write(
        deliveries.enqueue,
        dedup="own",
        recipient=person.id,
        type="note",
        refs={"n": 1},
        now=by_day().now(),
    )
    await engine.changes.until(lambda: "1 en" in person.texts, timeout_s=600)
    assert TEXT not in person.texts
    return len(engine.calls) - before

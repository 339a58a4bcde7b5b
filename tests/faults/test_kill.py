"""Whatever moment the bot is killed at, nothing that anybody said is lost, and nothing counts twice."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path
from random import Random

from bot.clock import Clock
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.people import profiles
from tests.faults.fellow import Fellow
from tests.faults.processes import Bots, Sandbox, command_line_bot, sandbox

PEOPLE = 40
KILLS = 20
SEED = 20210903
GAPS = ((1, 15), (30, 90))  # calls of the bot between its start and its end
WITHIN_S = 240.0  # hang rather than slowness; an idle machine needs a fraction of it
TURNS_AT_LEAST, TURNS_AT_MOST = 1, 12  # the bot keeps 50 messages of a person, and a turn is three at most
# What a bot may run into after a kill: it edits, deletes or answers what it had dealt with already, and it is told
# to wait. Anything else would be a call that Telegram refuses.
HARMLESS = (
    "Too Many Requests",
    "Bad Request: message is not modified",
    "Bad Request: message to edit not found",
    "Bad Request: message to delete not found",
    "Bad Request: query is too old",
)
# aiogram-dialog sends the preview's switch under its old name too, beside the new one.
OLD_NAME = "Telegram ignores the parameter disable_web_page_preview"


async def test_twenty_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    random = Random(SEED)
    async with asyncio.timeout(WITHIN_S), sandbox() as telegram:
        fellows = [Fellow(telegram, number, SEED) for number in range(PEOPLE)]
        over = asyncio.Event()
        async with Bots(tmp_path, telegram.environment(tmp_path / "zhanyou.db")) as bots:
            async with asyncio.TaskGroup() as people:
                for fellow in fellows:
                    people.create_task(_talk(fellow, over))
                for kill in range(KILLS):
                    if kill % 5 == 4:  # while it starts
                        await asyncio.sleep(random.uniform(0.0, 0.4))
                    else:
                        # in turn right after the start, and after long enough for people to get on
                        await telegram.more_calls(random.randint(*GAPS[kill % 2]))
                    await bots.kill()
                    if kill == 10:  # buttons tapped meanwhile are too old to be answered
                        await telegram.post("/clock", advance_s=60)
                    bots.start()
                over.set()
            await bots.stop()  # everybody has their answer; now it is marked as done, too
        await _nothing_is_lost(telegram, fellows, tmp_path / "zhanyou.db")


async def test_sigterm_drains_and_the_next_bot_goes_on(tmp_path: Path) -> None:
    async with asyncio.timeout(WITHIN_S), sandbox() as telegram:
        fellows = [Fellow(telegram, number, SEED) for number in range(PEOPLE // 4)]
        environment = telegram.environment(tmp_path / "zhanyou.db")
        over = asyncio.Event()
        async with asyncio.TaskGroup() as people:
            async with command_line_bot(tmp_path, environment) as first:
                for fellow in fellows:
                    people.create_task(_talk(fellow, over))
                await telegram.more_calls(100)
                first.terminate()
                async with asyncio.timeout(25):
                    assert await first.wait() == 0
            async with command_line_bot(tmp_path, environment) as second:
                over.set()
                await asyncio.gather(*(fellow.done.wait() for fellow in fellows))
                second.terminate()
                async with asyncio.timeout(25):
                    assert await second.wait() == 0
        await _nothing_is_lost(telegram, fellows, tmp_path / "zhanyou.db")


async def _talk(fellow: Fellow, over: asyncio.Event) -> None:
    await fellow.begin()
    while fellow.turns < TURNS_AT_LEAST or not over.is_set():
        if fellow.turns < TURNS_AT_MOST:
            await fellow.turn()
        else:
            await over.wait()
    await fellow.finish()


async def _nothing_is_lost(telegram: Sandbox, fellows: list[Fellow], database: Path) -> None:
    store = await Store.open(database, Clock())
    try:
        stored = {fellow.id: await store.read(profiles.row, fellow.id) for fellow in fellows}
        seen = await store.read(_updates)
    finally:
        await store.close()
    assert stored == {fellow.id: fellow.expected() for fellow in fellows}
    assert seen == Counter(done=sum(fellow.sent for fellow in fellows))
    refused = {call["description"] for call in await telegram.get("/calls?problems=1") if not call["ok"]}
    assert [reason for reason in refused if not reason.startswith(HARMLESS)] == []
    assert {warning for call in await telegram.get("/calls") for warning in call["warnings"]} <= {OLD_NAME}


def _updates(db: Connection) -> Counter[str]:
    return Counter(
        row[0]
        for row in db.execute(
            """
            SELECT CASE WHEN failed_at IS NOT NULL THEN 'set aside' WHEN done_at IS NULL THEN 'waiting' ELSE 'done' END
            FROM updates_seen
            """
        )
    )

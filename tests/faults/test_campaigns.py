"""Whatever moment the bot is killed at during a release, each gets one copy or is listed as uncertain."""

from __future__ import annotations

import asyncio
from pathlib import Path
from random import Random

from bot.sandbox import Engine, Limits, serve
from bot.store.campaigns import campaigns
from bot.store.campaigns import report as campaign_report
from bot.store.campaigns.report import Tally
from bot.store.core.sqlite import Connection, connect_to_read
from bot.store.core.store import Store
from tests.delivery.releases import BOSS, TEXT, by_day, confirm, known, started
from tests.faults.sender import PER_SECOND, Senders

PEOPLE = range(1001, 4001)
BLOCKED = PEOPLE[::60]
KILLS = 8
LANES = 8
SEED = 448
WITHIN_S = 180.0  # from one kill to the next: a hang rather than slowness


async def test_eight_kills_send_nobody_two_and_miss_nobody(tmp_path: Path) -> None:
    path, random = tmp_path / "bot.db", Random(SEED)
    engine = Engine(limits=Limits(overall_per_second=PER_SECOND + 20))
    await started(engine, [BOSS, *PEOPLE], BLOCKED)
    made = await fill(path)
    runner = await serve(engine, port=0)
    host, port = runner.addresses[0][:2]
    senders = Senders(path, f"http://{host}:{port}", engine.token, clock=by_day)
    for kill in range(1, KILLS + 1):
        process = senders.start()
        enough = kill * len(PEOPLE) // (KILLS + 1) + random.randint(-100, 100)
        await reach(engine, enough)
        process.kill()
        await asyncio.to_thread(process.join)
    process = senders.start()
    db = connect_to_read(path)
    async with asyncio.timeout(WITHIN_S):
        await ended(db, made)
        process.terminate()
        await asyncio.to_thread(process.join)
    await runner.cleanup()

    got = {number: copies(engine, number) for number in PEOPLE}
    tally = campaign_report.tally(db, made)
    uncertain = {line.person for line in campaign_report.lines(db, made, BOSS, "uncertain")}
    sent = {line.person for line in campaign_report.lines(db, made, BOSS, "sent")}
    db.close()
    assert process.exitcode == 0
    assert [number for number in PEOPLE if got[number] > 1] == []
    missed = {number for number in PEOPLE if got[number] == 0} - set(BLOCKED)
    assert missed <= uncertain, "nobody is missed whom the report does not list"
    assert {number for number in PEOPLE if got[number]} - uncertain == sent
    assert tally.audience == len(PEOPLE)
    assert tally.uncertain <= KILLS * LANES
    assert tally == Tally(sent=len(sent), blocked=tally.blocked, uncertain=tally.uncertain)
    assert {call.status for call in engine.calls} <= {200, 403}


def copies(engine: Engine, number: int) -> int:
    """How many copies somebody has got."""
    person = engine.people.get(number)
    return sum(text.endswith(TEXT) for text in person.texts) if person else 0


def arrived(engine: Engine) -> int:
    """How many messages have reached anybody, besides those that people sent."""
    return sum(len(chat.messages) for chat in engine.chats.values()) - len(PEOPLE) - 1


async def reach(engine: Engine, number: int) -> None:
    """Wait until so many have arrived."""
    await engine.changes.until(lambda: arrived(engine) >= number, WITHIN_S)


async def fill(path: Path) -> int:
    """A release to all of them, confirmed."""
    clock = by_day()
    store = await Store.open(path, clock)
    await store.write(known, [BOSS, *PEOPLE], clock.now())
    made = await store.write(confirm, PEOPLE, clock.now())
    await store.close()
    return made


async def ended(db: Connection, made: int) -> None:
    """Wait until the release is over; the ledger is another process's, so there is no event to wait for."""
    while True:
        found = campaigns.campaign(db, made)
        if found and found.state == "done":
            return
        await asyncio.sleep(0.1)

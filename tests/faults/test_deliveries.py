"""Whatever the network and the machine do, every personal delivery arrives, in order, with few copies."""

from __future__ import annotations

import asyncio
from pathlib import Path
from random import Random

from bot.clock import Clock
from bot.sandbox import Engine, Fault, Limits, serve
from bot.store.core.sqlite import Connection, connect_to_read
from bot.store.core.store import Store
from bot.store.outbox import deliveries
from tests.delivery.conftest import agree, compose
from tests.faults.sender import PER_SECOND, Senders

PEOPLE = range(1001, 2001)
EACH = 3
TOTAL = len(PEOPLE) * EACH
BLOCKED = PEOPLE[::50]  # 2 %
KILLS = 8
LANES = 8
DROPPED = TOTAL // 100
SEED = 447
WITHIN_S = 180.0  # hang rather than slowness


async def test_eight_kills_lose_no_delivery_and_make_few_copies(tmp_path: Path) -> None:
    path, random = tmp_path / "bot.db", Random(SEED)
    engine = Engine(limits=Limits(overall_per_second=PER_SECOND + 10))
    await people(engine)
    await fill(path)
    trouble(engine, random)
    runner = await serve(engine, port=0)
    host, port = runner.addresses[0][:2]
    senders = Senders(path, f"http://{host}:{port}", engine.token, composers={"note": compose})
    async with asyncio.timeout(WITHIN_S):
        for kill in range(1, KILLS + 1):
            process = senders.start()
            enough = kill * TOTAL // (KILLS + 1) + random.randint(-100, 100)
            await reach(engine, enough)
            process.kill()
            await asyncio.to_thread(process.join)
        process = senders.start()
        db = connect_to_read(path)
        await ended(db)
        process.terminate()
        await asyncio.to_thread(process.join)
    await runner.cleanup()

    assert process.exitcode == 0
    assert engine.faults.active == []
    for person in PEOPLE:
        expected = {person * 10 + turn for turn in range(EACH)}
        got = [int(text.split()[0]) for text in texts(engine, person)]
        assert got == sorted(got), "a later message overtook an earlier one"
        assert set(got) == (set() if person in BLOCKED else expected), person
    copies = arrived(engine) - (len(PEOPLE) - len(BLOCKED)) * EACH
    assert copies <= KILLS * LANES + DROPPED
    # The first to each of the blocked met the block; the others wait in case the person returns.
    assert deliveries.counts(db) == {
        "sent": TOTAL - EACH * len(BLOCKED),
        "blocked": len(BLOCKED),
        "queued": (EACH - 1) * len(BLOCKED),
    }
    db.close()


async def people(engine: Engine) -> None:
    """People who have started the bot, some of whom block it; what they sent has been dealt with."""
    for number in PEOPLE:
        person = engine.people.add(number, "F")
        person.send("/start")
        if number in BLOCKED:
            person.block()
    reply = await engine.handle(engine.token, "getUpdates", {"offset": -1})
    (last,) = reply.body["result"]
    await engine.handle(engine.token, "getUpdates", {"offset": last["update_id"] + 1})


async def fill(path: Path) -> None:
    """A ledger with `EACH` deliveries for each of the people, in turns."""

    def enqueue(db: Connection) -> None:
        for person in PEOPLE:
            agree(db, person, clock)
        for turn in range(EACH):
            for person in PEOPLE:
                number = person * 10 + turn
                assert deliveries.enqueue(
                    db, dedup=f"{number}", recipient=person, type="note", refs={"n": number}, now=clock.now()
                )

    clock = Clock()
    store = await Store.open(path, clock)
    await store.write(enqueue)
    await store.close()


def trouble(engine: Engine, random: Random) -> None:
    """Of a hundred calls one is answered into the void, one meets an error of the server; and one storm of 429."""
    for kind, count in (("drop_after", DROPPED), ("502", DROPPED // 2), ("502_html", DROPPED // 2)):
        for _ in range(count):
            engine.faults.add(Fault(kind, method="sendMessage", skip=random.randrange(TOTAL * 4 // 5)))
    engine.faults.add(Fault("429", method="sendMessage", skip=TOTAL // 2, count=40, retry_after=1))


def texts(engine: Engine, person: int) -> list[str]:
    """What a person has got, copies too."""
    found = engine.people.get(person)
    return found.texts if found else []


def arrived(engine: Engine) -> int:
    """How many messages have reached anybody; each person has written one too."""
    return sum(len(chat.messages) for chat in engine.chats.values()) - len(PEOPLE)


async def reach(engine: Engine, number: int) -> None:
    """Wait until so many have arrived."""
    await engine.changes.until(lambda: arrived(engine) >= number, WITHIN_S)


async def ended(db: Connection) -> None:
    """Wait until the ledger has nothing to send; it is another process's, so there is no event to wait for."""
    while True:
        if not open_rows(db):
            return
        await asyncio.sleep(0.1)


def open_rows(db: Connection) -> int:
    """How many deliveries to people who can be reached have not ended."""
    (number,) = db.execute(
        """
        SELECT count(*) FROM deliveries JOIN users ON users.id = recipient
        WHERE done_at IS NULL AND unreachable_at IS NULL
        """
    ).fetchone()
    return int(number)

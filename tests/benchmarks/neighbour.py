"""How long a person waits for /matches beside one who asks without a pause, with a normal profile and with the largest.

The one beside has all of the burst that the inbox allows and asks again as soon as there is an answer, each time with
other interests: of random characters, Chinese and Latin, and of as many words as a profile may hold. What they write is
made up before, since that takes longer than to send it. What the others ask is new each time, since advice on the same
profile is kept. Short rounds take turns, so that what else the machine does meets each of the three alike.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import cycle
from random import Random

import numpy as np

from bot.running import Zhanyou
from bot.sandbox import Engine, Person
from bot.store.core.sqlite import Connection
from bot.store.people import profiles
from bot.store.people.profiles import INTERESTS_LONG
from bot.store.workstations.importing import apply_import, plan_import
from tests.benchmarks.world import ask, fellows, interests, running_bot, stations

SIZE = 447
ROUNDS, ASKED = 12, 10
PAUSE_S = 0.05  # between two questions of others
PREPARED = 60  # profiles of the one beside, which come again after so many
Beside = Iterator[Sequence[str]]


def run() -> None:
    """Print a line a neighbour."""
    asyncio.run(_run())


async def _run() -> None:
    rows = stations(SIZE, seed=SIZE)
    beside: dict[str, Beside | None] = {
        "nobody": None,
        "a normal person": _prepared(_normal),
        "the largest profile": _prepared(_largest),
    }
    waits: dict[str, list[float]] = {name: [] for name in beside}
    async with running_bot() as (engine, zhanyou):
        *people, busy = await fellows(engine, zhanyou)
        plan = await zhanyou.store.read(plan_import, rows)
        await zhanyou.store.write(apply_import, plan, zhanyou.clock.now())
        await zhanyou.ranker.refresh()
        for person in people:  # their first answer takes longer, whoever is beside
            await ask(engine, person, "/matches")
        random = Random(SIZE)
        for _ in range(ROUNDS):
            for name, texts in beside.items():
                waits[name] += await _waits(engine, zhanyou, people, busy, texts, random)
    alone = waits["nobody"]
    for name, found in waits.items():
        print(
            f"neighbour /matches beside {name}: p50 {_ms(found, 50)}, p99 {_ms(found, 99)} ms; more than beside nobody: "
            f"p50 {_ms(found, 50) - _ms(alone, 50)} ms, {np.median(found) / np.median(alone):.2f} x, "
            f"p99 {_ms(found, 99) - _ms(alone, 99)} ms"
        )


async def _waits(
    engine: Engine,
    zhanyou: Zhanyou,
    people: Sequence[Person],
    busy: Person,
    texts: Beside | None,
    random: Random,
) -> list[float]:
    task = asyncio.create_task(_busy(engine, zhanyou, busy, texts)) if texts else None
    waits = []
    for number in range(ASKED):
        await asyncio.sleep(PAUSE_S)
        person = people[number % len(people)]
        # as most do: what they are told is new, since their profile is
        await zhanyou.store.write(_tell, person.id, [interests(random)], zhanyou)
        start = time.perf_counter()
        await ask(engine, person, "/matches")
        waits.append(time.perf_counter() - start)
    if task:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await ask(engine, busy, "/help")  # what was asked last is done with
    return waits


async def _busy(engine: Engine, zhanyou: Zhanyou, person: Person, texts: Beside) -> None:
    while True:
        await zhanyou.store.write(_tell, person.id, next(texts), zhanyou)
        await ask(engine, person, "/matches")


def _tell(db: Connection, person: int, texts: Sequence[str], zhanyou: Zhanyou) -> None:
    for interest in profiles.row(db, person).interests:
        profiles.remove_interest(db, person, interest.message_id)
    for number, text in enumerate(texts, 1):
        if not profiles.add_interest(db, person, number, text):
            raise ValueError("the store does not take this profile")


def _prepared(profile: Callable[[Random], Sequence[str]]) -> Beside:
    random = Random(PREPARED)
    return cycle([profile(random) for _ in range(PREPARED)])


def _normal(random: Random) -> Sequence[str]:
    return [interests(random)]


def _largest(random: Random) -> Sequence[str]:
    kinds = (
        "".join(chr(random.randrange(0x4E00, 0x9FA5)) for _ in range(INTERESTS_LONG)),
        "".join(random.choice("abcdefghijklmnopqrstuvwxyz ") for _ in range(INTERESTS_LONG)),
        "\n".join(_words(random, INTERESTS_LONG // 3)),
        "; ".join(_words(random, INTERESTS_LONG // 3)),
    )
    return [random.choice(kinds)[:INTERESTS_LONG]]


def _words(random: Random, many: int) -> Iterator[str]:
    return (interests(random) for _ in range(many))


def _ms(waits: Sequence[float], percentile: int) -> int:
    return round(float(np.percentile(waits, percentile)) * 1e3)

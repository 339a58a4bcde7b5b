"""How many updates a second the bot handles, beside a bare aiogram echo on the same engine.

The whole path of ours: fetched, stored, dispatched, the person read, answered, and marked done, each on disk. Both
sides pay for the sandbox's own work, which is that of Telegram's servers otherwise; the last line says how much it is.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from contextlib import suppress

from aiogram import Bot, Dispatcher
from aiogram.types import Message

from bot.sandbox import Engine, Limits, Person
from bot.sandbox.aiogram_session import SandboxSession
from tests.benchmarks.world import PEOPLE, fellows, running_bot

ROUNDS = 5
EACH = 10  # messages of one person in a round


def run() -> None:
    """Print a line a kind of update."""
    asyncio.run(_run())


async def _run() -> None:
    echo, served = await _echo()
    async with running_bot() as (engine, zhanyou):
        people = await fellows(engine, zhanyou)
        commands = await _best(engine, people, "/help")
        for person in people:
            person.send("/profile")
        await engine.changes.until(lambda: all("Your profile" in person.texts[-1] for person in people))
        screens = await _best(engine, people, "a line that no discipline, name or number is", rounds=2)
    print(f"updates   bare aiogram echo: {echo:.0f} a second")
    print(f"updates   a command (/help): {commands:.0f} a second, {commands / echo:.2f} of the echo")
    print(
        f"updates   a line of a profile, stored and shown: {screens:.0f} a second, {screens / echo:.2f} of the echo"
    )
    print(f"updates   the sandbox's share: it sends {served:.0f} messages a second with nobody else at work")


async def _echo() -> tuple[float, float]:
    engine = Engine(limits=Limits.off())
    people = [engine.people.add(1000 + number, "Fellow", language_code="en") for number in range(PEOPLE)]
    bot = Bot(engine.token, session=SandboxSession(engine))
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    polling = asyncio.create_task(
        dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False)
    )
    rate = await _best(engine, people, "/help")
    polling.cancel()
    with suppress(asyncio.CancelledError):
        await polling
    start, count = time.perf_counter(), PEOPLE * EACH
    for _ in range(count):
        await bot.send_message(people[0].id, "/help")
    return rate, count / (time.perf_counter() - start)


async def _best(engine: Engine, people: Iterable[Person], text: str, rounds: int = ROUNDS) -> float:
    """Updates a second in the best of some rounds, in which everybody sends `text` several times at once."""
    people = list(people)
    times = []
    for _ in range(rounds):
        left = len(people) * EACH
        with engine.changes.listen() as changes:
            start = time.perf_counter()
            for person in people:
                for number in range(EACH):
                    person.send(text if text.startswith("/") else f"{text} {number}")
            while left:
                change = await changes.get()
                left -= change["kind"] == "call" and change["method"] == "sendMessage"
            times.append(time.perf_counter() - start)
    return len(people) * EACH / min(times)

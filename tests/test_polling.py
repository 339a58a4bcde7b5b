"""The poll against the sandbox's engine: no fault ends it, and only what is stored is confirmed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

import pytest
from aiogram import Bot

from bot.sandbox import Engine, Limits
from bot.sandbox.aiogram_session import SandboxSession
from bot.sandbox.faults import Fault
from bot.updates.polling import Polling, RawUpdate


class Taken:
    """Takes batches in; fails as often as asked to; tells when the last expected text has come."""

    def __init__(self, expected: int, failures: int = 0) -> None:
        self.texts: list[str] = []
        self.backlogs: list[bool] = []
        self.failures = failures
        self.expected = expected
        self.complete = asyncio.Event()

    async def __call__(self, batch: Sequence[RawUpdate], /, *, backlog: bool) -> None:
        if self.failures:
            self.failures -= 1
            raise OSError("disk full")
        self.texts += [update["message"]["text"] for update in batch]
        self.backlogs.append(backlog)
        if len(self.texts) >= self.expected:
            self.complete.set()


@pytest.fixture
def engine() -> Engine:
    engine = Engine(limits=Limits.off())
    engine.people.add(1, "Q")
    return engine


async def fetched(engine: Engine, taken: Taken) -> Polling:
    """Poll until everything has come, then confirm."""
    polling = Polling(
        Bot(engine.token, session=SandboxSession(engine)),
        taken,
        ["message"],
        timeout_s=5,
        first_pause_s=0.001,
    )
    running = asyncio.create_task(polling.run())
    await asyncio.wait_for(taken.complete.wait(), 20)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await polling.confirm()
    return polling


async def test_no_fault_of_the_network_or_of_telegram_ends_it(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    kinds = ("502_html", "502", "drop_before", "drop_after", "429")
    for kind in kinds:
        engine.faults.add(Fault(kind, "getUpdates", retry_after=1 if kind == "429" else 0))
    engine.people[1].send("hello")
    with caplog.at_level(logging.WARNING, "bot.updates.polling"):
        await fetched(engine, taken := Taken(1))
    assert (taken.texts, engine.updates.pending()) == (["hello"], [])
    lines = [record.getMessage() for record in caplog.records if record.name == "bot.updates.polling"]
    assert len(lines) == len(kinds)
    assert all("\n" not in line and len(line) < 300 for line in lines)


async def test_what_could_not_be_stored_is_fetched_again(engine: Engine) -> None:
    for text in ("one", "two"):
        engine.people[1].send(text)
    await fetched(engine, taken := Taken(2, failures=2))
    assert (taken.texts, engine.updates.pending()) == (["one", "two"], [])


async def test_a_backlog_of_many_batches_is_one_until_a_batch_is_not_full(engine: Engine) -> None:
    texts = [str(number) for number in range(230)]
    for text in texts:
        engine.people[1].send(text)
    await fetched(engine, taken := Taken(230))
    assert (taken.texts, taken.backlogs) == (texts, [True, True, True])


async def test_without_anything_stored_nothing_is_confirmed(engine: Engine) -> None:
    engine.people[1].send("kept")
    taken = Taken(1)
    polling = Polling(
        Bot(engine.token, session=SandboxSession(engine)), taken, ["message"], first_pause_s=0.001
    )
    await polling.confirm()
    assert len(engine.updates.pending()) == 1

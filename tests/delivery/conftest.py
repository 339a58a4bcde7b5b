"""An outbox over a real store and a sandbox, with messages that say which they are."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import SendMessage, TelegramMethod

from bot.alarms import Alarms
from bot.clock import Clock
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.worker import LANES, Composer, Worker
from bot.sandbox import Engine
from bot.sandbox import Limits as SandboxLimits
from bot.sandbox.aiogram_session import SandboxSession
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.outbox import deliveries
from bot.store.outbox.deliveries import Delivery
from bot.store.people import users
from bot.texts import Texts
from tests.settling import at_rest, unlimited


async def compose(store: Store, delivery: Delivery, texts: Texts) -> TelegramMethod[Any]:
    """A message with the number of the delivery, and the reader's language."""
    return SendMessage(chat_id=delivery.recipient, text=f"{delivery.refs['n']} {texts.language}")


class Outbox:
    """One worker and the people that it writes to. `states` are what became of it all."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self.engine = Engine(limits=SandboxLimits.off())
        self.bot = Bot(self.engine.token, session=SandboxSession(self.engine))
        self.composers: dict[str, Composer] = {"note": compose}
        self.worker = self.new_worker()
        self._running: asyncio.Task[None] | None = None

    def new_worker(self, limiter: RateLimiter | None = None, lanes: int = LANES) -> Worker:
        """Another worker on the same ledger."""
        return Worker(
            self.store,
            self.clock,
            Alarms(self.bot, self.store, self.clock).tell,
            self.bot,
            unlimited() if limiter is None else limiter,
            self.composers,
            lanes=lanes,
        )

    async def person(self, number: int) -> None:
        """Somebody who has written to the bot and agreed."""
        self.engine.people.add(number, "F").send("/start")
        await self.store.write(agree, number, self.clock)

    async def enqueue(self, recipient: int, n: int, **more: Any) -> bool:
        """Delivery number `n`, of type "note" unless `more` says otherwise."""
        row: dict[str, Any] = {"type": "note", "dedup": f"d{n}", "now": self.clock.now(), **more}
        return await self.store.write(deliveries.enqueue, recipient=recipient, refs={"n": n}, **row)

    def start(self) -> None:
        """Let the worker run."""
        self._running = asyncio.create_task(self.worker.run())

    async def work(self) -> None:
        """Let the worker run until there is nothing to do now."""
        if self._running is None:
            self.start()
        await at_rest(self.worker)

    async def stop(self) -> None:
        """Stop it."""
        self.worker.stop()
        if self._running is not None:
            await self._running
            self._running = None

    def got(self, person: int) -> list[str]:
        """What arrived in a person's chat, in order."""
        found = self.engine.people.get(person)
        return found.texts if found else []

    async def states(self) -> Mapping[int, tuple[str, str | None]]:
        """State and error of each delivery by its number."""
        return await self.store.read(_states)


def agree(db: Connection, person: int, clock: Clock) -> None:
    """Consent of a person who reads English."""
    users.agree(
        db,
        person,
        version=users.CONSENT_VERSION,
        language="en",
        first_name="F",
        username=None,
        now=clock.now(),
    )


def _states(db: Connection) -> dict[int, tuple[str, str | None]]:
    rows = db.execute("SELECT refs ->> '$.n' AS n, state, error FROM deliveries ORDER BY id")
    return {row["n"]: (row["state"], row["error"]) for row in rows}


@pytest.fixture
async def outbox(store: Store, clock: Clock) -> AsyncIterator[Outbox]:
    """A worker that has not been started, and two people."""
    outbox = Outbox(store, clock)
    for number in (1, 2):
        await outbox.person(number)
    yield outbox
    await outbox.stop()

"""Sends what the ledger holds: in order for each person, to many people at once, at the pace that Telegram allows."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.methods import TelegramMethod

from bot.alarms import Tell
from bot.background import BackgroundTask, cancel
from bot.clock import Clock
from bot.delivery.outcomes import Outcome, outcome_of, pause_after
from bot.delivery.rate_limiter import RateLimiter
from bot.errors import report
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.outbox import deliveries
from bot.store.outbox import queue as delivery_queue
from bot.store.outbox.deliveries import Delivery
from bot.store.people import users
from bot.texts import Texts

Composer = Callable[[Store, Delivery, Texts], Awaitable[TelegramMethod[Any] | None]]
"""Makes the message of a delivery from the present state, in the reader's language; None: it is no longer true."""

_log = logging.getLogger(__name__)
_TRIES_TO_COMPOSE = 5
LANES = 8  # calls that are on their way at once
_CLAIMED = 64  # deliveries in memory
ONCE = (
    16  # of which are sent once at most: so much does a personal one find before it, two thirds of a second
)
_CALL_S = 20
_HOLD_S = 5.0  # a delivery waits so long for its chat; what must wait longer goes back to the queue


class Worker(BackgroundTask):
    """Takes up what an earlier process left, then sends what comes. Staff are told of a type that cannot be sent through
    a mistake of the bot's own."""

    name = "outbox"

    def __init__(
        self,
        store: Store,
        clock: Clock,
        tell: Tell,
        bot: Bot,
        limiter: RateLimiter,
        composers: Mapping[str, Composer],
        *,
        lanes: int = LANES,
    ) -> None:
        """`limiter` is that of the whole bot; `composers` by type of delivery."""
        super().__init__(store, clock, tell)
        self._bot = bot
        self._limiter = limiter
        self._composers = composers
        self._lanes = asyncio.Semaphore(lanes)
        self._once: set[asyncio.Task[None]] = set()  # those of the tasks whose delivery is sent once at most
        self._calling: set[asyncio.Task[None]] = set()  # those that a stop lets finish
        self._recovered = False

    async def step(self) -> datetime | None:
        """Claim what is due, as far as there is room."""
        now = self.clock.now()
        if not self._recovered:
            await self.store.write(deliveries.recover, now)
            self._recovered = True
        room = _room(_CLAIMED, self.tasks)
        if not room:
            return None
        room_once = min(room, _room(ONCE, self._once))
        due = await self.store.read(_next, once=None if room_once else False)
        if due is None or due > now:
            return due
        for delivery in await self.write(delivery_queue.claim, room, now, most_once=room_once):
            task = self.spawn(self._deliver(delivery))
            if delivery.once:
                self._once.add(task)
                task.add_done_callback(self._once.discard)
        return now

    async def drain(self) -> None:
        """Calls on their way may finish; the rest stays in the ledger."""
        await cancel(self.tasks - self._calling)
        await super().drain()
        await self.write(deliveries.recover, self.clock.now())

    async def _deliver(self, delivery: Delivery) -> None:
        wait = self._limiter.chat_wait(delivery.recipient)
        if wait > _HOLD_S:
            await self._conclude(delivery, Outcome("queued", "429", wait_s=wait, attempt=False))
            return
        await self._limiter.chat_free(delivery.recipient)
        async with self._lanes:
            await self._limiter.delivery(delivery.recipient)
            composed = await self._compose(delivery)
            if isinstance(composed, Outcome):
                await self._conclude(delivery, composed)
                return
            if task := asyncio.current_task():
                self._calling.add(task)
                task.add_done_callback(self._calling.discard)
            if await self.write(deliveries.begin, delivery.id, self.clock.now()):
                await self._conclude(delivery, await self._call(delivery, composed))

    async def _compose(self, delivery: Delivery) -> TelegramMethod[Any] | Outcome:
        person = await self.store.read(users.user, delivery.recipient)
        texts = Texts(person.language or "zh", ZoneInfo(person.zone)) if person else Texts("zh")
        try:
            method = await self._composers[delivery.type](self.store, delivery, texts)
        except Exception as error:  # whatever it is, the deliveries of others go on
            place = report(_log, f"composing delivery {delivery.id}", error)
            last = delivery.attempts + 1 >= _TRIES_TO_COMPOSE
            wait = pause_after(delivery.attempts)
            return Outcome("failed" if last else "queued", place, wait_s=wait, tell=last)
        return Outcome("cancelled", "no longer true") if method is None else method

    async def _call(self, delivery: Delivery, method: TelegramMethod[Any]) -> Outcome:
        try:
            # Past the session's middleware, which would send again what may have arrived.
            result = await self._bot.session.make_request(self._bot, method, timeout=_CALL_S)
        except AiogramError as error:
            outcome = outcome_of(error, once=delivery.once, failures=delivery.attempts)
            if isinstance(error, TelegramRetryAfter):
                self._limiter.refused(delivery.recipient, outcome.wait_s)
            return outcome
        return Outcome("sent", message_id=getattr(result, "message_id", None))  # an album has none of its own

    async def _conclude(self, delivery: Delivery, outcome: Outcome) -> None:
        now, error = self.clock.now(), outcome.error or ""
        if outcome.state == "queued":
            due_at = now + timedelta(seconds=outcome.wait_s)
            await self.write(deliveries.again, delivery.id, due_at, error, attempt=outcome.attempt)
            return
        await self.write(
            deliveries.close,
            delivery.id,
            outcome.state,
            now,
            message_id=outcome.message_id,
            error=outcome.error,
        )
        if outcome.tell:
            kind = f"{delivery.type} {re.sub('[0-9]+', '', error)}"  # a place in a text makes no other kind
            await self.tell("staff-delivery-failed", kind, type=delivery.type, error=error)


def _next(db: Connection, *, once: bool | None) -> datetime | None:
    """When something is to be sent, or given up."""
    moments = delivery_queue.next_due(db, once=once), delivery_queue.next_expiry(db)
    return min(filter(None, moments), default=None)


def _room(limit: int, tasks: set[asyncio.Task[None]]) -> int:
    """How many more fit, or none as long as more than half of them are there: half a batch is one write."""
    return 0 if len(tasks) > limit // 2 else limit - len(tasks)

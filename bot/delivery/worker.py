"""Sends what the ledger holds: in order for each person, to many people at once, at the pace that Telegram allows."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Concatenate, ParamSpec, TypeVar
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.methods import TelegramMethod

from bot.clock import Clock
from bot.delivery.campaigns import Campaigns
from bot.delivery.outcomes import Outcome, outcome_of, pause_after
from bot.delivery.pace import Pace
from bot.errors import place_of
from bot.store.campaigns import campaigns
from bot.store.campaigns.campaigns import Campaign
from bot.store.core import jobs
from bot.store.core.sqlite import Connection, OperationalError
from bot.store.core.store import Store
from bot.store.outbox import deliveries
from bot.store.outbox import queue as delivery_queue
from bot.store.outbox.deliveries import Delivery
from bot.store.people import users
from bot.texts import Texts

Composer = Callable[[Store, Delivery, Texts], Awaitable[TelegramMethod[Any] | None]]
"""Makes the message of a delivery from the present state, in the reader's language; None: it is no longer true."""

_P = ParamSpec("_P")
_T = TypeVar("_T")
_log = logging.getLogger(__name__)
_LOOK_EVERY = timedelta(minutes=1)  # a safety net: commits and the clock wake the worker
_TIDY_EVERY = timedelta(hours=1)
_KEPT = timedelta(days=180)
_DRAFTS_KEPT = timedelta(days=30)
_TRIES_TO_COMPOSE = 5
_HOLD_S = 5.0  # a delivery waits so long for its chat; what must wait longer goes back to the queue


@dataclass(frozen=True, slots=True)
class Limits:
    """Numbers of the worker. `lanes` calls are on their way at most; `claimed` deliveries are in memory, of which
    `once` are sent once at most: so much does a personal one find before it, at 25 a second two thirds of a second."""

    lanes: int = 8
    claimed: int = 64
    once: int = 16
    call_s: int = 20
    drain_s: float = 20.0
    pause_s: float = 1.0


class Worker:
    """`await run()` sends until `stop()`. `on_failed(delivery, error)` is told once for each type that cannot be sent
    through a mistake of the bot's own."""

    def __init__(
        self,
        bot: Bot,
        store: Store,
        clock: Clock,
        pace: Pace,
        composers: Mapping[str, Composer],
        *,
        on_failed: Callable[[Delivery, str], Awaitable[object]],
        campaigns: Campaigns | None = None,
        limits: Limits | None = None,
    ) -> None:
        """`pace` is that of the whole bot; `campaigns` are fed into the ledger as there is room."""
        self._bot = bot
        self._store = store
        self._clock = clock
        self._pace = pace
        self._composers = composers
        self._on_failed = on_failed
        self._campaigns = campaigns or Campaigns({})
        self._limits = limits or Limits()
        self._lanes = asyncio.Semaphore(self._limits.lanes)
        self._wake = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._once: set[asyncio.Task[None]] = set()  # those of them that are sent once at most
        self._calling: set[asyncio.Task[None]] = set()  # those that a stop lets finish
        self._told: set[str] = set()
        self._claiming = True  # until what an earlier process left has been recovered
        self._stopping = False
        self._broken: BaseException | None = None

    def stop(self) -> None:
        """End `run`: calls on their way get `drain_s` to finish, the rest stays in the ledger for the next start."""
        self._stopping = True
        self._wake.set()

    async def run(self) -> None:
        """Take up what an earlier process left, then what comes. Raises what broke the store."""
        await self._write(deliveries.recover, self._clock.now())
        self._claiming = False
        tidy_at = self._clock.now()
        try:
            with self._store.changes.waking(self._wake):
                while not self._stopping:
                    self._wake.clear()
                    if self._clock.now() >= tidy_at:
                        tidy_at = self._clock.now() + _TIDY_EVERY
                        await self._write(_tidy, self._clock.now())
                    await self._clock.wait(self._wake, await self._take())
            await self._drain()
        finally:
            await _end(self._tasks)
        if self._broken:
            raise self._broken
        await self._write(deliveries.recover, self._clock.now())

    async def settled(self) -> None:
        """Return once nothing is due and nothing is on its way, while `run` runs. For tests."""
        while not self._stopping:
            if self._tasks:
                await asyncio.wait(self._tasks)
            elif self._claiming:  # what is read now would be out of date at once
                await asyncio.sleep(0.001)
            else:
                due = await self._store.read(self._next_due, personal=True, once=True)
                if not self._tasks and not self._claiming and (due is None or due > self._clock.now()):
                    return

    async def _take(self) -> datetime:
        """Claim what is due, as far as there is room; when to look again, unless something happens before."""
        now = self._clock.now()
        later = now + _LOOK_EVERY
        # Not for each that ends: half a batch is one write.
        room = self._room(self._limits.claimed, self._tasks)
        room_once = min(room, self._room(self._limits.once, self._once))
        due = await self._store.read(self._next_due, personal=room > 0, once=room_once > 0)
        if due is None or due > now:
            return min(due, later) if due else later
        self._claiming = True
        try:
            claimed, begun = await self._write(self._claim, room, room_once, now)
            for delivery in claimed:
                task = asyncio.create_task(self._deliver(delivery))
                self._tasks.add(task)
                if delivery.once:
                    self._once.add(task)
                task.add_done_callback(self._ended)
            for campaign in begun:
                await self._campaigns.released(campaign)
        finally:
            self._claiming = False
        return later if self._tasks else self._clock.now()

    @staticmethod
    def _room(limit: int, tasks: set[asyncio.Task[None]]) -> int:
        """How many more fit, or none as long as more than half of them are there."""
        return 0 if len(tasks) > limit // 2 else limit - len(tasks)

    def _next_due(self, db: Connection, *, personal: bool, once: bool) -> datetime | None:
        moments = [delivery_queue.next_due(db, once=False)] if personal else []
        if once:
            moments += [delivery_queue.next_due(db, once=True), self._campaigns.next_due(db)]
        return min((moment for moment in moments if moment), default=None)

    def _claim(
        self, db: Connection, room: int, room_once: int, now: datetime
    ) -> tuple[list[Delivery], list[Campaign]]:
        begun = self._campaigns.feed(db, room_once, now) if room_once else []
        return delivery_queue.claim(db, room, now, most_once=room_once), begun

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._once.discard(task)
        self._calling.discard(task)
        self._wake.set()
        if not task.cancelled() and (error := task.exception()):
            self._broken = self._broken or error
            self.stop()

    async def _drain(self) -> None:
        await _end(self._tasks - self._calling)
        if self._calling:
            await asyncio.wait(self._calling, timeout=self._limits.drain_s)

    async def _deliver(self, delivery: Delivery) -> None:
        wait = self._pace.chat_wait(delivery.recipient)
        if wait > _HOLD_S:
            await self._conclude(delivery, Outcome("queued", "429", wait_s=wait, attempt=False))
            return
        await self._pace.chat_free(delivery.recipient)
        async with self._lanes:
            await self._pace.delivery(delivery.recipient)
            composed = await self._compose(delivery)
            if isinstance(composed, Outcome):
                await self._conclude(delivery, composed)
                return
            if task := asyncio.current_task():
                self._calling.add(task)
            if await self._write(deliveries.begin, delivery.id, self._clock.now()):
                await self._conclude(delivery, await self._call(delivery, composed))

    async def _compose(self, delivery: Delivery) -> TelegramMethod[Any] | Outcome:
        person = await self._store.read(users.user, delivery.recipient)
        texts = Texts(person.language or "zh", ZoneInfo(person.zone)) if person else Texts("zh")
        try:
            method = await self._composers[delivery.type](self._store, delivery, texts)
        except Exception as error:  # whatever it is, the deliveries of others go on
            # Without the exception's own text, which may quote what a person wrote.
            trace = "".join(traceback.format_tb(error.__traceback__))
            _log.error("delivery %d cannot be composed: %s\n%s", delivery.id, place_of(error), trace)
            last = delivery.attempts + 1 >= _TRIES_TO_COMPOSE
            wait = pause_after(delivery.attempts)
            return Outcome("failed" if last else "queued", place_of(error), wait_s=wait, tell=last)
        return Outcome("cancelled", "no longer true") if method is None else method

    async def _call(self, delivery: Delivery, method: TelegramMethod[Any]) -> Outcome:
        try:
            # Past the session's middleware, whose patience would send again what may have arrived.
            result = await self._bot.session.make_request(self._bot, method, timeout=self._limits.call_s)
        except AiogramError as error:
            outcome = outcome_of(error, once=delivery.once, failures=delivery.attempts)
            if isinstance(error, TelegramRetryAfter):
                self._pace.refused(delivery.recipient, outcome.wait_s)
            return outcome
        return Outcome("sent", message_id=getattr(result, "message_id", None))  # an album has none of its own

    async def _conclude(self, delivery: Delivery, outcome: Outcome) -> None:
        now, error = self._clock.now(), outcome.error or ""
        if outcome.state == "queued":
            due_at = now + timedelta(seconds=outcome.wait_s)
            await self._write(deliveries.again, delivery.id, due_at, error, attempt=outcome.attempt)
            return
        await self._write(
            deliveries.close,
            delivery.id,
            outcome.state,
            now,
            message_id=outcome.message_id,
            error=outcome.error,
        )
        if outcome.tell and delivery.type not in self._told:
            self._told.add(delivery.type)
            try:
                await self._on_failed(delivery, error)
            except Exception as failure:  # a courtesy
                _log.error("staff could not be told: %s", place_of(failure))

    async def _write(
        self, fn: Callable[Concatenate[Connection, _P], _T], *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """Write, and while the disk is full or failing, wait rather than lose what became of a call."""
        while True:
            try:
                return await self._store.write(fn, *args, **kwargs)
            except OperationalError as error:
                _log.error("cannot write, trying again: %s", error)
                await asyncio.sleep(self._limits.pause_s)


def _tidy(db: Connection, now: datetime) -> None:
    delivery_queue.expire(db, now)
    deliveries.prune(db, now - _KEPT)
    jobs.prune(db, now - _KEPT)
    campaigns.prune_drafts(db, now - _DRAFTS_KEPT)


async def _end(tasks: Iterable[asyncio.Task[None]]) -> None:
    ended = list(tasks)
    for task in ended:
        task.cancel()
    await asyncio.gather(*ended, return_exceptions=True)

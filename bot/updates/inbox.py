"""Updates in: stored before they are confirmed, handled in order for each sender and many senders at once.

An update is done when its handler has returned; that mark and the FSM changes of the handler are one transaction.
Killed before it, the next process handles the update again, so handlers must be safe to run twice. A handler that
raises is tried again, then the update is set aside. An error handler of the dispatcher that returns anything but
UNHANDLED has dealt with the error, and the update is done.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.types import Update
from pydantic import ValidationError

from bot.alarms import Tell
from bot.background import BackgroundTask, cancel
from bot.clock import Clock
from bot.errors import report
from bot.store.core import fsm, updates
from bot.store.core.fsm import FsmRow
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.core.updates import UpdateRow
from bot.store.core.writer import StoreClosedError
from bot.turns import asked_by
from bot.updates.flood import FloodControl
from bot.updates.fsm import collect
from bot.updates.polling import Polling, RawUpdate, asked_for
from bot.updates.raw_updates import between, sender, sent_at, whole, whose

_log = logging.getLogger(__name__)
UNREADABLE = "newer than this aiogram"


@dataclass(frozen=True, slots=True)
class InboxLimits:
    """Numbers of the inbox. `burst` and `refill_per_s` are what one person may send; `waiting` updates in memory
    stop the fetching until there is room; a handler has `handler_s`, and `attempts` with `pause_s` between them."""

    burst: int = 120
    refill_per_s: float = 2.0
    at_once: int = 64
    waiting: int = 2000
    attempts: int = 3
    pause_s: float = 1.0
    handler_s: float = 120.0
    drain_s: float = 20.0


@dataclass(frozen=True, slots=True)
class _Item:
    row: UpdateRow
    update: Update | None  # None: to be parsed from the row


class Inbox(BackgroundTask):
    """Takes updates in and has a dispatcher handle them.

    `await run()` polls until `stop()`. With a webhook instead: `run(polling=False)`, and `accept` before each 200.
    `on_over_rate(update)` is called once for a person who sends too much (what they send is dropped meanwhile), and
    `on_unreadable(row)` for an update that is newer than this aiogram. Staff are told of what has failed for good.
    """

    name = "inbox"

    def __init__(
        self,
        store: Store,
        clock: Clock,
        tell: Tell,
        bot: Bot,
        dispatcher: Dispatcher,
        *,
        on_over_rate: Callable[[Update], Awaitable[object]],
        on_unreadable: Callable[[UpdateRow], Awaitable[object]],
        limits: InboxLimits | None = None,
    ) -> None:
        self._limits = limits or InboxLimits()
        super().__init__(store, clock, tell, drain_s=self._limits.drain_s)
        self._bot = bot
        self._dispatcher = dispatcher
        self._on_over_rate = on_over_rate
        self._on_unreadable = on_unreadable
        self._polling = Polling(bot, self.accept, asked_for(dispatcher))
        self._fetching: set[asyncio.Task[None]] = set()  # the poll, where there is one
        self._flood = FloodControl(self._limits.burst, self._limits.refill_per_s)
        self._slots = asyncio.Semaphore(self._limits.at_once)
        self._queues: dict[int, deque[_Item]] = {}
        self._waiting = 0
        self._latest: datetime | None = None  # up to when a backlog has been counted
        self._recovered = False
        self._room = asyncio.Event()  # set once what is pending has been read, so that nothing overtakes it

    @property
    def senders(self) -> int:
        """How many senders have something waiting or being handled; 0 when all is quiet."""
        return len(self._queues)

    async def run(self, *, polling: bool = True) -> None:
        """Handle what an earlier process left, then what comes, until `stop()`. Raises what broke the store."""
        if polling:
            self._fetching.add(self.spawn(self._polling.run()))
        await super().run()

    async def step(self) -> datetime | None:
        """Take up what an earlier process left; all else comes by `accept`."""
        if not self._recovered:
            pending = await self.store.read(updates.pending)
            self._recovered = True
            self._room.set()
            self._enqueue(_Item(row, None) for row in pending)
        return None

    async def drain(self) -> None:
        """Fetch no more, finish what is there, and confirm it; the rest stays in the store."""
        await cancel(self._fetching)
        await super().drain()
        await self._polling.confirm()

    async def accept(self, batch: Sequence[RawUpdate], *, backlog: bool = False) -> None:
        """Return once `batch` is on disk; handling goes on by itself. Updates that are known already are ignored.

        With `backlog` what bears no date of its own, such as a tap, counts as sent between what came before and after
        it. Raises what the store raises: then nothing of it may be confirmed.
        """
        await self._room.wait()
        now = self.clock.now()
        items = self._within_rate([self._item(raw) for raw in batch], now, backlog)
        new = await self.store.write(updates.add, [item.row for item in items], now)
        if not self.stopping:  # otherwise it is the next process that handles them
            self._enqueue(item for item, is_new in zip(items, new, strict=True) if is_new)

    def _item(self, raw: RawUpdate) -> _Item:
        raw = whole(raw)
        update = self._read(raw)
        chat, user = whose(raw) if update is None else sender(update)
        return _Item(UpdateRow(raw["update_id"], chat or user or 0, user, json.dumps(raw)), update)

    def _read(self, raw: RawUpdate) -> Update | None:
        """The update; None where it is newer than this aiogram, and so never to be read."""
        try:
            return Update.model_validate(raw, context={"bot": self._bot})
        except ValidationError:
            return None

    def _within_rate(self, batch: Sequence[_Item], now: datetime, backlog: bool) -> list[_Item]:
        """Those of `batch` that are to be handled, each counted at the time when it was sent."""
        dates = [sent_at(item.update) if item.update else None for item in batch]
        moments = between(dates, self._latest or now, now) if backlog else [date or now for date in dates]
        self._latest = max([*moments, self._latest or now]) if backlog else None
        kept: list[_Item] = []
        for item, moment in zip(batch, moments, strict=True):
            if item.row.user_id is None or (item.update and item.update.my_chat_member):
                kept.append(item)  # who blocks the bot, or comes back, is noted in any case
                continue
            verdict = self._flood.take(item.row.user_id, moment)
            if verdict == "ok":
                kept.append(item)
            elif verdict == "over" and item.update is not None:
                _log.warning("somebody sends too much; dropping")
                self.spawn(self._call(self._on_over_rate(item.update)))
        return kept

    def _enqueue(self, items: Iterable[_Item]) -> None:
        for item in items:
            self._waiting += 1
            if (queue := self._queues.get(item.row.sender)) is not None:
                queue.append(item)
            else:
                self._queues[item.row.sender] = deque([item])
                self.spawn(self._work(item.row.sender))
        if self._waiting >= self._limits.waiting:
            self._room.clear()

    async def _work(self, sender: int) -> None:
        """Handle what one sender has sent, one by one, until nothing is left."""
        queue = self._queues[sender]
        while queue:
            async with self._slots:
                pause = await self._attempt(queue[0])
            if pause is not None:
                await asyncio.sleep(pause)
                continue
            queue.popleft()
            self._waiting -= 1
            if self._waiting < self._limits.waiting:
                self._room.set()
        del self._queues[sender]

    async def _attempt(self, item: _Item) -> float | None:
        """Handle one update; None if it is done or set aside, else the seconds until it is to be tried again."""
        row = item.row
        update = item.update or self._read(json.loads(row.body))
        if update is None:
            await self.write(updates.failed, row.update_id, UNREADABLE, 1, self.clock.now())
            await self._call(self._on_unreadable(row))
            await self.tell("staff-unreadable", "", update=str(row.update_id))
            return None
        try:
            with collect() as overlay, asked_by(row.user_id or row.sender):
                async with asyncio.timeout(self._limits.handler_s):
                    await self._feed(update)
            await self.write(_finish, row.update_id, overlay.changes(), self.clock.now())
        except StoreClosedError:
            raise
        except TelegramRetryAfter as error:  # waited out, however long; nothing has failed
            _log.warning("update %d waits: Telegram wants a pause of %d s", row.update_id, error.retry_after)
            return float(error.retry_after)
        except Exception as error:  # whatever a handler raises must not stop the others
            where = report(_log, f"update {row.update_id}", error)
            attempts = self._limits.attempts
            if not await self.write(updates.failed, row.update_id, where, attempts, self.clock.now()):
                return self._limits.pause_s
            await self.tell("staff-set-aside", where, update=str(row.update_id), error=where)
        return None

    async def _feed(self, update: Update) -> None:
        answer = await self._dispatcher.feed_update(self._bot, update)
        if isinstance(answer, TelegramMethod):
            await self._dispatcher.silent_call_request(self._bot, answer)

    async def _call(self, answer: Awaitable[object]) -> None:
        try:
            await answer
        except Exception as error:  # a courtesy; its failure must not touch anybody's updates
            report(_log, "a callback of the inbox", error)


def _finish(db: Connection, update_id: int, changes: Sequence[FsmRow], now: datetime) -> None:
    fsm.save(db, changes, now)
    updates.done(db, update_id, now)

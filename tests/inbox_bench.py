"""An inbox over a real store with one handler, for tests of the inbox alone."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import datetime

from aiogram import Bot, Dispatcher
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, Update

from bot.clock import Clock
from bot.sandbox import Engine
from bot.sandbox.aiogram_session import SandboxSession
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.core.updates import UpdateRow
from bot.updates.fsm import SqliteStorage
from bot.updates.inbox import UNREADABLE, Inbox, InboxLimits
from bot.updates.polling import RawUpdate

QUICK = InboxLimits(pause_s=0, handler_s=30)
Handler = Callable[[Message, FSMContext], Awaitable[None]]


def written(
    update_id: int, user: int, text: str = "hello", date: datetime | None = None, chat: int = 0
) -> RawUpdate:
    """A message as Telegram sends it."""
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": int((date or datetime.now().astimezone()).timestamp()),
            "chat": {"id": chat, "type": "group", "title": "g"} if chat else {"id": user, "type": "private"},
            "from": {"id": user, "is_bot": False, "first_name": "F"},
            "text": text,
        },
    }


def tapped(update_id: int, user: int) -> RawUpdate:
    """A tap on a button, which bears no date of its own."""
    sender = {"id": user, "is_bot": False, "first_name": "F"}
    return {
        "update_id": update_id,
        "callback_query": {"id": "1", "from": sender, "chat_instance": "1", "data": "x"},
    }


class Bench:
    """An inbox over a real store with one handler for messages; what it told whom."""

    def __init__(self, store: Store, clock: Clock, handler: Handler, limits: InboxLimits = QUICK) -> None:
        self.store = store
        self.over_rate: list[int] = []
        self.set_aside: list[tuple[int, str]] = []
        self.unreadable: list[int] = []
        dispatcher = Dispatcher(storage=SqliteStorage(store, clock))
        dispatcher.message.register(handler)
        dispatcher.callback_query.register(self._tap)
        self.taps = 0
        engine = Engine()
        bot = Bot(engine.token, session=SandboxSession(engine))
        self.inbox = Inbox(
            store,
            clock,
            self._tell,
            bot,
            dispatcher,
            on_over_rate=self._on_over_rate,
            on_unreadable=self._on_unreadable,
            limits=limits,
        )
        self.running = asyncio.create_task(self.inbox.run(polling=False))

    async def finish(self) -> None:
        """Let it handle what it has, and stop."""
        self.inbox.stop()
        await self.running

    async def _tap(self, query: CallbackQuery) -> None:
        self.taps += 1

    async def _on_over_rate(self, update: Update) -> None:
        self.over_rate.append(update.update_id)

    async def _on_unreadable(self, row: UpdateRow) -> None:
        self.unreadable.append(row.update_id)

    async def _tell(self, key: str, kind: str, /, **values: str) -> None:
        assert key in ("staff-set-aside", "staff-unreadable")
        self.set_aside.append((int(values["update"]), values.get("error", UNREADABLE)))


def states(db: Connection) -> dict[int, str]:
    """What became of each update: "done", "failed" or "pending"."""
    rows = db.execute("SELECT update_id, done_at, failed_at FROM updates_seen ORDER BY update_id")
    return {
        row["update_id"]: "done" if row["done_at"] else "failed" if row["failed_at"] else "pending"
        for row in rows
    }


class Heard:
    """A handler that remembers what it was given."""

    def __init__(self) -> None:
        self.texts: dict[int, list[str]] = defaultdict(list)

    async def handle(self, message: Message, state: FSMContext) -> None:
        self.texts[message.chat.id].append(message.text or "")

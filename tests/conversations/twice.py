"""Every update handled twice, as after a kill between the last write of its handler and the mark that it is done.

What the first run wrote to the FSM is lost with the process; what it stored and sent is not. So the second run leaves
what is stored as it was, raises nothing, and tells what the first told or that it is so already.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.middlewares.base import NextRequestMiddlewareType
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Message, Update

from bot import sandbox
from bot.running import Zhanyou
from bot.store.core.sqlite import Connection
from bot.updates.fsm import collect
from tests.settling import settled

Rows = dict[str, list[tuple[Any, ...]]]
# The places in conversations, which are lost with the first run; the updates themselves; SQLite's own counting.
NOT_COMPARED = {"fsm", "updates_seen", "sqlite_sequence"}
# What the second run may say where the first said that it is done: that it is so already.
ALREADY = (
    " is in already, since ",
    " was in already.",
    "I have stored nothing about you but your Telegram number",
    "我没有保存您的任何信息",
    "You’re forgotten.",
    "我不再记得您",
    "That line is removed.",
    "这一条已经删除了",
)
# Or how far it has come since.
SINCE = ("🟩 ", "<b>Last runs</b>")
# What goes on by itself every few seconds, and so between the two runs of a slow machine as well.
BY_ITSELF = "campaign-progress"
# Tests of what is in the place of a conversation alone, and so is lost with the first run.
OF_ONE_RUN = frozenset({"profile: test_what_was_removed_is_put_back"})
# A moment that is stored is that of either run.
A_RUN = timedelta(minutes=2)


@dataclass
class Run:
    """What a handler told, with the message where that stood in a chat, and which messages were new."""

    told: list[tuple[str, sandbox.Message | None, dict[str, Any]]] = field(default_factory=list)
    sent: list[sandbox.Message] = field(default_factory=list)


class Twice:
    """Feeds each update twice. `differs` says where the second run did not leave and tell what the first did."""

    def __init__(self, engine: sandbox.Engine) -> None:
        self._engine = engine
        self._run: ContextVar[Run | None] = ContextVar("run", default=None)
        self._one = asyncio.Lock()
        self.differs: list[str] = []

    async def watch(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """A middleware of the session: sees what handlers call. Deliveries go past it."""
        run = self._run.get()
        if run is None:
            return await make_request(bot, method)
        result: Any = None
        try:
            result = await make_request(bot, method)
            return cast("Response[TelegramType]", result)
        finally:
            words = getattr(method, "text", None) or getattr(method, "caption", None)
            messages = [
                self._engine.chats[one.chat.id].messages[one.message_id]
                for one in (result if isinstance(result, list) else [result])
                if isinstance(one, Message)
            ]
            if words:
                shown = messages[0] if messages else None
                run.told.append((words, shown, dict(shown.content) if shown else {}))
            if not method.__api_method__.startswith("edit"):
                run.sent += messages

    async def feed(self, once: Callable[..., Awaitable[Any]], zhanyou: Zhanyou, update: Update) -> Any:
        """Handle an update twice, and compare. Others wait meanwhile, so that what differs is of this one."""
        async with self._one:
            first, second = Run(), Run()
            with collect():
                await self._handle(first, once, zhanyou, update)
            stored = await zhanyou.store.read(_stored)
            self._take_back(first.sent)
            answer = await self._handle(second, once, zhanyou, update)
            stored_again = await zhanyou.store.read(_stored)
            messages = {(one.chat.id, one.id) for one in [*first.sent, *second.sent]}
            about = getattr(update.event, "data", None) or getattr(update.event, "text", None)
            self.differs += [
                f"{update.event_type} {about!r}: {difference}"
                for difference in [
                    *_stored_otherwise(stored, stored_again, messages),
                    *_told_otherwise(first, second),
                ]
            ]
            return answer

    async def _handle(
        self, run: Run, once: Callable[..., Awaitable[Any]], zhanyou: Zhanyou, update: Update
    ) -> Any:
        token = self._run.set(run)
        try:
            return await once(zhanyou.bot, update)
        finally:
            self._run.reset(token)
            await settled(zhanyou.store.changes, zhanyou.tasks)

    def _take_back(self, sent: Sequence[sandbox.Message]) -> None:
        """What the first run sent goes from the chats, so that a test finds the answers of one run."""
        for message in sent:
            self._engine.chats[message.chat.id].messages.pop(message.id, None)


def _stored(db: Connection) -> Rows:
    tables = [
        name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")
    ]
    return {
        table: [
            tuple(row)
            for row in db.execute(f"SELECT * FROM {table}")  # noqa: S608  (names of tables)
            if BY_ITSELF not in tuple(row)
        ]
        for table in tables
        if table not in NOT_COMPARED
    }


def _stored_otherwise(first: Rows, second: Rows, messages: set[tuple[int, int]]) -> list[str]:
    """Rows that differ in more than the moment, but for those that name a message which was sent again."""
    found = []
    for table in first:
        one, other = Counter(first[table]), Counter(second[table])
        lost, made = (
            sorted((row for row in rows.elements() if not _names(row, messages)), key=repr)
            for rows in (one - other, other - one)
        )
        if len(lost) != len(made) or not all(map(_same_row, lost, made)):
            found.append(f"{table}: {lost} became {made}")
    return found


def _names(row: tuple[Any, ...], messages: set[tuple[int, int]]) -> bool:
    return any(chat in row and message in row for chat, message in messages)


def _same_row(row: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return all(map(_same, row, other))


def _same(value: Any, other: Any) -> bool:
    if value == other:
        return True
    try:
        return abs(datetime.fromisoformat(value) - datetime.fromisoformat(other)) < A_RUN
    except (ValueError, TypeError):
        return False


def _told_otherwise(first: Run, second: Run) -> list[str]:
    """What the second run told that the first did not. That all is so already is as good, and shown as the first's."""
    before, after = {words for words, *_ in first.told}, {words for words, *_ in second.told}
    lost = [one for one in first.told if one[0] not in after]
    made = [one for one in second.told if one[0] not in before]
    if len(lost) != len(made) or not all(any(so in one[0] for so in (*ALREADY, *SINCE)) for one in made):
        return [f"told {[words for words, *_ in lost]}, then {[words for words, *_ in made]}"]
    for (_, _, content), (words, message, _) in zip(lost, made, strict=True):
        if message is not None and not any(so in words for so in SINCE):
            message.content = content
    return []

"""How a test talks to the bot: people in a sandbox of the same process, the whole bot behind them, a real file."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from contextlib import AsyncExitStack
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import pytest
from aiogram import Bot, Dispatcher
from aiogram.types import Update

from bot.app import build_bot
from bot.clock import BEIJING, Clock
from bot.running import Zhanyou, load_packaged, open_bot
from bot.sandbox import Call, Engine, Limits, Message, Person, Press
from bot.sandbox.aiogram_session import SandboxSession
from bot.store.core import updates
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.privacy.registry import REGISTRY
from bot.store.workstations.importing import ImportRow
from bot.updates.inbox import InboxLimits
from bot.updates.polling import asked_for
from tests.conversations.twice import Twice
from tests.settling import settled, unlimited

Done = TypeVar("Done")
# An answer to a tap that has been answered.
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
# What a second tap brings about, which is no fault.
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
# What an update that is handled a second time may be told of what the first run has done.
AGAIN = [
    TOO_OLD,
    NOT_MODIFIED,
    "Bad Request: message to delete not found",
    "Bad Request: message to edit not found",
]
# A test presses faster than a person may.
UNHURRIED = InboxLimits(burst=1_000_000, refill_per_s=1_000_000, pause_s=0, handler_s=30)


def shown(message: Message) -> str:
    """A message as a person sees it: its text, and its buttons row by row in brackets."""
    return "\n".join([message.text, *("".join(f"[{text}]" for text in row) for row in message.buttons)])


class Fellow:
    """A person who talks to the bot. Every action returns when the bot has nothing left to do."""

    def __init__(self, world: World, person: Person) -> None:
        self._world = world
        self.person = person
        self.toast = ""  # what the bot answered to the last tap
        self.tapped = ""  # the message whose button was tapped last, as it is after that
        self.answers: list[str] = []  # the messages that it sent because of the last action, as `shown`

    async def send(self, text: str) -> Message:
        """Send a message of text."""
        return await self.do(lambda: self.person.send(text))

    async def press(self, text: str, *, on: Message | None = None) -> None:
        """Tap a button: of the newest message that has it, or of the message `on`."""
        await self._tap(lambda: self.person.press(text, message_id=on.id if on else None))

    async def forge(self, data: str, on: Message | None = None) -> None:
        """Send callback data as a modified client can, whether a button has it or not; below the newest message that
        can be edited, which none with a menu can."""
        newest = (message for message in reversed(self.person.messages) if message.from_bot)
        below = on or next(message for message in newest if message.reply_markup is None)
        await self._tap(lambda: self.person.press(data=data, message_id=below.id))

    async def begin_profile(self) -> None:
        """To the first of the questions of the profile, which then come one after the other."""
        await self.send("/profile")
        await self.press(self.buttons[-3])

    async def walk(self, *steps: str) -> None:
        """Tap a button for each step that is the text of one on the newest message, else send the step."""
        for step in steps:
            await (self.press(step) if step in self.buttons else self.send(step))

    async def do(self, act: Callable[[], Done]) -> Done:
        """Let `act` happen, and the bot answer."""
        before = {message.id for message in self.person.messages}
        done = act()
        await self._world.settle()
        new = [message for message in self.person.messages if message.from_bot and message.id not in before]
        self.answers = [shown(message) for message in new]
        return done

    async def _tap(self, act: Callable[[], Press]) -> None:
        press = await self.do(act)
        assert press.answer is not None, "a tap without an answer leaves the button spinning"
        self.toast = press.answer.text
        self.tapped = shown(self.person.chat.messages[press.message_id])

    @property
    def last(self) -> Message:
        """The newest message of the bot."""
        return self.person.last

    @property
    def screen(self) -> str:
        """The newest message of the bot, as `shown`."""
        return shown(self.last)

    @property
    def buttons(self) -> list[str]:
        """The buttons of the newest message, row after row."""
        return [text for row in self.last.buttons for text in row] if self.person.texts else []


class World:
    """One bot on one file, and the people around it."""

    def __init__(
        self, database: Path, packaged: Sequence[ImportRow], limits: InboxLimits = UNHURRIED
    ) -> None:
        self.database = database
        self.engine = Engine(limits=Limits.off())
        self.clock = Clock()
        hour = self.clock.now().astimezone(BEIJING).hour
        if not 9 <= hour < 20:  # the tests' day begins by day, whenever they run
            self.clock.advance(timedelta(hours=(33 - hour) % 24))
        self._packaged = packaged
        self._limits = limits
        self._offset = 0
        self._stack = AsyncExitStack()
        self._refusals: list[str] = []
        self._allowed: list[str] = []
        self._handed = 0
        self.messages_are_old = False  # from some days of age Telegram gives no more than their numbers
        self._twice: Twice | None = None

    def handle_twice(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """From now on every update is handled a second time, which must change nothing."""
        twice, once = Twice(self.engine), Dispatcher.feed_update

        async def feed(dispatcher: Dispatcher, bot: Bot, update: Update) -> Any:
            return await twice.feed(partial(once, dispatcher), self.bot, update)

        monkeypatch.setattr(Dispatcher, "feed_update", feed)
        self._twice = twice
        self._allowed += AGAIN

    async def open(self) -> None:
        """Start the bot."""
        if not self.database.exists():
            self.database.write_bytes(await prepared(tuple(self._packaged), self.clock))
        bot = build_bot(self.engine.token, SandboxSession(self.engine))
        if self._twice:
            bot.session.middleware(self._twice.watch)
        self.bot: Zhanyou = await self._stack.enter_async_context(
            open_bot(
                bot,
                self.database,
                self.clock,
                packaged=self._packaged,
                limits=self._limits,
                limiter=unlimited(),
            )
        )
        self._running = asyncio.create_task(self.bot.inbox.run(polling=False))
        await self.bot.inbox.accept([])  # returns once what an earlier process left is under way

    async def close(self) -> None:
        """Stop the bot."""
        self.bot.inbox.stop()
        await self._running
        await self._stack.aclose()

    async def restart(self) -> None:
        """Stop the bot and start it again on the same file."""
        await self.close()
        await self.open()

    def person(
        self,
        first_name: str = "Lin Xiao",
        language_code: str = "en",
        number: int = 7_654_321_001,
        username: str | None = None,
    ) -> Fellow:
        """Somebody who has not written yet."""
        person = self.engine.people.add(number, first_name, language_code=language_code, username=username)
        return Fellow(self, person)

    async def settle(self) -> None:
        """Hand the bot what people did, and wait until all that it has begun because of it has ended."""
        before = asyncio.all_tasks()
        await self.bot.inbox.accept(await self.waiting())
        while begun := asyncio.all_tasks() - before:
            await asyncio.wait(begun)
        await settled(self.bot.store.changes, self.bot.tasks)
        assert not self._running.done(), "the bot has stopped"

    async def waiting(self) -> list[dict[str, Any]]:
        """The updates that nobody has fetched yet."""
        kinds = asked_for(self.bot.dispatcher)
        asked = {"offset": self._offset, "allowed_updates": kinds}
        reply = await self.engine.handle(self.engine.token, "getUpdates", asked)
        fetched: list[dict[str, Any]] = reply.body["result"]
        self._offset = max([self._offset, *(update["update_id"] + 1 for update in fetched)])
        return [_without_words(update) for update in fetched] if self.messages_are_old else fetched

    async def hand(self, **event: dict[str, Any]) -> None:
        """Hand the bot one update as it is, such as the sandbox's people cannot cause."""
        self._handed += 1
        before = asyncio.all_tasks()
        await self.bot.inbox.accept([{"update_id": 1_000_000 + self._handed, **event}])
        while begun := asyncio.all_tasks() - before:
            await asyncio.wait(begun)
        await self.settle()

    def expect_refusal(self, description: str) -> None:
        """The sandbox will refuse a call of this test, and that is what the test is about."""
        self._refusals.append(description)

    def allow_second_taps(self) -> None:
        """A tap that changes nothing shows the same screen again, which Telegram refuses and nobody sees."""
        self._allowed.append(NOT_MODIFIED)

    async def check(self) -> None:
        """Every call passed the sandbox's checks but those announced, and every update was handled."""
        bad = [call for call in self.engine.calls if call.status != 200 or call.warnings]
        known = [*self._refusals, *self._allowed]
        unexpected = [_about(call) for call in bad if call.description not in known]
        assert unexpected == [], unexpected
        assert set(self._refusals) <= {call.description for call in bad}
        assert await self.bot.store.read(updates.set_aside) == []
        assert self._twice is None or not self._twice.differs, "\n".join(self._twice.differs)

    async def stored_about(self, fellow: Fellow) -> dict[str, list[dict[str, Any]]]:
        """Every row of every table with the person's id anywhere in it, whatever the registry says."""
        return await self.bot.store.read(_rows_with, str(fellow.person.id))

    def words_on_disk(self, words: Iterable[str]) -> list[str]:
        """Which of `words` stand in the database file or beside it (write-ahead log), also as JSON escapes."""
        files = [
            path.read_bytes() for path in self.database.parent.iterdir() if path.name.startswith("bot.db")
        ]
        forms = {word: (word.encode(), ascii(word)[1:-1].encode()) for word in words}
        return [word for word, form in forms.items() if any(each in file for each in form for file in files)]


def _without_words(update: dict[str, Any]) -> dict[str, Any]:
    query = update.get("callback_query")
    if query is None or "message" not in query:
        return update
    known = {name: query["message"][name] for name in ("chat", "message_id")}
    return {**update, "callback_query": {**query, "message": {**known, "date": 0}}}


_prepared: dict[tuple[ImportRow, ...], bytes] = {}


async def prepared(packaged: tuple[ImportRow, ...], clock: Clock) -> bytes:
    """A database as the bot finds it at its second start, made once for all tests of a process."""
    if packaged not in _prepared:
        with TemporaryDirectory() as folder:
            store = await Store.open(Path(folder) / "bot.db", clock)
            await load_packaged(store, clock, packaged)
            await store.close()
            _prepared[packaged] = store.path.read_bytes()
    return _prepared[packaged]


def _about(call: Call) -> tuple[str, str | None, list[str], dict[str, Any]]:
    return call.method, call.description, call.warnings, call.params


def _rows_with(db: Connection, person: str) -> dict[str, list[dict[str, Any]]]:
    found = {
        table: [
            dict(row)
            for row in db.execute(f"SELECT * FROM {table}")  # noqa: S608  (names from our own list)
            if any(person in str(value) for value in tuple(row))
        ]
        for table in REGISTRY
    }
    return {table: rows for table, rows in found.items() if rows}

"""The engine: one stateful Telegram for one bot, called like the Bot API."""

from __future__ import annotations

import asyncio
import inspect
import itertools
import re
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox import account, editing, groups, inline, reactions, sending, spec
from bot.sandbox.clock import Clock
from bot.sandbox.errors import ApiError, ConnectionDroppedError, bad_request, not_imitated
from bot.sandbox.events import Changes
from bot.sandbox.faults import BAD_GATEWAY_HTML, Fault, Faults, error_of
from bot.sandbox.files import File, FileStore
from bot.sandbox.limits import Limits, RateLimiter
from bot.sandbox.model import Chat, Group, Message, Press
from bot.sandbox.people import People, Person
from bot.sandbox.text import Entity
from bot.sandbox.updates import Updates

DEFAULT_TOKEN = "42:sandbox-sandbox-sandbox-sandbox-sand"  # noqa: S105  (opens nothing outside of the sandbox)
_TOKEN = re.compile(r"\d{1,19}:[A-Za-z0-9_-]{3,}", re.ASCII)
_MENTION_LINK = re.compile(r"tg://user\?id=(\d+)", re.ASCII)
METHODS: dict[str, Callable[[Engine, dict[str, Any], dict[str, File]], Any]] = {
    **sending.METHODS,
    **editing.METHODS,
    **account.METHODS,
    **groups.METHODS,
    **inline.METHODS,
    **reactions.METHODS,
}


@dataclass(frozen=True)
class Reply:
    """An HTTP answer: `body` as JSON, or `html` where a proxy on the way answered instead of the Bot API."""

    status: int
    body: dict[str, Any]
    headers: dict[str, str] = field(default_factory=dict)
    html: str | None = None


@dataclass(frozen=True)
class Call:
    """What the bot called and what became of it; `warnings` is what Telegram would have ignored."""

    method: str
    params: dict[str, Any]
    status: int  # 0: the connection broke
    description: str | None
    warnings: list[str]
    date: float


@dataclass
class Webhook:
    """Where updates go instead of to getUpdates; "" is nowhere."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_date: int = 0


class Engine:
    """A local Telegram for one bot: `handle` is the bot's side, `people` the other side.

    Everything lives in memory and on one event loop. `clock` gives every date and every limit its time.
    """

    def __init__(
        self,
        token: str = DEFAULT_TOKEN,
        *,
        username: str = "zhanyou_bot",
        first_name: str = "Zhanyou",
        limits: Limits | None = None,
        first_id: int = 1,
        has_inline_feedback: bool = False,
        sees_all_group_messages: bool = False,
    ) -> None:
        """Raises ValueError for a token that has not the shape that Telegram gives out.

        `first_id` is the id of the first message (and update). A sandbox that starts anew beside a bot that remembers
        the last one needs ids that have not been used: give it `ids_from_time()`. `has_inline_feedback` and
        `sees_all_group_messages` (privacy mode turned off) are what BotFather sets.
        """
        if not _TOKEN.fullmatch(token):
            raise ValueError("a bot token is digits, a colon and letters")
        self.token = token
        self.bot_id = int(token.partition(":")[0])
        self.username = username
        self.first_name = first_name
        self.first_id = first_id
        self.sees_all_group_messages = sees_all_group_messages
        self.limits = limits or Limits()
        self.clock = Clock()
        self.changes = Changes()
        self.clock.on_advance(lambda: self.changes.emit("clock"))
        self.limiter = RateLimiter(self.limits)
        self.updates = Updates(self.clock, self.limits.update_lifetime_s, first_id)
        self.files = FileStore()
        self.faults = Faults()
        self.account = account.Account()
        self.webhook = Webhook()
        self.inline = inline.InlineQueries(has_feedback=has_inline_feedback)
        self.chats: dict[int, Chat] = {}  # private chats and groups by id
        self.groups: dict[int, Group] = {}
        self.presses: dict[str, tuple[Chat, Press]] = {}
        self.people = People(self)
        self.calls: deque[Call] = deque(maxlen=10_000)
        self._message_ids = itertools.count(first_id)
        self._media_group_ids = itertools.count(13_000_000_000)

    async def handle(
        self, token: str, method: str, params: dict[str, Any], files: dict[str, File] | None = None
    ) -> Reply:
        """One call of the Bot API.

        `params` are strings as a form sends them, or typed values as a JSON body does; `files` the uploads by their
        field names. Never raises ApiError, which becomes the Reply; raises ConnectionDroppedError where a fault asks for it.
        """
        status, description = 200, None
        name = spec.load().method_named(method) or method
        warnings: list[str] = []
        try:
            result = await self._run(token, name, params, files or {}, warnings)
        except ApiError as error:
            status, description = error.code, error.description
            reply = Reply(status, error.body(), _retry_header(error), error.html)
        except ConnectionDroppedError:
            status, description = 0, "connection dropped"
            raise
        else:
            reply = Reply(200, {"ok": True, "result": result})
        finally:
            if name != "getUpdates" or status != 200:
                self.calls.append(Call(name, params, status, description, warnings, self.clock.time()))
                self.changes.emit("call", method=name, status=status)
        return reply

    async def _run(
        self, token: str, method: str, params: dict[str, Any], files: dict[str, File], warnings: list[str]
    ) -> Any:
        facts = spec.load()
        if not _TOKEN.fullmatch(token):
            raise ApiError(404)
        if token != self.token:
            raise ApiError(401)
        if method in facts.not_imitated:
            raise not_imitated(f"the method {method}")
        if method not in METHODS:
            raise ApiError(404, "method not found")
        fault = self.faults.take(method, params)
        await self._before(fault)
        warnings += [f"Telegram ignores the parameter {name}" for name in facts.unknown(method, params)]
        typed = facts.check(
            method, {**params, **{name: file for name, file in files.items() if name not in params}}
        )
        result = METHODS[method](self, typed, files)
        if inspect.isawaitable(result):
            result = await result
        if fault is not None and fault.kind == "drop_after":
            raise ConnectionDroppedError
        return result

    async def _before(self, fault: Fault | None) -> None:
        if fault is None:
            return
        if fault.kind == "delay":
            await asyncio.sleep(fault.delay_s)
        elif fault.kind == "drop_before":
            raise ConnectionDroppedError
        elif fault.kind == "502_html":
            raise ApiError(502, html=BAD_GATEWAY_HTML)
        elif error := error_of(fault):
            raise error

    def bot_user(self) -> dict[str, Any]:
        """The bot as a User object."""
        return {"id": self.bot_id, "is_bot": True, "first_name": self.first_name, "username": self.username}

    def next_message_id(self, chat: Chat) -> int:
        """Ids of messages grow over all private chats of a bot, and in each supergroup by itself, as on Telegram."""
        if isinstance(chat, Group):
            chat.last_message_id += 1
            return chat.last_message_id
        return next(self._message_ids)

    def next_media_group_id(self) -> int:
        """The id that the messages of an album share."""
        return next(self._media_group_ids)

    def store_message(self, message: Message) -> None:
        """Put a message into its chat and tell whoever listens."""
        message.chat.messages[message.id] = message
        self.changes.emit("chat", chat_id=message.chat.id)

    def chat_known(self, chat_id: int | str) -> Chat:
        """The chat of an id, blocked or not; raises ApiError "chat not found", or 403 for a group without the bot."""
        if not isinstance(chat_id, int) or chat_id not in self.chats:
            raise bad_request("chat not found")
        chat = self.chats[chat_id]
        if isinstance(chat, Group):
            groups.must_be_member(self, chat)
        return chat

    def chat_for_bot(self, chat_id: int | str) -> Chat:
        """The chat that a bot may write to; raises ApiError as Telegram refuses.

        A person of the sandbox who never wrote counts as one whom the bot has met elsewhere: 403, not 400.
        """
        if chat_id == self.bot_id:
            raise ApiError(403, "bot can't send messages to the bot")
        chat = self.chat_known(chat_id)
        person = self.people.get(chat.id)
        if person is not None:
            if person.is_deactivated:
                raise ApiError(403, "user is deactivated")
            if person.is_blocking:
                raise ApiError(403, "bot was blocked by the user")
            if not chat.started:
                raise ApiError(403, "bot can't initiate conversation with a user")
        return chat

    def resolve_mention(self, entity: Entity) -> Entity | None:
        """A link to tg://user?id=… as the mention that Telegram makes of it, None for somebody unknown."""
        user_id: int | None = None
        if entity["type"] == "text_link" and (match := _MENTION_LINK.fullmatch(entity["url"])):
            user_id = int(match[1])
        elif entity["type"] == "text_mention":
            user_id = entity["user"].get("id")
        if user_id is None:
            return entity
        person: Person | None = self.people.get(user_id)
        if person is None:
            return None
        place = {name: entity[name] for name in ("offset", "length")}
        return {"type": "text_mention", **place, "user": person.user()}

    def set_webhook(self, url: str, secret_token: str, max_connections: int) -> None:
        """Where updates go from now on."""
        self.webhook = Webhook(url, secret_token, max_connections)
        self.updates.webhook_url = url
        self.updates.wake_all()


def ids_from_time() -> int:
    """A first id above all that an earlier sandbox gave out, unless it gave out more than eight a second over its life.

    Fits into 32 bits, as Telegram's ids do, until 2033.
    """
    return int((time.time() - 1_735_689_600) * 8)  # since 2025-01-01


def _retry_header(error: ApiError) -> dict[str, str]:
    return {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}

"""What one sandbox knows: its bot, everybody's chats, and the rules by which one finds the other."""

from __future__ import annotations

import itertools
import re
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.changes import Changes
from bot.sandbox.clock import Clock
from bot.sandbox.faults import Faults
from bot.sandbox.files import FileStore
from bot.sandbox.model import Chat, Group, Message, Press, User
from bot.sandbox.rules.errors import ApiError, bad_request
from bot.sandbox.rules.limits import Limits, RateLimiter
from bot.sandbox.rules.text import Entity
from bot.sandbox.updates import Updates

DEFAULT_TOKEN = "42:sandbox-sandbox-sandbox-sandbox-sand"  # noqa: S105  (opens nothing outside of the sandbox)
TOKEN = re.compile(r"\d{1,19}:[A-Za-z0-9_-]{3,}", re.ASCII)
_MENTION_LINK = re.compile(r"tg://user\?id=(\d+)", re.ASCII)
Scope = tuple[Any, ...]
DEFAULT_SCOPE: Scope = ("default",)


@dataclass
class Webhook:
    """Where updates go instead of to getUpdates; "" is nowhere."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_date: int = 0


@dataclass
class Account:
    """What the bot told Telegram about itself; texts by (field, language), commands by (scope, language)."""

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    commands: dict[tuple[Scope, str], list[dict[str, Any]]] = field(default_factory=dict)
    menu_button: dict[str, Any] = field(default_factory=lambda: {"type": "commands"})

    def text(self, name: str, language_code: str) -> str:
        """What stands there for people of this language, or else for all: a name, a description, a short one."""
        own = self.texts.get((name, language_code.partition("-")[0]))
        return own or self.texts.get((name, ""), "")

    def commands_for(
        self, person_id: int, language_code: str, group: Group | None = None
    ) -> list[dict[str, Any]]:
        """The menu that a person sees: the most special scope first, in each their language before none."""
        language = language_code.partition("-")[0]
        scopes: list[Scope] = [("chat", person_id), ("all_private_chats",)]
        if group is not None:
            runs_it = group.is_run_by(person_id)
            scopes = [("chat_member", group.id, person_id)]
            scopes += [("chat_administrators", group.id)] if runs_it else []
            scopes += [("chat", group.id)]
            scopes += [("all_chat_administrators",)] if runs_it else []
            scopes += [("all_group_chats",)]
        for scope in (*scopes, DEFAULT_SCOPE):
            for key in ((scope, language), (scope, "")):
                if key in self.commands:
                    return self.commands[key]
        return []


@dataclass
class InlineResult:
    """One article: what the list shows of it, and the message that it becomes."""

    id: str
    title: str
    description: str
    content: dict[str, Any]
    inline: dict[str, Any] | None


@dataclass
class InlineAnswer:
    """The bot's answer; `button` is {"text", "start_parameter"} or None, an empty `next_offset` ends the list."""

    results: list[InlineResult]
    button: dict[str, Any] | None
    next_offset: str


@dataclass
class InlineQuery:
    """What a person typed, for which chat, and from where in the list. `answer` is None until there is one."""

    id: str
    user_id: int
    text: str
    offset: str
    chat: Chat
    date: float
    answer: InlineAnswer | None = None


@dataclass
class InlineQueries:
    """All queries of a sandbox. `is_on` and `has_feedback` are what BotFather's /setinline and /setinlinefeedback set."""

    is_on: bool = True
    has_feedback: bool = False
    by_id: dict[str, InlineQuery] = field(default_factory=dict)
    latest: dict[int, InlineQuery] = field(default_factory=dict)  # by person
    cached: dict[tuple[int | None, str, str], tuple[float, InlineAnswer]] = field(default_factory=dict)


@dataclass(frozen=True)
class Call:
    """What the bot called and what became of it; `warnings` is what Telegram would have ignored."""

    method: str
    params: dict[str, Any]
    status: int  # 0: the connection broke
    description: str | None
    warnings: list[str]
    date: float


class State:
    """Everything that a method of the Bot API, or a person, reads and changes. In memory, on one event loop.

    `clock` gives every date and every limit its time.
    """

    def __init__(
        self,
        token: str = DEFAULT_TOKEN,
        *,
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
        if not TOKEN.fullmatch(token):
            raise ValueError("a bot token is digits, a colon and letters")
        self.token = token
        self.bot_id = int(token.partition(":")[0])
        self.username, self.first_name = "zhanyou_bot", "Zhanyou"
        self.first_id = first_id
        self.sees_all_group_messages = sees_all_group_messages
        self.limits = limits or Limits()
        self.clock = Clock()
        self.changes = Changes()
        self.clock.on_advance(lambda: self.changes.emit("clock"))
        self.limiter = RateLimiter(self.limits)
        self.updates = Updates(self.clock, self.limits.update_lifetime_s, first_id)
        self.files = FileStore()
        self.account = Account()
        self.webhook = Webhook()
        self.has_bot = False  # whether one has asked for updates, by getUpdates or a webhook, since the start
        self.inline = InlineQueries(has_feedback=has_inline_feedback)
        self.chats: dict[int, Chat] = {}  # private chats and groups by id
        self.groups: dict[int, Group] = {}
        self.presses: dict[str, tuple[Chat, Press]] = {}
        self.users: dict[int, User] = {}  # who can write to the bot, by Telegram id
        self.faults = Faults()
        self.calls: deque[Call] = deque(maxlen=10_000)
        self._message_ids = itertools.count(first_id)
        self.media_group_ids = itertools.count(13_000_000_000)

    def bot_user(self) -> dict[str, Any]:
        """The bot as a User object."""
        return {"id": self.bot_id, "is_bot": True, "first_name": self.first_name, "username": self.username}

    def next_message_id(self, chat: Chat) -> int:
        """Ids of messages grow over all private chats of a bot, and in each supergroup by itself, as on Telegram."""
        if isinstance(chat, Group):
            chat.last_message_id += 1
            return chat.last_message_id
        return next(self._message_ids)

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
            if chat.status(self.bot_id) == "kicked":
                raise ApiError(403, "bot was kicked from the supergroup chat")
            if self.bot_id not in chat.statuses:
                raise bad_request("chat not found")  # a private group that the bot never saw
            if not chat.has(self.bot_id):
                raise ApiError(403, "bot is not a member of the supergroup chat")
        return chat

    def chat_for_bot(self, chat_id: int | str) -> Chat:
        """The chat that a bot may write to; raises ApiError as Telegram refuses.

        A person of the sandbox who never wrote counts as one whom the bot has met elsewhere: 403, not 400.
        """
        if chat_id == self.bot_id:
            raise ApiError(403, "bot can't send messages to the bot")
        chat = self.chat_known(chat_id)
        person = self.users.get(chat.id)
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
        person = self.users.get(user_id)
        if person is None:
            return None
        place = {name: entity[name] for name in ("offset", "length")}
        return {"type": "text_mention", **place, "user": person.user()}

    def bot_asks(self) -> None:
        """Somebody takes updates: the first time is told to whoever listens."""
        if not self.has_bot:
            self.has_bot = True
            self.changes.emit("bot")

    def set_webhook(self, url: str, secret_token: str, max_connections: int) -> None:
        """Where updates go from now on."""
        self.webhook = Webhook(url, secret_token, max_connections)
        self.updates.webhook_url = url
        if url:
            self.bot_asks()
        self.updates.wake_all()


def ids_from_time() -> int:
    """A first id above all that an earlier sandbox gave out, unless it gave out more than eight a second over its life.

    Fits into 32 bits, as Telegram's ids do, until 2033.
    """
    return int((time.time() - 1_735_689_600) * 8)  # since 2025-01-01

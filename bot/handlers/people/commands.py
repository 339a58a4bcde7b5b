"""The list of commands that Telegram shows, for everybody and for a role; and the bot's descriptions."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import DeleteMyCommands, SetMyCommands, TelegramMethod
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat, User

from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.people import roles, users
from bot.store.people.users import Part
from bot.texts import LANGUAGES, Texts, language_of

OF_ROLE: dict[Part, list[str]] = {
    "host": ["host"],
    "staff": ["staff"],
    "fellow": ["matches", "profile", "workstations", "topics", "requests"],
}
OF_ALL = [
    "events",
    "ask",
    "services",
    "funding",
    "about",
    "digest",
    "pause",
    "language",
    "privacy",
    "help",
    "cancel",
    "start",
]
NEWCOMERS: tuple[Part, ...] = ("fellow",)


async def show_commands_in(bot: Bot, store: Store, user: User, texts: Texts) -> None:
    """Give this chat its own list of commands where the common one has not all of them, or is in another language."""
    parts, scope = await store.read(roles_of, user.id), BotCommandScopeChat(chat_id=user.id)
    if parts != NEWCOMERS or language_of(user.language_code) != texts.language:
        call: TelegramMethod[bool] = SetMyCommands(commands=commands(texts, parts), scope=scope)
    else:
        call = DeleteMyCommands(scope=scope)
    with suppress(TelegramAPIError):  # a courtesy; the bot works all the same
        await bot(call)


async def show_commands_to(bot: Bot, store: Store, user_id: int) -> None:
    """The same for a person whose role has changed, wherever they are now; without it the bot works all the same."""
    person = await store.read(users.user, user_id)
    if person is not None and person.language is not None:
        listed = commands(Texts(person.language), await store.read(roles_of, user_id))
        with suppress(TelegramAPIError):
            await bot.set_my_commands(listed, scope=BotCommandScopeChat(chat_id=user_id))


def roles_of(db: Connection, user_id: int) -> tuple[Part, ...]:
    """What a person does here: host and staff by their role, fellow by what they agreed to; empty where nothing yet."""
    person = users.user(db, user_id)
    has: dict[Part, bool] = {
        "host": bool(roles.workstations_of(db, user_id)),
        "staff": roles.is_staff(db, user_id),
        "fellow": person is not None and person.has_agreed_as("fellow"),
    }
    return tuple(part for part, is_so in has.items() if is_so)


def _names(parts: Collection[Part]) -> list[str]:
    return [*(name for part, own in OF_ROLE.items() if part in parts for name in own), *OF_ALL]


def commands(texts: Texts, parts: Collection[Part] = NEWCOMERS) -> list[BotCommand]:
    """The commands of these roles with their descriptions in one language, and then those that everybody has."""
    return [BotCommand(command=name, description=texts.plain(f"command-{name}")) for name in _names(parts)]


async def help_for(store: Store, user_id: int, texts: Texts) -> str:
    """What the bot can do for a person in their roles; what a fellow reads, for who has none yet."""
    names = _names(await store.read(roles_of, user_id) or NEWCOMERS)
    lines = [f"/{name} – {texts(f'command-{name}')}" for name in names if name not in ("help", "start")]
    return "\n".join([texts("help-title"), *lines, "", texts("help-words")])


async def introduce(bot: Bot) -> None:
    """Tell Telegram the commands and the description in each language; English stands for all other languages."""
    for language in LANGUAGES:
        texts, code = Texts(language), language if language == "zh" else None
        await bot.set_my_commands(commands(texts), BotCommandScopeAllPrivateChats(), language_code=code)
        await bot.set_my_description(texts.plain("bot-description"), language_code=code)
        await bot.set_my_short_description(texts.plain("bot-about"), language_code=code)

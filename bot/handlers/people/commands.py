"""The list of commands that Telegram shows, for everybody and for a role; and the bot's descriptions."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import DeleteMyCommands, SetMyCommands, TelegramMethod
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat, User

from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.people import roles, users
from bot.texts import LANGUAGES, Texts, language_of

COMMANDS = [
    "start",
    "matches",
    "profile",
    "workstations",
    "topics",
    "requests",
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
]


async def show_commands_in(bot: Bot, store: Store, user: User, texts: Texts) -> None:
    """Give this chat its own list of commands where the common one has not all of them, or is in another language."""
    extra, scope = await store.read(_of_roles, user.id), BotCommandScopeChat(chat_id=user.id)
    if extra or language_of(user.language_code) != texts.language:
        call: TelegramMethod[bool] = SetMyCommands(commands=commands(texts, extra), scope=scope)
    else:
        call = DeleteMyCommands(scope=scope)
    with suppress(TelegramAPIError):  # a courtesy; the bot works all the same
        await bot(call)


async def show_commands_to(bot: Bot, store: Store, user_id: int) -> None:
    """The same for a person whose role has changed, wherever they are now; without it the bot works all the same."""
    person = await store.read(users.user, user_id)
    if person is not None and person.language is not None:
        listed = commands(Texts(person.language), await store.read(_of_roles, user_id))
        with suppress(TelegramAPIError):
            await bot.set_my_commands(listed, scope=BotCommandScopeChat(chat_id=user_id))


def _of_roles(db: Connection, user_id: int) -> list[str]:
    host = ["host"] if roles.workstations_of(db, user_id) else []
    return [*host, *(["staff"] if roles.is_staff(db, user_id) else [])]


def commands(texts: Texts, extra: Sequence[str] = ()) -> list[BotCommand]:
    """The bot's commands with their descriptions in one language; `extra` ones, of a role, come first."""
    return [
        BotCommand(command=name, description=texts.plain(f"command-{name}")) for name in (*extra, *COMMANDS)
    ]


async def help_for(store: Store, user_id: int, texts: Texts) -> str:
    """What the bot can do for a person: the commands of their role first, then what everybody has."""
    own = [f"/{name} – {texts(f'command-{name}')}" for name in await store.read(_of_roles, user_id)]
    return "\n".join([*own, *([""] if own else []), texts("help")])


async def introduce(bot: Bot) -> None:
    """Tell Telegram the commands and the description in each language; English stands for all other languages."""
    for language in LANGUAGES:
        texts, code = Texts(language), language if language == "zh" else None
        await bot.set_my_commands(commands(texts), BotCommandScopeAllPrivateChats(), language_code=code)
        await bot.set_my_description(texts.plain("bot-description"), language_code=code)
        await bot.set_my_short_description(texts.plain("bot-about"), language_code=code)

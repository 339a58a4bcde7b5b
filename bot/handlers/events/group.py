"""The bot in a group, where it is a guest: its own commands lead to a private chat, and it follows where the group moves.

What people say to each other there is not for the bot, and other bots' commands are not either.
"""

from __future__ import annotations

import re

from aiogram import Dispatcher, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from bot.store.core.store import Store
from bot.store.events import group_posts
from bot.texts import LANGUAGES, Texts


async def _is_group(message: Message) -> bool:
    return message.chat.type != ChatType.PRIVATE


async def _is_anonymous(message: Message) -> bool:
    """An admin who writes as the group: Telegram does not say who it is."""
    return message.sender_chat is not None and message.sender_chat.id == message.chat.id


def commands_of(router: Router) -> set[str]:
    """Every command that a handler somewhere below `router` is for."""
    return {
        name
        for below in router.chain_tail
        for handler in below.message.handlers
        for command in handler.flags.get("commands", ())
        for name in command.commands
        if isinstance(name, str)
    }


async def _greet(message: Message, command: CommandObject, dispatcher: Dispatcher, texts: Texts) -> None:
    if command.mention or command.command.lower() in commands_of(dispatcher):
        await message.answer(texts("group-hello"))


async def _hint(message: Message) -> None:
    await message.answer("\n".join(Texts(language)("group-anonymous") for language in reversed(LANGUAGES)))


async def _moves(message: Message) -> bool:
    return message.migrate_to_chat_id is not None or message.migrate_from_chat_id is not None


async def _moved(message: Message, store: Store) -> None:
    """A group that grows gets another number, and its announcements go along; Telegram says so in both."""
    old, new = message.migrate_from_chat_id or message.chat.id, message.migrate_to_chat_id or message.chat.id
    await store.write(group_posts.move, old, new)


async def _nothing(_: Message) -> None:
    """What people say to each other."""


def router() -> Router:
    """Takes every message of a group that is none of the staff's commands."""
    router = Router(name="group")
    router.message.filter(_is_group)
    router.message.register(_moved, _moves)
    router.message.register(_hint, Command("events"), _is_anonymous)
    router.message.register(_greet, Command(re.compile(".+")))
    router.message.register(_nothing)
    return router

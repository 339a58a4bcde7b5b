"""/help and /cancel, which work everywhere, and the line that answers what nothing else understood."""

from __future__ import annotations

import re

from aiogram import Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters import Command
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.utils import remove_intent_id

from bot.clock import Clock
from bot.handlers import typed
from bot.handlers.people.commands import help_for
from bot.handlers.people.menu import menu_of
from bot.handlers.widgets.reader import Reader, reading
from bot.handlers.widgets.replies import answer
from bot.handlers.widgets.screen import offered
from bot.store.core.store import Store
from bot.store.people import users
from bot.texts import Texts


async def _help(message: Message, texts: Texts, store: Store) -> None:
    menu = await menu_of(store, message.chat.id, texts)
    await message.answer(await help_for(store, message.chat.id, texts), reply_markup=menu)


async def _cancel(message: Message, texts: Texts, store: Store, dialog_manager: DialogManager) -> None:
    is_open = dialog_manager.has_context()
    await dialog_manager.reset_stack(remove_keyboard=True)
    menu = await menu_of(store, message.chat.id, texts)
    await message.answer(texts("cancelled" if is_open else "nothing-to-cancel"), reply_markup=menu)


async def _not_understood(message: Message, texts: Texts, store: Store) -> None:
    lead = texts("not-understood" if message.text else "only-text")
    menu = await menu_of(store, message.chat.id, texts)
    await message.answer(f"{lead}\n\n{await help_for(store, message.chat.id, texts)}", reply_markup=menu)


async def _unknown_button(query: CallbackQuery, texts: Texts) -> None:
    await answer(query, texts.plain("button-unknown"), alert=True)


async def _membership(event: ChatMemberUpdated, store: Store, clock: Clock) -> None:
    if event.chat.type != ChatType.PRIVATE:  # who takes the bot out of a group can still be written to
        return
    if event.new_chat_member.status == ChatMemberStatus.KICKED:
        await store.write(users.set_unreachable, event.from_user.id, clock.now())
    else:
        await store.write(users.set_reachable, event.from_user.id)


async def _is_of_no_screen(query: CallbackQuery) -> bool:
    """An open dialog takes whatever bears no id of another one, and answers with nothing."""
    return not remove_intent_id(query.data or "")[0]


def router() -> Router:
    """/help and /cancel; and who blocked the bot, or came back."""
    router = Router(name="menu")
    router.message.register(_help, Command("help"))
    router.message.register(_cancel, Command("cancel"))
    router.my_chat_member.register(_membership)
    return router


def unknown_commands() -> Router:
    """Stands before the dialogs, so that a mistyped command becomes nobody's name, and a dead button is not silent."""
    router = Router(name="unknown commands")
    router.message.register(_not_understood, Command(re.compile(".+"), ignore_mention=True))
    router.callback_query.register(_unknown_button, _is_of_no_screen)
    return router


async def _for_nobody(
    message: Message,
    reader: Reader,
    dialog_manager: DialogManager,
) -> None:
    leads = typed.route if message.text else offered
    if not await leads(message, dialog_manager):
        await _not_understood(message, reader.texts, reader.store)


def fallback() -> Router:
    """Comes last: nothing stays without an answer."""
    router = Router(name="fallback")
    router.message.middleware(reading)
    router.message.register(_for_nobody)
    router.callback_query.register(_unknown_button)
    return router

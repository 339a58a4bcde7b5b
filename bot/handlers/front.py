"""What stands before every router: what may come from where, who it is that comes, and what is put straight first.

Outside of private chats the bot is a guest: a button below an announcement, a reaction to one, and what
bot.handlers.group answers. Nothing else from there reaches a screen or a profile, whatever it looks like.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.dispatcher.middlewares.user_context import EventContext
from aiogram.enums import ChatType, ContentType
from aiogram.fsm.storage.base import BaseStorage
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram.types import Message, TelegramObject, Update, User
from aiogram_dialog.api.entities import DEFAULT_STACK_ID
from aiogram_dialog.api.exceptions import UnknownIntent, UnknownState
from aiogram_dialog.context.storage import StorageProxy
from aiogram_dialog.setup import collect_dialogs
from aiogram_dialog.utils import CB_SEP, REPLY_CALLBACK_SYMBOLS

from bot.clock import Clock
from bot.errors import place_of
from bot.handlers.events.announcement import Join
from bot.handlers.people.menu import command_of
from bot.handlers.widgets.replies import answer
from bot.store.core.store import Store
from bot.store.people import users
from bot.texts import Texts
from bot.updates.fsm import forget_screens

log = logging.getLogger(__name__)
Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
# What people send. All else that looks like a message says what was done in the chat: a pin, a timer, a theme.
SENT = frozenset(
    map(
        ContentType,
        [
            "unknown",
            "text",
            "animation",
            "audio",
            "document",
            "live_photo",
            "paid_media",
            "photo",
            "sticker",
            "story",
            "video",
            "video_note",
            "voice",
            "checklist",
            "contact",
            "dice",
            "game",
            "poll",
            "venue",
            "location",
            "rich_message",
        ],
    )
)


class Front(BaseMiddleware):
    """Comes after PersonMiddleware and before everything else."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        if not isinstance(event, Update):
            raise TypeError("stands before the kinds of updates")
        update, context = _straight(event), data["event_context"]
        if _is_private(context):
            if update.message and update.message.content_type not in SENT:
                return None
            await self._note(update, data)
            return await _with_known_screens(handler, update, data)
        if _is_for_anywhere(update):
            return await handler(update, data)
        if update.callback_query is not None:
            texts: Texts = data["texts"]
            await answer(update.callback_query, texts.plain("button-unknown"))
        return None

    async def _note(self, update: Update, data: dict[str, Any]) -> None:
        """Whoever writes or taps in private can be reached, and is called what they are called now."""
        person: users.User | None = data["person"]
        sender: User | None = data.get("event_from_user")
        if person is None or sender is None or update.my_chat_member is not None:
            return
        now, name, username = self._clock.now(), sender.first_name, sender.username
        if users.is_news(person, now, first_name=name, username=username):
            await self._store.write(users.seen, sender.id, now, first_name=name, username=username)
            data["person"] = await self._store.read(users.user, sender.id)


def _is_private(context: EventContext) -> bool:
    is_private = context.chat is not None and context.chat.type == ChatType.PRIVATE
    return is_private and context.business_connection_id is None


def _is_for_anywhere(update: Update) -> bool:
    """Groups' messages end at bot.handlers.group, which knows commands; edits and other taps end here."""
    query = update.callback_query
    if query is not None:
        return (query.data or "").startswith(f"{Join.__prefix__}:")
    return any((update.message, update.message_reaction, update.inline_query))


def _straight(update: Update) -> Update:
    """The update with the command that a button of the menu stands for, and without what aiogram-dialog would take for
    something else.

    It reads two invisible characters at the end of a text, as PDFs have them, for a tap on a button of a keyboard; and
    it gives a reply to the screen that the replied message once was, where nobody waits for it.
    """
    message = update.message
    if message is None:
        return update
    changes: dict[str, Any] = {}
    if message.chat.type == ChatType.PRIVATE and (command := command_of(message.text or "")):
        changes["text"] = command
    elif message.text and message.text[-1] in REPLY_CALLBACK_SYMBOLS:
        changes["text"] = message.text.rstrip(REPLY_CALLBACK_SYMBOLS) or message.text[0]
    replied = message.reply_to_message
    if replied is not None and _is_screen(replied):
        changes["reply_to_message"] = replied.model_copy(update={"reply_markup": None})
    return update.model_copy(update={"message": message.model_copy(update=changes)}) if changes else update


def _is_screen(message: Message) -> bool:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else []
    return any(CB_SEP in (button.callback_data or "") for row in rows for button in row)


async def _with_known_screens(handler: Handler, update: Update, data: dict[str, Any]) -> Any:
    """Handle the update; where a stored screen is one that this version cannot read, close all and do it again."""
    try:
        return await handler(update, data)
    except Exception as error:  # whatever a screen of another version leads to
        where = place_of(error)
        forget_screens()
        if not await _close_unreadable(data["event_context"], data["fsm_storage"], data["bot"], data):
            raise
    log.warning("update %d: a stored screen is unknown to this version; closed (%s)", update.update_id, where)
    if update.message is not None:  # a tap hears of it as of any closed screen
        texts: Texts = data["texts"]
        await update.message.answer(texts("screen-of-another-version"))
    return await handler(update, data)


async def _close_unreadable(
    context: EventContext, storage: BaseStorage, bot: Bot, data: dict[str, Any]
) -> bool:
    """Close every open screen if one of them cannot be read; False if all can."""
    if context.chat_id is None:
        return False
    groups = [dialog.states_group() for dialog in collect_dialogs(data["dispatcher"])]
    proxy = StorageProxy(
        storage=storage,
        events_isolation=DisabledEventIsolation(),
        user_id=context.user_id,
        chat_id=context.chat_id,
        thread_id=context.thread_id,
        business_connection_id=None,
        bot=bot,
        state_groups={group.__full_group_name__: group for group in groups},
    )
    stack = await proxy.load_stack()
    try:
        for intent in stack.intents:
            await proxy.load_context(intent)
    except (UnknownIntent, UnknownState, TypeError):  # TypeError: of another version of aiogram-dialog
        for intent in stack.intents:
            await proxy.remove_context(intent)
        await proxy.remove_stack(DEFAULT_STACK_ID)
        return True
    return False

"""What goes wrong: the specific first, the catch-all last. A person always hears of it."""

from __future__ import annotations

import logging
from collections import deque
from functools import partial

from aiogram import Router
from aiogram.exceptions import TelegramAPIError, TelegramForbiddenError
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import ErrorEvent, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState

from bot.handlers.replies import answer
from bot.texts import Texts, language_of

log = logging.getLogger(__name__)


def _texts(event: ErrorEvent, texts: Texts | None) -> Texts:
    sender = getattr(event.update.event, "from_user", None)  # some kinds of update have no sender
    return texts or Texts(language_of(sender.language_code if sender else None))


async def _outdated(event: ErrorEvent, dialog_manager: DialogManager, texts: Texts | None = None) -> None:
    """A button of a screen that is no longer open: its buttons go, and what is open now is shown below."""
    query = event.update.callback_query
    if query is None:
        return
    words = _texts(event, texts)
    is_open = dialog_manager.has_context()
    await answer(query, words.plain("screen-outdated" if is_open else "screen-closed"))
    if isinstance(query.message, Message):
        try:
            await query.message.edit_reply_markup(reply_markup=None)
        except TelegramAPIError as error:
            log.info("could not take the buttons off an old screen: %s", error.message)
    if is_open:
        await dialog_manager.show(ShowMode.SEND)


async def _blocked(event: ErrorEvent) -> None:
    """The person blocked the bot while it was answering; `my_chat_member` says so too."""
    log.info("update %s: its sender cannot be written to", event.update.update_id)


async def _anything(event: ErrorEvent, told: deque[int], texts: Texts | None = None) -> None:
    """Tell the person once, and raise on: the inbox tries the update again and in the end sets it aside."""
    update_id = event.update.update_id
    if update_id in told:
        raise event.exception
    told.append(update_id)
    words = _texts(event, texts)
    try:
        if event.update.callback_query is not None:
            await event.update.callback_query.answer(words.plain("error"), show_alert=True)
        elif event.update.message is not None:
            await event.update.message.answer(words("error"))
    except TelegramAPIError as error:
        log.warning("could not tell the person about the error: %s", error.message)
    raise event.exception


def router() -> Router:
    """Error handlers of the whole bot."""
    router = Router(name="errors")
    router.errors.register(_outdated, ExceptionTypeFilter(UnknownIntent, OutdatedIntent, UnknownState))
    router.errors.register(_blocked, ExceptionTypeFilter(TelegramForbiddenError))
    router.errors.register(partial(_anything, told=deque(maxlen=1000)))
    return router

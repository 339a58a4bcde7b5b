"""What goes wrong: the specific first, the catch-all last. A person always hears of it."""

from __future__ import annotations

import json
import logging
from collections import deque
from functools import partial
from typing import Any

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramAPIError, TelegramForbiddenError, TelegramRetryAfter
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import ErrorEvent
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState

from bot.clock import Clock
from bot.delivery.retry import chat_of
from bot.handlers.widgets.replies import answer, buttons_of, edit_buttons
from bot.refusals import GONE, is_harmless
from bot.store.core import sizes
from bot.store.core.sqlite import IntegrityError
from bot.store.core.store import Store
from bot.store.core.updates import UpdateRow
from bot.store.people import users
from bot.store.people.roles import NotStaffError
from bot.texts import Texts, language_of

log = logging.getLogger(__name__)
# What a handler or the store raises for numbers that are none, too long, or of nothing.
NONSENSE = (ValueError, LookupError, ArithmeticError, TypeError, IntegrityError)


def _texts(event: ErrorEvent, texts: Texts | None) -> Texts:
    sender = getattr(event.update.event, "from_user", None)  # some kinds of update have no sender
    return texts or Texts(language_of(sender.language_code if sender else None))


async def _tell(
    event: ErrorEvent, texts: Texts | None, key: str, *, alert: bool = True, **values: int
) -> None:
    """As a toast of a tap, or below a message."""
    words, update = _texts(event, texts), event.update
    if update.callback_query is not None:
        await answer(update.callback_query, words.plain(key, **values), alert=alert)
    elif (message := update.message or update.edited_message) is not None:
        await message.answer(words(key, **values))


async def _outdated(event: ErrorEvent, dialog_manager: DialogManager, texts: Texts | None = None) -> None:
    """A button of a screen that is no longer open: its buttons go, and what is open now is shown below."""
    query = event.update.callback_query
    if query is None:
        return
    words = _texts(event, texts)
    is_open = dialog_manager.has_context()
    if is_open:
        try:
            await dialog_manager.show(ShowMode.SEND)
        except NotStaffError:
            await dialog_manager.reset_stack()
            is_open = False
    await answer(query, words.plain("screen-outdated" if is_open else "screen-closed"))
    await edit_buttons(query, None)


async def _not_staff(event: ErrorEvent, dialog_manager: DialogManager, texts: Texts | None = None) -> None:
    """Who is no longer staff reads nothing more of what is theirs, however the screen came to be shown."""
    await dialog_manager.reset_stack()
    await _tell(event, texts, "screen-closed", alert=False)


async def _blocked(event: ErrorEvent, store: Store, clock: Clock) -> None:
    """Somebody blocked the bot while it wrote to them. Whatever they send next corrects it."""
    method = event.exception.method if isinstance(event.exception, TelegramAPIError) else None
    chat = chat_of(method) if method is not None else None
    if chat is not None and chat > 0:  # a group has a number below zero, and nobody to note it of
        await store.write(users.set_unreachable, chat, clock.now())
    log.info("update %s: who it is answered to cannot be written to", event.update.update_id)


async def _harmless(event: ErrorEvent, dialog_manager: DialogManager | None = None) -> None:
    """Nobody's mistake: what was to be touched is gone, or the bot may not write there. What was done stays done."""
    if event.update.callback_query is not None:
        await answer(event.update.callback_query)
        if dialog_manager and dialog_manager.has_context() and is_harmless(event.exception, GONE):
            await dialog_manager.show(ShowMode.SEND)  # the message of the screen is gone: below is a new one
    log.info("update %s: refused: %s", event.update.update_id, type(event.exception).__name__)


async def _anything(event: ErrorEvent, told: deque[int], texts: Texts | None = None) -> None:
    """Tell the person once, and raise on: the inbox tries the update again and in the end sets it aside."""
    update_id = event.update.update_id
    if update_id in told:
        raise event.exception
    told.append(update_id)
    try:
        await _tell(event, texts, "error")
    except TelegramAPIError as error:
        log.warning("could not tell the person about the error: %s", error.message)
    raise event.exception


async def _is_forged(event: ErrorEvent) -> bool:
    """Passes a tap that no button of its message stands for, where a handler could make nothing of what it says.

    Any client can send any data: twenty digits, letters for a number. A button that is there does not end here.
    """
    query = event.update.callback_query
    if query is None or not isinstance(event.exception, NONSENSE):
        return False
    shown = buttons_of(query)
    return shown is None or query.data not in {
        button.callback_data for row in shown.inline_keyboard for button in row
    }


async def _forged(event: ErrorEvent, texts: Texts | None = None) -> None:
    log.warning("update %s: a tap of nonsense: %s", event.update.update_id, type(event.exception).__name__)
    await _tell(event, texts, "button-unknown")


async def _is_too_much(event: ErrorEvent) -> bool:
    """Passes also what the store refuses for its length where no screen has said so before."""
    error = event.exception
    too_long = isinstance(error, IntegrityError) and str(error).startswith(sizes.TOO_LONG)
    return too_long or isinstance(error, sizes.TooManyError)


async def _too_much(event: ErrorEvent, texts: Texts | None = None) -> None:
    """More than one person can store: it is said, and nothing of it was."""
    key = "too-many-open" if isinstance(event.exception, sizes.TooManyError) else "too-long-to-keep"
    await _tell(event, texts, key, limit=sizes.OPEN_AT_MOST)


async def _for_the_inbox(event: ErrorEvent) -> None:
    """Telegram wants a long pause: nothing can be said now, and nothing went wrong."""
    raise event.exception


async def unread(bot: Bot, store: Store, row: UpdateRow) -> None:
    """Answer an update that aiogram cannot read, as far as its JSON says to whom: in a private chat alone."""
    update: dict[str, Any] = json.loads(row.body)
    event = next((value for value in update.values() if isinstance(value, dict)), {})
    chat = (event.get("message") or event).get("chat") or {}
    if row.user_id is None or row.user_id != chat.get("id"):
        return
    person = await store.read(users.user, row.user_id)
    chosen = person.language if person else None
    texts = Texts(chosen or language_of(event.get("from", {}).get("language_code")))
    if "callback_query" in update:
        await bot.answer_callback_query(event["id"], texts.plain("button-unknown"), show_alert=True)
    else:
        await bot.send_message(row.user_id, texts("unreadable"))


def router() -> Router:
    """Error handlers of the whole bot."""
    router = Router(name="errors")
    router.errors.register(_outdated, ExceptionTypeFilter(UnknownIntent, OutdatedIntent, UnknownState))
    router.errors.register(_not_staff, ExceptionTypeFilter(NotStaffError))
    router.errors.register(_blocked, ExceptionTypeFilter(TelegramForbiddenError))
    router.errors.register(_for_the_inbox, ExceptionTypeFilter(TelegramRetryAfter))
    router.errors.register(_harmless, F.exception.func(is_harmless))
    router.errors.register(_too_much, _is_too_much)
    router.errors.register(_forged, _is_forged)
    router.errors.register(partial(_anything, told=deque(maxlen=1000)))
    return router

"""Answers to taps and edits of their messages, which may be too old, gone or unchanged by now.

Of a message of some days of age Telegram gives the chat and the number alone: it can be edited by these, and written
below, as any other.
"""

from __future__ import annotations

from aiogram.exceptions import TelegramBadRequest
from aiogram.filters.callback_data import CallbackData
from aiogram.types import (
    CallbackQuery,
    InaccessibleMessage,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from bot.refusals import GONE, LATE, UNCHANGED, is_harmless
from bot.texts import Html

# Where a tap was made; of a message of some days of age, without its words.
Place = Message | InaccessibleMessage
# What a message says, and the buttons below it.
View = tuple[Html, InlineKeyboardMarkup | None]


async def answer(
    query: CallbackQuery, text: str | None = None, *, alert: bool = False, url: str | None = None
) -> None:
    """End the tap, with a line where `text` is given; or by opening `url`, a deep link to this bot.

    A tap that has been answered already (the update is handled again, or Telegram's reply was lost on its way), or
    that waited too long for its answer, still does what it is for. One that was typed (it has no id) is answered below.
    """
    if not query.id:
        if text:
            await place(query).answer(text)
        return
    try:
        await query.answer(text, show_alert=alert or None, url=url)
    except TelegramBadRequest as error:
        if not is_harmless(error, LATE):
            raise


def place(query: CallbackQuery) -> Place:
    """Where the button is, to write below it by its `answer` methods; its words and buttons may not be known.

    Raises TypeError for a tap outside of any chat, which does not come past bot.handlers.front.
    """
    if query.message is None:
        raise TypeError("a tap without a chat")
    return query.message


def buttons_of(query: CallbackQuery) -> InlineKeyboardMarkup | None:
    """The buttons of the message under the tapped one, as far as Telegram still gives them."""
    return query.message.reply_markup if isinstance(query.message, Message) else None


def replied_to(query: CallbackQuery) -> Message | None:
    """The message that the tapped one replies to, as far as Telegram still gives it."""
    return query.message.reply_to_message if isinstance(query.message, Message) else None


def button(label: str, tap: CallbackData, style: str | None = None) -> InlineKeyboardButton:
    """A button that says `label`, of which a tap brings `tap`."""
    return InlineKeyboardButton(text=label, callback_data=tap.pack(), style=style)


def keyboard(*rows: list[InlineKeyboardButton]) -> InlineKeyboardMarkup | None:
    """Rows of buttons, the empty ones left out; None where no button is left."""
    full = [row for row in rows if row]
    return InlineKeyboardMarkup(inline_keyboard=full) if full else None


async def edit(query: CallbackQuery, text: str, keyboard: InlineKeyboardMarkup | None = None) -> None:
    """Turn the message under the tapped button into `text`, without its buttons unless `keyboard` is given.

    A second tap that changes nothing is no error; where the message is gone or too old, a new one says it.
    """
    at = place(query)
    if query.bot is None:
        raise TypeError("a tap without a bot")
    try:
        await query.bot.edit_message_text(
            text, chat_id=at.chat.id, message_id=at.message_id, reply_markup=keyboard
        )
    except TelegramBadRequest as error:
        if is_harmless(error, GONE):
            await at.answer(text, reply_markup=keyboard)
        elif not is_harmless(error, UNCHANGED):
            raise


async def edit_buttons(query: CallbackQuery, keyboard: InlineKeyboardMarkup | None) -> None:
    """Give the message under the tapped button other buttons, or (None) none; nothing where it is gone or has them."""
    at = place(query)
    if query.bot is None:
        raise TypeError("a tap without a bot")
    try:
        await query.bot.edit_message_reply_markup(
            chat_id=at.chat.id, message_id=at.message_id, reply_markup=keyboard
        )
    except TelegramBadRequest as error:
        if not is_harmless(error, (*GONE, *UNCHANGED)):
            raise

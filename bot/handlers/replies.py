"""Edits of a message that a button belongs to, which may be gone or unchanged by now."""

from __future__ import annotations

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

HARMLESS = ("message is not modified", "message to edit not found", "message can't be edited")


async def edit(query: CallbackQuery, text: str, keyboard: InlineKeyboardMarkup | None = None) -> None:
    """Turn the message under the tapped button into `text`, without its buttons unless `keyboard` is given.

    A second tap that changes nothing, and a message that is gone or too old, are no errors.
    """
    if not isinstance(query.message, Message):
        return
    try:
        await query.message.edit_text(text, reply_markup=keyboard)
    except TelegramBadRequest as error:
        if not any(reason in error.message for reason in HARMLESS):
            raise

"""Answers to taps and edits of their messages, which may be too old, gone or unchanged by now."""

from __future__ import annotations

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

UNEDITED = ("message is not modified", "message to edit not found", "message can't be edited")
UNANSWERED = ("query is too old",)


async def answer(
    query: CallbackQuery, text: str | None = None, *, alert: bool = False, url: str | None = None
) -> None:
    """End the tap, with a line where `text` is given; or by opening `url`, a deep link to this bot.

    A tap that has been answered already (the update is handled again, or Telegram's reply was lost on its way), or
    that waited too long for its answer, still does what it is for.
    """
    try:
        await query.answer(text, show_alert=alert or None, url=url)
    except TelegramBadRequest as error:
        _pass_over(error, UNANSWERED)


async def edit(query: CallbackQuery, text: str, keyboard: InlineKeyboardMarkup | None = None) -> None:
    """Turn the message under the tapped button into `text`, without its buttons unless `keyboard` is given.

    A second tap that changes nothing, and a message that is gone or too old, are no errors.
    """
    if not isinstance(query.message, Message):
        return
    try:
        await query.message.edit_text(text, reply_markup=keyboard)
    except TelegramBadRequest as error:
        _pass_over(error, UNEDITED)


def _pass_over(error: TelegramBadRequest, harmless: tuple[str, ...]) -> None:
    if not any(reason in error.message for reason in harmless):
        raise error

"""A question that the desk cannot answer, sent to staff with one tap; and answers, by a reply to the copy."""

from __future__ import annotations

from typing import Any

from aiogram import Router
from aiogram.enums import ContentType
from aiogram.filters import Filter
from aiogram.filters.callback_data import CallbackData
from aiogram.methods import CopyMessage, EditMessageReplyMarkup
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message, ReplyParameters
from pydantic import Field

from bot.handlers.widgets.reader import Composer, Reader, reading
from bot.handlers.widgets.replies import answer, button, keyboard, place
from bot.store.core.store import Store
from bot.store.desk import hand_over
from bot.store.desk.hand_over import ANSWER, ANSWERED, QUESTION, Copied
from bot.store.outbox.deliveries import Delivery
from bot.store.people import roles
from bot.texts import Texts

PASSED_ON = (ContentType.TEXT, ContentType.DOCUMENT, ContentType.PHOTO, ContentType.VOICE)


class HandOver(CallbackData, prefix="hand-over"):
    """Sends a message of who taps to staff."""

    message: int = Field(gt=0)


class WriteBack(CallbackData, prefix="write-back"):
    """Says how a copy is answered."""


class AboutCopy(Filter):
    """Passes a reply to the copy of a question or of an answer; as `about`, which is None once its writer is erased."""

    async def __call__(self, message: Message, store: Store) -> bool | dict[str, Any]:
        replied = message.reply_to_message
        if replied is None:
            return False
        about = await store.read(hand_over.copied, message.chat.id, replied.message_id)
        return {"about": about} if about or _is_copy(replied) else False


def _is_copy(message: Message) -> bool:
    markup = message.reply_markup
    rows = markup.inline_keyboard if markup else []
    return any(button.callback_data == WriteBack().pack() for row in rows for button in row)


def hand_over_button(message_id: int, texts: Texts) -> InlineKeyboardButton:
    """Below "I don't know this"."""
    return button(texts.plain("desk-hand-over"), HandOver(message=message_id))


async def _hand_over(query: CallbackQuery, callback_data: HandOver, reader: Reader) -> None:
    if callback_data.message >= place(query).message_id:
        raise ValueError("a question stands above the button that sends it")
    count = await reader.store.write(
        hand_over.hand_over, reader.person, callback_data.message, reader.clock.now()
    )
    await answer(query, reader.texts.plain("desk-handed-over" if count else "desk-nobody"), alert=True)


async def _how(query: CallbackQuery, reader: Reader) -> None:
    about = await reader.store.read(hand_over.copied, reader.person, place(query).message_id)
    # what somebody asks further goes to all staff once who answered has left
    is_over = about is None and await reader.store.read(roles.is_staff, reader.person)
    await answer(query, reader.texts.plain("desk-left" if is_over else "desk-write-back-how"), alert=True)


async def _write_back(message: Message, about: Copied | None, reader: Reader) -> None:
    if message.content_type not in PASSED_ON:
        await message.reply(reader.texts("relay-kinds"))
        return
    done = await reader.store.write(
        hand_over.write_back, about, reader.person, message.message_id, reader.clock.now()
    )
    await message.reply(reader.texts(f"desk-{done}"), disable_notification=True)


async def _copy(reader: Reader, delivery: Delivery) -> CopyMessage | None:
    writer, message_id, about = (int(delivery.refs[name]) for name in ("from_chat_id", "message_id", "about"))
    is_answer, says = delivery.type == ANSWER, delivery.type
    if not is_answer:
        if not await reader.store.read(hand_over.may_read, reader.person, writer):
            return None
        if await reader.store.read(hand_over.is_answered, writer, message_id, reader.person):
            says = ANSWERED
    return CopyMessage(
        chat_id=delivery.recipient,
        from_chat_id=writer,
        message_id=message_id,
        reply_parameters=ReplyParameters(message_id=about, allow_sending_without_reply=True)
        if is_answer
        else None,
        reply_markup=keyboard([button(reader.texts.plain(f"button-{says}"), WriteBack())]),
    )


async def _answered(reader: Reader, delivery: Delivery) -> EditMessageReplyMarkup:
    """That a question is answered, below each copy of it, so that nobody answers it a second time unknowingly."""
    return EditMessageReplyMarkup(
        chat_id=reader.person,
        message_id=int(delivery.refs["message"]),
        reply_markup=keyboard([button(reader.texts.plain(f"button-{ANSWERED}"), WriteBack())]),
    )


def composers() -> dict[str, Composer]:
    """The copies."""
    return {QUESTION: _copy, ANSWER: _copy, ANSWERED: _answered}


def router() -> Router:
    """The buttons, and replies to copies, before any screen that is open takes them for its own."""
    router = Router(name="desk hand-over")
    router.message.middleware(reading)
    router.callback_query.middleware(reading)
    router.message.register(_write_back, AboutCopy())
    router.callback_query.register(_hand_over, HandOver.filter())
    router.callback_query.register(_how, WriteBack.filter())
    return router

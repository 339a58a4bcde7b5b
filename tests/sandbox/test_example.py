"""The example in the package's docstring, run."""

from __future__ import annotations

import asyncio

from aiogram import Bot, Dispatcher, F
from aiogram.filters import CommandStart
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.sandbox import Engine, Fault
from bot.sandbox.aiogram_session import SandboxSession


async def welcome(message: Message) -> None:
    languages = [InlineKeyboardButton(text=text, callback_data=text) for text in ("中文", "English")]
    await message.answer("Language?", reply_markup=InlineKeyboardMarkup(inline_keyboard=[languages]))


async def choose(query: CallbackQuery) -> None:
    assert isinstance(query.message, Message)
    await query.answer(f"{query.data}!")
    await query.message.edit_text(f"You read {query.data}.")


async def test_a_conversation_under_polling() -> None:
    engine = Engine()
    bot = Bot(engine.token, session=SandboxSession(engine))
    dispatcher = Dispatcher()
    dispatcher.message.register(welcome, CommandStart())
    dispatcher.callback_query.register(choose, F.data == "中文")
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    fellow = engine.people.add(1001, "林晓", username="linxiao", language_code="zh-hans")

    fellow.send("/start")
    await engine.changes.until(lambda: fellow.texts)
    assert fellow.last.buttons == [["中文", "English"]]
    press = fellow.press("中文")
    await engine.changes.until(lambda: fellow.texts == ["You read 中文."])
    assert press.answer is not None
    assert press.answer.text == "中文!"

    engine.faults.add(Fault("429", method="sendMessage", chat_id=1001, retry_after=5))
    reply = await engine.handle(engine.token, "sendMessage", {"chat_id": 1001, "text": "x"})
    assert reply.status == 429
    assert [
        (call.method, call.status) for call in engine.calls if call.method.startswith(("send", "edit"))
    ] == [
        ("sendMessage", 200),
        ("editMessageText", 200),
        ("sendMessage", 429),
    ]
    await dispatcher.stop_polling()
    await polling

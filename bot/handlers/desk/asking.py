"""/ask and questions that are typed; the pages of /services, /funding and /about; and the buttons below all of these."""

from __future__ import annotations

import asyncio

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode

from bot.desk.answers import Answer, answer
from bot.handlers.desk.view import (
    PAGES,
    ClauseTap,
    TopicTap,
    about_view,
    answer_view,
    clause_view,
    page_view,
    topic_view,
)
from bot.handlers.widgets.reader import reader_of
from bot.handlers.widgets.replies import View, place
from bot.handlers.widgets.replies import answer as end
from bot.importing import facts
from bot.texts import Texts


async def find(question: str) -> Answer:
    """What is documented; in a thread, since the first question of all waits for the clauses to be read."""
    return await asyncio.to_thread(answer, question)


async def answered(message: Message, manager: DialogManager, *, only_known: bool = False) -> bool:
    """Answer a typed question below whatever is open. `only_known`: say nothing, and False, where nothing is documented."""
    found = await find(message.text or "")
    if only_known and not found.answered:
        return False
    await _send(message, answer_view(found, message.message_id, reader_of(manager).texts))
    manager.show_mode = ShowMode.NO_UPDATE  # the screen that is open stays above
    return True


async def is_asked(message: Message, manager: DialogManager) -> bool:
    """Answer what a screen would take for a line of a profile, where it ends as a question and something is known of it."""
    text = (message.text or "").rstrip()
    if not text.endswith(tuple(reader_of(manager).texts.plain("desk-ends-of-questions").split(" / "))):
        return False
    found = await find(text)
    return (found.answered or found.gap is not None) and await answered(message, manager)


async def _ask(message: Message, command: CommandObject, texts: Texts) -> None:
    if command.args:
        await _send(message, answer_view(await find(command.args), message.message_id, texts))
    else:
        await _send(message, page_view("ask", texts))


async def _page(message: Message, command: CommandObject, texts: Texts) -> None:
    await _send(message, page_view(command.command, texts))


async def _about(message: Message, texts: Texts) -> None:
    await _send(message, about_view(texts))


async def _clause(query: CallbackQuery, callback_data: ClauseTap, texts: Texts) -> None:
    clause = facts.clauses().get(callback_data.id)
    await _below(query, clause_view(clause, texts) if clause else None, texts)


async def _topic(query: CallbackQuery, callback_data: TopicTap, texts: Texts) -> None:
    is_known = callback_data.code in facts.desk_topics()
    await _below(query, topic_view(callback_data.code, texts) if is_known else None, texts)


async def _below(query: CallbackQuery, view: View | None, texts: Texts) -> None:
    await end(query, None if view else texts.plain("desk-gone"), alert=view is None)
    if view:
        text, buttons = view
        await place(query).answer(text, reply_markup=buttons)


async def _send(message: Message, view: View) -> None:
    text, buttons = view
    await message.answer(text, reply_markup=buttons)


def router() -> Router:
    """The commands, and the buttons; taps on buttons of any age work, as they only read."""
    router = Router(name="desk")
    router.message.register(_ask, Command("ask"))
    router.message.register(_page, Command(*(page for page in PAGES if page != "ask")))
    router.message.register(_about, Command("about"))
    router.callback_query.register(_clause, ClauseTap.filter())
    router.callback_query.register(_topic, TopicTap.filter())
    return router

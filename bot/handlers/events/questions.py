"""What an event asks of who has a seat: one question after the other, each answered by writing, or not at all."""

from __future__ import annotations

from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.kbd import Group, SwitchTo
from aiogram_dialog.widgets.text import List

from bot.handlers.events import view as event_view
from bot.handlers.events import wording
from bot.handlers.events.buttons import owner
from bot.handlers.events.messages import SignupNotice, Written, about
from bot.handlers.events.view import Tap
from bot.handlers.states import EventsSG
from bot.handlers.widgets.pages import item_buttons
from bot.handlers.widgets.reader import Composer
from bot.handlers.widgets.replies import answer
from bot.handlers.widgets.screen import notice, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.store.core.store import Store
from bot.store.events import questions, signups
from bot.store.events.signups import Attendance
from bot.texts import Texts

ANSWER_AT_MOST = 200


async def _mine(manager: DialogManager) -> Attendance | None:
    """The seat that is asked about; None where there is none any more."""
    data = {**(manager.start_data if isinstance(manager.start_data, dict) else {}), **manager.dialog_data}
    mine = await store_of(manager).read(signups.of, int(data.get("event", 0)), person_id(manager))
    found = await store_of(manager).read(signups.attendance, mine.id) if mine else None
    return found if found and (found.signup.state, found.event.state) == ("seated", "published") else None


def _asked(manager: DialogManager, mine: Attendance, answers: dict[str, str]) -> str:
    """The question on the screen: the one that was chosen, or the first without an answer; "" when all have one."""
    chosen = manager.dialog_data.get("question")
    if chosen in mine.event.questions:
        return str(chosen)
    return next((question for question in mine.event.questions if question not in answers), "")


async def _questions(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    mine = await _mine(dialog_manager)
    if mine is None or not mine.event.questions:
        return {"text": texts("event-questions-over")}
    answers = await store.read(signups.answers, mine.signup.id)
    # what is on the screen, so that an answer that is handled twice is not also that to the next question
    asked = dialog_manager.dialog_data["question"] = _asked(dialog_manager, mine, answers)
    nothing = texts.plain("nothing-yet")
    lines = [
        {"number": str(number), "question": question, "answer": answers.get(question, nothing)}
        for number, question in enumerate(mine.event.questions, 1)
    ]
    return {
        "title": wording.title(mine.event, texts),
        "lines": lines,
        "numbers": [(line["number"], line["number"]) for line in lines],
        "asked": asked,
        "limit": ANSWER_AT_MOST,
    }


async def _typed(message: Message, manager: DialogManager) -> bool:
    """The answer to the question on the screen; then the next is there. False where none is."""
    mine, said = await _mine(manager), " ".join((message.text or "").split())
    asked = str(manager.dialog_data.get("question", ""))
    if mine is None or not asked:
        return False
    if len(said) > ANSWER_AT_MOST:
        notice(manager, "staff-event-too-long", count=len(said), limit=ANSWER_AT_MOST)
        return True
    await store_of(manager).write(questions.answer, mine.signup.id, person_id(manager), asked, said)
    manager.dialog_data.pop("question")
    return True


async def _chosen(_: CallbackQuery, __: Any, manager: DialogManager, number: str) -> None:
    mine = await _mine(manager)
    if mine and number.isdecimal() and 1 <= int(number) <= len(mine.event.questions):
        manager.dialog_data["question"] = mine.event.questions[int(number) - 1]


async def _open(query: CallbackQuery, mine: Attendance, dialog_manager: DialogManager) -> None:
    """From the message that asks."""
    await answer(query)
    data = {"event": mine.event.id}
    await dialog_manager.start(
        EventsSG.questions, data=data, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND
    )


async def _ask(notice: SignupNotice) -> Written:
    event, mine, texts = notice.event, notice.mine, notice.texts
    answers = await notice.store.read(signups.answers, mine.id)
    open_ = [question for question in event.questions if question not in answers]
    if not open_ or mine.state != "seated" or not event.is_open(notice.clock.now()):
        return None
    title, asked = wording.title(event, texts), texts.listing(open_, of_phrases=True)
    return texts("told-event-questions", title=title, list=asked), event_view.buttons(
        "questions", mine, texts
    )


def composers() -> dict[str, Composer]:
    """The message that asks."""
    return {"event-questions": about(_ask)}


def router() -> Router:
    """The button below it."""
    router = Router(name="event questions")
    router.callback_query.register(_open, Tap.filter(F.act == "answer"), owner)
    return router


def questions_window() -> Window:
    """All questions with their answers, and the one that is asked."""
    return window(
        EventsSG.questions,
        paragraphs(
            Words("event-questions-title"),
            List(Words("event-questions-line"), items="lines"),
            Words("event-questions-ask", when="asked") | Words("event-questions-done"),
            Words("event-questions-hint"),
        ),
        Group(item_buttons("question", "numbers", _chosen), width=3),
        SwitchTo(Label("back"), id="card", state=EventsSG.card),
        getter=_questions,
        on_text=_typed,
    )

"""One question of the profile: where back, next and done lead, and what becomes of words that answer another question."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import F
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row
from aiogram_dialog.widgets.text import Multi, Text

from bot.handlers.states import ProfileSG
from bot.handlers.widgets.screen import OnText, notice, person_id, store_of, window
from bot.handlers.widgets.understood import is_back
from bot.handlers.widgets.words import Data, Label, Words, paragraphs, texts_of
from bot.store.core.store import Store
from bot.store.people import profiles
from bot.store.people.profiles import ProfileRow
from bot.texts import shorten
from matching.wishes import split_off

# In the order of the first walk through, each by the word that the texts have for it.
QUESTIONS: dict[str, State] = {
    str(state.state).partition(":")[2]: state for state in ProfileSG if state != ProfileSG.overview
}
WORDS_SHOWN = 60  # characters of what was typed, where a line repeats it
PENDING_SHOWN = 200
Answer = Callable[[ProfileRow, DialogManager], Awaitable[Data]]


async def move(manager: DialogManager, by: int = 1) -> None:
    """On to the next question (or by -1 back); to the overview beyond the last one and after an edit of one; back to
    the list from which one was opened alone."""
    if manager.dialog_data.get("alone"):
        await _take_pending(manager)
        await manager.done()
        return
    order = list(QUESTIONS.values())
    at = order.index(manager.current_context().state) + by
    guided = manager.dialog_data.get("guided") and 0 <= at < len(order)
    await leave(manager, order[at] if guided else ProfileSG.overview)


async def _back(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await move(manager, -1)


async def _next(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await move(manager)


async def leave(manager: DialogManager, state: State) -> None:
    """Go to another screen; what only this one needed is forgotten."""
    for key in ("words", "category"):
        manager.dialog_data.pop(key, None)
    await _take_pending(manager)
    await manager.switch_to(state)


def _moving(on_text: OnText) -> OnText:
    """`on_text`, but the words of the buttons below, typed, are a tap on them: nobody is called "Skip"."""

    async def typed(message: Message, manager: DialogManager) -> bool | None:
        word, texts = _bare(message.text or ""), texts_of(manager)
        if word in {_bare(texts.plain(key)) for key in ("next", "skip", "done")}:
            await move(manager)
        elif word == _bare(texts.plain("back")) or is_back(word):
            await move(manager, -1)
        else:
            return await on_text(message, manager)
        return True

    return typed


def _bare(label: str) -> str:
    return label.strip(" ‹›✓。.!！").casefold()


async def misplaced(message: Message, manager: DialogManager, key: str, **values: str | int) -> None:
    """Say why `message` answers not this question, and offer to add it to the interests, so that it is not lost.

    It waits outside of the dialog, where a command in between does not reach it; until a decision, the next question,
    or the next such message, so that it neither sticks nor grows.
    """
    notice(manager, key, **values)
    await _state(manager).update_data(pending={"message_id": message.message_id, "text": message.text})


def _state(manager: DialogManager) -> FSMContext:
    state: FSMContext = manager.middleware_data["state"]
    return state


async def _take_pending(manager: DialogManager) -> dict[str, Any] | None:
    data = await _state(manager).get_data()
    pending: dict[str, Any] | None = data.pop("pending", None)
    await _state(manager).set_data(data)
    return pending


async def _keep_pending(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    pending = await _take_pending(manager)
    if pending is not None:
        await keep_interest(manager, pending["message_id"], pending["text"], "pending-added")


async def _drop_pending(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    if await _take_pending(manager) is not None:
        notice(manager, "pending-dropped")


async def pending(state: FSMContext, **_: Any) -> Data:
    """For all screens of the profile: words that wait for a place."""
    waiting = (await state.get_data()).get("pending")
    return {"pending": shorten(waiting["text"], PENDING_SHOWN) if waiting else ""}


def asking(*texts: Text) -> tuple[Multi, Row]:
    """What a screen of the profile says, in paragraphs, below the question about words that wait for a place."""
    return (
        paragraphs(Words("pending-ask", when="pending"), *texts),
        Row(
            Button(Label("pending-yes"), id="pending_yes", on_click=_keep_pending),
            Button(Label("pending-no"), id="pending_no", on_click=_drop_pending),
            when="pending",
        ),
    )


async def keep_interest(manager: DialogManager, message_id: int, text: str, key: str) -> None:
    """Store a message as one of the person's interests, and say `key`, what of it does not rank, or why there is no room."""
    store = store_of(manager)
    if await store.write(profiles.add_interest, person_id(manager), message_id, text):
        if beside := split_off(text)[1]:
            said = texts_of(manager).listing([shorten(one, 60) for one in beside], of_phrases=True)
            notice(manager, "interests-beside", list=said)
        else:
            notice(manager, key)
    else:
        await no_room(manager, len(text))


async def no_room(manager: DialogManager, length: int) -> None:
    """Say why there is no room for an interest of this length."""
    interests = (await store_of(manager).read(profiles.row, person_id(manager))).interests
    if len(interests) >= profiles.INTERESTS:
        notice(manager, "interests-full", count=len(interests))
    else:
        room = profiles.INTERESTS_LONG - sum(len(interest.text) for interest in interests)
        notice(manager, "interests-long", count=length, room=max(0, room), limit=profiles.INTERESTS_LONG)


def question(key: str, *widgets: Any, getter: Answer, on_text: OnText, field: str = "") -> Window:
    """A question: what it says, in paragraphs, and its buttons.

    `getter(row, manager)` gives what they need, but for "only" of `choices.only_buttons`; `field` is where the profile
    has the answer, if it is not called as the question is.
    """

    async def shown(dialog_manager: DialogManager, store: Store, **_: Any) -> Data:
        row = await store.read(profiles.row, person_id(dialog_manager))
        filled, only = bool(getattr(row, field or key)), getattr(row, f"only_{key}", False)
        onward = "next" if filled else "skip"
        return {
            "only": filled and ("on" if only else "off"),
            "onward": onward if dialog_manager.dialog_data.get("guided") else "done",
            **await getter(row, dialog_manager),
        }

    return window(
        QUESTIONS[key],
        *asking(*(widget for widget in widgets if isinstance(widget, Text))),
        *(widget for widget in widgets if not isinstance(widget, Text)),
        Row(
            Button(Label("back"), id="back", on_click=_back, when=F["dialog_data"]["guided"]),
            Button(Label("{onward}"), id="next", on_click=_next),
        ),
        getter=shown,
        on_text=_moving(on_text),
    )

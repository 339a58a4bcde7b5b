"""One question of the profile: where back, next and done lead, and what becomes of words that answer another question."""

from __future__ import annotations

from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row

from bot.handlers.states import ProfileSG
from bot.handlers.widgets.screen import Getter, OnText, notice, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label, texts_of
from bot.store.people import profiles
from bot.texts import Html, shorten

ORDER: tuple[State, ...] = tuple(state for state in ProfileSG if state != ProfileSG.overview)
WORDS_SHOWN = 60  # characters of what was typed, where a line repeats it


def _is_guided(data: Data, _: Any, manager: DialogManager) -> bool:
    return bool(manager.dialog_data.get("guided"))


def _is_alone(data: Data, widget: Any, manager: DialogManager) -> bool:
    return not _is_guided(data, widget, manager)


def _is_filled(data: Data, widget: Any, manager: DialogManager) -> bool:
    return _is_guided(data, widget, manager) and bool(data["filled"])


def _is_open(data: Data, widget: Any, manager: DialogManager) -> bool:
    return _is_guided(data, widget, manager) and not data["filled"]


async def _back(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _to_before(manager)


async def _to_before(manager: DialogManager) -> None:
    at = ORDER.index(manager.current_context().state)
    guided = manager.dialog_data.get("guided") and at
    await leave(manager, ORDER[at - 1] if guided else ProfileSG.overview)


async def _next(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await forward(manager)


async def forward(manager: DialogManager) -> None:
    """On to the next question, or to the overview after the last one and after an edit of one alone."""
    at = ORDER.index(manager.current_context().state)
    guided = manager.dialog_data.get("guided") and at + 1 < len(ORDER)
    await leave(manager, ORDER[at + 1] if guided else ProfileSG.overview)


async def leave(manager: DialogManager, state: State) -> None:
    """Go to another screen; what only this one needed is forgotten."""
    for key in ("words", "category"):
        manager.dialog_data.pop(key, None)
    await _take_pending(manager)
    await manager.switch_to(state)


def _moving(on_text: OnText) -> OnText:
    """`on_text`, but the words of the buttons below, typed, are a tap on them: nobody is called "Skip"."""

    async def typed(message: Message, manager: DialogManager) -> None:
        word, texts = _bare(message.text or ""), texts_of(manager)
        if word in {_bare(texts.plain(key)) for key in ("next", "skip", "done")}:
            await forward(manager)
        elif word == _bare(texts.plain("back")):
            await _to_before(manager)
        else:
            await on_text(message, manager)

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


def pending_row() -> Row:
    """Yes and no to "shall I add it to your interests?"."""
    return Row(
        Button(Label("pending-yes"), id="pending_yes", on_click=_keep_pending),
        Button(Label("pending-no"), id="pending_no", on_click=_drop_pending),
        when="pending",
    )


def with_pending(getter: Getter) -> Getter:
    """`getter`, with the question about words that wait for a place above its text."""

    async def asking(dialog_manager: DialogManager, **data: Any) -> Data:
        shown = await getter(dialog_manager=dialog_manager, **data)
        pending = (await _state(dialog_manager).get_data()).get("pending")
        if pending is None:
            return shown
        question = texts_of(dialog_manager)("pending-ask", text=shorten(pending["text"], 200))
        return {**shown, "text": Html(f"{question}\n\n{shown['text']}"), "pending": True}

    return asking


async def keep_interest(manager: DialogManager, message_id: int, text: str, key: str) -> None:
    """Store a message as one of the person's interests, and say `key`, or why there is no room for it."""
    store = store_of(manager)
    kept = await store.write(profiles.add_interest, person_id(manager), message_id, text)
    if kept:
        notice(manager, key)
        return
    told = (await store.read(profiles.row, person_id(manager))).interests
    if len(told) >= profiles.INTERESTS:
        notice(manager, "interests-full", count=len(told))
    else:
        room = profiles.INTERESTS_LONG - sum(len(one.text) for one in told)
        notice(manager, "interests-long", count=len(text), room=max(0, room), limit=profiles.INTERESTS_LONG)


def step(state: State, *widgets: Any, getter: Getter, on_text: OnText) -> Window:
    """A question. Its getter gives "text" and "filled" (whether there is an answer, which turns "skip" into "next")."""
    return window(
        state,
        pending_row(),
        *widgets,
        Row(
            Button(Label("back"), id="back", on_click=_back, when=_is_guided),
            Button(Label("next"), id="next", on_click=_next, when=_is_filled),
            Button(Label("skip"), id="skip", on_click=_next, when=_is_open),
            Button(Label("done"), id="done", on_click=_next, when=_is_alone),
        ),
        getter=with_pending(getter),
        on_text=_moving(on_text),
    )

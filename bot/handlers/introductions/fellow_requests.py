"""/requests: all that a fellow has asked for, where it stands, withdraw, and an answer to a question."""

from __future__ import annotations

from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, Select, StubScroll, SwitchTo
from aiogram_dialog.widgets.text import Format

from bot.clock import Clock
from bot.handlers.introductions.buttons import show
from bot.handlers.introductions.relay_writing import prompt
from bot.handlers.introductions.view import about_topic, quoted, state_of, station_name
from bot.handlers.states import RequestsSG
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.replies import place
from bot.handlers.widgets.screen import Data, Label, notice, pager, person_id, scroll_of, store_of, window
from bot.store.core.store import Store
from bot.store.introductions import changes as request_changes
from bot.store.introductions import requests
from bot.store.introductions.requests import Request
from bot.texts import Html, Texts

PAGE = 8


async def _all(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    found = await store.read(requests.of_fellow, person_id(dialog_manager))
    pages = max(1, -(-len(found) // PAGE))
    at = min(await scroll_of(dialog_manager).get_page(), pages - 1)
    lines: list[str] = [texts("requests-title" if found else "requests-none")]
    shown = list(enumerate(found, 1))[at * PAGE : (at + 1) * PAGE]
    for number, each in shown:
        name = await station_name(store, each.workstation_id, texts)
        state = texts(f"requests-{state_of(each, 'fellow')}")
        lines += ["", texts("requests-line", number=str(number), station=name, state=state)]
        lines += await about_topic(store, each.topic_id, texts)
    return {
        "text": Html("\n".join(lines)),
        "pages": pages,
        "several": pages > 1,
        "requests": [(str(each.id), str(number)) for number, each in shown],
    }


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, number: str) -> None:
    manager.dialog_data["request"] = int(number)
    await manager.switch_to(RequestsSG.one)


async def _mine(manager: DialogManager) -> Request | None:
    """The request that is open on the screen, if it is this person's."""
    found = await store_of(manager).read(requests.request, manager.dialog_data["request"])
    return found if found and found.fellow_id == person_id(manager) else None


async def _one(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    found = await _mine(dialog_manager)
    if found is None:
        return {"text": texts("request-over")}
    station = await station_name(store, found.workstation_id, texts)
    reason = texts(f"request-because-{found.reason}") if found.reason else ""
    lines: list[str] = [
        texts("requests-one", station=station, day=day(found.created_at, texts)),
        *await about_topic(store, found.topic_id, texts),
        texts(f"request-state-{state_of(found, 'fellow')}"),
        *([reason] if reason else []),
    ]
    asked = found.is_open and found.host == "asked"
    if asked:
        lines.append(texts("request-until", day=day(found.expires_at, texts)))
    if found.words:
        lines += ["", texts("request-words"), quoted(found.words)]
    return {
        "text": Html("\n".join(lines)),
        "can_withdraw": found.is_open and not found.is_introduced and found.fellow != "invited",
        "introduced": found.is_introduced or (found.is_open and found.fellow == "invited"),
        "questioned": asked and found.host_id is not None,
    }


async def _sure(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    found = await _mine(dialog_manager)
    if found is None or not found.is_open or found.is_introduced:
        return {"text": texts("request-too-late"), "may": False}
    station = await station_name(store, found.workstation_id, texts)
    return {"text": texts("requests-sure", station=station), "may": True}


async def _withdraw(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    clock: Clock = manager.middleware_data["clock"]
    number, person = manager.dialog_data["request"], person_id(manager)
    done = await store_of(manager).write(request_changes.withdraw, number, person, clock.now())
    found = await _mine(manager)
    is_so = done or (found is not None and found.fellow == "withdrawn")
    notice(manager, "requests-withdrawn" if is_so else "request-too-late")
    await manager.switch_to(RequestsSG.one)


async def _show_card(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
    found = await _mine(manager)
    if found:
        await show(place(query), found, manager)


async def _answer(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    found = await _mine(manager)
    if found:
        await prompt(manager, found.id, "talk")


def dialog() -> Dialog:
    """All of a fellow's requests, and one of them."""
    return Dialog(
        window(
            RequestsSG.all,
            Row(
                Select(
                    Format("{item[1]}"),
                    id="request",
                    item_id_getter=lambda item: item[0],
                    items="requests",
                    on_click=_open,
                )
            ),
            StubScroll(id="pages", pages="pages"),
            pager("pages", "several"),
            Cancel(Label("close")),
            getter=_all,
        ),
        window(
            RequestsSG.one,
            Button(Label("requests-card"), id="card", on_click=_show_card, when="introduced"),
            Button(Label("requests-answer"), id="answer", on_click=_answer, when="questioned"),
            SwitchTo(Label("requests-withdraw"), id="sure", state=RequestsSG.sure, when="can_withdraw"),
            SwitchTo(Label("back"), id="back", state=RequestsSG.all),
            getter=_one,
        ),
        window(
            RequestsSG.sure,
            Button(Label("requests-withdraw-yes"), id="withdraw", on_click=_withdraw, when="may"),
            SwitchTo(Label("back"), id="back", state=RequestsSG.one),
            getter=_sure,
        ),
    )


async def _requests(_: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(RequestsSG.all, mode=StartMode.RESET_STACK)


def router() -> Router:
    """/requests."""
    router = Router(name="requests")
    router.message.register(_requests, Command("requests"))
    return router

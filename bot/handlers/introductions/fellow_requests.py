"""/requests: all that a fellow has asked for, where it stands, withdraw, and an answer to a question."""

from __future__ import annotations

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.handlers.introductions.buttons import show
from bot.handlers.introductions.relay_writing import prompt
from bot.handlers.introductions.view import about_topic, quoted, state_of
from bot.handlers.states import RequestsSG
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.names import station_name
from bot.handlers.widgets.pages import numbered, page_of
from bot.handlers.widgets.replies import place
from bot.handlers.widgets.screen import clock_of, notice, person_id, picks, store_of, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.store.core.store import Store
from bot.store.introductions import changes as request_changes
from bot.store.introductions import requests
from bot.store.introductions.requests import Request
from bot.texts import Texts


async def _all(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    page = await page_of(dialog_manager, await store.read(requests.of_fellow, person_id(dialog_manager)))
    lines = [
        {
            "id": str(request.id),
            "number": str(number),
            "station": await station_name(store, request.workstation_id, texts),
            "state": texts(f"requests-{state_of(request, 'fellow')}"),
            "topic": "".join(await about_topic(store, request.topic_id, texts)),
        }
        for number, request in page.items
    ]
    return {"requests": lines, "pages": page.pages}


async def _mine(manager: DialogManager) -> Request | None:
    request = await store_of(manager).read(requests.request, manager.dialog_data["request"])
    return request if request and request.fellow_id == person_id(manager) else None


async def _one(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    request = await _mine(dialog_manager)
    if request is None:
        return {"text": texts("request-over")}
    asked = request.is_open and request.host == "asked"
    return {
        "station": await station_name(store, request.workstation_id, texts),
        "topic": "".join(await about_topic(store, request.topic_id, texts)),
        "day": day(request.created_at, texts),
        "state": state_of(request, "fellow"),
        "reason": request.reason,
        "until": day(request.expires_at, texts) if asked else "",
        "words": quoted(request.words) if request.words else "",
        "can_withdraw": request.is_open and not request.is_introduced and request.fellow != "invited",
        "introduced": request.is_introduced or (request.is_open and request.fellow == "invited"),
        "questioned": asked and request.host_id is not None,
    }


async def _sure(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    request = await _mine(dialog_manager)
    if request is None or not request.is_open or request.is_introduced:
        return {"text": texts("request-too-late")}
    return {"may": True, "station": await station_name(store, request.workstation_id, texts)}


async def _withdraw(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    number, person = manager.dialog_data["request"], person_id(manager)
    done = await store_of(manager).write(request_changes.withdraw, number, person, clock_of(manager).now())
    request = await _mine(manager)
    is_so = done or (request is not None and request.fellow == "withdrawn")
    notice(manager, "requests-withdrawn" if is_so else "request-too-late")
    await manager.switch_to(RequestsSG.one)


async def _show_card(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
    request = await _mine(manager)
    if request:
        await show(place(query), request, manager)


async def _answer(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    request = await _mine(manager)
    if request:
        await prompt(manager, request.id, "talk")


def dialog() -> Dialog:
    """All of a fellow's requests, and one of them."""
    return Dialog(
        window(
            RequestsSG.all,
            paragraphs(
                Words("requests-title", when="requests") | Words("requests-none"),
                List(Multi(Words("requests-line"), Format("{item[topic]}")), items="requests", sep="\n\n"),
            ),
            numbered("request", "requests", picks("request", RequestsSG.one, int)),
            Cancel(Label("close")),
            getter=_all,
        ),
        window(
            RequestsSG.one,
            paragraphs(
                Multi(
                    Words("requests-one"),
                    Format("{topic}"),
                    Words("request-state-{state}"),
                    Words("request-because-{reason}", when="reason"),
                    Words("request-until", when="until"),
                ),
                Multi(Words("request-words"), Format("{words}"), when="words"),
            ),
            Button(Label("requests-card"), id="card", on_click=_show_card, when="introduced"),
            Button(Label("requests-answer"), id="answer", on_click=_answer, when="questioned"),
            SwitchTo(Label("requests-withdraw"), id="sure", state=RequestsSG.sure, when="can_withdraw"),
            SwitchTo(Label("back"), id="back", state=RequestsSG.all),
            getter=_one,
        ),
        window(
            RequestsSG.sure,
            Words("requests-sure"),
            Button(Label("requests-withdraw-yes"), id="withdraw", on_click=_withdraw, when="may"),
            SwitchTo(Label("back"), id="back", state=RequestsSG.one),
            getter=_sure,
        ),
    )

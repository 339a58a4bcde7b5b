"""/host: what waits for an answer, the people introduced, and the workstations one is a host of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, StartMode, Window
from aiogram_dialog.widgets.kbd import Cancel, Group, Row, Select, Start, StubScroll, SwitchTo
from aiogram_dialog.widgets.text import Format

from bot.handlers.introductions.buttons import show
from bot.handlers.introductions.view import about_topic, station_name
from bot.handlers.states import HostSG, OurTopicsSG
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.replies import place
from bot.handlers.widgets.screen import Data, Label, pager, person_id, scroll_of, store_of, window
from bot.handlers.workstations import host_edits
from bot.store.core.store import Store
from bot.store.introductions import requests
from bot.store.introductions.requests import Request
from bot.store.people import roles
from bot.texts import Html, Texts

PAGE = 8
Find = Callable[..., list[Request]]


async def _menu(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    host = person_id(dialog_manager)
    stations = await store.read(roles.workstations_of, host)
    if not stations:
        return {"text": texts("host-none"), "stations": [], "is_host": False}
    waiting = len(await store.read(requests.for_host, host))
    introduced = len(await store.read(requests.introduced_to, host))
    named = [(station, await station_name(store, station, texts)) for station in stations]
    return {
        "text": texts("host-title", stations=texts.listing([name for _, name in named])),
        "is_host": True,
        "stations": named,
        "waiting": texts.plain("host-open-count", count=waiting),
        "introduced": texts.plain("host-introduced-count", count=introduced),
    }


async def _open_station(_: CallbackQuery, __: Any, manager: DialogManager, station: str) -> None:
    manager.dialog_data["station"] = station
    await manager.switch_to(HostSG.station)


def _list(state: Any, find: Find, title: str) -> Window:
    """A list of requests, of which a number shows the message with its buttons below."""

    async def page(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
        host = person_id(dialog_manager)
        found = await store.read(find, host)
        pages = max(1, -(-len(found) // PAGE))
        at = min(await scroll_of(dialog_manager).get_page(), pages - 1)
        shown = list(enumerate(found, 1))[at * PAGE : (at + 1) * PAGE]
        lines: list[str] = [texts(f"{title}-title" if found else f"{title}-none"), ""]
        for number, each in shown:
            lines.append(await _line(number, each, host, store, texts))
            lines += await about_topic(store, each.topic_id, texts)
        return {
            "text": Html("\n".join(lines).rstrip()),
            "pages": pages,
            "several": pages > 1,
            "requests": [(str(each.id), str(number)) for number, each in shown],
        }

    async def picked(query: CallbackQuery, _: Any, manager: DialogManager, number: str) -> None:
        found = await store_of(manager).read(requests.request, int(number))
        if found:
            await show(place(query), found, manager)

    return window(
        state,
        Row(
            Select(
                Format("{item[1]}"),
                id="request",
                item_id_getter=lambda item: item[0],
                items="requests",
                on_click=picked,
            )
        ),
        StubScroll(id="pages", pages="pages"),
        pager("pages", "several"),
        SwitchTo(Label("back"), id="back", state=HostSG.menu),
        getter=page,
    )


async def _line(number: int, each: Request, host: int, store: Store, texts: Texts) -> str:
    """A name where there is one to see; before the answer there is only a number and a day."""
    contact = await store.read(requests.contact_of, each.id, host)
    station = await station_name(store, each.workstation_id, texts)
    if contact is None:
        until = day(each.expires_at, texts)
        return texts("host-open-line", number=str(number), station=station, day=until)
    name = contact.name or texts.plain("request-nameless-fellow")
    return texts("host-introduced-line", number=str(number), station=station, name=name)


def dialog() -> Dialog:
    """All screens of a host."""
    return Dialog(
        window(
            HostSG.menu,
            SwitchTo(Format("{waiting}"), id="open", state=HostSG.open, when="is_host"),
            SwitchTo(Format("{introduced}"), id="introduced", state=HostSG.introduced, when="is_host"),
            Group(
                Select(
                    Format("⚙ {item[1]}"),
                    id="station",
                    item_id_getter=lambda item: item[0],
                    items="stations",
                    on_click=_open_station,
                ),
                width=1,
            ),
            Start(
                Label("host-topics"),
                id="topics",
                state=OurTopicsSG.all,
                data={"role": "host"},
                when="is_host",
            ),
            Cancel(Label("close")),
            getter=_menu,
        ),
        _list(HostSG.open, requests.for_host, "host-open"),
        _list(HostSG.introduced, requests.introduced_to, "host-introduced"),
        *host_edits.windows(),
    )


async def _host(_: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(HostSG.menu, mode=StartMode.RESET_STACK)


def router() -> Router:
    """/host."""
    router = Router(name="host")
    router.message.register(_host, Command("host"))
    return router

"""/host: what waits for an answer, the people introduced, and the workstations one is a host of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aiogram import F
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Group, Start, SwitchTo
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.handlers.introductions.buttons import show_request
from bot.handlers.introductions.view import about_topic
from bot.handlers.states import HostSG, OurTopicsSG
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.names import station_name
from bot.handlers.widgets.pages import item_buttons, numbered, page_of
from bot.handlers.widgets.screen import clock_of, does, person_id, picks, store_of, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.handlers.workstations import host_edits
from bot.store.core.store import Store
from bot.store.digest import planning
from bot.store.digest.rhythm import Rhythm
from bot.store.introductions import requests
from bot.store.introductions.requests import Request
from bot.store.people import roles
from bot.texts import Texts

Find = Callable[..., list[Request]]


async def _menu(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    host = person_id(dialog_manager)
    stations = await store.read(roles.workstations_of, host)
    if not stations:
        return {"text": texts("host-none")}
    waiting = len(await store.read(requests.for_host, host))
    introduced = len(await store.read(requests.introduced_to, host))
    named = [(station, await station_name(store, station, texts)) for station in stations]
    return {
        "is_host": True,
        "stations": named,
        "names": texts.listing([name for _, name in named]),
        "waiting": waiting,
        "introduced": introduced,
        "fit": "on" if _hears(await store.read(planning.settings, host)) else "off",
    }


def _hears(how: planning.Settings) -> bool:
    return how.for_host and how.rhythm.frequency != "off"


async def _show_fit(manager: DialogManager, shall: bool) -> None:
    store, host, now = store_of(manager), person_id(manager), clock_of(manager).now()
    how = await store.read(planning.settings, host)
    is_off = shall and how.rhythm.frequency == "off"
    again: dict[str, Any] = {"frequency": Rhythm().frequency} if is_off else {}
    await store.write(planning.change, host, now, for_host=shall, **again)


def _list(state: Any, find: Find, title: str) -> Window:
    async def page(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
        host = person_id(dialog_manager)
        page = await page_of(dialog_manager, await store.read(find, host))
        lines = [await _line(number, request, host, store, texts) for number, request in page.items]
        return {"requests": lines, "pages": page.pages}

    return window(
        state,
        paragraphs(
            Words(f"{title}-title", when="requests") | Words(f"{title}-none"),
            List(
                Multi(
                    Words("host-introduced-line", when=F["item"]["name"]) | Words("host-open-line"),
                    Format("{item[topic]}"),
                ),
                items="requests",
            ),
        ),
        numbered("request", "requests", show_request),
        SwitchTo(Label("back"), id="back", state=HostSG.menu),
        getter=page,
    )


async def _line(number: int, request: Request, host: int, store: Store, texts: Texts) -> Data:
    """With a name where there is one to see; before the answer there is only a number and a day."""
    contact = await store.read(requests.contact_of, request.id, host)
    return {
        "id": str(request.id),
        "number": str(number),
        "station": await station_name(store, request.workstation_id, texts),
        "day": day(request.expires_at, texts),
        "name": (contact.name or texts.plain("request-nameless-fellow")) if contact else "",
        "topic": "".join(await about_topic(store, request.topic_id, texts)),
    }


def dialog() -> Dialog:
    """All screens of a host."""
    return Dialog(
        window(
            HostSG.menu,
            paragraphs(Words("host-title"), Words("host-fit-{fit}", when="is_host")),
            SwitchTo(Label("host-open-count"), id="open", state=HostSG.open, when="is_host"),
            SwitchTo(
                Label("host-introduced-count"), id="introduced", state=HostSG.introduced, when="is_host"
            ),
            Group(
                item_buttons("station", "stations", picks("station", HostSG.station), "⚙ {item[1]}"), width=1
            ),
            Start(
                Label("host-topics"),
                id="topics",
                state=OurTopicsSG.all,
                data={"role": "host"},
                when="is_host",
            ),
            # what it shall be, so that a tap that is handled twice says the same twice
            Button(
                Label("host-fit-turn-on"),
                id="fit_off",
                on_click=does(_show_fit, False),
                when=F["fit"] == "on",
            ),
            Button(
                Label("host-fit-turn-off"),
                id="fit_on",
                on_click=does(_show_fit, True),
                when=F["fit"] == "off",
            ),
            Cancel(Label("close")),
            getter=_menu,
        ),
        _list(HostSG.open, requests.for_host, "host-open"),
        _list(HostSG.introduced, requests.introduced_to, "host-introduced"),
        *host_edits.windows(),
    )

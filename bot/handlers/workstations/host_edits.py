"""A host's own workstation: its texts in both languages, and whether it takes requests now."""

from __future__ import annotations

from datetime import datetime
from typing import Any, get_args

from aiogram import F
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Group, SwitchTo
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.clock import Clock
from bot.handlers.states import HostSG
from bot.handlers.widgets import names
from bot.handlers.widgets.calendar import DayCalendar, day
from bot.handlers.widgets.pages import item_buttons
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.ranking.ranker import RankerInUse
from bot.ranking.wanted import LEAST, wanted
from bot.store.core.store import Store
from bot.store.introductions import asking as request_asking
from bot.store.introductions import notices as request_notices
from bot.store.introductions import requests
from bot.store.people import roles, users
from bot.store.workstations import host_texts, workstations
from bot.store.workstations.host_texts import TEXT_AT_MOST, TextField
from bot.store.workstations.workstations import SourceRef
from bot.texts import LANGUAGES, Texts, shorten

SHOWN = 600  # characters of each of the four on one screen


async def _station(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    station, host = dialog_manager.dialog_data["station"], person_id(dialog_manager)
    card = await store.read(workstations.card, station)
    if card is None or not await store.read(roles.is_host, host, station):
        return {"text": texts("host-not-yours")}
    until = await store.read(roles.host_paused_until, host, station, now=clock.now())
    zone = await store.read(users.zone_of, host)
    return {
        "name": names.name(card.workstation, texts),
        "written": [
            {
                "label": texts(f"host-{field}"),
                "value": shorten(getattr(card.workstation, field), SHOWN) or texts.plain("nothing-yet"),
            }
            for field in get_args(TextField)
        ],
        "fields": [(field, texts.plain(f"host-{field}")) for field in get_args(TextField)],
        "here": until is None,
        "day": day(until, texts, zone) if until else "",
        "others": await store.read(request_notices.hosts_ready, station, clock.now()),  # not who is away
    }


async def _pick_field(_: CallbackQuery, __: Any, manager: DialogManager, field: str) -> None:
    manager.dialog_data["field"] = field
    await manager.switch_to(HostSG.text)


async def _ask_text(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    field: TextField = dialog_manager.dialog_data["field"]
    card = await store.read(workstations.card, dialog_manager.dialog_data["station"])
    now = getattr(card.workstation, field) if card else ""
    return {
        "label": texts(f"host-{field}"),
        "limit": TEXT_AT_MOST,
        "now": names.quoted(shorten(now, 2 * TEXT_AT_MOST)) if now else "",
    }


async def _text_typed(message: Message, manager: DialogManager) -> None:
    text = (message.text or "").strip()
    if len(text) > TEXT_AT_MOST:
        notice(manager, "host-text-too-long", count=len(text), limit=TEXT_AT_MOST)
    else:
        await _save(manager, text)


async def _clear(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _save(manager, "")


async def _save(manager: DialogManager, text: str) -> None:
    """Store the text with the host as its origin, and let the ranking know."""
    station, host, now = manager.dialog_data["station"], person_id(manager), clock_of(manager).now()
    field: TextField = manager.dialog_data["field"]

    source = SourceRef(*(Texts(language).plain("source-host") for language in LANGUAGES))
    if await store_of(manager).write(host_texts.write, station, host, field, text, source, now):
        ranker: RankerInUse = manager.middleware_data["ranker"]
        ranker.changed()
        notice(manager, "profile-saved")
    await manager.switch_to(HostSG.station)


async def _day(dialog_manager: DialogManager, store: Store, **_: Any) -> Data:
    station, host = dialog_manager.dialog_data["station"], person_id(dialog_manager)
    waiting = await store.read(requests.for_host, host)
    return {"count": len([request for request in waiting if request.workstation_id == station])}


async def _away(moment: datetime, manager: DialogManager) -> None:
    await _pause(manager, moment)
    await manager.switch_to(HostSG.station)


async def _back_on(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _pause(manager, None)


async def _pause(manager: DialogManager, until: datetime | None) -> None:
    station, host, now = manager.dialog_data["station"], person_id(manager), clock_of(manager).now()

    await store_of(manager).write(request_asking.pause_host, host, station, until, now)


async def _wanted(
    dialog_manager: DialogManager, store: Store, texts: Texts, ranker: RankerInUse, **_: Any
) -> Data:
    station = dialog_manager.dialog_data["station"]
    if not await store.read(roles.is_host, person_id(dialog_manager), station):
        return {"text": texts("host-not-yours")}
    return {
        "name": await names.station_name(store, station, texts),
        "least": LEAST,
        "wanted": [
            texts("host-wanted-line", text=texts.pick(one.text_en, one.text_zh), count=one.count)
            for one in await wanted(ranker, store, station)
        ],
    }


def _wanted_window() -> Window:
    return window(
        HostSG.wanted,
        paragraphs(
            Words("host-station-title"),
            Words("host-wanted-none", when=~F["wanted"]),
            List(Format("{item}"), items="wanted", when="wanted"),
            Words("host-wanted-note", when="wanted"),
        ),
        SwitchTo(Label("back"), id="back", state=HostSG.station),
        getter=_wanted,
    )


def windows() -> list[Window]:
    """The screens of this file."""
    return [
        window(
            HostSG.station,
            paragraphs(
                Words("host-station-title"),
                List(Words("profile-line"), items="written", sep="\n\n"),
                Words("host-here", when="here"),
                Words("host-away", when=F["day"] & ~F["others"]),
                Words("host-away-others", when=F["day"] & F["others"]),
            ),
            Group(item_buttons("field", "fields", _pick_field, "✎ {item[1]}"), width=2),
            SwitchTo(Label("host-wanted"), id="wanted", state=HostSG.wanted, when="fields"),
            SwitchTo(Label("host-stop"), id="stop", state=HostSG.away, when="here"),
            Button(Label("host-resume"), id="resume", on_click=_back_on, when="day"),
            SwitchTo(Label("back"), id="back", state=HostSG.menu),
            getter=_station,
        ),
        window(
            HostSG.text,
            paragraphs(
                Words("host-text-ask"),
                Multi(Words("host-text-now"), Format("{now}"), when="now"),
            ),
            Button(Label("clear"), id="clear", on_click=_clear, when="now"),
            SwitchTo(Label("back"), id="back", state=HostSG.station),
            getter=_ask_text,
            on_text=_text_typed,
        ),
        window(
            HostSG.away,
            paragraphs(Words("host-away-ask"), Words("host-away-open", when="count")),
            days := DayCalendar("until", _away, own=True),
            SwitchTo(Label("back"), id="back", state=HostSG.station),
            getter=_day,
            on_text=days.typed,
        ),
        _wanted_window(),
    ]

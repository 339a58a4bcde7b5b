"""When a digest comes: how often, on which day, at which hour, in which time zone, and from when on after a pause."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import SwitchTo

from bot import zones
from bot.clock import Clock
from bot.handlers.states import DigestSG
from bot.handlers.widgets.calendar import DayCalendar
from bot.handlers.widgets.names import HOME, zone_name
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import notice, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label
from bot.store.core.store import Store
from bot.store.digest import planning
from bot.store.digest.rhythm import FREQUENCIES
from bot.texts import Texts, shorten

# Where fellows of Chongqing are likely to be, from home to far.
ZONES: tuple[str, ...] = (
    HOME,
    "Asia/Hong_Kong",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Australia/Sydney",
    "Pacific/Auckland",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Moscow",
    "America/New_York",
    "America/Los_Angeles",
)
FOUND = 16  # zones of one name; more are no choice
WORDS_SHOWN = 40


async def change(manager: DialogManager, **changes: Any) -> None:
    """Store what the person has set; their next digest follows."""
    clock: Clock = manager.middleware_data["clock"]
    await store_of(manager).write(planning.change, person_id(manager), clock.now(), **changes)
    notice(manager, "digest-saved")


async def _often(texts: Texts, **_: Any) -> Data:
    choices = [(one, texts.plain(f"digest-frequency-{one}")) for one in FREQUENCIES]
    return {"text": texts("digest-often-ask"), "choices": choices}


async def _day(texts: Texts, **_: Any) -> Data:
    choices = [(str(one), texts.plain(f"digest-a-weekday-{one}")) for one in range(1, 8)]
    return {"text": texts("digest-day-ask"), "choices": choices}


async def _hour(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    how = await store.read(planning.settings, person_id(dialog_manager))
    choices = [(str(one), f"{one}:00") for one in range(24)]
    text = texts("digest-hour-ask", zone=zone_name(how.rhythm.zone, texts))
    return {"text": text, "choices": choices}


async def _zone(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    found = dialog_manager.dialog_data.get("found")
    text = texts("digest-zone-several" if found else "digest-zone-ask")
    return {"text": text, "choices": [(zone, zone_name(zone, texts)) for zone in found or ZONES]}


async def _zone_typed(message: Message, manager: DialogManager) -> None:
    found = zones.named(message.text or "")
    words = shorten(message.text or "", WORDS_SHOWN)
    if len(found) == 1:
        await _set_zone(manager, found[0])
    elif not found:
        notice(manager, "digest-zone-none", words=words)
    elif len(found) > FOUND:
        notice(manager, "digest-zone-many", words=words, count=len(found))
    else:
        manager.dialog_data["found"] = found


async def _set_zone(manager: DialogManager, zone: str) -> None:
    manager.dialog_data.pop("found", None)
    await change(manager, zone=zone)
    await manager.switch_to(DigestSG.menu)


async def _pick_often(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    if choice in FREQUENCIES:
        await change(manager, frequency=choice)
    await manager.switch_to(DigestSG.menu)


async def _pick_day(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    if choice in map(str, range(1, 8)):
        await change(manager, weekday=int(choice))
    await manager.switch_to(DigestSG.menu)


async def _pick_hour(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    if choice in map(str, range(24)):
        await change(manager, hour=int(choice))
    await manager.switch_to(DigestSG.menu)


async def _pick_zone(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    if choice in zones.named(choice):
        await _set_zone(manager, choice)


async def _other_zones(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("found", None)


async def _pause_ask(texts: Texts, **_: Any) -> Data:
    return {"text": texts("digest-pause-ask")}


async def _paused(moment: datetime, manager: DialogManager) -> None:
    await change(manager, paused_until=moment)
    await manager.switch_to(DigestSG.menu)


def _back() -> SwitchTo:
    return SwitchTo(Label("back"), id="back", state=DigestSG.menu, on_click=_other_zones)


def _choice(state: State, on_click: Any, getter: Any, *, width: int, on_text: Any = None) -> Window:
    buttons = choice_buttons("choice", on_click, width=width, items="choices")
    return window(state, buttons, _back(), getter=getter, on_text=on_text)


def windows() -> list[Window]:
    """The screens of this file."""
    return [
        _choice(DigestSG.often, _pick_often, _often, width=1),
        _choice(DigestSG.day, _pick_day, _day, width=2),
        _choice(DigestSG.hour, _pick_hour, _hour, width=6),
        _choice(DigestSG.zone, _pick_zone, _zone, width=2, on_text=_zone_typed),
        window(DigestSG.pause, DayCalendar("until", _paused, own=True), _back(), getter=_pause_ask),
    ]

"""When a digest comes: how often, on which day, at which hour, in which time zone, and from when on after a pause."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from aiogram import F
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import SwitchTo

from bot import zones
from bot.handlers.states import DigestSG
from bot.handlers.widgets.calendar import DayCalendar, weekday
from bot.handlers.widgets.names import HOME, zone_name
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label, Words
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


async def change(manager: DialogManager, /, **changes: Any) -> None:
    """Store what the person has set; their next digest follows."""
    await store_of(manager).write(planning.change, person_id(manager), clock_of(manager).now(), **changes)
    notice(manager, "digest-saved")


def _setting(
    state: State, ask: str, name: str, values: Sequence[Any], label: Callable[[Any, Texts], str], width: int
) -> Window:
    """The question `ask` for the setting `name`, which takes one of `values`."""

    async def shown(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
        how = await store.read(planning.settings, person_id(dialog_manager))
        choices = [(str(value), label(value, texts)) for value in values]
        return {"zone": zone_name(how.rhythm.zone, texts), "choices": choices}

    async def picked(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
        for value in values:
            if choice == str(value):
                await change(manager, **{name: value})
        await manager.switch_to(DigestSG.menu)

    buttons = choice_buttons("choice", picked, width=width, items="choices")
    return window(state, Words(ask), buttons, _back(), getter=shown)


async def _zone(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    offered = dialog_manager.dialog_data.get("zones") or ZONES
    return {"choices": [(zone, zone_name(zone, texts)) for zone in offered]}


async def _zone_typed(message: Message, manager: DialogManager) -> None:
    meant = zones.named(message.text or "")
    words = shorten(message.text or "", WORDS_SHOWN)
    if len(meant) == 1:
        await _set_zone(manager, meant[0])
    elif not meant:
        notice(manager, "digest-zone-none", words=words)
    elif len(meant) > FOUND:
        notice(manager, "digest-zone-many", words=words, count=len(meant))
    else:
        manager.dialog_data["zones"] = meant


async def _set_zone(manager: DialogManager, zone: str) -> None:
    manager.dialog_data.pop("zones", None)
    await change(manager, zone=zone)
    await manager.switch_to(DigestSG.menu)


async def _pick_zone(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    if choice in zones.named(choice):
        await _set_zone(manager, choice)


async def _other_zones(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("zones", None)


async def _paused(moment: datetime, manager: DialogManager) -> None:
    await change(manager, paused_until=moment)
    await manager.switch_to(DigestSG.menu)


def _back() -> SwitchTo:
    return SwitchTo(Label("back"), id="back", state=DigestSG.menu, on_click=_other_zones)


def windows() -> list[Window]:
    """The screens of this file."""
    return [
        _setting(
            DigestSG.often,
            "digest-often-ask",
            "frequency",
            FREQUENCIES,
            lambda often, texts: texts.plain(f"digest-frequency-{often}"),
            width=1,
        ),
        _setting(
            DigestSG.day,
            "digest-day-ask",
            "weekday",
            range(1, 8),
            weekday,
            width=2,
        ),
        _setting(DigestSG.hour, "digest-hour-ask", "hour", range(24), lambda hour, _: f"{hour}:00", width=6),
        window(
            DigestSG.zone,
            Words("digest-zone-several", when=F["dialog_data"]["zones"]) | Words("digest-zone-ask"),
            choice_buttons("choice", _pick_zone, width=2, items="choices"),
            _back(),
            getter=_zone,
            on_text=_zone_typed,
        ),
        window(
            DigestSG.pause,
            Words("digest-pause-ask"),
            days := DayCalendar("until", _paused, own=True),
            _back(),
            on_text=days.typed,
        ),
    ]

"""The start of an event: its day, from a calendar or written, and its time. Both are those of Beijing."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from bot.clock import BEIJING
from bot.handlers.events.staff.draft import current, put
from bot.handlers.states import StaffEventsSG
from bot.handlers.widgets.screen import notice
from bot.handlers.widgets.words import Data
from bot.store.events.events import TIMES

YEARS = range(2020, 2100)  # of a written day; other years are slips, and some of them no datetime can hold


async def on_day(moment: datetime, manager: DialogManager) -> None:
    """Keep the time of day, on another day."""
    shown = await current(manager)
    if shown:
        at = shown[1].starts_at.astimezone(BEIJING).time()
        chosen = moment.astimezone(BEIJING).date()
        await _start(manager, datetime.combine(chosen, at, BEIJING))


async def _start(manager: DialogManager, start: datetime) -> None:
    """A new start takes the end and the last moment to cancel with it."""
    shown = await current(manager)
    if shown:
        by = start.astimezone(UTC) - shown[1].starts_at
        if await put(manager, **{name: getattr(shown[1], name) + by for name in TIMES}):
            await manager.switch_to(StaffEventsSG.form)


async def day_typed(message: Message, manager: DialogManager) -> None:
    """A written day can also be today, which the calendar does not offer."""
    shown = await current(manager)
    chosen: date | None
    try:
        chosen = date.fromisoformat((message.text or "").strip())
    except ValueError:
        chosen = None
    if chosen is None or chosen.year not in YEARS:
        notice(manager, "staff-event-no-day")
    elif shown:
        at = shown[1].starts_at.astimezone(BEIJING).time()
        await _start(manager, datetime.combine(chosen, at, BEIJING))


async def half_hours(**_: Any) -> Data:
    """The times that can be tapped."""
    offered = [f"{hour:02}:{minute:02}" for hour in range(9, 21) for minute in (0, 30)]
    return {"times": [(at, at) for at in offered]}


async def time_tapped(_: CallbackQuery, __: Any, manager: DialogManager, words: str) -> None:
    """One of the half hours."""
    await _time_said(manager, words)


async def time_typed(message: Message, manager: DialogManager) -> None:
    """A time in figures."""
    await _time_said(manager, message.text or "")


async def _time_said(manager: DialogManager, words: str) -> None:
    form = re.fullmatch(r"([01]?\d|2[0-3])[:：.]?([0-5]\d)", words.strip(), re.ASCII)
    shown = await current(manager)
    if form is None:
        notice(manager, "staff-event-no-time")
    elif shown:
        on = shown[1].starts_at.astimezone(BEIJING).date()
        await _start(manager, datetime.combine(on, time(int(form[1]), int(form[2])), BEIJING))

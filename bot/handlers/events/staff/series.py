"""An event that comes again: every so many weeks, or on the same weekday of each month, as copies on other days."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Group
from aiogram_dialog.widgets.text import Format, List
from babel.dates import format_date

from bot import typed_series
from bot.clock import BEIJING, Clock
from bot.handlers.events.staff.draft import name
from bot.handlers.states import StaffEventsSG
from bot.handlers.widgets.calendar import weekday
from bot.handlers.widgets.pages import item_buttons
from bot.handlers.widgets.screen import clock_of, does, notice, person_id, store_of, tap_of, window
from bot.handlers.widgets.staff_only import change
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.store.core.store import Store
from bot.store.events import events
from bot.store.events import series as event_series
from bot.store.events.events import Event
from bot.texts import Texts
from bot.typed_series import Series

AT_MOST = 12  # copies at once
TIMES = (2, 3, 4, 6, 8, AT_MOST)
WEEKS = (1, 2, 4)


async def begin(manager: DialogManager) -> None:
    """Ask how often."""
    manager.dialog_data["series"] = asdict(Series())
    await manager.switch_to(StaffEventsSG.series)


def _said(manager: DialogManager) -> Series:
    return Series(**manager.dialog_data["series"])


def _first(event: Event) -> date:
    return event.starts_at.astimezone(BEIJING).date()


def _days(event: Event, series: Series, now: datetime) -> list[date]:
    """The days to come, also of an event that was long ago."""
    if _lacks(series):
        return []
    days = replace(series, times=200).days(_first(event))
    return [day for day in days if day > now.astimezone(BEIJING).date()][: series.times]


def _lacks(series: Series) -> str:
    if not (series.weeks or series.nth):
        return "how"
    return "" if series.times else "times"


async def _event(manager: DialogManager) -> Event | None:
    return await store_of(manager).read(events.event, int(manager.dialog_data["event"]))


def _rule(series: Series, texts: Texts) -> str:
    """How often, in words."""
    if series.weeks:
        return texts.plain("series-weeks", weeks=series.weeks)
    nth = "last" if series.nth == typed_series.LAST else series.nth
    return texts.plain("series-nth", nth=nth, weekday=weekday(series.weekday + 1, texts))


async def _series(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    event, series = await _event(dialog_manager), _said(dialog_manager)
    if event is None:
        return {"text": texts("event-gone")}
    lacks, monthly = _lacks(series), typed_series.monthly(_first(event))
    days = _days(event, series, clock.now())
    offered = {
        "how": [(f"w{weeks}", _rule(Series(weeks=weeks), texts)) for weeks in WEEKS]
        + [("m", _rule(monthly, texts))],
        "times": [(str(times), str(times)) for times in TIMES],
        "": [],
    }
    can_publish = not [lack for lack in events.missing(event, clock.now()) if lack != "past"]
    return {
        "title": name(event, texts),
        "question": lacks or "ready",
        "rule": "" if lacks == "how" else _rule(series, texts),
        "days": [{"day": format_date(day, texts.plain("series-day"), locale=texts.language)} for day in days],
        "count": len(days),
        "hour": f"{event.starts_at.astimezone(BEIJING):%H:%M}",
        "offered": offered[lacks],
        "publishable": bool(days) and can_publish,
    }


async def _take(manager: DialogManager, more: Series | None) -> None:
    """Add what was said to what was said before; what is none, or too much, is said."""
    if more is None or (more.times or 0) > AT_MOST:
        notice(manager, "series-not-read", most=AT_MOST)
        return
    before = _said(manager)
    rule = before if _lacks(more) == "how" else more
    manager.dialog_data["series"] = asdict(replace(rule, times=more.times or before.times))


async def _typed(message: Message, manager: DialogManager) -> None:
    if event := await _event(manager):
        await _take(manager, typed_series.read(message.text or "", _first(event)))


async def _tapped(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    event = await _event(manager)
    if event is None:
        return
    if choice == "m":
        await _take(manager, typed_series.monthly(_first(event)))
    elif choice.startswith("w") and choice[1:] in map(str, WEEKS):
        await _take(manager, Series(weeks=int(choice[1:]), weekday=_first(event).weekday()))
    elif choice in map(str, TIMES):
        await _take(manager, Series(times=int(choice)))


async def _make(manager: DialogManager, publishes: bool) -> None:
    event, series = await _event(manager), _said(manager)
    if event is None or _lacks(series):
        return
    made = await change(
        manager,
        event_series.make,
        event.id,
        _days(event, series, clock_of(manager).now()),
        by=person_id(manager),
        now=clock_of(manager).now(),
        key=tap_of(manager),
        publishes=publishes,
    )
    notice(manager, "series-published" if publishes else "series-drafted", count=len(made))
    await manager.switch_to(StaffEventsSG.all)


async def _back(manager: DialogManager) -> None:
    """One answer back, or to the event."""
    series = _said(manager)
    if _lacks(series) == "how":
        await manager.switch_to(StaffEventsSG.one)
        return
    was = replace(series, times=None) if series.times else Series()
    manager.dialog_data["series"] = asdict(was)


def series_window() -> Window:
    """How often, how many times, and then the days."""
    return window(
        StaffEventsSG.series,
        paragraphs(
            Words("series-title"),
            Format("{rule}", when="rule"),
            List(Format("• {item[day]} {data[hour]}"), items="days", when="days"),
            Words("series-ask-{question}"),
        ),
        Group(item_buttons("offered", "offered", _tapped), width=3),
        Button(Label("series-draft"), id="draft", on_click=does(_make, False), when="days"),
        Button(Label("series-publish"), id="publish", on_click=does(_make, True), when="publishable"),
        Button(Label("back"), id="back", on_click=does(_back)),
        getter=_series,
        on_text=_typed,
    )

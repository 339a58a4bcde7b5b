"""/pause: be left in peace until a day or until further notice, and come back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo

from bot import typed_dates
from bot.clock import Clock
from bot.handlers.states import PauseSG
from bot.handlers.widgets.calendar import DayCalendar, day
from bot.handlers.widgets.names import clock_name
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.store.core.store import Store
from bot.store.introductions import asking as request_asking
from bot.store.introductions import requests
from bot.store.people import users
from bot.texts import Texts


async def _choose(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    user = await store.read(users.user, person_id(dialog_manager))
    until = user.paused_until if user and user.is_paused(clock.now()) else None
    dated = until is not None and until != users.UNTIL_FURTHER_NOTICE
    zone = await store.read(users.zone_of, person_id(dialog_manager))
    return {
        "state": "on-until" if dated else "on" if until else "off",
        "day": day(until, texts, zone) if until and dated else "",
        "paused": until is not None,
        "count": len(await store.read(requests.for_host, person_id(dialog_manager))),
    }


async def _date(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    zone = await store.read(users.zone_of, person_id(dialog_manager))
    return {"clock": clock_name(zone.key, texts)}


async def _until(moment: datetime, manager: DialogManager) -> None:
    await _rest(moment, manager)
    notice(manager, "pause-done")
    await manager.switch_to(PauseSG.choose)


async def _rest(until: datetime | None, manager: DialogManager) -> None:
    await store_of(manager).write(request_asking.rest, person_id(manager), until, clock_of(manager).now())


async def _further_notice(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _until(users.UNTIL_FURTHER_NOTICE, manager)


async def _back(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _rest(None, manager)
    notice(manager, "pause-ended")


def dialog() -> Dialog:
    """Whether, and until when."""
    days = DayCalendar("until", _until, own=True)

    async def day_typed(message: Message, manager: DialogManager) -> bool:
        is_day = typed_dates.read(message.text or "", clock_of(manager).now().date()).day is not None
        if is_day:
            await days.typed(message, manager)
        return is_day

    return Dialog(
        window(
            PauseSG.choose,
            paragraphs(Words("pause-{state}"), Words("pause-means"), Words("host-away-open", when="count")),
            SwitchTo(Label("pause-until-day"), id="day", state=PauseSG.date),
            Button(Label("pause-until-further-notice"), id="further", on_click=_further_notice),
            Button(Label("pause-end"), id="end", on_click=_back, when="paused"),
            Cancel(Label("close")),
            getter=_choose,
            on_text=day_typed,
        ),
        window(
            PauseSG.date,
            Words("pause-ask-day"),
            days,
            SwitchTo(Label("back"), id="back", state=PauseSG.choose),
            getter=_date,
            on_text=days.typed,
        ),
    )

"""A calendar to choose a day to come, in the reader's language; days are those of Beijing, where the park's things happen,
or of the reader, for what is theirs alone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Calendar, CalendarConfig, CalendarScope, CalendarUserConfig
from aiogram_dialog.widgets.kbd.calendar_kbd import CalendarDaysView, CalendarMonthView, CalendarScopeView
from aiogram_dialog.widgets.kbd.calendar_kbd import CalendarYearsView as YearsView
from aiogram_dialog.widgets.text import Text
from babel.dates import format_date

from bot import typed_dates
from bot.clock import BEIJING
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of
from bot.handlers.widgets.words import texts_of
from bot.store.people import users
from bot.texts import Texts

OnDay = Callable[[datetime, DialogManager], Awaitable[None]]


def day(moment: datetime, texts: Texts, zone: tzinfo | None = None) -> str:
    """The day at `moment` where the reader lives, or where `zone` holds, in words of the reader's language."""
    return format_date(moment.astimezone(zone or texts.zone), "long", locale=texts.language)


def weekday(number: int, texts: Texts) -> str:
    """The name of an ISO weekday, from 1, Monday, to 7."""
    return format_date(date(2024, 1, number), texts.plain("weekday"), locale=texts.language)


class _Pattern(Text):
    """A date of the calendar by a pattern of the locales, in CLDR's letters."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        texts = texts_of(manager)
        return format_date(data["date"], texts.plain(self._key), locale=texts.language)


class DayCalendar(Calendar):
    """Calls `on_day(moment, manager)` with the beginning, as a UTC datetime, of the chosen day in Beijing or, where it is
    the reader's `own`, in their zone.

    Days from tomorrow to a year ahead can be chosen, by the bot's clock; others, which a modified client may
    send, are ignored. A window whose `on_text` is `typed` reads written days as well.
    """

    def __init__(self, ident: str, on_day: OnDay, *, own: bool = False) -> None:
        self._on_day = on_day
        self._own = own
        super().__init__(ident, on_click=self._chosen, config=CalendarConfig(timezone=BEIJING))

    def _init_views(self) -> dict[CalendarScope, CalendarScopeView]:
        data, month, year = self._item_callback_data, _Pattern("calendar-month"), _Pattern("calendar-year")
        days = CalendarDaysView(
            data,
            date_text=_Pattern("calendar-day"),
            today_text=_Pattern("calendar-today"),
            weekday_text=_Pattern("calendar-weekday"),
            header_text=month,
            next_month_text=_Pattern("calendar-next"),
            prev_month_text=_Pattern("calendar-back"),
        )
        name = _Pattern("calendar-month-name")
        months = CalendarMonthView(data, month_text=name, this_month_text=name, header_text=year)
        return {
            CalendarScope.DAYS: days,
            CalendarScope.MONTHS: months,
            CalendarScope.YEARS: YearsView(data),
        }

    async def _get_user_config(self, _data: dict[str, Any], manager: DialogManager) -> CalendarUserConfig:
        zone = await self._zone(manager)
        first, last = _range(manager, zone)
        offset = clock_of(manager).now().astimezone(zone).utcoffset() or timedelta()
        return CalendarUserConfig(timezone=timezone(offset), min_date=first, max_date=last)

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> Any:
        if self.get_offset(manager) is None:  # by the bot's clock, not by the computer's
            self.set_offset(_range(manager, await self._zone(manager))[0], manager)
        return await super()._render_keyboard(data, manager)

    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: Any, manager: DialogManager
    ) -> bool:
        try:
            return await super()._process_item_callback(callback, data, dialog, manager)
        except (ValueError, OverflowError):  # no date that a button of ours has
            return True

    async def _chosen(self, _: Any, __: Any, manager: DialogManager, chosen: date) -> None:
        zone = await self._zone(manager)
        first, last = _range(manager, zone)
        if first <= chosen <= last:
            await self._on_day(datetime.combine(chosen, time(), zone).astimezone(UTC), manager)

    async def typed(self, message: Message, manager: DialogManager) -> None:
        """Take a day as it is written ("next Friday"); what is none, or too far, is said."""
        zone = await self._zone(manager)
        first, last = _range(manager, zone)
        chosen = typed_dates.read(message.text or "", first - timedelta(days=1)).day
        if chosen is not None and first <= chosen <= last:
            await self._chosen(message, self, manager, chosen)
        else:
            notice(manager, "calendar-not-read" if chosen is None else "calendar-too-far")

    async def _zone(self, manager: DialogManager) -> tzinfo:
        return await store_of(manager).read(users.zone_of, person_id(manager)) if self._own else BEIJING


def _range(manager: DialogManager, zone: tzinfo) -> tuple[date, date]:
    today = clock_of(manager).now().astimezone(zone).date()
    return today + timedelta(days=1), today + timedelta(days=365)

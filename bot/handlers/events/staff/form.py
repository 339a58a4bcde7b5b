"""The fields of an event. Those of a draft are stored one by one; those of a published event all at once, with "Save".

So people are told of a new time and a new place in one message, and not of every step on the way there.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Group, Select, SwitchTo
from aiogram_dialog.widgets.text import Format

from bot.clock import BEIJING
from bot.handlers.events import wording
from bot.handlers.events.staff import disciplines as event_disciplines
from bot.handlers.events.staff import times as event_times
from bot.handlers.events.staff.draft import current, has_changes, put
from bot.handlers.events.staff.saving import fewer_window, night_window, save_tapped
from bot.handlers.states import StaffEventsSG
from bot.handlers.widgets.calendar import DayCalendar, day
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import notice, window
from bot.handlers.widgets.words import Data, Label
from bot.store.core import sizes
from bot.store.events.events import Details
from bot.texts import Html, Texts, shorten

SHOWN = 60  # characters of a field's value on the form
_SIZES = sizes.CHARACTERS["events"]
LIMITS = {"title": 100, "text": _SIZES["text_en"], "place": 200, "host": 100, "link": _SIZES["link"]}
NUMBERS: dict[str, tuple[tuple[int, ...], int, int]] = {
    "minutes": ((45, 60, 75, 90, 120, 150, 180, 240), 5, 24 * 60),
    "seats_on_site": ((0, 8, 12, 16, 20, 30, 40, 60), 0, 1000),
    "seats_online": ((0, 8, 12, 16, 20, 30, 40, 60), 0, 1000),
    "cancel_until": ((0, 2, 6, 12, 24, 48, 72), 0, 14 * 24),
}
WORDS = (
    "title_zh", "title_en", "text_zh", "text_en", "place_zh", "place_en", "link", "host_zh", "host_en",
)  # fmt: skip
FIELDS = (
    "title_zh", "title_en", "text_zh", "text_en", "day", "time", "minutes", "cancel_until",
    "place_zh", "place_en", "pin", "seats_on_site", "seats_online", "link", "host_zh", "host_en", "disciplines",
)  # fmt: skip


def words_limit(field: str) -> int:
    """How many characters a text may have: the whole card, and an announcement, must fit into one message."""
    return LIMITS[field.partition("_")[0]]


def value(field: str, details: Details, texts: Texts) -> str:
    """What a field says now, in one short line."""
    start = details.starts_at
    if field == "day":
        return day(start, texts, BEIJING)
    if field == "time":
        return texts.plain("event-in-beijing", moment=f"{start.astimezone(BEIJING):%H:%M}")
    if field == "minutes":
        return texts.plain(
            "staff-event-minutes-value", minutes=(details.ends_at - start) // timedelta(minutes=1)
        )
    if field == "cancel_until":
        return texts.plain(
            "staff-event-hours-before", hours=(start - details.cancel_until) // timedelta(hours=1)
        )
    if field == "pin":
        return (
            texts.plain("staff-event-pin-set") if details.latitude is not None else texts.plain("nothing-yet")
        )
    if field == "disciplines":
        return event_disciplines.who(details, texts)
    return shorten(str(getattr(details, field)), SHOWN) or texts.plain("nothing-yet")


async def _form(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    found = await current(dialog_manager)
    if found is None:
        return {"text": texts("staff-event-over"), "fields": []}
    event, details = found
    title = wording.title(details, texts) or texts.plain("staff-event-untitled")
    lines: list[str] = [texts("staff-event-form", title=title)]
    if event.state == "published":
        lines.append(texts("staff-event-form-published"))
    lines.append("")
    for field in FIELDS:
        label = texts.plain(f"staff-event-{field}")
        lines.append(texts("staff-event-field", label=label, value=value(field, details, texts)))
    return {
        "text": Html("\n".join(lines)),
        "fields": [(field, texts.plain(f"staff-event-{field}")) for field in FIELDS],
        "lists": texts.plain("staff-event-lists"),
        "listed": details.lists_attendees,
        "changed": has_changes(dialog_manager),
    }


async def _pick(_: CallbackQuery, __: Any, manager: DialogManager, field: str) -> None:
    if field not in FIELDS:
        return
    manager.dialog_data["field"] = field
    manager.dialog_data.pop("words", None)
    if field in NUMBERS:
        await manager.switch_to(StaffEventsSG.number)
    elif field in WORDS:
        await manager.switch_to(StaffEventsSG.words)
    else:
        await manager.switch_to(getattr(StaffEventsSG, field))


async def _done(manager: DialogManager, **values: Any) -> None:
    """Keep what was chosen and go back to the form; what cannot be is said, and the screen stays."""
    if await put(manager, **values):
        await manager.switch_to(StaffEventsSG.form)


def _question(field: str) -> str:
    return "staff-event-ask-seats" if field.startswith("seats") else f"staff-event-ask-{field}"


def _asks(key: str = "") -> Callable[..., Awaitable[Data]]:
    """The question of a field, with what it says now."""

    async def ask(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
        field = str(dialog_manager.dialog_data["field"])
        found = await current(dialog_manager)
        values: dict[str, str | int] = {"label": texts.plain(f"staff-event-{field}")}
        if field in WORDS:
            values["limit"] = words_limit(field)
        elif field.startswith("seats"):
            values["limit"] = NUMBERS[field][2]
        lines: list[str] = [texts(key or _question(field), **values)]
        if found:
            whole = str(getattr(found[1], field)) if field in WORDS else value(field, found[1], texts)
            lines += ["", texts("staff-event-now", value=whole or texts.plain("nothing-yet"))]
        numbers = NUMBERS[field][0] if field in NUMBERS else ()
        return {"text": Html("\n".join(lines)), "numbers": [(str(each), str(each)) for each in numbers]}

    return ask


async def _words_typed(message: Message, manager: DialogManager) -> None:
    field, words = str(manager.dialog_data["field"]), (message.text or "").strip()
    limit = words_limit(field)
    if words == "-":
        words = ""
    if len(words) > limit:
        notice(manager, "staff-event-too-long", count=len(words), limit=limit)
    elif field == "link" and words and not re.match(r"https://[^\s]+$", words):
        notice(manager, "staff-event-no-link")
    else:
        await _done(manager, **{field: words})


async def _number_tapped(_: CallbackQuery, __: Any, manager: DialogManager, words: str) -> None:
    await _number_said(manager, words)


async def _number_typed(message: Message, manager: DialogManager) -> None:
    await _number_said(manager, message.text or "")


async def _number_said(manager: DialogManager, words: str) -> None:
    field = str(manager.dialog_data["field"])
    _, least, most = NUMBERS[field]
    found = await current(manager)
    form = re.fullmatch(r"\d{1,5}", words.strip(), re.ASCII)
    if form is None or not least <= int(form[0]) <= most:
        notice(manager, "staff-event-no-number", least=least, most=most)
    elif found and field == "minutes":
        await _done(manager, ends_at=found[1].starts_at + timedelta(minutes=int(form[0])))
    elif found and field == "cancel_until":
        await _done(manager, cancel_until=found[1].starts_at - timedelta(hours=int(form[0])))
    elif found:
        await _done(manager, **{field: int(form[0])})


async def _pin_shared(message: Message, _: MessageInput, manager: DialogManager) -> None:
    """A location, or a venue, whose name says where it is if nothing was said yet."""
    found, pin = await current(manager), message.venue.location if message.venue else message.location
    if found is None or pin is None:
        return
    values: dict[str, Any] = {"latitude": pin.latitude, "longitude": pin.longitude}
    if message.venue and not (found[1].place_en or found[1].place_zh):
        name = shorten(f"{message.venue.title}, {message.venue.address}", words_limit("place_zh"))
        values["place_zh"] = name
    await _done(manager, **values)


async def _pin_removed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _done(manager, latitude=None, longitude=None)


async def _lists(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """The button says which of the two it shall be."""
    await put(manager, lists_attendees=button.widget_id == "lists_yes")


def windows() -> list[Window]:
    """The form, and a screen for each kind of field."""
    back = SwitchTo(Label("back"), id="form", state=StaffEventsSG.form)

    def one_of(ident: str, items: str, on_click: Callable[..., Any], width: int) -> Group:
        select: Select[str] = Select(
            Format("{item[1]}"), id=ident, item_id_getter=lambda item: item[0], items=items, on_click=on_click
        )
        return Group(select, width=width)

    return [
        window(
            StaffEventsSG.form,
            one_of("field", "fields", _pick, 2),
            Button(Format("☐ {lists}"), id="lists_yes", on_click=_lists, when=~F["listed"]),
            Button(Format("☑ {lists}"), id="lists_no", on_click=_lists, when=F["listed"]),
            Button(Label("staff-event-save"), id="save", on_click=save_tapped, when="changed"),
            SwitchTo(Label("back"), id="one", state=StaffEventsSG.one),
            getter=_form,
        ),
        window(StaffEventsSG.words, back, getter=_asks("staff-event-ask-words"), on_text=_words_typed),
        window(
            StaffEventsSG.day,
            DayCalendar("day", event_times.on_day),
            back,
            getter=_asks(),
            on_text=event_times.day_typed,
        ),
        window(
            StaffEventsSG.time,
            one_of("time", "times", event_times.time_tapped, 4),
            back,
            getter=event_times.half_hours,
            on_text=event_times.time_typed,
        ),
        window(
            StaffEventsSG.number,
            one_of("number", "numbers", _number_tapped, 4),
            back,
            getter=_asks(),
            on_text=_number_typed,
        ),
        window(
            StaffEventsSG.pin,
            MessageInput(_pin_shared, content_types=[ContentType.LOCATION, ContentType.VENUE]),
            Button(Label("staff-event-pin-remove"), id="remove", on_click=_pin_removed),
            back,
            getter=_asks(),
        ),
        window(
            StaffEventsSG.disciplines,
            choice_buttons("discipline", event_disciplines.tapped, width=1, items="choices"),
            back,
            getter=event_disciplines.chooser,
            on_text=event_disciplines.typed,
        ),
        fewer_window(),
        night_window(),
    ]

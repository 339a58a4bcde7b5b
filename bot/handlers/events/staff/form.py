"""The fields of an event. Those of a draft are stored one by one; those of a published event all at once, with "Save".

So people are told of a new time and a new place in one message, and not of every step on the way there.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Group, SwitchTo
from aiogram_dialog.widgets.text import Const, List, Multi

from bot.clock import BEIJING
from bot.handlers.events.staff import disciplines as event_disciplines
from bot.handlers.events.staff import times as event_times
from bot.handlers.events.staff.draft import current, has_changes, name, put
from bot.handlers.events.staff.saving import fewer_window, night_window, saves
from bot.handlers.states import StaffEventsSG
from bot.handlers.widgets.calendar import DayCalendar, day
from bot.handlers.widgets.pages import choice_buttons, item_buttons
from bot.handlers.widgets.screen import OnText, notice, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.store.core import sizes
from bot.store.events.events import Details
from bot.texts import Texts, shorten

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
        minutes = (details.ends_at - start) // timedelta(minutes=1)
        return texts.plain("staff-event-minutes-value", minutes=minutes)
    if field == "cancel_until":
        hours = (start - details.cancel_until) // timedelta(hours=1)
        return texts.plain("staff-event-hours-before", hours=hours)
    if field == "pin":
        return texts.plain("nothing-yet" if details.latitude is None else "staff-event-pin-set")
    if field == "disciplines":
        return event_disciplines.who(details, texts)
    return shorten(str(getattr(details, field)), SHOWN) or texts.plain("nothing-yet")


async def _form(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    shown = await current(dialog_manager)
    if shown is None:
        return {"text": texts("staff-event-over")}
    event, details = shown
    labels = {field: texts.plain(f"staff-event-{field}") for field in FIELDS}
    return {
        "title": name(details, texts),
        "published": event.state == "published",
        "lines": [{"label": label, "value": value(field, details, texts)} for field, label in labels.items()],
        "fields": list(labels.items()),
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


async def _field(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    """A field that is asked for, with what it says now; `question` is the end of the text's key."""
    field, shown = str(dialog_manager.dialog_data["field"]), await current(dialog_manager)
    is_seats, said = field.startswith("seats"), ""
    if shown:
        whole = str(getattr(shown[1], field)) if field in WORDS else value(field, shown[1], texts)
        said = whole or texts.plain("nothing-yet")
    return {
        "question": "words" if field in WORDS else "seats" if is_seats else field,
        "label": texts.plain(f"staff-event-{field}"),
        "limit": words_limit(field) if field in WORDS else NUMBERS[field][2] if is_seats else 0,
        "value": said,
        "numbers": [(str(number), str(number)) for number in (NUMBERS[field][0] if field in NUMBERS else ())],
    }


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
    shown = await current(manager)
    form = re.fullmatch(r"\d{1,5}", words.strip(), re.ASCII)
    if form is None or not least <= int(form[0]) <= most:
        notice(manager, "staff-event-no-number", least=least, most=most)
    elif shown and field == "minutes":
        await _done(manager, ends_at=shown[1].starts_at + timedelta(minutes=int(form[0])))
    elif shown and field == "cancel_until":
        await _done(manager, cancel_until=shown[1].starts_at - timedelta(hours=int(form[0])))
    elif shown:
        await _done(manager, **{field: int(form[0])})


async def _pin_shared(message: Message, _: MessageInput, manager: DialogManager) -> None:
    """A location, or a venue, whose name says where it is if nothing was said yet."""
    shown, pin = await current(manager), message.venue.location if message.venue else message.location
    if shown is None or pin is None:
        return
    values: dict[str, Any] = {"latitude": pin.latitude, "longitude": pin.longitude}
    if message.venue and not (shown[1].place_en or shown[1].place_zh):
        place = shorten(f"{message.venue.title}, {message.venue.address}", words_limit("place_zh"))
        values["place_zh"] = place
    await _done(manager, **values)


async def _pin_removed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _done(manager, latitude=None, longitude=None)


async def _lists(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """The button says which of the two it shall be."""
    await put(manager, lists_attendees=button.widget_id == "lists_yes")


def windows() -> list[Window]:
    """The form, and a screen for each kind of field."""
    back = SwitchTo(Label("back"), id="form", state=StaffEventsSG.form)
    question = paragraphs(Words("staff-event-ask-{question}"), Words("staff-event-now", when="value"))

    def asks(state: State, *widgets: Any, on_text: OnText | None = None) -> Window:
        return window(state, question, *widgets, back, getter=_field, on_text=on_text)

    return [
        window(
            StaffEventsSG.form,
            paragraphs(
                Multi(Words("staff-event-form"), Words("staff-event-form-published", when="published")),
                List(Words("staff-event-field"), items="lines"),
            ),
            Group(item_buttons("field", "fields", _pick), width=2),
            Button(
                Const("☐ ") + Label("staff-event-lists"),
                id="lists_yes",
                on_click=_lists,
                when=F["listed"].is_(False),
            ),
            Button(Const("☑ ") + Label("staff-event-lists"), id="lists_no", on_click=_lists, when="listed"),
            Button(Label("staff-event-save"), id="save", on_click=saves(), when="changed"),
            SwitchTo(Label("back"), id="one", state=StaffEventsSG.one),
            getter=_form,
        ),
        asks(StaffEventsSG.words, on_text=_words_typed),
        asks(StaffEventsSG.day, DayCalendar("day", event_times.on_day), on_text=event_times.day_typed),
        window(
            StaffEventsSG.time,
            Words("staff-event-ask-time"),
            Group(item_buttons("time", "times", event_times.time_tapped), width=4),
            back,
            getter=event_times.half_hours,
            on_text=event_times.time_typed,
        ),
        asks(
            StaffEventsSG.number,
            Group(item_buttons("number", "numbers", _number_tapped), width=4),
            on_text=_number_typed,
        ),
        asks(
            StaffEventsSG.pin,
            MessageInput(_pin_shared, content_types=[ContentType.LOCATION, ContentType.VENUE]),
            Button(Label("staff-event-pin-remove"), id="remove", on_click=_pin_removed),
        ),
        window(
            StaffEventsSG.disciplines,
            event_disciplines.text(),
            choice_buttons("discipline", event_disciplines.tapped, width=1, items="choices"),
            back,
            getter=event_disciplines.chooser,
            on_text=event_disciplines.typed,
        ),
        fewer_window(),
        night_window(),
    ]

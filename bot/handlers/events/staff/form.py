"""The fields of an event: what each says, how it is asked for, and what the answers mean. All times are those of Beijing.

Those of a draft are stored one by one; those of a published event all at once, with "Save", so that people are told of a
new time and a new place in one message, and not of every step on the way there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
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
from bot.handlers.events.staff.draft import current, has_changes, name, put, save
from bot.handlers.profile.choices import choices
from bot.handlers.states import StaffEventsSG
from bot.handlers.widgets.calendar import DayCalendar, day
from bot.handlers.widgets.names import disciplines
from bot.handlers.widgets.pages import choice_buttons, item_buttons
from bot.handlers.widgets.screen import OnText, does, notice, window
from bot.handlers.widgets.search import keep_words, words_of
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.importing import facts
from bot.importing.find import find_disciplines
from bot.store.core import sizes
from bot.store.events.events import TIMES, Details
from bot.texts import Texts, shorten

SHOWN = 60  # characters of a field's value on the form
_SIZES = sizes.CHARACTERS["events"]
LIMITS = {"title": 100, "text": _SIZES["text_en"], "place": 200, "host": 100, "link": _SIZES["link"]}
DISCIPLINES_AT_MOST = FOUND_AT_MOST = 8  # so that an announcement fits into one message
YEARS = range(2020, 2100)  # of a written day; other years are slips, and some of them no datetime can hold
SEATS = ((0, 8, 12, 16, 20, 30, 40, 60), 0, 1000)
NUMBERS: dict[str, tuple[tuple[int, ...], int, int]] = {
    "minutes": ((45, 60, 75, 90, 120, 150, 180, 240), 5, 24 * 60),
    "seats_on_site": SEATS,
    "seats_online": SEATS,
    "cancel_until": ((0, 2, 6, 12, 24, 48, 72), 0, 14 * 24),
}
HALF_HOURS = [f"{hour:02}:{minute}" for hour in range(9, 21) for minute in ("00", "30")]
FIELDS = (
    "title_zh", "title_en", "text_zh", "text_en", "day", "time", "minutes", "cancel_until",
    "place_zh", "place_en", "pin", "seats_on_site", "seats_online", "link", "host_zh", "host_en", "disciplines",
)  # fmt: skip
Values = dict[str, Any]


class _NoAnswerError(Exception):
    """What was said is no answer; the text that says so, and its values."""

    def __init__(self, key: str, **values: int) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def _limit(field: str) -> int | None:
    """How many characters a text may have: the whole card, and an announcement, must fit into one message."""
    return LIMITS.get(field.partition("_")[0])


def _state(field: str) -> State:
    kind = "words" if _limit(field) else "number" if field in NUMBERS else field
    state: State = getattr(StaffEventsSG, kind)
    return state


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
        named = texts.listing(disciplines(details.disciplines, texts))
        return named or texts.plain("staff-event-everybody")
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
    if field in FIELDS:
        manager.dialog_data["field"] = field
        manager.dialog_data.pop("words", None)
        await manager.switch_to(_state(field))


async def _field(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    """A field that is asked for, with what it says now; `question` is the end of the text's key."""
    field, shown = str(dialog_manager.dialog_data["field"]), await current(dialog_manager)
    limit, is_seats, said = _limit(field), field.startswith("seats"), ""
    if shown and field != "time":  # whose day would be missed
        whole = str(getattr(shown[1], field)) if limit else value(field, shown[1], texts)
        said = whole or texts.plain("nothing-yet")
    offered = NUMBERS[field][0] if field in NUMBERS else HALF_HOURS if field == "time" else ()
    words, chosen = words_of(dialog_manager), shown[1].disciplines if shown else ()
    codes = [found.code for found in find_disciplines(words)[:FOUND_AT_MOST]] if words else chosen
    return {
        "question": "words" if limit else "seats" if is_seats else field,
        "label": texts.plain(f"staff-event-{field}"),
        "limit": limit or (SEATS[2] if is_seats else 0),
        "value": said,
        "offered": [(str(each), str(each)) for each in offered],
        "words": words,
        "choices": choices(codes, chosen, facts.disciplines(), texts),
    }


async def _done(manager: DialogManager, /, **values: Any) -> None:
    """Keep what was chosen and go back to the form; what cannot be is said, and the screen stays."""
    if await put(manager, **values):
        await manager.switch_to(StaffEventsSG.form)


def _words_said(field: str, said: str, _: Details) -> Values:
    words, limit = "" if said == "-" else said, _limit(field) or 0
    if len(words) > limit:
        raise _NoAnswerError("staff-event-too-long", count=len(words), limit=limit)
    if field == "link" and words and not re.match(r"https://[^\s]+$", words):
        raise _NoAnswerError("staff-event-no-link")
    return {field: words}


def _number_said(field: str, said: str, details: Details) -> Values:
    _, least, most = NUMBERS[field]
    if not re.fullmatch(r"\d{1,5}", said, re.ASCII) or not least <= int(said) <= most:
        raise _NoAnswerError("staff-event-no-number", least=least, most=most)
    if field == "minutes":
        return {"ends_at": details.starts_at + timedelta(minutes=int(said))}
    if field == "cancel_until":
        return {"cancel_until": details.starts_at - timedelta(hours=int(said))}
    return {field: int(said)}


def _day_said(_: str, said: str, details: Details) -> Values:
    """A written day can also be today, which the calendar does not offer."""
    try:
        chosen = date.fromisoformat(said)
    except ValueError:
        raise _NoAnswerError("staff-event-no-day") from None
    if chosen.year not in YEARS:
        raise _NoAnswerError("staff-event-no-day")
    return _from_start(details, chosen, details.starts_at.astimezone(BEIJING).time())


def _time_said(_: str, said: str, details: Details) -> Values:
    form = re.fullmatch(r"([01]?\d|2[0-3])[:：.]?([0-5]\d)", said, re.ASCII)
    if form is None:
        raise _NoAnswerError("staff-event-no-time")
    on = details.starts_at.astimezone(BEIJING).date()
    return _from_start(details, on, time(int(form[1]), int(form[2])))


def _from_start(details: Details, on: date, at: time) -> Values:
    """A new start takes the end and the last moment to cancel with it."""
    by = datetime.combine(on, at, BEIJING).astimezone(UTC) - details.starts_at
    return {name: getattr(details, name) + by for name in TIMES}


_SAID: Mapping[State, Callable[[str, str, Details], Values]] = {
    StaffEventsSG.words: _words_said,
    StaffEventsSG.number: _number_said,
    StaffEventsSG.day: _day_said,
    StaffEventsSG.time: _time_said,
}


async def _said(manager: DialogManager, said: str) -> None:
    """An answer to the open question, in the words of a message or of a button."""
    field, shown = str(manager.dialog_data["field"]), await current(manager)
    try:
        values = _SAID[_state(field)](field, said.strip(), shown[1]) if shown else {}
    except _NoAnswerError as error:
        notice(manager, error.key, **error.values)
    else:
        await _done(manager, **values)


async def _typed(message: Message, manager: DialogManager) -> None:
    await _said(manager, message.text or "")


async def _tapped(_: CallbackQuery, __: Any, manager: DialogManager, words: str) -> None:
    await _said(manager, words)


async def _on_day(moment: datetime, manager: DialogManager) -> None:
    await _said(manager, moment.astimezone(BEIJING).date().isoformat())


async def _pin_shared(message: Message, _: MessageInput, manager: DialogManager) -> None:
    """A location, or a venue, whose name says where it is if nothing was said yet."""
    shown, pin = await current(manager), message.venue.location if message.venue else message.location
    if shown is None or pin is None:
        return
    values: Values = {"latitude": pin.latitude, "longitude": pin.longitude}
    if message.venue and not (shown[1].place_en or shown[1].place_zh):
        values["place_zh"] = shorten(f"{message.venue.title}, {message.venue.address}", LIMITS["place"])
    await _done(manager, **values)


async def _discipline(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    """In or out; a button says which of the two."""
    shown, code = await current(manager), choice[1:]
    if shown is None or code not in facts.disciplines():
        return
    others = tuple(other for other in shown[1].disciplines if other != code)
    if choice.startswith("+") and len(others) >= DISCIPLINES_AT_MOST:
        notice(manager, "staff-event-disciplines-full", limit=DISCIPLINES_AT_MOST)
    else:
        await put(manager, disciplines=(*others, code) if choice.startswith("+") else others)


def windows() -> list[Window]:
    """The form, and a screen for each kind of field."""

    def asks(state: State, *widgets: Any, on_text: OnText | None = None) -> Window:
        question = paragraphs(
            Words("staff-event-ask-{question}"),
            Words("staff-event-now", when="value"),
            *(widget for widget in widgets if isinstance(widget, Words)),
        )
        others = (widget for widget in widgets if not isinstance(widget, Words))
        back = SwitchTo(Label("back"), id="form", state=StaffEventsSG.form)
        return window(state, question, *others, back, getter=_field, on_text=on_text)

    def lists(box: str, shall: bool, when: Any) -> Button:
        tap, label = does(put, lists_attendees=shall), Const(f"{box} ") + Label("staff-event-lists")
        return Button(label, id="lists_yes" if shall else "lists_no", on_click=tap, when=when)

    unpinned = does(_done, latitude=None, longitude=None)
    offered = Group(item_buttons("offered", "offered", _tapped), width=4)
    return [
        window(
            StaffEventsSG.form,
            paragraphs(
                Multi(Words("staff-event-form"), Words("staff-event-form-published", when="published")),
                List(Words("staff-event-field"), items="lines"),
            ),
            Group(item_buttons("field", "fields", _pick), width=2),
            lists("☐", True, F["listed"].is_(False)),
            lists("☑", False, "listed"),
            Button(Label("staff-event-save"), id="save", on_click=does(save), when="changed"),
            SwitchTo(Label("back"), id="one", state=StaffEventsSG.one),
            getter=_form,
        ),
        asks(StaffEventsSG.words, on_text=_typed),
        asks(StaffEventsSG.day, DayCalendar("day", _on_day), on_text=_typed),
        asks(StaffEventsSG.time, offered, on_text=_typed),
        asks(StaffEventsSG.number, offered, on_text=_typed),
        asks(
            StaffEventsSG.pin,
            MessageInput(_pin_shared, content_types=[ContentType.LOCATION, ContentType.VENUE]),
            Button(Label("staff-event-pin-remove"), id="remove", on_click=unpinned),
        ),
        asks(
            StaffEventsSG.disciplines,
            Words("disciplines-found", when=F["words"] & F["choices"]),
            Words("disciplines-not-found", when=F["words"] & ~F["choices"]),
            choice_buttons("discipline", _discipline, width=1, items="choices"),
            on_text=keep_words,
        ),
    ]

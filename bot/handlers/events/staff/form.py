"""The fields of an event: what each says, how it is asked for, and what the answers mean. All times are those of Beijing.

Those of a draft are stored one by one; those of a published event all at once, with "Save", so that people are told of a
new time and a new place in one message, and not of every step on the way there.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
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
from bot.handlers.events.staff import answers
from bot.handlers.events.staff.answers import NUMBERS, SEATS_AT_MOST, NoAnswerError, Values, limit
from bot.handlers.events.staff.draft import current, drop, home, name, put, save
from bot.handlers.profile.choices import choices
from bot.handlers.states import StaffEventsSG
from bot.handlers.widgets.calendar import DayCalendar, day
from bot.handlers.widgets.names import disciplines
from bot.handlers.widgets.pages import choice_buttons, item_buttons
from bot.handlers.widgets.screen import OnText, clock_of, does, notice, window
from bot.handlers.widgets.search import keep_words, words_of
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.importing import facts
from bot.importing.find import find_disciplines
from bot.store.events.events import Details, Event
from bot.texts import Texts, shorten

SHOWN = 60  # characters of a field's value on the form
DISCIPLINES_AT_MOST = FOUND_AT_MOST = 8  # so that an announcement fits into one message
HALF_HOURS = [f"{hour:02}:{minute}" for hour in range(9, 21) for minute in ("00", "30")]
FIELDS = (
    "title_zh", "title_en", "day", "time", "minutes", "cancel_until", "place_zh", "place_en", "pin", "link",
    "seats_on_site", "seats_online", "text_zh", "text_en", "host_zh", "host_en", "disciplines", "questions",
)  # fmt: skip


def _state(field: str) -> State:
    kind = "words" if limit(field) else "number" if field in NUMBERS else field
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
    if field == "questions":
        return shorten(" / ".join(details.questions), SHOWN) or texts.plain("nothing-yet")
    return shorten(str(getattr(details, field)), SHOWN) or texts.plain("nothing-yet")


def _label(field: str, details: Details, texts: Texts) -> str:
    """A field's name, and whether there is anything in it."""
    empty = details.latitude is None if field == "pin" else not getattr(details, field, True)
    label = texts.plain(f"staff-event-{field}")
    return f"＋ {label}" if empty and field != "disciplines" else label


def _whole(field: str, details: Details, texts: Texts) -> Any:
    """What a field says, where `value` may say less."""
    if field == "pin":
        return details.latitude, details.longitude
    return getattr(details, field) if limit(field) else value(field, details, texts)


def unsaved(event: Event, texts: Texts) -> list[Data]:
    """What is not saved yet, for `unsaved_lines`."""
    after = event.intended
    changed = [field for field in FIELDS if _whole(field, event, texts) != _whole(field, after, texts)]
    lines: list[Data] = [
        {
            "label": texts.plain(f"staff-event-{field}"),
            "before": value(field, event, texts),
            "after": value(field, after, texts),
        }
        for field in changed
    ]
    if event.lists_attendees != after.lists_attendees:
        before, now = ("☑", "☐") if event.lists_attendees else ("☐", "☑")
        lines.append({"label": texts.plain("staff-event-lists"), "before": before, "after": now})
    return lines


def unsaved_lines() -> Multi:
    """That something is not saved yet, and what."""
    lines = List(Words("staff-event-change"), items="unsaved")
    return Multi(Words("staff-event-unsaved"), lines, when="unsaved")


def unsaved_buttons() -> Group:
    """Save, or let go of it."""
    return Group(
        Button(Label("staff-event-save"), id="save", on_click=does(save)),
        Button(Label("staff-event-drop"), id="drop", on_click=does(drop)),
        width=1,
        when="unsaved",
    )


def on_page(details: Details, texts: Texts) -> Data:
    """What `buttons` needs of a getter."""
    fields = [(field, _label(field, details, texts)) for field in FIELDS]
    return {"fields": fields, "listed": details.lists_attendees}


async def _form(dialog_manager: DialogManager, texts: Texts, **__: Any) -> Data:
    shown = await current(dialog_manager)
    if shown is None:
        return {"text": texts("staff-event-over")}
    event, details = shown
    labels = {field: texts.plain(f"staff-event-{field}") for field in FIELDS}
    return {
        "title": name(details, texts),
        "lines": [{"label": label, "value": value(field, details, texts)} for field, label in labels.items()],
        **on_page(details, texts),
        "unsaved": unsaved(event, texts),
    }


async def _pick(_: CallbackQuery, __: Any, manager: DialogManager, field: str) -> None:
    if field in FIELDS:
        manager.dialog_data["field"] = field
        manager.dialog_data.pop("words", None)
        await manager.switch_to(_state(field))


async def _field(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    """A field that is asked for, with what it says now; `question` is the end of the text's key."""
    field, shown = str(dialog_manager.dialog_data["field"]), await current(dialog_manager)
    most, is_seats, said = limit(field), field.startswith("seats"), ""
    if shown and field != "time":  # whose day would be missed
        whole = (
            "\n".join(shown[1].questions)
            if field == "questions"
            else str(getattr(shown[1], field))
            if most
            else value(field, shown[1], texts)
        )
        said = whole or texts.plain("nothing-yet")
    offered = NUMBERS[field][0] if field in NUMBERS else HALF_HOURS if field == "time" else ()
    words, chosen = words_of(dialog_manager), shown[1].disciplines if shown else ()
    codes = [found.code for found in find_disciplines(words)[:FOUND_AT_MOST]] if words else chosen
    return {
        "question": field if field == "questions" else "words" if most else "seats" if is_seats else field,
        "label": texts.plain(f"staff-event-{field}"),
        "limit": most or (SEATS_AT_MOST if is_seats else 0),
        "value": said,
        "offered": [(str(each), str(each)) for each in offered],
        "words": words,
        "choices": choices(codes, chosen, facts.disciplines(), texts),
    }


async def _done(manager: DialogManager, /, **values: Any) -> None:
    """Keep what was chosen and go back to all fields; what cannot be is said, and the screen stays."""
    if await put(manager, **values):
        await home(manager)


def _read(field: str, said: str, details: Details, today: date) -> Values:
    if field in NUMBERS:
        return answers.number(field, said, details)
    if field == "day":
        return answers.day(said, details, today)
    if field == "time":
        return answers.clock(said, details, today)
    if field == "questions":
        return {"questions": answers.questions(said)}
    return {field: answers.text(field, said)}


async def _said(manager: DialogManager, said: str) -> None:
    """An answer to the open question, in the words of a message or of a button."""
    field, shown = str(manager.dialog_data["field"]), await current(manager)
    today = clock_of(manager).now().astimezone(BEIJING).date()
    try:
        values = _read(field, said.strip(), shown[1], today) if shown else {}
    except NoAnswerError as error:
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
    shown, values = await current(manager), answers.pin(message)
    if shown and values:
        said = shown[1].place_en or shown[1].place_zh
        await _done(manager, **{key: new for key, new in values.items() if not (said and "place" in key)})


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


def buttons(when: Any = None) -> list[Group]:
    """A button for each field, the empty ones marked, and whether those who come see one another."""

    def lists(box: str, shall: bool, when: Any) -> Button:
        tap, label = does(put, lists_attendees=shall), Const(f"{box} ") + Label("staff-event-lists")
        return Button(label, id="lists_yes" if shall else "lists_no", on_click=tap, when=when)

    return [
        Group(item_buttons("field", "fields", _pick), width=2, when=when),
        Group(lists("☐", True, F["listed"].is_(False)), lists("☑", False, "listed"), when=when),
    ]


def windows() -> list[Window]:
    """The form of a published event, and a screen for each kind of field."""

    def asks(state: State, *widgets: Any, on_text: OnText | None = None) -> Window:
        question = paragraphs(
            Words("staff-event-ask-{question}"),
            Words("staff-event-now", when="value"),
            *(widget for widget in widgets if isinstance(widget, Words)),
        )
        others = (widget for widget in widgets if not isinstance(widget, Words))
        back = Button(Label("back"), id="form", on_click=does(home))
        return window(state, question, *others, back, getter=_field, on_text=on_text)

    unpinned = does(_done, latitude=None, longitude=None)
    offered = Group(item_buttons("offered", "offered", _tapped), width=4)
    return [
        window(
            StaffEventsSG.form,
            paragraphs(
                Multi(Words("staff-event-form"), Words("staff-event-form-published")),
                List(Words("staff-event-field"), items="lines"),
                unsaved_lines(),
            ),
            *buttons(),
            unsaved_buttons(),
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

"""A new event in four messages: title, when, where, seats. Once it has a title and a time it is a draft, to which the rest
is added at once; then its page says what it would be."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from aiogram.enums import ContentType
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Group, Row
from aiogram_dialog.widgets.text import Format

from bot.clock import BEIJING
from bot.handlers.events import wording
from bot.handlers.events.staff import answers
from bot.handlers.events.staff.answers import SEATS, NoAnswerError
from bot.handlers.events.staff.draft import current, put
from bot.handlers.events.staff.form import value
from bot.handlers.states import StaffEventsSG
from bot.handlers.widgets.names import escaped
from bot.handlers.widgets.pages import item_buttons
from bot.handlers.widgets.screen import clock_of, does, notice, person_id, tap_of, window
from bot.handlers.widgets.staff_only import change
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.store.events import changes
from bot.store.events.events import TIMES, Details, Way
from bot.texts import Html, Texts

STEPS = (StaffEventsSG.title, StaffEventsSG.when, StaffEventsSG.where, StaffEventsSG.seats)
USUAL = timedelta(minutes=90)
Answer = Callable[[str, DialogManager], Awaitable[None]]


async def begin(manager: DialogManager) -> None:
    """Ask for the first."""
    manager.dialog_data.pop("event", None)
    manager.dialog_data["new"] = {}
    await manager.switch_to(STEPS[0])


def _today(manager: DialogManager) -> date:
    return clock_of(manager).now().astimezone(BEIJING).date()


def _new(manager: DialogManager) -> dict[str, Any]:
    """What was said so far, as JSON: the title's fields, day, start and end, and for which ways seats were said."""
    new: dict[str, Any] = manager.dialog_data["new"]
    return new


def _details(new: dict[str, Any], today: date) -> Details:
    """What is said, and where nothing is said of it, a week from now at 15:00, for an hour and a half."""
    on = date.fromisoformat(new["day"]) if "day" in new else today + timedelta(days=7)
    at = time.fromisoformat(new.get("start", "15:00"))
    start = datetime.combine(on, at, BEIJING).astimezone(UTC)
    end = datetime.combine(on, time.fromisoformat(new["end"]), BEIJING) if new.get("end") else start + USUAL
    return Details(
        title_zh=new.get("title_zh", ""),
        title_en=new.get("title_en", ""),
        starts_at=start,
        ends_at=end.astimezone(UTC),
        # who signs up for tomorrow is not late at once
        cancel_until=start - timedelta(hours=24 if on > today + timedelta(days=1) else 2),
        lists_attendees=True,
    )


async def _create(manager: DialogManager) -> None:
    details, now = _details(_new(manager), _today(manager)), clock_of(manager).now()
    manager.dialog_data["event"] = await change(
        manager, changes.create, details, by=person_id(manager), now=now, key=tap_of(manager)
    )


async def _title(said: str, manager: DialogManager) -> None:
    values = answers.in_its_language("title", " ".join(said.split()))
    _new(manager).update(values)
    if "event" not in manager.dialog_data or await put(manager, **values):
        await manager.switch_to(StaffEventsSG.when)


async def _when(said: str, manager: DialogManager) -> None:
    """A day and a time, in one message or in two: what is missing is asked for."""
    typed = answers.moment(said, _today(manager))
    parts = {"day": typed.day, "start": typed.start, "end": typed.end if typed.start else None}
    new = _new(manager) | {name: part.isoformat() for name, part in parts.items() if part}
    if typed.start and not typed.end:
        new.pop("end", None)
    details = _details(new, _today(manager))
    if "day" not in new or "start" not in new:
        manager.dialog_data["new"] = new
    elif details.starts_at <= clock_of(manager).now():
        raise NoAnswerError("staff-event-gone-by")
    else:
        manager.dialog_data["new"] = new
        if "event" not in manager.dialog_data:
            await _create(manager)
        elif not await put(manager, **{name: getattr(details, name) for name in TIMES}):
            return
        await manager.switch_to(StaffEventsSG.where)


async def _where(said: str, manager: DialogManager) -> None:
    if await put(manager, **answers.where(said)):
        await manager.switch_to(StaffEventsSG.seats)


async def _shared(message: Message, _: MessageInput, manager: DialogManager) -> None:
    if await put(manager, **answers.pin(message)):
        await manager.switch_to(StaffEventsSG.seats)


def _places(details: Details) -> list[Way]:
    """The ways for which it has been said where."""
    on_site = details.place_zh or details.place_en or details.latitude is not None
    ways: dict[Way, Any] = {"on_site": on_site or not details.link, "online": details.link}
    return [way for way, has in ways.items() if has]


def _asked(details: Details, new: dict[str, Any]) -> list[Way]:
    """The ways whose seats have not been said."""
    return [way for way in _places(details) if way not in new.get("seats", [])]


async def _seats(said: str, manager: DialogManager) -> None:
    """One number for each way that has a place; another message where the first says only one."""
    shown, new = await current(manager), _new(manager)
    if shown is None:
        return
    asked = (*_asked(shown[1], new), *_places(shown[1]))[0]
    found = answers.seats(said, asked)
    if await put(manager, **{f"seats_{way}": count for way, count in found.items()}):
        new["seats"] = sorted({*new.get("seats", []), *found})
        if not _asked(shown[1], new):
            await manager.switch_to(StaffEventsSG.one)


_ANSWERS: dict[State, Answer] = dict(zip(STEPS, (_title, _when, _where, _seats), strict=True))


async def _said(manager: DialogManager, said: str) -> None:
    try:
        await _ANSWERS[manager.current_context().state](said.strip(), manager)
    except NoAnswerError as error:
        notice(manager, error.key, **error.values)


async def _typed(message: Message, manager: DialogManager) -> None:
    await _said(manager, message.text or "")


async def _tapped(_: CallbackQuery, __: Any, manager: DialogManager, words: str) -> None:
    await _said(manager, words)


async def _back(manager: DialogManager) -> None:
    at = STEPS.index(manager.current_context().state)
    if at == len(STEPS) - 1:
        _new(manager).pop("seats", None)
    await manager.switch_to(STEPS[at - 1] if at else StaffEventsSG.all)


async def _all_fields(manager: DialogManager) -> None:
    if "event" not in manager.dialog_data:
        await _create(manager)
    await manager.switch_to(StaffEventsSG.one)


async def _step(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    """What is understood so far, a line each, and which part of the question is open."""
    new, today, shown = _new(dialog_manager), _today(dialog_manager), await current(dialog_manager)
    if shown is None and "event" in dialog_manager.dialog_data:
        return {"text": texts("staff-event-over")}
    details = shown[1] if shown else _details(new, today)
    lines: list[str] = []
    if title := wording.title(details, texts):
        lines.append(Html(f"<b>{escaped(title)}</b>"))
    lacks = [part for part in ("day", "start") if part not in new]
    if not lacks:
        lines.append(texts("event-when", when=wording.when(details, texts)))
    elif len(lacks) == 1:
        lines.append(texts("event-when", when=value("time" if "day" in lacks else "day", details, texts)))
    if place := wording.place(details, texts):
        lines.append(texts("event-place", place=place))
    elif details.latitude is not None:
        lines.append(texts("event-place", place=texts.plain("staff-event-pin-set")))
    if details.link:
        lines.append(texts("event-link", link=details.link))
    lines += [texts("event-seats", seats=line) for line in wording.all_seats_lines(details, texts)]
    asked = _asked(details, new)
    return {
        "said": Html("\n".join(lines)),
        "when": lacks[0] if len(lacks) == 1 else "both",
        "seats": "both" if len(asked) > 1 else asked[0] if asked and new.get("seats") else "one",
        "offered": [(str(count), str(count)) for count in SEATS[0] if count],
    }


def windows() -> list[Window]:
    """The four questions."""

    def asks(state: State, key: str, *widgets: Any) -> Window:
        return window(
            state,
            paragraphs(Format("{said}", when="said"), Words(key)),
            *widgets,
            Row(
                Button(Label("back"), id="back", on_click=does(_back)),
                Button(Label("staff-step-all"), id="fields", on_click=does(_all_fields)),
            ),
            getter=_step,
            on_text=_typed,
        )

    places = MessageInput(_shared, content_types=[ContentType.LOCATION, ContentType.VENUE])
    offered = Group(item_buttons("offered", "offered", _tapped), width=4)
    return [
        asks(StaffEventsSG.title, "staff-step-title"),
        asks(StaffEventsSG.when, "staff-step-when-{when}"),
        asks(StaffEventsSG.where, "staff-step-where", places),
        asks(StaffEventsSG.seats, "staff-step-seats-{seats}", offered),
    ]

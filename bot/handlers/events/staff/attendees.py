"""Who comes: the list at the door, where a tap lets somebody in, and the same as a file for when the network is gone."""

from __future__ import annotations

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot.clock import BEIJING
from bot.handlers.events import wording
from bot.handlers.events.check_in import inside_of
from bot.handlers.states import StaffEventsSG
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.replies import place
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of, window
from bot.handlers.widgets.spreadsheet import csv_file
from bot.handlers.widgets.staff_only import change
from bot.handlers.widgets.words import Data, Label, Words, texts_of
from bot.store.core.store import Store
from bot.store.events import check_in as event_check_in
from bot.store.events import events, signups
from bot.store.events.signups import Attendee
from bot.texts import Texts

MARKS = {"seated": "", "offered": "🎟 ", "waiting": "⏳ "}
COLUMNS = ("name", "username", "way", "state", "place", "in")  # of the file


async def _people(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    number = dialog_manager.dialog_data["event"]
    event = await store.read(events.event, number)
    if event is None:
        return {"text": texts("event-gone")}
    inside, seated = await store.read(inside_of, number)
    people = await store.read(signups.roster, number, person_id(dialog_manager))
    return {
        "title": wording.title(event, texts),
        "inside": inside,
        "seated": seated,
        "people": [
            (("-" if person.signup.checked_in_at else "+") + str(person.signup.id), _label(person, texts))
            for person in people
        ],
    }


def _label(person: Attendee, texts: Texts) -> str:
    name = person.name or texts.plain("event-nameless")
    mark = "✓ " if person.signup.checked_in_at else MARKS[person.signup.state]
    return f"{mark}{name}{' 💻' if person.signup.way == 'online' else ''}"


async def _tapped(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    """Let somebody in, or take it back. A button says which of the two, so that a second tap changes nothing."""
    store, by, now = store_of(manager), person_id(manager), clock_of(manager).now()
    if not choice[1:].isdecimal():  # no button of ours says so
        return
    number, event_id = int(choice[1:]), int(manager.dialog_data["event"])
    signup = await store.read(signups.signup, number)
    if signup is None or signup.event_id != event_id:
        return
    name = await store.read(signups.name_for, signup, by) or texts_of(manager).plain("event-nameless")
    if choice.startswith("-"):
        await change(manager, event_check_in.undo, number, by=by, now=now)
        notice(manager, "staff-people-undone", name=name)
        return
    done = await change(manager, event_check_in.check_in, number, by=by, now=now, event_id=event_id)
    notice(manager, f"staff-people-{done.verdict}", name=name)


async def _list(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
    number, store, texts = manager.dialog_data["event"], store_of(manager), texts_of(manager)
    event = await store.read(events.event, number)
    if event is None:
        return
    people = await store.read(signups.roster, number, person_id(manager))
    caption = texts("staff-list-caption", title=wording.title(event, texts), count=len(people))
    heading = [texts.plain(f"staff-list-{column}") for column in COLUMNS]
    file = csv_file(f"event-{event.id}.csv", heading, [_row(person, texts) for person in people])
    await place(query).answer_document(file, caption=caption)
    manager.show_mode = ShowMode.NO_UPDATE


def _row(person: Attendee, texts: Texts) -> list[str]:
    signup, at = person.signup, person.signup.checked_in_at
    return [
        person.name or texts.plain("event-nameless"),
        f"t.me/{person.username}" if person.username else "",
        texts.plain(f"way-{signup.way}"),
        texts.plain(f"staff-list-state-{signup.state}"),
        str(person.place or ""),
        f"{at.astimezone(BEIJING):%H:%M}" if at else "",
    ]


def people_window() -> Window:
    """The list of names."""
    return window(
        StaffEventsSG.people,
        Words("staff-people-title"),
        Words("staff-people-hint", when="people") | Words("staff-people-none"),
        choice_buttons("person", _tapped, width=1, items="people", rows=20),
        Button(Label("staff-event-list"), id="list", on_click=_list, when="people"),
        SwitchTo(Label("back"), id="one", state=StaffEventsSG.one),
        getter=_people,
    )

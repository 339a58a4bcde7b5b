"""Who comes: the list at the door, where a tap lets somebody in, and the same as a file for when the network is gone."""

from __future__ import annotations

import csv
import io
from typing import Any

from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot.clock import BEIJING
from bot.handlers.events import wording
from bot.handlers.events.check_in import inside_of
from bot.handlers.states import StaffEventsSG
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.replies import place
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of, window
from bot.handlers.widgets.staff_only import change
from bot.handlers.widgets.words import Data, Label, texts_of
from bot.store.core.store import Store
from bot.store.events import check_in as event_check_in
from bot.store.events import events, signups
from bot.store.events.signups import Attendee
from bot.texts import Html, Texts

MARKS = {"seated": "", "offered": "🎟 ", "waiting": "⏳ "}
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would work out instead of show


async def _people(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    number = dialog_manager.dialog_data["event"]
    event = await store.read(events.event, number)
    found = await store.read(signups.roster, number, person_id(dialog_manager))
    if event is None:
        return {"text": texts("event-gone"), "people": []}
    inside, seated = await store.read(inside_of, number)
    title = wording.title(event, texts)
    lines: list[str] = [
        texts("staff-people-title", title=title, inside=inside, seated=seated),
        texts("staff-people-hint" if found else "staff-people-none"),
    ]
    return {
        "text": Html("\n".join(lines)),
        "people": [
            (("-" if each.signup.checked_in_at else "+") + str(each.signup.id), _label(each, texts))
            for each in found
        ],
        "any": bool(found),
    }


def _label(each: Attendee, texts: Texts) -> str:
    name = each.name or texts.plain("event-nameless")
    mark = "✓ " if each.signup.checked_in_at else MARKS[each.signup.state]
    return f"{mark}{name}{' 💻' if each.signup.way == 'online' else ''}"


async def _tapped(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    """Let somebody in, or take it back. A button says which of the two, so that a second tap changes nothing."""
    store, by, now = store_of(manager), person_id(manager), clock_of(manager).now()
    if not choice[1:].isdecimal():  # no button of ours says so
        return
    number, event_id = int(choice[1:]), int(manager.dialog_data["event"])
    found = await store.read(signups.signup, number)
    if found is None or found.event_id != event_id:
        return
    name = await store.read(signups.name_for, found, by) or texts_of(manager).plain("event-nameless")
    if choice.startswith("-"):
        await change(manager, event_check_in.undo, number, by=by, now=now)
        notice(manager, "staff-people-undone", name=name)
        return
    done = await change(manager, event_check_in.check_in, number, by=by, now=now, event_id=event_id)
    if done is not None:
        notice(manager, f"staff-people-{done.verdict}", name=name)


async def _list(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
    number, store, texts = manager.dialog_data["event"], store_of(manager), texts_of(manager)
    event = await store.read(events.event, number)
    if event is None:
        return
    found = await store.read(signups.roster, number, person_id(manager))
    caption = texts("staff-list-caption", title=wording.title(event, texts), count=len(found))
    file = BufferedInputFile(door_list(found, texts), filename=f"event-{event.id}.csv")
    await place(query).answer_document(file, caption=caption)
    manager.show_mode = ShowMode.NO_UPDATE


def door_list(people: list[Attendee], texts: Texts) -> bytes:
    """CSV with a line for each person; with a mark in front that tells Excel that it is UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(
        texts.plain(f"staff-list-{column}") for column in ("name", "username", "way", "state", "place", "in")
    )
    for each in people:
        found = each.signup
        at = found.checked_in_at
        writer.writerow(
            _cell(value)
            for value in (
                each.name or texts.plain("event-nameless"),
                f"t.me/{each.username}" if each.username else "",
                texts.plain(f"way-{found.way}"),
                texts.plain(f"staff-list-state-{found.state}"),
                str(each.place or ""),
                f"{at.astimezone(BEIJING):%H:%M}" if at else "",
            )
        )
    return text.getvalue().encode("utf-8-sig")


def _cell(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULAS) else value


def people_window() -> Window:
    """The list of names."""
    return window(
        StaffEventsSG.people,
        choice_buttons("person", _tapped, width=1, items="people", rows=20),
        Button(Label("staff-event-list"), id="list", on_click=_list, when="any"),
        SwitchTo(Label("back"), id="one", state=StaffEventsSG.one),
        getter=_people,
    )

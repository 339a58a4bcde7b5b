"""At the door: who comes, as a list in which a tap lets somebody in and as a file for when the network is gone; and the
link that a check-in code holds, opened by staff who scan it or by anybody else."""

from __future__ import annotations

from typing import Any

from aiogram import Bot
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot.clock import BEIJING
from bot.handlers.events import wording
from bot.handlers.states import EventsSG, StaffEventsSG
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.replies import place
from bot.handlers.widgets.screen import clock_of, does, notice, person_id, store_of, window
from bot.handlers.widgets.spreadsheet import csv_file
from bot.handlers.widgets.staff_only import change
from bot.handlers.widgets.words import Data, Label, Words, texts_of
from bot.store.core.store import Store
from bot.store.events import check_in, events, signups
from bot.store.events.check_in import CheckIn
from bot.store.events.signups import Attendee
from bot.store.people import roles
from bot.texts import Html, Texts, shorten

ANSWERS_SHOWN = 40  # characters on a button
MARKS = {"seated": "", "offered": "🎟 ", "waiting": "⏳ "}
COLUMNS = ("name", "username", "way", "state", "place", "in")  # of the file


async def _people(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    number = dialog_manager.dialog_data["event"]
    event = await store.read(events.event, number)
    if event is None:
        return {"text": texts("event-gone")}
    inside, seated = await store.read(signups.inside, number)
    people = await store.read(signups.roster, number, person_id(dialog_manager))
    waits = dialog_manager.dialog_data.get("waits")
    return {
        "waits": any(person.signup.id == waits for person in people),
        "title": wording.title(event, texts),
        "inside": inside,
        "seated": seated,
        "people": [
            (("-" if person.signup.checked_in_at else "+") + str(person.signup.id), _label(person, texts))
            for person in people
        ],
    }


def _label(person: Attendee, texts: Texts) -> str:
    mark = "✓ " if person.signup.checked_in_at else MARKS[person.signup.state]
    answered = shorten(" / ".join(person.answers.values()), ANSWERS_SHOWN)
    name = f"{mark}{_name(person.name, texts)}{' 💻' if person.signup.way == 'online' else ''}"
    return f"{name} · {answered}" if answered else name


def _name(name: str, texts: Texts) -> str:
    return name or texts.plain("event-nameless")


async def _tapped(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    """Let somebody in, or take it back. A button says which of the two, so that a second tap changes nothing."""
    store, by, now = store_of(manager), person_id(manager), clock_of(manager).now()
    if not choice[1:].isdecimal():  # no button of ours says so
        return
    number, event_id = int(choice[1:]), int(manager.dialog_data["event"])
    signup = await store.read(signups.signup, number)
    if signup is None or signup.event_id != event_id:
        return
    verdict = "undone"
    manager.dialog_data.pop("waits", None)
    if choice.startswith("-"):
        await change(manager, check_in.undo, number, by=by, now=now)
    else:
        done = await change(manager, check_in.check_in, number, by=by, now=now, event_id=event_id)
        verdict = done.verdict
        if verdict == "not_signed_up" and signup.state == "waiting":
            manager.dialog_data["waits"] = number
            verdict = "waits"
    name = _name(await store.read(signups.name_for, signup, by), texts_of(manager))
    notice(manager, f"staff-people-{verdict}", name=name)


async def _beyond(manager: DialogManager) -> None:
    """Let in whom the last tap was about, though no chair is free."""
    by, event_id, data = person_id(manager), int(manager.dialog_data["event"]), manager.dialog_data
    signup = await store_of(manager).read(signups.signup, int(data.pop("waits", 0)))
    if signup is None or signup.event_id != event_id:
        return
    now = clock_of(manager).now()
    done = await change(manager, check_in.check_in, signup.id, by=by, now=now, event_id=event_id, beyond=True)
    name = _name(await store_of(manager).read(signups.name_for, signup, by), texts_of(manager))
    notice(manager, f"staff-people-{done.verdict}", name=name)


async def _list(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
    number, store, texts = manager.dialog_data["event"], store_of(manager), texts_of(manager)
    event = await store.read(events.event, number)
    if event is None:
        return
    people = await store.read(signups.roster, number, person_id(manager))
    caption = texts("staff-list-caption", title=wording.title(event, texts), count=len(people))
    heading = [*(texts.plain(f"staff-list-{column}") for column in COLUMNS), *event.questions]
    rows = [
        [*_row(person, texts), *(person.answers.get(question, "") for question in event.questions)]
        for person in people
    ]
    file = csv_file(f"event-{event.id}.csv", heading, rows)
    await place(query).answer_document(file, caption=caption)
    manager.show_mode = ShowMode.NO_UPDATE


def _row(person: Attendee, texts: Texts) -> list[str]:
    signup, at = person.signup, person.signup.checked_in_at
    return [
        _name(person.name, texts),
        f"t.me/{person.username}" if person.username else "",
        texts.plain(f"way-{signup.way}"),
        texts.plain(f"staff-list-state-{signup.state}"),
        str(signup.place or ""),
        f"{at.astimezone(BEIJING):%H:%M}" if at else "",
    ]


def people_window() -> Window:
    """The list of names."""
    return window(
        StaffEventsSG.people,
        Words("staff-people-title"),
        Words("staff-people-hint", when="people") | Words("staff-people-none"),
        Button(Label("staff-people-beyond"), id="beyond", on_click=does(_beyond), when="waits"),
        choice_buttons("person", _tapped, width=1, items="people", rows=20),
        Button(Label("staff-event-list"), id="list", on_click=_list, when="people"),
        SwitchTo(Label("back"), id="one", state=StaffEventsSG.one),
        getter=_people,
    )


async def open_code(token: str, manager: DialogManager) -> bool:
    """`in_<token>`: staff let its owner in and are told the verdict. Its owner sees their card; to others it says nothing.

    Always True: a code that is forged leads somewhere too, to the words that say so.
    """
    bot: Bot = manager.middleware_data["bot"]
    store, texts, person = store_of(manager), texts_of(manager), person_id(manager)
    if await store.read(roles.is_staff, person):
        now = clock_of(manager).now()
        done = await store.write(check_in.check_in, token, by=person, now=now, event_id=_door(manager))
        await bot.send_message(person, await _verdict(store, done, person, texts))
        return True
    signup = await store.write(check_in.read, token)
    if signup is None or signup.person != person:
        await bot.send_message(person, texts("checkin-not-staff"))
        return True
    data = {"event": signup.event_id, "line": "checkin-yours"}
    await manager.start(EventsSG.card, data=data, mode=StartMode.RESET_STACK)
    return True


def _door(manager: DialogManager) -> int | None:
    """The event at whose door staff stand: the one whose list of names they have open."""
    if not manager.has_context() or manager.current_context().state != StaffEventsSG.people:
        return None
    return int(manager.dialog_data["event"])


async def _verdict(store: Store, done: CheckIn, reader: int, texts: Texts) -> Html:
    """What staff read after a scan: large and first, whether to let the person in."""
    event, signup = done.event, done.signup
    if event is None or signup is None:
        return texts("checkin-forged")
    title, when = wording.title(event, texts), wording.when(event, texts)
    if done.verdict in ("other_event", "expired"):
        return texts(f"checkin-{done.verdict}", title=title, when=when)
    name = _name(await store.read(signups.name_for, signup, reader), texts)
    time = f"{signup.checked_in_at.astimezone(BEIJING):%H:%M}" if signup.checked_in_at else ""
    text = texts(f"checkin-{done.verdict}", name=name, title=title, time=time)
    if done.verdict not in ("welcome", "already"):
        return text
    inside, seats = await store.read(signups.inside, event.id)
    answered = await store.read(signups.answers_for, signup, reader)
    lines = "".join(
        f"\n{texts('checkin-answer', question=asked, answer=said)}" for asked, said in answered.items()
    )
    way = f"{texts.plain(f'way-{signup.way}')} · " if event.ways != (signup.way,) else ""
    return Html(f"{text}{lines}\n\n{way}{texts('checkin-count', inside=inside, seats=seats)}")

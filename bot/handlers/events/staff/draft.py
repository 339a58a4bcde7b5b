"""An event as staff are changing it: what is stored, over it what is not saved yet, and how that is saved, with who is
told and what to do where seats become too few."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import List

from bot.handlers.events import wording
from bot.handlers.states import StaffEventsSG
from bot.handlers.widgets.screen import clock_of, does, notice, person_id, store_of, window
from bot.handlers.widgets.staff_only import change
from bot.handlers.widgets.words import Data, Label, Words, paragraphs, texts_of
from bot.store.core.store import Store
from bot.store.events import changes, events, follow_ups
from bot.store.events.events import Details, Event
from bot.store.events.notices import ToldWhen
from bot.texts import Texts


def name(event: Details, texts: Texts) -> str:
    """The title, or that there is none yet."""
    return wording.title(event, texts) or texts.plain("staff-event-untitled")


async def current(manager: DialogManager) -> tuple[Event, Details] | None:
    """The event on the screen and what it shall say; None where it can no longer be changed."""
    event = await store_of(manager).read(events.event, int(manager.dialog_data.get("event", 0)))
    if event is None or event.state not in ("draft", "published"):
        return None
    return event, event.intended


async def put(manager: DialogManager, /, **values: Any) -> bool:
    """Change some fields: of a draft at once, of a published event until it is saved. False, and said, for the past."""
    shown = await current(manager)
    if shown is None:
        notice(manager, "staff-event-over")
        return False
    (event, details), now = shown, clock_of(manager).now()
    if values.get("starts_at", now) < now:
        notice(manager, "staff-event-gone-by")
        return False
    if event.state == "draft":
        said = replace(details, **values)
        await change(manager, changes.edit, event.id, said, by=person_id(manager), now=now)
    else:
        await change(manager, changes.keep, event.id, values)
    return True


async def home(manager: DialogManager) -> None:
    """To all fields: those of a draft stand on its page, those of a published event on the form."""
    shown = await current(manager)
    is_published = shown is not None and shown[0].state == "published"
    await manager.switch_to(StaffEventsSG.form if is_published else StaffEventsSG.one)


async def drop(manager: DialogManager) -> None:
    """Let go of what was not saved; the event stays as it is."""
    await change(manager, changes.drop, int(manager.dialog_data["event"]))
    notice(manager, "staff-event-dropped")


async def save(
    manager: DialogManager, when_fewer: changes.WhenFewer | None = None, told: ToldWhen | None = None
) -> None:
    """Make the event say what the form says; where too many have a seat, or who is told has night, ask first. Once it is
    said when they are `told`, what was said before of fewer seats holds."""
    shown, data = await current(manager), manager.dialog_data
    if shown is None:
        notice(manager, "staff-event-over")
        await manager.switch_to(StaffEventsSG.one)
        return
    (event, details), by, now = shown, person_id(manager), clock_of(manager).now()
    when_fewer = data.get("when_fewer") if told else when_fewer
    done = await change(
        manager, changes.edit, event.id, details, by=by, now=now, when_fewer=when_fewer, told=told
    )
    if done.refusal == "fewer":
        data["fewer"] = dict(done.too_many)
        await manager.switch_to(StaffEventsSG.fewer)
    elif done.refusal == "night":
        data["when_fewer"] = when_fewer
        await manager.switch_to(StaffEventsSG.night)
    elif done.refusal == "missing":
        texts = texts_of(manager)
        lacks = texts.listing([texts.plain(f"staff-event-missing-{field}") for field in done.missing])
        notice(manager, "staff-event-still-missing", list=lacks)
    else:
        # nothing to save where a second tap, or somebody else, finds it done
        if count := await store_of(manager).read(follow_ups.told_of, event.id):
            notice(manager, f"staff-event-saved-{'morning' if told == 'morning' else 'told'}", count=count)
        else:
            notice(manager, "staff-event-saved")
        await manager.switch_to(StaffEventsSG.one)


async def _fewer(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    shown = await current(dialog_manager)
    if shown is None:
        return {"text": texts("staff-event-over")}
    event, details = shown
    return {
        "ways": [
            {
                "way": texts.plain(f"way-{way}"),
                "seated": await store.read(follow_ups.taken, event.id, way),
                "seats": details.seats(way),
            }
            for way in dialog_manager.dialog_data["fewer"]
        ]
    }


async def _as_they_were(manager: DialogManager) -> None:
    if shown := await current(manager):
        event = shown[0]
        await put(manager, seats_on_site=event.seats_on_site, seats_online=event.seats_online)
    await manager.switch_to(StaffEventsSG.form)


def windows() -> list[Window]:
    """What is asked before it is saved: fewer seats than people who have one, or some of those who are told have night."""
    return [
        window(
            StaffEventsSG.fewer,
            paragraphs(
                Words("staff-event-fewer"),
                List(Words("staff-event-fewer-way"), items="ways", sep="\n\n"),
                Words("staff-event-fewer-choice"),
            ),
            Button(Label("staff-event-fewer-keep"), id="keep", on_click=does(save, "keep")),
            Button(Label("staff-event-fewer-move"), id="move", on_click=does(save, "move")),
            Button(Label("staff-event-fewer-back"), id="back", on_click=does(_as_they_were)),
            getter=_fewer,
        ),
        window(
            StaffEventsSG.night,
            Words("staff-event-night"),
            Button(Label("staff-event-night-morning"), id="morning", on_click=does(save, told="morning")),
            Button(Label("staff-event-night-now"), id="now", on_click=does(save, told="now")),
            SwitchTo(Label("back"), id="form", state=StaffEventsSG.form),
        ),
    ]

"""The end of a change to a published event: saved, with who is told; and what to do where seats become too few."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import List

from bot.handlers.events.staff.draft import current, drop_changes
from bot.handlers.states import StaffEventsSG
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of, window
from bot.handlers.widgets.staff_only import change
from bot.handlers.widgets.words import Data, Label, Words, paragraphs, texts_of
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import changes as event_changes
from bot.store.events import events, follow_ups, signups
from bot.store.events.changes import WhenFewer
from bot.store.events.notices import ToldWhen
from bot.texts import Texts


async def save(
    manager: DialogManager, when_fewer: WhenFewer | None = None, told: ToldWhen | None = None
) -> None:
    """Make the event say what the form says; where too many have a seat, or who is told has night, ask first."""
    shown = await current(manager)
    if shown is None:
        notice(manager, "staff-event-over")
        await manager.switch_to(StaffEventsSG.one)
        return
    event, details = shown
    by, now = person_id(manager), clock_of(manager).now()
    done = await change(
        manager, event_changes.edit, event.id, details, by=by, now=now, when_fewer=when_fewer, told=told
    )
    if done.refusal == "fewer":
        manager.dialog_data["fewer"] = dict(done.too_many)
        await manager.switch_to(StaffEventsSG.fewer)
    elif done.refusal == "night":
        manager.dialog_data["when_fewer"] = when_fewer
        await manager.switch_to(StaffEventsSG.night)
    elif done.refusal == "missing":
        texts = texts_of(manager)
        lacks = texts.listing([texts.plain(f"staff-event-missing-{field}") for field in done.missing])
        notice(manager, "staff-event-still-missing", list=lacks)
    else:
        wanted = drop_changes(manager)
        count = await store_of(manager).read(_told_of, event.id) if wanted else 0
        if count:
            notice(manager, f"staff-event-saved-{'morning' if told == 'morning' else 'told'}", count=count)
        else:
            notice(manager, "staff-event-saved" if wanted else "staff-event-unchanged")
        await manager.switch_to(StaffEventsSG.one)


def _told_of(db: Connection, event_id: int) -> int:
    """How many people are told of what was saved last."""
    event = events.event(db, event_id)
    return follow_ups.told_of(db, event_id, event.version) if event else 0


def saves(
    when_fewer: WhenFewer | None = None, told: ToldWhen | None = None
) -> Callable[..., Awaitable[None]]:
    """What a button does that saves; one that says when they are `told` keeps to what was said before of fewer seats."""

    async def tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
        await save(manager, manager.dialog_data.get("when_fewer") if told else when_fewer, told)

    return tapped


async def _fewer(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    shown = await current(dialog_manager)
    if shown is None:
        return {"text": texts("staff-event-over")}
    event, details = shown
    lines = []
    for way in dialog_manager.dialog_data["fewer"]:
        seats = await store.read(signups.seats, event.id, way)
        seated, named = seats.seated + seats.held, texts.plain(f"way-{way}")
        lines.append({"way": named, "seated": seated, "seats": details.seats(way)})
    return {"ways": lines}


async def _as_they_were(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    drop_changes(manager, "seats_on_site", "seats_online")
    await manager.switch_to(StaffEventsSG.form)


def fewer_window() -> Window:
    """Fewer seats than people who have one: what shall happen."""
    return window(
        StaffEventsSG.fewer,
        paragraphs(
            Words("staff-event-fewer"),
            List(Words("staff-event-fewer-way"), items="ways", sep="\n\n"),
            Words("staff-event-fewer-choice"),
        ),
        Button(Label("staff-event-fewer-keep"), id="keep", on_click=saves("keep")),
        Button(Label("staff-event-fewer-move"), id="move", on_click=saves("move")),
        Button(Label("staff-event-fewer-back"), id="back", on_click=_as_they_were),
        getter=_fewer,
    )


def night_window() -> Window:
    """Some of those who are told have night: in the morning, or now."""
    return window(
        StaffEventsSG.night,
        Words("staff-event-night"),
        Button(Label("staff-event-night-morning"), id="morning", on_click=saves(told="morning")),
        Button(Label("staff-event-night-now"), id="now", on_click=saves(told="now")),
        SwitchTo(Label("back"), id="form", state=StaffEventsSG.form),
    )

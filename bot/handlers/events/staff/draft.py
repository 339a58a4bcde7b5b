"""An event as staff are changing it: what is stored, and over it what is not saved yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from bot.clock import iso, parse
from bot.handlers.events import wording
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of
from bot.handlers.widgets.staff_only import change
from bot.store.events import changes as event_changes
from bot.store.events import events
from bot.store.events.events import TIMES, Details, Event
from bot.texts import Texts


def name(event: Details, texts: Texts) -> str:
    """The title, or that there is none yet."""
    return wording.title(event, texts) or texts.plain("staff-event-untitled")


async def current(manager: DialogManager) -> tuple[Event, Details] | None:
    """The event on the screen and what it shall say; None where it can no longer be changed."""
    event = await store_of(manager).read(events.event, int(manager.dialog_data["event"]))
    if event is None or event.state not in ("draft", "published"):
        return None
    return event, replace(event.details, **_unsaved(manager, event.id))


async def put(manager: DialogManager, **values: Any) -> bool:
    """Change some fields: of a draft at once, of a published event until it is saved. False, and said, for the past."""
    shown = await current(manager)
    if shown is None:
        notice(manager, "staff-event-over")
        return False
    event, details = shown
    now = clock_of(manager).now()
    if values.get("starts_at", now) < now:
        notice(manager, "staff-event-gone-by")
        return False
    if event.state == "draft":
        changed = replace(details, **values)
        await change(manager, event_changes.edit, event.id, changed, by=person_id(manager), now=now)
        return True
    kept = {**_unsaved(manager, event.id), **values}
    manager.dialog_data["unsaved"] = {
        "event": event.id,
        "values": {
            name: _plain(value) for name, value in kept.items() if value != getattr(event.details, name)
        },
    }
    return True


def has_changes(manager: DialogManager) -> bool:
    """Whether anything waits to be saved."""
    return bool(_unsaved(manager, int(manager.dialog_data["event"])))


def drop_changes(manager: DialogManager, *names: str) -> bool:
    """Forget what was not saved: of some fields, or of all. Whether there was anything."""
    had_some = has_changes(manager)
    unsaved = manager.dialog_data.get("unsaved")
    if unsaved and names:
        unsaved["values"] = {name: value for name, value in unsaved["values"].items() if name not in names}
    else:
        manager.dialog_data.pop("unsaved", None)
    return had_some


def _unsaved(manager: DialogManager, event_id: int) -> dict[str, Any]:
    unsaved = manager.dialog_data.get("unsaved")
    if not unsaved or unsaved["event"] != event_id:
        return {}
    return {name: _value(name, value) for name, value in unsaved["values"].items()}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return iso(value)
    return list(value) if isinstance(value, tuple) else value


def _value(name: str, value: Any) -> Any:
    if name in TIMES:
        return parse(value)
    return tuple(value) if name == "disciplines" else value

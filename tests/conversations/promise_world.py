"""What several tests of what events promise have in common."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.events import events
from bot.store.events.changes import Edited, WhenFewer
from tests.conversations.chat import Fellow, World
from tests.conversations.event_world import agreed

MINUTE = timedelta(minutes=1)


async def edit(world: World, event_id: int, when_fewer: WhenFewer | None = None, **differs: Any) -> Edited:
    """A change by staff."""

    def change(db: Connection) -> Edited:
        found = events.event(db, event_id)
        assert found is not None
        details = replace(found.details, **differs)
        return event_changes.edit(db, event_id, details, by=1, now=world.clock.now(), when_fewer=when_fewer)

    done = await world.bot.store.write(change)
    await world.settle()
    return done


async def move(world: World, event_id: int, by: timedelta) -> None:
    """The whole event at another time."""
    found = await world.bot.store.read(events.event, event_id)
    assert found is not None
    await edit(world, event_id, **{name: getattr(found, name) + by for name in events.TIMES})


async def call_off(world: World, event_id: int) -> None:
    """Staff call it off."""
    now = world.clock.now()
    await world.bot.store.write(partial(event_changes.call_off, event_id=event_id, by=1, now=now))
    await world.settle()


async def three(world: World) -> list[Fellow]:
    """Three who have agreed."""
    return [
        await agreed(world, name, 7_654_321_021 + place) for place, name in enumerate(("Ann", "Bob", "Cyd"))
    ]

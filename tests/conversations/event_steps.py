"""What several tests of events do."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from bot.handlers.events.wording import when
from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.events import events
from bot.store.events.changes import Edited, WhenFewer
from bot.texts import Language, Texts
from tests.conversations.chat import World

SCREEN_TIME = re.compile("<.*?>")


async def times(world: World, event_id: int, language: Language = "en") -> str:
    """When the event is, as it is read."""
    found = await world.bot.store.read(events.event, event_id)
    assert found is not None
    return SCREEN_TIME.sub("", when(found, Texts(language)))


async def edit(world: World, event_id: int, when_fewer: WhenFewer | None = None, **differs: Any) -> Edited:
    """A change by staff."""

    def change(db: Connection) -> Edited:
        found = events.event(db, event_id)
        assert found is not None
        details = replace(found.details, **differs)
        now = world.clock.now()
        return event_changes.edit(db, event_id, details, by=1, now=now, when_fewer=when_fewer)

    done = await world.bot.store.write(change)
    await world.settle()
    return done

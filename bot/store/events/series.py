"""An event that comes again on other days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.clock import BEIJING
from bot.store.core.sqlite import Connection
from bot.store.events import events, notes
from bot.store.events.changes import create, publish
from bot.store.events.events import TIMES


def make(
    db: Connection,
    event_id: int,
    days: Sequence[date],
    *,
    by: int,
    now: datetime,
    key: str,
    publishes: bool,
) -> list[int]:
    """Copies of an event on other days of Beijing at the same hour, as drafts or published at once; none of an unknown one.

    Each is an event of its own from then on. `key` as for `create`.
    """
    event, made = events.event(db, event_id), []
    if event is None:
        return []
    first = event.starts_at.astimezone(BEIJING).date()
    for day in days:
        moved: dict[str, Any] = {name: getattr(event, name) + (day - first) for name in TIMES}
        made.append(create(db, replace(event.details, **moved), by=by, now=now, key=f"{key}:{day}"))
        notes.copy(db, event_id, made[-1])
        if publishes:
            publish(db, made[-1], by=by, now=now)
    return made

"""Where an event was announced, in groups and in people's chats: each change is brought there in the background."""

from __future__ import annotations

from datetime import datetime

from bot.store.campaigns import campaigns
from bot.store.core import jobs
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import Connection
from bot.store.events import events, group_posts
from bot.store.outbox import deliveries
from bot.store.topics.copies import AT_ONCE, EVERY, LOOKS_AGAIN


def plan_update(db: Connection, event_id: int, version: int, now: datetime) -> None:
    """Have every announcement brought up to the event's present version, in the transaction that changes it."""
    _plan(db, event_id, version, 0, 0, now)


def _plan(db: Connection, event_id: int, version: int, time: int, first: int, due_at: datetime) -> None:
    refs: dict[str, int | str] = {"event": event_id, "version": version, "time": time, "first": first}
    jobs.plan(db, "event-copies", f"{event_id}:{version}:{time}:{first}", due_at, refs)


def _update(db: Connection, job: Job, now: datetime) -> None:
    """One edit a message and version; a newer version has its own, so this one stops."""
    event_id, version, time, first = (int(job.refs[name]) for name in ("event", "version", "time", "first"))
    found = events.event(db, event_id)
    if found is None or found.version != version:
        return
    copies = [*group_posts.of_event(db, event_id), *campaigns.copies(db, "event", str(event_id))]
    for chat, message_id in copies[first : first + AT_ONCE]:
        deliveries.enqueue(
            db,
            dedup=f"event-update:{chat}:{message_id}:{version}",
            recipient=chat,
            type="event-update",
            refs={"event": event_id, "message": message_id},
            now=now,
            urgent=True,  # an edit disturbs nobody
        )
    if len(copies) > first + AT_ONCE:
        _plan(db, event_id, version, time, first + AT_ONCE, now + EVERY)
    elif campaigns.goes_out(db, "event", str(event_id)):  # one may have been composed just before the change
        _plan(db, event_id, version, time + 1, 0, now + LOOKS_AGAIN)


JOBS: dict[str, JobFunction] = {"event-copies": _update}

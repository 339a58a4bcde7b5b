"""The copies of a topic that are in people's chats: each change of the topic is brought to them in the background."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.store.campaigns import campaigns
from bot.store.core import jobs
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import Connection
from bot.store.outbox import deliveries
from bot.store.topics import topics

# Twenty a second, of the twenty-five that Telegram allows: what others are told meanwhile does not wait for them all.
AT_ONCE, EVERY = 100, timedelta(seconds=5)
LOOKS_AGAIN = timedelta(
    minutes=1
)  # as long as copies go out, one may have been composed just before the change


def plan_update(db: Connection, topic_id: int, version: int, now: datetime) -> None:
    """Have every copy brought up to the topic's present version; call it in the transaction that changes it."""
    _plan(db, topic_id, version, 0, 0, now)


def update_of(db: Connection, topic_id: int, person: int, version: str, now: datetime) -> None:
    """Have one reader's copies say how it stands with them now, once for each `version`."""
    for recipient, message_id in campaigns.copies(db, "topic", str(topic_id), person):
        _edit(db, topic_id, recipient, message_id, version, now)


def _plan(db: Connection, topic_id: int, version: int, time: int, first: int, due_at: datetime) -> None:
    refs: dict[str, int | str] = {"topic": topic_id, "version": version, "time": time, "first": first}
    jobs.plan(db, "topic-copies", f"{topic_id}:{version}:{time}:{first}", due_at, refs)


def _update(db: Connection, job: Job, now: datetime) -> None:
    """One edit a copy and version; a newer version has its own, so this one stops."""
    topic_id, version, time, first = (int(job.refs[name]) for name in ("topic", "version", "time", "first"))
    found = topics.topic(db, topic_id)
    if found is None or found.version != version:
        return
    copies = campaigns.copies(db, "topic", str(topic_id))
    for recipient, message_id in copies[first : first + AT_ONCE]:
        _edit(db, topic_id, recipient, message_id, str(version), now)
    if len(copies) > first + AT_ONCE:
        _plan(db, topic_id, version, time, first + AT_ONCE, now + EVERY)
    elif campaigns.goes_out(db, "topic", str(topic_id)):
        _plan(db, topic_id, version, time + 1, 0, now + LOOKS_AGAIN)


def _edit(
    db: Connection, topic_id: int, recipient: int, message_id: int, version: str, now: datetime
) -> None:
    deliveries.enqueue(
        db,
        dedup=f"topic-update:{recipient}:{message_id}:{version}",
        recipient=recipient,
        type="topic-update",
        refs={"topic": topic_id, "message": message_id},
        now=now,
        urgent=True,  # an edit disturbs nobody, and a copy is as untrue in a pause
    )


JOBS: dict[str, JobFunction] = {"topic-copies": _update}

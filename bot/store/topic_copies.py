"""The copies of a topic that are in people's chats: each change of the topic is brought to them in the background."""

from __future__ import annotations

import json
from datetime import datetime

from bot.store import campaigns, deliveries, jobs, topics
from bot.store.jobs import Job, JobFunction
from bot.store.sqlite import Connection

AT_ONCE = 500  # rows of one transaction, so that nobody who taps meanwhile has to wait for all of them


def plan_update(db: Connection, topic_id: int, version: int, now: datetime) -> None:
    """Have every copy brought up to the topic's present version; call it in the transaction that changes it."""
    _plan(db, topic_id, version, 0, now)


def _plan(db: Connection, topic_id: int, version: int, first: int, now: datetime) -> None:
    refs: dict[str, int | str] = {"topic": topic_id, "version": version, "first": first}
    jobs.plan(db, "topic-copies", f"{topic_id}:{version}:{first}", now, refs)


def _update(db: Connection, job: Job, now: datetime) -> None:
    """One edit a copy and version; a newer version has its own, so this one stops."""
    topic_id, version, first = (int(job.refs[name]) for name in ("topic", "version", "first"))
    found = topics.topic(db, topic_id)
    if found is None or found.version != version:
        return
    copies = campaigns.copies(db, "topic", str(topic_id))
    for recipient, message_id in copies[first : first + AT_ONCE]:
        deliveries.enqueue(
            db,
            dedup=f"topic-update:{recipient}:{message_id}:{version}",
            recipient=recipient,
            type="topic-update",
            refs={"topic": topic_id, "message": message_id},
            now=now,
        )
    if len(copies) > first + AT_ONCE:
        _plan(db, topic_id, version, first + AT_ONCE, now)


def whys_of(db: Connection, topic_id: int, person: int) -> tuple[str, ...]:
    """Why a topic was sent to somebody, the strongest reason first; () where it was not."""
    row = db.execute(
        """
        SELECT whys FROM campaign_recipients JOIN campaigns ON campaigns.id = campaign_id
        WHERE kind = 'topic' AND subject = ? AND person = ? AND campaign_recipients.state <> 'out'
        ORDER BY campaign_id DESC LIMIT 1
        """,
        (str(topic_id), person),
    ).fetchone()
    return tuple(json.loads(row["whys"])) if row else ()


JOBS: dict[str, JobFunction] = {"topic-copies": _update}

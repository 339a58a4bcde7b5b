"""What an event asks of who has a seat, such as what the gate wants to know. Nobody loses a seat by not answering. UTC."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime, timedelta

from bot.clock import iso
from bot.store.core import jobs
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import Connection
from bot.store.events import events, signups
from bot.store.events.events import Event
from bot.store.events.notices import tell
from bot.store.events.signups import Signup

KEPT = timedelta(days=7)  # after the end; then nobody needs them any more


def ask(db: Connection, signup: Signup, now: datetime, *, again: str = "") -> None:
    """Ask who has a seat, once for each time that they sign up; `again` for questions that are new."""
    event = events.event(db, signup.event_id)
    if event and event.questions and signup.state == "seated" and event.is_open(now):
        key = f"{signup.arrival}:{again}"
        tell(db, signup, "event-questions", now, again=key, expires_at=event.starts_at)


def answer(db: Connection, signup_id: int, person: int, question: str, text: str) -> bool:
    """Keep an answer in place of an earlier one. False: they have no seat, or the event is over or asks no such thing."""
    mine = signups.attendance(db, signup_id, person)
    if (
        mine is None
        or (mine.signup.state, mine.event.state) != ("seated", "published")
        or question not in mine.event.questions
    ):
        return False
    db.execute(
        "INSERT INTO signup_answers VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET answer = excluded.answer",
        (signup_id, question, text),
    )
    plan_erasure(db, mine.event)
    return True


def forget(db: Connection, event_id: int, person: int | None = None) -> None:
    """Erase what was answered, by everybody or one person: nobody needs it any more."""
    db.execute(
        """
        DELETE FROM signup_answers
        WHERE signup_id IN (SELECT id FROM signups WHERE event_id = ?1 AND (?2 IS NULL OR user_id = ?2))
        """,
        (event_id, person),
    )


def forget_unasked(db: Connection, event_id: int, asked: Collection[str]) -> None:
    """Erase the answers to what is not `asked` any more."""
    db.execute(
        """
        DELETE FROM signup_answers WHERE signup_id IN (SELECT id FROM signups WHERE event_id = ?)
            AND question NOT IN (SELECT value FROM json_each(?))
        """,
        (event_id, json.dumps(list(asked), ensure_ascii=False)),
    )


def plan_erasure(db: Connection, event: Event) -> None:
    """Have the answers erased a week after the end of the event; of one that was moved, anew."""
    end = iso(event.ends_at)
    jobs.plan(
        db, "event-answers", f"{event.id}:{end}", event.ends_at + KEPT, {"event": event.id, "ends_at": end}
    )


def _erase(db: Connection, job: Job, _: datetime) -> None:
    event = events.event(db, int(job.refs["event"]))
    if event and iso(event.ends_at) == job.refs["ends_at"]:  # else it was moved
        forget(db, event.id)


JOBS: dict[str, JobFunction] = {"event-answers": _erase}

"""What a fellow decides about a topic that was sent to them: one transaction each that checks for itself. Times are UTC."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from bot.store.core.sqlite import Connection
from bot.store.introductions import asking, changes, requests
from bot.store.topics import topics, wishes

Decision = Literal["ask", "withdraw", "undo", "dismiss", "fewer"]
Decided = Literal["interested", "withdrawn", "undone", "aside", "unknown", "over", "too-late", "open"]


def decide(
    db: Connection, decision: Decision, topic_id: int, person: int, now: datetime
) -> Decided | asking.Refusal:
    """Ask about a topic, take that back, put the topic ("dismiss") or its kind ("fewer") aside, or undo that.

    Twice is as once. What became of it; where nothing did: "unknown" (never released), "over", "too-late" (answered), or
    why they may not ask.
    """
    topic = topics.topic(db, topic_id)
    if topic is None or not topic.was_released:
        return "unknown"
    if decision == "withdraw":
        return "withdrawn" if _withdraw(db, topic.workstation_id, topic_id, person, now) else "too-late"
    if decision == "undo":
        wishes.choose(db, person, topic_id, None, now)
        return "undone"
    if not topic.is_open(now):
        return "over"
    if decision == "ask":
        asked = asking.ask(
            db, person, topic.workstation_id, "", offers_username=False, now=now, topic_id=topic_id
        )
        if asked.refusal is None:  # whoever takes it up has not put it aside any more
            wishes.choose(db, person, topic_id, None, now)
        return asked.refusal if asked.refusal and asked.request is None else "interested"
    if request := requests.open_of(db, person, topic.workstation_id, topic_id):
        return "over" if request.is_introduced else "open"  # who asked about it has not put it aside
    wishes.choose(db, person, topic_id, "fewer" if decision == "fewer" else "dismissed", now)
    return "aside"


def _withdraw(db: Connection, workstation_id: str, topic_id: int, person: int, now: datetime) -> bool:
    if request := requests.open_of(db, person, workstation_id, topic_id):
        return changes.withdraw(db, request.id, person, now)
    asked = [request for request in requests.of_fellow(db, person) if request.topic_id == topic_id]
    return bool(asked) and asked[0].fellow == "withdrawn"

"""Between two people: questions before the answer, and after it messages, contacts, and whether they met. UTC."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from bot.store import audit, deliveries, relays, requests
from bot.store.jobs import Job, JobFunction
from bot.store.request_moves import Side
from bot.store.request_pushes import refresh, tell
from bot.store.requests import Met, Request
from bot.store.sqlite import Connection

WHY_AT_MOST = 500  # characters
Passing = Literal["passed", "asked", "answered", "text-only", "nobody", "closed"]


def may_ask_question(db: Connection, request_id: int, person: int) -> bool:
    """Whether this person is a host who may ask the fellow something before answering."""
    found = requests.request(db, request_id)
    return (
        found is not None and found.host == "asked" and found.is_open and _side(db, found, person) == "host"
    )


def pass_message(
    db: Connection, request_id: int, sender: int, message_id: int, now: datetime, *, is_text: bool
) -> Passing:
    """Have a message of one side copied to the other. Its content is not stored; the same message goes once.

    Once introduced, anything: "passed". Before, a host's question ("asked") and the fellow's answer to it
    ("answered"), text alone, since a file or a voice tells who somebody is: else "text-only". "nobody" where the
    fellow writes before anyone has asked, "closed" where nothing is passed on (any more), or to this person.
    """
    found = requests.request(db, request_id)
    side = _side(db, found, sender) if found else None
    if found is None or side is None or not found.is_open or found.fellow == "invited":
        return "closed"
    if found.is_introduced:
        if requests.contact_of(db, request_id, sender) is None:
            return "closed"
        _copy(db, found, requests.other_person(found, side), sender, message_id, now)
        return "passed"
    if side == "fellow" and found.host_id is None:
        return "nobody"
    if not is_text:
        return "text-only"
    if side == "host":
        db.execute("UPDATE requests SET host_id = ? WHERE id = ?", (sender, request_id))
    other = found.fellow_id if side == "host" else found.host_id
    if side == "fellow" and _side(db, found, other) != "host":
        return "nobody"
    type = "request-question" if side == "host" else "request-answer"
    tell(db, found, other, type, now, again=str(message_id))
    _copy(db, found, other, sender, message_id, now)
    return "asked" if side == "host" else "answered"


def copy_reason(db: Connection, found: Request, host_id: int, message_id: int, now: datetime) -> None:
    """Have a host's own words for a decline copied to the fellow, after the line that says so."""
    _copy(db, found, found.fellow_id, host_id, message_id, now)


def _copy(
    db: Connection, found: Request, recipient: int | None, sender: int, message_id: int, now: datetime
) -> None:
    if recipient is None:
        return
    deliveries.enqueue(
        db,
        dedup=f"relayed:{found.id}:{sender}:{message_id}",
        recipient=recipient,
        type="relayed",
        refs={"request": found.id, "from_chat_id": sender, "message_id": message_id},
        now=now,
    )
    relays.add(db, sender, message_id, found.id, "talk")  # so that they can add to their own words


def share_contact(db: Connection, request_id: int, person: int, now: datetime) -> bool:
    """Show the other side how to reach this person directly. False: not introduced, or shared before."""
    found = requests.request(db, request_id)
    side = _side(db, found, person) if found else None
    if found is None or side is None or requests.contact_of(db, request_id, person) is None:
        return False
    changed = db.execute(
        "UPDATE request_sides SET contact = 'shared' WHERE request_id = ? AND side = ? AND contact <> 'shared'",
        (request_id, side),
    ).rowcount
    if changed:
        audit.note(db, now, person, "request-share-contact", f"request:{request_id}")
        tell(db, found, requests.other_person(found, side), "request-contact", now)
        refresh(db, found, now, besides=person)
    return changed == 1


def answer_met(db: Connection, request_id: int, person: int, met: Met, now: datetime) -> bool:
    """Whether they met, by one of the two; the first answer counts. False: not theirs, or answered."""
    found = requests.request(db, request_id)
    side = _participant(found, person) if found else None
    changed = db.execute(
        "UPDATE request_sides SET met = ? WHERE request_id = ? AND side = ? AND met IS NULL",
        (met, request_id, side),
    ).rowcount
    if changed:
        audit.note(db, now, person, "request-met", f"request:{request_id}", met)
    return changed == 1


def add_why(db: Connection, request_id: int, person: int, why: str) -> bool:
    """A word why, after the answer. False: not theirs. Raises ValueError above `WHY_AT_MOST` characters."""
    if len(why) > WHY_AT_MOST:
        raise ValueError(f"{len(why)} characters, {WHY_AT_MOST} at most")
    found = requests.request(db, request_id)
    side = _participant(found, person) if found else None
    return (
        db.execute(
            "UPDATE request_sides SET why = ? WHERE request_id = ? AND side = ? AND met IS NOT NULL",
            (why, request_id, side),
        ).rowcount
        == 1
    )


def _side(db: Connection, found: Request, person: int | None) -> Side | None:
    return None if person is None else requests.side_of(db, found, person)


def _participant(found: Request, person: int) -> Side | None:
    """The side of one of the two who were introduced, also after a host's role has ended."""
    if "waiting" in found.states or "asked" in found.states:
        return None
    return "fellow" if person == found.fellow_id else "host" if person == found.host_id else None


def _ask_whether_met(db: Connection, job: Job, now: datetime) -> None:
    found = requests.request(db, int(job.refs["request"]))
    if found and found.is_introduced:
        for person in (found.fellow_id, found.host_id):
            tell(db, found, person, "request-met", now)


JOBS: dict[str, JobFunction] = {"request-met": _ask_whether_met}

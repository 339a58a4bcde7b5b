"""Between two people: questions before the answer, and after it messages, contacts, and whether they met. UTC."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.clock import iso
from bot.store.core import audit, sizes
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import Connection, count_of, exists, value_of, wrote
from bot.store.introductions import changes, relays, requests
from bot.store.introductions.notices import refresh, tell
from bot.store.introductions.requests import Met, Request
from bot.store.introductions.transitions import Side
from bot.store.outbox import deliveries, notices
from bot.store.people import users

WHY_AT_MOST = sizes.CHARACTERS["request_sides"]["why"]
# How many messages of one person about one request are passed on in a span of time.
BEFORE, AFTER = (10, timedelta(days=1)), (60, timedelta(hours=1))
Passing = Literal["sent", "waits", "away", "lost", "often", "text-only", "nobody", "closed"]


@dataclass(frozen=True, slots=True)
class Passed:
    """What becomes of a message: it is on its way ("sent"), or it waits for who wants quiet (`until` the end of that)
    or cannot be reached now ("away"). Or it is not passed on: "often" (`until` then), "nobody" where the fellow
    writes before anyone has asked, "lost" where the other one may be told nothing now, "closed" where nothing is passed
    on any more, or not to this person."""

    how: Passing
    until: datetime | None = None


def counterpart(request: Request, person: int) -> Side:
    """Who is across from a person who took part, also where that is over."""
    return "host" if person == request.fellow_id else "fellow"


def may_ask_question(db: Connection, request_id: int, person: int) -> bool:
    """Whether this person is a host who may ask the fellow something before answering."""
    request = requests.request(db, request_id)
    return (
        request is not None
        and request.host == "asked"
        and request.is_open
        and requests.side_of(db, request, person) == "host"
    )


def within_reach(db: Connection, person: int) -> list[Request]:
    """The requests in which this person can write to the other side now, the latest first: introductions, and a
    fellow's whose host has asked something."""
    mine = requests.of_fellow(db, person)
    asked = [request for request in mine if request.is_open and request.host == "asked" and request.host_id]
    met = [request for request in mine if request.is_introduced]
    met += requests.introduced_to(db, person)
    return asked + [request for request in met if requests.contact_of(db, request.id, person)]


def question_to(db: Connection, fellow_id: int, after: int) -> int | None:
    """The request about which a host has asked this fellow something, in a message later than `after` (its number in
    the chat), to which nothing was said yet."""
    sql = """
        SELECT question.refs ->> '$.request' AS request FROM deliveries AS question
        WHERE recipient = :fellow AND type = 'request-question' AND state = 'sent' AND message_id > :after
            AND NOT EXISTS (SELECT 1 FROM deliveries AS answer
                WHERE answer.dedup >= 'request-answer:' || (question.refs ->> '$.request') || ':'
                    AND answer.dedup < 'request-answer:' || (question.refs ->> '$.request') || ';'
                    AND answer.id > question.id)
        ORDER BY question.message_id DESC LIMIT 1
        """
    asked = value_of(db, sql, {"fellow": fellow_id, "after": after})
    request = requests.request(db, int(asked)) if asked else None
    return request.id if request and request.is_open and request.host == "asked" else None


def pass_message(
    db: Connection,
    request_id: int,
    sender: int,
    message_id: int,
    now: datetime,
    *,
    is_text: bool,
    album: str | None = None,
) -> Passed:
    """Have a message of one side copied to the other. Its content is not stored; the same message goes once.

    Once introduced, anything. Before, a host's question and the fellow's answer to it, text alone, since a file or a
    voice tells who somebody is. What becomes of it is told by the ledger; `album` is one for its pieces.
    """
    request = requests.request(db, request_id)
    side = requests.side_of(db, request, sender)
    if request is not None and requests.rests(db, request, sender):
        return Passed("lost")
    if request is None or side is None or not request.is_open or request.fellow == "invited":
        return Passed("closed")
    if request.is_introduced and requests.contact_of(db, request_id, sender) is None:
        return Passed("closed")
    if not request.is_introduced:
        if side == "fellow" and requests.side_of(db, request, request.host_id) != "host":
            return Passed("nobody")
        if not is_text:
            return Passed("text-only")
    most, span = AFTER if request.is_introduced else BEFORE
    if _lately(db, request, sender, message_id, now - span) >= most:
        return Passed("often", now + span)
    if side == "host" and not request.is_introduced:
        db.execute("UPDATE requests SET host_id = ? WHERE id = ?", (sender, request_id))
        request = requests.request(db, request_id) or request
    other = requests.other_person(request, side)
    if not request.is_introduced:
        type = "request-question" if side == "host" else "request-answer"
        tell(db, request, other, type, now, again=str(message_id))
    return _copy(db, request, other, sender, message_id, now, album)


def pass_messages(
    db: Connection,
    request_id: int,
    sender: int,
    message_ids: Iterable[int],
    now: datetime,
    *,
    is_text: bool,
    album: str | None = None,
) -> list[Passed]:
    """`pass_message` for each piece of an album, or for the one message."""
    about = db, request_id, sender
    return [pass_message(*about, number, now, is_text=is_text, album=album) for number in message_ids]


def decline_in_words(
    db: Connection, request_id: int, host_id: int, message_id: int, now: datetime
) -> Passed | None:
    """A host says no in words of their own, which are copied to the fellow after the line that says so, and not stored.

    None: not theirs to answer, or too late; the same message again is as once.
    """
    request = changes.decline(db, request_id, host_id, "own", now)
    if request is None and was_passed(db, request_id, host_id, message_id):
        request = requests.request(db, request_id)
    return _copy(db, request, request.fellow_id, host_id, message_id, now) if request else None


def _lately(db: Connection, request: Request, sender: int, message_id: int, since: datetime) -> int:
    begin = f"relayed:{request.id}:{sender}:"
    return count_of(
        db,
        """
        SELECT count(*) FROM deliveries
        WHERE dedup >= ?1 AND dedup < ?1 || ':' AND dedup <> ?1 || ?2 AND created_at > ?3
        """,
        (begin, str(message_id), iso(since)),
    )


def was_passed(db: Connection, request_id: int, sender: int, message_id: int) -> bool:
    """Whether this very message was handed to the ledger before."""
    key = f"relayed:{request_id}:{sender}:{message_id}"
    return exists(db, "SELECT 1 FROM deliveries WHERE dedup = ?", (key,))


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of somebody's message in the other's chat. `message_id` is None as long as it has not been made."""

    request: Request
    chat_id: int
    message_id: int | None


def copy_of(db: Connection, request_id: int, sender: int, message_id: int) -> Copy | None:
    """Where the copy of a message is, if its writer may still write there."""
    request = requests.request(db, request_id)
    row = db.execute(
        "SELECT recipient, message_id, done_at FROM deliveries WHERE dedup = ?",
        (f"relayed:{request_id}:{sender}:{message_id}",),
    ).fetchone()
    if request is None or row is None or (row["done_at"] and row["message_id"] is None):
        return None
    if not request.is_open or requests.side_of(db, request, sender) is None:
        return None
    if request.is_introduced and requests.contact_of(db, request_id, sender) is None:
        return None
    return Copy(request, row["recipient"], row["message_id"])


def _copy(
    db: Connection,
    request: Request,
    recipient: int | None,
    sender: int,
    message_id: int,
    now: datetime,
    album: str | None = None,
) -> Passed:
    person = users.user(db, recipient) if recipient is not None else None
    if person is None or not person.has_agreed:
        return Passed("closed")
    refs: dict[str, int | str] = {"request": request.id, "from_chat_id": sender, "message_id": message_id}
    key = f"{request.id}:{sender}:{message_id}"
    if deliveries.has_ended(db, f"relayed:{key}"):  # and what became of it was told
        return Passed("sent")
    notices.tell(db, person.id, "relayed", key, {**refs, "album": album} if album else refs, now)
    relays.add(db, sender, message_id, request.id, "talk")  # so that they can add to their own words
    if person.is_paused(now):
        return Passed("waits", person.paused_until)
    return Passed("away" if person.unreachable_at else "sent")


def share_contact(db: Connection, request_id: int, person: int, now: datetime) -> bool:
    """Show the other side how to reach this person directly. False: not introduced, or shared before."""
    request = requests.request(db, request_id)
    side = requests.side_of(db, request, person)
    if request is None or side is None or requests.contact_of(db, request_id, person) is None:
        return False
    sql = "UPDATE request_sides SET contact = 'shared' WHERE request_id = ? AND side = ? AND contact <> 'shared'"
    if changed := wrote(db, sql, (request_id, side)):
        audit.note(db, now, person, "request-share-contact", f"request:{request_id}")
        tell(db, request, requests.other_person(request, side), "request-contact", now)
        refresh(db, request, now)
    return changed


def answer_met(db: Connection, request_id: int, person: int, met: Met, now: datetime) -> bool:
    """Whether they met, by one of the two; the first answer counts. False: not theirs, or answered."""
    request = requests.request(db, request_id)
    side = participant(request, person) if request else None
    sql = "UPDATE request_sides SET met = ? WHERE request_id = ? AND side = ? AND met IS NULL"
    if changed := wrote(db, sql, (met, request_id, side)):
        audit.note(db, now, person, "request-met", f"request:{request_id}", met)
    return changed


def add_why(db: Connection, request_id: int, person: int, why: str) -> bool:
    """A word why, after the answer. False: not theirs. Raises ValueError above `WHY_AT_MOST` characters."""
    if len(why) > WHY_AT_MOST:
        raise ValueError(f"{len(why)} characters, {WHY_AT_MOST} at most")
    request = requests.request(db, request_id)
    side = participant(request, person) if request else None
    sql = "UPDATE request_sides SET why = ? WHERE request_id = ? AND side = ? AND met IS NOT NULL"
    return wrote(db, sql, (why, request_id, side))


def participant(request: Request, person: int) -> Side | None:
    """The side of one of the two who were introduced, also after a host's role has ended."""
    if "waiting" in request.states or "asked" in request.states:
        return None
    return "fellow" if person == request.fellow_id else "host" if person == request.host_id else None


def _ask_whether_met(db: Connection, job: Job, now: datetime) -> None:
    request = requests.request(db, int(job.refs["request"]))
    if request and request.is_introduced:
        for person in (request.fellow_id, request.host_id):
            tell(db, request, person, "request-met", now)


JOBS: dict[str, JobFunction] = {"request-met": _ask_whether_met}

"""Asking for an introduction, and handing it to the hosts: one transaction each, with what is told and due. UTC."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Unpack

from bot.clock import iso
from bot.store.core import audit, jobs
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import Connection, count_of
from bot.store.introductions import requests
from bot.store.introductions.changes import WAITS, begin, plan_expiry, transition
from bot.store.introductions.common import Common
from bot.store.introductions.notices import (
    hosts_ready,
    ready_from,
    refresh,
    show,
    tell,
    tell_count,
    tell_staff,
    within_reach,
)
from bot.store.introductions.requests import WORDS_AT_MOST, Request
from bot.store.introductions.transitions import START
from bot.store.outbox import deliveries
from bot.store.outbox import rules as delivery_rules
from bot.store.people import roles, users, visibility
from bot.store.topics import topics
from bot.store.workstations import workstations

LASTS = timedelta(days=14)  # from the moment at which a host was asked
REMINDS_AFTER = timedelta(days=7)
# To one workstation, and about each of its topics, so that a host who declines is left in peace.
OFTEN, OFTEN_SPAN = 2, timedelta(days=30)

Refusal = Literal["gone", "over", "hidden", "part", "own", "open", "often", "paused"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What became of the wish to ask: a request, or why there is none."""

    refusal: Refusal | None
    request: Request | None = None


def may_ask(
    db: Connection, fellow_id: int, workstation_id: str, now: datetime, topic_id: int | None = None
) -> Refusal | None:
    """Why a fellow cannot ask for this introduction now; None if they can.

    "part": they agreed as a host or as staff alone, which says nothing of what a host would see of them. With `topic_id`
    it is about this topic of the workstation, apart from what they ask about others: "over" where
    nobody can take the topic up (any more), or it is another workstation's.
    """
    if workstations.card(db, workstation_id) is None:
        return "gone"
    if topic_id is not None:
        topic = topics.topic(db, topic_id)
        if topic is None or topic.workstation_id != workstation_id or not topic.is_open(now):
            return "over"
    if visibility.is_hidden(db, fellow_id, workstation_id):
        return "hidden"
    person = users.user(db, fellow_id)
    if person is not None and not person.has_agreed_as("fellow"):
        return "part"
    if roles.is_host(db, fellow_id, workstation_id):
        return "own"
    if requests.open_of(db, fellow_id, workstation_id, topic_id):
        return "open"
    lately = count_of(
        db,
        """
        SELECT count(*) FROM requests
        WHERE fellow_id = ? AND workstation_id = ? AND topic_id IS ? AND created_at > ?
        """,
        (fellow_id, workstation_id, topic_id, iso(now - OFTEN_SPAN)),
    )
    if lately >= OFTEN:
        return "often"
    return "paused" if delivery_rules.not_to_be_told(db, fellow_id, now) == "paused" else None


def ask(
    db: Connection,
    fellow_id: int,
    workstation_id: str,
    words: str,
    *,
    offers_username: bool,
    now: datetime,
    topic_id: int | None = None,
    common: Common | None = None,
) -> Asked:
    """A fellow asks for an introduction. Asked twice, there is one request, and the second time says "open".

    `offers_username`: once accepted, the username may be shown to a host who shows theirs. `common` is what
    they let the host read of why both fit; None: whatever there is when the host looks. Raises ValueError where
    `words` has more than `WORDS_AT_MOST` characters, IntegrityError for a person who has not agreed.
    """
    if len(words) > WORDS_AT_MOST:
        raise ValueError(f"{len(words)} characters, {WORDS_AT_MOST} at most")
    if refusal := may_ask(db, fellow_id, workstation_id, now, topic_id):
        return Asked(refusal, requests.open_of(db, fellow_id, workstation_id, topic_id))
    left_in = json.dumps(common.kept(), ensure_ascii=False) if common else None
    about = {"workstation_id": workstation_id, "topic_id": topic_id, "words": words, "common": left_in}
    contact: requests.How = "mutual" if offers_username else "relay"
    number = begin(db, {"fellow_id": fellow_id, **about}, START, now, now + WAITS, contact)
    audit.note(db, now, fellow_id, "request-ask", f"request:{number}", workstation_id)
    pass_on(db, workstation_id, now)
    request = requests.request(db, number)
    if request and request.host == "waiting":
        refresh(db, request, now)
        if not within_reach(db, workstation_id):
            tell_staff(db, workstation_id, now)
    return Asked(None, request)


def pass_on(db: Connection, workstation_id: str, now: datetime) -> int:
    """Hand what waits for a workstation to those of its hosts who take requests now; how many requests it was.

    Call it when a host has joined or is back. Where all are away for a while, it plans itself for their return.
    """
    ready = hosts_ready(db, workstation_id, now)
    if not ready:
        if moment := ready_from(db, workstation_id, now):
            key = f"{workstation_id}:{iso(moment)}"
            jobs.plan(db, "requests-pass-on", key, moment, {"workstation": workstation_id})
        return 0
    waiting = [request.id for request in requests.open_at(db, workstation_id) if request.host == "waiting"]
    for request_id in waiting:
        _pass_on(db, request_id, ready, now)
    return len(waiting)


def rest(db: Connection, person: int, until: datetime | None, now: datetime) -> None:
    """Leave a person in peace until a moment, or (None) no longer; what waits for them as a host follows."""
    users.pause(db, person, until)
    deliveries.resume(db, person, now)
    for workstation_id in roles.workstations_of(db, person):
        pass_on(db, workstation_id, now)


def pause_host(db: Connection, host: int, workstation_id: str, until: datetime | None, now: datetime) -> None:
    """Take no requests for a workstation until a moment, or (None) take them, and what waited for that, again."""
    if roles.pause_host(db, host, workstation_id, until, now=now):
        pass_on(db, workstation_id, now)


def agree(db: Connection, person: int, *, now: datetime, **about: Unpack[users.Yes]) -> None:
    """Store somebody's yes to the consent of today, and let go on what rested without it.

    Who had not agreed was shown to nobody and told nothing: what rested is as it was in the other's chat, and a host
    hears how many requests wait for their answer, and gets what waited for a host.
    """
    users.agree(db, person, version=users.CONSENT_VERSION, now=now, **about)
    for request in [*requests.of_fellow(db, person), *requests.introduced_to(db, person)]:
        if request.is_open:
            refresh(db, request, now)
    if requests.for_host(db, person):
        tell_count(db, person, now)
    for workstation_id in roles.workstations_of(db, person):
        pass_on(db, workstation_id, now)


def _pass_on(db: Connection, request_id: int, ready: list[int], now: datetime) -> None:
    db.execute(
        "UPDATE requests SET asked_at = ?, expires_at = ? WHERE id = ?",
        (iso(now), iso(now + LASTS), request_id),
    )
    request = transition(db, request_id, "pass on", now, by=None)
    if request is None:
        return
    for host in ready:
        show(db, request, host, "request-new", now)
    if request.created_at < now:
        tell(db, request, request.fellow_id, "request-passed-on", now, again=iso(now))
    key = f"{request_id}:{iso(now)}"
    jobs.plan(db, "request-remind", key, now + REMINDS_AFTER, {"request": request_id, "asked_at": iso(now)})
    plan_expiry(db, request_id, now + LASTS)


def _remind(db: Connection, job: Job, now: datetime) -> None:
    request = requests.request(db, int(job.refs["request"]))
    if request is None or request.asked_at is None or not (request.is_open and request.host == "asked"):
        return
    if iso(request.asked_at) == job.refs["asked_at"]:  # not one that was passed on anew meanwhile
        for host in hosts_ready(db, request.workstation_id, now):
            show(db, request, host, "request-remind", now)


def _pass_on_again(db: Connection, job: Job, now: datetime) -> None:
    pass_on(db, str(job.refs["workstation"]), now)


JOBS: dict[str, JobFunction] = {"request-remind": _remind, "requests-pass-on": _pass_on_again}

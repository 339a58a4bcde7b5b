"""When somebody leaves: a host their role, a person the bot, a fellow the sight of a workstation. Times are UTC."""

from __future__ import annotations

from datetime import datetime

from bot.clock import iso
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import Connection
from bot.store.introductions import relays, requests
from bot.store.introductions.asking import pass_on
from bot.store.introductions.changes import WAITS, answer_invitation, end, plan_expiry, transition, withdraw
from bot.store.introductions.notices import refresh, tell, tell_staff, void, within_reach
from bot.store.introductions.requests import Request
from bot.store.outbox import deliveries, notices
from bot.store.people import roles, visibility


def host_leaves(db: Connection, workstation_id: str, host_id: int, now: datetime) -> None:
    """A host is no longer one (revoked, or erased); call it in the same transaction, before or after.

    Introductions with this host end. Open requests stay with the other hosts, or wait again where there is none.
    """
    others = [host for host in roles.hosts_of(db, workstation_id) if host != host_id]
    for request in requests.open_at(db, workstation_id):
        if request.is_introduced and request.host_id == host_id:
            ended = transition(db, request.id, "end by host", now, by=None)
            if ended:
                tell(db, ended, ended.fellow_id, "request-ended", now)
        elif request.fellow == "invited" and request.host_id == host_id:
            transition(db, request.id, "take invitation back", now, by=None)
        elif request.host == "asked" and not others:
            _take_back(db, request, now)
        elif request.host == "asked":
            refresh(db, request, now, only=host_id)


def _take_back(db: Connection, request: Request, now: datetime) -> None:
    for type in ("request-new", "request-remind"):  # else it would be sent beside what is sent anew
        deliveries.take_back(db, f"{type}:{request.id}:")
    db.execute(
        "UPDATE requests SET asked_at = NULL, host_id = NULL, expires_at = ? WHERE id = ?",
        (iso(now + WAITS), request.id),
    )
    waits = transition(db, request.id, "take back", now, by=None)
    if waits:
        tell(db, waits, waits.fellow_id, "request-waits", now, again=iso(now))
        tell_staff(db, waits.workstation_id, now)
        plan_expiry(db, waits.id, waits.expires_at)


def person_leaves(db: Connection, person: int, now: datetime) -> None:
    """A person is about to be erased: the other side of each of their open requests is told that it ended."""
    for workstation_id in roles.workstations_of(db, person):
        host_leaves(db, workstation_id, person, now)
    for request in requests.of_fellow(db, person):
        if not request.is_open:
            continue
        void(db, request, now)
        invited = request.fellow == "invited"
        if request.is_introduced or invited:
            key = f"{request.id}:{request.host_id}"
            refs: notices.Refs = {"workstation": request.workstation_id, "invited": invited}
            notices.tell(db, request.host_id, "request-left", key, refs, now)


def host_joins(db: Connection, host_id: int, now: datetime) -> None:
    """Somebody became a host: fellows who hide from them have nothing open with any of their workstations.

    Call it in the same transaction, before anything is passed on. The fellow is told, since it was not their doing.
    """
    hosted = roles.workstations_of(db, host_id)
    for fellow in {
        request.fellow_id: None for station in hosted for request in requests.open_at(db, station)
    }:
        for request in respect_exclusions(db, fellow, now):
            tell(db, request, request.fellow_id, "request-hidden", now)


def respect_exclusions(db: Connection, fellow_id: int, now: datetime) -> list[Request]:
    """Take back what is open with those who must never see the fellow, and return it; call it when the list has grown."""
    taken_back = []
    hidden = visibility.hidden_stations(db, fellow_id)
    for request in requests.of_fellow(db, fellow_id):
        if (
            request.host == "agreed" and request.host_id
        ):  # between the two of them, whoever else hosts the workstation
            must_end = request.host_id in visibility.excluded(db, fellow_id)
        else:
            must_end = request.workstation_id in hidden
        if not (request.is_open and must_end):
            continue
        taken_back.append(request)
        if request.fellow == "invited":
            answer_invitation(db, request.id, fellow_id, False, now)
        elif not withdraw(db, request.id, fellow_id, now):
            end(db, request.id, fellow_id, now)
    return taken_back


def _look(db: Connection, job: Job, now: datetime) -> None:
    """A host blocked the bot, or is back: what nobody who can be reached has seen waits again, or goes to who is there."""
    station = str(job.refs["workstation"])
    reached = set(within_reach(db, station))
    for request in requests.open_at(db, station):
        seen_by = {view.chat_id for view in relays.views(db, request.id)}
        if request.host == "asked" and not seen_by & reached:
            _take_back(db, request, now)
    pass_on(db, station, now)


JOBS: dict[str, JobFunction] = {"requests-look": _look}

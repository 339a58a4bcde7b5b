"""A host asks first: a fellow who agreed to be shown without a name is invited, and decides. Times are UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.clock import iso
from bot.store.core import audit
from bot.store.core.sqlite import Connection, count_of
from bot.store.digest import digests, planning
from bot.store.introductions import requests
from bot.store.introductions.asking import LASTS, OFTEN_SPAN
from bot.store.introductions.changes import begin
from bot.store.introductions.notices import tell
from bot.store.introductions.requests import Request
from bot.store.introductions.transitions import INVITED
from bot.store.people import roles, visibility

AT_MOST, AT_MOST_SPAN = 10, OFTEN_SPAN  # invitations of one host that are not introductions yet
Refusal = Literal["over", "open", "often"]


@dataclass(frozen=True, slots=True)
class Invited:
    """What became of the wish to invite: a request, or why there is none."""

    refusal: Refusal | None
    request: Request | None = None


def invite(db: Connection, item_id: int, host_id: int, now: datetime) -> Invited:
    """A host asks the fellow whom an item of their own digest shows. Asked twice, there is one request ("open").

    "over": the item is not this host's, the workstation is not any more, or the fellow does not want to be asked (by
    this workstation, or now). "often": the host has invited many.
    """
    shown = digests.item(db, item_id)
    if shown is None or shown[1].person != host_id or shown[1].fellow is None:
        return Invited("over")
    fellow, station = shown[1].fellow, shown[1].ref
    if before := requests.open_of(db, fellow, station):
        return Invited("open", before if before.host_id == host_id else None)
    if not _may_be_asked(db, fellow, host_id, station, now):
        return Invited("over")
    lately = count_of(
        db,
        """
        SELECT count(*) FROM requests JOIN request_sides ON request_id = id AND side = 'fellow'
        WHERE host_id = ? AND state IN ('invited', 'refused', 'lapsed') AND created_at > ?
        """,
        (host_id, iso(now - AT_MOST_SPAN)),
    )
    if lately >= AT_MOST:
        return Invited("often")
    return Invited(None, _insert(db, fellow, host_id, station, now))


def _may_be_asked(db: Connection, fellow: int, host_id: int, station: str, now: datetime) -> bool:
    if not roles.is_host(db, host_id, station) or fellow == host_id:
        return False
    if not planning.settings(db, fellow).shown:
        return False
    if not visibility.may_be_offered(db, fellow, host_id, station, now):
        return False
    asked_before = count_of(
        db, "SELECT count(*) FROM requests WHERE fellow_id = ? AND workstation_id = ?", (fellow, station)
    )
    return not asked_before  # whatever came of it: nobody is asked twice


def _insert(db: Connection, fellow: int, host_id: int, station: str, now: datetime) -> Request | None:
    row = {"fellow_id": fellow, "host_id": host_id, "workstation_id": station, "asked_at": iso(now)}
    number = begin(db, row, INVITED, now, now + LASTS)
    audit.note(db, now, host_id, "request-invite", f"request:{number}", station)
    request = requests.request(db, number)
    if request:
        tell(db, request, fellow, "request-invited", now, expires_at=request.expires_at)
    return request

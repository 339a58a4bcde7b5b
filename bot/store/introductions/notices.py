"""Who is told of a request: rows of the ledger, written in the transaction of the change. All times are UTC.

Hosts get three messages in ten minutes at most; what comes on top is one line that counts what waits for them.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Literal

from bot.clock import iso
from bot.store.core.sqlite import Connection, count_of
from bot.store.introductions import relays
from bot.store.introductions.requests import Request
from bot.store.outbox import notices
from bot.store.people import roles, users, visibility
from bot.store.topics import topics

ALONE_AT_MOST = 3
SPAN = timedelta(minutes=10)
UNBUTTONED_AT_MOST = 40  # messages of one conversation; older ones answer when their button is tapped
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def hosts_ready(db: Connection, workstation_id: str, now: datetime) -> list[int]:
    """The hosts of a workstation who take requests at this moment, and can be told of them."""
    hosts = roles.hosts_of(db, workstation_id)
    return [host for host in hosts if _away_until(db, host, workstation_id, now) is None]


def within_reach(db: Connection, workstation_id: str) -> list[int]:
    """The hosts of a workstation who can be told anything: they agreed to the consent of today, and did not block the
    bot. Those who take no requests now are among them."""
    people = [users.user(db, host) for host in roles.hosts_of(db, workstation_id)]
    return [person.id for person in people if person and person.has_agreed and not person.unreachable_at]


def ready_from(db: Connection, workstation_id: str, now: datetime) -> datetime | None:
    """When the first of the hosts takes requests again: `now` if one does; None without any, or nobody knows when."""
    moments = [
        _away_until(db, host, workstation_id, now) or now for host in roles.hosts_of(db, workstation_id)
    ]
    return min((moment for moment in moments if moment < users.UNTIL_FURTHER_NOTICE), default=None)


def _away_until(db: Connection, host: int, workstation_id: str, now: datetime) -> datetime | None:
    """Until when a host takes no requests, be it for this workstation or as a person: who wants quiet, or cannot be
    told (nobody knows until when)."""
    person = users.user(db, host)
    if person is None or not person.has_agreed or person.unreachable_at:
        return users.UNTIL_FURTHER_NOTICE
    quiet = person.paused_until if person.is_paused(now) else None
    paused = roles.host_paused_until(db, host, workstation_id, now=now)
    return max((moment for moment in (quiet, paused) if moment), default=None)


def show(
    db: Connection, request: Request, host: int, type: Literal["request-new", "request-remind"], now: datetime
) -> None:
    """Show a host a request, in a message of its own or, where there were many just now, as one more in the count."""
    if visibility.is_hidden(db, request.fellow_id, request.workstation_id):
        return
    recent = count_of(
        db,
        """
        SELECT count(*) FROM deliveries
        WHERE recipient = ? AND type IN ('request-new', 'request-remind') AND created_at > ?
        """,
        (host, iso(now - SPAN)),
    )
    if recent < ALONE_AT_MOST:
        asked_at = iso(request.asked_at or now)
        tell(db, request, host, type, now, again=asked_at, expires_at=request.expires_at)
        return
    slot = (now - _EPOCH) // SPAN + 1  # the first moment of the next ten minutes: one line holds them all
    tell_count(db, host, now, _EPOCH + slot * SPAN)


def tell_count(db: Connection, host: int, now: datetime, moment: datetime | None = None) -> None:
    """One line to a host at `moment` (now, unless said): how many requests wait for their answer then."""
    moment = moment or now
    notices.tell(db, host, "requests-many", f"{host}:{iso(moment)}", {}, now, not_before=moment)


def tell(
    db: Connection,
    request: Request,
    person: int | None,
    type: str,
    now: datetime,
    *,
    again: str = "",
    expires_at: datetime | None = None,
) -> None:
    """One message about a request to one person: once for each `type`, unless `again` tells two apart."""
    key = f"{request.id}:{person}:{again}"
    notices.tell(db, person, type, key, {"request": request.id}, now, expires_at=expires_at)


def tell_staff(db: Connection, workstation_id: str, now: datetime) -> None:
    """Staff hear once a day of a workstation for which fellows wait without a host."""
    for person in roles.staff_ids(db):
        key = f"{workstation_id}:{person}:{now:%Y-%m-%d}"
        notices.tell(db, person, "requests-wait", key, {"workstation": workstation_id}, now)


def refresh(db: Connection, request: Request, now: datetime, *, only: int | None = None) -> None:
    """Bring every message that shows the request with buttons up to date, or those of `only` one person: also the one
    that was tapped, which may not be the only one. What is about a topic is shown by the fellow's copies of that as well.
    """
    state = f"{'-'.join(request.states)}:{iso(now)}"
    if request.topic_id is not None and only is None:
        topics.COPIES.update_of(db, request.topic_id, request.fellow_id, f"{request.id}:{state}", now)
    for message in relays.views(db, request.id):
        if only in (None, message.chat_id):
            notices.edit(db, message, "request-update", state, {"request": request.id}, now, urgent=False)
    if not request.is_open:  # the latest messages that were passed on lose the button to write back
        for sent in notices.sent(db, "relayed", f"{request.id}:", UNBUTTONED_AT_MOST):
            notices.edit(db, sent, "request-closed", "", {}, now)


def void(db: Connection, request: Request, now: datetime) -> None:
    """The same for a request that is about to be erased: its messages become a line without content."""
    for message in relays.views(db, request.id):
        if message.chat_id != request.fellow_id:
            notices.edit(db, message, "request-void", "", {}, now, urgent=False)

"""Requests of fellows to be introduced to a workstation's host: what they are, and who may see what of them.

What changes them is in `changes`; all times are UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from bot.store.core import sizes
from bot.store.core.rows import find, find_all
from bot.store.core.sqlite import Connection
from bot.store.introductions.transitions import INTRODUCED, OPEN, FellowState, HostState, Side, States
from bot.store.people import profiles, roles, users, visibility

WORDS_AT_MOST = sizes.CHARACTERS["requests"]["words"]
DeclineReason = Literal["full", "field", "elsewhere", "own"]
Met = Literal["yes", "not_yet", "no"]
How = Literal["relay", "mutual", "shared"]
"""How a side can be reached: through the bot, by username if the other one shows theirs too, or openly."""

_SELECT = """
SELECT requests.*, fellow.state AS fellow, host.state AS host,
    json_object('fellow', fellow.contact, 'host', host.contact) AS contact,
    json_object('fellow', fellow.met, 'host', host.met) AS met,
    fellow.changed_at > host.changed_at AS fellow_last
FROM requests
JOIN request_sides AS fellow ON fellow.request_id = requests.id AND fellow.side = 'fellow'
JOIN request_sides AS host ON host.request_id = requests.id AND host.side = 'host'
"""


@dataclass(frozen=True, slots=True)
class Request:
    """One request. `host_id` is the host who asked a question, accepted or declined; `asked_at` is when it was
    passed on to hosts, None while it waits. `expires_at` counts only until it is answered. `topic_id` is the topic
    that it is about, None where it is about the workstation as a whole. `common` is what `Common` keeps, None where the
    fellow did not choose it."""

    id: int
    fellow_id: int
    host_id: int | None
    workstation_id: str
    words: str
    reason: DeclineReason | None
    created_at: datetime
    asked_at: datetime | None
    expires_at: datetime
    closed_at: datetime | None
    fellow: FellowState
    host: HostState
    contact: dict[Side, How]
    met: dict[Side, Met | None]
    topic_id: int | None = None
    fellow_last: bool = False
    common: dict[str, Any] | None = None

    @property
    def was_invited(self) -> bool:
        """Whether an introduction came about because the fellow said yes to a host, and not the other way round."""
        return self.is_introduced and self.fellow_last

    @property
    def states(self) -> States:
        """Both sides' states, as the table of transitions takes them."""
        return self.fellow, self.host

    @property
    def is_open(self) -> bool:
        """Whether anything can still happen to it."""
        return self.states in OPEN

    @property
    def is_introduced(self) -> bool:
        """Whether both sides have agreed, and neither has ended it."""
        return self.states == INTRODUCED


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the other side, as far as they agreed. Without `username` and `person` the bot relays.

    `person` is the Telegram id for a link of somebody who shared their contact and has no username.
    """

    name: str
    username: str | None = None
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """Requests that wait for a host of one workstation; `since` is when the oldest was sent."""

    workstation_id: str
    count: int
    since: datetime


def request(db: Connection, request_id: int) -> Request | None:
    """One request, whoever asks; `side_of` tells whether they may."""
    return find(db, Request, f"{_SELECT} WHERE requests.id = ?", (request_id,))


def side_of(db: Connection, request: Request | None, person: int | None) -> Side | None:
    """On which side of a request a person stands now; None: it is none of their business (any more).

    A host of the workstation stands on the host's side, unless the fellow must never be seen by it; once a host
    has accepted or ended it, only that one, unless the fellow must never be seen by this host.
    """
    if request is None or person is None:
        return None
    if person == request.fellow_id:
        return "fellow"
    if not roles.is_host(db, person, request.workstation_id):
        return None
    if request.host in ("agreed", "ended"):
        mine = person == request.host_id and not visibility.is_hidden_from(db, request.fellow_id, person)
        return "host" if mine else None
    return None if visibility.is_hidden(db, request.fellow_id, request.workstation_id) else "host"


def other_person(request: Request, side: Side) -> int | None:
    """The Telegram id across from `side`; None where no host has taken part, or has left."""
    return request.host_id if side == "fellow" else request.fellow_id


def contact_of(db: Connection, request_id: int, viewer: int) -> Contact | None:
    """How `viewer` may reach the other side: the only way to a name or contact.

    None unless both sides have agreed and neither has ended it, `viewer` is one of the two, still a host if on that
    side, the other is still here, and neither must be hidden from the other.
    """
    about = request(db, request_id)
    side = side_of(db, about, viewer)
    if about is None or side is None or not about.is_introduced:
        return None
    other_id = other_person(about, side)
    if other_id is None or visibility.is_hidden_from(db, about.fellow_id, about.host_id or 0):
        return None
    if side == "fellow" and not roles.is_host(db, other_id, about.workstation_id):
        return None
    me, other = users.user(db, viewer), users.user(db, other_id)
    if me is None or other is None:
        return None
    name = (profiles.row(db, other_id).name if side == "host" else "") or other.first_name or ""
    mine, theirs = about.contact[side], about.contact["host" if side == "fellow" else "fellow"]
    if theirs == "shared":
        return Contact(name, other.username, None if other.username else other_id)
    both = theirs == "mutual" and mine != "relay" and me.username is not None
    return Contact(name, other.username if both else None)


def rests(db: Connection, request: Request, person: int) -> bool:
    """Whether an open request is shut for one of its two sides only as long as the other person has not agreed to the
    consent of today; it goes on once they have."""
    if person == request.fellow_id:
        other = request.host_id
    elif roles.is_host(db, person, request.workstation_id) and request.host_id in (None, person):
        other = request.fellow_id
    else:
        other = None
    across = users.user(db, other) if other is not None else None
    return request.is_open and across is not None and not across.has_agreed


def is_taken(db: Connection, request: Request, person: int) -> bool:
    """Whether another host of this person's workstation has accepted it, which they may know who could have as well."""
    return (
        request.is_introduced
        and person not in (request.host_id, request.fellow_id)
        and roles.is_host(db, person, request.workstation_id)
        and not visibility.is_hidden(db, request.fellow_id, request.workstation_id)
    )


def of_fellow(db: Connection, fellow_id: int) -> list[Request]:
    """All requests of a fellow: open ones first, then the latest first."""
    sql = f"{_SELECT} WHERE fellow_id = ? ORDER BY closed_at IS NOT NULL, requests.id DESC"
    return find_all(db, Request, sql, (fellow_id,))


def open_of(
    db: Connection, fellow_id: int, workstation_id: str, topic_id: int | None = None
) -> Request | None:
    """The fellow's open request to a workstation about one of its topics, or (None) apart from them: one at most."""
    sql = f"{_SELECT} WHERE fellow_id = ? AND workstation_id = ? AND topic_id IS ? AND closed_at IS NULL"
    return find(db, Request, sql, (fellow_id, workstation_id, topic_id))


def open_at(db: Connection, workstation_id: str) -> list[Request]:
    """All open requests of one workstation, whoever waits for whom."""
    return find_all(
        db,
        Request,
        f"{_SELECT} WHERE workstation_id = ? AND closed_at IS NULL ORDER BY requests.id",
        (workstation_id,),
    )


def of_topic(db: Connection, topic_id: int, host_id: int) -> list[Request]:
    """Who is interested in a topic, as far as this host may see them: requests that the fellow has neither withdrawn
    nor ended, the first first."""
    sql = f"{_SELECT} WHERE topic_id = ? AND fellow.state = 'agreed' ORDER BY requests.id"
    return _as_host(db, host_id, sql, topic_id)


def for_host(db: Connection, host_id: int) -> list[Request]:
    """What waits for an answer of this host, the longest asked first."""
    sql = f"""
        {_SELECT} JOIN hosts ON hosts.workstation_id = requests.workstation_id AND hosts.user_id = ?
        WHERE closed_at IS NULL AND host.state = 'asked' ORDER BY asked_at, requests.id
        """
    return _as_host(db, host_id, sql, host_id)


def introduced_to(db: Connection, host_id: int) -> list[Request]:
    """The introductions of this host that nobody has ended, the latest first."""
    sql = f"{_SELECT} WHERE host_id = ? ORDER BY host.changed_at DESC, requests.id"
    return [request for request in _as_host(db, host_id, sql, host_id) if request.is_introduced]


def _as_host(db: Connection, host_id: int, sql: str, about: int) -> list[Request]:
    listed = find_all(db, Request, sql, (about,))
    return [request for request in listed if side_of(db, request, host_id) == "host"]


def waiting(db: Connection) -> list[Waiting]:
    """Workstations that no host answers for while fellows wait, the longest waiting first; for staff."""
    sql = """
        SELECT workstation_id, count(*) AS count, min(created_at) AS since
        FROM requests JOIN request_sides ON request_id = id AND side = 'host' AND state = 'waiting'
        WHERE closed_at IS NULL GROUP BY workstation_id ORDER BY since, workstation_id
        """
    return find_all(db, Waiting, sql)

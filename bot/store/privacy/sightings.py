"""Who saw what of a person, and when: read from what happened, by workstation and role, never by name. Times are UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.clock import iso
from bot.store.core import audit
from bot.store.core.rows import find_all
from bot.store.core.sqlite import Connection, exists

LOOKED_UP = "person-seen"  # in the audit, the one thing of these that is stored for this alone
Kind = Literal[
    "request", "name", "host-name", "digest", "door", "in", "listed", "pairs", "announced", "staff", "desk"
]
# What was seen stays so: neither the end of an introduction nor a host who has left takes a line away.
_FOUND = """
    SELECT 'request' AS kind, coalesce(asked_at, (SELECT max(at) FROM audit
            WHERE action = 'request-pass-on' AND subject = 'request:' || requests.id)) AS at,
        workstation_id AS station, NULL AS event, 0 AS number
    FROM requests WHERE fellow_id = :person
UNION ALL
    SELECT iif(fellow_id = :person, 'name', 'host-name'), coalesce((SELECT max(at) FROM audit
            WHERE action IN ('request-accept', 'request-accept-invitation')
                AND subject = 'request:' || requests.id), max(f.changed_at, h.changed_at)),
        workstation_id, NULL, 0
    FROM requests JOIN request_sides AS f ON f.request_id = requests.id AND f.side = 'fellow'
    JOIN request_sides AS h ON h.request_id = requests.id AND h.side = 'host'
    WHERE :person IN (fellow_id, host_id) AND f.state IN ('agreed', 'ended') AND h.state IN ('agreed', 'ended')
UNION ALL
    SELECT 'digest', max(made_at), ref, NULL, count(*) FROM digest_items JOIN digests ON digests.id = digest_id
    WHERE fellow_id = :person GROUP BY ref
UNION ALL
    SELECT 'door', created_at, NULL, event_id, 0 FROM signups WHERE user_id = :person
UNION ALL
    SELECT 'in', at, NULL, event_id, 0 FROM signups JOIN audit ON subject = 'signup:' || signups.id
    WHERE user_id = :person AND action = 'event-checked-in'
UNION ALL
    SELECT 'listed', created_at, NULL, event_id, 0 FROM signups WHERE user_id = :person AND listed = 1
        AND state = 'seated'
UNION ALL
    SELECT 'pairs', paired_at, NULL, event_id, count(*) FROM signups
    JOIN event_meets ON other_id = signups.id JOIN events ON events.id = event_id
    WHERE signups.user_id = :person GROUP BY event_id
UNION ALL
    SELECT 'announced', confirmed_at, NULL, NULL, 0 FROM campaign_recipients
    JOIN campaigns ON campaigns.id = campaign_id
    WHERE person = :person AND kind = 'announcement' AND campaign_recipients.state NOT IN ('candidate', 'out')
        AND json_array_length(audience, '$.whys') = 4  -- all that there are: of one that is narrowed no names are shown
        AND json_extract(audience, '$.languages', '$.disciplines', '$.districts', '$.good') = '[[],[],[],false]'
UNION ALL
    SELECT 'staff', at, NULL, NULL, 0 FROM audit WHERE action = 'person-seen' AND subject = 'user:' || :person
UNION ALL  -- for as long as the ledger keeps it; by the beginning of its key, which has an index
    SELECT 'desk', min(done_at), NULL, NULL, 0 FROM deliveries
    WHERE dedup >= 'desk-question:' || :person || ':' AND dedup < 'desk-question:' || :person || ';' AND state = 'sent'
    GROUP BY refs ->> '$.message_id'
"""


@dataclass(frozen=True, slots=True)
class Sighting:
    """One thing that somebody saw. `station` or `event` says where; `number` counts people ("pairs") or times ("digest").

    "request": hosts saw field, interests and few words. "name": and then the name. "host-name": a fellow saw the
    host's. "digest": hosts were shown the person without a name, last at `at`. "door": staff have the name of who
    signed up. "in": staff let them in. "listed": the others who come have it too. "pairs": named as worth meeting.
    "announced": staff have the names of those to whom their announcement went. "staff": staff looked them up.
    "desk": staff read a question of theirs, without a name.
    """

    kind: Kind
    at: datetime
    station: str | None
    event: int | None
    number: int


def of(db: Connection, person: int) -> list[Sighting]:
    """Everything that is known of it, the newest first."""
    found = f"SELECT * FROM ({_FOUND}) WHERE at IS NOT NULL ORDER BY at DESC"  # noqa: S608  (a constant)
    return find_all(db, Sighting, found, {"person": person})


def looked_up(db: Connection, person: int, by: int, now: datetime) -> None:
    """Note that a member of staff looked at who this person is; once a day for each of them. Oneself does not count."""
    today, subject = iso(now)[:10], f"user:{person}"
    sql = "SELECT 1 FROM audit WHERE action = ? AND actor = ? AND subject = ? AND at >= ?"
    if person != by and not exists(db, sql, (LOOKED_UP, by, subject, today)):
        audit.note(db, now, by, LOOKED_UP, subject)

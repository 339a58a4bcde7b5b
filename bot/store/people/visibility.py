"""May A learn of B? The one place that answers it, whoever asks and through whichever door. All times are UTC.

A fellow names workstations that must never see them. That is meant for the people there: so it holds for every host of
such a workstation, also where they meet as people, and for every other workstation that one of these hosts looks
after. Who has not agreed to the consent of today (or was erased) is shown to nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from bot.clock import iso
from bot.store.core.sqlite import Connection, exists, first_column
from bot.store.people import users

FEWEST = 5
_OF_THE_CAMPAIGN = frozenset(("over", "stopped", "expired"))  # reasons for which anybody may be left out

# Every workstation that must never see a fellow: those that they named, and those that share a host with one of them.
_HIDDEN = """
SELECT profiles.user_id AS fellow, named.value AS station FROM profiles, json_each(profiles.hidden_from) AS named
UNION
SELECT profiles.user_id, also.workstation_id FROM profiles, json_each(profiles.hidden_from) AS named
JOIN hosts AS host ON host.workstation_id = named.value AND host.user_id <> profiles.user_id
JOIN hosts AS also ON also.user_id = host.user_id
"""


def hidden_stations(db: Connection, fellow: int) -> frozenset[str]:
    """Ids of the workstations that must never see this person, and so are not offered to them either."""
    return frozenset(first_column(db, f"SELECT station FROM ({_HIDDEN}) WHERE fellow = ?", (fellow,)))  # noqa: S608  (a constant)


def hidden_stations_of_all(db: Connection) -> dict[int, frozenset[str]]:
    """`hidden_stations` of everybody who hides from any, by Telegram id."""
    by_fellow: defaultdict[int, set[str]] = defaultdict(set)
    for fellow, station in db.execute(_HIDDEN):
        by_fellow[fellow].add(station)
    return {fellow: frozenset(stations) for fellow, stations in by_fellow.items()}


def is_hidden(db: Connection, fellow: int, workstation: str) -> bool:
    """Whether this workstation must see nothing of this person: the question of every door to a workstation."""
    return not _has_agreed(db, fellow) or workstation in hidden_stations(db, fellow)


def is_hidden_from(db: Connection, subject: int, viewer: int) -> bool:
    """Whether one person must see nothing of another, whatever there was between them: the viewer hosts a workstation
    that the subject named, or one of the two has not agreed to the consent of today. Nobody hides from themselves.
    """
    if not (_has_agreed(db, subject) and _has_agreed(db, viewer)):
        return True
    return viewer in excluded(db, subject)


def excluded(db: Connection, subject: int) -> frozenset[int]:
    """The people from whom a person hides, whatever they agreed to: the hosts of the workstations that they named."""
    sql = """
        SELECT hosts.user_id FROM profiles, json_each(profiles.hidden_from) AS named
        JOIN hosts ON workstation_id = named.value
        WHERE profiles.user_id = :subject AND hosts.user_id <> :subject
        """
    return frozenset(first_column(db, sql, {"subject": subject}))


def is_here(db: Connection, person: int, now: datetime) -> bool:
    """Whether a person can be shown to anybody: they agreed to the consent of today, want no quiet, and are reachable."""
    return exists(
        db,
        f"""
        SELECT 1 FROM users
        WHERE id = ? AND {users.AGREED} AND unreachable_at IS NULL AND coalesce(paused_until, '') <= ?
        """,  # noqa: S608
        (person, iso(now)),
    )


def may_learn(db: Connection, viewer: int, subject: int, now: datetime) -> bool:
    """Whether one person may be shown another: who is here (`is_here`) and not hidden from them."""
    return is_here(db, subject, now) and not is_hidden_from(db, subject, viewer)


def may_be_offered(db: Connection, fellow: int, host: int, workstation: str, now: datetime) -> bool:
    """Whether a host may be shown, for one of their workstations, a fellow who did not ask for it."""
    return not is_hidden(db, fellow, workstation) and may_learn(db, host, fellow, now)


def may_meet(db: Connection, one: int, other: int, now: datetime) -> bool:
    """Whether two may be named to each other: each may learn of the other."""
    return may_learn(db, one, other, now) and may_learn(db, other, one, now)


def found_by(db: Connection, viewer: int, people: Iterable[int]) -> list[users.User]:
    """Who of these people a member of staff may read of: not who hides from a workstation that they host, or who did not
    agree to the consent of today."""
    known = (users.user(db, person) for person in people if not is_hidden_from(db, person, viewer))
    return [person for person in known if person]


def shown_count(number: int) -> int | None:
    """How many people, where the number would tell something of each; None ("a few") below `FEWEST`."""
    return number if number >= FEWEST else None


def out_of(out: dict[str, int]) -> dict[str, int]:
    """How many were left out for which reason, as staff may see it: 0 means "a few", whom no sum counts. What became
    of the campaign is no secret of anybody's and is told in full."""
    return {why: n if why in _OF_THE_CAMPAIGN else shown_count(n) or 0 for why, n in out.items()}


def _has_agreed(db: Connection, person: int) -> bool:
    return exists(db, f"SELECT 1 FROM users WHERE id = ? AND {users.AGREED}", (person,))  # noqa: S608

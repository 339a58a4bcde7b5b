"""Who is a host of which workstation, and who is staff. Times are UTC.

Every change leaves an audit row that says by whom; asking for what is so already changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeVar

from bot.clock import iso, parse
from bot.store.core import audit, fsm
from bot.store.core.rows import find_all
from bot.store.core.sqlite import Connection, exists, first_column, value_of, wrote
from bot.store.people import users

Origin = Literal["settings", "invite"]
Changed = TypeVar("Changed")


@dataclass(frozen=True, slots=True)
class Staff:
    """A member of staff. Who is named by the operator's settings cannot be revoked from within the bot."""

    id: int
    origin: Origin


def hosts_of(db: Connection, workstation_id: str) -> list[int]:
    """Ids of the hosts of a workstation, the longest-serving first; those who take no requests now included."""
    return first_column(
        db, "SELECT user_id FROM hosts WHERE workstation_id = ? ORDER BY added_at, user_id", (workstation_id,)
    )


def workstations_of(db: Connection, user_id: int) -> list[str]:
    """Ids of the workstations whose host this person is, in order."""
    return first_column(
        db, "SELECT workstation_id FROM hosts WHERE user_id = ? ORDER BY workstation_id", (user_id,)
    )


def is_host(db: Connection, user_id: int, workstation_id: str) -> bool:
    """Whether this person is a host of this workstation at this moment."""
    return exists(
        db, "SELECT 1 FROM hosts WHERE user_id = ? AND workstation_id = ?", (user_id, workstation_id)
    )


def add_host(db: Connection, user_id: int, workstation_id: str, *, by: int | None, now: datetime) -> bool:
    """Make a person a host; False if they are one already.

    Raises IntegrityError for an unknown workstation, or a person who has not agreed.
    """
    sql = "INSERT INTO hosts (workstation_id, user_id, added_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
    if added := wrote(db, sql, (workstation_id, user_id, iso(now))):
        audit.note(db, now, by, "host-added", f"user:{user_id}", workstation_id)
    return added


def revoke_host(db: Connection, user_id: int, workstation_id: str, *, by: int | None, now: datetime) -> bool:
    """End a host's role for one workstation; False if they had none. Their open requests are not touched here."""
    sql = "DELETE FROM hosts WHERE user_id = ? AND workstation_id = ?"
    if gone := wrote(db, sql, (user_id, workstation_id)):
        fsm.close_screens(db, user_id)
        audit.note(db, now, by, "host-revoked", f"user:{user_id}", workstation_id)
    return gone


def pause_host(
    db: Connection, user_id: int, workstation_id: str, until: datetime | None, *, now: datetime
) -> bool:
    """Take no requests until a moment, or (None) take them again; False if the person is not its host."""
    if not is_host(db, user_id, workstation_id):
        return False
    sql = "UPDATE hosts SET paused_until = ?1 WHERE user_id = ?2 AND workstation_id = ?3 AND paused_until IS NOT ?1"
    if wrote(db, sql, (iso(until) if until else None, user_id, workstation_id)):
        audit.note(db, now, user_id, "host-paused" if until else "host-resumed", "", workstation_id)
    return True


def host_paused_until(db: Connection, user_id: int, workstation_id: str, *, now: datetime) -> datetime | None:
    """Until when this host takes no requests; None if they take them now."""
    sql = "SELECT paused_until FROM hosts WHERE user_id = ? AND workstation_id = ? AND paused_until > ?"
    until = value_of(db, sql, (user_id, workstation_id, iso(now)))
    return parse(until) if until else None


def is_staff(db: Connection, user_id: int) -> bool:
    """Whether this person is staff at this moment."""
    return exists(db, "SELECT 1 FROM staff WHERE user_id = ?", (user_id,))


def staff(db: Connection) -> list[Staff]:
    """All staff, the longest-serving first; some may never have written to the bot."""
    return find_all(db, Staff, "SELECT user_id AS id, origin FROM staff ORDER BY added_at, user_id")


def staff_ids(db: Connection) -> list[int]:
    """Ids of all staff, the longest-serving first."""
    return [member.id for member in staff(db)]


def staff_to_tell(db: Connection, now: datetime) -> list[tuple[int, users.Language]]:
    """Staff who have agreed to be here and are not on a pause, with the language they read."""
    people = [users.user(db, user_id) for user_id in staff_ids(db)]
    return [
        (person.id, person.language or "zh")
        for person in people
        if person and person.has_agreed and not person.is_paused(now)
    ]


def add_staff(
    db: Connection, user_id: int, *, by: int | None, now: datetime, origin: Origin = "invite"
) -> bool:
    """Make a person staff; False if they are already."""
    sql = "INSERT INTO staff (user_id, origin, added_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
    if added := wrote(db, sql, (user_id, origin, iso(now))):
        audit.note(db, now, by, "staff-added", f"user:{user_id}", origin)
    return added


def revoke_staff(
    db: Connection, user_id: int, *, by: int | None, now: datetime, origin: Origin = "invite"
) -> bool:
    """End a staff role of this origin, and with it every unused invitation that the person made.

    False if they had none, or one of the other origin.
    """
    if gone := wrote(db, "DELETE FROM staff WHERE user_id = ? AND origin = ?", (user_id, origin)):
        fsm.close_screens(db, user_id)
        # For good: else they would work again once the person is staff again.
        db.execute(
            "UPDATE invites SET revoked_at = ? WHERE made_by = ? AND used_at IS NULL AND revoked_at IS NULL",
            (iso(now), user_id),
        )
        audit.note(db, now, by, "staff-revoked", f"user:{user_id}", origin)
    return gone


def settle_staff(db: Connection, ids: Iterable[int], *, now: datetime) -> None:
    """Let the settings have their way: whom they name is staff, whom they no longer name is not by them."""
    named = frozenset(ids)
    for member in staff(db):
        if member.origin == "settings" and member.id not in named:
            revoke_staff(db, member.id, by=None, now=now, origin="settings")
    for user_id in sorted(named):
        if not add_staff(db, user_id, by=None, now=now, origin="settings"):
            db.execute("UPDATE staff SET origin = 'settings' WHERE user_id = ?", (user_id,))


class NotStaffError(Exception):
    """What is staff's was to be shown to, or done by, somebody who is not staff, or no longer."""


def as_staff(db: Connection, actor: int, change: Callable[[Connection], Changed]) -> Changed:
    """`change(db)` in the same transaction that looks whether the actor is staff; raises NotStaffError if they are not."""
    if not is_staff(db, actor):
        raise NotStaffError
    return change(db)


def workstations_with_hosts(db: Connection) -> list[str]:
    """Ids of the workstations that have a host, in order."""
    return first_column(db, "SELECT DISTINCT workstation_id FROM hosts ORDER BY workstation_id")

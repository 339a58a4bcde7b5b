"""Invitations to become a host or staff: each is one link that works once, for a while, until it is revoked.

The link carries the invitation's number and a seal (see `signing`), so that nobody can make one up; what it
grants, and whether it still does, is read from the table at the moment of use.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, get_args

from bot.clock import iso
from bot.store.core import audit, signing, sizes
from bot.store.core.rows import find, find_all, read_as
from bot.store.core.sqlite import Connection, wrote
from bot.store.people import roles

Kind = Literal["host", "staff"]
KINDS: tuple[Kind, ...] = get_args(Kind)
VALID_FOR = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Invite:
    """One invitation. `workstation_id` is None for staff; times are UTC."""

    id: int
    kind: Kind
    workstation_id: str | None
    made_by: int | None
    made_at: datetime
    expires_at: datetime
    used_by: int | None = None


def invite(db: Connection, number: int) -> Invite | None:
    """One invitation, in whatever state, or None."""
    return find(db, Invite, "SELECT * FROM invites WHERE id = ?", (number,))


def make(
    db: Connection, kind: Kind, workstation_id: str | None = None, *, by: int, now: datetime, key: str = ""
) -> str:
    """A new invitation; returns its token, at most 43 characters of A–Z a–z 0–9 _ -, good for `VALID_FOR`.

    Once for each `key` (of the tap that makes it): again, it is the one that was made. Raises IntegrityError for an
    unknown workstation, or a host's invitation without one; TooManyError.
    """
    made = db.execute("SELECT id, made_at FROM invites WHERE key = ? AND key <> ''", (key,)).fetchone()
    if made is not None:
        return _token(db, kind, *made)
    sizes.check_room(db, "invites", by, now)
    (number,) = db.execute(
        """
        INSERT INTO invites (kind, workstation_id, made_by, made_at, expires_at, key) VALUES (?, ?, ?, ?, ?, ?)
        RETURNING id
        """,
        (kind, workstation_id, by, iso(now), iso(now + VALID_FOR), key),
    ).fetchone()
    audit.note(db, now, by, f"invite-{kind}", f"invite:{number}", workstation_id or "")
    return _token(db, kind, number, iso(now))


def _token(db: Connection, kind: Kind, number: int, made_at: str) -> str:
    return signing.token(db, number, _sealed(kind, number, made_at))


def _sealed(kind: Kind, number: int, made_at: str) -> str:
    # The time is sealed too: after a restore from a backup the same number is given out a second time.
    return f"{kind}:{number}:{made_at}"


def use(db: Connection, kind: Kind, token_given: str, user_id: int, *, now: datetime) -> Invite | None:
    """Use up an invitation and give the person its role; None if it grants nothing (any more).

    It grants nothing when forged, used, expired or revoked, when who made it is not staff now, or to who made it: one
    member of staff alone opens no requests to themselves. Who has the role already changes nothing: neither does a curious host burn a colleague's link, nor is a second tap refused.
    """
    given = _genuine(db, kind, token_given)
    if given is None:
        return None
    if _has_role(db, given, user_id):
        return given if given.used_by == user_id or _is_open(db, given, now) else None
    if not _is_open(db, given, now) or given.made_by == user_id:
        return None
    db.execute("UPDATE invites SET used_at = ?, used_by = ? WHERE id = ?", (iso(now), user_id, given.id))
    if given.workstation_id is not None:
        roles.add_host(db, user_id, given.workstation_id, by=given.made_by, now=now)
    else:
        roles.add_staff(db, user_id, by=given.made_by, now=now)
    return replace(given, used_by=user_id)


def grants(db: Connection, kind: Kind, token_given: str, user_id: int, *, now: datetime) -> bool:
    """Whether `use` would give this person a role that they do not have. Needs a writing connection."""
    given = _genuine(db, kind, token_given)
    if given is None or given.made_by == user_id or _has_role(db, given, user_id):
        return False
    return _is_open(db, given, now)


def offered(db: Connection, kind: Kind, token_given: str, user_id: int, *, now: datetime) -> Invite | None:
    """The invitation that this person may read about: open, or used by themselves. Needs a writing connection."""
    given = _genuine(db, kind, token_given)
    if given is None or given.made_by == user_id:
        return None
    return given if given.used_by == user_id or _is_open(db, given, now) else None


def revoke(db: Connection, number: int, *, by: int, now: datetime) -> bool:
    """Make an unused invitation worthless; False if it was used, expired or revoked before."""
    sql = """
        UPDATE invites SET revoked_at = :now
        WHERE id = :id AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :now
        """
    if revoked := wrote(db, sql, {"id": number, "now": iso(now)}):
        audit.note(db, now, by, "invite-revoked", f"invite:{number}")
    return revoked


def open_invites(db: Connection, *, now: datetime) -> list[Invite]:
    """Invitations that would work now, the oldest first."""
    sql = """
        SELECT * FROM invites WHERE used_at IS NULL AND revoked_at IS NULL AND expires_at > ?
            AND made_by IN (SELECT user_id FROM staff) ORDER BY id
        """
    return find_all(db, Invite, sql, (iso(now),))


def _genuine(db: Connection, kind: Kind, token_given: str) -> Invite | None:
    number, seal = signing.parts_of(token_given) or (0, "")
    row = db.execute("SELECT * FROM invites WHERE id = ? AND kind = ?", (number, kind)).fetchone()
    if row is None or not signing.is_genuine(db, _sealed(kind, row["id"], row["made_at"]), seal):
        return None
    return read_as(Invite, row)


def _has_role(db: Connection, invite: Invite, user_id: int) -> bool:
    if invite.workstation_id is not None:
        return roles.is_host(db, user_id, invite.workstation_id)
    return roles.is_staff(db, user_id)


def _is_open(db: Connection, invite: Invite, now: datetime) -> bool:
    return any(open_invite.id == invite.id for open_invite in open_invites(db, now=now))

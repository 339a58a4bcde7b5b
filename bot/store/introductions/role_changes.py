"""A role begins or ends: one transaction with all that hangs on it, and who is told. Times are UTC."""

from __future__ import annotations

from datetime import datetime

from bot.store.core.sqlite import Connection
from bot.store.introductions.asking import pass_on
from bot.store.introductions.leaving import host_joins, host_leaves
from bot.store.outbox import notices
from bot.store.people import invites, roles
from bot.store.people.invites import Invite


def accept_invite(
    db: Connection, kind: invites.Kind, token: str, person: int, *, now: datetime
) -> Invite | None:
    """Use an invitation, hand the new host what waits for them, and tell all staff; None if it grants nothing.

    What fellows asked of the new host's workstations, from one of whom they hide, is taken back first.
    """
    invite = invites.use(db, kind, token, person, now=now)
    if invite is None:
        return None
    if invite.workstation_id is not None:
        host_joins(db, person, now)
        pass_on(db, invite.workstation_id, now)
    if invite.used_by != person:  # a role that they had before
        return invite
    for member in roles.staff_ids(db):
        if member != person:
            key = f"{invite.id}:{invite.made_at.isoformat()}:{member}"
            notices.tell(db, member, "invite-used", key, {"invite": invite.id}, now)
    return invite


def end_role(db: Connection, person: int, station: str | None, *, by: int, now: datetime) -> bool:
    """End a host's role for `station`, or (None) a staff role, and tell the person; False if they had none."""
    if station is None:
        ended = roles.revoke_staff(db, person, by=by, now=now)
    else:
        ended = roles.revoke_host(db, person, station, by=by, now=now)
        if ended:
            host_leaves(db, station, person, now)
    if ended:
        key, refs = f"{person}:{station or ''}:{now.isoformat()}", {"workstation": station or ""}
        notices.tell(db, person, "role-ended", key, refs, now)
    return ended

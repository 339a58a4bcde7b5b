"""Which consent a person is asked for, and when: by what they come for, once for each version, and never again unasked."""

from __future__ import annotations

from datetime import datetime

from bot.clock import iso
from bot.store.core.sqlite import Connection, first_column
from bot.store.outbox import notices
from bot.store.people import users
from bot.store.people.users import Part

RENEW = "consent-renew"  # the type of the delivery that asks for the consent of today


def parts_of(db: Connection, user_id: int) -> frozenset[Part]:
    """What a person is here as: by their roles, and "fellow" by what they told; empty for who is new."""
    row = db.execute(
        """
        SELECT EXISTS (SELECT 1 FROM hosts WHERE user_id = :id) AS host,
            EXISTS (SELECT 1 FROM staff WHERE user_id = :id) AS staff,
            EXISTS (SELECT 1 FROM profiles WHERE user_id = :id) OR EXISTS (SELECT 1 FROM interests WHERE user_id = :id)
            OR EXISTS (SELECT 1 FROM requests WHERE fellow_id = :id) AS fellow
        """,
        {"id": user_id},
    ).fetchone()
    return frozenset(part for part in users.PARTS if row[part])


def ask_again(db: Connection, not_before: datetime, now: datetime) -> int:
    """Ask those who agreed to an older consent for that of today: one message for each version, and none in a pause.

    It is sent from `not_before` on. Returns how many were asked. Who does not answer is not asked again, unless they write.
    """
    sql = """
        UPDATE users SET asked_version = :version
        WHERE consent_version < :version AND coalesce(asked_version, 0) < :version
            AND unreachable_at IS NULL AND coalesce(paused_until, '') <= :now
        RETURNING id
        """
    asked = first_column(db, sql, {"version": users.CONSENT_VERSION, "now": iso(now)})
    for person in asked:
        key = f"{users.CONSENT_VERSION}:{person}"
        notices.tell(db, person, RENEW, key, {}, now, not_before=not_before, once=True)
    return len(asked)

"""How each person wants their digest, and when the next one is due. All times are UTC; the rhythm itself is in `rhythm`."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from bot.clock import iso, parse
from bot.store.core.rows import read_as, table_of
from bot.store.core.sqlite import Connection, Row, exists
from bot.store.digest.rhythm import Rhythm, next_slot
from bot.store.introductions.role_changes import accept_invite
from bot.store.people import invites


@dataclass(frozen=True, slots=True)
class Settings:
    """How a person wants their digest. `chosen`: they have set it themselves. `shown`: hosts may see them in theirs,
    without a name. `for_host`: as a host they want to hear of fellows. `heard_at` is when something last reached them (at
    first, when they came), `profile` a fingerprint of the profile that it was made from ("" before the first digest),
    `noted` whether that was the note which asks if it still fits; all three follow what becomes of the delivery.
    """

    rhythm: Rhythm = field(default_factory=Rhythm)
    paused_until: datetime | None = None
    chosen: bool = False
    shown: bool = False
    for_host: bool = False
    next_at: datetime | None = None
    last_at: datetime | None = None
    heard_at: datetime | None = None
    noted: bool = False
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """A person whose digest is due since `slot`."""

    person: int
    slot: datetime
    settings: Settings


def settings(db: Connection, person: int) -> Settings:
    """How a person wants their digest; the defaults for who has not agreed."""
    row = db.execute("SELECT * FROM digest_settings WHERE user_id = ?", (person,)).fetchone()
    return _settings(row) if row else Settings()


def change(db: Connection, person: int, now: datetime, /, **changes: Any) -> Settings:
    """Change what a person may set: fields of `Rhythm`, `paused_until`, `shown`, `for_host`; the next digest follows.

    Raises IntegrityError for who has not agreed, and for values that there are not.
    """
    before = settings(db, person)
    in_rhythm = {
        name: changes.pop(name) for name in ("frequency", "weekday", "hour", "zone") if name in changes
    }
    after = replace(before, rhythm=replace(before.rhythm, **in_rhythm), chosen=True, **changes)
    rhythm, start = after.rhythm, max(now, after.paused_until or now)
    next_at = next_slot(rhythm, start, before.last_at)
    values = {
        "user_id": person,
        **asdict(rhythm),
        "paused_until": iso(after.paused_until) if after.paused_until else None,
        "chosen": True,
        "shown": after.shown,
        "for_host": after.for_host,
        "next_at": iso(next_at) if next_at else None,
    }
    table_of(db, "digest_settings").upsert(values, pk="user_id")
    return replace(after, next_at=next_at)


def become(
    db: Connection, kind: invites.Kind, token: str, person: int, *, now: datetime
) -> invites.Invite | None:
    """`accept_invite`; a new host hears of fellows who fit in their digest until they say otherwise."""
    is_new = invites.grants(db, kind, token, person, now=now)
    invite = accept_invite(db, kind, token, person, now=now)
    if invite is not None and invite.workstation_id is not None and is_new:
        db.execute("UPDATE digest_settings SET for_host = 1 WHERE user_id = ?", (person,))
    return invite


_TO_PLAN = """
    SELECT * FROM digest_settings WHERE next_at IS NULL AND frequency <> 'off'
    UNION ALL SELECT * FROM digest_settings WHERE next_at > :far AND last_at > :future
    LIMIT :most
"""
_FAR = timedelta(days=100)  # a moment so far ahead was planned before the clock was set back


def needs_plan(db: Connection, now: datetime) -> bool:
    """Whether `plan_new` has anything to do."""
    return exists(db, _TO_PLAN, {"far": iso(now + _FAR), "future": iso(now), "most": 1})


def plan_new(db: Connection, now: datetime, most: int = 500) -> int:
    """Give people who have none yet their first moment, and those another whom a clock set back has left behind."""
    rows = db.execute(_TO_PLAN, {"far": iso(now + _FAR), "future": iso(now), "most": most}).fetchall()
    for row in rows:
        how = _settings(row)
        moment = next_slot(how.rhythm, max(now, how.paused_until or now), how.last_at)
        db.execute(
            """
            UPDATE digest_settings SET next_at = :next_at, heard_at = coalesce(heard_at, :now),
                last_at = iif(last_at > :now, NULL, last_at) WHERE user_id = :person
            """,
            {"next_at": iso(moment) if moment else None, "now": iso(now), "person": row["user_id"]},
        )
    return len(rows)


def next_due(db: Connection) -> datetime | None:
    """When the next digest is due; None where nobody waits for one."""
    (first,) = db.execute("SELECT min(next_at) FROM digest_settings WHERE next_at IS NOT NULL").fetchone()
    return parse(first) if first else None


def due(db: Connection, now: datetime) -> list[Due]:
    """Whose digest is due at `now`, the longest due first."""
    rows = db.execute(
        "SELECT * FROM digest_settings WHERE next_at <= ? ORDER BY next_at, user_id", (iso(now),)
    )
    return [Due(row["user_id"], parse(row["next_at"]), _settings(row)) for row in rows]


def move_on(db: Connection, was: Due, last_at: datetime, now: datetime) -> Settings | None:
    """Plan the digest after one that counts for `last_at`. None where it was done before, or they want another by now."""
    row = db.execute(
        "SELECT * FROM digest_settings WHERE user_id = ? AND next_at = ?", (was.person, iso(was.slot))
    ).fetchone()
    if row is None:  # erased, switched off, moved
        return None
    how = _settings(row)
    _plan_after(db, was.person, how, last_at, now)
    return how


def put_off(db: Connection, person: int, moment: datetime, now: datetime) -> None:
    """A person's latest digest is sent at `moment` only: the next one follows that, unless it is later anyway."""
    how = settings(db, person)
    if how.last_at is None or how.last_at >= moment:
        return
    _plan_after(db, person, how, moment, now)


def _plan_after(db: Connection, person: int, how: Settings, last_at: datetime, now: datetime) -> None:
    next_at = next_slot(how.rhythm, max(now, last_at, how.paused_until or now), last_at)
    db.execute(
        "UPDATE digest_settings SET last_at = ?, next_at = ? WHERE user_id = ?",
        (iso(last_at), iso(next_at) if next_at else None, person),
    )


def _settings(row: Row) -> Settings:
    return read_as(Settings, row, rhythm=read_as(Rhythm, row))

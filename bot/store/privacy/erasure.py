"""The end of a person's stay, and what a restore needs so that it stays the end. Times are UTC."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.clock import iso, parse
from bot.store.core.rows import table_of
from bot.store.core.sqlite import Connection, value_of
from bot.store.events import seats as event_seats
from bot.store.introductions import leaving as request_leaving
from bot.store.people import users
from bot.store.privacy import registry

BACKUPS_LIVE = timedelta(days=30)  # also promised in the texts `consent` and `privacy`


def forget(db: Connection, person: int, now: datetime) -> dict[str, int]:
    """Erase a person everywhere, in one transaction; the other side of what was open is told, a seat is freed.

    Returns how many rows of which table it was. Their id and the moment stay for `BACKUPS_LIVE`, so that a restore erases
    them again. Call `Store.erase_traces()` afterwards.
    """
    request_leaving.person_leaves(db, person, now)
    event_seats.leave(db, person, now)
    erased = registry.erase(db, person)
    table_of(db, "erasures").upsert({"person": person, "erased_at": iso(now)}, pk="person")
    return erased


def kept(db: Connection, person: int) -> dict[str, str]:
    """The tables in which a person who was erased can still be found, with the reason."""
    left = registry.export(db, person)
    return {name: registry.REGISTRY[name].kept for name in left if registry.REGISTRY[name].kept}


def erased_at(db: Connection, person: int) -> datetime | None:
    """When a person was erased, as long as that is remembered."""
    at = value_of(db, "SELECT erased_at FROM erasures WHERE person = ?", (person,))
    return parse(at) if at else None


def remembered(db: Connection) -> dict[int, datetime]:
    """Everybody whose erasure is remembered, and when it was."""
    return {row["person"]: parse(row["erased_at"]) for row in db.execute("SELECT * FROM erasures")}


def again(db: Connection, erasures: dict[int, datetime], now: datetime) -> int:
    """Erase all these persons in a database that is older than their erasure; how many of them were in it.

    Who agreed anew after their erasure has returned, and stays.
    """
    erased = 0
    for person, moment in sorted(erasures.items()):
        known = users.user(db, person)
        if known is not None and known.consented_at is not None and known.consented_at > moment:
            continue
        erased += bool(forget(db, person, now))
        db.execute("UPDATE erasures SET erased_at = ? WHERE person = ?", (iso(moment), person))
    return erased


def prune(db: Connection, now: datetime) -> int:
    """Forget the erasures that no backup can undo any more; returns how many."""
    return db.execute("DELETE FROM erasures WHERE erased_at < ?", (iso(now - BACKUPS_LIVE),)).rowcount

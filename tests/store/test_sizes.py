"""Nothing that a person writes is stored without a bound, whatever screen or function it comes through."""

from __future__ import annotations

import pytest

from bot.clock import Clock
from bot.store.core import sizes
from bot.store.core.sqlite import Connection, IntegrityError
from bot.store.core.store import Store
from bot.store.events import changes as event_changes
from bot.store.people import invites, profiles, roles
from bot.store.topics import changes as topic_changes
from tests.store.conftest import PERSON
from tests.store.event_world import agree, details

MEGABYTE = "x" * 1_000_000


def columns(db: Connection) -> list[tuple[str, str]]:
    tables = [row["name"] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return [
        (table, row["name"])
        for table in tables
        if not table.startswith(("sqlite_", "_sqlite_"))
        for row in db.execute("SELECT name, type FROM pragma_table_info(?)", (table,))
        if row["type"] not in ("INTEGER", "REAL")
    ]


def swell(db: Connection, table: str, column: str) -> str:
    """What a megabyte in one column of a new row is answered with."""
    with pytest.raises(IntegrityError) as refused:
        db.execute(f"INSERT INTO {table} ({column}) VALUES (?)", (MEGABYTE,))  # noqa: S608
    return str(refused.value)


async def test_a_column_without_a_bound_would_be_found_here(store: Store) -> None:
    every = await store.read(columns)
    assert set(every) >= sizes.ANY_LENGTH
    assert {(table, column) for table, of in sizes.CHARACTERS.items() for column in of} <= set(every)
    for table, column in every:
        if (table, column) not in sizes.ANY_LENGTH:
            assert await store.write(swell, table, column) == f"{sizes.TOO_LONG}{table}.{column}"


async def test_an_edit_to_a_megabyte_is_refused_and_what_was_there_stays(store: Store) -> None:
    def tell(db: Connection) -> None:
        agree(db, PERSON)
        profiles.change(db, PERSON, name="Lin")

    await store.write(tell)
    with pytest.raises(IntegrityError, match=f"{sizes.TOO_LONG}profiles"):
        await store.write(profiles.change, PERSON, name=MEGABYTE)
    assert (await store.read(profiles.row, PERSON)).name == "Lin"


async def test_what_is_longer_from_an_older_database_stays_and_its_row_can_be_changed(store: Store) -> None:
    def older(db: Connection) -> None:
        agree(db, PERSON)
        db.execute("DROP TRIGGER temp.size_profiles_INSERT")
        profiles.change(db, PERSON, name="L" * 100)

    await store.write(older)
    await store.write(profiles.change, PERSON, doctorate_year=2025)
    told = await store.read(profiles.row, PERSON)
    assert (len(told.name), told.doctorate_year) == (100, 2025)


async def test_drafts_and_open_invitations_of_one_person_have_a_number(store: Store, clock: Clock) -> None:
    now = clock.now()

    def make(db: Connection, kind: str, key: str) -> None:
        if kind == "topics":
            topic_changes.draft(db, "w1", PERSON, now, key)
        elif kind == "events":
            event_changes.create(db, details(on_site=2), by=PERSON, now=now, key=key)
        else:
            invites.make(db, "staff", by=PERSON, now=now, key=key)

    def staff(db: Connection) -> None:
        agree(db, PERSON)
        db.execute("INSERT OR IGNORE INTO workstations (id) VALUES ('w1')")
        roles.add_staff(db, PERSON, by=None, now=now)

    await store.write(staff)
    for kind in ("topics", "events", "invites"):
        for number in range(sizes.OPEN_AT_MOST):
            await store.write(make, kind, f"{kind}{number}")
        with pytest.raises(sizes.TooManyError):
            await store.write(make, kind, "one more")
        await store.write(make, kind, f"{kind}0")  # the same tap again is no other one
    await store.write(invites.revoke, 1, by=PERSON, now=now)
    await store.write(make, "invites", "one more")

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database, Migrations

from bot.clock import Clock
from bot.store.core import migrations
from bot.store.core.sqlite import Connection, connect_to_read, connect_to_write
from bot.store.core.store import Store
from bot.store.privacy.registry import REGISTRY

# Columns that nobody read, and which are gone.
UNREAD = {
    "deliveries": {"claimed_at"},
    "signups": {"checked_in_by"},
    "interests": {"created_at"},
    "topics": {"made_at"},
    "jobs": {"error", "done_at"},
}
RELEASE = Path(__file__).with_name("release_2026_11.sql")


def tables(db: Connection) -> dict[str, bool]:
    """Our tables, and whether each is strict."""
    return {
        row["name"]: bool(row["strict"])
        for row in db.execute("PRAGMA table_list")
        if not row["name"].startswith(("sqlite_", "_sqlite_"))
    }


async def test_an_empty_file_gets_strict_tables_and_no_copy(store: Store, path: Path) -> None:
    assert await store.read(tables) == dict.fromkeys(REGISTRY, True)
    assert list(path.parent.glob("*.before-*")) == []


async def test_an_older_file_is_copied_before_it_is_changed(path: Path, clock: Clock) -> None:
    older = connect_to_write(path)
    older.execute("CREATE TABLE notes (text TEXT) STRICT")
    older.execute("INSERT INTO notes VALUES ('from before')")
    older.close()

    await (await Store.open(path, clock)).close()
    await (await Store.open(path, clock)).close()  # nothing pending, no further copy

    copies = list(path.parent.glob("*.before-*"))
    assert [copy.name for copy in copies] == ["bot.before-m001_first_tables.db"]
    copy, now = connect_to_read(copies[0]), connect_to_read(path)
    assert (list(tables(copy)), tables(now).keys() >= {"notes", "users"}) == (["notes"], True)
    assert [tuple(row) for row in copy.execute("SELECT * FROM notes")] == [("from before",)]
    copy.close()
    now.close()


async def test_a_database_of_the_release_before_keeps_everything(path: Path, clock: Clock) -> None:
    """Made by that release, with a row in each of its tables. What is compared are the columns that it had."""
    older = connect_to_write(path)
    older.executescript(RELEASE.read_text(encoding="utf-8"))
    before = rows(older)
    older.close()
    assert all(before.values())

    store = await Store.open(path, clock)
    assert await store.read(tables) == dict.fromkeys(REGISTRY, True)
    now = await store.read(rows)
    for table, kept in before.items():
        names = kept[0].keys() - UNREAD.get(table, set())
        assert [{name: row[name] for name in names} for row in now[table]] == [
            {name: row[name] for name in names} for row in kept
        ], table
    assert await store.read(foreign_keys_that_lead_nowhere) == []
    await store.close()


def rows(db: Connection) -> dict[str, list[dict[str, Any]]]:
    """Everything in our tables but `meta`, which may get more rows."""
    names = [name for name in tables(db) if name != "meta"]
    return {
        name: [dict(row) for row in db.execute(f"SELECT * FROM {name} ORDER BY 1, 2")]  # noqa: S608  (our tables)
        for name in names
    }


def foreign_keys_that_lead_nowhere(db: Connection) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute("PRAGMA foreign_key_check")]


async def test_a_migration_that_fails_changes_nothing_and_frees_the_file(
    path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await (await Store.open(path, clock)).close()
    later = Migrations("zhanyou")
    later(name="m001_first_tables")(lambda _: None)

    @later(name="m002")
    def m002(db: Database) -> None:
        db.execute("CREATE TABLE half (id INTEGER) STRICT")

    @later(name="m003")
    def m003(db: Database) -> None:
        raise RuntimeError("no space for a third")

    with monkeypatch.context() as patched:
        patched.setattr(migrations, "migrations", later)
        with pytest.raises(RuntimeError, match="no space for a third"):
            await Store.open(path, clock)
    store = await Store.open(path, clock)
    assert "half" not in await store.read(tables)
    await store.close()


async def test_a_fresh_file_is_readable_by_its_owner_alone(store: Store, path: Path) -> None:
    files = await asyncio.to_thread(
        lambda: {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
    )
    assert files == dict.fromkeys(["bot.db", "bot.db-wal", "bot.db-shm", "bot.db.lock"], 0o600)


async def test_a_file_that_others_could_read_stayed_so(path: Path, clock: Clock) -> None:
    await (await Store.open(path, clock)).close()
    await asyncio.to_thread(path.chmod, 0o644)
    store = await Store.open(path, clock)
    assert (await asyncio.to_thread(path.stat)).st_mode & 0o777 == 0o600
    await store.close()

"""The tables: each file of `tables/` is a migration, in the order of their numbers. Once shipped, none is edited: a change
is a new one.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from sqlite_utils import Database, Migrations

from bot.clock import Clock
from bot.store.core.backup import back_up
from bot.store.core.sqlite import Connection

migrations = Migrations("zhanyou")


def _add(name: str, sql: str) -> None:
    @migrations(name=name)
    def run(db: Database) -> None:
        db.executescript(sql)


for _file in sorted(resources.files("bot.store").joinpath("tables").iterdir(), key=lambda file: file.name):
    _add(_file.name.removesuffix(".sql"), _file.read_text(encoding="utf-8"))


def migrate(db: Connection, path: Path, clock: Clock) -> None:
    """Apply what is pending, all of it or nothing. An existing database is copied first, beside itself.

    `db` is the writing connection of `path`. The copy is named after the first pending migration.
    """
    tables = Database(db)
    pending = migrations.pending(tables)
    if not pending:
        return
    if tables.table_names():
        back_up(path, path.with_name(f"{path.stem}.before-{pending[0].name}.db"), clock.now())
    apply_pending(db)


def apply_pending(db: Connection) -> None:
    """Apply what is pending, all of it or nothing, without a copy."""
    db.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(Database(db))
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def expected_schema(db: Connection) -> set[tuple[str, str, str]] | None:
    """What `schema` of a database should be by the migrations that it says it had; None if one of them is not ours."""
    had = {row["name"] for row in db.execute("SELECT name FROM _sqlite_migrations")}
    fresh = Database(memory=True)
    try:
        names = [migration.name for migration in migrations.pending(fresh)]
        if had != set(names[: len(had)]):
            return None
        migrations.apply(fresh, stop_before=names[len(had)] if len(had) < len(names) else None)
        return schema(fresh.conn)
    finally:
        fresh.close()


def schema(db: Connection) -> set[tuple[str, str, str]]:
    """Type, name and SQL of all tables, indexes, triggers and views but SQLite's and sqlite-utils' own."""
    rows = db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    entries = {(row[0], row[1], " ".join(row[2].split())) for row in rows}
    return {entry for entry in entries if not entry[1].startswith(("sqlite_", "_sqlite_"))}

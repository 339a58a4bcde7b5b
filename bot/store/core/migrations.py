"""The tables: numbered functions, each with its SQL in `tables/`. Once shipped, none is edited: a change is a new one."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from sqlite_utils import Database, Migrations

from bot.clock import Clock
from bot.store.core.backup import back_up
from bot.store.core.sqlite import Connection

migrations = Migrations("zhanyou")


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


def _run(db: Database, name: str) -> None:
    db.executescript(
        resources.files("bot.store").joinpath("tables", f"{name}.sql").read_text(encoding="utf-8")
    )


@migrations()
def m001_first_tables(db: Database) -> None:
    """People, what they tell and choose, the workstations, and what makes the bot safe to kill."""
    _run(db, "m001_first_tables")


@migrations()
def m002_outbox(db: Database) -> None:
    """What is to be sent, and what is to happen at a moment."""
    _run(db, "m002_outbox")


@migrations()
def m003_requests(db: Database) -> None:
    """Fellows' requests to be introduced, each side's state, and which message belongs to which request."""
    _run(db, "m003_requests")


@migrations()
def m004_people(db: Database) -> None:
    """Hosts, staff, invitations to be one, pauses, and what a restore needs to erase again."""
    _run(db, "m004_people")


@migrations()
def m005_topics(db: Database) -> None:
    """Topics, what people choose about them, whom they follow, and the topic that a request is about."""
    _run(db, "m005_topics")


@migrations()
def m006_campaigns(db: Database) -> None:
    """One message to many: what staff confirmed, to whom it goes, and what became of each."""
    _run(db, "m006_campaigns")


@migrations()
def m007_events(db: Database) -> None:
    """Events, who comes to them and who waits for a seat, and who was named to whom."""
    _run(db, "m007_events")


@migrations()
def m008_digests(db: Database) -> None:
    """Digests: when each person wants theirs, what was in it, what they said of it; and hosts who ask first."""
    _run(db, "m008_digests")


@migrations()
def m009_event_posts(db: Database) -> None:
    """Which message in a group announces which event."""
    _run(db, "m009_event_posts")


@migrations()
def m010_seen(db: Database) -> None:
    """The last day on which each person was here."""
    _run(db, "m010_seen")


@migrations()
def m011_consents(db: Database) -> None:
    """Which part of which consent each person agreed to, and that nothing is stored without the present one."""
    _run(db, "m011_consents")


@migrations()
def m012_event_doors(db: Database) -> None:
    """Chairs of those who do not come, offers that nobody heard of, and what is told even to who asked for quiet."""
    _run(db, "m012_event_doors")


@migrations()
def m013_relay_outcomes(db: Database) -> None:
    """What became of a message that is passed on is told to who wrote it."""
    _run(db, "m013_relay_outcomes")


@migrations()
def m014_digest_outcomes(db: Database) -> None:
    """What became of each digest, since only what was sent was shown."""
    _run(db, "m014_digest_outcomes")


@migrations()
def m015_taps(db: Database) -> None:
    """The tap that made an invitation."""
    _run(db, "m015_taps")


@migrations()
def m016_unread(db: Database) -> None:
    """What was written and never read is gone: when a delivery was claimed, and who let somebody in."""
    _run(db, "m016_unread")


@migrations()
def m017_unread(db: Database) -> None:
    """What was written and never read is gone: when an interest or a topic was begun, and how a job ended."""
    _run(db, "m017_unread")

"""Who leaves is gone: from the file, from what staff can look up, and after a restore from an older backup too."""

from __future__ import annotations

import asyncio
import os
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.store.core.backup import BackupError, back_up, prune
from bot.store.core.lock import StoreInUseError
from bot.store.core.sqlite import Connection, connect_to_copy, connect_to_write
from bot.store.core.store import Store
from bot.store.introductions import asking as request_asking
from bot.store.people import profiles, roles, users
from bot.store.privacy import erasure, registry
from bot.store.privacy.restore import restore
from tests.store.conftest import PERSON
from tests.store.test_migrations import RELEASE

OTHER, BOSS = 2002, 1
SECRET = "perovskite-of-one-person"


def agree(db: Connection, person: int, clock: Clock) -> None:
    users.agree(
        db,
        person,
        version=users.CONSENT_VERSION,
        language="en",
        first_name=f"N{person}",
        username=f"u{person}",
        now=clock.now(),
    )


def tell(db: Connection, clock: Clock) -> None:
    """PERSON has asked OTHER, host of w1, and is known to staff."""
    agree(db, OTHER, clock)
    agree(db, BOSS, clock)
    db.execute("INSERT INTO workstations (id) VALUES ('w1')")
    roles.add_staff(db, BOSS, by=None, now=clock.now())
    roles.add_host(db, OTHER, "w1", by=BOSS, now=clock.now())
    profiles.change(db, PERSON, name=SECRET)
    request_asking.ask(db, PERSON, "w1", SECRET, offers_username=True, now=clock.now())


def rows_with(db: Connection, word: str) -> dict[str, int]:
    """How many rows of each table hold `word` in any column."""
    found = {
        table: sum(word in str(value) for row in db.execute(f"SELECT * FROM {table}") for value in row)  # noqa: S608
        for table in registry.REGISTRY
    }
    return {table: count for table, count in found.items() if count}


def files_with(folder: Path, word: str) -> list[str]:
    return sorted(file.name for file in folder.iterdir() if word.encode() in file.read_bytes())


async def test_what_is_left_of_a_fellow_is_what_the_receipt_says(
    store: Store, clock: Clock, path: Path
) -> None:
    await store.write(tell, clock)
    erased = await store.write(erasure.forget, PERSON, clock.now())
    await store.erase_traces()
    assert erased == {
        "audit": 1,
        "consents": 1,
        "digest_settings": 1,
        "profiles": 1,
        "request_sides": 1,
        "requests": 1,
        "users": 1,
    }
    assert await store.read(erasure.kept, PERSON) == {"erasures": registry.REGISTRY["erasures"].kept}
    assert await store.read(rows_with, str(PERSON)) == {"erasures": 1}
    assert await store.read(rows_with, SECRET) == {}
    assert await asyncio.to_thread(files_with, path.parent, SECRET) == []
    assert await store.read(erasure.erased_at, PERSON) is not None


async def test_what_staff_did_about_others_stays(store: Store, clock: Clock) -> None:
    await store.write(tell, clock)
    await store.write(erasure.forget, BOSS, clock.now())
    assert set(await store.read(erasure.kept, BOSS)) == {"audit", "erasures"}
    left = await store.read(registry.export, BOSS)
    assert [row["action"] for row in left["audit"]] == ["host-added"]


async def test_erasures_are_remembered_as_long_as_a_backup_lives(store: Store, clock: Clock) -> None:
    now = clock.now()
    await store.write(erasure.forget, PERSON, now)
    assert await store.write(erasure.prune, now + erasure.BACKUPS_LIVE) == 0
    assert await store.write(erasure.prune, now + erasure.BACKUPS_LIVE + timedelta(seconds=1)) == 1
    assert await store.read(rows_with, str(PERSON)) == {}


async def test_a_restore_erases_again_but_not_who_returned(store: Store, clock: Clock, path: Path) -> None:
    await store.write(tell, clock)
    copy = await store.backup(path.parent / "copy.db")
    for person in (PERSON, OTHER):
        await store.write(erasure.forget, person, clock.now())
    clock.advance(timedelta(days=1))
    await store.write(agree, OTHER, clock)
    second = await store.backup(path.parent / "second.db")
    await store.close()

    done = await asyncio.to_thread(restore, copy, path, clock.now())
    assert done.erased_again == 2
    assert done.kept_aside is not None
    assert await asyncio.to_thread(files_with, path.parent, SECRET) == ["copy.db"]
    store = await Store.open(path, clock)
    assert await store.read(rows_with, str(PERSON)) == {"erasures": 1}
    assert await store.read(users.user, OTHER) is None
    assert await store.read(roles.hosts_of, "w1") == []
    await store.close()

    done = await asyncio.to_thread(restore, second, path, clock.now())
    assert done.erased_again == 0
    store = await Store.open(path, clock)
    assert await store.read(users.user, OTHER) is not None
    assert set(await store.read(erasure.remembered)) == {PERSON, OTHER}
    await store.close()


async def test_a_restore_refuses_what_would_bring_somebody_back_or_is_no_backup(
    store: Store, clock: Clock, path: Path
) -> None:
    copy = await store.backup(path.parent / "copy.db")
    with pytest.raises(StoreInUseError):
        await asyncio.to_thread(restore, copy, path, clock.now())
    await store.close()
    before = await asyncio.to_thread(path.read_bytes)

    with pytest.raises(BackupError, match="more than 30 days ago"):
        await asyncio.to_thread(restore, copy, path, clock.now() + timedelta(days=31))
    with pytest.raises(BackupError, match="does not say when"):
        await asyncio.to_thread(restore, path, path.with_name("elsewhere.db"), clock.now())

    def damage() -> None:
        content = bytearray(copy.read_bytes())
        content[4096 * 4 : 4096 * 9] = b"\xff" * 4096 * 5
        copy.write_bytes(content)

    await asyncio.to_thread(damage)
    with pytest.raises(BackupError, match="damaged"):
        await asyncio.to_thread(restore, copy, path, clock.now())
    assert await asyncio.to_thread(path.read_bytes) == before
    assert await asyncio.to_thread(lambda: list(path.parent.glob("*partial*"))) == []


async def test_no_copy_that_the_bot_made_is_older_than_thirty_days(
    store: Store, clock: Clock, path: Path
) -> None:
    folder = path.parent / "backups"
    await asyncio.to_thread(folder.mkdir)
    old = await store.backup(folder)
    clock.advance(timedelta(days=20))
    new = await store.backup(folder)

    def make_others() -> list[Path]:
        beside = [path.with_name("bot.before-m002_old.db"), path.with_name("bot.before-restore-x.db")]
        others = [folder / "bot-notes-T1Z.db", path.with_name("other.before-m1.db")]
        for file in (*beside, *others):
            file.write_bytes(b"")
        week_ago = (clock.now() - timedelta(days=7)).timestamp()
        os.utime(beside[1], (week_ago, week_ago))
        return beside

    beside = await asyncio.to_thread(make_others)
    clock.advance(timedelta(days=10, seconds=1))
    removed = await asyncio.to_thread(prune, path, folder, clock.now(), erasure.BACKUPS_LIVE)
    assert removed == [old, beside[0]]
    left = await asyncio.to_thread(lambda: sorted(file.name for file in folder.iterdir()))
    assert left == [new.name, "bot-notes-T1Z.db"]


@pytest.mark.parametrize(
    ("statement", "refusal"),
    [
        (
            "CREATE TRIGGER bad AFTER INSERT ON staff BEGIN INSERT INTO staff VALUES (666, 'invite', ''); END",
            "has not the tables and triggers that this bot makes: bad",
        ),
        ("DROP TRIGGER profiles_need_consent", "has not the tables and triggers"),
        (
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('zhanyou', 'm999', '')",
            "of another",
        ),
        ("UPDATE meta SET value = '2999-01-01T00:00:00.000000Z' WHERE key = 'copied-at'", "is yet to come"),
    ],
)
async def test_a_hostile_backup_was_taken(
    store: Store, clock: Clock, path: Path, statement: str, refusal: str
) -> None:
    copy = await store.backup(path.parent / "copy.db")
    await store.close()

    def change() -> None:
        db = connect_to_copy(copy)
        db.execute(statement)
        db.close()

    await asyncio.to_thread(change)
    before = await asyncio.to_thread(path.read_bytes)
    with pytest.raises(BackupError, match=refusal):
        await asyncio.to_thread(restore, copy, path, clock.now())
    assert await asyncio.to_thread(path.read_bytes) == before


async def test_a_backup_of_the_release_before_is_restored(clock: Clock, path: Path) -> None:
    def make() -> None:
        db = connect_to_write(path)
        db.executescript(RELEASE.read_text(encoding="utf-8"))
        db.close()
        back_up(path, path.with_name("copy.db"), clock.now())
        path.unlink()

    await asyncio.to_thread(make)
    done = await asyncio.to_thread(restore, path.with_name("copy.db"), path, clock.now())
    assert done.kept_aside is None  # so that the command says that who left is not known

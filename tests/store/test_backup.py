from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.store.core.backup import BackupError, back_up
from bot.store.core.sqlite import Connection, OperationalError, connect_to_read
from bot.store.core.store import Store
from bot.store.people import profiles
from bot.store.privacy import registry
from tests.store.conftest import PERSON


def put(db: Connection, number: int) -> None:
    db.execute("INSERT INTO meta (key, value) VALUES (?, ?)", (f"{number:06}", "x" * 500))


def count(path: Path) -> int:
    db = connect_to_read(path)
    try:
        found: int = db.execute("SELECT count(*) FROM meta").fetchone()[0]
        return found
    finally:
        db.close()


async def test_a_backup_under_writes_holds_all_that_was_saved_before_it(store: Store, tmp_path: Path) -> None:
    written = 0
    stop = asyncio.Event()

    async def write_on() -> None:
        nonlocal written
        while not stop.is_set():
            await asyncio.gather(*(store.write(put, written + number) for number in range(20)))
            written += 20

    writing = asyncio.create_task(write_on())
    for name in ("first.db", "second.db", "first.db"):
        before = written
        copy = await store.backup(tmp_path / name)
        held = await asyncio.to_thread(count, copy)
        assert held >= before
    stop.set()
    await writing
    left = sorted(file.name for file in await asyncio.to_thread(lambda: list(tmp_path.glob("*.db*"))))
    assert left == ["bot.db", "bot.db-shm", "bot.db-wal", "bot.db.lock", "first.db", "second.db"]


async def test_a_folder_keeps_the_newest(store: Store, clock: Clock, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    await asyncio.to_thread(folder.mkdir)
    made = []
    for _ in range(4):
        made.append(await store.backup(folder, keep=2))
        clock.advance(timedelta(hours=1))
    assert sorted(await asyncio.to_thread(lambda: list(folder.iterdir()))) == made[-2:]


async def test_a_damaged_source_replaces_no_good_copy(store: Store, path: Path, tmp_path: Path) -> None:
    for number in range(200):
        await store.write(put, number)
    good = await store.backup(tmp_path / "good.db")
    before = await asyncio.to_thread(good.read_bytes)
    await store.close()

    def damage() -> None:
        content = bytearray(path.read_bytes())
        content[4096 * 12 : 4096 * 20] = b"\xff" * 4096 * 8
        path.write_bytes(content)

    await asyncio.to_thread(damage)
    with pytest.raises(BackupError, match="damaged"):
        await store.backup(good)
    assert await asyncio.to_thread(good.read_bytes) == before
    assert not await asyncio.to_thread(good.with_name("good.db.partial").exists)


def test_there_must_be_a_database(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(OperationalError, match="unable to open"):
        back_up(tmp_path / "none.db", tmp_path / "copy.db", clock.now())
    assert list(tmp_path.iterdir()) == []


async def test_what_is_erased_is_in_no_page_of_any_file(store: Store, clock: Clock, path: Path) -> None:
    secret = "perovskite-of-one-person"
    await store.write(profiles.add_interest, PERSON, 1, secret)

    def traces() -> list[str]:
        return [file.name for file in path.parent.iterdir() if secret.encode() in file.read_bytes()]

    assert await asyncio.to_thread(traces) != []
    await store.write(registry.erase, PERSON)
    await store.erase_traces()
    assert await asyncio.to_thread(traces) == []

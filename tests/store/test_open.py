"""The store's promises: "saved" means committed, one writer, errors reach whom they concern."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.store.core.lock import StoreInUseError
from bot.store.core.sqlite import Connection, IntegrityError, OperationalError, connect_to_read
from bot.store.core.store import Store
from bot.store.core.writer import StoreClosedError


def put(db: Connection, key: str, value: str = "") -> str:
    db.execute("INSERT INTO meta (key, value) VALUES (?, ?)", (key, value))
    return key


def keys(db: Connection) -> list[str]:
    return [
        row["key"] for row in db.execute("SELECT key FROM meta WHERE key <> 'consent-version' ORDER BY key")
    ]


class Gate:
    """A write that holds the writer thread until it is opened."""

    def __init__(self) -> None:
        self.entered, self.opened = threading.Event(), threading.Event()

    def hold(self, db: Connection) -> None:
        self.entered.set()
        assert self.opened.wait(10)


async def test_writes_that_wait_together_share_one_commit_and_fail_alone(store: Store) -> None:
    gate, commits = Gate(), []

    def count(statement: str) -> None:
        if statement.startswith(("BEGIN", "COMMIT")):
            commits.append(statement)

    await store.write(lambda db: db.set_trace_callback(count))
    commits.clear()
    held = asyncio.create_task(store.write(gate.hold))
    await asyncio.to_thread(gate.entered.wait)
    waiting = [asyncio.create_task(store.write(put, key)) for key in ("a", "b", "a", "c")]
    await asyncio.sleep(0)  # each of them is queued now
    gate.opened.set()
    await held
    results = await asyncio.gather(*waiting, return_exceptions=True)

    assert [results[0], results[1], results[3]] == ["a", "b", "c"]
    assert isinstance(results[2], IntegrityError)
    assert await store.read(keys) == ["a", "b", "c"]
    assert commits == ["BEGIN IMMEDIATE", "COMMIT", "BEGIN IMMEDIATE", "COMMIT"]


async def test_a_write_that_raises_after_it_wrote_leaves_nothing(store: Store) -> None:
    def half(db: Connection) -> None:
        put(db, "half")
        raise LookupError("changed my mind")

    with pytest.raises(LookupError, match="changed my mind"):
        await store.write(half)
    assert await store.read(keys) == []


async def test_nobody_is_told_saved_before_the_commit(store: Store) -> None:
    first, second = Gate(), Gate()
    held = asyncio.create_task(store.write(first.hold))
    await asyncio.to_thread(first.entered.wait)
    early = asyncio.create_task(store.write(put, "early"))
    late = asyncio.create_task(store.write(second.hold))
    await asyncio.sleep(0)
    first.opened.set()
    await asyncio.to_thread(second.entered.wait)  # `early` has run by now, in the same transaction

    assert (early.done(), await store.read(keys)) == (False, [])
    second.opened.set()
    await asyncio.gather(held, late)
    assert (await early, await store.read(keys)) == ("early", ["early"])


async def test_a_cancelled_caller_breaks_nothing(store: Store) -> None:
    gate = Gate()
    held = asyncio.create_task(store.write(gate.hold))
    await asyncio.to_thread(gate.entered.wait)
    waiting = asyncio.create_task(store.write(put, "never"))
    await asyncio.sleep(0)
    held.cancel()
    waiting.cancel()
    await asyncio.gather(held, waiting, return_exceptions=True)
    gate.opened.set()

    assert await store.write(put, "after") == "after"
    assert await store.read(keys) == ["after"]


async def test_a_full_disk_is_told_to_all_who_shared_the_transaction(store: Store) -> None:
    def fill_up(db: Connection) -> None:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages:d}")

    await store.write(put, "before")
    await store.write(fill_up)
    with pytest.raises(OperationalError, match="full"):
        await store.write(put, "large", "x" * 100_000)
    await store.write(lambda db: db.execute("PRAGMA max_page_count = 1000000").close())
    await store.write(put, "space again", "x" * 100_000)
    assert await store.read(keys) == ["before", "space again"]


async def test_a_function_that_commits_is_refused(store: Store) -> None:
    with pytest.raises(RuntimeError, match="must not commit"):
        await store.write(lambda db: db.execute("COMMIT").close())
    assert await store.write(put, "next") == "next"


async def test_the_death_of_the_writer_reaches_every_caller(store: Store) -> None:
    gate = Gate()
    held = asyncio.create_task(store.write(gate.hold))
    await asyncio.to_thread(gate.entered.wait)

    def die(db: Connection) -> None:
        raise SystemExit("killed")

    dying = asyncio.create_task(store.write(die))
    waiting = asyncio.create_task(store.write(put, "lost"))
    await asyncio.sleep(0)
    gate.opened.set()
    await held
    deaths = await asyncio.gather(dying, waiting, return_exceptions=True)

    assert [type(death) for death in deaths] == [StoreClosedError, StoreClosedError]
    with pytest.raises(StoreClosedError, match="writer died: SystemExit: killed"):
        await store.write(put, "later")
    assert await store.read(keys) == []


async def test_reading_cannot_write_and_sees_one_snapshot(store: Store) -> None:
    with pytest.raises(OperationalError, match="readonly"):
        await store.read(put, "sneaked")

    gate = Gate()

    def twice(db: Connection) -> tuple[list[str], list[str]]:
        before = keys(db)
        gate.hold(db)
        return before, keys(db)

    reading = asyncio.create_task(store.read(twice))
    await asyncio.to_thread(gate.entered.wait)
    await store.write(put, "meanwhile")
    gate.opened.set()
    assert await reading == ([], [])
    assert await store.read(keys) == ["meanwhile"]


async def test_closing_finishes_what_was_asked_for_and_refuses_the_rest(path: Path, clock: Clock) -> None:
    store = await Store.open(path, clock)
    asked = [asyncio.create_task(store.write(put, f"{number:02}")) for number in range(50)]
    await asyncio.sleep(0)
    await store.close()
    await store.close()

    assert [await task for task in asked] == [f"{number:02}" for number in range(50)]
    for call in (store.read, store.write):
        with pytest.raises(StoreClosedError):
            await call(keys)
    assert not path.with_name("bot.db-wal").exists()
    again = await Store.open(path, clock)
    assert len(await again.read(keys)) == 50
    await again.close()


async def test_a_second_owner_gets_one_clear_error(store: Store, path: Path, clock: Clock) -> None:
    with pytest.raises(StoreInUseError, match=r"bot\.db is in use by another process"):
        await Store.open(path, clock)


OWNER = """
import asyncio, sys
from pathlib import Path
from bot.clock import Clock
from bot.store.core.lock import StoreInUseError
from bot.store.core.store import Store

async def main():
    try:
        await Store.open(Path(sys.argv[1]), Clock())
    except StoreInUseError:
        print("refused", flush=True)
        return
    print("owner", flush=True)
    await asyncio.to_thread(sys.stdin.read)

asyncio.run(main())
"""


def test_of_eight_processes_one_owns_the_file_and_kill_9_frees_it(path: Path) -> None:
    def start() -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", OWNER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    processes = [start() for _ in range(8)]
    said = [process.stdout.readline().strip() for process in processes if process.stdout]
    assert sorted(said) == ["owner", *["refused"] * 7]
    owner = processes[said.index("owner")]
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    heir = start()
    assert heir.stdout is not None
    assert heir.stdout.readline().strip() == "owner"
    for process in (*processes, heir):
        process.communicate()


WRITER = """
import asyncio, sys
from pathlib import Path
from bot.clock import Clock
from bot.store.core.store import Store

async def main():
    store = await Store.open(Path(sys.argv[1]), Clock())
    async def write_for_ever(name):
        number = 0
        while True:
            key = f"{name}-{number}"
            await store.write(lambda db: db.execute("INSERT INTO meta VALUES (?, '')", (key,)).close())
            print(key, flush=True)
            number += 1
    await asyncio.gather(*(write_for_ever(name) for name in range(8)))

asyncio.run(main())
"""


def test_what_was_called_saved_outlives_kill_9(path: Path) -> None:
    saved: list[str] = []
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER.replace("{name}", f"{len(saved)}.{{name}}"), path],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        saved += [process.stdout.readline().strip() for _ in range(150)]
        process.send_signal(signal.SIGKILL)
        saved += process.communicate()[0].split("\n")[:-1]

    db = connect_to_read(path)
    kept = set(keys(db))
    db.close()
    assert set(saved) <= kept
    assert len(saved) >= 450

"""The inbox: nothing lost, nothing twice, in order for each sender, nobody held up by another."""

from __future__ import annotations

import asyncio
import tempfile
from collections import defaultdict
from datetime import timedelta
from pathlib import Path

import pytest
from aiogram.exceptions import TelegramRetryAfter
from aiogram.fsm.context import FSMContext
from aiogram.methods import SendMessage
from aiogram.types import Message
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import Clock
from bot.store.core import updates
from bot.store.core.store import Store
from bot.store.privacy import upkeep
from bot.updates.inbox import UNREADABLE, InboxLimits
from bot.updates.polling import RawUpdate
from tests.inbox_bench import Bench, Heard, states, tapped, written


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3)), max_size=30),
    st.integers(1, 8),
)
def test_each_sender_is_handled_in_order_whatever_takes_how_long(
    sent: list[tuple[int, int]], batch: int
) -> None:
    """`sent`: who, and how many turns of the event loop their handler takes."""

    async def scene(path: Path) -> dict[int, list[str]]:
        heard: dict[int, list[str]] = defaultdict(list)
        handling: set[int] = set()

        async def handler(message: Message, state: FSMContext) -> None:
            assert message.chat.id not in handling
            handling.add(message.chat.id)
            number, turns = (message.text or "").split()
            for _ in range(int(turns)):
                await asyncio.sleep(0)
            handling.discard(message.chat.id)
            heard[message.chat.id].append(number)

        clock = Clock()
        store = await Store.open(path, clock)
        bench = Bench(store, clock, handler)
        raw = [
            written(number, user, f"{number} {turns}") for number, (user, turns) in enumerate(sent, start=1)
        ]
        for start in range(0, len(raw), batch):
            await bench.inbox.accept(raw[start : start + batch])
        await bench.finish()
        assert set((await store.read(states)).values()) <= {"done"}
        assert (bench.set_aside, bench.inbox.senders) == ([], 0)
        await store.close()
        return heard

    expected: dict[int, list[str]] = defaultdict(list)
    for number, (user, _) in enumerate(sent, start=1):
        expected[user].append(str(number))
    with tempfile.TemporaryDirectory() as folder:
        assert asyncio.run(scene(Path(folder) / "bot.db")) == expected


async def test_a_person_who_waits_holds_nobody_else(store: Store, clock: Clock) -> None:
    heard, free, other_done = Heard(), asyncio.Event(), asyncio.Event()

    async def handler(message: Message, state: FSMContext) -> None:
        if message.chat.id == 1 and message.text == "slow":
            await free.wait()
        await heard.handle(message, state)
        if message.chat.id == 2:
            other_done.set()

    bench = Bench(store, clock, handler)
    await bench.inbox.accept([written(1, 1, "slow"), written(2, 1, "next"), written(3, 2, "quick")])
    await asyncio.wait_for(other_done.wait(), 10)
    assert heard.texts == {2: ["quick"]}
    free.set()
    await bench.finish()
    assert heard.texts == {1: ["slow", "next"], 2: ["quick"]}


async def test_a_group_takes_turns_as_one_and_its_people_have_their_own_chats_too(
    store: Store, clock: Clock
) -> None:
    heard = Heard()
    bench = Bench(store, clock, heard.handle)
    await bench.inbox.accept([written(1, 1, "a", chat=-5), written(2, 2, "b", chat=-5), written(3, 1, "c")])
    await bench.finish()
    assert heard.texts == {-5: ["a", "b"], 1: ["c"]}


async def test_an_update_that_comes_twice_is_handled_once_and_leaves_nothing_personal(
    store: Store, clock: Clock
) -> None:
    heard = Heard()
    bench = Bench(store, clock, heard.handle)
    for _ in range(2):
        await bench.inbox.accept([written(1, 1, "once"), written(1, 1, "once")])
    await bench.finish()
    later = Bench(store, clock, heard.handle)
    await later.inbox.accept([written(1, 1, "once")])
    await later.finish()
    assert heard.texts == {1: ["once"]}
    row = await store.read(lambda db: dict(db.execute("SELECT * FROM updates_seen").fetchone()))
    kept = {name: value for name, value in row.items() if value and name not in ("received_at", "done_at")}
    assert kept == {"update_id": 1}


async def test_what_fails_three_times_is_set_aside_and_the_next_is_handled(
    store: Store, clock: Clock
) -> None:
    heard = Heard()

    async def handler(message: Message, state: FSMContext) -> None:
        await heard.handle(message, state)
        await state.update_data(seen=message.text)
        if message.text == "my secret":
            raise ValueError(message.text)

    bench = Bench(store, clock, handler)
    garbled: RawUpdate = {"update_id": 3, "message": {"from": "the future"}}
    await bench.inbox.accept([written(1, 1, "my secret"), written(2, 1, "fine"), garbled])
    await bench.finish()
    assert heard.texts == {1: ["my secret", "my secret", "my secret", "fine"]}
    assert [update_id for update_id, _ in sorted(bench.set_aside)] == [1, 3]
    assert await store.read(states) == {1: "failed", 2: "done", 3: "failed"}
    errors = {update_id: error for update_id, _, error in await store.read(updates.set_aside)}
    assert errors[1].startswith("ValueError in ")
    assert "secret" not in errors[1]
    assert await store.read(lambda db: [row["data"] for row in db.execute("SELECT data FROM fsm")]) == [
        '{"seen": "fine"}'
    ]


async def test_an_update_that_aiogram_cannot_read_is_its_senders_and_holds_nobody_up(
    store: Store, clock: Clock
) -> None:
    heard = Heard()
    bench = Bench(store, clock, heard.handle, InboxLimits(pause_s=3600))  # tried again, it would never end
    raw = written(1, 1, "hidden")
    raw["message"]["forward_origin"] = {"type": "hidden_user", "date": 1422450181}
    tap = tapped(2, 2)
    tap["callback_query"]["from"]["is_bot"] = tap["callback_query"]["message"] = {"chat": {"id": 5}}
    await bench.inbox.accept([raw, tap, written(3, 1, "fine")])
    await bench.finish()
    assert heard.texts == {1: ["fine"]}
    assert sorted(bench.set_aside) == [(1, UNREADABLE), (2, UNREADABLE)]
    assert sorted(bench.unreadable) == [1, 2]
    rows = await store.read(lambda db: db.execute("SELECT user_id, sender FROM updates_seen").fetchall())
    assert [tuple(row) for row in rows] == [(1, 1), (2, 5), (None, 0)]


async def test_half_of_a_character_is_replaced_before_anything_must_store_it(
    store: Store, clock: Clock
) -> None:
    heard = Heard()
    bench = Bench(store, clock, heard.handle)
    await bench.inbox.accept([written(1, 1, "a\ud83d"), written(2, 1, "\udc00 👍 \\ud83d")])
    await bench.finish()
    assert heard.texts == {1: ["a\ufffd", "\ufffd 👍 \\ud83d"]}


async def test_a_long_pause_that_telegram_wants_sets_nothing_aside(store: Store, clock: Clock) -> None:
    heard = Heard()

    async def handler(message: Message, state: FSMContext) -> None:
        await heard.handle(message, state)
        if len(heard.texts[1]) < 6:
            method = SendMessage(chat_id=1, text="x")
            raise TelegramRetryAfter(method=method, message="too many", retry_after=0)

    bench = Bench(store, clock, handler)
    await bench.inbox.accept([written(1, 1, "hello")])
    await bench.finish()
    assert heard.texts == {1: ["hello"] * 6}
    assert bench.set_aside == []


async def test_a_handler_that_never_ends_is_ended(store: Store, clock: Clock) -> None:
    async def handler(message: Message, state: FSMContext) -> None:
        await asyncio.Event().wait()

    bench = Bench(store, clock, handler, InboxLimits(pause_s=0, handler_s=0.01))
    await bench.inbox.accept([written(1, 1)])
    await bench.finish()
    assert [update_id for update_id, _ in bench.set_aside] == [1]


async def test_what_an_earlier_process_left_comes_first(store: Store, clock: Clock) -> None:
    heard = Heard()
    stuck = asyncio.Event()

    async def never(message: Message, state: FSMContext) -> None:
        await state.update_data(half="done")
        stuck.set()
        await asyncio.Event().wait()

    first = Bench(store, clock, never, InboxLimits(drain_s=0))
    await first.inbox.accept([written(7, 1, "older"), written(8, 1, "old")])
    await asyncio.wait_for(stuck.wait(), 10)
    await first.finish()
    assert await store.read(states) == {7: "pending", 8: "pending"}
    assert await store.read(lambda db: db.execute("SELECT count(*) FROM fsm").fetchone()[0]) == 0

    second = Bench(store, clock, heard.handle)
    await second.inbox.accept([written(9, 1, "new")])
    await second.finish()
    assert heard.texts == {1: ["older", "old", "new"]}


async def test_a_broken_store_ends_the_run_rather_than_pretend(store: Store, clock: Clock) -> None:
    heard = Heard()
    bench = Bench(store, clock, heard.handle)
    await bench.inbox.accept([written(1, 1)])
    await bench.finish()

    async def handler(message: Message, state: FSMContext) -> None:
        await store.close()

    broken = Bench(store, clock, handler)
    await broken.inbox.accept([written(2, 1)])
    with pytest.raises(RuntimeError, match="the store is closed"):
        await broken.running


async def test_old_rows_are_forgotten(store: Store, clock: Clock) -> None:
    bench = Bench(store, clock, Heard().handle)
    await bench.inbox.accept([written(1, 1)])
    await bench.finish()
    clock.advance(timedelta(hours=49))

    await store.write(upkeep.prune, clock.now())
    assert await store.read(states) == {}

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from aiogram.exceptions import DataNotDictLikeError
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey
from aiogram.fsm.storage.memory import MemoryStorage
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import Clock
from bot.store.core import fsm
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.updates.fsm import SqliteStorage, collect, forget_screens

KEY = StorageKey(bot_id=1, chat_id=5, user_id=5)
STACK = StorageKey(bot_id=1, chat_id=5, user_id=5, destiny="aiogd:stack:")


class Walk(StatesGroup):
    name = State()


def rows(db: Connection) -> dict[str, tuple[str | None, str]]:
    return {row["key"]: (row["state"], row["data"]) for row in db.execute("SELECT * FROM fsm ORDER BY key")}


async def test_outside_of_an_update_writes_go_through_and_an_ended_conversation_leaves_no_row(
    store: Store, clock: Clock
) -> None:
    storage = SqliteStorage(store, clock)
    await storage.set_state(KEY, Walk.name)
    await storage.set_data(KEY, {"text": "点云 \ud83d"})  # half a surrogate pair, as Telegram may send it
    await storage.update_data(STACK, {"intents": [1]})

    again = SqliteStorage(store, clock)
    assert (await again.get_state(KEY), await again.get_data(KEY)) == ("Walk:name", {"text": "点云 \ud83d"})
    assert (await again.get_state(STACK), await again.get_data(STACK)) == (None, {"intents": [1]})
    await again.set_state(KEY)
    await again.set_data(KEY, {})
    assert await store.read(rows) == {"fsm:5:5:aiogd:stack:": (None, '{"intents": [1]}')}


async def test_writes_of_an_update_are_seen_by_it_alone_until_they_are_stored(
    store: Store, clock: Clock
) -> None:
    storage = SqliteStorage(store, clock)
    await storage.set_data(KEY, {"step": 1})
    with collect() as overlay:
        await asyncio.gather(storage.set_state(KEY, Walk.name), storage.set_data(KEY, {"step": 2}))
        mine = await storage.get_data(KEY)
        mine["step"] = "changed without being set"
        assert (await storage.get_state(KEY), await storage.get_data(KEY)) == ("Walk:name", {"step": 2})
        assert await storage.get_data(STACK) == {}
        assert await store.read(rows) == {"fsm:5:5:default": (None, '{"step": 1}')}
    assert await storage.get_data(KEY) == {"step": 1}
    await store.write(fsm.save, overlay.changes(), clock.now())
    assert await store.read(rows) == {"fsm:5:5:default": ("Walk:name", '{"step": 2}')}


async def test_a_task_that_outlives_its_update_still_writes(store: Store, clock: Clock) -> None:
    storage, handled = SqliteStorage(store, clock), asyncio.Event()

    async def later() -> None:
        await handled.wait()
        await storage.set_data(KEY, {"from": "the background"})

    with collect() as overlay:
        task = asyncio.create_task(later())
        await asyncio.sleep(0)
    handled.set()
    await task
    assert overlay.changes() == []
    assert await storage.get_data(KEY) == {"from": "the background"}


async def test_what_json_cannot_hold_is_refused_where_it_is_set(store: Store, clock: Clock) -> None:
    storage = SqliteStorage(store, clock)
    pairs: Any = [("not", "a dict")]
    with collect() as overlay:
        with pytest.raises(TypeError):
            await storage.set_data(KEY, {"when": clock.now()})
        with pytest.raises(ValueError, match="JSON"):
            await storage.set_data(KEY, {"score": float("nan")})
        with pytest.raises(DataNotDictLikeError):
            await storage.set_data(KEY, pairs)
    assert overlay.changes() == []


STEPS = st.lists(
    st.tuples(
        st.sampled_from([KEY, STACK]),
        st.one_of(
            st.sampled_from([None, "a", "b"]),
            st.dictionaries(st.text(max_size=3), st.integers() | st.text(), max_size=2),
        ),
    ),
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(st.lists(STEPS, max_size=4))
def test_it_behaves_like_aiograms_own_storage_update_after_update(
    tmp_path_factory: pytest.TempPathFactory,
    handled: list[list[tuple[StorageKey, str | dict[str, int | str] | None]]],
) -> None:
    async def scene(path: Path) -> None:
        clock = Clock()
        store = await Store.open(path, clock)
        model, storage = MemoryStorage(), SqliteStorage(store, clock)
        for steps in handled:
            with collect() as overlay:
                for key, value in steps:
                    for each in (model, storage):
                        await (
                            each.set_data(key, value)
                            if isinstance(value, dict)
                            else each.set_state(key, value)
                        )
                    assert await storage.get_state(key) == await model.get_state(key)
                    assert await storage.get_data(key) == await model.get_data(key)
            await store.write(fsm.save, overlay.changes(), clock.now())
        for key in (KEY, STACK):
            assert await storage.get_state(key) == await model.get_state(key)
            assert await storage.get_data(key) == await model.get_data(key)
        await store.close()

    asyncio.run(scene(tmp_path_factory.mktemp("fsm") / "bot.db"))


async def test_a_row_of_twenty_megabytes_is_neither_read_nor_written(
    store: Store, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    storage = SqliteStorage(store, clock)
    huge = fsm.FsmRow("fsm:5:5:default", 5, 5, "Walk:name", '{"text": "' + "x" * 20_000_000 + '"}')
    await store.write(fsm.save, [huge], clock.now())
    assert (await storage.get_state(KEY), await storage.get_data(KEY)) == ("Walk:name", {})
    await storage.set_data(KEY, {"text": "点" * 20_000})
    assert (await storage.get_data(KEY))["text"] == "点" * 20_000
    await storage.set_data(KEY, {"text": "x" * 200_000})
    assert await storage.get_data(KEY) == {}
    assert caplog.messages == ["a conversation of 200012 bytes is not kept"]


async def test_a_handler_that_raised_leaves_the_screens_as_they_were_before(
    store: Store, clock: Clock
) -> None:
    storage = SqliteStorage(store, clock)
    await storage.set_data(STACK, {"intents": [1]})
    with collect() as overlay:
        await storage.set_state(KEY, Walk.name)
        await storage.set_data(STACK, {"intents": [1, 2]})  # and 2 itself only once the handler has returned
        forget_screens()
        assert await storage.get_data(STACK) == {"intents": [1]}
    assert [row.state for row in overlay.changes()] == ["Walk:name"]

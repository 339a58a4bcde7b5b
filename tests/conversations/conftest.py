from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from types import CodeType, FunctionType, SimpleNamespace
from typing import Any

import pytest
from aiogram.dispatcher.event import handler
from aiogram.filters import Filter

from bot.importing.table import demo_stations, seed_stations
from bot.running import set_aside_what_stays
from bot.store.workstations.importing import ImportRow
from matching.dictionary import load_dictionary
from matching.meaning import load_encoder
from tests.conversations.chat import Fellow, World
from tests.conversations.twice import OF_ONE_RUN


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What is of one run alone is left out of the second, by name."""
    left_out = [item for item in items if "[twice" in item.name and _name(item) in OF_ONE_RUN]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def _name(item: pytest.Item) -> str:
    return f"{item.path.stem.removeprefix('test_')}: {item.name.partition('[')[0]}"


@pytest.fixture(scope="session", autouse=True)
def what_stays_is_set_aside() -> None:
    """As the bot does at its start: else the garbage collector looks through all that a process has read, in each test."""
    load_dictionary()
    load_encoder()
    set_aside_what_stays()


@pytest.fixture(scope="session", autouse=True)
def signatures_read_once() -> Iterator[None]:
    """A dispatcher reads the signatures of 2,500 functions; here once for all tests, not for each of their bots.

    aiogram looks at the names and kinds of parameters alone, and these are of the code, whatever function runs it.
    """

    def signature(callback: Any) -> inspect.Signature:
        function = getattr(callback, "__func__", callback)
        if isinstance(callback, Filter):
            function = type(callback).__call__
        if not isinstance(function, FunctionType):
            return inspect.signature(callback)
        key = function.__code__, function is not callback
        if key not in known:
            known[key] = inspect.signature(callback)
        return known[key]

    known: dict[tuple[CodeType, bool], inspect.Signature] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(handler, "inspect", SimpleNamespace(**{**vars(inspect), "signature": signature}))
        yield


@pytest.fixture(scope="session")
def packaged() -> list[ImportRow]:
    """The workstations of the package and of the demo, read once."""
    return [*seed_stations(), *demo_stations()]


@pytest.fixture
def stations(packaged: list[ImportRow]) -> list[ImportRow]:
    """The workstations of the bot: those of the package and of the demo, unless a file brings its own."""
    return packaged


@pytest.fixture(params=["once", "twice"])
async def world(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    stations: list[ImportRow],
) -> AsyncIterator[World]:
    """A bot that runs; at the end, that every call was right. Each test has it handle updates once, and twice."""
    world = World(tmp_path / "bot.db", stations)
    if request.param == "twice":
        world.handle_twice(monkeypatch)
    await world.open()
    yield world
    try:
        await world.check()
    finally:
        await world.close()


@pytest.fixture
async def fellow(world: World) -> Fellow:
    """Somebody who reads English, has agreed, and is asked the first question."""
    fellow = world.person()
    await fellow.walk("/start", "I agree")
    return fellow


@pytest.fixture
async def xiao(world: World) -> Fellow:
    """Somebody who reads Chinese, has agreed, and is asked the first question."""
    fellow = world.person("林晓", "zh-hans", 7_654_321_002)
    await fellow.walk("/start", "同意")
    return fellow

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.people import users
from tests.store import event_world

PERSON = 1001


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.db"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(path: Path, clock: Clock) -> AsyncIterator[Store]:
    """A store with one person who has agreed."""
    store = await Store.open(path, clock)
    await store.write(
        users.agree,
        PERSON,
        version=users.CONSENT_VERSION,
        language="zh",
        first_name="林晓",
        username=None,
        now=clock.now(),
    )
    yield store
    await store.close()


@pytest.fixture
def events_db(tmp_path: Path) -> Iterator[Connection]:
    """The tables of a world with events, without a store around them, and ten people who have agreed."""
    db = event_world.open_database(tmp_path)
    event_world.agree(db, *range(1, 11))
    yield db
    db.close()

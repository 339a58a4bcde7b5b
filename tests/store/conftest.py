from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.store import users
from bot.store.open import Store

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
        users.agree, PERSON, version=1, language="zh", first_name="林晓", username=None, now=clock.now()
    )
    yield store
    await store.close()

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.store.core.store import Store

# Those that take ten seconds or more come first, so that at the end no process waits for one of them.
LONG = (
    "faults",
    "test_digest_weeks.py",
    "test_requests_property.py",
    "test_doors_walked.py",
    "test_events_property.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long ones first; of those the tests that kill processes, most of whose minute is waiting beside the others."""
    items.sort(
        key=lambda item: min((n for n, part in enumerate(LONG) if part in item.path.parts), default=len(LONG))
    )


@pytest.fixture
def clock() -> Clock:
    """A clock that a test may advance."""
    return Clock()


@pytest.fixture
async def store(tmp_path: Path, clock: Clock) -> AsyncIterator[Store]:
    """The store of an empty database file."""
    store = await Store.open(tmp_path / "bot.db", clock)
    yield store
    await store.close()

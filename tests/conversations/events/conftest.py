from __future__ import annotations

import pytest

from bot.store.workstations.importing import ImportRow
from tests.conversations.chat import Fellow, World
from tests.conversations.event_world import staff


@pytest.fixture
def stations() -> list[ImportRow]:
    """No workstation is needed here."""
    return []


@pytest.fixture
async def wei(world: World) -> Fellow:
    """A member of staff, who may tap twice."""
    world.allow_second_taps()
    return await staff(world)

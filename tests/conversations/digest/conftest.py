"""Two workstations, and a day on which the digest is two days ahead."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import World

TUESDAY = datetime(2027, 11, 30, 12, tzinfo=UTC)  # 20:00 in Beijing; the digest is due on Thursdays at 18:00


@pytest.fixture
def stations() -> list[ImportRow]:
    """One in the fellow's field, and one of another."""
    cells = Workstation(
        "cells", "Cell Works", "电芯工坊", directions_en="battery cells", directions_zh="电池电芯"
    )
    law = Workstation("law", "Law Works", "法务工坊", directions_en="arbitration", directions_zh="仲裁")
    return [ImportRow(2, Card(cells)), ImportRow(3, Card(law))]


@pytest.fixture
async def today(world: World) -> datetime:
    world.clock.advance(TUESDAY - world.clock.now())
    return world.clock.now()

"""The host of Cell Works and a fellow, and two workstations, so that a screen says all that there is."""

from __future__ import annotations

import pytest

from bot.store.workstations.importing import ImportRow
from tests.conversations.chat import Fellow, World
from tests.conversations.introductions.world import STATIONS, ask, make_fellow, make_host


@pytest.fixture
def stations() -> list[ImportRow]:
    return STATIONS


@pytest.fixture(autouse=True)
def _both_bring_up_to_date(world: World) -> None:
    """A tap shows its result at once, and the ledger brings the same message up to date: whoever is second changes nothing."""
    world.allow_second_taps()


@pytest.fixture
async def host(world: World) -> Fellow:
    return await make_host(world)


@pytest.fixture
async def li(world: World) -> Fellow:
    return await make_fellow(world)


@pytest.fixture
async def introduced(host: Fellow, li: Fellow) -> tuple[Fellow, Fellow]:
    await ask(li)
    await host.press("✓ 接受")
    return host, li

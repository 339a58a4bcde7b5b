"""A day is told as the day that it is where its reader lives."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.clock import BEIJING
from bot.handlers.widgets.calendar import day
from bot.store.core.sqlite import Connection
from bot.store.digest import planning
from bot.store.introductions import requests
from bot.store.people import users
from bot.store.workstations.importing import ImportRow
from bot.texts import Texts
from tests.conversations.chat import Fellow, World
from tests.conversations.introductions.world import STATIONS, ask, make_fellow, make_host

NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture
def stations() -> list[ImportRow]:
    return STATIONS


async def move_to_new_york(world: World, someone: Fellow) -> None:
    def move(db: Connection) -> None:
        planning.change(db, someone.person.id, world.clock.now(), zone=NEW_YORK.key)

    await world.bot.store.write(move)


async def test_a_fellow_in_new_york_read_the_day_of_beijing_of_a_hosts_return(world: World) -> None:
    host, li = await make_host(world), await make_fellow(world)
    await move_to_new_york(world, li)
    tomorrow = world.clock.now().astimezone(BEIJING).date() + timedelta(days=3)
    back = datetime.combine(tomorrow, time(), BEIJING).astimezone(UTC)
    await world.bot.store.write(users.pause, host.person.id, back)
    await li.walk("/start ws_cells", "✉ Ask for an introduction")
    assert f"until {day(back, Texts('en'), NEW_YORK)}." in li.screen
    assert day(back, Texts("en")) not in li.screen


async def test_a_request_that_ends_in_the_evening_of_new_york_is_a_day_later_in_beijing(world: World) -> None:
    host, li = await make_host(world), await make_fellow(world)
    await move_to_new_york(world, li)
    today = world.clock.now().astimezone(BEIJING)
    await world.settle()
    world.clock.advance(datetime.combine(today.date() + timedelta(days=1), time(10), BEIJING) - today)
    await ask(li)
    (found,) = await world.bot.store.read(requests.of_fellow, li.person.id)
    here, there = (day(found.expires_at, Texts("en"), zone) for zone in (BEIJING, NEW_YORK))
    assert here != there
    await li.walk("/requests", "1")
    assert there in li.screen
    assert here not in li.screen
    assert day(found.expires_at, Texts("zh")) in host.screen

"""What would change how well a workstation fits, said to a fellow and to a host, and only where it is so."""

from __future__ import annotations

import re

import pytest

from bot.store.core.sqlite import Connection
from bot.store.people import profiles, roles, users
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import Fellow, World

DIRECTIONS = {
    "recycling": "battery recycling",
    "sorting": "sorting of batteries, recovery of lithium from batteries; battery recycling plants and robots; steel",
    "solid": "solid electrolytes; recycling of battery cathodes; pumps, valves, and their noise",
    "storage": "grid storage; ageing of lithium batteries; power electronics; control of converters; wind parks",
    "plants": "drinking water; sludge; recycling plants for waste water; heat pumps; odours",
    "bridges": "bridges, tunnels, slopes and their sensors",
    "tea": "tea, its pickers and their weather",
    "eyes": "lenses and laser surgery",
}

LIFT = re.compile(r"If you also work on “(.+)” and write it in /profile, this one is “(.+)”.")


@pytest.fixture
def stations() -> list[ImportRow]:
    return [
        ImportRow(
            number, Card(Workstation(id=key, name_en=f"{key} works", name_zh=f"{key}站", directions_en=text))
        )
        for number, (key, text) in enumerate(DIRECTIONS.items(), 2)
    ]


async def test_a_card_names_the_line_that_would_lift_it_and_keeps_its_word(fellow: Fellow) -> None:
    await fellow.walk("/profile", "recovery of metals from waste", "/start ws_plants")
    said = LIFT.search(fellow.screen)
    assert said is not None
    line, grade = said.groups()
    assert f"Why you see it\n{grade}\n" not in fellow.screen
    await fellow.walk("/profile", line, "/start ws_plants")
    assert f"Why you see it\n{grade}\n" in fellow.screen


async def test_nothing_is_said_of_what_is_far_from_the_fellow(fellow: Fellow) -> None:
    await fellow.walk("/profile", "battery recycling", "/start ws_tea")
    assert LIFT.search(fellow.screen) is None


async def test_a_host_is_told_what_would_bring_five_fellows_or_more_and_nothing_of_fewer(
    world: World, fellow: Fellow
) -> None:
    def come(db: Connection, numbers: range) -> None:
        now = world.clock.now()
        for number in numbers:
            version = users.CONSENT_VERSION
            users.agree(db, number, version=version, language="en", first_name="F", username=None, now=now)
            profiles.add_interest(db, number, 1, "lithium recovery from batteries")

    def becomes_host(db: Connection) -> None:
        roles.add_host(db, fellow.person.id, "solid", by=None, now=world.clock.now())

    await world.bot.store.write(becomes_host)
    await world.bot.store.write(come, range(9_000, 9_004))
    await fellow.walk("/host", "⚙ solid works", "💡 What would bring more fellows?")
    assert "Nothing that other workstations name would bring 5 fellows more at the moment." in fellow.screen
    await world.bot.store.write(come, range(9_004, 9_006))
    await fellow.walk("‹ Back", "💡 What would bring more fellows?")
    assert (
        "\n6 more fellows would fit if your text named “recovery of lithium from batteries”.\n"
        in fellow.screen
    )
    await fellow.walk(
        "‹ Back", "✎ Research (English)", f"{DIRECTIONS['solid']}; recovery of lithium from batteries"
    )
    await world.bot.ranker.refresh()
    await fellow.press("💡 What would bring more fellows?")
    assert "6 more fellows" not in fellow.screen

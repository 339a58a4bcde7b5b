"""What would change how well a workstation fits, said to a fellow and to a host, and only where it is so."""

from __future__ import annotations

import re

import pytest

from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import Fellow

DIRECTIONS = {
    "recycling": "battery recycling",
    "sorting": "sorting of batteries, recovery of lithium from batteries; battery recycling plants and robots; steel",
    "solid": "solid electrolytes; recycling of battery cathodes; pumps, valves, and their noise",
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
    await fellow.walk("/profile", "battery recycling", "/start ws_sorting")
    said = LIFT.search(fellow.screen)
    assert said is not None
    line, grade = said.groups()
    assert f"Why you see it\n{grade}\n" not in fellow.screen
    await fellow.walk("/profile", line, "/start ws_sorting")
    assert f"Why you see it\n{grade}\n" in fellow.screen


async def test_nothing_is_said_of_what_is_far_from_the_fellow(fellow: Fellow) -> None:
    await fellow.walk("/profile", "battery recycling", "/start ws_tea")
    assert LIFT.search(fellow.screen) is None

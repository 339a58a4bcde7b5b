"""What comes in with a list, or was typed by a host, never breaks a screen, however long it is and whatever it is made of."""

from __future__ import annotations

import pytest

from bot.store.people import roles
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, SourceRef, Workstation
from tests.conversations.chat import Fellow, World

SIGNS = {"apostrophes": "'", "all sorts": '&<b>"🧪\u05d0e\u0301\u0323</i> 点'}
LONG = 4000  # with the words before it, as much as a column holds


@pytest.fixture(params=SIGNS)
def sign(request: pytest.FixtureRequest) -> str:
    """What all texts are made of."""
    return SIGNS[request.param]


@pytest.fixture
def stations(sign: str) -> list[ImportRow]:
    """Six workstations whose every text is as long as a message."""
    text = (sign * LONG)[:LONG]
    return [
        ImportRow(
            number,
            Card(
                Workstation(
                    f"h{number}",
                    f"Station {number} {text}",
                    f"{number}号站 {text}",
                    disciplines=("0808",),
                    directions_en=f"battery recycling {text}",
                    directions_zh=f"电池回收 {text}",
                    focus_en=text,
                    focus_zh=text,
                ),
                station_fact_en=text,
                station_fact_zh=text,
                host_fact_en=text,
                host_fact_zh=text,
                caveat_en=text,
                caveat_zh=text,
                sources=(SourceRef(text, text, "https://example.org/list", "2026-05"),) * 20,
                as_of="2026-05",
            ),
        )
        for number in range(1, 7)
    ]


async def test_a_list_of_endless_texts_breaks_no_screen(
    world: World, fellow: Fellow, xiao: Fellow, sign: str
) -> None:
    for person in (fellow, xiao):
        for step in (
            "/cancel",
            "/profile",
            "battery recycling 电池回收",
            "/matches",
            "/workstations",
            "/start ws_h1",
        ):
            await person.send(step)
            assert len(person.answers) == 1, step
        assert len(person.last.text) <= 4096
        assert "battery recycling" in person.screen or "电池回收" in person.screen
        for step in ("/requests", "/topics", "/events"):
            await person.send(step)
            assert len(person.answers) == 1
    assert await world.waiting() == []


async def test_a_host_who_types_seven_hundred_apostrophes_still_sees_the_own_screen(
    world: World, fellow: Fellow, sign: str
) -> None:
    await world.bot.store.write(roles.add_host, fellow.person.id, "h1", by=None, now=world.clock.now())
    await fellow.send("/host")
    while not any(text.startswith("✎") for text in fellow.buttons):
        await fellow.press(next(text for text in fellow.buttons if text.startswith("⚙")))
    for _ in range(2):
        await fellow.press(next(text for text in fellow.buttons if text.startswith("✎")))
        await fellow.send((sign * 1500)[:1500])
        assert len(fellow.answers) == 1
    await fellow.send("/host")
    assert len(fellow.answers) == 1
    assert await world.waiting() == []

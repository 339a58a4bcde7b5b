"""How well something fits is said in one word; numbers and what is only related are there for who asks."""

from __future__ import annotations

import re

import pytest

from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import Fellow, World

NEAR = "battery recycling"
FAR = (
    "cold chains, storage of fruit, and recycling of the paper that it is packed in",
    "bridges, tunnels, slopes, their sensors, and a battery for each of them",
    "medicine of the eye, lenses, laser surgery, and recycling of its glass",
    "tea, its pickers, their weather, their roads, and a battery of tests of soil",
    "music for schools, old instruments, and recycling of their wood",
    "tyres, rubber, soot, roads in the rain, and recycling of what is worn",
)


@pytest.fixture
def stations() -> list[ImportRow]:
    texts = (*[f"{NEAR} of kind {number}" for number in ("one", "two")], *FAR)
    return [
        ImportRow(
            number + 2,
            Card(
                Workstation(
                    id=f"S{number}",
                    name_en=f"Station {number}",
                    name_zh=f"{number}号站",
                    level="municipal" if NEAR in text else None,
                    district="yubei" if number == 2 else "",
                    directions_en=text,
                )
            ),
        )
        for number, text in enumerate(texts)
    ]


def grades(screen: str) -> list[str]:
    return re.findall(r"^\d+\. Station \d+\n(very close|fits|related)", screen, re.MULTILINE)


def percents(screen: str) -> list[int]:
    return [int(number) for number in re.findall(r"(-?\d+) %$", screen, re.MULTILINE)]


async def test_what_is_only_related_is_folded_away_and_unfolds_in_place(world: World, fellow: Fellow) -> None:
    await fellow.walk("/profile", NEAR, "/matches")
    folded, message = fellow.screen, fellow.last
    assert folded.startswith("Workstations for you · 1–2 of 2\n")
    assert grades(folded) == ["very close"] * 2
    assert "\n6 more are only related.\n" in folded
    await fellow.press("Show 6 that are only related")
    assert fellow.last is message
    assert fellow.screen.startswith("Workstations for you · 1–5 of 8\n")
    assert "\n\nWhat follows is only related.\n3. " in fellow.screen
    assert grades(fellow.screen) == ["very close"] * 2 + ["related"] * 3
    await fellow.press("›")
    await world.restart()
    assert grades(fellow.screen) == ["related"] * 3
    assert "What follows" not in fellow.screen
    await fellow.press("Fold away what is only related")
    assert fellow.screen == folded


async def test_where_nothing_fits_it_says_so_and_what_would_help(fellow: Fellow, xiao: Fellow) -> None:
    await fellow.walk("/profile", NEAR, "＋ Level", "national", "☐ Only this level", "/matches")
    assert fellow.screen.startswith(
        "No workstation fits what you told me; some are only related.\n\n"
        "“Only national” hides 2 workstations.\nAnother line"
    )
    assert "\n\nMost useful now: your discipline." in fellow.screen
    await fellow.press("Show 6 that are only related")
    assert grades(fellow.screen) == ["related"] * 5
    await xiao.walk("/profile", NEAR, "＋ 级别", "国家级", "☐ 只看这一级", "/matches")
    assert xiao.screen.startswith("没有工作站与您写的真正对口，只有一些相关的。\n")


async def test_numbers_stand_behind_why_exactly_alone_and_add_up(fellow: Fellow) -> None:
    await fellow.walk("/profile", NEAR, "/matches")
    assert percents(fellow.screen) == []
    await fellow.press("1")
    short = fellow.screen
    assert "Why you see it\nvery close\nyour “battery recycling” ↔ " in short
    assert percents(short) == []
    await fellow.press("Why exactly")
    assert sum(percents(fellow.screen)) == 100
    await fellow.press("In short")
    assert fellow.screen == short


async def test_a_condition_says_how_many_it_hides_and_is_loosened_and_set_again_with_one_tap(
    world: World, fellow: Fellow
) -> None:
    await fellow.walk("/profile", NEAR, "＋ Hidden from", "Station 7", "Station 7")
    await fellow.walk("/profile", "＋ Level", "national", "☐ Only this level")
    await fellow.walk(
        "/profile", "＋ Districts", "Banan", "Banan District", "☐ Only these districts", "/matches"
    )
    held = fellow.screen
    assert "“Only national” hides 2 workstations.\n“Only in Banan District” hides one workstation.\n" in held
    await fellow.press("Show other levels too")
    assert grades(fellow.screen) == ["very close"] * 2
    assert "“Only national”" not in fellow.screen
    await world.restart()
    await fellow.press("↩ Only national again")
    assert fellow.screen == held
    await fellow.press("Show other districts too")
    assert "hides 2 workstations" in fellow.screen
    assert "↩ Only in Banan District again" in fellow.buttons

"""The ranking, its cards and the list of all workstations, on stations made for it: every line of them is compared."""

from __future__ import annotations

import pytest

from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, SourceRef, Workstation
from tests.conversations.chat import Fellow, World

SOURCE = SourceRef("A list", "一份名单", "https://example.org/list", "2026-05")
TOPICS = ("battery recycling", "bridge monitoring", "flood forecasting", "rice breeding", "speech synthesis")
FIRST = Workstation(
    id="S1",
    name_en="Alpha Station",
    name_zh="甲站",
    level="national",
    district="banan",
    sector="energy",
    disciplines=("0808",),
    directions_en="battery recycling",
    directions_zh="电池回收",
    benefits=("housing",),
)


@pytest.fixture
def stations() -> list[ImportRow]:
    others = [
        Workstation(
            id=f"S{number}",
            name_en=f"Station {number}",
            name_zh=f"{number}号站",
            level="municipal" if number == 2 else None,
            directions_en=TOPICS[1 + number % 4],
        )
        for number in range(2, 13)
    ]
    cards = [
        Card(
            FIRST,
            district_as_published="banan",
            caveat_en="nobody has asked lately",
            caveat_zh="近来无人问过",
            sources=(SOURCE,),
            as_of="2026-05",
        ),
        *(Card(station) for station in others),
    ]
    return [ImportRow(number, card) for number, card in enumerate(cards, 2)]


def without_meaning(fellow: Fellow) -> str:
    """The screen as it is where the layer that compares meanings is not installed."""
    return fellow.screen.replace(", and close in meaning", "")


async def test_too_little_to_go_on_says_so(fellow: Fellow, xiao: Fellow) -> None:
    for person, asks in ((fellow, "What do you work on?\n"), (xiao, "您在做什么研究？\n")):
        await person.send("/matches")
        assert person.screen.startswith(asks)


async def test_a_line_that_was_asked_for_was_refused_where_it_was_written(
    fellow: Fellow, xiao: Fellow
) -> None:
    await fellow.walk("/matches", "battery recycling")
    assert without_meaning(fellow).startswith("Saved.\n\nWorkstations for you · 1\n\n1. Alpha Station\n")
    await fellow.send("2")
    assert fellow.screen.startswith("The list has no such number.\n\nWorkstations for you · 1")
    await fellow.send("1")
    assert fellow.screen.startswith("Alpha Station\n")
    await xiao.walk("/matches", "我想问签证和工资")
    assert "签证与工作许可" in xiao.answers[0]
    assert xiao.screen.startswith("您在做什么研究？")
    await xiao.send("电池回收")
    assert "1. 甲站\n很对口" in xiao.screen
    for said in ("展开", "下一页", "上一页"):  # which buttons do as well
        await xiao.send(said)
        assert "1. 甲站\n很对口" in xiao.screen
    await xiao.send("为什么")
    assert xiao.screen.startswith("甲站\n")


async def test_a_number_was_taken_for_a_field(xiao: Fellow) -> None:
    await xiao.walk("/matches", "2")
    assert xiao.screen.startswith("我没看到文字。\n\n您在做什么研究？")


async def test_a_line_gives_a_list_with_its_reasons_in_each_language(fellow: Fellow, xiao: Fellow) -> None:
    await fellow.walk("/profile", "battery recycling", "/matches")
    assert without_meaning(fellow).splitlines()[:6] == [
        "Workstations for you · 1",
        "",
        "1. Alpha Station",
        "very close · national · Banan District · Energy and power",
        "your “battery recycling” ↔ their “battery recycling”",
        "",
    ]
    await xiao.walk("/profile", "电池回收", "/matches")
    assert "1. 甲站\n很对口 · 国家级 · 巴南区 · 能源与电力\n您的“电池回收” ↔ 该站的“电池回收”" in xiao.screen


async def test_a_card_tells_all_and_saves(fellow: Fellow) -> None:
    await fellow.walk("/profile", "battery recycling", "/matches", "1")
    card = (
        "Alpha Station\n甲站\n\nLevel: national\nDistrict: Banan District\nSector: Energy and power\n"
        "Disciplines: Electrical Engineering\nOffers: Housing\n\nWhat the workstation works on\nbattery recycling\n\n"
        "Mind: nobody has asked lately\n\nSources (as of 2026-05)\nA list (2026-05)\n\nWhy you see it\n"
        "very close\nyour “battery recycling” ↔ their “battery recycling”\n"
    )
    assert (
        without_meaning(fellow)
        == card + "[☆ Save][Not for me]\n[Why exactly]\n[✉ Ask for an introduction]\n[🔔 Follow]\n[‹ Back]"
    )
    await fellow.press("☆ Save")
    assert fellow.buttons == [
        "★ Saved",
        "Not for me",
        "Why exactly",
        "✉ Ask for an introduction",
        "🔔 Follow",
        "‹ Back",
    ]
    await fellow.press("‹ Back")
    assert "\n★ saved\n" in fellow.screen


async def test_what_was_dismissed_leaves_the_list_and_the_undo_beside_it_brings_it_back(
    world: World, fellow: Fellow
) -> None:
    await fellow.walk("/profile", "battery recycling", "/matches")
    before = fellow.screen
    await fellow.walk("1", "Not for me")
    assert fellow.screen.startswith(
        "“Alpha Station” won’t be shown again.\n\nNo workstation matches what you told me."
    )
    assert fellow.buttons == ["Undo", "＋ Disciplines", "＋ Make it better", "Browse all", "Close"]
    await world.restart()
    await fellow.press("Undo")
    assert fellow.screen == before
    assert "choices" not in await world.stored_about(fellow)


async def test_a_card_from_a_link_offers_its_own_undo_and_closes(fellow: Fellow) -> None:
    await fellow.walk("/start ws_S1", "Not for me")
    assert fellow.screen.endswith(
        "\n\nYou marked this as not for you.\n[Undo]\n[✉ Ask for an introduction]\n[🔔 Follow]\n[⭐ What fits me]\n[Close]"
    )
    await fellow.walk("Undo")
    assert fellow.buttons[-3:] == ["🔔 Follow", "⭐ What fits me", "Close"]
    await fellow.press("Close")
    assert fellow.buttons == []


async def test_pages_turn_in_place(world: World, fellow: Fellow) -> None:
    await fellow.walk("/profile", "\n".join(TOPICS), "/matches")
    message, seen = fellow.last, []
    for page in range(3):
        seen += [line for line in fellow.screen.splitlines() if line[:1].isdigit() and ". " in line]
        if page < 2:
            await fellow.press("›")
            await world.restart()
    assert fellow.last is message
    assert [line.split(".")[0] for line in seen] == [str(number) for number in range(1, len(seen) + 1)]
    assert len({line.split(". ")[1] for line in seen}) == len(seen) > 10


async def test_a_hidden_workstation_is_never_shown_as_a_match(fellow: Fellow) -> None:
    await fellow.walk("/profile", "battery recycling", "＋ Hidden from", "alpha", "Alpha Station", "/matches")
    assert "Alpha Station" not in fellow.screen
    await fellow.send("/start ws_S1")
    assert (
        "This workstation must never see you: it is on your list, or has the same contact as one that is. "
        "/profile changes the list."
    ) in fellow.screen
    assert "Why you see it" not in fellow.screen


async def test_only_this_level_hides_the_others_and_says_how_many(fellow: Fellow) -> None:
    await fellow.walk(
        "/profile", "battery recycling", "＋ Level", "national", "☐ Only this level", "/matches"
    )
    assert "Workstations for you · 1\n" in fellow.screen
    assert "✓ national" in fellow.screen
    assert "\n“Only national” hides one workstation.\n" in fellow.screen


async def test_browse_filters_and_search(fellow: Fellow) -> None:
    await fellow.send("/workstations")
    assert fellow.screen.startswith("Workstations · 12 found\n\n1. Alpha Station\nnational · Banan District")
    assert fellow.buttons == [*"12345678", "‹", "1 / 2", "›", "Park", "District", "Sector", "Level", "Close"]
    await fellow.walk("›", "12", "‹ Back")
    assert "[2 / 2]" in fellow.screen
    await fellow.walk("Level", "national")
    assert fellow.screen.startswith("Workstations · one found\n\n1. Alpha Station\n")
    assert "✓ national" in fellow.buttons
    await fellow.send("回收")
    assert fellow.screen.startswith("Workstations · one found\nWords: “回收”\n\n1. Alpha Station\n")
    await fellow.send("no such words")
    assert "Nothing fits all of that. Remove a filter or try another word." in fellow.screen
    await fellow.walk("✕ Words", "✓ national", "All")
    assert fellow.screen.startswith("Workstations · 12 found\n")
    await fellow.send("Banan")
    assert fellow.screen.startswith("Workstations · one found\n")


async def test_a_workstation_that_is_gone_opens_no_card(world: World, fellow: Fellow) -> None:
    await fellow.send("/start ws_gone")
    assert fellow.screen.startswith("The link that brought you here leads to nothing I know.")

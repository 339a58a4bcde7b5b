"""Workstations in a real store: read, searched, and imported all or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import cast

import pytest

from bot.importing.table import demo_stations, seed_stations
from bot.store.core.sqlite import IntegrityError
from bot.store.core.store import Store
from bot.store.workstations import workstations
from bot.store.workstations.importing import (
    CardChange,
    ImportPlan,
    ImportRow,
    Problem,
    StalePlanError,
    apply_import,
    plan_import,
)
from bot.store.workstations.workstations import Card, SourceRef, Version, Workstation
from matching.models import Level

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
STAMP = "2026-11-22T10:00:00.000000Z"
NEXT_STAMP = "2026-11-22T10:00:00.000001Z"

TUNNEL = Card(
    Workstation(
        id="T1",
        name_en="Tunnel Institute",
        name_zh="隧道研究院",
        level="national",
        district="liangjiang",
        park="liangjiang",
        sector="construction",
        disciplines=("0814", "0819"),
        directions_zh="岩溶隧道；突水防控",
        focus_en="tunnelling at 100% depth",
        benefits=("housing",),
    ),
    district_as_published="yubei",
    caveat_en="Read in a copy.",
    caveat_zh="来源为转载。",
    sources=(SourceRef("List", "名单", "https://example.org", "2026-01"),),
    as_of="2026-01",
    origin="import",
)
BANK = Card(
    Workstation(
        id="B1", name_en="Bank of Rivers", sector="finance", directions_en="Data_governance and risk"
    ),
    origin="import",
)
DEMO = Card(
    Workstation(id="D1", name_en="Demo Station Wren", name_zh="示例工作站·鹪鹩", demo=True), origin="demo"
)


def rows(*cards: Card) -> list[ImportRow]:
    return [ImportRow(number, card) for number, card in enumerate(cards, start=2)]


async def take(store: Store, *cards: Card) -> ImportPlan:
    plan = await store.read(plan_import, rows(*cards))
    await store.write(apply_import, plan, NOW)
    return plan


def unnamed(card: Card) -> Card:
    """The same line in a list that gives no id."""
    return replace(card, workstation=replace(card.workstation, id=""))


async def test_what_is_saved_is_read_back_whole(store: Store) -> None:
    await take(store, TUNNEL, BANK, DEMO)

    assert await store.read(workstations.card, "T1") == replace(TUNNEL, updated_at=STAMP)
    assert await store.read(workstations.card, "gone") is None
    assert await store.read(workstations.all_workstations) == [
        BANK.workstation,
        DEMO.workstation,
        TUNNEL.workstation,
    ]
    assert await store.read(workstations.names, ["T1", "gone", "B1"]) == {
        "T1": ("Tunnel Institute", "隧道研究院"),
        "B1": ("Bank of Rivers", ""),
    }
    assert list(await store.read(workstations.cards, ["T1", "gone", "B1"])) == ["T1", "B1"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("长安汽车研究院", ["长安"]),
        ("长安", ["长安"]),
        ("长安福特", ["长安"]),
        ("中国汽研", ["汽研"]),
        ("中国汽车工程研究院股份有限公司", ["汽研"]),
        ("Changan Auto Research Institute", ["长安"]),
        ("某某有限公司", []),
        ("隧道", ["T1"]),
        ("大学", []),
    ],
)
async def test_an_employer_was_not_found_by_the_name_that_people_use(
    store: Store, typed: str, found: list[str]
) -> None:
    firms = [f"第{number}有限公司" for number in "一二三四五六七八九"]
    pairs = {
        "长安": ("Chongqing Changan Automobile Co., Ltd.", "重庆长安汽车股份有限公司"),
        "汽研": ("China Automotive Engineering", "中国汽车工程研究院"),
        **{name: ("", name) for name in firms},
    }
    await take(store, TUNNEL, *(Card(Workstation(key, *pair)) for key, pair in pairs.items()))
    assert [card.workstation.id for card in await store.read(workstations.named, typed, 8)] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["B1", "T1", "D1"]),
        ("隧道", ["T1"]),
        ("TUNNEL", ["T1"]),
        ("ＴＵＮＮＥＬ 突水", ["T1"]),
        ("tunnel bank", []),
        ("governance", ["B1"]),
        ("data_governance", ["B1"]),
        ("100%", ["T1"]),
        ("%", ["T1"]),
        ("_", ["B1"]),
        ("示例", ["D1"]),
        ("🙂", []),
        ("'; DROP TABLE workstations; --", []),
    ],
)
async def test_words_of_either_language_are_searched_for(store: Store, words: str, found: list[str]) -> None:
    await take(store, TUNNEL, BANK, DEMO)

    cards, total = await store.read(workstations.search, words=words)

    assert ([card.workstation.id for card in cards], total) == (found, len(found))


@pytest.mark.parametrize(
    ("park", "district", "sector", "level", "found"),
    [
        ("liangjiang", "", "", None, ["T1"]),
        ("", "liangjiang", "", None, ["T1"]),
        ("", "", "finance", None, ["B1"]),
        ("", "", "", "national", ["T1"]),
        ("", "", "finance", "national", []),
    ],
)
async def test_conditions_are_met_all_together(
    store: Store, park: str, district: str, sector: str, level: Level | None, found: list[str]
) -> None:
    await take(store, TUNNEL, BANK, DEMO)

    cards, total = await store.read(
        workstations.search, park=park, district=district, sector=sector, level=level
    )

    assert ([card.workstation.id for card in cards], total) == (found, len(found))


async def test_pages_do_not_overlap_and_every_page_knows_the_total(store: Store) -> None:
    await take(store, *(row.card for row in demo_stations()))

    pages = [await store.read(workstations.search, limit=10, offset=offset) for offset in range(0, 50, 10)]

    assert [total for _, total in pages] == [35] * 5
    ids = [card.workstation.id for cards, _ in pages for card in cards]
    assert sorted(ids) == [f"D{number:02}" for number in range(1, 36)]


async def test_the_same_list_again_changes_nothing(store: Store) -> None:
    cards = [row.card for row in (*seed_stations(), *demo_stations())]
    first = await take(store, *cards)
    before = await store.read(workstations.version)

    again = await take(store, *cards)

    assert (len(first.new), first.changed, first.unchanged, first.bad) == (49, (), (), ())
    ids = tuple(card.workstation.id for card in cards)
    assert again == ImportPlan((), (), ids, (), Version(49, STAMP))
    assert await store.read(workstations.version) == before


async def test_a_list_without_ids_finds_by_name_what_is_known(store: Store) -> None:
    await take(store, TUNNEL)
    told = replace(
        unnamed(TUNNEL), workstation=Workstation(id="", name_en="tunnel  INSTITUTE", directions_en="Karst")
    )

    plan = await take(store, told, unnamed(BANK))

    assert [(change.card.workstation.id, change.fields) for change in plan.changed] == [
        ("T1", ("name_en", "directions_en"))
    ]
    assert (await take(store, told, unnamed(BANK))).unchanged == ("T1", plan.new[0].workstation.id)


async def test_an_empty_value_says_nothing_and_sources_are_added(store: Store) -> None:
    await take(store, TUNNEL)
    gazette = SourceRef("Gazette", "公报")
    told = Card(Workstation(id="T1", level="municipal"), sources=(gazette,), as_of="2025", origin="import")

    plan = await take(store, told)

    after = replace(
        TUNNEL,
        workstation=replace(TUNNEL.workstation, level="municipal"),
        sources=(*TUNNEL.sources, gazette),
    )
    assert plan.changed == (CardChange(replace(after, updated_at=STAMP), ("level", "sources")),)
    assert await store.read(workstations.card, "T1") == replace(after, updated_at=NEXT_STAMP)


async def test_what_ships_fills_gaps_and_never_overrules_what_was_entered(store: Store) -> None:
    await take(store, BANK)
    seed = Card(
        Workstation(id="B1", name_en="Bank of Rivers Ltd.", level="national"), caveat_en="Old.", origin="seed"
    )

    (change,) = (await take(store, seed)).changed

    assert change.fields == ("level", "caveat_en")
    assert (change.card.workstation.name_en, change.card.origin) == ("Bank of Rivers", "import")


async def test_lines_that_contradict_are_left_out_with_their_numbers(store: Store) -> None:
    await take(store, TUNNEL, BANK, DEMO)
    both = Card(Workstation(id="", name_en="Bank of Rivers", name_zh="隧道研究院"))
    real = Card(Workstation(id="", name_en="Demo Station Wren"))
    taken = Card(Workstation(id="X9", name_en="Bank of Rivers"))
    new = Card(Workstation(id="", name_zh="新站"))

    plan = await store.read(plan_import, rows(new, both, real, taken, new, BANK))

    assert [card.workstation.name_zh for card in plan.new] == ["新站"]
    assert plan.unchanged == ("B1",)
    assert plan.bad == (
        Problem(3, "two_stations", {"name": "隧道研究院"}),
        Problem(4, "demo_mixed", {"id": "D1"}),
        Problem(5, "name_taken", {"name": "Bank of Rivers", "id": "B1"}),
        Problem(6, "duplicate", {"first": "2"}),
    )


async def test_a_plan_that_was_overtaken_is_refused(store: Store) -> None:
    plan = await store.read(plan_import, rows(TUNNEL))
    await take(store, BANK)

    with pytest.raises(StalePlanError):
        await store.write(apply_import, plan, NOW)

    assert await store.read(workstations.version) == Version(1, STAMP)


async def test_an_import_that_fails_halfway_leaves_nothing(store: Store) -> None:
    wrong = replace(BANK, workstation=replace(BANK.workstation, level=cast(Level, "galactic")))
    plan = await store.read(plan_import, rows(TUNNEL, wrong))

    with pytest.raises(IntegrityError):
        await store.write(apply_import, plan, NOW)

    assert await store.read(workstations.version) == Version(0, "")


async def test_the_version_moves_even_when_the_clock_does_not(store: Store) -> None:
    await take(store, TUNNEL)
    await take(store, replace(TUNNEL, caveat_en="Other."))

    assert await store.read(workstations.version) == Version(1, NEXT_STAMP)

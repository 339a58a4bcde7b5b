"""What people type, and what it finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.importing.facts import categories, current_districts, disciplines, districts
from bot.importing.find import exact_discipline, exact_district, find_disciplines, find_districts


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("0812", ["0812"]),
        ("computer sci", ["0812"]),
        ("计算机", ["0812"]),
        ("計算機", ["0812"]),
        ("CS", ["0812"]),
        ("ＣＳ", ["0812"]),
        ("  cOmPuTer   Science & technology ", ["0812"]),
        ("我学计算机科学", ["0812"]),
        ("图书情报与档案管理", ["1205"]),
        ("EE", ["0808", "0809"]),
        ("law", ["0301"]),
        ("人工智能", ["1405", "1111"]),
        ("🙂", []),
        ("", []),
        ("x" * 5000, []),
    ],
)
def test_a_discipline_is_found(typed: str, codes: list[str]) -> None:
    assert [found.code for found in find_disciplines(typed)] == codes


@pytest.mark.parametrize(
    ("typed", "first"), [("compter science", "0812"), ("mechancal enginering", "0802"), ("medicine", "1002")]
)
def test_a_slip_of_the_finger_or_half_a_name_finds_the_likeliest_first(typed: str, first: str) -> None:
    assert find_disciplines(typed)[0].code == first


def test_two_digits_find_a_whole_category() -> None:
    assert {found.category_code for found in find_disciplines("14")} == {"14"}
    assert len(find_disciplines("14")) == 7


def test_every_discipline_is_found_by_its_code_and_either_name() -> None:
    for code, discipline in disciplines().items():
        for name in (code, discipline.name_en, discipline.name_zh, *discipline.older_names_zh):
            # Education, law, philosophy … are categories as well, but each name belongs to one discipline alone.
            assert find_disciplines(name)[0].code == code, name
            assert exact_discipline(name) is discipline


def test_there_are_14_categories_with_117_disciplines() -> None:
    assert len(disciplines()) == 117
    assert {discipline.category_code for discipline in disciplines().values()} == set(categories())


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("江北", [("liangjiang", "jiangbei")]),
        ("Yubei District", [("liangjiang", "yubei")]),
        ("liangjiang", [("liangjiang", None)]),
        ("Nanan", [("nanan", None)]),
        ("nan’an", [("nanan", None)]),
        ("科学城", [("hightech", None)]),
        ("萬州", [("wanzhou", None)]),
        ("shapinba", [("shapingba", None)]),
        ("500101", [("wanzhou", None)]),
        ("北京", []),
    ],
)
def test_a_district_is_found_and_an_abolished_one_leads_to_its_successor(
    typed: str, found: list[tuple[str, str | None]]
) -> None:
    assert [(it.district.code, it.formerly and it.formerly.code) for it in find_districts(typed)] == found


def test_every_district_of_today_is_found_by_either_name() -> None:
    for district in current_districts():
        for name in (district.name_en, district.name_zh, district.code):
            assert find_districts(name)[0].district is district, name
            assert exact_district(name) is district
    assert len(current_districts()) == 39


def test_an_exact_name_is_neither_guessed_nor_chosen_among_several() -> None:
    assert exact_discipline("computer") is not None
    assert exact_discipline("compter") is None
    assert exact_discipline("economics") is None
    assert exact_district("重庆市渝北区") is districts()["yubei"]
    assert exact_district("渝") is None


@given(st.text(max_size=300))
def test_any_text_is_accepted(typed: str) -> None:
    assert set(find_disciplines(typed)) <= set(disciplines().values())
    assert all(found.district.status == "current" for found in find_districts(typed))

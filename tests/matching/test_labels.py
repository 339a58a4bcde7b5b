"""The larger labelled set of this folder is whole: what its labels name exists, and it is as wide as its README says."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

DATA = Path(__file__).parent / "data"
HALVES = ("fellows_open.csv", "held_back_fellows.csv")
CODES = Path(__file__).parents[2] / "seed_data" / "disciplines.csv"


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _codes(row: dict[str, str]) -> list[str]:
    return [code for code in row["disciplines"].split("; ") if code]


STATIONS = _rows(DATA / "stations_80.csv")
CATEGORIES = {row["code"]: row["category_code"] for row in _rows(CODES)}


def test_stations_write_chinese_english_or_both_about_a_third_each() -> None:
    ways = [(bool(row["directions_en"]), bool(row["directions_zh"])) for row in STATIONS]
    assert len({row["id"] for row in STATIONS}) == len(STATIONS) == 80
    assert sorted(ways.count(way) for way in ((True, False), (False, True), (True, True))) == [26, 27, 27]
    assert all(row["name_en"] or row["name_zh"] for row in STATIONS)
    pages = [row for row in STATIONS if len(row["directions_zh"]) > 300 or len(row["directions_en"]) > 1500]
    assert len(pages) >= 6


@pytest.mark.parametrize("rows", [STATIONS, *(_rows(DATA / half) for half in HALVES)])
def test_all_fourteen_categories_are_there_and_some_name_none(rows: list[dict[str, str]]) -> None:
    assert {CATEGORIES[code] for row in rows for code in _codes(row)} == set(CATEGORIES.values())
    assert sum(not _codes(row) for row in rows) >= len(rows) // 4


@pytest.mark.parametrize("half", HALVES)
def test_labels_name_stations_that_exist_each_once(half: str) -> None:
    fellows = _rows(DATA / half)
    known = {row["id"] for row in STATIONS}
    labels = [fellow["best"].split() + fellow["near"].split() for fellow in fellows]
    assert len({fellow["id"] for fellow in fellows}) == len(fellows) == 30
    assert all(set(found) <= known and len(set(found)) == len(found) for found in labels)
    assert all(fellow["best"] for fellow, found in zip(fellows, labels, strict=True) if found)
    assert sum(not found for found in labels) == 3
    assert all(fellow["interests"].strip() for fellow in fellows)


def test_no_fellow_is_in_both_halves() -> None:
    open_half, held_back = (_rows(DATA / half) for half in HALVES)
    assert not {row["id"] for row in open_half} & {row["id"] for row in held_back}
    assert not {row["interests"] for row in open_half} & {row["interests"] for row in held_back}

"""The tables that ship are sound, and each rule of the check can be seen to fire."""

from __future__ import annotations

import pytest

from tests.seed_data.desk_check import Tables
from tests.seed_data.facts_check import problems, tables


def test_the_tables_have_no_problem() -> None:
    assert problems() == []


def _row(given: Tables, table: str, key: str) -> dict[str, str]:
    return next(
        row for row in given[table] if key in (row.get("id"), row.get("code"), row.get("step"), row.get("zh"))
    )


@pytest.mark.parametrize(
    ("table", "key", "column", "value", "expected"),
    [
        ("disciplines", "0812", "name_en", "", "disciplines 0812: name_en is empty"),
        ("sectors", "finance", "name_zh", "金融 ", "sectors finance: name_zh begins or ends with a space"),
        ("disciplines", "0812", "code", "0811", "disciplines 0811: code 0811 twice"),
        ("disciplines", "0812", "name_zh", "数学", "disciplines 0812: name_zh 数学 twice"),
        ("disciplines", "0812", "category_code", "99", "disciplines 0812: category_code 99 is not known"),
        (
            "sectors",
            "automotive",
            "clusters",
            "icv; trams",
            "sectors automotive: clusters trams is not known",
        ),
        (
            "desk/rows",
            "C07",
            "source",
            "HEARSAY",
            "desk/rows C07: source HEARSAY is not known",
        ),
        ("workstations", "W10", "sector", "magic", "workstations W10: sector magic is not known"),
        ("workstations", "W10", "district", "chengdu", "workstations W10: district chengdu is not known"),
        (
            "demo/workstations",
            "D01",
            "disciplines",
            "0834",
            "demo/workstations D01: disciplines 0834 is not known",
        ),
        ("demo/topics", "T01", "workstation", "D99", "demo/topics T01: workstation D99 is not known"),
        (
            "desk/rows",
            "C07",
            "as_of",
            "last year",
            "desk/rows C07: as_of last year is no date",
        ),
        (
            "desk/rows",
            "C07",
            "as_of",
            "2021-13",
            "desk/rows C07: as_of 2021-13 is no date",
        ),
        ("workstations", "W10", "caveat_zh", "", "workstations W10: caveat in one language only"),
        ("districts", "yuzhong", "name_zh", "Yuzhong", "districts yuzhong: name_zh is not Chinese"),
        ("sources", "SEED", "url", "file 12", "sources SEED: an address that nobody can open"),
        ("workstations", "W01", "level", "national", "workstations W01: no source gives its level"),
        ("workstations", "W13", "level", "municipal", "workstations W13: no source gives its level"),
        ("workstations", "W06", "level", "provincial", "workstations W06: level provincial is none"),
        (
            "workstations",
            "W03",
            "name_zh",
            "某某认证中心",
            "workstations W03: no source gives its Chinese name",
        ),
        ("workstations", "W14", "id", "W15", "workstations W15: not known to be a workstation today"),
        (
            "workstations",
            "W14",
            "name_zh",
            "重庆理工大学",
            "workstations W14: not known to be a workstation today",
        ),
        ("workstations", "W10", "disciplines", "0812", "workstations W10: no source gives its disciplines"),
        ("workstations", "W10", "benefits", "housing", "workstations W10: no source gives its benefits"),
        (
            "workstations",
            "W01",
            "station_fact_en",
            "Was awarded a workstation in 2021.",
            "workstations W01: only one of the five awarded companies is named",
        ),
        (
            "districts",
            "jiangbei",
            "status",
            "current",
            "districts: abolished are ['yubei'], not jiangbei and yubei",
        ),
        (
            "districts",
            "yubei",
            "successor",
            "",
            "districts yubei: abolished without a date and a successor, or current with them",
        ),
        (
            "workstations",
            "W01",
            "district",
            "jiangbei",
            "workstations W01: district jiangbei no longer exists",
        ),
        (
            "parks",
            "jiangbeizui",
            "district",
            "jiangbei",
            "parks jiangbeizui: district jiangbei no longer exists",
        ),
        ("desk/rows", "P11", "id", "P12", "desk/rows P12: may not be shown"),
        ("desk/rows", "P11", "scope", "city", "desk/rows P11: scope city is none"),
        (
            "desk/rows",
            "S18",
            "scope",
            "chongqing",
            "desk/rows S18: whether it is an example is not what its place says",
        ),
        (
            "desk/rows",
            "WF01",
            "place_en",
            "An example",
            "desk/rows WF01: told by DLUT, which its place does not say",
        ),
        (
            "desk/rows",
            "P04",
            "place_en",
            "Nationwide",
            "desk/rows P04: told by SCOL, which its place does not say",
        ),
        (
            "desk/rows",
            "P15",
            "text_en",
            "Each fellow gets 1.04 million yuan.",
            "desk/rows P15: a ceiling without “up to”",
        ),
        (
            "desk/rows",
            "P35",
            "text_en",
            "At most 600,000 yuan.",
            "desk/rows P35: 600,000 without saying whose it is",
        ),
        ("desk/rows", "B23", "text_en", "Jiangbei District helps.", "desk/rows B23: Jiangbei as current"),
        ("desk/rows", "P33", "topic", "money", "desk/rows P33: topic money is not known"),
        ("desk/rows", "P33", "unknown_zh", "", "desk/rows P33: unknown in one language only"),
        ("desk/rows", "P33", "source", "", "desk/rows P33: source is empty"),
        (
            "benefits",
            "housing",
            "note_en",
            "Ask.",
            "benefits housing: without its date and that the district is gone",
        ),
        (
            "desk/rows",
            "F11",
            "text_zh",
            "博新计划资助63万元。",
            "desk/rows F11: text_zh has an amount that no official source gives",
        ),
        ("desk/rows", "P15", "unknown_en", "3 + 16 + 60.", "desk/rows P15: unknown_en has a sum of ours"),
        (
            "desk/rows",
            "C07",
            "text_en",
            "Ranking top in China.",
            "desk/rows C07: text_en has a promotional or garbled claim",
        ),
        (
            "workstations",
            "W02",
            "host_fact_en",
            "More than 12,000 engineers.",
            "workstations W02: host_fact_en has a promotional or garbled claim",
        ),
        (
            "workstations",
            "W01",
            "caveat_zh",
            "某某行长称。",
            "workstations W01: caveat_zh has a person or their office",
        ),
        (
            "workstations",
            "W01",
            "caveat_en",
            "Write to a@b.cn",
            "workstations W01: caveat_en has a way to reach somebody",
        ),
        (
            "workstations",
            "W03",
            "caveat_en",
            "The body behind nfcc.com.cn.",
            "workstations W03: caveat_en has the inference about nfcc.com.cn",
        ),
        (
            "districts",
            "liangjiang",
            "note_zh",
            "全市38个区县。",
            "districts liangjiang: note_zh has districts as they were before 2025-11",
        ),
        ("demo/workstations", "D01", "demo", "0", "demo/workstations D01: not marked as demo"),
        (
            "demo/workstations",
            "D01",
            "name_en",
            "Skylark Motors",
            "demo/workstations D01: a name that could be taken for a real one",
        ),
        (
            "demo/events",
            "E01",
            "title_zh",
            "咖啡会",
            "demo/events E01: a title that could be taken for a real one",
        ),
    ],
)
def test_a_tampered_copy_is_noticed(table: str, key: str, column: str, value: str, expected: str) -> None:
    given = tables()
    _row(given, table, key)[column] = value

    assert expected in problems(given)


def test_a_lost_row_and_an_unused_source_are_noticed() -> None:
    given = tables()
    given["disciplines"].pop()
    given["sources"].append(
        {"id": "NEW", "title_en": "New", "title_zh": "新", "url": "", "kind": "news", "reliability": "high"}
    )

    found = problems(given)

    assert "disciplines: 116 rows, not 117" in found
    assert "sources NEW: used by no table" in found

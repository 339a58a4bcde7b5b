"""Lists as offices write them: any encoding, headings in either language, and a reason for each line left out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.importing.table import MOST_BYTES, MOST_ROWS, Table, demo_stations, read_table, seed_stations
from bot.store.workstations.importing import ImportRow, Problem
from bot.store.workstations.workstations import Card, SourceRef, Workstation

CHINESE = """重庆市博士后科研工作站名单,,,,,
序号,单位名称,级别,所在区县,研究方向,一级学科
1,示例隧道研究院,国家级,重庆市渝北区,岩溶隧道；桥梁,812、土木工程
,,,,,
2,ＡＢＣ有限公司,市级,两江新区,Deep  learning,CS
"""
TUNNEL = Card(
    Workstation(
        id="",
        name_zh="示例隧道研究院",
        level="national",
        district="liangjiang",
        disciplines=("0812", "0814"),
        directions_zh="岩溶隧道；桥梁",
    ),
    district_as_published="yubei",
    origin="import",
)
ABC = Card(
    Workstation(
        id="",
        name_zh="ABC有限公司",
        level="municipal",
        district="liangjiang",
        disciplines=("0812",),
        directions_en="Deep learning",
    ),
    district_as_published="liangjiang",
    origin="import",
)


def xlsx(rows: Sequence[Sequence[object]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_csv_is_read_in_the_encodings_that_office_programs_write(encoding: str, separator: str) -> None:
    content = CHINESE.replace(",", separator).encode(encoding)

    assert read_table(content) == Table((ImportRow(3, TUNNEL), ImportRow(5, ABC)), ())


def test_an_xlsx_is_read_with_its_numbers_and_dates() -> None:
    content = xlsx(
        [
            ["Name", "District (2026)", "Disciplines", "Date", "Source", "Favourite colour"],
            [
                "Demo Institute of Data",
                "Yuzhong",
                812,
                date(2026, 3, 1),
                "https://example.org/list; Gazette 7",
                "red",
            ],
            [],
            ["Demo Works", None, 802.0, "2026年3月", None, None],
        ]
    )

    institute = Card(
        Workstation(id="", name_en="Demo Institute of Data", district="yuzhong", disciplines=("0812",)),
        district_as_published="yuzhong",
        sources=(SourceRef("", "", "https://example.org/list"), SourceRef("Gazette 7", "Gazette 7")),
        as_of="2026-03-01",
        origin="import",
    )
    works = Card(
        Workstation(id="", name_en="Demo Works", disciplines=("0802",)), as_of="2026-03", origin="import"
    )
    assert read_table(content) == Table(
        (ImportRow(2, institute), ImportRow(4, works)), (), ("Favourite colour",)
    )


@pytest.mark.parametrize(
    ("cells", "code", "details"),
    [
        ({"name": "", "directions": "tunnels"}, "no_name", {}),
        ({"name": "A", "level": "galactic"}, "unknown_level", {"value": "galactic"}),
        ({"name": "A", "district": "火星"}, "unknown_district", {"value": "火星"}),
        ({"name": "A", "disciplines": "CS; 炼金术"}, "unknown_discipline", {"value": "炼金术"}),
        ({"name": "A", "sector": "magic"}, "unknown_sector", {"value": "magic"}),
        ({"name": "A", "park": "Hyde Park"}, "unknown_park", {"value": "Hyde Park"}),
        ({"name": "A", "benefits": "housing, gold"}, "unknown_benefit", {"value": "gold"}),
        ({"name": "A", "id": "a b"}, "bad_id", {"value": "a b"}),
        ({"name": "A", "id": "a" * 17}, "too_long", {"column": "id", "limit": "16"}),
        ({"name": "A", "as_of": "2026-02-31x"}, "bad_date", {"value": "2026-02-31x"}),
        ({"name": "A" * 161}, "too_long", {"column": "name_en", "limit": "160"}),
        ({"name": "A", "directions": "长" * 2001}, "too_long", {"column": "directions_zh", "limit": "2000"}),
        ({"name": "=HYPERLINK(1)"}, "formula", {"column": "name_en"}),
        ({"name": "A", "level": "=1+1"}, "formula", {"column": "level"}),
    ],
)
def test_a_line_that_cannot_be_taken_says_why(
    cells: dict[str, str], code: str, details: dict[str, str]
) -> None:
    expected = Table((), (Problem(2, code, details),))

    assert read_table(xlsx([list(cells), list(cells.values())])) == expected
    quoted = "\n".join(",".join(f'"{cell}"' for cell in line) for line in (cells, cells.values()))
    assert read_table(quoted.encode()) == expected


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\n , ,\n", "empty"),
        (b"colour,size\nred,1\n", "no_headings"),
        (b"\xd0\xcf\x11\xe0 old workbook", "old_excel"),
        (b"PK\x03\x04 no archive", "unreadable"),
        (b"\xff\xfe\x00", "unreadable"),
        (b"name\n\xff\xff", "unreadable"),
        (b'name\n"' + b"x" * 200_000, "unreadable"),
        (b"x" * (MOST_BYTES + 1), "too_big"),
        (b"name\n" + b"a\n" * (MOST_ROWS + 20), "too_many_rows"),
    ],
)
def test_a_file_that_is_of_no_use_says_why(content: bytes, code: str) -> None:
    assert read_table(content) == Table((), (Problem(0, code),))


def test_the_stations_that_ship_are_read() -> None:
    seed = {row.card.workstation.id: row.card for row in seed_stations()}
    demo = [row.card for row in demo_stations()]

    assert sorted(seed) == [f"W{number:02}" for number in range(1, 15)]
    assert {key for key, card in seed.items() if card.workstation.level} == {
        "W06",
        "W07",
        "W08",
        "W09",
        "W10",
        "W12",
    }
    assert seed["W01"].district_as_published == "jiangbei"
    assert [source.url for source in seed["W08"].sources] == [""], "no link to a copy on an unrelated site"
    assert len(demo) >= 30
    assert all(card.workstation.demo for card in demo)
    assert not any(card.workstation.demo for card in seed.values())
    categories = {code[:2] for card in demo for code in card.workstation.disciplines}
    assert categories == {f"{number:02}" for number in range(1, 15)} - {"11"}


@settings(deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
@example(b"PK\x03\x04")
@example("名称\n\x00".encode())
def test_any_content_gives_rows_or_problems(content: bytes) -> None:
    table = read_table(content)
    assert table.rows or table.problems or table == Table((), (), table.ignored)


@settings(deadline=None)
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["名称", "id", "级别", "区县", "学科", "研究方向", "日期", "来源"]),
            st.text(max_size=20),
        ),
        max_size=5,
    )
)
def test_any_cells_give_a_row_or_a_problem_for_each_line(lines: list[dict[str, str]]) -> None:
    columns = ["名称", "id", "级别", "区县", "学科", "研究方向", "日期", "来源"]
    quoted = [
        ",".join('"' + line.get(column, "").replace('"', '""') + '"' for column in columns) for line in lines
    ]

    table = read_table("\n".join([",".join(columns), *quoted]).encode("utf-8", "surrogatepass"))

    assert len(table.rows) + len(table.problems) <= max(1, len(lines))


SOUND = xlsx([["名称", "级别"], ["示例", "市级"]])
with zipfile.ZipFile(io.BytesIO(SOUND)) as archive:
    PARTS = {name: archive.read(name) for name in archive.namelist()}


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(4, 10_000), st.integers(0, 255)), min_size=1, max_size=4))
def test_a_damaged_xlsx_gives_rows_or_problems(damage: list[tuple[int, int]]) -> None:
    content = bytearray(SOUND)
    for place, byte in damage:
        content[4 + place % (len(content) - 4)] = byte

    table = read_table(bytes(content))

    assert table.rows or table.problems


@settings(deadline=None)
@given(st.sampled_from(sorted(PARTS)), st.integers(0, 10_000), st.integers(0, 40), st.binary(max_size=10))
def test_an_xlsx_with_a_part_that_was_changed_gives_rows_or_problems(
    part: str, place: int, cut: int, put: bytes
) -> None:
    whole = PARTS[part]
    at = place % (len(whole) + 1)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in PARTS.items():
            archive.writestr(name, whole[:at] + put + whole[at + cut :] if name == part else text)

    table = read_table(file.getvalue())

    assert table.rows or table.problems

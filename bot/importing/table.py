"""Reads a list of workstations (CSV or XLSX, headings in Chinese or English) into rows that can be imported."""

from __future__ import annotations

import csv
import io
import logging
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache, partial
from importlib.resources import files

from bot.importing.cells import BadCellError, card_from, tidy
from bot.importing.facts import rows
from bot.importing.find import plain
from bot.store.workstations.importing import ImportRow, Problem
from bot.store.workstations.workstations import Card

MOST_BYTES = 16 * 2**20
MOST_UNPACKED_BYTES = 128 * 2**20
MOST_ROWS = 20_000
MOST_COLUMNS = 100
# A list that was sorted or printed has columns that tell nothing of a workstation.
USELESS = frozenset({"序号", "no", "number", "name en basis", "name zh basis"})
_OWN = ("id", "level", "park", "sector", "disciplines", "benefits", "demo", "as_of", "district", "source")
_TEXTS = ("name", "directions", "focus")
# Lists often open with a title and the name of an office; the headings come within this many filled lines.
_HEADINGS_WITHIN = 10
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"

Cells = Sequence[object]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Table:
    """What a file holds: rows to import, problems with their row numbers, and headings that mean nothing to us."""

    rows: tuple[ImportRow, ...]
    problems: tuple[Problem, ...]
    ignored: tuple[str, ...] = ()


class _UnreadableError(Exception):
    """The file as a whole is of no use; the message is the code of the problem."""


def read_table(content: bytes, *, origin: str = "import") -> Table:
    """The rows of a file, and why the others cannot be taken; never raises for what a file holds.

    Row numbers are those that a spreadsheet shows. CSV may be UTF-8 (with or without a mark), UTF-16 with a mark or
    GB18030, parted by commas, tabs or semicolons. Formulas are not worked out. Empty lines do not count.

    Codes of problems with the file (row 0): "empty", "too_big", "too_many_rows", "old_excel", "unreadable",
    "no_headings". With a row: "no_name", "too_long" (column, limit), "formula" (column), "bad_id" (value),
    "bad_date" (value), and "unknown_level", "unknown_district", "unknown_discipline", "unknown_sector",
    "unknown_park", "unknown_benefit" (value).
    """
    try:
        return _read_lines(list(_lines(content)), origin)
    except _UnreadableError as unreadable:
        return Table((), (Problem(0, str(unreadable)),))


def _lines(content: bytes) -> Iterator[tuple[int, Cells]]:
    if len(content) > MOST_BYTES:
        raise _UnreadableError("too_big")
    if content.startswith(_OLD_EXCEL):
        raise _UnreadableError("old_excel")
    lines = _xlsx_lines(content) if content.startswith(_ZIP) else _csv_lines(_decode(content))
    filled = 0
    for number, cells in enumerate(lines, start=1):
        if any(tidy(_text(cell)) for cell in cells):
            filled += 1
            if filled > MOST_ROWS + _HEADINGS_WITHIN:
                raise _UnreadableError("too_many_rows")
            yield number, cells[:MOST_COLUMNS]
    if not filled:
        raise _UnreadableError("empty")


def _decode(content: bytes) -> str:
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _UnreadableError("unreadable")


def _separator(text: str) -> str:
    """The sign that parts the headings. Counting signs would be misled by the lists within the cells."""
    opening = text[:20_000].splitlines()[: 2 * _HEADINGS_WITHIN]

    def headings(separator: str) -> int:
        return max(
            sum(bool(column_of(tidy(part.strip('"')))) for part in line.split(separator)) for line in opening
        )

    return max(",\t;", key=headings) if opening else ","


def _csv_lines(text: str) -> Iterator[Cells]:
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    except csv.Error as error:
        raise _UnreadableError("unreadable") from error


def _xlsx_lines(content: bytes) -> Iterator[Cells]:
    import openpyxl  # the packaged lists, which each start reads, are CSV

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(item.file_size for item in archive.infolist()) > MOST_UNPACKED_BYTES:
                raise _UnreadableError("too_big")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
        try:
            sheet = book.worksheets[0]
            # The size that a file claims for itself may be wrong, or made up to fill memory.
            sheet.reset_dimensions()
            yield from sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)
        finally:
            book.close()
    except _UnreadableError:
        raise
    # A damaged workbook fails anywhere within zipfile, zlib, expat or openpyxl, each with errors of its own.
    except Exception as error:
        _log.info("a workbook could not be read", exc_info=error)
        raise _UnreadableError("unreadable") from error


def _read_lines(lines: list[tuple[int, Cells]], origin: str) -> Table:
    start, columns, ignored = _headings(lines)
    rows: list[ImportRow] = []
    problems: list[Problem] = []
    for number, cells in lines[start:]:
        values: dict[str, str] = {}
        for place, column in columns.items():
            if place < len(cells) and (text := tidy(_text(cells[place]))):
                values.setdefault(column, text)
        if not values:
            continue
        try:
            rows.append(ImportRow(number, card_from(values, origin)))
        except BadCellError as bad:
            problems.append(Problem(number, bad.code, bad.details))
    return Table(tuple(rows), tuple(problems), ignored)


def _headings(lines: Iterable[tuple[int, Cells]]) -> tuple[int, dict[int, str], tuple[str, ...]]:
    for index, (_, cells) in enumerate(lines):
        if index == _HEADINGS_WITHIN:
            break
        headings = {place: text for place, cell in enumerate(cells) if (text := tidy(_text(cell)))}
        columns = {place: column for place, text in headings.items() if (column := column_of(text))}
        if any(map(is_name, columns.values())):
            unknown = (
                text
                for place, text in headings.items()
                if place not in columns and plain(text) not in USELESS
            )
            return index + 1, columns, tuple(unknown)
    raise _UnreadableError("no_headings")


def _text(cell: object) -> str:
    """A cell as a person sees it: no ".0" after whole numbers, dates as ISO 8601."""
    if cell is None or isinstance(cell, bool):
        return ""
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _packaged(name: str, origin: str) -> tuple[ImportRow, ...]:
    table = read_table(files("seed_data").joinpath(name).read_bytes(), origin=origin)
    if table.problems:
        raise ValueError(f"{name}: {table.problems}")
    return table.rows


seed_stations = partial(_packaged, "workstations.csv", "seed")
"""The workstations that have a source, ready for `plan_import`."""
demo_stations = partial(_packaged, "demo/workstations.csv", "demo")
"""Invented workstations, all marked as demo, ready for `plan_import`; for `make demo` only."""


@cache
def _known() -> dict[str, str]:
    own = [*_OWN, *_TEXTS, *(f"{text}_{language}" for text in _TEXTS for language in ("en", "zh"))]
    own += [field.name for field in fields(Card) if field.name.endswith(("_en", "_zh", "_published"))]
    known = {plain(column): column for column in own}
    known.update({plain(row["heading"]): row["column"] for row in rows("headings.csv")})
    return known


def column_of(heading: str) -> str:
    """The column that a heading stands for, or "" where it is not known. Brackets with a remark do not count."""
    text = plain(heading)
    return _known().get(text) or _known().get(plain(heading.split("(")[0].split("（")[0]), "")


def is_name(column: str) -> bool:
    """Whether a column holds names; a list without one is no list of workstations."""
    return column in ("name", "name_en", "name_zh")

"""Checks the tables of this package: whole, consistent, and free of what no source supports.

`python -m tests.seed_data.facts_check` prints what is wrong and fails if anything is.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import date

from bot.importing.facts import rows, split_list
from tests.seed_data import desk_check
from tests.seed_data.desk_check import Tables

# For each table: the column that names a row, and the columns that may be empty. All others must be filled.
_SHAPE: dict[str, tuple[str, str]] = {
    "categories": ("code", ""),
    "disciplines": ("code", "older_names_zh our_aliases_zh our_aliases_en"),
    "districts": ("code", "adcode abolished successor aliases_zh aliases_en note_en note_zh"),
    "clusters": ("code", ""),
    "sectors": ("code", "clusters"),
    "parks": ("code", "opened"),
    "benefits": ("code", ""),
    "desk/rows": (
        "id",
        "who_zh who_en when_zh when_en how_zh how_en unknown_zh unknown_en told_with same_name as_of",
    ),
    "desk/gaps": ("id", ""),
    "desk/topics": ("code", ""),
    "desk/words": ("word", "word zh en"),
    "glossary": ("zh", "aliases_zh aliases_en"),
    "headings": ("heading", ""),
    "levels": ("word", ""),
    "cities": ("zone", ""),
    "sources": ("id", "url copy published"),
    "workstations": (
        "id",
        (
            "name_zh name_zh_basis level district district_as_published park disciplines benefits as_of "
            "directions_en directions_zh focus_en focus_zh host_fact_en host_fact_zh"
        ),
    ),
    "demo/workstations": (
        "id",
        "level district park sector disciplines directions_en directions_zh focus_en focus_zh benefits",
    ),
    "demo/topics": ("id", ""),
    "demo/events": ("id", ""),
}
# Columns that hold codes, and the table and column that define them.
_CODES = {
    "source": ("sources", "id"),
    "category_code": ("categories", "code"),
    "disciplines": ("disciplines", "code"),
    "district": ("districts", "code"),
    "district_as_published": ("districts", "code"),
    "successor": ("districts", "code"),
    "park": ("parks", "code"),
    "sector": ("sectors", "code"),
    "clusters": ("clusters", "code"),
    "benefits": ("benefits", "code"),
    "workstation": ("demo/workstations", "id"),
    "topic": ("desk/topics", "code"),
    "told_with": ("desk/rows", "id"),
}
_SIZES = {"categories": 14, "disciplines": 117, "districts": 41, "benefits": 8}
_PAIRED = (
    "station_fact",
    "host_fact",
    "caveat",
    "note",
    "text",
    "title",
    "who",
    "when",
    "how",
    "unknown",
    "asked",
    "place",
)
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")

# Workstations of which no source that was read gives the level, and those whose Chinese name none gives.
_LEVEL_UNKNOWN = {"W01", "W02", "W03", "W04", "W05", "W11", "W13", "W14"}
_NAME_ZH_UNKNOWN = {"W03", "W04", "W05"}
_NOT_A_STATION = ("W15", "Chongqing University of Technology", "重庆理工大学")
# Amounts and claims that rest on one employer, an undated page or promotion; and what is nobody's business.
_NEVER = {
    "an amount that no official source gives": re.compile(
        r"\b(630,?000|640,?000)\b|(?<![\d.])(63|64)万|living support is 80,000|120,000 and 80,000"
    ),
    "a sum of ours": re.compile(r"3\s*\+\s*16|16\s*\+\s*60"),
    "a promotional or garbled claim": re.compile(
        r"(?i)ranking top|product innovation researchers|12,000 (people|engineers)|1\.2万(人|名)"
    ),
    "districts as they were before 2025-11": re.compile(r"(?i)38 districts|38个区县"),
    "a person or their office": re.compile(
        r"(?i)vice president|director of the|according to (mr|ms|dr)\b|行长|局长|董事长|总经理|主任"
    ),
    "a way to reach somebody": re.compile(r"[\w.]+@[\w.]+\.\w|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)023-?\d{7,8}"),
    "the inference about nfcc.com.cn": re.compile(r"nfcc\.com\.cn"),
}


def tables() -> Tables:
    """Every table, as text."""
    return {name: rows(f"{name}.csv") for name in _SHAPE}


def problems(all_tables: Tables | None = None) -> list[str]:
    """What is wrong, one line each, naming the table and the row; empty if all is well."""
    given = tables() if all_tables is None else all_tables
    rules = (
        _filled,
        _unique,
        _known_codes,
        _dates,
        _languages,
        _used,
        _workstations,
        _districts,
        desk_check.scopes,
        desk_check.amounts,
        _claims,
        _never,
        _demo,
    )
    return [problem for rule in rules for problem in rule(given)]


def _filled(given: Tables) -> Iterator[str]:
    for name, size in _SIZES.items():
        if len(given[name]) != size:
            yield f"{name}: {len(given[name])} rows, not {size}"
    for name, (key, optional) in _SHAPE.items():
        for row in given[name]:
            for column, value in row.items():
                if not value and column not in optional.split():
                    yield f"{name} {row[key]}: {column} is empty"
                if value != value.strip():
                    yield f"{name} {row[key]}: {column} begins or ends with a space"


def _unique(given: Tables) -> Iterator[str]:
    for name, (key, _) in _SHAPE.items():
        for column in {key, "name_en", "name_zh", "adcode"}:
            seen: set[str] = set()
            for row in given[name]:
                value = row.get(column, "")
                if value and value in seen:
                    yield f"{name} {row[key]}: {column} {value} twice"
                seen.add(value)


def _known_codes(given: Tables) -> Iterator[str]:
    known = {column: {row[key] for row in given[table]} for column, (table, key) in _CODES.items()}
    for name, (key, _) in _SHAPE.items():
        for row in given[name]:
            for column, codes in known.items():
                for code in split_list(row.get(column, "")):
                    if code not in codes:
                        yield f"{name} {row[key]}: {column} {code} is not known"


def _dates(given: Tables) -> Iterator[str]:
    for name, (key, _) in _SHAPE.items():
        for row in given[name]:
            for column in {"as_of", "published", "abolished", "opened"} & set(row):
                if row[column] and not _is_date(row[column]):
                    yield f"{name} {row[key]}: {column} {row[column]} is no date"


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _languages(given: Tables) -> Iterator[str]:
    for name, (key, _) in _SHAPE.items():
        for row in given[name]:
            for stem in _PAIRED:
                if f"{stem}_en" in row and bool(row[f"{stem}_en"]) != bool(row[f"{stem}_zh"]):
                    yield f"{name} {row[key]}: {stem} in one language only"
            if "name_zh" in row and row["name_zh"] and not re.search(r"[\u3400-\u9fff]", row["name_zh"]):
                yield f"{name} {row[key]}: name_zh is not Chinese"


def _used(given: Tables) -> Iterator[str]:
    used = {code for table in given.values() for row in table for code in split_list(row.get("source", ""))}
    for row in given["sources"]:
        if row["id"] not in used:
            yield f"sources {row['id']}: used by no table"
        if row["url"] and not row["url"].startswith(("http://", "https://")):
            yield f"sources {row['id']}: an address that nobody can open"


def _workstations(given: Tables) -> Iterator[str]:
    for row in given["workstations"]:
        key = f"workstations {row['id']}"
        if row["level"] not in ("", "national", "municipal"):
            yield f"{key}: level {row['level']} is none"
        if row["level"] and row["id"] in _LEVEL_UNKNOWN:
            yield f"{key}: no source gives its level"
        if row["name_zh"] and row["id"] in _NAME_ZH_UNKNOWN:
            yield f"{key}: no source gives its Chinese name"
        if any(text in (row["id"], row["name_en"], row["name_zh"]) for text in _NOT_A_STATION):
            yield f"{key}: not known to be a workstation today"
        if row["disciplines"] and (row["id"], row["disciplines"]) != ("W09", "1002"):
            yield f"{key}: no source gives its disciplines"
        if row["benefits"]:
            yield f"{key}: no source gives its benefits"
        if (
            re.search(r"(?i)award|获授", row["station_fact_en"] + row["station_fact_zh"])
            and row["id"] != "W05"
        ):
            yield f"{key}: only one of the five awarded companies is named"


def _districts(given: Tables) -> Iterator[str]:
    abolished = {row["code"] for row in given["districts"] if row["status"] == "abolished"}
    if abolished != {"jiangbei", "yubei"}:
        yield f"districts: abolished are {sorted(abolished)}, not jiangbei and yubei"
    for row in given["districts"]:
        if (row["code"] in abolished) != bool(row["abolished"] and row["successor"]):
            yield f"districts {row['code']}: abolished without a date and a successor, or current with them"
    for name in ("workstations", "demo/workstations", "parks"):
        for row in given[name]:
            if row["district"] in abolished:
                yield f"{name} {row[_SHAPE[name][0]]}: district {row['district']} no longer exists"


def _claims(given: Tables) -> Iterator[str]:
    for row in given["benefits"]:
        if "no longer exists" not in row["note_en"] or not row["as_of"].startswith("2021"):
            yield f"benefits {row['code']}: without its date and that the district is gone"


def _never(given: Tables) -> Iterator[str]:
    for name, (key, _) in _SHAPE.items():
        if name == "sources":
            continue
        for row in given[name]:
            for column, value in row.items():
                for what, pattern in _NEVER.items():
                    if column not in ("adcode", "source") and pattern.search(value):
                        yield f"{name} {row[key]}: {column} has {what}"


def _demo(given: Tables) -> Iterator[str]:
    for name, (key, _) in _SHAPE.items():
        for row in given[name]:
            if name.startswith("demo/") and row["demo"] != "1":
                yield f"{name} {row[key]}: not marked as demo"
    for row in given["demo/workstations"]:
        if not (row["name_en"].startswith("Demo Station ") and row["name_zh"].startswith("示例工作站·")):
            yield f"demo/workstations {row['id']}: a name that could be taken for a real one"
    for row in given["demo/events"]:
        if not (row["title_en"].startswith("Demo ") and row["title_zh"].startswith("示例")):
            yield f"demo/events {row['id']}: a title that could be taken for a real one"


if __name__ == "__main__":
    found = problems()
    sys.stdout.write("".join(f"{problem}\n" for problem in found))
    sys.exit(bool(found))

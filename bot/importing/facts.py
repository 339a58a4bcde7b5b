"""The facts beside this file, read once: disciplines, districts, sectors, parks, benefits, clauses, words, sources.

Codes are the keys of the mappings, in the order of the files; the values are in `records`. The files are part of the
package, so a fault in one is a fault of the build: it raises here, and a test says which line.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from bot.importing.records import (
    Benefit,
    Clause,
    Discipline,
    District,
    Gap,
    Named,
    Sector,
    Source,
    Term,
    Wording,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Record = TypeVar("Record", bound="DataclassInstance")


def split_list(text: str) -> tuple[str, ...]:
    """The items of a cell that holds several, in their order: "a; b" is ("a", "b")."""
    return tuple(item for item in (part.strip() for part in text.split(";")) if item)


def rows(name: str) -> list[dict[str, str]]:
    """The lines of one CSV file of this package (`demo/…` included) as text, by column."""
    text = files("seed_data").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def _records(name: str, kind: type[Record]) -> Iterator[Record]:
    is_list = {field.name: str(field.type).startswith("tuple") for field in fields(kind)}
    for row in rows(name):
        yield kind(**{key: split_list(row[key]) if is_list[key] else row[key] for key in is_list})


def _table(name: str, kind: type[Record], key: str = "code") -> Callable[[], Mapping[str, Record]]:
    return cache(lambda: MappingProxyType({getattr(one, key): one for one in _records(name, kind)}))


categories = _table("categories.csv", Named)
disciplines = _table("disciplines.csv", Discipline)
districts = _table(
    "districts.csv", District
)  # counties, functional areas and the two abolished ones included
sectors = _table("sectors.csv", Sector)
parks = _table("parks.csv", Named)
benefits = _table("benefits.csv", Benefit)
clauses = _table("desk/rows.csv", Clause, "id")  # all that may be told
gaps = _table("desk/gaps.csv", Gap, "id")
desk_topics = _table("desk/topics.csv", Named)
sources = _table("sources.csv", Source, "id")


def current_districts() -> list[District]:
    """What a person can choose today."""
    return [district for district in districts().values() if district.status == "current"]


@cache
def wordings() -> tuple[Wording, ...]:
    """How the words of questions mean the same."""
    return tuple(_records("desk/words.csv", Wording))


@cache
def glossary() -> tuple[Term, ...]:
    """The terms of the field, in both languages."""
    return tuple(_records("glossary.csv", Term))

"""The facts beside this file, read once: disciplines, districts, sectors, parks, benefits, policy, words, sources.

Codes are the keys of the returned mappings, in the order of the files; the values are in `records`. The files are
part of the package, so a fault in one is a fault of the build: it raises here, and `check` says which line.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from bot.importing.records import (
    Benefit,
    Category,
    Cluster,
    Discipline,
    District,
    Figure,
    Park,
    PolicyFact,
    Sector,
    Source,
    Step,
    Term,
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


def _by(key: str, name: str, kind: type[Record]) -> Mapping[str, Record]:
    return MappingProxyType({getattr(record, key): record for record in _records(name, kind)})


@cache
def categories() -> Mapping[str, Category]:
    """The 14 categories, by code."""
    return _by("code", "categories.csv", Category)


@cache
def disciplines() -> Mapping[str, Discipline]:
    """The 117 first-level disciplines, by code."""
    return _by("code", "disciplines.csv", Discipline)


@cache
def districts() -> Mapping[str, District]:
    """All 41 districts, counties and functional areas, the two abolished ones included, by code."""
    return _by("code", "districts.csv", District)


def current_districts() -> list[District]:
    """What a person can choose today."""
    return [district for district in districts().values() if district.status == "current"]


@cache
def clusters() -> Mapping[str, Cluster]:
    """The industrial clusters, by code."""
    return _by("code", "clusters.csv", Cluster)


@cache
def sectors() -> Mapping[str, Sector]:
    """The sectors, by code."""
    return _by("code", "sectors.csv", Sector)


@cache
def parks() -> Mapping[str, Park]:
    """The parks, by code."""
    return _by("code", "parks.csv", Park)


@cache
def benefits() -> Mapping[str, Benefit]:
    """The eight benefits of the article of 2021, by code."""
    return _by("code", "benefits.csv", Benefit)


@cache
def figures() -> Mapping[str, Figure]:
    """The numbers that may be shown, by code."""
    return _by("code", "figures.csv", Figure)


@cache
def policy() -> Mapping[str, PolicyFact]:
    """The rules and amounts that may be told, by id."""
    return _by("id", "policy.csv", PolicyFact)


@cache
def workflow() -> tuple[Step, ...]:
    """The twelve steps, in order."""
    return tuple(_records("workflow.csv", Step))


@cache
def glossary() -> tuple[Term, ...]:
    """The terms of the field, in both languages."""
    return tuple(_records("glossary.csv", Term))


@cache
def sources() -> Mapping[str, Source]:
    """Every source that a record names, by id."""
    return _by("id", "sources.csv", Source)

"""Rows as the dataclasses that the bot works with, read by the types of their fields; and sqlite-utils' own tables."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from sqlite_utils import Database
from sqlite_utils.db import Table

from bot.clock import parse
from bot.store.core.sqlite import Connection, Parameters, Row

_T = TypeVar("_T")
_Reader = Callable[[Any], Any]
_READERS: Mapping[Any, _Reader] = {
    datetime: parse,
    date: date.fromisoformat,
    bool: bool,
    tuple: lambda text: tuple(json.loads(text)),
    frozenset: lambda text: frozenset(json.loads(text)),
    Mapping: json.loads,
    dict: json.loads,
}
_EMPTY: Mapping[Any, Any] = {bool: False, tuple: (), frozenset: frozenset()}


def read_as(kind: Callable[..., _T], row: Row, **others: Any) -> _T:
    """`kind` made of the columns that are named as its fields.

    Times become aware UTC datetimes, flags bools, lists of JSON tuples or frozensets, its objects dicts; where a column is
    empty, those are None, False and (). `others` are the fields that no column is named after, or that say something else than it.
    """
    values = {name: row[name] for name in _as_stored(kind, tuple(row.keys())) if name not in others}
    for name, reader, empty in _readers(kind):
        if name in values:
            values[name] = reader(values[name]) if values[name] else empty
    return kind(**values, **others)


def find(db: Connection, kind: Callable[..., _T], sql: str, parameters: Parameters = ()) -> _T | None:
    """The first row that a query finds, as `read_as` reads it."""
    row = db.execute(sql, parameters).fetchone()
    return read_as(kind, row) if row else None


def find_all(db: Connection, kind: Callable[..., _T], sql: str, parameters: Parameters = ()) -> list[_T]:
    """All rows that a query finds, as `read_as` reads them."""
    return [read_as(kind, row) for row in db.execute(sql, parameters)]


def table_of(db: Connection, name: str) -> Table:
    """A table to insert into, upsert or read dicts from, where no path is hot. It joins the caller's transaction."""
    return Database(db, recursive_triggers=False, execute_plugins=False).table(name)


@cache
def _as_stored(kind: Callable[..., Any], columns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in get_type_hints(kind) if name in columns)


@cache
def _readers(kind: Callable[..., Any]) -> tuple[tuple[str, _Reader, Any], ...]:
    """The fields that are not stored as they are used: the name, how it is read, and what stands for an empty column."""
    readers = []
    for name, hint in get_type_hints(kind).items():
        parts = get_args(hint) if get_origin(hint) is UnionType else (hint,)
        types = {get_origin(part) or part for part in parts}
        shape = next((shape for shape in _READERS if shape in types), None)
        if shape is not None:
            readers.append((name, _READERS[shape], _EMPTY.get(shape)))
    return tuple(readers)

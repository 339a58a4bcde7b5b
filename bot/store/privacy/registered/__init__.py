"""What each table holds of a person, one file for the tables that belong together."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """`personal` and `other` together are all columns. `export` reads a person's rows and `erase` removes them,
    both with the parameter :person (Telegram id); "" where no row belongs to anybody. Of a row that can name somebody
    else too, `export` lists its columns and leaves the other out: nobody's copy holds another person's id. What stays after `erase`,
    and why, is in `kept`."""

    personal: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    export: str = ""
    erase: str = ""
    kept: str = ""


def columns(names: str) -> frozenset[str]:
    """Columns, from their names with spaces between."""
    return frozenset(names.split())


def owned(table: str, by: str, personal: str, other: str = "", *, order: str = "") -> dict[str, Table]:
    """A table of which each row is one person's, whose id is in the column `by`: exported as it is, and deleted."""
    of_person = f"FROM {table} WHERE {by} = :person"
    export = f"SELECT * {of_person} ORDER BY {order or by}"
    return {table: Table(columns(personal), columns(other), export, f"DELETE {of_person}")}

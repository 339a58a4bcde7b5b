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

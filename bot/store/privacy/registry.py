"""For each table and column: is it personal, and whose is a row. What /export shows and /forget erases."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Any

from bot.store.core.sqlite import Connection


@dataclass(frozen=True, slots=True)
class Table:
    """A table as registry.toml describes it; `export` and `erase` are "" where no row belongs to anybody."""

    personal: frozenset[str]
    other: frozenset[str]
    export: str
    erase: str
    kept: str


def _table(name: str, *, by: str = "", order: str = "", **about: str) -> Table:
    if by:
        rows = f"FROM {name} WHERE {by} = :person"
        about |= {"export": f"SELECT * {rows} ORDER BY {order or by}", "erase": f"DELETE {rows}"}
    personal, other = (frozenset(about.get(kind, "").split()) for kind in ("personal", "other"))
    return Table(personal, other, *(about.get(key, "") for key in ("export", "erase", "kept")))


_TOML = resources.files(__package__).joinpath("registry.toml").read_text("utf-8")
REGISTRY = {name: _table(name, **about) for name, about in tomllib.loads(_TOML).items()}


def export(db: Connection, user_id: int) -> dict[str, list[dict[str, Any]]]:
    """Everything stored on a person, by table, as plain values for JSON. Tables without a row of theirs are left out."""
    exported = {
        name: [dict(row) for row in db.execute(table.export, {"person": user_id})]
        for name, table in REGISTRY.items()
        if table.export
    }
    return {name: rows for name, rows in exported.items() if rows}


def erase(db: Connection, user_id: int) -> dict[str, int]:
    """Remove everything that may go; how many rows it was, by table. Call `Store.erase_traces()` afterwards."""
    changed = {
        name: db.execute(table.erase, {"person": user_id}).rowcount
        for name, table in reversed(REGISTRY.items())
        if table.erase
    }
    return {name: count for name, count in changed.items() if count}

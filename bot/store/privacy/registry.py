"""For each table and column: is it personal, and whose is a row. What /export shows and /forget erases.

A test compares this list with the tables: a column that is in neither set fails it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.store.core.sqlite import Connection
from bot.store.privacy.registered import Table, campaigns, digests, events, people, requests, system, topics

# In the order of an export. What points at others comes after them: erasure goes backwards, so that none is counted
# as gone by a cascade.
REGISTRY: Mapping[str, Table] = {
    **people.TABLES,
    **system.TABLES,
    **topics.TABLES,
    **requests.TABLES,
    **campaigns.TABLES,
    **events.TABLES,
    **digests.TABLES,
}


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
        for name, table in reversed(list(REGISTRY.items()))
        if table.erase
    }
    return {name: count for name, count in changed.items() if count}

"""Workstations that a person saved or dismissed."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from bot.clock import iso
from bot.store.core.sqlite import Connection, first_column

Kind = Literal["saved", "dismissed"]


def choose(db: Connection, user_id: int, workstation_id: str, kind: Kind | None, *, now: datetime) -> None:
    """Save or dismiss a workstation, or (None) undo that. The same choice again keeps its first time (UTC).

    Raises IntegrityError for an unknown workstation, or a person who has not agreed.
    """
    if kind is None:
        db.execute("DELETE FROM choices WHERE user_id = ? AND workstation_id = ?", (user_id, workstation_id))
        return
    db.execute(
        """
        INSERT INTO choices (user_id, workstation_id, kind, created_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (user_id, workstation_id) DO UPDATE SET kind = excluded.kind, created_at = excluded.created_at
        WHERE kind <> excluded.kind
        """,
        (user_id, workstation_id, kind, iso(now)),
    )


def choice(db: Connection, user_id: int, workstation_id: str) -> Kind | None:
    """What the person chose for one workstation, if anything."""
    row = db.execute(
        "SELECT kind FROM choices WHERE user_id = ? AND workstation_id = ?", (user_id, workstation_id)
    ).fetchone()
    return row["kind"] if row else None


def saved(db: Connection, user_id: int) -> list[str]:
    """Ids of the saved workstations, the latest first."""
    return first_column(
        db,
        """
        SELECT workstation_id FROM choices WHERE user_id = ? AND kind = 'saved'
        ORDER BY created_at DESC, workstation_id
        """,
        (user_id,),
    )

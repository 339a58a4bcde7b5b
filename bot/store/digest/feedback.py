"""What people say of what a digest showed them: useful or not, until they take it back. Times are UTC."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from bot.clock import iso
from bot.store.core.rows import table_of
from bot.store.core.sqlite import Connection
from bot.store.digest.digests import item


def say(db: Connection, person: int, item_id: int, useful: bool | None, now: datetime) -> bool:
    """What a person says of an item of theirs, or (None) takes back. False: it is not theirs, or nothing to judge."""
    shown = item(db, item_id)
    if shown is None or shown[1].person != person or shown[1].kind not in ("workstation", "topic"):
        return False
    kind, ref = shown[1].kind, shown[1].ref
    if useful is None:
        db.execute(
            "DELETE FROM digest_feedback WHERE user_id = ? AND kind = ? AND ref = ?", (person, kind, ref)
        )
    else:
        said = {"user_id": person, "kind": kind, "ref": ref, "useful": useful, "created_at": iso(now)}
        table_of(db, "digest_feedback").upsert(said, pk=("user_id", "kind", "ref"))
    return True


def feedback(db: Connection, person: int, kind: Literal["workstation", "topic"]) -> dict[str, bool]:
    """What a person called useful (True) or not, by id."""
    rows = db.execute(
        "SELECT ref, useful FROM digest_feedback WHERE user_id = ? AND kind = ? ORDER BY ref", (person, kind)
    )
    return {row["ref"]: bool(row["useful"]) for row in rows}


def reset_feedback(db: Connection, person: int) -> int:
    """Forget all that a person said of items; how many it were."""
    return db.execute("DELETE FROM digest_feedback WHERE user_id = ?", (person,)).rowcount

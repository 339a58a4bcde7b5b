"""What hosts write of their own workstation. Times are UTC."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, Literal

from bot.store.core import audit
from bot.store.core.sqlite import Connection
from bot.store.people import roles
from bot.store.workstations import workstations
from bot.store.workstations.workstations import SourceRef

TextField = Literal["directions_zh", "directions_en", "focus_zh", "focus_en"]
TEXT_AT_MOST = 1500  # characters; the card shows two texts in one message


def write(
    db: Connection,
    workstation_id: str,
    host: int,
    field: TextField,
    text: str,
    source: SourceRef,
    now: datetime,
) -> bool:
    """Keep one text ("" empties it), with the host as its origin and `source`, dated, among its sources.

    False: not this person's workstation (any more), or there is none.
    """
    card = workstations.card(db, workstation_id)
    if card is None or not roles.is_host(db, host, workstation_id):
        return False
    changes: dict[str, Any] = {field: text}
    others = tuple(other for other in card.sources if other[:2] != source[:2])
    changed = replace(
        card,
        workstation=replace(card.workstation, **changes),
        sources=(*others, source._replace(date=f"{now:%Y-%m-%d}")),
        origin="host",  # a packaged list then fills gaps only, and does not overrule what the host wrote
    )
    if changed != card:
        workstations.save(db, [changed], now)
        audit.note(db, now, host, "workstation-text", f"workstation:{workstation_id}", field)
    return True

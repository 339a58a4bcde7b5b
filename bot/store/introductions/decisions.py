"""What one of the two sides decides about a request by one of its buttons. Times are UTC."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from bot.store.core.sqlite import Connection
from bot.store.introductions import changes, requests
from bot.store.introductions.after_acceptance import share_contact
from bot.store.introductions.requests import Request
from bot.store.introductions.transitions import Side

Decision = Literal["come", "pass", "accept", "swap", "sure_share", "sure_end", "full", "field", "elsewhere"]
"""As the buttons have them: a fellow comes or passes; a host accepts, or accepts and shows their username ("swap"), or
declines for a reason; either shares their contact or ends it."""


def decide(db: Connection, request_id: int, person: int, decision: Decision, now: datetime) -> bool:
    """Make it so. Whether it is so now, also where the same person did it before; False: not theirs, or too late."""
    if _change(db, request_id, person, decision, now):
        return True
    request = requests.request(db, request_id)
    side = requests.side_of(db, request, person)
    return request is not None and side is not None and _is_so(request, side, person, decision)


def _change(db: Connection, request_id: int, person: int, decision: Decision, now: datetime) -> bool:
    match decision:
        case "come" | "pass":
            return changes.answer_invitation(db, request_id, person, decision == "come", now)
        case "accept" | "swap":
            return changes.accept(db, request_id, person, now, shows_username=decision == "swap")
        case "sure_share":
            return share_contact(db, request_id, person, now)
        case "sure_end":
            return changes.end(db, request_id, person, now)
        case "full" | "field" | "elsewhere":
            return changes.decline(db, request_id, person, decision, now) is not None


def _is_so(request: Request, side: Side, person: int, decision: Decision) -> bool:
    if decision == "sure_share":
        return request.is_introduced and request.contact[side] == "shared"
    if side == "fellow":
        return {"come": "agreed", "pass": "refused", "sure_end": "ended"}.get(decision) == request.fellow
    if decision == "sure_end":
        return request.host == "ended"
    if decision in ("accept", "swap"):
        return request.host == "agreed" and request.host_id == person
    return request.host == "declined" and request.host_id == person and request.reason == decision

"""The states of a topic, and every transition between them. docs/topics.md shows this table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

State = Literal["draft", "submitted", "approved", "open", "filled", "closed"]
Transition = Literal["submit", "take back", "approve", "release", "fill", "reopen", "close"]
STATES: tuple[State, ...] = get_args(State)

START: State = "draft"
TRANSITIONS: Mapping[tuple[Transition, State], State] = {
    ("submit", "draft"): "submitted",
    ("take back", "submitted"): "draft",  # to be changed, by its side or by staff
    ("take back", "approved"): "draft",
    ("approve", "submitted"): "approved",  # by staff who did not write it, where there is a second one
    ("release", "approved"): "open",  # by the campaign that sends it
    ("fill", "open"): "filled",
    ("reopen", "filled"): "open",
    ("close", "submitted"): "closed",  # staff turn it down
    ("close", "approved"): "closed",
    ("close", "open"): "closed",  # by hand, or at the deadline
}
RELEASED: frozenset[State] = frozenset({"open", "filled"})
"""States of which copies are with people; a closed topic's may be too."""

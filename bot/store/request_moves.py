"""The states of the two sides of a request, and every move between them. docs/introductions.md shows this table.

A side agrees by its own act alone: the fellow by asking, the host by accepting. Contacts are revealed only where
both sides are in the state "agreed".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Side = Literal["fellow", "host"]
FellowState = Literal["agreed", "withdrawn", "ended"]
HostState = Literal["waiting", "asked", "agreed", "declined", "expired", "ended"]
Move = Literal[
    "pass on", "take back", "accept", "decline", "withdraw", "expire", "end by fellow", "end by host"
]
States = tuple[FellowState, HostState]
"""(the fellow's side, the host's side)"""

START: States = ("agreed", "waiting")
INTRODUCED: States = ("agreed", "agreed")
MOVES: Mapping[tuple[Move, States], States] = {
    ("pass on", ("agreed", "waiting")): ("agreed", "asked"),  # a host who takes requests is there
    ("take back", ("agreed", "asked")): ("agreed", "waiting"),  # the last host of the workstation has left
    ("accept", ("agreed", "asked")): ("agreed", "agreed"),
    ("decline", ("agreed", "asked")): ("agreed", "declined"),
    ("withdraw", ("agreed", "waiting")): ("withdrawn", "waiting"),
    ("withdraw", ("agreed", "asked")): ("withdrawn", "asked"),
    ("expire", ("agreed", "waiting")): ("agreed", "expired"),
    ("expire", ("agreed", "asked")): ("agreed", "expired"),
    ("end by fellow", ("agreed", "agreed")): ("ended", "agreed"),
    ("end by host", ("agreed", "agreed")): ("agreed", "ended"),
}
OPEN: frozenset[States] = frozenset(before for _, before in MOVES)
"""States from which a move leads on; in all others a request is closed for good."""

"""The states of the two sides of a request, and every transition between them. docs/introductions.md shows this table.

A side agrees by its own act alone: whoever asks by asking, the other by accepting. Mostly a fellow asks; a host may
ask a fellow who agreed to be shown without a name, who is "invited" then. Contacts are revealed only where
both sides are in the state "agreed".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Side = Literal["fellow", "host"]
FellowState = Literal["agreed", "withdrawn", "ended", "invited", "refused", "lapsed"]
HostState = Literal["waiting", "asked", "agreed", "declined", "expired", "ended"]
Transition = Literal[
    "pass on", "take back", "accept", "decline", "withdraw", "expire", "end by fellow", "end by host",
    "accept invitation", "refuse invitation", "let invitation lapse", "take invitation back",
]  # fmt: skip
States = tuple[FellowState, HostState]
"""(the fellow's side, the host's side)"""

START: States = ("agreed", "waiting")
INVITED: States = ("invited", "agreed")  # where it begins when a host asks
INTRODUCED: States = ("agreed", "agreed")
TRANSITIONS: Mapping[tuple[Transition, States], States] = {
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
    ("accept invitation", INVITED): ("agreed", "agreed"),
    ("refuse invitation", INVITED): ("refused", "agreed"),
    ("let invitation lapse", INVITED): ("lapsed", "agreed"),
    ("take invitation back", INVITED): ("invited", "ended"),  # the host has left
}
OPEN: frozenset[States] = frozenset(before for _, before in TRANSITIONS)
"""States from which a transition leads on; in all others a request is closed for good."""

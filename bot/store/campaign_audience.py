"""Who would get a campaign, why, and who is left out; and the one confirmation. All times are UTC."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could get a campaign.

    `whys` are why, the strongest first; `score` is that of the match in [0, 1] and `good` whether it is at least
    good; `out` is why the kind leaves them out nevertheless.
    """

    person: int
    whys: tuple[str, ...]
    score: float = 0.0
    good: bool = False
    out: str = ""

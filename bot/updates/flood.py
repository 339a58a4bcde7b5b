"""How much one person may send: a token bucket for each, kept only while it is not full."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

_SWEEP_EVERY = 1024


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float
    warned: bool = False


class FloodControl:
    """`burst` at once, then `refill_per_s` (https://en.wikipedia.org/wiki/Token_bucket)."""

    def __init__(self, burst: int, refill_per_s: float) -> None:
        """`burst` is at least 1, `refill_per_s` above 0."""
        self._burst = float(burst)
        self._refill = refill_per_s
        self._buckets: dict[int, _Bucket] = {}
        self._until_sweep = _SWEEP_EVERY

    def __len__(self) -> int:
        """How many people are remembered."""
        return len(self._buckets)

    def take(self, person: int, at: datetime) -> Literal["ok", "over", "still over"]:
        """Count one thing sent by `person` at `at`. "over" is the first too many; "still over" until half the
        burst has come back. Times before the latest one count as that one."""
        self._sweep()
        now = at.timestamp()
        bucket = self._buckets.setdefault(person, _Bucket(self._burst, now))
        passed = max(0.0, now - bucket.at)
        bucket.at += passed
        bucket.tokens = min(self._burst, bucket.tokens + passed * self._refill)
        if bucket.tokens >= self._burst / 2:
            bucket.warned = False
        if bucket.tokens >= 1:
            bucket.tokens -= 1
            return "ok"
        if bucket.warned:
            return "still over"
        bucket.warned = True
        return "over"

    def _sweep(self) -> None:
        """Now and then forget the buckets that are full again by the latest time seen."""
        self._until_sweep -= 1
        if self._until_sweep:
            return
        self._until_sweep = _SWEEP_EVERY
        latest = max((bucket.at for bucket in self._buckets.values()), default=0.0)
        self._buckets = {
            person: bucket
            for person, bucket in self._buckets.items()
            if bucket.tokens + (latest - bucket.at) * self._refill < self._burst
        }

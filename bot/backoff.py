"""How long to wait before something that failed is tried again: the one rule for calls, writes and background tasks."""

from __future__ import annotations

from random import SystemRandom

_random = SystemRandom()


def backoff(failures: int, first_s: float, longest_s: float) -> float:
    """Seconds until the next attempt, of which `failures` came before the last: doubled each time up to `longest_s`, half
    to all of it at random, so that what failed together does not come again together."""
    return min(longest_s, first_s * 2.0 ** min(failures, 20)) * _random.uniform(0.5, 1.0)

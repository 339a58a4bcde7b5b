"""The sandbox's clock: real time that can be turned forward."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime


class Clock:
    """Seconds since 1970 (UTC), the machine's plus an offset that only grows."""

    def __init__(self) -> None:
        self.offset_s = 0.0
        self._listeners: list[Callable[[], None]] = []

    def time(self) -> float:
        """Unix time in seconds."""
        return time.time() + self.offset_s

    def now(self) -> datetime:
        """The same moment as an aware UTC datetime."""
        return datetime.fromtimestamp(self.time(), UTC)

    def advance(self, seconds: float) -> None:
        """Turn the clock forward; everybody who waits for a moment looks again. Raises ValueError for a step back."""
        if not 0 <= seconds <= 10 * 366 * 86400:
            raise ValueError("the clock can be turned forward only, by ten years at most")
        self.offset_s += seconds
        for listener in list(self._listeners):
            listener()

    def on_advance(self, listener: Callable[[], None]) -> None:
        """Call `listener` after each turn of the clock."""
        self._listeners.append(listener)


def iso(unix_time: float) -> str:
    """UTC ISO 8601 to the second, as the control API writes dates."""
    return datetime.fromtimestamp(unix_time, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

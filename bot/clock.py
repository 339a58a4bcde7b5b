"""The only reader of the time, so that the sandbox and the tests can turn it forward."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone

BEIJING = timezone(timedelta(hours=8), "Beijing")  # without daylight saving since 1991
# A computer that slept, or whose clock was set, is noticed within this many seconds.
_LONGEST_NAP = 60.0


def iso(moment: datetime) -> str:
    """The one form of a time in records: UTC ISO 8601 with microseconds and Z, which sorts as text.

    Raises ValueError for a datetime without a time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without a time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def parse(text: str) -> datetime:
    """An aware UTC datetime from what `iso` wrote (or any ISO 8601 text with an offset)."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"a time without a time zone: {text!r}")
    return moment.astimezone(UTC)


class Clock:
    """The time now, in UTC, plus an offset.

    `offset` is asked at each reading, so that a bot can follow the sandbox's clock; whoever changes what it
    returns calls `wake()`. `advance()` turns this clock alone.
    """

    def __init__(self, offset: Callable[[], timedelta] | None = None) -> None:
        self._offset = offset
        self._turned = timedelta()
        self._waiting: list[asyncio.Event] = []

    def now(self) -> datetime:
        """The present moment as an aware UTC datetime. May be called from any thread."""
        outside = self._offset() if self._offset else timedelta()
        return datetime.now(UTC) + outside + self._turned

    def advance(self, by: timedelta) -> None:
        """Turn this clock forward and wake everyone whose moment has come. Call it from the event loop."""
        self._turned += by
        self.wake()

    def wake(self) -> None:
        """Tell the sleepers that the offset has changed. Call it from the event loop."""
        for event in self._waiting:
            event.set()

    async def wait(self, event: asyncio.Event, until: datetime) -> None:
        """Return once `event` is set or `now()` has reached `until`. A turn of the clock sets `event` too, so whoever
        waits looks again at what there is to do."""
        self._waiting.append(event)
        try:
            while not event.is_set() and (left := (until - self.now()).total_seconds()) > 0:
                with suppress(TimeoutError):
                    async with asyncio.timeout(min(left, _LONGEST_NAP)):
                        await event.wait()
        finally:
            self._waiting.remove(event)

    async def sleep_until(self, moment: datetime) -> None:
        """Return once `now()` has reached `moment`, by waiting or because the clock was turned."""
        while self.now() < moment:
            await self.wait(asyncio.Event(), moment)

    async def sleep(self, seconds: float) -> None:
        """Sleep for `seconds` of this clock; always gives other tasks a turn."""
        moment = self.now() + timedelta(seconds=seconds)
        await asyncio.sleep(0)
        await self.sleep_until(moment)

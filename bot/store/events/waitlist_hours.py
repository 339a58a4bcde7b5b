"""When a freed seat may be offered, and for how long it is held: never at night, and shorter near the start. UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.clock import BEIJING
from bot.quiet_hours import FROM, next_allowed

HOLD = timedelta(hours=6)
HOLD_AT_LEAST = timedelta(minutes=15)
PART_OF_WHAT_IS_LEFT = 4


def after_waking(moment: datetime, span: timedelta) -> datetime:
    """The moment by which `span` of waking hours has passed; the night does not count."""
    at = next_allowed(moment)
    while at + span > (evening := _evening(at)):
        span -= evening - at
        at = next_allowed(evening)
    return at + span


def waking_between(start: datetime, end: datetime) -> timedelta:
    """How much of the time from `start` to `end` is not night; nothing where `end` comes first."""
    total = timedelta()
    at = next_allowed(start)
    while at < end:
        evening = _evening(at)
        total += min(evening, end) - at
        at = next_allowed(evening)
    return total


def held_until(moment: datetime, starts_at: datetime) -> datetime | None:
    """Until when a seat is held that is offered at `moment` or, at night, in the morning after it.

    Six waking hours, or a quarter of the waking hours that are left until the start, but 15 minutes at least. None
    where that would end later than 15 minutes before the start: then there are no offers any more, and a seat that
    is free goes to whoever takes it first.
    """
    at = next_allowed(moment)
    left = waking_between(at, starts_at)
    until = after_waking(at, max(HOLD_AT_LEAST, min(HOLD, left / PART_OF_WHAT_IS_LEFT)))
    return until if until <= starts_at - HOLD_AT_LEAST else None


def _evening(moment: datetime) -> datetime:
    return datetime.combine(moment.astimezone(BEIJING).date(), FROM, BEIJING).astimezone(UTC)

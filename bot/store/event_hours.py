"""When a freed seat may be offered, and for how long it is held: never at night, and shorter near the start. UTC."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, timezone

_BEIJING = timezone(timedelta(hours=8), "Beijing")  # without daylight saving since 1991
MORNING, EVENING = time(8), time(22)
HOLD = timedelta(hours=6)
HOLD_AT_LEAST = timedelta(minutes=15)
PART_OF_WHAT_IS_LEFT = 4


def next_waking(moment: datetime) -> datetime:
    """`moment`, or the next morning where it lies in the night: 22:00 to 08:00 in Beijing."""
    local = moment.astimezone(_BEIJING)
    if MORNING <= local.time() < EVENING:
        return moment.astimezone(UTC)
    day = local.date() + timedelta(days=local.time() >= EVENING)
    return datetime.combine(day, MORNING, _BEIJING).astimezone(UTC)


def after_waking(moment: datetime, span: timedelta) -> datetime:
    """The moment by which `span` of waking hours has passed; the night does not count."""
    at = next_waking(moment)
    while at + span > (evening := _evening(at)):
        span -= evening - at
        at = next_waking(evening)
    return at + span


def waking_between(start: datetime, end: datetime) -> timedelta:
    """How much of the time from `start` to `end` is not night; nothing where `end` comes first."""
    total = timedelta()
    at = next_waking(start)
    while at < end:
        evening = _evening(at)
        total += min(evening, end) - at
        at = next_waking(evening)
    return total


def held_until(moment: datetime, starts_at: datetime) -> datetime | None:
    """Until when a seat is held that is offered at `moment` or, at night, in the morning after it.

    Six waking hours, or a quarter of the waking hours that are left until the start, but 15 minutes at least. None
    where that would end later than 15 minutes before the start: then there are no offers any more, and a seat that
    is free goes to whoever takes it first.
    """
    at = next_waking(moment)
    left = waking_between(at, starts_at)
    until = after_waking(at, max(HOLD_AT_LEAST, min(HOLD, left / PART_OF_WHAT_IS_LEFT)))
    return until if until <= starts_at - HOLD_AT_LEAST else None


def _evening(moment: datetime) -> datetime:
    return datetime.combine(moment.astimezone(_BEIJING).date(), EVENING, _BEIJING).astimezone(UTC)

"""When a digest is due: pure functions of a person's rhythm, in their own time zone. Moments are aware UTC datetimes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

Frequency = Literal["weekly", "fortnightly", "monthly", "off"]
FREQUENCIES: tuple[Frequency, ...] = ("weekly", "fortnightly", "monthly", "off")
# From one to the next, less a day: people travel, and summer time takes an hour.
_GAP = {
    "weekly": timedelta(days=6),
    "fortnightly": timedelta(days=13),
    "monthly": timedelta(days=20),
}
_WEEKS_AHEAD = 12  # a month's first such weekday is at most nine weeks away from the one before
_SET_BACK = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often, on which weekday (ISO, 1 is Monday) and at which full hour of the IANA time zone `zone`.

    "monthly" is on the first such weekday of a month.
    """

    frequency: Frequency = "weekly"
    weekday: int = 4
    hour: int = 18
    zone: str = "Asia/Shanghai"


def week_of(moment: datetime, zone: str) -> str:
    """The ISO week, as "2026-W48", that `moment` lies in where `zone` holds. Sorts as text."""
    year, week, _ = moment.astimezone(ZoneInfo(zone)).isocalendar()
    return f"{year}-W{week:02}"


def next_slot(rhythm: Rhythm, after: datetime, last: datetime | None = None) -> datetime | None:
    """The first moment after `after` at which a digest is due; None where there is none ("off").

    It is in a later week than `last`, and about a whole period after it, whatever was changed between the two. A
    `last` that lies in the future, after the clock was set back, is forgotten. An hour that summer time skips is the
    moment of the skip; of one that comes twice, the first.
    """
    if rhythm.frequency == "off":
        return None
    if last is not None and last > after + _SET_BACK:
        last = None
    here = after.astimezone(ZoneInfo(rhythm.zone)).date()
    monday = here - timedelta(days=here.weekday())
    for week in range(-1, _WEEKS_AHEAD):
        day = monday + timedelta(weeks=week, days=rhythm.weekday - 1)
        slot = _moment(day, rhythm)
        if slot > after and _is_its_turn(slot, day, rhythm, last):
            return slot
    raise ValueError(f"no moment for {rhythm} after {after}")


def _moment(day: date, rhythm: Rhythm) -> datetime:
    return datetime.combine(day, time(rhythm.hour), ZoneInfo(rhythm.zone)).astimezone(UTC)


def _is_its_turn(slot: datetime, day: date, rhythm: Rhythm, last: datetime | None) -> bool:
    if rhythm.frequency == "monthly" and day.day > 7:
        return False
    if last is None:
        return True
    return slot - last >= _GAP[rhythm.frequency] and week_of(slot, rhythm.zone) > week_of(last, rhythm.zone)

"""The hours in which nothing is sent that is neither asked for nor urgent: 22:00 to 08:00, in Beijing unless a zone is given."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, tzinfo

from bot.clock import BEIJING

FROM, UNTIL = time(22), time(8)


def next_allowed(moment: datetime, zone: tzinfo = BEIJING) -> datetime:
    """`moment` itself, or the end of the quiet hours of `zone` that it lies in, as an aware UTC datetime.

    Raises ValueError for a datetime without a time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a time without a time zone")
    local = moment.astimezone(zone)
    if UNTIL <= local.time() < FROM:
        return moment.astimezone(UTC)
    day = local.date() + timedelta(days=1) if local.time() >= FROM else local.date()
    return datetime.combine(day, UNTIL, zone).astimezone(UTC)

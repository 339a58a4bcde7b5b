"""Quiet hours wrap at midnight, and their first and last moments are what people expect."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.clock import iso, parse
from bot.quiet_hours import next_allowed


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [
        ("2026-11-22T08:00:00+08:00", "2026-11-22T00:00:00.000000Z"),
        ("2026-11-22T21:59:59.999999+08:00", "2026-11-22T13:59:59.999999Z"),
        ("2026-11-22T22:00:00+08:00", "2026-11-23T00:00:00.000000Z"),
        ("2026-11-22T23:59:59+08:00", "2026-11-23T00:00:00.000000Z"),
        ("2026-11-23T00:00:00+08:00", "2026-11-23T00:00:00.000000Z"),
        ("2026-11-23T07:59:59.999999+08:00", "2026-11-23T00:00:00.000000Z"),
        ("2026-12-31T15:00:00+00:00", "2027-01-01T00:00:00.000000Z"),
    ],
)
def test_what_comes_at_night_waits_until_eight(moment: str, allowed: str) -> None:
    assert iso(next_allowed(parse(moment))) == allowed


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a time zone"):
        next_allowed(datetime(2026, 11, 22, 8))  # noqa: DTZ001  (that is what is tried)

"""When a digest is due, from Honolulu to Auckland and through every change of the clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.digest.rhythm import FREQUENCIES, Rhythm, next_slot, week_of

ZONES = (
    "Pacific/Honolulu",
    "America/Los_Angeles",
    "America/St_Johns",
    "America/Sao_Paulo",
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "Africa/Cairo",
    "Asia/Kathmandu",
    "Asia/Shanghai",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Pacific/Chatham",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
)
moments = st.datetimes(datetime(2026, 1, 1), datetime(2032, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  (made aware)
rhythms = st.builds(
    Rhythm, st.sampled_from(FREQUENCIES[:3]), st.integers(1, 7), st.integers(0, 23), st.sampled_from(ZONES)
)


def is_there(local: datetime) -> bool:
    """Whether this hour exists in its zone: summer time skips one."""
    return local.astimezone(UTC).astimezone(local.tzinfo) == local


@given(rhythms, moments)
def test_the_right_hour_of_the_right_day(rhythm: Rhythm, now: datetime) -> None:
    slot = next_slot(rhythm, now)
    assert slot is not None
    assert slot > now
    local = slot.astimezone(ZoneInfo(rhythm.zone))
    wished = local.replace(hour=rhythm.hour, minute=0, fold=0)
    if is_there(wished):
        assert (local.isoweekday(), local.hour, local.minute) == (rhythm.weekday, rhythm.hour, 0)
    else:  # the moment at which the clocks skip it
        assert slot == wished.astimezone(UTC)
    assert rhythm.frequency != "monthly" or local.day <= 7
    most = {"weekly": 7, "fortnightly": 7, "monthly": 35}[rhythm.frequency]
    assert slot - now <= timedelta(days=most, hours=1)


@given(rhythms, moments, st.lists(st.tuples(rhythms, st.integers(0, 300)), max_size=6))
def test_never_two_in_a_week_whatever_is_changed(
    rhythm: Rhythm, now: datetime, changes: list[tuple[Rhythm, int]]
) -> None:
    slots = [next_slot(rhythm, now)]
    for changed, hours in changes:
        last = slots[-1]
        assert last is not None
        moment = last + timedelta(hours=hours)
        slots.append(next_slot(changed, moment, last))
        found = slots[-1]
        assert found is not None
        assert found - last >= timedelta(days=6)
        assert week_of(found, changed.zone) > week_of(last, changed.zone)


@given(rhythms, moments)
def test_a_year_has_its_number_of_them(rhythm: Rhythm, now: datetime) -> None:
    count, slot, last = 0, next_slot(rhythm, now), None
    while slot and slot < now + timedelta(days=364):
        count, last = count + 1, slot
        slot = next_slot(rhythm, slot, last)
    assert count in {"weekly": (52, 53), "fortnightly": (26, 27), "monthly": (11, 12, 13)}[rhythm.frequency]


@pytest.mark.parametrize(
    ("rhythm", "after", "slot"),
    [
        # Auckland goes to summer time on 27 September 2026, and back on 4 April 2027.
        (Rhythm(weekday=7, hour=9, zone="Pacific/Auckland"), "2026-09-20T00:00Z", "2026-09-26T20:00Z"),
        (Rhythm(weekday=7, hour=2, zone="Pacific/Auckland"), "2026-09-21T00:00Z", "2026-09-26T14:00Z"),
        (Rhythm(weekday=7, hour=2, zone="Pacific/Auckland"), "2027-04-01T00:00Z", "2027-04-03T13:00Z"),
        (Rhythm(weekday=1, hour=0, zone="Pacific/Honolulu"), "2026-12-31T00:00Z", "2027-01-04T10:00Z"),
        (Rhythm("monthly", 4, 18, "Asia/Shanghai"), "2026-12-03T10:00Z", "2027-01-07T10:00Z"),
        (Rhythm(weekday=4, hour=18), "2026-11-26T10:00Z", "2026-12-03T10:00Z"),
    ],
)
def test_days_that_are_known(rhythm: Rhythm, after: str, slot: str) -> None:
    assert next_slot(rhythm, datetime.fromisoformat(after)) == datetime.fromisoformat(slot)


def test_off_is_never_and_a_clock_set_back_does_not_silence_for_years() -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    assert next_slot(Rhythm("off"), now) is None
    assert next_slot(Rhythm(), now, datetime(2036, 11, 22, tzinfo=UTC)) == datetime(
        2026, 11, 26, 10, tzinfo=UTC
    )

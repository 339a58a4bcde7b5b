"""How long a freed seat is held: by day, and shorter near the start."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.quiet_hours import next_allowed
from bot.store.events.waitlist import after_waking, held_until, waking_between
from tests.store.event_world import HOUR, MINUTE, NOON, START

NIGHT = NOON + 11 * HOUR  # 23:00 in Beijing


@pytest.mark.parametrize(
    ("moment", "starts_at", "held"),
    [
        (NOON, START, NOON + 6 * HOUR),
        (NOON + 9 * HOUR, START, NOON + 25 * HOUR),  # one hour until 22:00, five from 08:00
        (NIGHT, START, NOON + 26 * HOUR),  # as if it were 08:00
        (START - 4 * HOUR, START, START - 3 * HOUR),
        (START - HOUR, START, START - 45 * MINUTE),
        (START - 30 * MINUTE, START, START - 15 * MINUTE),
        (START - 29 * MINUTE, START, None),
        (NIGHT, NIGHT + 8 * HOUR, None),  # a start at 07:00
        (NIGHT, NIGHT + 10 * HOUR, NIGHT + 9 * HOUR + 15 * MINUTE),  # at 09:00
        (START + HOUR, START, None),
    ],
)
def test_how_long_a_seat_is_held(moment: datetime, starts_at: datetime, held: datetime | None) -> None:
    assert held_until(moment, starts_at) == held


moments = st.integers(0, 4 * 24 * 60).map(lambda minutes: NOON + minutes * MINUTE)


@given(moments, st.integers(0, 40 * 60).map(lambda minutes: minutes * MINUTE))
def test_waking_hours_are_those_between_the_quiet_ones(moment: datetime, span: timedelta) -> None:
    assert waking_between(moment, after_waking(moment, span)) == span
    by_minute = sum(next_allowed(moment + n * MINUTE) == moment + n * MINUTE for n in range(span // MINUTE))
    assert waking_between(moment, moment + span) == by_minute * MINUTE

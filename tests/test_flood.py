from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.updates.flood import FloodControl

START = datetime(2026, 11, 22, tzinfo=UTC)


def at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def test_a_burst_then_the_refill_then_told_once_until_half_is_back() -> None:
    rates = FloodControl(burst=4, refill_per_s=1)
    taken = [rates.take(1, at(second)) for second in (0, 0, 0, 0, 0, 0, 1, 1, 3, 3, 3, 1)]
    assert taken == ["ok"] * 4 + ["over", "still over", "ok", "still over", "ok", "ok", "over", "still over"]
    assert rates.take(2, at(3)) == "ok"


@given(st.lists(st.floats(0, 100), max_size=200), st.integers(1, 20))
def test_never_more_than_burst_and_refill(moments: list[float], burst: int) -> None:
    rates = FloodControl(burst, refill_per_s=0.5)
    passed = sum(rates.take(1, at(moment)) == "ok" for moment in moments)
    assert passed <= burst + 0.5 * max(moments, default=0) + 1


def test_only_those_who_sent_lately_are_remembered() -> None:
    rates = FloodControl(burst=10, refill_per_s=1)
    for person in range(5000):
        rates.take(person, at(person))
    assert len(rates) <= 1100

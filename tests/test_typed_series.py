"""How often an event comes again, as people type it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.typed_series import LAST, Series, read

FIRST = date(2026, 12, 24)  # the fourth Thursday of its month
SAID = {
    "每周": Series(weeks=1, weekday=3),
    "每两周，6次": Series(weeks=2, weekday=3, times=6),
    "每2周 共 6 场": Series(weeks=2, weekday=3, times=6),
    "隔周": Series(weeks=2, weekday=3),
    "每四个星期": Series(weeks=4, weekday=3),
    "每周五": Series(weeks=1, weekday=4),
    "每月第四个周四 十次": Series(nth=4, weekday=3, times=10),
    "每月最后一个周五": Series(nth=LAST, weekday=4),
    "每月": Series(nth=4, weekday=3),
    "every week": Series(weeks=1, weekday=3),
    "every two weeks, 6 times": Series(weeks=2, weekday=3, times=6),
    "every other week": Series(weeks=2, weekday=3),
    "every 4 weeks": Series(weeks=4, weekday=3),
    "every fourth Thursday": Series(nth=4, weekday=3),
    "every 1st Tuesday of the month, 3 times": Series(nth=1, weekday=1, times=3),
    "the last Friday of every month": Series(nth=LAST, weekday=4),
    "every Friday": Series(weeks=1, weekday=4),
    "every month": Series(nth=4, weekday=3),
    "6": Series(times=6),
    "6次": Series(times=6),
    "now and then": None,
    "第九个周四": None,
}


@pytest.mark.parametrize("text", SAID)
def test_how_often(text: str) -> None:
    assert read(text, FIRST) == SAID[text]


@pytest.mark.parametrize(
    ("series", "days"),
    [
        (Series(weeks=2, weekday=3, times=2), [date(2027, 1, 7), date(2027, 1, 21)]),
        (Series(weeks=1, weekday=4, times=2), [date(2026, 12, 25), date(2027, 1, 1)]),
        (Series(nth=4, weekday=3, times=2), [date(2027, 1, 28), date(2027, 2, 25)]),
        (Series(nth=LAST, weekday=4, times=2), [date(2026, 12, 25), date(2027, 1, 29)]),
        (Series(nth=5, weekday=3, times=2), [date(2026, 12, 31), date(2027, 4, 29)]),
        (Series(weeks=1, weekday=3), []),
    ],
)
def test_the_days_after_the_first(series: Series, days: list[date]) -> None:
    assert series.days(FIRST) == days

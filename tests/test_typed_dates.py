"""Days and times as people type them."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.typed_dates import Typed, read

TODAY = date(2026, 11, 28)  # a Saturday

SAID = {
    "12月6日 下午3点": Typed(date(2026, 12, 6), time(15)),
    "12月6日下午3点到5点": Typed(date(2026, 12, 6), time(15), time(17)),
    "12月6号 15：00": Typed(date(2026, 12, 6), time(15)),
    "12月6日（周日）15:30–17:00": Typed(date(2026, 12, 6), time(15, 30), time(17)),
    "十二月六日下午三点半": Typed(date(2026, 12, 6), time(15, 30)),
    "二〇二七年一月十五日 上午十点": Typed(date(2027, 1, 15), time(10)),
    "2026-12-06 15:00": Typed(date(2026, 12, 6), time(15)),
    "2026/12/6 9:30": Typed(date(2026, 12, 6), time(9, 30)),
    "2026.12.6": Typed(date(2026, 12, 6)),
    "12/6 15:00": Typed(date(2026, 12, 6), time(15)),
    "12.6 下午3点": Typed(date(2026, 12, 6), time(15)),
    "下周三": Typed(date(2026, 12, 2)),
    "下周三下午两点半": Typed(date(2026, 12, 2), time(14, 30)),
    "下下周一 9点一刻": Typed(date(2026, 12, 7), time(9, 15)),
    "周五晚上7点": Typed(date(2026, 12, 4), time(19)),
    "星期天 中午12点": Typed(date(2026, 11, 29), time(12)),
    "礼拜六": Typed(date(2026, 11, 28)),
    "这周日": Typed(date(2026, 11, 29)),
    "明天15:00": Typed(date(2026, 11, 29), time(15)),
    "后天 上午10点": Typed(date(2026, 11, 30), time(10)),
    "大后天早上8点": Typed(date(2026, 12, 1), time(8)),
    "昨天 15:00": Typed(date(2026, 11, 27), time(15)),  # gone by, which whoever asks for a day says
    "上周三": Typed(date(2026, 11, 18)),
    "last Friday": Typed(date(2026, 11, 20)),
    "今晚8点": Typed(date(2026, 11, 28), time(20)),
    "明晚七点半": Typed(date(2026, 11, 29), time(19, 30)),
    "两周后": Typed(date(2026, 12, 12)),
    "10天后 3点": Typed(date(2026, 12, 8), time(15)),
    "1月5日": Typed(date(2027, 1, 5)),
    "11月28日": Typed(date(2026, 11, 28)),
    "2月29日": Typed(date(2028, 2, 29)),
    "Dec 6 3pm": Typed(date(2026, 12, 6), time(15)),
    "6 December, 15:30": Typed(date(2026, 12, 6), time(15, 30)),
    "December 6th, 2027 at 3:30 p.m.": Typed(date(2027, 12, 6), time(15, 30)),
    "next Wednesday 3pm": Typed(date(2026, 12, 2), time(15)),
    "Friday 3-5pm": Typed(date(2026, 12, 4), time(15), time(17)),
    "tomorrow at 3": Typed(date(2026, 11, 29), time(15)),
    "tomorrow noon": Typed(date(2026, 11, 29), time(12)),
    "tonight 8:00": Typed(date(2026, 11, 28), time(20)),
    "in two weeks, 10 am to 12 pm": Typed(date(2026, 12, 12), time(10), time(12)),
    "Sept 3": Typed(date(2027, 9, 3)),
    "15:30": Typed(None, time(15, 30)),
    "下午3点": Typed(None, time(15)),
    "下午3点45分": Typed(None, time(15, 45)),
    "三点": Typed(None, time(15)),
    "03:00": Typed(None, time(3)),
    "12am": Typed(None, time(0)),
    "12月32日": Typed(),
    "13月1日 15:00": Typed(None, time(15)),
    "25点": Typed(),
    "大剧院": Typed(),
    "": Typed(),
}


@pytest.mark.parametrize(("text", "expected"), SAID.items(), ids=SAID)
def test_what_is_typed_is_read(text: str, expected: Typed) -> None:
    assert read(text, TODAY) == expected


@pytest.mark.parametrize(
    "text", ["9" * 5000, "十" * 5000, "点" * 5000, "1:" * 5000, "周" * 5000, "周九", "0月0日"]
)
def test_huge_and_odd_input_is_no_day(text: str) -> None:
    assert read(text, TODAY).day is None

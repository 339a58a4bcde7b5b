"""Places and seats as people type them."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot import typed_events

ROOM = "https://meet.example.org/x"
PLACES = {
    "大学城创新中心 301": ("大学城创新中心 301", ""),
    "  Hall A,\n2nd floor ": ("Hall A, 2nd floor", ""),
    ROOM: ("", ROOM),
    f"301室，线上：{ROOM}": ("301室", ROOM),
    f"线上 {ROOM}。": ("", ROOM),
    f"Hall A, online: {ROOM}": ("Hall A", ROOM),
    "线上": ("", ""),
    "Online": ("", ""),
    "http://meet.example.org": ("", "http://meet.example.org"),
}
SEATS = {
    "20": {"on_site": 20},
    "２０人": {"on_site": 20},
    "20 seats": {"on_site": 20},
    "20人，线上50": {"on_site": 20, "online": 50},
    "二十人，线上五十人": {"on_site": 20, "online": 50},
    "现场20人 线上50人": {"on_site": 20, "online": 50},
    "线上50": {"online": 50},
    "20 and 50 online": {"on_site": 20, "online": 50},
    "20 in person, 50 online": {"on_site": 20, "online": 50},
    "Online 50": {"online": 50},
    "20, 30": {},
    "some": {},
    "-1": {},
    "20个名额": {"on_site": 20},
    "": {},
}


@pytest.mark.parametrize("text", PLACES)
def test_a_place_and_a_link(text: str) -> None:
    assert typed_events.place(text) == PLACES[text]


@pytest.mark.parametrize("text", SEATS)
def test_seats(text: str) -> None:
    assert typed_events.seats(text, "on_site") == SEATS[text]


def test_a_number_alone_is_for_the_way_that_is_asked_about() -> None:
    assert typed_events.seats("50", "online") == {"online": 50}


BEFORE = {
    "前一天 18点": (1, time(18)),
    "前一天下午6点": (1, time(18)),
    "头天晚上8点": (1, time(20)),
    "提前两天 9:00": (2, time(9)),
    "3天前 上午10点": (3, time(10)),
    "当天 9:00": (0, time(9)),
    "the day before 18:00": (1, time(18)),
    "the day before at 6pm": (1, time(18)),
    "2 days before, 9 am": (2, time(9)),
    "on the day 9:00": (0, time(9)),
    "12月4日 18点": (2, time(18)),
    "December 7 18:00": None,
    "前一天": None,
    "18:00": None,
    "soon": None,
}


@pytest.mark.parametrize("text", BEFORE)
def test_how_long_before(text: str) -> None:
    assert typed_events.before(text, date(2026, 12, 6), date(2026, 11, 28)) == BEFORE[text]

"""How often an event comes again, as people type it: "每两周，6次", "every fourth Thursday", "每月最后一个周五"."""

from __future__ import annotations

import re
import unicodedata
from calendar import day_abbr, monthcalendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from typing import Final

LAST: Final = -1
_NUMBERS: Final = {
    **{digit: value for value, digit in enumerate("零一二三四五六七八九十")},
    "两": 2,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "other": 2,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "last": LAST,
}
_NUMBER: Final = r"\d{1,2}|[一二两三四五六七八九十]"
_WORD: Final = r"\d{1,2}|one|two|three|four|other"
_DAYS: Final = "|".join(name.lower() for name in day_abbr)
_WEEKS: Final = re.compile(
    rf"每\s*({_NUMBER})?\s*个?(?:周|星期)(?![一二三四五六日天])|每(?:周|星期)|隔(周|一周)|every\s+(?:({_WORD})\s+)?weeks?|\bweekly\b|\b(fortnight)"
)
_NTH: Final = re.compile(
    rf"第\s*({_NUMBER})\s*个?(?:周|星期)([一二三四五六日天])|(最后)一?个?(?:周|星期)([一二三四五六日天])"
    rf"|\b(first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th))\s+({_DAYS})"
)
_ON: Final = re.compile(rf"每\s*(?:周|星期)([一二三四五六日天])|every\s+({_DAYS})(?!th)")
_MONTHLY: Final = re.compile(r"每个?月|every month|\bmonthly\b")
_TIMES: Final = re.compile(rf"({_NUMBER})\s*(?:次|场|times)|^\s*(\d{{1,2}})\s*$")


@dataclass(frozen=True, slots=True)
class Series:
    """Every so many `weeks`, or in each month on the `nth` (`LAST`: the last) `weekday` (Monday is 0). `times` is how often
    besides the first; None where nothing was said of it."""

    weeks: int = 0
    nth: int = 0
    weekday: int = 0
    times: int | None = None

    def days(self, first: date) -> list[date]:
        """The days after the first, `times` of them."""
        return list(islice(self._all(first), self.times or 0))

    def _all(self, first: date) -> Iterator[date]:
        if self.weeks:
            start = first + timedelta(days=(self.weekday - first.weekday()) % 7)
            skip = 0 if start > first else 1
            yield from (start + timedelta(weeks=self.weeks * (number + skip)) for number in range(200))
            return
        for number in range(200):
            years, month = divmod(first.month - 1 + number, 12)
            weeks = monthcalendar(first.year + years, month + 1)
            found = [week[self.weekday] for week in weeks if week[self.weekday]]
            if self.nth <= len(found):
                day = date(first.year + years, month + 1, found[self.nth - 1 if self.nth > 0 else LAST])
                if day > first:
                    yield day


def monthly(first: date) -> Series:
    """Each month on the same weekday of the same number."""
    return Series(nth=(first.day - 1) // 7 + 1, weekday=first.weekday())


def read(text: str, first: date) -> Series | None:
    """What a text says of how often an event of the day `first` comes again; None where it says nothing of it."""
    said = unicodedata.normalize("NFKC", text).casefold()
    found, series = _TIMES.search(said), _rule(said, first)
    times = _number(found[1] or found[2]) if found else None
    return replace(series, times=times) if series else Series(times=times) if times else None


def _rule(said: str, first: date) -> Series | None:
    if found := _NTH.search(said):
        nth = LAST if found[3] else _number(found[1] or found[5])
        return (
            Series(nth=nth, weekday=_weekday(found[2] or found[4] or found[6]))
            if nth in (LAST, *range(1, 6))
            else None
        )
    if found := _ON.search(said):
        return Series(weeks=1, weekday=_weekday(found[1] or found[2]))
    if found := _WEEKS.search(said):
        weeks = 2 if found[2] or found[4] else _number(found[1] or found[3] or "1")
        return Series(weeks=weeks, weekday=first.weekday()) if weeks else None
    return monthly(first) if _MONTHLY.search(said) else None


def _number(word: str) -> int:
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else _NUMBERS[word]


def _weekday(word: str) -> int:
    chinese = "一二三四五六日".find(word.replace("天", "日"))
    return chinese if chinese >= 0 else [name.lower() for name in day_abbr].index(word[:3])

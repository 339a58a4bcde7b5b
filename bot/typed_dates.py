"""Days and times as people type them, in Chinese and English: "12月6日 下午3点到5点", "next Wednesday 3pm".

dateparser reads neither 下午3点 nor 下周三, which is how most of ours are written.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import day_abbr, day_name, month_abbr, month_name
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

_DIGITS: Final = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_NUMBER: Final = re.compile(
    r"([一二两三四五六七八九])?十([一二三四五六七八九])?|[零〇一二三四五六七八九]{4}|[零〇一二两三四五六七八九]"
)
_NUMBERED: Final = re.compile(
    r"[零〇一二两三四五六七八九十]+(?=年|月|日|号|点|时|分|天|周后|星期后|个|人|位|名)|(?<=点)[一二三四五十]+"
)

_MONTHS: Final = "|".join([*month_name[1:], *month_abbr[1:], "sept"]).lower()
_DAYS: Final = "|".join([*day_name, *day_abbr, "tues", "thur", "thurs"]).lower()
_ISO: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_MONTH_DAY: Final = re.compile(r"(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?")
_NUMERIC: Final = re.compile(r"(?<![\d:.])(\d{1,2})[/.-](\d{1,2})(?![\d:/.])(?!\s*[ap]m)")
_NAMED: Final = re.compile(
    rf"\b({_MONTHS})\b\.?\s*(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*[:ap])(?:,?\s*(\d{{4}})\b)?"
)
_DAY_NAMED: Final = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+({_MONTHS})\b\.?(?:,?\s*(\d{{4}})\b)?"
)
_WEEKDAY: Final = re.compile(r"(下下|下个?|这个?|本|上个?)?(?:周|星期|礼拜)([一二三四五六日天1-7])")
_ENGLISH_WEEKDAY: Final = re.compile(rf"\b(next|this|last|on)?\s*\b({_DAYS})\b\.?")
_AWAY: Final = re.compile(
    r"(\d{1,2})\s*(天|周|星期|个星期)\s*[之以]?后|\bin (a|an|one|two|three|\d{1,2}) (days?|weeks?)\b"
)
_NEAR_DAYS: Final = {
    "大后天": 3,
    "后天": 2,
    "day after tomorrow": 2,
    "明天": 1,
    "明": 1,
    "tomorrow": 1,
    "今天": 0,
    "今": 0,
    "today": 0,
    "昨天": -1,
    "yesterday": -1,
    "前天": -2,
}
_NEAR: Final = re.compile("|".join(name + ("(?=晚)" if name in "今明" else "") for name in _NEAR_DAYS))
_WORDS: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}

_PART: Final = r"凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|早|晚"
_CLOCK: Final = (
    rf"(?:({_PART})\s*)?(\d{{1,2}})(?:\s*(?:[:.]\s*(\d{{2}})(?!\d)|[点时](?!间)(?:\s*(半|[一1三3]刻|\d{{1,2}}分?|钟|整))?))"
    r"(?:\s*([ap])\.?m\b\.?)?"
)
_HOUR: Final = r"()(\d{1,2})()()\s*([ap])\.?m\b\.?"
_TIME: Final = re.compile(rf"(?<![\d:])(?:{_CLOCK}|{_HOUR})")
_BARE: Final = re.compile(r"\bat (\d{1,2})(?![\d:.])")
_UNTIL: Final = re.compile(r"\s*(?:到|至|-|–|—|~|～|to|until)\s*")
_RANGE: Final = re.compile(r"(?<![\d:./])(\d{1,2})\s*[-–—~到至]\s*(\d{1,2})(?=\s*(?:点|[ap]\.?m\b))")
_NOON: Final = re.compile(r"\bnoon\b|正午|中午(?!\s*\d)")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was read: each part is None where nothing was said of it."""

    day: date | None = None
    start: time | None = None
    end: time | None = None


def read(text: str, today: date) -> Typed:
    """The day and the times in a text, by the calendar of the place where it is `today`.

    A day without a year is the next one of its name, today included; 下周三 and "next Wednesday" are those of next week, from
    Monday on. An hour from one to six that names no half of the day is in the afternoon. What is no day of the calendar is None.
    """
    said = in_digits(text)
    day, said = _day(said, today)
    start, end = _times(said)
    return Typed(day, start, end)


def in_digits(text: str) -> str:
    """Half-width, lower case, and digits in place of Chinese numbers where a unit follows."""
    said = unicodedata.normalize("NFKC", text).casefold().replace("tonight", "今晚")
    return _NUMBERED.sub(lambda found: _NUMBER.sub(_digits, found[0]), said)


def _digits(found: re.Match[str]) -> str:
    words = found[0]
    if "十" in words:
        tens, ones = words.split("十")
        return str(_DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0))
    return "".join(str(_DIGITS[digit]) for digit in words)


def _day(said: str, today: date) -> tuple[date | None, str]:
    """The first day that is named, and the text without it."""
    for form, named in _FORMS.items():
        if found := form.search(said):
            return named(found, today), f"{said[: found.start()]} {said[found.end() :]}"
    return None, said


def _named(month: str, day: str, year: str | None, today: date) -> date | None:
    number = [name.lower() for name in month_abbr].index(month[:3])
    return _date(int(year), number, int(day)) if year else _coming(number, int(day), today)


def _weekday(found: re.Match[str], today: date) -> date:
    weekday = "一二三四五六日".find(found[2].replace("天", "日"))
    return _on(weekday if weekday >= 0 else int(found[2]) - 1, found[1] or "", today)


def _english_weekday(found: re.Match[str], today: date) -> date:
    weekday = [name.lower()[:3] for name in day_name].index(found[2][:3])
    return _on(weekday, {"next": "下", "this": "这", "last": "上"}.get(found[1] or "", ""), today)


def _away(found: re.Match[str], today: date) -> date:
    count, unit = (found[1] or found[3], found[2] or found[4])
    days = 1 if unit[0] in "天d" else 7
    return today + timedelta(days=days * (_WORDS.get(count) or int(count)))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming(month: int, day: int, today: date) -> date | None:
    """The next day of this name; 29 February may be years away."""
    years = range(today.year, today.year + 5)
    return next((on for year in years if (on := _date(year, month, day)) and on >= today), None)


def _on(weekday: int, week: str, today: date) -> date:
    """The day of the week: of this one, the next, the one after or the last; the coming one where none is named."""
    monday = today - timedelta(days=today.weekday())
    if not week:
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    weeks = 2 if week == "下下" else {"下": 1, "上": -1}.get(week[0], 0)
    return monday + timedelta(days=7 * weeks + weekday)


_FORMS: Final[Mapping[re.Pattern[str], Callable[[re.Match[str], date], date | None]]] = {
    _ISO: lambda found, _: _date(int(found[1]), int(found[2]), int(found[3])),
    _MONTH_DAY: lambda found, today: _coming(int(found[1]), int(found[2]), today),
    _NAMED: lambda found, today: _named(found[1], found[2], found[3], today),
    _DAY_NAMED: lambda found, today: _named(found[2], found[1], found[3], today),
    _WEEKDAY: _weekday,
    _ENGLISH_WEEKDAY: _english_weekday,
    _AWAY: _away,
    _NEAR: lambda found, today: today + timedelta(days=_NEAR_DAYS[found[0]]),
    _NUMERIC: lambda found, today: _coming(int(found[1]), int(found[2]), today),
}


def _times(said: str) -> tuple[time | None, time | None]:
    """When it begins, and when it ends if that is said."""
    # "3-5pm", "下午3到5点": what is said of one hour is said of both
    said = _RANGE.sub(_both, said)
    first = _TIME.search(said)
    if first is None:
        if found := _BARE.search(said):
            return _time(int(found[1]), 0, "", ""), None
        return (time(12), None) if _NOON.search(said) else (None, None)
    start = _clock(first)
    joined = _UNTIL.match(said, first.end())
    last = _TIME.match(said, joined.end()) if joined else None
    end = _clock(last) if last else None
    if start and end and end <= start and end.hour < 12:
        end = end.replace(hour=end.hour + 12)
    return start, end if start and end and end > start else None


def _both(found: re.Match[str]) -> str:
    unit = "点" if found.string[found.end() :].lstrip().startswith("点") else ""
    half = re.match(r"\s*([ap])", found.string[found.end() :])
    return f"{found[1]}{unit or (half[1] + 'm' if half else '')}-{found[2]}"


def _clock(found: re.Match[str]) -> time | None:
    hour, minutes, spoken, half = (
        (found[2], found[3], found[4], found[5]) if found[2] else (found[7], None, None, found[10])
    )
    minute = int(minutes) if minutes else _minutes(spoken or "")
    return _time(int(hour), minute, found[1] or "", half or "", is_exact=len(hour) == 2)


def _minutes(spoken: str) -> int:
    if spoken == "半":
        return 30
    if spoken.endswith("刻"):
        return 15 if spoken[0] in "一1" else 45
    digits = spoken.removesuffix("分")
    return int(digits) if digits.isdigit() else 0


def _time(hour: int, minute: int, part: str, half: str, *, is_exact: bool = False) -> time | None:
    is_late = half == "p" or part in ("下午", "傍晚", "晚上", "晚") or (part == "中午" and hour < 11)
    is_unsaid = not half and not part and not is_exact and 1 <= hour <= 6
    if (is_late or is_unsaid) and hour < 12:
        hour += 12
    elif (half == "a" or part == "凌晨") and hour == 12:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None

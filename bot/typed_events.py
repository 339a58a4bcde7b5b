"""Where an event is, how many can come and what is due how long before, as people type it: "301室，线上 https://…",
"20人，线上50", "前一天 18点"."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time
from typing import Final, Literal

from bot import typed_dates

Way = Literal["on_site", "online"]
_LINK: Final = re.compile(r"https?://[^\s，。；、）]+")
_LINK_NAMED: Final = re.compile(
    r"(?:线上|网上|链接|腾讯会议|\bonline|\blink)?\s*[:：]?\s*(?=https?://)", re.I
)
_NO_PLACE: Final = re.compile(r"\s*(?:线上|网上|腾讯会议|online|zoom)\s*", re.I)
_JOINS: Final = " ,，;；、.。+&/"
_PARTS: Final = re.compile(
    r"[,;、+/&]|\band\b|和|另|(?<=[\d人个位名])\s*(?=线上|网上|现场|线下)|(?<=\d) (?=online \d|in person \d)"
)
_WAYS: Final[dict[Way, re.Pattern[str]]] = {
    "online": re.compile(r"线上|网上|\bonline\b"),
    "on_site": re.compile(r"现场|线下|\bin person\b|\bon[- ]site\b"),
}
_COUNT: Final = re.compile(r"\s*(\d{1,5})\s*(?:人|个|位|名)?(?:名额|座位?)?\s*(?:seats?|people|persons?)?\s*")
_DAYS: Final = {"一": 1, "a": 1, "one": 1, "两": 2, "二": 2, "two": 2, "三": 3, "three": 3}
_SAME_DAY: Final = re.compile(r"当天|同一天|\b(?:that|same) day\b|\bon the day\b")
_DAYS_BEFORE: Final = re.compile(
    r"(?:提前|前)\s*(\d{1,2}|[一两二三])\s*天|(\d{1,2}|[一两二三])\s*天前|\b(\d{1,2}|an?|one|two|three)\s+days?\s+before\b"
)
_DAY_BEFORE: Final = re.compile(r"头一?天|\bday before\b")


def place(text: str) -> tuple[str, str]:
    """The words for a place and the link of an online room in a text; "" where there is none of the two."""
    found = _LINK.search(text)
    if found is None:
        return "" if _NO_PLACE.fullmatch(text) else " ".join(text.split()), ""
    named = _LINK_NAMED.sub("", text).replace(found[0], " ")
    return " ".join(named.split()).strip(_JOINS), found[0]


def seats(text: str, asked: Way) -> dict[Way, int]:
    """How many seats for each way of attending; a number without a way is for the one that is `asked` about.

    Empty where any part of the text is something else, or two numbers are for the same way.
    """
    said: dict[Way, int] = {}
    for part in _PARTS.split(typed_dates.in_digits(text)):
        way = next((way for way, words in _WAYS.items() if words.search(part)), None)
        count = _COUNT.fullmatch(_WAYS[way].sub(" ", part) if way else part)
        if count is None or (way or asked) in said:
            return {}
        said[way or asked] = int(count[1])
    return said


def before(text: str, starts_on: date, today: date) -> tuple[int, time] | None:
    """How many days before the day of the event, and at what time: "前一天 18点", "on the day, 9:00", or a day itself.

    None where the text says no day, one after the event's, or no time.
    """
    said = unicodedata.normalize("NFKC", text).casefold()
    if found := _DAYS_BEFORE.search(said):
        count = next(filter(None, found.groups()))
        days, rest = _DAYS.get(count) or int(count), _DAYS_BEFORE.sub(" ", said)
    elif found := _DAY_BEFORE.search(said):
        days, rest = 1, _DAY_BEFORE.sub(" ", said)
    elif found := _SAME_DAY.search(said):
        days, rest = 0, _SAME_DAY.sub(" ", said)
    elif (named := typed_dates.read(said, today).day) and named <= starts_on:
        days, rest = (starts_on - named).days, said
    else:
        return None
    at = typed_dates.read(rest, today).start
    return (days, at) if at else None

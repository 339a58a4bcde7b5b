"""Where an event is and how many can come, as people type it: "301室，线上 https://…", "20人，线上50"."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal

Way = Literal["on_site", "online"]
_LINK: Final = re.compile(r"https?://[^\s，。；、）]+")
_LINK_NAMED: Final = re.compile(
    r"(?:线上|网上|链接|腾讯会议|\bonline|\blink)?\s*[:：]?\s*(?=https?://)", re.I
)
_JOINS: Final = " ,，;；、.。+&/"
_PARTS: Final = re.compile(
    r"[,;、+/&]|\band\b|和|另|(?<=[\d人个位名])\s*(?=线上|网上|现场|线下)|(?<=\d) (?=online \d|in person \d)"
)
_WAYS: Final[dict[Way, re.Pattern[str]]] = {
    "online": re.compile(r"线上|网上|\bonline\b"),
    "on_site": re.compile(r"现场|线下|\bin person\b|\bon[- ]site\b"),
}
_COUNT: Final = re.compile(r"\s*(\d{1,5})\s*(?:人|个|位|名)?(?:名额|座位?)?\s*(?:seats?|people|persons?)?\s*")


def place(text: str) -> tuple[str, str]:
    """The words for a place and the link of an online room in a text; "" where there is none of the two."""
    found = _LINK.search(text)
    if found is None:
        return " ".join(text.split()), ""
    named = _LINK_NAMED.sub("", text).replace(found[0], " ")
    return " ".join(named.split()).strip(_JOINS), found[0]


def seats(text: str, asked: Way) -> dict[Way, int]:
    """How many seats for each way of attending; a number without a way is for the one that is `asked` about.

    Empty where any part of the text is something else, or two numbers are for the same way.
    """
    said: dict[Way, int] = {}
    for part in _PARTS.split(unicodedata.normalize("NFKC", text).casefold()):
        way = next((way for way, words in _WAYS.items() if words.search(part)), None)
        count = _COUNT.fullmatch(_WAYS[way].sub(" ", part) if way else part)
        if count is None or (way or asked) in said:
            return {}
        said[way or asked] = int(count[1])
    return said

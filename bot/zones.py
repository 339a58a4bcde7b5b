"""Time zones by name, as people write them in Chinese or English, and their names in a reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global

from bot.importing import facts

_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+\-−－＋])\s*(\d{1,2})(?::?00)?", re.IGNORECASE)
_CHINESE_OFFSET = re.compile(r"([东西])\s*(十[一二]?|[一二三四五六七八九]|\d{1,2})\s*区")
_DIGITS = "零一二三四五六七八九十"


def named(words: str) -> list[str]:
    """IANA zones that `words` may mean, in order: the zone itself, an offset ("UTC+8", 东八区), those with a city, or else
    in a country, of that name in Chinese or English, or with a part of it."""
    wanted = _plain(words)
    if not wanted:
        return []
    identifier = "_".join(words.split()).casefold()
    exact = [_of_today(zone) for zone in sorted(_everywhere()) if zone.casefold() == identifier]
    if exact or (exact := _of_offset(words.strip())):
        return exact
    cities, countries = _index()
    for whole in (cities, countries):
        if wanted in whole:
            return whole[wanted]
    parts = {zone for name, zones in cities.items() if wanted in name for zone in zones}
    return sorted(parts | {zone for zone in _zones() if wanted in _plain(zone)})


def name(zone: str, language: str) -> str:
    """A zone by its city in a language ("zh", "en"), or what it is called where no city has it."""
    if zone.startswith("Etc/GMT") and zone[7:]:
        return f"UTC{'-' if zone[7] == '+' else '+'}{zone[8:]}" if zone[7] in "+-" else "UTC"
    return _cities(language).get(zone) or zone.rpartition("/")[2].replace("_", " ")


def _plain(words: str) -> str:
    return (
        " ".join(words.replace("_", " ").split()).casefold().removesuffix("时间").removesuffix("市").strip()
    )


def _of_offset(words: str) -> list[str]:
    if written := _OFFSET.fullmatch(words):
        east, hours = written[1] in "+＋", int(written[2])
    elif written := _CHINESE_OFFSET.fullmatch(words):
        digits = written[2]
        east = written[1] == "东"
        hours = int(digits) if digits.isdecimal() else sum(_DIGITS.index(digit) for digit in digits)
    else:
        return []
    zone = f"Etc/GMT{'-' if east else '+'}{hours}" if hours else "UTC"
    return [zone] if zone in _everywhere() else []


@cache
def _everywhere() -> frozenset[str]:
    return frozenset(available_timezones())  # reads a folder


def _of_today(zone: str) -> str:
    """A zone that is called after a country ("Japan") by its city, as all others are."""
    after = zone if "/" in zone else get_global("zone_aliases").get(zone, zone)
    return zone if after.startswith("Etc/") else str(after)


def _zones() -> list[str]:
    return sorted(zone for zone in get_global("zone_territories") if zone in _everywhere() and "/" in zone)


@cache
def _cities(language: str) -> Mapping[str, str]:
    """The city of each zone. Babel has some by a name of before, under which its `get_timezone_location` looks for none:
    Kolkata, Kathmandu, Yangon."""
    known = Locale(language).time_zones
    before = {
        after: zone for zone, after in get_global("zone_aliases").items() if "city" in known.get(zone, {})
    }
    cities = {}
    for zone in _zones():
        names = known.get(zone) or {}
        city = names.get("city") or known.get(before.get(zone, ""), {}).get("city")
        if city:
            cities[zone] = str(city)
    return cities


@cache
def _index() -> tuple[Mapping[str, list[str]], Mapping[str, list[str]]]:
    return _by_name(_all_cities()), _by_name(_all_countries())


def _by_name(pairs: Iterator[tuple[str, str]]) -> Mapping[str, list[str]]:
    zones: dict[str, dict[str, None]] = {}
    for words, zone in pairs:
        zones.setdefault(_plain(words), {})[zone] = None
    return {words: list(found) for words, found in zones.items()}


def _all_cities() -> Iterator[tuple[str, str]]:
    for zone in _zones():
        yield zone.rpartition("/")[2], zone
        yield from ((_cities(language)[zone], zone) for language in ("zh", "en") if zone in _cities(language))
    # Those that people name and that no zone is called after. Babel has the names of those, and of the countries.
    for row in facts.rows("cities.csv"):
        yield from ((city, row["zone"]) for city in facts.split_list(row["cities"]))


def _all_countries() -> Iterator[tuple[str, str]]:
    territories = get_global("zone_territories")
    for language in ("zh", "en"):
        known = Locale(language).territories
        yield from ((known[territories[zone]], zone) for zone in _zones() if territories[zone] in known)

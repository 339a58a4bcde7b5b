"""Time zones by name, as people write them in Chinese or English, and their names in a reader's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global

# Cities that people name and that no zone is called after. Babel has the names of those, and of the countries.
_ALSO: Mapping[str, str] = {
    "Asia/Shanghai": "Beijing 北京 Chongqing 重庆 Chengdu 成都 Guangzhou 广州 Shenzhen 深圳 Wuhan 武汉 Xi'an 西安 "
    "Nanjing 南京 Hangzhou 杭州 Tianjin 天津 Changsha 长沙 Hefei 合肥 Harbin 哈尔滨",
    "Asia/Tokyo": "Osaka 大阪 Kyoto 京都 Nagoya 名古屋 Sendai 仙台 Fukuoka 福冈 Tsukuba 筑波 Sapporo 札幌",
    "Asia/Seoul": "Daejeon 大田 Busan 釜山 Pohang 浦项",
    "Asia/Kolkata": "Delhi 德里 New_Delhi 新德里 Mumbai 孟买 Bangalore 班加罗尔 Bengaluru Chennai 金奈",
    "Europe/Berlin": "Munich 慕尼黑 Hamburg 汉堡 Frankfurt 法兰克福 Cologne 科隆 Stuttgart 斯图加特 Dresden 德累斯顿 "
    "Aachen 亚琛 Heidelberg 海德堡 Leipzig 莱比锡 Karlsruhe 卡尔斯鲁厄 Bonn 波恩 Göttingen 哥廷根",
    "Europe/Zurich": "Geneva 日内瓦 Lausanne 洛桑 Basel 巴塞尔 Bern 伯尔尼",
    "Europe/Paris": "Lyon 里昂 Grenoble 格勒诺布尔 Toulouse 图卢兹 Strasbourg 斯特拉斯堡 Marseille 马赛",
    "Europe/Amsterdam": "Delft 代尔夫特 Eindhoven 埃因霍温 Rotterdam 鹿特丹 Utrecht 乌得勒支 Leiden 莱顿",
    "Europe/Rome": "Milan 米兰 Turin 都灵 Bologna 博洛尼亚 Florence 佛罗伦萨",
    "Europe/Madrid": "Barcelona 巴塞罗那 Valencia 瓦伦西亚",
    "Europe/Stockholm": "Gothenburg 哥德堡 Uppsala 乌普萨拉 Lund 隆德",
    "Europe/London": "Cambridge 剑桥 Oxford 牛津 Manchester 曼彻斯特 Edinburgh 爱丁堡 Glasgow 格拉斯哥 Birmingham 伯明翰",
    "America/New_York": "Boston 波士顿 Washington 华盛顿 Philadelphia 费城 Pittsburgh 匹兹堡 Atlanta 亚特兰大 "
    "Princeton 普林斯顿 Baltimore 巴尔的摩 Ann_Arbor 安娜堡 Miami 迈阿密",
    "America/Chicago": "Houston 休斯敦 Dallas 达拉斯 Austin 奥斯汀 Minneapolis 明尼阿波利斯 Madison 麦迪逊",
    "America/Los_Angeles": "San_Francisco 旧金山 Seattle 西雅图 San_Diego 圣迭戈 Berkeley 伯克利 Stanford 斯坦福 "
    "Silicon_Valley 硅谷",
    "America/Toronto": "Montreal 蒙特利尔 Ottawa 渥太华",
    "Australia/Sydney": "Canberra 堪培拉",
}
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
    """Each zone once, by the name that it has today."""
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
    """The zones of each city, and of each country, by its name as `_plain` writes it."""
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
    for zone, words in _ALSO.items():
        yield from ((word, zone) for word in words.split())


def _all_countries() -> Iterator[tuple[str, str]]:
    territories = get_global("zone_territories")
    for language in ("zh", "en"):
        known = Locale(language).territories
        yield from ((known[territories[zone]], zone) for zone in _zones() if territories[zone] in known)

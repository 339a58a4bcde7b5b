"""Finds a discipline or a district from what a person types: a code, a name, an old name, an abbreviation, a typo."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from bot.importing.facts import Record, disciplines, districts
from bot.importing.records import Discipline, District

# Nobody types a longer name; what is longer is a story, in which a name is at best contained.
LONGEST_NAME = 60
# One wrong letter in five; below this "law" would find "flow".
CLOSE_ENOUGH = 0.8

# The characters of the names and aliases in this package that differ in traditional script.
_TRADITIONAL = "學經濟論應馬義會紀檢監黨語漢韓國際傳聞歷術數計統態氣質動電資訊機腦軟體設與環農業園藝護獸醫藥臨東產漁專無線測繪遙鐵橋樑紡織輕礦煉險藍圖書檔變滅熱儀鄉劃規築結構發網絡絲剛創兒婦腫針軍戰聯陸陳艦後訓練長壽開縣豐墊鄲萬銅榮雲陽節灣區兩慶聖處樓貿費關陝餘觀風證價貨幣號鋼鋁鎂鈦儲氫車輛製飛彈總倫審劇樂畫劉嶺觸樹類種養備別漿預報協雜紙礎課巖視壓衛導據館譯復達輸隊壩劑習裝揮項蟲銷細遊營屬運碼內療牀覺採納龍認場識財戲遺間"
_SIMPLIFIED = "学经济论应马义会纪检监党语汉韩国际传闻历术数计统态气质动电资讯机脑软体设与环农业园艺护兽医药临东产渔专无线测绘遥铁桥梁纺织轻矿炼险蓝图书档变灭热仪乡划规筑结构发网络丝刚创儿妇肿针军战联陆陈舰后训练长寿开县丰垫郸万铜荣云阳节湾区两庆圣处楼贸费关陕余观风证价货币号钢铝镁钛储氢车辆制飞弹总伦审剧乐画刘岭触树类种养备别浆预报协杂纸础课岩视压卫导据馆译复达输队坝剂习装挥项虫销细游营属运码内疗床觉采纳龙认场识财戏遗间"
_TO_SIMPLIFIED = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


@dataclass(frozen=True, slots=True)
class FoundDistrict:
    """A district of today, and the abolished one by whose name it was found, if it was."""

    district: District
    formerly: District | None = None


def plain(words: str) -> str:
    """`words` without what typing varies in: width, case, traditional script, punctuation and runs of spaces."""
    text = unicodedata.normalize("NFKC", words).casefold().translate(_TO_SIMPLIFIED)
    # An apostrophe joins (Nan'an is Nanan); any other mark parts.
    text = text.replace("'", "").replace("’", "").replace("&", " and ")
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text).split())


def _is_chinese(text: str) -> bool:
    return any("\u3400" <= sign <= "\u9fff" for sign in text)


def _nearness(words: str, name: str) -> float:
    """How well `words` fit one name, from 0 (not at all) to 1 (the same); both are `plain`."""
    if words == name:
        return 1.0
    part = min(len(words), len(name)) / max(len(words), len(name))
    if name.startswith(words):
        return 0.8 + 0.1 * part
    if _is_chinese(words):
        shorter, longer = sorted((words, name), key=len)
        return 0.6 + 0.2 * part if len(shorter) > 1 and shorter in longer else 0.0
    typed, named = words.split(), name.split()
    if typed and all(any(word.startswith(start) for word in named) for start in typed):
        return 0.7 + 0.1 * part
    if len(named) > 1 and f" {name} " in f" {words} ":
        return 0.6 + 0.2 * part
    return 0.0


def _typo(words: str, name: str) -> float:
    """How alike two names are that share no whole word; 0 where they are not alike enough to be meant."""
    if min(len(words), len(name)) < 4 or abs(len(words) - len(name)) > 3:
        return 0.0
    matcher = SequenceMatcher(None, words, name, autojunk=False)
    if matcher.quick_ratio() < CLOSE_ENOUGH or (alike := matcher.ratio()) < CLOSE_ENOUGH:
        return 0.0
    return 0.6 * alike


def _best_first(words: str, names: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The codes whose names fit `words`, best first; the first name of each code counts a little more."""
    text = plain(words[: 10 * LONGEST_NAME])
    if not text:
        return []
    for nearness in (_nearness, _typo):
        if nearness is _typo and len(text) > LONGEST_NAME:
            break
        scores = {
            code: max(nearness(text, name) - (0.0 if place < 3 else 0.01) for place, name in enumerate(known))
            for code, known in names.items()
        }
        found = [code for code, score in scores.items() if score > 0]
        if found:
            return sorted(found, key=lambda code: (-scores[code], code))
    return []


def _plain_names(code: str, *names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for group in ([code], *names) for name in group if (text := plain(name))))


@cache
def _discipline_names() -> dict[str, tuple[str, ...]]:
    return {
        code: _plain_names(
            code,
            (known.name_zh, known.name_en),
            known.older_names_zh,
            known.our_aliases_zh,
            known.our_aliases_en,
        )
        for code, known in disciplines().items()
    }


@cache
def _district_names() -> dict[str, tuple[str, ...]]:
    return {
        code: _plain_names(
            code, (known.name_zh, known.name_en), (known.adcode,), known.aliases_zh, known.aliases_en
        )
        for code, known in districts().items()
    }


def find_disciplines(words: str) -> list[Discipline]:
    """The first-level disciplines that `words` may mean, best first; empty where nothing comes near.

    Takes codes ("0812", or "08" for the whole category), names of today and of former catalogues, short names and
    abbreviations in either language, the start of words ("computer sci"), full width, traditional characters, and,
    where nothing else fits, a slip of the finger.
    """
    known = disciplines()
    return [known[code] for code in _best_first(words, _discipline_names())]


def find_districts(words: str) -> list[FoundDistrict]:
    """The districts of today that `words` may mean, best first; an abolished name leads to its successor.

    A district is listed once, by the name that fits best.
    """
    known = districts()
    found: dict[str, FoundDistrict] = {}
    for code in _best_first(words, _district_names()):
        named = known[code]
        today = known[named.successor] if named.successor else named
        found.setdefault(today.code, FoundDistrict(today, named if named is not today else None))
    return list(found.values())


# A list of thousands of lines says the same few words again and again.
@lru_cache(1024)
def exact_discipline(words: str) -> Discipline | None:
    """The one discipline that is called `words`, a former name included; None where none or several are."""
    return _only(words, _discipline_names(), disciplines())


@lru_cache(1024)
def exact_district(words: str) -> District | None:
    """The one district, an abolished one included, that is called `words`, with or without "Chongqing" before it."""
    text = plain(words)
    for start in ("", "重庆市", "重庆", "chongqing "):
        if text.startswith(start) and (
            found := _only(text.removeprefix(start), _district_names(), districts())
        ):
            return found
    return None


def _only(words: str, names: Mapping[str, tuple[str, ...]], known: Mapping[str, Record]) -> Record | None:
    text = plain(words)
    # A name before an alias: "Design" is a discipline, although it is a part of others' aliases too.
    for own in (True, False):
        found = [code for code, called in names.items() if text in (called[:3] if own else called)]
        if found:
            return known[found[0]] if len(found) == 1 else None
    return None

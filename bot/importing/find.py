"""Finds a discipline or a district from what a person types: a code, a name, an old name, an abbreviation, a typo."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from bot.importing.facts import Record, disciplines, districts
from bot.importing.records import Discipline, District
from matching.dictionary import load_dictionary

# Nobody types a longer name; what is longer is a story, in which a name is at best contained.
LONGEST_NAME = 60
# Of 100: one wrong letter in five; below this "law" would find "flow".
CLOSE_ENOUGH = 80


@dataclass(frozen=True, slots=True)
class FoundDistrict:
    """A district of today, and the abolished one by whose name it was found, if it was."""

    district: District
    formerly: District | None = None


def plain(words: str) -> str:
    """`words` without what typing varies in: width, case, traditional script, punctuation and runs of spaces."""
    text = unicodedata.normalize("NFKC", words).casefold()
    if not text.isascii() and (dictionary := load_dictionary()):
        text = text.translate(dictionary.simplified)
    # An apostrophe joins (Nan'an is Nanan); any other mark parts.
    text = text.replace("'", "").replace("’", "").replace("&", " and ")
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text).split())


def _nearness(words: str, name: str) -> float:
    """How well `words` fit one name, from 0 (not at all) to 1 (the same); both are `plain`."""
    if words == name:
        return 1.0
    part = min(len(words), len(name)) / max(len(words), len(name))
    if name.startswith(words):
        return 0.8 + 0.1 * part
    if any("\u3400" <= sign <= "\u9fff" for sign in words):
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
    return 0.6 * fuzz.ratio(words, name, score_cutoff=CLOSE_ENOUGH) / 100


def best_first(words: str, names: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The codes whose `plain` names fit `words`, best first; the first names of each code count a little more."""
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
    return [known[code] for code in best_first(words, _discipline_names())]


def find_districts(words: str) -> list[FoundDistrict]:
    """The districts of today that `words` may mean, best first; an abolished name leads to its successor.

    A district is listed once, by the name that fits best.
    """
    known = districts()
    found: dict[str, FoundDistrict] = {}
    for code in best_first(words, _district_names()):
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

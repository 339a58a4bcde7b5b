"""What the cells of a list of workstations may say, and the card that one line of it makes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, get_args

from bot.importing.facts import benefits, parks, rows, sectors, sources
from bot.importing.find import exact_discipline, exact_district, plain
from bot.importing.records import Named
from bot.store.workstations.workstations import Card, SourceRef, Workstation
from matching.models import Level

T = TypeVar("T")

# An id has to fit the data of a button and a link, a name a button, all the texts together one message.
LIMITS = {"id": 16, "name_en": 160, "name_zh": 80, "district_as_published": 80}
LIMIT = 2000
_ID = re.compile(r"[A-Za-z0-9_-]+")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SEPARATORS = re.compile(r"[;；、，,/\n]+")
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
# Letters and digits only: in Chinese, full-width brackets and commas are right.
_HALF_WIDTH = {
    code: code - 0xFEE0 for first, end in ("０９", "ＡＺ", "ａｚ") for code in range(ord(first), ord(end) + 1)
}
_HALF_WIDTH[0x3000] = 0x20

_YES = frozenset({"1", "yes", "true", "是"})
_TEXTS = [
    field.name
    for kind in (Workstation, Card)
    for field in fields(kind)
    if field.name.endswith(("_en", "_zh"))
]


class BadCellError(Exception):
    """A line that cannot be taken: the code of the problem and its details (see `bot.importing.table`)."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def tidy(text: str) -> str:
    """A cell without what only looks different: unseen signs, runs of spaces, full-width letters and digits."""
    shown = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n").translate(_HALF_WIDTH))
    return "\n".join(line for line in (" ".join(part.split()) for part in shown.split("\n")) if line)


def card_from(values: Mapping[str, str], origin: str) -> Card:
    """The card that one line makes: `values` are tidy texts by column, and no text is empty.

    Raises BadCellError for the first thing in it that is wrong.
    """
    texts = _texts(values)
    if not (texts.get("name_en") or texts.get("name_zh")):
        raise BadCellError("no_name")
    district, as_published = _district(values)
    workstation = Workstation(
        id=_identifier(values.get("id", "")),
        level=_known("unknown_level", values.get("level", ""), lambda word: _levels().get(plain(word))),
        district=district,
        park=_code("unknown_park", values.get("park", ""), parks()),
        sector=_code("unknown_sector", values.get("sector", ""), sectors()),
        disciplines=_list("unknown_discipline", values.get("disciplines", ""), _discipline),
        benefits=_list("unknown_benefit", values.get("benefits", ""), lambda word: _find(word, benefits())),
        demo=values.get("demo", "").casefold() in _YES,
        **{name: text for name, text in texts.items() if name in Workstation.__dataclass_fields__},
    )
    return Card(
        workstation,
        district_as_published=as_published,
        sources=tuple(
            _source(word) for part in re.split(r"[;；\n]", values.get("source", "")) if (word := part.strip())
        ),
        as_of=_date(values.get("as_of", "")),
        origin=origin,
        **{name: text for name, text in texts.items() if name not in Workstation.__dataclass_fields__},
    )


@cache
def _levels() -> dict[str, Level]:
    levels = {level: level for level in get_args(Level)}
    return {row["word"]: levels[row["level"]] for row in rows("levels.csv")}


def _texts(values: Mapping[str, str]) -> dict[str, Any]:
    told = dict(values)
    for name in ("name", "directions", "focus"):
        if text := told.pop(name, ""):
            told.setdefault(f"{name}_zh" if _HAN.search(text) else f"{name}_en", text)
    for name, text in told.items():
        if text.startswith("=") and len(text) > 1:
            raise BadCellError("formula", column=name)
        limit = LIMITS.get(name, LIMIT)
        if len(text) > limit:
            raise BadCellError("too_long", column=name, limit=str(limit))
    return {name: told[name] for name in _TEXTS if name in told}


def _identifier(text: str) -> str:
    if text and not _ID.fullmatch(text):
        raise BadCellError("bad_id", value=text)
    return text


def _date(text: str) -> str:
    date = re.sub(r"[年月/.]", "-", text.removesuffix("日")).rstrip("-")
    date = "-".join(part.zfill(2) for part in date.split("-"))
    if text and not _DATE.fullmatch(date):
        raise BadCellError("bad_date", value=_short(text))
    return date if text else ""


def _district(values: Mapping[str, str]) -> tuple[str, str]:
    """The code of the district of today, and the published one as a code (or as it stands, where it has none)."""
    published = values.get("district_as_published", "")
    told = values.get("district", "") or published
    if not told:
        return "", ""
    named = exact_district(told)
    if named is None:
        raise BadCellError("unknown_district", value=_short(told))
    known = exact_district(published) if published else named
    return named.successor or named.code, known.code if known else published


def _discipline(word: str) -> str | None:
    # A spreadsheet takes the code 0812 for a number and drops its nought.
    found = exact_discipline(word.zfill(4) if word.isascii() and word.isdigit() else word)
    return found.code if found else None


def _find(word: str, known: Mapping[str, Named]) -> str | None:
    text = plain(word)
    names = ((code, (code, it.name_en, it.name_zh)) for code, it in known.items())
    return next((code for code, called in names if text in map(plain, called)), None)


def _code(problem: str, word: str, known: Mapping[str, Named]) -> str:
    return _known(problem, word, lambda text: _find(text, known)) or ""


def _known(problem: str, word: str, find: Callable[[str], T | None]) -> T | None:
    if not word:
        return None
    found = find(word)
    if found is None:
        raise BadCellError(problem, value=_short(word))
    return found


def _list(problem: str, text: str, find: Callable[[str], str | None]) -> tuple[str, ...]:
    words = (word.strip() for word in _SEPARATORS.split(text))
    return tuple(dict.fromkeys(code for word in words if word and (code := _known(problem, word, find))))


def _source(word: str) -> SourceRef:
    if known := sources().get(word):
        return SourceRef(known.title_en, known.title_zh, known.link, known.published)
    if word.startswith(("https://", "http://")):
        return SourceRef("", "", word)
    return SourceRef(word, word)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"

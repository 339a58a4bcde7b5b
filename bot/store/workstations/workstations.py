"""Workstations: read for the ranking, looked up for the screens, imported from lists."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.clock import iso, parse
from bot.store.core.rows import find_all, read_as, table_of
from bot.store.core.sqlite import Connection, Row
from matching.models import Level


class SourceRef(NamedTuple):
    """Where a fact about a workstation was read. `date` is ISO 8601 as far as it is known; `url` may be empty."""

    title_en: str
    title_zh: str
    url: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Workstation:
    """A postdoctoral research workstation, as far as it is known. An empty field means unknown, never "none".

    `directions_*` is what a source says of the station's own research; `focus_*` is what its host does as a
    whole. The two are never mixed on a screen. Codes point into the seed data: `district` into districts.csv,
    `sector` into sectors.csv, `disciplines` into disciplines.csv (four digits), `benefits` into benefits.csv,
    `park` into parks.csv.
    """

    id: str
    name_en: str = ""
    name_zh: str = ""
    level: Level | None = None
    district: str = ""
    park: str = ""
    sector: str = ""
    disciplines: tuple[str, ...] = ()
    directions_en: str = ""
    directions_zh: str = ""
    focus_en: str = ""
    focus_zh: str = ""
    benefits: tuple[str, ...] = ()
    demo: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A workstation with all that may be shown of it. As in `Workstation`, empty means unknown.

    `district_as_published` is a district code where the publisher's word for it is known to districts.csv (an
    abolished one included), else that word itself. `as_of` is the date of the facts. `origin` tells who entered
    them ("seed", "demo", "import", …); `updated_at` is when, in UTC.
    """

    workstation: Workstation
    district_as_published: str = ""
    station_fact_en: str = ""
    station_fact_zh: str = ""
    host_fact_en: str = ""
    host_fact_zh: str = ""
    caveat_en: str = ""
    caveat_zh: str = ""
    sources: tuple[SourceRef, ...] = ()
    as_of: str = ""
    origin: str = ""
    updated_at: str = ""


class Version(NamedTuple):
    """Differs whenever the workstations differ, as long as they are written with `save`."""

    size: int
    latest: str


_CHOSEN = """
SELECT workstations.* FROM json_each(?) AS chosen JOIN workstations ON workstations.id = chosen.value
ORDER BY chosen.key
"""
_SEARCH = """
WITH found AS (
    SELECT *, row_number() OVER (
        ORDER BY demo,
            (SELECT count(*) FROM json_each(:patterns)
                WHERE name_en || ' ' || name_zh LIKE json_each.value ESCAPE '\\') DESC,
            CASE name_en WHEN '' THEN name_zh ELSE name_en END, id
    ) AS place
    FROM workstations
    WHERE (:park = '' OR park = :park) AND (:district = '' OR district = :district)
        AND (:sector = '' OR sector = :sector) AND (:level IS NULL OR level = :level)
        AND NOT EXISTS (
            SELECT 1 FROM json_each(:patterns) WHERE name_en || ' ' || name_zh || ' ' || directions_en || ' '
                || directions_zh || ' ' || focus_en || ' ' || focus_zh NOT LIKE json_each.value ESCAPE '\\')
)
SELECT counted.total, found.* FROM (SELECT count(*) AS total FROM found) AS counted
LEFT JOIN found ON place > :offset AND place <= :offset + :limit ORDER BY place
"""


_NAMED = """
SELECT *, (SELECT count(*) FROM json_each(:patterns) WHERE name_en || ' ' || name_zh LIKE json_each.value) AS hits
FROM workstations WHERE hits > 0 ORDER BY hits DESC, demo, name_zh, id LIMIT :most
"""
_ALL_NAMES = "SELECT id, name_en, name_zh FROM workstations ORDER BY id"
_TYPED = 30  # signs of a name that are looked at


def all_workstations(db: Connection) -> list[Workstation]:
    """Every workstation as the ranking takes it, ordered by id."""
    return find_all(db, Workstation, "SELECT * FROM workstations ORDER BY id")


def card(db: Connection, workstation_id: str) -> Card | None:
    """All that is known of one workstation, or None."""
    row = db.execute("SELECT * FROM workstations WHERE id = ?", (workstation_id,)).fetchone()
    return _card(row) if row else None


def cards(db: Connection, workstation_ids: Iterable[str]) -> dict[str, Card]:
    """What is known of each of these workstations, by id, in the order of the ids; those that are gone are left out."""
    return {row["id"]: _card(row) for row in db.execute(_CHOSEN, (json.dumps(list(workstation_ids)),))}


def names(db: Connection, workstation_ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """The names (English, Chinese) of these workstations, by id, in the order of the ids."""
    rows = db.execute(_CHOSEN, (json.dumps(list(workstation_ids)),))
    return {row["id"]: (row["name_en"], row["name_zh"]) for row in rows}


def all_names(db: Connection) -> dict[str, tuple[str, str]]:
    """The names (English, Chinese) of every workstation, by id."""
    return {row["id"]: (row["name_en"], row["name_zh"]) for row in db.execute(_ALL_NAMES)}


def all_cards(db: Connection) -> list[Card]:
    """All that is known of every workstation, ordered by id."""
    return [_card(row) for row in db.execute("SELECT * FROM workstations ORDER BY id")]


def search(
    db: Connection,
    *,
    words: str = "",
    park: str = "",
    district: str = "",
    sector: str = "",
    level: Level | None = None,
    limit: int = 5,
    offset: int = 0,
) -> tuple[list[Card], int]:
    """One page of the workstations that fit every condition, and how many fit on all pages together.

    Each of `words` must stand in the name, the directions or the focus, in either language; what punctuation and
    spaces part are words of their own, and the case of Latin letters does not count. `park`, `district` and
    `sector` are codes, "" is any. Real workstations come before demo ones, hits in the name before others, then
    by name.
    """
    rows = db.execute(
        _SEARCH,
        {
            "patterns": json.dumps(_patterns(words)),
            "park": park,
            "district": district,
            "sector": sector,
            "level": level,
            "limit": limit,
            "offset": offset,
        },
    ).fetchall()
    return [_card(row) for row in rows if row["id"] is not None], rows[0]["total"]


def named(db: Connection, words: str, limit: int) -> list[Card]:
    """At most `limit` workstations that somebody may mean who types a name: what `search` finds or, where it finds
    nothing, those with the longest part of it in their name ("Changan Institute" means Chongqing Changan Automobile).

    The signs of a Chinese short name may stand apart, in their order. What is in more names than `limit`, such as
    "Co., Ltd.", names none of them.
    """
    fitting, _total = search(db, words=words, limit=limit)
    if fitting:
        return fitting
    for patterns in _looser(words):
        rows = db.execute(_NAMED, {"patterns": json.dumps(patterns), "most": limit + 1}).fetchall()
        best = [_card(row) for row in rows if row["hits"] == rows[0]["hits"]]
        if 0 < len(best) <= limit:
            return best
    return []


def version(db: Connection) -> Version:
    """A cheap mark of the present state, by which an import knows that it was overtaken."""
    size, latest = db.execute("SELECT count(*), max(updated_at) FROM workstations").fetchone()
    return Version(size, latest or "")


def save(db: Connection, cards: Sequence[Card], now: datetime) -> None:
    """Insert or update `cards` by id, all with one `updated_at`: `now`, or just after the latest one there is, so
    that `version` changes even where two writes meet in one tick or the clock was put back.

    Raises IntegrityError for a level that is none.
    """
    latest = version(db).latest
    stamp = iso(max(now, parse(latest) + timedelta(microseconds=1))) if latest else iso(now)
    rows = [_row(replace(card, updated_at=stamp)) for card in cards]
    # An update in place: to replace a row would delete it first, and with it what refers to the workstation.
    table_of(db, "workstations").upsert_all(rows, pk="id")


def _card(row: Row) -> Card:
    sources = tuple(SourceRef(*source) for source in json.loads(row["sources"]))
    return read_as(Card, row, workstation=read_as(Workstation, row), sources=sources)


def _row(card: Card) -> dict[str, object]:
    values = asdict(card.workstation) | asdict(card)
    del values["workstation"]
    return values


def _looser(words: str) -> Iterator[list[str]]:
    """LIKE patterns of which one must fit, each list looser than the one before: a Chinese short name, its longest
    parts down to a third of it, and words of Latin letters."""
    words = unicodedata.normalize("NFKC", words)
    chinese = "".join(re.findall(r"[\u3400-\u9fff]", words))[:_TYPED]
    if len(chinese) > 1:
        yield [f"%{'%'.join(chinese)}%"]
    for length in range(len(chinese) - 1, max(1, len(chinese) // 3), -1):
        yield [f"%{chinese[at : at + length]}%" for at in range(len(chinese) - length + 1)]
    if latin := re.findall(r"[A-Za-z0-9]{4,}", words[:100]):
        yield [f"%{word}%" for word in latin]


def _patterns(words: str) -> list[str]:
    """LIKE patterns, one for each word; where there are only signs (an emoji), the signs themselves."""
    words = unicodedata.normalize("NFKC", words)
    parted = "".join(sign if sign.isalnum() or sign in "+#" else " " for sign in words).split()
    return [f"%{word}%" for word in parted or [re.sub(r"([\\%_])", r"\\\1", words.strip())] if word]

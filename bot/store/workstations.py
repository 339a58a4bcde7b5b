"""Workstations: read for the ranking, looked up for the screens, imported from lists."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.clock import iso, parse
from bot.store.sqlite import Connection, Row
from matching.models import Level, Workstation


@dataclass(frozen=True, slots=True)
class SourceRef:
    """Where a fact about a workstation was read. `date` is ISO 8601 as far as it is known; `url` may be empty."""

    title_en: str
    title_zh: str
    url: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Card(Workstation):
    """A workstation with all that may be shown of it. As in `Workstation`, empty means unknown.

    `district_as_published` is a district code where the publisher's word for it is known to districts.csv (an
    abolished one included), else that word itself. `as_of` is the date of the facts. `origin` tells who entered
    them ("seed", "demo", "import", …); `updated_at` is when, in UTC.
    """

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


def all_workstations(db: Connection) -> list[Workstation]:
    """Every workstation as the ranking takes it, ordered by id."""
    names = [field.name for field in fields(Workstation)]
    cards = (_card(row) for row in db.execute("SELECT * FROM workstations ORDER BY id"))
    return [Workstation(**{name: getattr(card, name) for name in names}) for card in cards]


def card(db: Connection, workstation_id: str) -> Card | None:
    """All that is known of one workstation, or None."""
    row = db.execute("SELECT * FROM workstations WHERE id = ?", (workstation_id,)).fetchone()
    return _card(row) if row else None


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
    escaped = (part.replace("_", r"\_") for part in _words(words))
    found = db.execute(
        _SEARCH,
        {
            "patterns": json.dumps([f"%{word}%" for word in escaped]),
            "park": park,
            "district": district,
            "sector": sector,
            "level": level,
            "limit": limit,
            "offset": offset,
        },
    ).fetchall()
    return [_card(row) for row in found if row["id"] is not None], found[0]["total"]


def version(db: Connection) -> Version:
    """A cheap mark of the present state, by which the ranking knows when to build anew."""
    size, latest = db.execute("SELECT count(*), max(updated_at) FROM workstations").fetchone()
    return Version(size, latest or "")


def save(db: Connection, cards: Sequence[Card], now: datetime) -> None:
    """Insert or update `cards` by id, all with one `updated_at`: `now`, or just after the latest one there is, so
    that `version` changes even where two writes meet in one tick or the clock was put back.

    Raises IntegrityError for a level that is none.
    """
    latest = version(db).latest
    stamp = iso(max(now, parse(latest) + timedelta(microseconds=1))) if latest else iso(now)
    # Plain SQL, because sqlite-utils commits a transaction of its own, and this one belongs to the caller.
    db.executemany(_UPSERT, [_row(replace(card, updated_at=stamp)) for card in cards])


_COLUMNS = [field.name for field in fields(Card)]
_LISTS = ("disciplines", "benefits", "sources")
# An update in place: INSERT OR REPLACE would delete first, and with it what refers to the workstation.
_UPSERT = """
INSERT INTO workstations (
    id, name_en, name_zh, level, district, park, sector, disciplines, directions_en, directions_zh,
    focus_en, focus_zh, benefits, demo, district_as_published, station_fact_en, station_fact_zh,
    host_fact_en, host_fact_zh, caveat_en, caveat_zh, sources, as_of, origin, updated_at
) VALUES (
    :id, :name_en, :name_zh, :level, :district, :park, :sector, :disciplines, :directions_en,
    :directions_zh, :focus_en, :focus_zh, :benefits, :demo, :district_as_published,
    :station_fact_en, :station_fact_zh, :host_fact_en, :host_fact_zh, :caveat_en, :caveat_zh,
    :sources, :as_of, :origin, :updated_at
) ON CONFLICT (id) DO UPDATE SET
    name_en = excluded.name_en, name_zh = excluded.name_zh, level = excluded.level, district =
    excluded.district, park = excluded.park, sector = excluded.sector, disciplines =
    excluded.disciplines, directions_en = excluded.directions_en, directions_zh =
    excluded.directions_zh, focus_en = excluded.focus_en, focus_zh = excluded.focus_zh, benefits =
    excluded.benefits, demo = excluded.demo, district_as_published = excluded.district_as_published,
    station_fact_en = excluded.station_fact_en, station_fact_zh = excluded.station_fact_zh,
    host_fact_en = excluded.host_fact_en, host_fact_zh = excluded.host_fact_zh, caveat_en =
    excluded.caveat_en, caveat_zh = excluded.caveat_zh, sources = excluded.sources, as_of =
    excluded.as_of, origin = excluded.origin, updated_at = excluded.updated_at
"""


def _card(row: Row) -> Card:
    values = {name: row[name] for name in _COLUMNS}
    for name in _LISTS:
        values[name] = tuple(json.loads(values[name]))
    values["sources"] = tuple(SourceRef(**source) for source in values["sources"])
    values["demo"] = bool(values["demo"])
    return Card(**values)


def _row(card: Card) -> dict[str, object]:
    values = asdict(card)
    for name in _LISTS:
        values[name] = json.dumps(values[name], ensure_ascii=False)
    return values


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() or sign in "_+#" else " " for sign in text).split()

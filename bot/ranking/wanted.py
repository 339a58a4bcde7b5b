"""What would bring a workstation more fellows: directions that others name, by how many more would then fit.

No fellow's own words are told to a host, and no number below `LEAST`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bot.ranking.ranker import RankerInUse
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.people import profiles
from matching.batch import best
from matching.collection import Collection
from matching.models import Document, Profile
from matching.steps import Steps
from matching.suggest import directions

LEAST = 5  # fellows of whom a host is told a number
_SHOWN = 3
_PEOPLE = 2000  # who are asked at most, and of them those that stand nearest
_NEAREST = 100
_PLACES = 50  # of a fellow's list, among which the workstation must be
_FIRST = 5  # of the same list, whose directions may be what is missing
_NEIGHBOURS = 20  # of these, the most frequent
_TRIED = 6  # of these, written into the text one at a time


@dataclass(frozen=True, slots=True)
class Wanted:
    """A direction in its two wordings, of which one may be empty, and how many more fellows would fit."""

    text_en: str
    text_zh: str
    count: int


async def wanted(ranker: RankerInUse, store: Store, workstation_id: str) -> list[Wanted]:
    """The most wanted first, each true by the ranking now: at least so many fit with it who do not without."""
    station = ranker.station(workstation_id)
    if station is None:
        return []
    people = await store.read(_who_may_be_told_of, workstation_id)
    near, neighbours = await _near(ranker, people, workstation_id)
    offered = _offered(station, map(ranker.station, neighbours))
    if len(near) < LEAST or not offered:
        return []
    by_place = {str(at): pair for at, pair in enumerate(offered)}
    among = await ranker.among(
        [Document(at, directions_en=en, directions_zh=zh) for at, (en, zh) in by_place.items()]
    )
    asked = await ranker.in_turns(best(among, near, _SHOWN))
    often = Counter(at for listed in asked for at, _ in listed).most_common(_TRIED)
    written = {
        f"with:{at}": _with(station, f"with:{at}", *by_place[at]) for at, count in often if count >= LEAST
    }
    if not written:
        return []
    beside = await ranker.beside_all(*written.values())
    counts = await ranker.in_turns(_gained(beside, near, station.id, [*written]))
    return [
        Wanted(*by_place[one.removeprefix("with:")], count)
        for one, count in counts.most_common(_SHOWN)
        if count >= LEAST
    ]


def _who_may_be_told_of(db: Connection, workstation_id: str) -> list[Profile]:
    people = (one for one in profiles.everyone(db).values() if workstation_id not in one.hidden_from)
    return [one for one in people if one.interests][-_PEOPLE:]


async def _near(
    ranker: RankerInUse, people: Sequence[Profile], workstation_id: str
) -> tuple[list[Profile], list[str]]:
    """Those in whose list the workstation stands, the best match first; and what stands first in these lists."""
    lists = [dict(listed) for listed in await ranker.best(people, _PLACES)]
    found = [(listed[workstation_id], at) for at, listed in enumerate(lists) if workstation_id in listed]
    nearest = [at for _, at in sorted(found, reverse=True)[:_NEAREST]]
    first = Counter(one for at in nearest for one in islice(lists[at], _FIRST) if one != workstation_id)
    return [people[at] for at in nearest], [one for one, _ in first.most_common(_NEIGHBOURS)]


def _offered(station: Document, neighbours: Iterable[Document | None]) -> list[tuple[str, str]]:
    """What the neighbours name and the workstation does not."""
    own = "\n".join(text for _, text in station.fields).casefold()
    found = dict.fromkeys(pair for one in neighbours if one for pair in directions(one))
    return [pair for pair in found if not any(text and text.casefold() in own for text in pair)]


def _with(station: Document, id_: str, english: str, chinese: str) -> Document:
    return replace(
        station,
        id=id_,
        directions_en=_joined(station.directions_en, english, "; "),
        directions_zh=_joined(station.directions_zh, chinese, "；"),
    )


def _joined(text: str, more: str, mark: str) -> str:
    return mark.join(part for part in (text, more) if part)


def _gained(
    among: Collection, people: Sequence[Profile], station_id: str, written: Sequence[str]
) -> Steps[Counter[str]]:
    """For each of the documents `written`, whom it fits though the workstation as it is does not."""
    gained: Counter[str] = Counter()
    for profile in people:
        found = yield from among.explain_in_steps(profile, [station_id, *written])
        fitting = {one for one, match in found.items() if match.grade != "related"}
        if station_id not in fitting:
            gained.update(fitting)
    return gained

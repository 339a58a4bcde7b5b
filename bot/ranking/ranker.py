"""The rankers in use, of workstations and of open topics: built in a thread from the store, swapped in whole."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TypeVar

from threadpoolctl import threadpool_limits

from bot.importing import facts
from bot.ranking.documents import of_topic, of_workstation
from bot.store.core.store import Store
from bot.store.topics import topics
from bot.store.topics.topics import Topic
from bot.store.workstations import workstations
from bot.turns import Turns
from matching.batch import Best, best
from matching.collection import Collection, Pick
from matching.dictionary import load_dictionary
from matching.lexicon import Lexicon
from matching.meaning import load_encoder
from matching.models import Document, Grade, Match, Profile, Ranking, Suggestion
from matching.preferences import Condition
from matching.steps import Steps

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
REST_S = 30.0  # between two rankers that are built because of a new text, which takes seconds of CPU
ADVISED = 500  # suggestions that are kept
FEW = 3  # rankers of a few documents that are kept, besides the newest


@cache
def lexicon() -> Lexicon:
    """What the seed data know of words that mean the same: the glossary, and all names of each discipline."""
    return Lexicon(
        synonyms=tuple((term.zh, term.en, *term.aliases_zh, *term.aliases_en) for term in facts.glossary()),
        disciplines={
            code: (
                discipline.name_zh,
                discipline.name_en,
                *discipline.older_names_zh,
                *discipline.our_aliases_zh,
                *discipline.our_aliases_en,
            )
            for code, discipline in facts.disciplines().items()
        },
    )


def _built(documents: Sequence[Document], background: Collection | None = None) -> Collection:
    """In a thread: the dictionary and the encoder take seconds to load, once in a process."""
    return Collection(
        documents,
        lexicon(),
        dictionary=load_dictionary(),
        encoder=load_encoder(),
        background=background,
    )


_built_once = lru_cache(maxsize=2)(_built)


@dataclass(frozen=True, slots=True)
class _Topics:
    """The ranker of topics with the state of the store that it was built from."""

    mark: tuple[object, ...]
    ranker: Collection
    of_station: dict[str, list[str]]  # topics by workstation

    def as_asked(self, profile: Profile, fewer: Iterable[int]) -> Profile:
        """The profile as it asks about topics: what was said of workstations is left out, but for who hides from them."""
        hidden = {one for station in profile.hidden_from for one in self.of_station.get(station, ())}
        return replace(
            profile,
            hidden_from=frozenset(hidden),
            saved=frozenset(),
            dismissed=frozenset(str(topic_id) for topic_id in fewer),
        )


class RankerInUse:
    """Holds the rankers that answer now. `refresh` builds the next one beside it; readers never wait for that.

    Texts of workstations that change while `run` runs are ranked soon: one ranker is built at a time, `rest_s` apart,
    however many there are. What is shown of a workstation is read from the store and is never late.
    """

    def __init__(self, store: Store, rest_s: float = REST_S) -> None:
        self._store = store
        self._rest_s = rest_s
        self._changed = asyncio.Event()
        self._stopped = asyncio.Event()
        self._ranker = Collection(())
        self._topics = _Topics((), self._ranker, {})
        self._few: dict[tuple[Document, ...], Collection] = {}
        self._building = asyncio.Lock()
        self._turns = Turns("rank")
        self._advice: dict[Profile, list[Suggestion]] = {}  # of this ranker
        self._lifts: dict[tuple[Profile, str], tuple[Suggestion, Grade] | None] = {}
        # The products are small: threads of the linear algebra would wait for each other, spinning, for three times the
        # work itself, on processors that the event loop needs.
        threadpool_limits(1, user_api="blas")

    async def refresh(self) -> None:
        """Build a ranker from the workstations as they are now, in a thread, and swap it in."""
        async with self._building:
            self._ranker = await asyncio.to_thread(_built_once, tuple(await self._stations()))
            self._advice, self._lifts = {}, {}

    async def _stations(self) -> list[Document]:
        return [of_workstation(one) for one in await self._store.read(workstations.all_workstations)]

    def changed(self) -> None:
        """Texts of workstations have changed: `run` takes them in, within `rest_s` and the time to build."""
        self._changed.set()

    def stop(self) -> None:
        """End `run`."""
        self._stopped.set()
        self._changed.set()

    async def run(self) -> None:
        """Build a ranker whenever texts have `changed`, at once after a rest."""
        while await self._changed.wait() and not self._stopped.is_set():
            self._changed.clear()
            await self.refresh()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._rest_s):
                    await self._stopped.wait()

    async def in_turns(self, steps: Steps[T]) -> T:
        """Other work of the ranker's kind, in turns with everybody's ranking."""
        return await self._turns.run(steps)

    async def rank(
        self, profile: Profile, limit: int | None = None, explained: Pick | None = None
    ) -> Ranking:
        """The ranking for a profile; of those that it lists `explained` picks whose reasons are worked out, or all are."""
        return await self._turns.run(self._ranker.rank_in_steps(profile, limit, explained))

    def station(self, workstation_id: str) -> Document | None:
        """A workstation as it is ranked now; None where it is not."""
        return next((one for one in self._ranker.documents if one.id == workstation_id), None)

    def hides(self, profile: Profile) -> dict[Condition, int]:
        """How many workstations each hard condition of a profile hides."""
        return self._ranker.facts.hides(profile)

    async def best(self, profiles: Sequence[Profile], limit: int) -> list[Best]:
        """The best workstations of many profiles, without reasons: ids and scores, best first, `limit` at most."""
        return await self._turns.run(best(self._ranker, profiles, limit))

    async def best_topics(self, asked: Sequence[tuple[Profile, Iterable[int]]], limit: int) -> list[Best]:
        """The same of open topics, for pairs of a profile and what it wants fewer of. What a profile calls "useful"
        here are topics."""
        await self.refresh_topics()
        held = self._topics
        about = [held.as_asked(*one) for one in asked]
        return await self._turns.run(best(held.ranker, about, limit))

    async def explain(self, profile: Profile, ids: Sequence[str]) -> dict[str, Match]:
        """Why these workstations are listed for a profile; those that are not, are left out."""
        return await self._turns.run(self._ranker.explain_in_steps(profile, ids)) if ids else {}

    async def explain_topics(
        self, profile: Profile, fewer: Iterable[int], ids: Sequence[str]
    ) -> dict[str, Match]:
        """The same of open topics; what the profile calls "useful" are topics."""
        if not ids:
            return {}
        await self.refresh_topics()
        held = self._topics
        return await self._turns.run(held.ranker.explain_in_steps(held.as_asked(profile, fewer), ids))

    async def topic_grades(self, profile: Profile, fewer: Iterable[int]) -> dict[int, Grade]:
        """The topics that the ranking lists for a profile, best first, each with its grade."""
        await self.refresh_topics()
        held = self._topics
        ranking = await self._turns.run(
            held.ranker.rank_in_steps(held.as_asked(profile, fewer), explained=lambda _: ())
        )
        return {int(one): match.grade for match in ranking.matches for one in (match.id, *match.similar)}

    async def refresh_topics(self) -> None:
        """Take in topics that were released, changed or closed since the last question, which is a short wait; their
        workstations are those of the ranker in use."""
        if await self._mark() == self._topics.mark:
            return
        async with self._building:
            mark = await self._mark()
            if mark != self._topics.mark:  # nobody else was faster
                found = await self._store.read(topics.to_rank)
                self._topics = await asyncio.to_thread(_topics_of, mark, found, self._ranker)

    async def _mark(self) -> tuple[object, ...]:
        return (*await self._store.read(topics.ranking_mark), self._ranker)

    async def among(self, documents: Sequence[Document]) -> Collection:
        """A ranker of these documents, built in a thread: words weigh in it as they do among all stations.

        The last few are kept, since those who look at the same list come together. Let it rank in turns.
        """
        asked = tuple(documents)
        found = self._few.pop(asked, None)
        if found is None:
            found = await asyncio.to_thread(_built, asked, self._ranker)
        self._few = {**dict(list(self._few.items())[-FEW:]), asked: found}
        return found

    async def beside_all(self, *documents: Document) -> Collection:
        """A ranker of all workstations and these documents, built in a thread. Let it rank in turns."""
        return await asyncio.to_thread(_built, (*await self._stations(), *documents))

    async def rank_among(self, documents: Sequence[Document], profile: Profile) -> Ranking:
        """The ranking of these documents alone, see `among`."""
        return await self._turns.run((await self.among(documents)).rank_in_steps(profile))

    async def suggest(self, profile: Profile) -> list[Suggestion]:
        """What would change the ranking of a profile most; kept, since it is shown again with each page."""
        ranker = self._ranker
        return await self._once(self._advice, profile, lambda: ranker.suggest_in_steps(profile))

    async def lift(self, profile: Profile, workstation_id: str) -> tuple[Suggestion, Grade] | None:
        """The one addition to a profile that would lift a workstation's grade most, and to what; kept as well."""
        ranker = self._ranker
        return await self._once(
            self._lifts, (profile, workstation_id), lambda: ranker.lift_in_steps(profile, workstation_id)
        )

    async def _once(self, kept: dict[K, T], key: K, work: Callable[[], Steps[T]]) -> T:
        found = kept.pop(key) if key in kept else await self._turns.run(work())
        kept[key] = found
        if len(kept) > ADVISED:  # the one that was asked for the longest ago
            del kept[next(iter(kept))]
        return found


def _topics_of(mark: tuple[object, ...], found: Sequence[Topic], stations: Collection) -> _Topics:
    by_id = {station.id: station for station in stations.documents}
    of_station: dict[str, list[str]] = {}
    for one in found:
        of_station.setdefault(one.workstation_id, []).append(str(one.id))
    documents = [of_topic(one, by_id.get(one.workstation_id)) for one in found]
    return _Topics(mark, _built(documents, stations), of_station)

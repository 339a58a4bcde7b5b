"""The ranker in use: built in a thread from the store, swapped in whole."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from bot.store import workstations
from bot.store.open import Store
from matching.dictionary import load_dictionary
from matching.lexicon import Lexicon
from matching.meaning import load_encoder
from matching.models import Profile, Ranking, Suggestion, Workstation
from matching.ranker import Ranker
from matching.suggest import suggest
from seed_data import load


def lexicon() -> Lexicon:
    """What the seed data know of words that mean the same: the glossary, and all names of each discipline."""
    return Lexicon(
        synonyms=tuple((term.zh, term.en, *term.aliases_zh, *term.aliases_en) for term in load.glossary()),
        disciplines={
            code: (
                discipline.name_zh,
                discipline.name_en,
                *discipline.older_names_zh,
                *discipline.our_aliases_zh,
                *discipline.our_aliases_en,
            )
            for code, discipline in load.disciplines().items()
        },
    )


class RankerInUse:
    """Holds the ranker that answers now. `refresh` builds the next one beside it; readers never wait for that."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lexicon = lexicon()
        self._ranker = Ranker((), self._lexicon)
        self._building = asyncio.Lock()
        # One thread for all: ranking holds Python's lock, so several would be no faster together, but each of them
        # would take its turn before the event loop gets the next one.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="rank")

    async def refresh(self) -> None:
        """Build a ranker from the workstations as they are now, in a thread, and swap it in."""
        async with self._building:
            stations = await self._store.read(workstations.all_workstations)
            self._ranker = await asyncio.to_thread(self._build, stations)

    def _build(self, stations: list[Workstation]) -> Ranker:
        """In a thread: the dictionary and the encoder take seconds to load, once in a process."""
        return Ranker(stations, self._lexicon, dictionary=load_dictionary(), encoder=load_encoder())

    async def rank(self, profile: Profile, limit: int | None = None) -> Ranking:
        """The ranking for a profile, in a thread."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._ranker.ranking, profile, limit)

    async def suggest(self, profile: Profile) -> list[Suggestion]:
        """What would change the ranking of a profile most, in a thread."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, suggest, self._ranker, profile)

"""Whom each attendee of an event is named to, with why: settled once for an event, when the first of them is written to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

from bot.ranking.documents import of_fellow
from bot.ranking.ranker import RankerInUse
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import events, pairs
from bot.store.events.pairs import Willing
from bot.store.events.signups import Signup
from bot.store.people import profiles
from matching import pairs as fitting
from matching.collection import Collection
from matching.models import Profile, Reason
from matching.steps import Steps


@dataclass(frozen=True, slots=True)
class Pairing:
    """Somebody worth meeting: their sign-up, and why, the words of both quoted as each wrote them; and whether the two
    were named to each other before, at another event."""

    signup: Signup
    reasons: tuple[Reason, ...]
    met: bool


@dataclass(frozen=True, slots=True)
class _Attendees:
    """Those of one event who want to meet others, with a ranker that knows them as documents named by `name`."""

    event_id: int
    willing: Willing
    told: tuple[Profile, ...]
    ranker: Collection

    @staticmethod
    def name(place: int) -> str:
        """So that documents sort as people do."""
        return f"{place:06}"


class Pairs:
    """Names attendees to each other. Keeps what it read of the event that it was last asked about."""

    def __init__(self, ranker: RankerInUse) -> None:
        self._ranker = ranker
        self._reading = asyncio.Lock()
        self._last: _Attendees | None = None

    async def named_to(self, store: Store, mine: Signup, now: datetime) -> list[Pairing]:
        """Those to whom a person is named, who still have a seat and want it; none where nobody is left.

        The first to be asked about an event settles it for all; who agreed after that is not in it.
        """
        attendees = await self._settled(store, mine.event_id, now)
        others = await store.read(pairs.named_to, mine, now)
        people = attendees.willing.people
        at = people.index(mine.person) if mine.person in people else None
        met = attendees.willing.met
        return [
            Pairing(
                other,
                await self._why(attendees, at, other),
                bool({(mine.person, other.person), (other.person, mine.person)} & met.keys()),
            )
            for other in others
        ]

    async def _settled(self, store: Store, event_id: int, now: datetime) -> _Attendees:
        async with self._reading:
            event = await store.read(events.event, event_id)
            settled = event is not None and event.paired_at is not None
            if self._last is None or self._last.event_id != event_id or not settled:
                self._last = await self._read(store, event_id, now)
            if not settled:
                named = await self._ranker.in_turns(_name(self._last))
                await store.write(pairs.settle, event_id, named, now)
            return self._last

    async def _read(self, store: Store, event_id: int, now: datetime) -> _Attendees:
        willing, told = await store.read(_willing, event_id, now)
        named = [of_fellow(_Attendees.name(place), profile) for place, profile in enumerate(told)]
        return _Attendees(event_id, willing, told, await self._ranker.among(named))

    async def _why(self, attendees: _Attendees, at: int | None, other: Signup) -> tuple[Reason, ...]:
        people = attendees.willing.people
        if at is None or other.person not in people:
            return ()
        name = _Attendees.name(people.index(other.person))
        return await self._ranker.in_turns(fitting.reasons(attendees.ranker, attendees.told[at], name))


def _willing(db: Connection, event_id: int, now: datetime) -> tuple[Willing, tuple[Profile, ...]]:
    willing = pairs.willing(db, event_id, now)
    return willing, tuple(profiles.profile(db, person) for person in willing.people)


def _name(attendees: _Attendees) -> Steps[dict[int, tuple[int, ...]]]:
    willing = attendees.willing
    fits = yield from fitting.scores(attendees.ranker, attendees.told)
    return fitting.name_people(fits, willing.people, willing.met, willing.left_out, willing.apart)

"""Composes the digests that are due, all of an hour together and beside the event loop, and hands them to the ledger."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.errors import place_of
from bot.quiet_hours import next_allowed
from bot.ranking.digest import (
    MATCHES,
    PLACES,
    Best,
    Key,
    build,
    candidates,
    in_turns,
    least_good,
    outcome,
    sends_at,
)
from bot.ranking.ranker import RankerInUse
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.core.writer import StoreClosedError
from bot.store.digest import digests, planning
from bot.store.digest import facts as digest_facts
from bot.store.digest import runs as digest_runs
from bot.store.digest.digests import Outcome
from bot.store.digest.facts import Facts, Surroundings
from bot.store.digest.planning import Due, Settings
from matching.batch import share_out

T = TypeVar("T", str, Key)
_log = logging.getLogger(__name__)
_READ, _WRITTEN = 100, 25  # people of one read, and of one transaction: others have their turn in between
_LOOK_EVERY = timedelta(minutes=1)
_AGAIN_AFTER = timedelta(minutes=5)
# A workstation is shown to so many people in any case, and to so many times its even share among many.
_LEAST_CAP, _SHARE = 10, 2


async def compose(
    store: Store, ranker: RankerInUse, people: Mapping[int, Settings], now: datetime
) -> dict[int, Outcome]:
    """What the digests of these people hold at `now`; nothing is written, and the event loop is not held up.

    Places are shared out among them: no workstation or topic is shown to many more than its part.
    """
    facts: list[Facts] = []
    everybody = list(people.items())
    for start in range(0, len(everybody), _READ):
        facts += await store.read(digest_facts.facts, dict(everybody[start : start + _READ]), now)
    return await compose_from(store, ranker, facts, now)


async def compose_from(
    store: Store, ranker: RankerInUse, facts: Sequence[Facts], now: datetime
) -> dict[int, Outcome]:
    """The same for people of whom the facts are known, or made up."""
    around = await store.read(digest_facts.surroundings, now)
    able = [one for one in facts if not one.barred]
    stations = await ranker.best([one.profile for one in able], PLACES)
    topics = await ranker.best_topics([(one.asked_of_topics, one.fewer) for one in able], PLACES)
    fellows = await _fellows(store, ranker, able, now)
    return await asyncio.to_thread(_build, facts, around, stations, topics, fellows, now)


async def _fellows(
    store: Store, ranker: RankerInUse, able: Sequence[Facts], now: datetime
) -> dict[str, list[int]]:
    """For each workstation that a host of these wants to hear of: who is good for it and agreed to be shown, best first."""
    hosted = {station for one in able for station in one.hosted}
    if not hosted:
        return {}
    shown = await store.read(digest_facts.shown_fellows, now)
    found: dict[str, list[tuple[float, int]]] = defaultdict(list)
    ranked = await ranker.best(list(shown.values()), PLACES)
    for person, listed in zip(shown, ranked, strict=True):
        for station, score in listed:
            if station in hosted and score >= least_good(listed):
                found[station].append((-score, person))
    return {station: [person for _, person in sorted(pairs)] for station, pairs in found.items()}


def _build(
    facts: Sequence[Facts],
    around: Surroundings,
    stations: Sequence[Best],
    topics: Sequence[Best],
    fellows: Mapping[str, Sequence[int]],
    now: datetime,
) -> dict[int, Outcome]:
    """In a thread: share the places out, then each person's digest."""
    able = [one for one in facts if not one.barred]
    shares = [
        share(
            {one.person: candidates(one, things, best) for one, best in zip(able, ranked, strict=True)},
            len(things),
        )
        for things, ranked in ((around.topics, topics), (around.stations, stations))
    ]
    given = {one.person: in_turns(*(part[one.person] for part in shares)) for one in able}
    done: dict[int, Outcome] = {}
    for one in facts:
        shown = [
            (station, person)
            for station in one.hosted
            for person in fellows.get(station, ())
            if person != one.person and (station, person) not in one.known
        ]
        digest = None if one.barred else build(one, around, given[one.person], shown, now)
        done[one.person] = outcome(one, digest, now)
    return done


def share(wanted: Mapping[int, Sequence[tuple[T, float]]], things: int) -> dict[int, list[T]]:
    """Who gets which of what they could be shown, best first: `MATCHES` each, none of `things` to too many."""
    cap = max(_LEAST_CAP, _SHARE * MATCHES * len(wanted) // max(1, things))
    names = {str(one): one for listed in wanted.values() for one, _ in listed}
    choices = {
        f"{person:020}": [(str(one), score) for one, score in listed] for person, listed in wanted.items()
    }
    given = share_out(choices, MATCHES, cap)
    return {int(person): [names[one] for one in got] for person, got in given.items()}


class DigestRunner:
    """`await run()` until `stop()`. `on_failed(error)` is told once when composing breaks, and again after it has mended."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        ranker: RankerInUse,
        *,
        on_failed: Callable[[str], Awaitable[object]],
    ) -> None:
        self._store = store
        self._clock = clock
        self._ranker = ranker
        self._on_failed = on_failed
        self._one = asyncio.Lock()
        self._wake = asyncio.Event()
        self._stop = asyncio.Event()
        self._stopping = False
        self._broken = False

    def stop(self) -> None:
        """End `run` after what is being written; what is left is due at the next start."""
        self._stopping = True
        self._stop.set()
        self._wake.set()

    async def run(self) -> None:
        """Compose what is overdue, then each hour's digests at their moment. Raises StoreClosedError."""
        with self._store.changes.waking(self._wake):
            while not self._stopping:
                self._wake.clear()
                if not await self._try() and not self._stopping:
                    await self._wait()

    async def _wait(self) -> None:
        now = self._clock.now()
        if self._broken:  # whatever is committed meanwhile does not mend it
            await self._clock.wait(self._stop, now + _AGAIN_AFTER)
            return
        due = await self._store.read(planning.next_due)
        later = now + _LOOK_EVERY
        # What is due already is held back by staff.
        await self._clock.wait(self._wake, later if due is None or due <= now else min(due, later))

    async def settled(self) -> None:
        """Return once no digest is due. For tests."""
        while not self._stopping and await self._try():
            pass

    async def _try(self) -> bool:
        """Do what is due, if anything; whether something was done."""
        async with self._one:  # to the end, the telling of a failure with it
            try:
                done = await self._step()
            except StoreClosedError:
                raise
            except Exception as error:  # whatever it is, the rest of the bot goes on
                # Without the exception's own text, which may quote what a person wrote.
                trace = "".join(traceback.format_tb(error.__traceback__))
                _log.error("digests cannot be composed: %s\n%s", place_of(error), trace)
                if not self._broken:
                    self._broken = True
                    await self._on_failed(place_of(error))
                return False
            self._broken = False
            return done

    async def _step(self) -> bool:
        now = self._clock.now()
        if await self._store.read(planning.needs_plan, now):
            return bool(await self._store.write(planning.plan_new, now))
        if await self._store.read(digest_runs.lapsed, now):
            await self._store.write(_revive, now)
        if await self._store.read(digest_runs.is_stopped):
            return False
        found = await self._store.read(planning.due, now)
        if found:
            await self._run(found, now)
        return bool(found)

    async def _run(self, found: Sequence[Due], now: datetime) -> None:
        run = await self._store.write(digest_runs.begin, now)
        done = await compose(self._store, self._ranker, {one.person: one.settings for one in found}, now)
        for start in range(0, len(found), _WRITTEN):
            if self._stopping:
                return
            part = [(one, done[one.person]) for one in found[start : start + _WRITTEN]]
            await self._store.write(_record, part, run, self._clock.now())
        await self._store.write(digest_runs.end, run, self._clock.now())


def _record(db: Connection, part: Sequence[tuple[Due, Outcome]], run: int, now: datetime) -> None:
    """The digests of a few people and their deliveries, in one transaction."""
    for one, what in part:
        # A late one counts for when it is sent, and where there is nothing to send for when it was due.
        moment = one.slot if what.kind == "none" else sends_at(one.slot, now, one.settings.rhythm.zone)
        number = digests.record(db, one, what, sends_at=moment, run=run, now=now)
        if number is not None and what.kind != "none":
            digest_runs.send(db, number, sends_at=moment, now=now)


def _revive(db: Connection, now: datetime) -> int:
    def allowed(person: int) -> datetime:
        return next_allowed(now, ZoneInfo(planning.settings(db, person).rhythm.zone))

    return digest_runs.revive(db, allowed, now)

"""Composes the digests that are due, all of an hour together and beside the event loop, and hands them to the ledger."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.alarms import Tell
from bot.background import BackgroundTask
from bot.clock import Clock
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
from bot.store.digest import digests, planning
from bot.store.digest import facts as digest_facts
from bot.store.digest import runs as digest_runs
from bot.store.digest.digests import WeekOutcome
from bot.store.digest.facts import Facts, Surroundings
from bot.store.digest.planning import Due, Settings
from matching.batch import share_out

T = TypeVar("T", str, Key)
_READ, _WRITTEN = 100, 25  # people of one read, and of one transaction: others have their turn in between
# A workstation is shown to so many people in any case, and to so many times its even share among many.
_LEAST_CAP, _SHARE = 10, 2


async def compose(
    store: Store, ranker: RankerInUse, people: Mapping[int, Settings], now: datetime
) -> dict[int, WeekOutcome]:
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
) -> dict[int, WeekOutcome]:
    """The same for people of whom the facts are known, or made up."""
    around = await store.read(digest_facts.surroundings, now)
    able = [person for person in facts if not person.barred]
    stations = await ranker.best([person.profile for person in able], PLACES)
    topics = await ranker.best_topics([(person.asked_of_topics, person.fewer) for person in able], PLACES)
    fellows = await _fellows(store, ranker, able, now)
    done = await asyncio.to_thread(_build, facts, around, stations, topics, fellows, now)
    for reader in able:
        done[reader.person] = await _or_note(ranker, reader, done[reader.person], now)
    return done


async def _or_note(ranker: RankerInUse, reader: Facts, what: WeekOutcome, now: datetime) -> WeekOutcome:
    """The note in place of a digest that would not be sent, for all in it is only related, to who has long heard nothing.

    Grades take a ranking of their own, so only those are asked who could get the note, which does not come twice in a row.
    """
    instead = outcome(reader, None, now)
    if (
        instead.kind != "note"
        or what.kind != "digest"
        or any(item.kind != "workstation" for item in what.items)
    ):
        return what
    matches = await ranker.explain(reader.profile, [item.ref for item in what.items])
    return instead if all(match.grade == "related" for match in matches.values()) else what


async def _fellows(
    store: Store, ranker: RankerInUse, able: Sequence[Facts], now: datetime
) -> dict[str, list[int]]:
    """For each workstation that a host of these wants to hear of: who is good for it and agreed to be shown, best first."""
    hosted = {station for host in able for station in host.hosted}
    if not hosted:
        return {}
    shown = await store.read(digest_facts.shown_fellows, now)
    good: dict[str, list[tuple[float, int]]] = defaultdict(list)
    ranked = await ranker.best(list(shown.values()), PLACES)
    for person, listed in zip(shown, ranked, strict=True):
        for station, score in listed:
            if station in hosted and score >= least_good(listed):
                good[station].append((-score, person))
    return {station: [person for _, person in sorted(pairs)] for station, pairs in good.items()}


def _build(
    facts: Sequence[Facts],
    around: Surroundings,
    stations: Sequence[Best],
    topics: Sequence[Best],
    fellows: Mapping[str, Sequence[int]],
    now: datetime,
) -> dict[int, WeekOutcome]:
    """In a thread: share the places out, then each person's digest."""
    able = [person for person in facts if not person.barred]
    shares = [
        share(
            {
                reader.person: candidates(reader, things, best)
                for reader, best in zip(able, ranked, strict=True)
            },
            len(things),
        )
        for things, ranked in ((around.topics, topics), (around.stations, stations))
    ]
    given = {reader.person: in_turns(*(part[reader.person] for part in shares)) for reader in able}
    done: dict[int, WeekOutcome] = {}
    for reader in facts:
        shown = [
            (station, person)
            for station in reader.hosted
            for person in fellows.get(station, ())
            if person != reader.person and (station, person) not in reader.known
        ]
        digest = None if reader.barred else build(reader, around, given[reader.person], shown, now)
        done[reader.person] = outcome(reader, digest, now)
    return done


def share(wanted: Mapping[int, Sequence[tuple[T, float]]], things: int) -> dict[int, list[T]]:
    """Who gets which of what they could be shown, best first: `MATCHES` each, none of `things` to too many."""
    cap = max(_LEAST_CAP, _SHARE * MATCHES * len(wanted) // max(1, things))
    names = {str(thing): thing for listed in wanted.values() for thing, _ in listed}
    choices = {
        f"{person:020}": [(str(thing), score) for thing, score in listed] for person, listed in wanted.items()
    }
    given = share_out(choices, MATCHES, cap)
    return {int(person): [names[name] for name in got] for person, got in given.items()}


class DigestRunner(BackgroundTask):
    """Composes what is overdue, then each hour's digests at their moment."""

    name = "digests"

    def __init__(self, store: Store, clock: Clock, tell: Tell, ranker: RankerInUse) -> None:
        super().__init__(store, clock, tell)
        self._ranker = ranker

    async def step(self) -> datetime | None:
        """Plan who is new, take up what a stop by staff held back, or compose what is due."""
        now = self.clock.now()
        if await self.store.read(planning.needs_plan, now):
            await self.store.write(planning.plan_new, now)
            return now
        if await self.store.read(digest_runs.lapsed, now):
            await self.store.write(_revive, now)
        if await self.store.read(digest_runs.is_stopped):
            return None
        if due := await self.store.read(planning.due, now):
            await self._run(due, now)
            return now
        return await self.store.read(planning.next_due)

    async def _run(self, due: Sequence[Due], now: datetime) -> None:
        run = await self.store.write(digest_runs.begin, now)
        done = await compose(self.store, self._ranker, {entry.person: entry.settings for entry in due}, now)
        for start in range(0, len(due), _WRITTEN):
            if self.stopping:
                return
            part = [(entry, done[entry.person]) for entry in due[start : start + _WRITTEN]]
            await self.store.write(_record, part, run, self.clock.now())
        await self.store.write(digest_runs.end, run, self.clock.now())


def _record(db: Connection, part: Sequence[tuple[Due, WeekOutcome]], run: int, now: datetime) -> None:
    """The digests of a few people and their deliveries, in one transaction."""
    for due, what in part:
        # A late one counts for when it is sent, and where there is nothing to send for when it was due.
        moment = due.slot if what.kind == "none" else sends_at(due.slot, now, due.settings.rhythm.zone)
        number = digests.record(db, due, what, sends_at=moment, run=run, now=now)
        if number is not None and what.kind != "none":
            digest_runs.send(db, number, sends_at=moment, now=now)


def _revive(db: Connection, now: datetime) -> int:
    def allowed(person: int) -> datetime:
        return next_allowed(now, ZoneInfo(planning.settings(db, person).rhythm.zone))

    return digest_runs.revive(db, allowed, now)

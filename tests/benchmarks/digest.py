"""The digests of a week for 10,000 fellows, 447 workstations and 200 topics: time, memory, and what sharing out costs."""

from __future__ import annotations

import asyncio
import resource
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity

from bot.clock import Clock, iso
from bot.ranking.digest import MATCHES, PLACES
from bot.ranking.digest_runner import compose, share
from bot.ranking.documents import of_workstation
from bot.ranking.ranker import RankerInUse, lexicon
from bot.running import set_aside_what_stays
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.digest import planning
from bot.store.people import profiles, users
from bot.store.people.users import CONSENT_VERSION
from bot.store.workstations import workstations
from matching.batch import AT_ONCE, best_of
from matching.collection import Collection
from matching.dictionary import load_dictionary
from matching.evaluation.measures import exposure
from matching.models import Profile
from matching.steps import at_once
from tests.benchmarks.world import interests, stations

FELLOWS, STATIONS, TOPICS = 10_000, 447, 200
PLAIN = 300  # fellows that scikit-learn is asked for, one by one


def run() -> None:
    """Print all figures."""
    asyncio.run(_run())


async def _run() -> None:
    clock = Clock()
    with TemporaryDirectory() as folder:
        store = await Store.open(Path(folder, "bench.db"), clock)
        try:
            await store.write(fill, clock)
            ranker = RankerInUse(store)
            await ranker.refresh()
            await ranker.best_topics([(Profile(interests=("x",)), ())], 1)  # the topics' ranker is built
            took = await _compose(store, ranker, clock)
            await _rank(store, ranker, took)
        finally:
            await store.close()


def fill(db: Connection, clock: Clock) -> None:
    random, now = Random(1), clock.now()
    workstations.save(db, [row.card for row in stations(STATIONS, 1)], now)
    for number in range(1, FELLOWS + 1):
        users.agree(
            db, number, version=CONSENT_VERSION, language="en", first_name="F", username=None, now=now
        )
        profiles.add_interest(db, number, 1, interests(random))
    for number, row in enumerate(stations(TOPICS, 2), 1):
        one = row.card.workstation
        db.execute(
            """
            INSERT INTO topics (id, workstation_id, title_en, title_zh, text_en, text_zh, state, changed_at,
                released_at) VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?)
            """,
            (number, f"b{number:05}", one.name_en, one.name_zh, one.directions_en, one.directions_zh, iso(now), iso(now)),
        )  # fmt: skip
    while planning.plan_new(db, now, 1000):
        pass


async def _compose(store: Store, ranker: RankerInUse, clock: Clock) -> float:
    """Seconds for all."""
    set_aside_what_stays()  # as `zhanyou run` does
    base, began, worked = _memory(), time.perf_counter(), time.process_time()
    held = asyncio.create_task(_longest_hold())
    due = await store.read(planning.due, clock.now() + timedelta(days=8))
    done = await compose(store, ranker, {one.person: one.settings for one in due}, clock.now())
    took, worked = time.perf_counter() - began, time.process_time() - worked
    held.cancel()
    await asyncio.gather(held, return_exceptions=True)
    got = sum(one.kind == "digest" for one in done.values())
    print(
        f"composed {got} digests of {FELLOWS} fellows, {STATIONS} workstations, {TOPICS} topics: {took:.1f} s "
        f"({worked:.1f} s of processor time), "
        f"{_memory() - base:.0f} MB beyond {base:.0f} MB; the event loop was held for {1000 * _held[0]:.0f} ms at most"
    )
    return took


_held = [0.0]


async def _longest_hold() -> None:
    while True:
        before = time.perf_counter()
        await asyncio.sleep(0.005)
        _held[0] = max(_held[0], time.perf_counter() - before - 0.005)


async def _rank(store: Store, ranker: RankerInUse, composed: float) -> None:
    """The ranking part alone, beside scikit-learn's plain way for each fellow; and what fairness costs."""
    people = await store.read(profiles_of)
    began = time.perf_counter()
    listed = await ranker.best(people, PLACES)
    took = (time.perf_counter() - began) / len(people)
    print(f"ranking workstations again, texts encoded before: {1000 * took:.2f} ms a fellow")
    texts = await store.read(texts_of)
    plain, bare = one_by_one(texts, people)
    stations = [of_workstation(one) for one in await store.read(workstations.all_workstations)]
    words = Collection(stations, lexicon(), dictionary=load_dictionary())
    read = at_once(words.read(people))
    began = time.perf_counter()
    for start in range(0, len(people), AT_ONCE):
        list(best_of(words, people[start : start + AT_ONCE], read[start : start + AT_ONCE], PLACES))
    alone = (time.perf_counter() - began) / len(people)
    print(
        f"scikit-learn one by one: {1000 * plain:.2f} ms from the text to the best {PLACES} "
        f"({plain / took:.2f} times ours, which also knows synonyms, neighbours and meaning; whole digests of workstations and "
        f"topics took {composed / len(people) / plain:.2f} times as long as it takes for workstations)"
    )
    print(
        f"words alone, questions read before: ours {1000 * alone:.3f} ms a fellow in a batch, cosine_similarity "
        f"{1000 * bare:.3f} ms ({bare / alone:.0f} times as long)"
    )
    _fairness(listed, len(texts))


def one_by_one(texts: Sequence[str], people: Sequence[Profile]) -> tuple[float, float]:
    """Seconds that scikit-learn's plain way takes for a fellow: from the text to the best, and the cosines alone."""
    vectorizer = TfidfVectorizer().fit(texts)
    matrix = vectorizer.transform(texts)
    began = time.perf_counter()
    for profile in people[:PLAIN]:
        cosine_similarity(vectorizer.transform([" ".join(profile.interests)]), matrix)[0].argsort()[-PLACES:]
    plain = (time.perf_counter() - began) / PLAIN
    questions = vectorizer.transform([" ".join(profile.interests) for profile in people[:PLAIN]])
    began = time.perf_counter()
    for at in range(PLAIN):
        cosine_similarity(questions[[at]], matrix)
    bare = (time.perf_counter() - began) / PLAIN
    return plain, bare


def _fairness(listed: Sequence[Sequence[tuple[str, float]]], count: int) -> None:
    wanted = {person: list(one) for person, one in enumerate(listed)}
    names = [f"b{number:05}" for number in range(count)]
    given = share(wanted, count)
    free = [[one for one, _ in best[:MATCHES]] for best in listed]
    scores = [dict(best) for best in listed]
    before = sum(scores[person][one] for person, best in enumerate(free) for one in best)
    after = sum(scores[person][one] for person, best in given.items() for one in best)
    for name, lists in (("without", free), ("with", list(given.values()))):
        seen = exposure(lists, names)
        print(
            f"{name} sharing out: busiest {seen.busiest}, Gini {seen.gini:.3f}, never shown {seen.never_shown}"
        )
    print(f"loss in score: {100 * (1 - after / before):.1f} %")


def profiles_of(db: Connection) -> list[Profile]:
    return [profiles.profile(db, number) for number in range(1, FELLOWS + 1)]


def texts_of(db: Connection) -> list[str]:
    return [f"{one.directions_en} {one.directions_zh}" for one in workstations.all_workstations(db)]


def _memory() -> float:
    """The most memory that the process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

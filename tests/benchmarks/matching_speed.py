"""How fast the ranking is, each figure beside another way to do the same in the same run.

`python -m tests.benchmarks.matching_speed 100000` asks for other sizes, of which this one takes many minutes.
"""

from __future__ import annotations

import resource
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import TypeVar

import bm25s
import numpy as np
import snowballstemmer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity

from matching.batch import best, best_of
from matching.collection import Collection
from matching.models import Document, Profile
from matching.steps import at_once
from matching.text import tokens

T = TypeVar("T")

SIZES = (447, 10_000)
WORDS_A_STATION = 60
WARM_UP, QUERIES = 200, 60  # a bot has been asked before: words come again, whole texts do not
PLACES = 10
BATCHES, TOGETHER = 7, 500


def texts(count: int, words: int, seed: int) -> list[str]:
    """Texts of made-up words, as unevenly common as real ones (Zipf)."""
    random = np.random.default_rng(seed)
    syllables = [a + b for a in "bcdfgklmnprstvz" for b in "aeiou"]
    spelled = np.random.default_rng(1).choice(syllables, (30_000, 3))
    vocabulary = np.array(["".join(word) for word in spelled])
    ranks = np.minimum(random.zipf(1.2, (count, words)), len(vocabulary)) - 1
    return [" ".join(row) for row in vocabulary[ranks]]


def run(sizes: Sequence[int] = SIZES) -> None:
    """Print a line a size, then the batch."""
    asked = texts(WARM_UP + QUERIES, 10, seed=2)
    times: list[tuple[int, float]] = []
    for size in sizes:
        written = texts(size, WORDS_A_STATION, seed=3)
        start = time.perf_counter()
        ranker = Collection(Document(id=f"{at:06}", directions_en=text) for at, text in enumerate(written))
        built = time.perf_counter() - start
        profiles = [Profile(interests=(text,)) for text in asked]
        peak = _peak_mb()
        top = _median(partial(_best, ranker), profiles)  # first, before any of them has been read
        scored = _median(ranker.text_scores, [at_once(ranker.read([one])) for one in profiles])
        listed = _median(partial(ranker.rank, limit=5), profiles[-25:], warm_up=5)
        other_scored, other_top = _bm25s(written, asked)
        fts = _fts5(written, asked)
        times.append((size, top))
        print(
            f"matching  {size:>7} stations: built in {built:.1f} s, peak {peak:.0f} MB; from text to the best ten "
            f"{top * 1e3:.2f} ms, bm25s {other_top * 1e3:.2f} ms ({top / other_top:.1f} x its time), SQLite FTS5 "
            f"{fts * 1e3:.2f} ms ({top / fts:.2f} x); scores alone {scored * 1e3:.2f} ms, bm25s "
            f"{other_scored * 1e3:.2f} ms ({scored / other_scored:.1f} x); five with reasons {listed * 1e3:.2f} ms",
            flush=True,
        )
    for (few, short), (many, long) in pairwise(times):
        print(
            f"matching  {few} to {many} stations: {many / few:.0f} x the stations, {long / short:.1f} x the time"
        )
    _batch()


def _batch(fellows: int = 10_000, sample: int = 300) -> None:
    written, asked = texts(447, WORDS_A_STATION, seed=3), texts(fellows, 10, seed=4)
    ranker = Collection(Document(id=f"{at:06}", directions_en=text) for at, text in enumerate(written))
    profiles = [Profile(interests=(text,)) for text in asked]
    start = time.perf_counter()
    questions = at_once(ranker.read(profiles))
    read = time.perf_counter() - start
    vectorizer = TfidfVectorizer()
    matrix = vectorizer.fit_transform(written)
    vectors = vectorizer.transform(asked[:sample])
    ratios = []
    for _ in range(BATCHES):  # in turn, and in CPU time: other work on the machine takes from both alike
        start = time.process_time()
        count = 0
        for at in range(0, len(profiles), TOGETHER):
            some = slice(at, at + TOGETHER)
            count += sum(1 for _ in best_of(ranker, profiles[some], questions[some], PLACES))
        together = time.process_time() - start
        start = time.process_time()
        for row in range(sample):
            cosine_similarity(vectors[[row]], matrix).ravel().argsort()[::-1][:PLACES]
        apart = (time.process_time() - start) * fellows / sample
        ratios.append(apart / together)
    print(
        f"matching  batch of {count} profiles x 447: {together:.2f} s of CPU after reading them ({read:.1f} s); "
        f"cosine_similarity one by one {apart:.1f} s; {BATCHES} times in turn {min(ratios):.0f} to {max(ratios):.0f} x, "
        f"median {np.median(ratios):.0f} x"
    )


def _bm25s(written: list[str], asked: list[str]) -> tuple[float, float]:
    """Seconds for its scores of terms that are ready, and from text to the best ten with its own English tokeniser."""
    index = bm25s.BM25()
    index.index([[token.term for token in tokens(text)] for text in written], show_progress=False)
    scored = _median(index.get_scores, [[token.term for token in tokens(text)] for text in asked])
    stemmer = snowballstemmer.stemmer("english").stemWords
    tokenised = partial(bm25s.tokenize, stopwords="en", stemmer=stemmer, show_progress=False)
    index = bm25s.BM25()
    index.index(tokenised(written), show_progress=False)
    places = min(PLACES, len(written))
    top = _median(lambda text: index.retrieve(tokenised(text), k=places, show_progress=False), asked)
    return scored, top


def _fts5(written: list[str], asked: list[str]) -> float:
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table station using fts5(text)")
    database.executemany("insert into station values (?)", ((text,) for text in written))
    query = "select rowid from station where station match ? order by rank limit 10"
    spelled = [" OR ".join(f'"{word}"' for word in text.split()) for text in asked[-25:]]
    return _median(lambda one: database.execute(query, (one,)).fetchall(), spelled, warm_up=5)


def _best(ranker: Collection, profile: Profile) -> object:
    return at_once(best(ranker, [profile], PLACES))


def _median(call: Callable[[T], object], asked: Sequence[T], warm_up: int = WARM_UP) -> float:
    """Seconds of the median call after the first `warm_up`; none is asked twice."""
    taken = []
    for one in asked:
        start = time.perf_counter()
        call(one)
        taken.append(time.perf_counter() - start)
    return float(np.median(taken[warm_up:]))


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    run([int(size) for size in sys.argv[1:]] or SIZES)

"""Many fellows at once: their best stations in chunks, a fair share for each, and how evenly stations are seen."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from operator import attrgetter

import numpy as np

from matching.models import Profile
from matching.question import Question
from matching.ranker import Ranker
from matching.space import Floats, Integers
from matching.steps import Steps

Choices = Mapping[str, Sequence[tuple[str, float]]]

_CELLS = 250_000  # scores held at once: 1 MB, which stays near the processor
_beside_texts = attrgetter(*(field.name for field in fields(Profile) if field.name != "interests"))
_NOTHING_BESIDE = _beside_texts(Profile())
_BLOCKS = 8  # for each place of a list so many blocks of stations, whose best are compared first
_ABOVE_NOTHING = np.nextafter(np.float32(0.0), np.float32(1.0))


def best(ranker: Ranker, profiles: Iterable[Profile], limit: int) -> Iterator[list[tuple[str, float]]]:
    """For each profile, in order, the ids and scores of its best stations, best first, at most `limit`.

    The scores are those of `Ranker.rank`, without grouping near-identical stations and without reasons. Memory
    stays the same however many profiles come: they are read and scored in chunks.
    """
    for chunk in _chunks(profiles, max(1, _CELLS // max(1, len(ranker.stations)))):
        questions = [ranker.question(profile)[0] for profile in chunk]
        yield from best_of(ranker, chunk, questions, limit)


def read_in_steps(ranker: Ranker, profiles: Iterable[Profile]) -> Steps[list[Question]]:
    """Profiles read for `best_of` and `Ranker.text_scores`, in steps, which then take no time to read."""
    questions: list[Question] = []
    for profile in profiles:
        question, _ = yield from ranker.question_in_steps(profile)
        questions.append(question)
    yield from ranker.reading(questions)
    return questions


def best_of(
    ranker: Ranker, profiles: Sequence[Profile], questions: Sequence[Question], limit: int
) -> Iterator[list[tuple[str, float]]]:
    """The same for profiles that have been read (`Ranker.question`)."""
    size = max(1, _CELLS // max(1, len(ranker.stations)))
    names = [station.id for station in ranker.stations]
    for start in range(0, len(profiles), size):
        scores = ranker.text_scores(questions[start : start + size])
        least = ranker.least(scores)
        for row, profile in enumerate(profiles[start : start + size]):
            if _beside_texts(profile) != _NOTHING_BESIDE:
                _, final, listed = ranker.final_scores(profile, scores[row])
                scores[row] = np.where(listed, final, 0.0)
                least[row] = 0.0
        rows, columns, found = _first(scores, least, limit)
        lists = [*zip(map(names.__getitem__, columns.tolist()), found.tolist(), strict=True)]
        for first, last in pairwise(np.searchsorted(rows, np.arange(len(scores) + 1)).tolist()):
            yield lists[first : min(last, first + limit)]


def _first(scores: Floats, least: Floats, limit: int) -> tuple[Integers, Integers, Floats]:
    """Rows, columns and scores of at least the best `limit` of each row that are above 0 and not below `least`.

    They come row by row, the best first, ties by column.
    """
    each = max(1, scores.shape[1] // (_BLOCKS * limit))
    blocks = scores.shape[1] // each
    if blocks > limit:
        # the best of each block, and of these the last that has a place: no better than what has it of all. A block is
        # every so-many-th station, so that whole rows of numbers are compared at once; the last few are in none
        highest = scores[:, : each * blocks].reshape(len(scores), each, blocks).max(axis=1)
        least = np.maximum(least, np.partition(highest, -limit, axis=1)[:, [-limit]])
    rows, columns = np.nonzero(scores >= np.maximum(least, _ABOVE_NOTHING))
    found = np.minimum(scores[rows, columns], np.float32(1.0))
    order = np.lexsort((columns, -found, rows))
    return rows, columns[order], found[order]


def share_out(choices: Choices, each: int, cap: int) -> dict[str, list[str]]:
    """Up to `each` stations for every fellow, and no station to more than `cap` fellows.

    Deferred acceptance (D. Gale, L. Shapley, "College admissions and the stability of marriage", 1962): fellows
    ask in the order of their own list; a station keeps the `cap` fellows with the highest scores and sends the
    others on. Nobody and no station could both do better by leaving the result. Ties go by the fellow's id.
    """
    held: dict[str, list[tuple[float, str]]] = {}
    places = {fellow: iter(listed) for fellow, listed in choices.items()}
    lacking = dict.fromkeys(choices, each)
    waiting = sorted(choices, reverse=True)
    while waiting:
        fellow = waiting.pop()
        while lacking[fellow]:
            choice = next(places[fellow], None)
            if choice is None:
                break
            station, score = choice
            keepers = held.setdefault(station, [])
            heapq.heappush(keepers, (score, fellow))
            lacking[fellow] -= 1
            if len(keepers) > cap:
                sent_on = heapq.heappop(keepers)[1]
                lacking[sent_on] += 1
                if sent_on != fellow:
                    waiting.append(sent_on)
    given = {(fellow, station) for station, keepers in held.items() for _, fellow in keepers}
    return {
        fellow: [one for one, _ in listed if (fellow, one) in given] for fellow, listed in choices.items()
    }


@dataclass(frozen=True, slots=True)
class Exposure:
    """How evenly stations are shown: the busiest one's lists, the Gini coefficient (0 even, 1 all to one), never shown."""

    busiest: int
    gini: float
    never_shown: int


def exposure(lists: Iterable[Sequence[str]], stations: Iterable[str]) -> Exposure:
    """The exposure that these lists of station ids give to all `stations`."""
    shown = Counter(station for one in lists for station in one)
    counts = np.sort(np.array([shown[station] for station in stations], dtype=float))
    if not counts.sum():
        return Exposure(0, 0.0, len(counts))
    # from the sorted counts, as in C. Dixon et al., "Bootstrapping the Gini coefficient of inequality", 1987
    rank = np.arange(1, len(counts) + 1)
    gini = float(((2 * rank - len(counts) - 1) * counts).sum() / (len(counts) * counts.sum()))
    return Exposure(int(counts.max()), gini, int((counts == 0).sum()))


def _chunks(profiles: Iterable[Profile], size: int) -> Iterator[list[Profile]]:
    chunk: list[Profile] = []
    for profile in profiles:
        chunk.append(profile)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk

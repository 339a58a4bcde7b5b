"""Many fellows at once: their best documents in chunks, a fair share for each, and how evenly documents are seen."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from operator import attrgetter

import numpy as np

from matching.models import Profile
from matching.query import Query
from matching.scoring import Scorer
from matching.space import Floats, Integers
from matching.steps import at_once

Lists = Mapping[str, Sequence[tuple[str, float]]]

_CELLS = 250_000  # scores held at once: 1 MB, which stays near the processor
_beside_texts = attrgetter(*(field.name for field in fields(Profile) if field.name != "interests"))
_NOTHING_BESIDE = _beside_texts(Profile())
_BLOCKS = 8  # for each place of a list so many blocks of documents, whose best are compared first
_ABOVE_NOTHING = np.nextafter(np.float32(0.0), np.float32(1.0))


def best(collection: Scorer, profiles: Iterable[Profile], limit: int) -> Iterator[list[tuple[str, float]]]:
    """For each profile, in order, the ids and scores of its best documents, best first, at most `limit`.

    The scores are those of `Collection.rank`, without grouping near-identical documents and without reasons. Memory
    stays the same however many profiles come: they are read and scored in chunks.
    """
    for chunk in _chunks(profiles, max(1, _CELLS // max(1, len(collection.documents)))):
        queries = at_once(collection.read(chunk))
        yield from best_of(collection, chunk, queries, limit)


def best_of(
    collection: Scorer, profiles: Sequence[Profile], queries: Sequence[Query], limit: int
) -> Iterator[list[tuple[str, float]]]:
    """The same for profiles that have been read (`Scorer.read`)."""
    size = max(1, _CELLS // max(1, len(collection.documents)))
    names = [document.id for document in collection.documents]
    for start in range(0, len(profiles), size):
        scores = collection.text_scores(queries[start : start + size])
        least = collection.least(scores)
        for row, profile in enumerate(profiles[start : start + size]):
            if _beside_texts(profile) != _NOTHING_BESIDE:
                _, final, listed = collection.final_scores(profile, scores[row])
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
        # every so-many-th document, so that whole rows of numbers are compared at once; the last few are in none
        highest = scores[:, : each * blocks].reshape(len(scores), each, blocks).max(axis=1)
        least = np.maximum(least, np.partition(highest, -limit, axis=1)[:, [-limit]])
    rows, columns = np.nonzero(scores >= np.maximum(least, _ABOVE_NOTHING))
    found = np.minimum(scores[rows, columns], np.float32(1.0))
    order = np.lexsort((columns, -found, rows))
    return rows, columns[order], found[order]


def share_out(wanted: Lists, each: int, cap: int) -> dict[str, list[str]]:
    """Up to `each` documents for every fellow, and no document to more than `cap` fellows.

    Deferred acceptance (D. Gale, L. Shapley, "College admissions and the stability of marriage", 1962): fellows
    ask in the order of their own list; a document keeps the `cap` fellows with the highest scores and sends the
    others on. Nobody and no document could both do better by leaving the result. Ties go by the fellow's id.
    """
    held: dict[str, list[tuple[float, str]]] = {}
    places = {fellow: iter(listed) for fellow, listed in wanted.items()}
    lacking = dict.fromkeys(wanted, each)
    waiting = sorted(wanted, reverse=True)
    while waiting:
        fellow = waiting.pop()
        while lacking[fellow]:
            choice = next(places[fellow], None)
            if choice is None:
                break
            document, score = choice
            keepers = held.setdefault(document, [])
            heapq.heappush(keepers, (score, fellow))
            lacking[fellow] -= 1
            if len(keepers) > cap:
                sent_on = heapq.heappop(keepers)[1]
                lacking[sent_on] += 1
                if sent_on != fellow:
                    waiting.append(sent_on)
    given = {(fellow, document) for document, keepers in held.items() for _, fellow in keepers}
    return {fellow: [one for one, _ in listed if (fellow, one) in given] for fellow, listed in wanted.items()}


@dataclass(frozen=True, slots=True)
class Exposure:
    """How evenly documents are shown: the busiest one's lists, the Gini coefficient (0 even, 1 all to one), never shown."""

    busiest: int
    gini: float
    never_shown: int


def exposure(lists: Iterable[Sequence[str]], documents: Iterable[str]) -> Exposure:
    """The exposure that these lists of document ids give to all `documents`."""
    shown = Counter(document for one in lists for document in one)
    counts = np.sort(np.array([shown[document] for document in documents], dtype=float))
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

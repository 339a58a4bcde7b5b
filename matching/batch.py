"""Many fellows at once: their best documents, and a fair share for each."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter

import numpy as np

from matching.models import Profile
from matching.query import Query
from matching.scoring import Scorer
from matching.steps import Steps

AT_ONCE = 32  # profiles that are scored in one step
Best = Sequence[tuple[str, float]]
_beside_texts = attrgetter(*(field.name for field in fields(Profile) if field.name != "interests"))
_NOTHING_BESIDE = _beside_texts(Profile())


def best(scorer: Scorer, profiles: Sequence[Profile], limit: int) -> Steps[list[Best]]:
    """In steps, for each profile the ids and scores of its best documents, best first, at most `limit`.

    The scores are those of `Collection.rank`, without grouping near-identical documents and without reasons. A few are read
    and scored at a time, so that memory stays the same however many come.
    """
    found: list[Best] = []
    for start in range(0, len(profiles), AT_ONCE):
        some = profiles[start : start + AT_ONCE]
        queries = yield from scorer.read(some)
        found += best_of(scorer, some, queries, limit)
        yield
    return found


def best_of(
    scorer: Scorer, profiles: Sequence[Profile], queries: Sequence[Query], limit: int
) -> Iterator[Best]:
    """The same for profiles that have been read (`Scorer.read`)."""
    scores = scorer.text_scores(queries)
    least = scorer.least(scores)
    for row, profile in enumerate(profiles):
        if _beside_texts(profile) != _NOTHING_BESIDE:
            _, final, listed = scorer.final_scores(profile, queries[row], scores[row])
            scores[row] = np.where(listed, final, 0.0)
            least[row] = 0.0
    if limit < len(
        scorer.documents
    ):  # sorting those alone that have a place takes half the time of sorting all
        least = np.maximum(least, np.partition(scores, -limit, axis=1)[:, [-limit]])
    for own, lowest in zip(np.minimum(scores, np.float32(1.0)), least, strict=True):
        places = np.flatnonzero((own > 0.0) & (own >= lowest))
        order = places[np.lexsort((places, -own[places]))][:limit]
        yield [(scorer.documents[at].id, float(own[at])) for at in order.tolist()]


def share_out(wanted: Mapping[str, Best], each: int, cap: int) -> dict[str, list[str]]:
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

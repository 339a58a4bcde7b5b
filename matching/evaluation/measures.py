"""Measures of a ranking, from its definition each. `order` is positions best first, `gains` what was judged."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


def ndcg(order: Sequence[int], gains: Mapping[int, float], depth: int = 10) -> float:
    """Normalised discounted cumulative gain at `depth`, linear gain (Järvelin & Kekäläinen 2002)."""
    ideal = sorted(gains.values(), reverse=True)[:depth]
    found = [gains.get(position, 0.0) for position in order[:depth]]
    best = sum(gain / math.log2(place + 2) for place, gain in enumerate(ideal))
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(found)) / best if best else 0.0


def average_precision(order: Sequence[int], gains: Mapping[int, float]) -> float:
    """The mean over the relevant of the precision at each one's place."""
    relevant = {position for position, gain in gains.items() if gain > 0}
    places = [place for place, position in enumerate(order, 1) if position in relevant]
    return sum(nth / place for nth, place in enumerate(places, 1)) / max(1, len(relevant))


def reciprocal_rank(order: Sequence[int], gains: Mapping[int, float]) -> float:
    """One over the place of the first relevant; 0 when there is none."""
    return next((1 / place for place, position in enumerate(order, 1) if gains.get(position, 0) > 0), 0.0)


def pair_loss(scores: NDArray[np.floating[Any]], gains: Mapping[int, float]) -> tuple[float, float]:
    """Weighted Kendall loss: what the wrongly ordered pairs weigh, and what all pairs weigh; a tie is half wrong.

    The measure of "A Gold Standard Dataset for the Reviewer Assignment Problem" (Stelmakh et al. 2023).
    """
    lost = possible = 0.0
    judged = list(gains.items())
    for at, (one, gain) in enumerate(judged):
        for other, other_gain in judged[:at]:
            weight = abs(gain - other_gain)
            agreement = (gain - other_gain) * (scores[one] - scores[other])
            possible += weight
            lost += weight * (0.5 if agreement == 0 else float(agreement < 0))
    return lost, possible


def bootstrap(ours: Sequence[float], theirs: Sequence[float], samples: int = 2000) -> tuple[float, float]:
    """The 95 % interval of the mean difference over queries, by paired resampling with a fixed seed."""
    differences = np.asarray(ours) - np.asarray(theirs)
    random = np.random.default_rng(0)
    means = [random.choice(differences, len(differences)).mean() for _ in range(samples)]
    low, high = np.quantile(means, [0.025, 0.975])
    return float(low), float(high)


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

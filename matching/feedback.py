"""What a fellow said of single documents, as feedback for the ranking of all (J. Rocchio, "Relevance feedback", 1971)."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from matching import weights
from matching.index import Index
from matching.models import Profile, ReasonKind
from matching.space import Floats


@dataclass(frozen=True, slots=True)
class Feedback:
    """Documents of one kind of judgement; `weight` times their mean likeness is added to the fit of every document."""

    kind: ReasonKind
    documents: frozenset[str]
    weight: float

    def taught(self, index: Index, positions: Sequence[int]) -> Floats:
        """What each of its documents, by their positions, teaches of every document; their mean is what is added to fits.

        No document speaks for itself: "close to what you saved" is true of what was saved, and no news. What was said
        against a document counts for itself as well.
        """
        taught = self.weight * index.likeness(positions)
        if self.weight > 0.0:
            taught[np.arange(len(positions)), positions] = 0.0
        return taught


def feedback(profile: Profile) -> Iterator[Feedback]:
    """The feedback of a profile, those that teach nothing left out. What was "useful" weighs less than what was saved."""
    for one in (
        Feedback("saved", profile.saved, weights.SAVED),
        Feedback("dismissed", profile.dismissed, -weights.DISMISSED),
        Feedback("useful", profile.useful, weights.USEFUL),
        Feedback("not_useful", profile.not_useful, -weights.NOT_USEFUL),
    ):
        if one.documents:
            yield one


def whole(profile: Profile, known: Container[str]) -> float:
    """What fits are divided by, so that feedback cannot carry them above 1. `known`: the ids of all documents."""
    pairs = (
        (profile.saved | profile.dismissed, weights.SAVED),
        (profile.useful | profile.not_useful, weights.USEFUL),
    )
    return 1.0 + sum(weight for ids, weight in pairs if any(one in known for one in ids))

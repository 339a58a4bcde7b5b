"""What a fellow said of single stations, as lessons for the ranking of all (J. Rocchio, "Relevance feedback", 1971)."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from matching import weights
from matching.models import Profile, ReasonKind


@dataclass(frozen=True, slots=True)
class Lesson:
    """Stations of one kind of judgement; `weight` times their mean likeness is added to the fit of every station."""

    kind: ReasonKind
    stations: frozenset[str]
    weight: float


def lessons(profile: Profile) -> Iterator[Lesson]:
    """The lessons of a profile, those that teach nothing left out. What was "useful" weighs less than what was saved."""
    for one in (
        Lesson("saved", profile.saved, weights.SAVED),
        Lesson("dismissed", profile.dismissed, -weights.DISMISSED),
        Lesson("useful", profile.useful, weights.USEFUL),
        Lesson("not_useful", profile.not_useful, -weights.NOT_USEFUL),
    ):
        if one.stations:
            yield one


def whole(profile: Profile, known: Container[str]) -> float:
    """What fits are divided by, so that lessons cannot carry them above 1. `known`: the ids of all stations."""
    pairs = (
        (profile.saved | profile.dismissed, weights.SAVED),
        (profile.useful | profile.not_useful, weights.USEFUL),
    )
    return 1.0 + sum(weight for ids, weight in pairs if any(one in known for one in ids))

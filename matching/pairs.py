"""Who should talk to whom: attendees are read as documents among the documents, and named to each other in rings."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt
from scipy.optimize import linear_sum_assignment

from matching.collection import Collection
from matching.models import Profile, Reason
from matching.steps import Steps

Fits = npt.NDArray[np.float64]
_NOBODY: Mapping[tuple[int, int], int] = {}
AT_LEAST, AT_MOST = 2, 3  # others named to one person, as far as there are so many


def scores(collection: Collection, profiles: Sequence[Profile]) -> Steps[Fits]:
    """In steps, how well each two fit: a symmetric matrix in [0, 1], the mean of what one is to the other and the other way.

    `collection` holds a document of each profile, which sort by name in the order of `profiles`. Wishes about
    workstations (places, levels, employers to hide from) say nothing about people and are left out.
    """
    rows = []
    for profile in profiles:
        asked = yield from collection.scored(_as_person(profile))
        rows.append(asked.scores)
    found = np.array(rows, dtype=np.float64).reshape(len(profiles), len(profiles))
    return np.asarray((found + found.T) / 2.0)


def reasons(collection: Collection, profile: Profile, other: str) -> Steps[tuple[Reason, ...]]:
    """In steps, why the person of the document `other` is worth meeting; nothing where the texts have nothing in common.

    In their own words, not in those of somebody who wrote nearly the same.
    """
    found = (yield from collection.explain_in_steps(_as_person(profile), [other])).get(other)
    return found.reasons if found else ()


def choose(
    fits: Fits,
    *,
    apart: Iterable[tuple[int, int]] = (),
    met: Mapping[tuple[int, int], int] = _NOBODY,
    first: Container[int] = (),
) -> list[tuple[int, ...]]:
    """Two or three others for each person, best fit first; who is named to one is named the other way round as well.

    `fits` is symmetric, in [0, 1]; `apart` are pairs that must not be named, in either order. `met` are pairs that were
    named before, with how many events ago, from 1 on: they are named again only to who would else get nobody, those of
    the longest ago first. Those of `first` (left out the last time) are left out only where there is no other way.

    People form rings in which each is named to the next and the one before. The rings are a maximum-weight cycle
    cover, which is an assignment problem (R. Burkard, M. Dell'Amico, S. Martello, "Assignment Problems", 2009; solved
    by scipy after D. Crouse, "On implementing 2D rectangular assignment algorithms", 2016): a person assigned to
    themselves is left out, at a price above any sum of repeats, and a repeat is at one above any sum of fits. Who is in a ring of two only gets another one beside,
    the best who has not three yet.
    """
    size = len(fits)
    gains = np.array(fits, dtype=float)
    for one, other in apart:
        gains[one, other] = gains[other, one] = -np.inf
    repeat = size + 1.0
    for (one, other), ago in met.items():
        gains[one, other] = gains[other, one] = gains[one, other] - repeat * (1.0 + 1.0 / ago)
    alone = -(2.0 * repeat * size + repeat)
    np.fill_diagonal(gains, [alone * (size + 1.0 if person in first else 1.0) for person in range(size)])
    _, after = linear_sum_assignment(gains, maximize=True) if size else ((), ())
    named: list[set[int]] = [set() for _ in range(size)]
    for person, other in enumerate(after):
        if person != other:
            named[person].add(int(other))
            named[int(other)].add(person)
    for person in sorted(range(size), key=lambda one: (len(named[one]), one not in first, one)):
        _name_more(person, named, gains)
    return [
        tuple(sorted(others, key=lambda other: (-fits[person, other], other)))
        for person, others in enumerate(named)
    ]


def _name_more(person: int, named: list[set[int]], gains: Fits) -> None:
    free = [other for other in range(len(named)) if other != person and gains[person, other] > -np.inf]
    for other in sorted(free, key=lambda other: (-gains[person, other], other)):
        if len(named[person]) >= AT_LEAST:
            return
        is_new = gains[person, other] >= 0.0
        if len(named[other]) < AT_MOST and (is_new or not named[person]):
            named[person].add(other)
            named[other].add(person)


def name_people(
    fits: Fits,
    people: Sequence[int],
    met: Mapping[tuple[int, int], int],
    left_out: Iterable[int],
    never: Iterable[tuple[int, int]] = (),
) -> dict[int, tuple[int, ...]]:
    """`choose` for people by their ids, who stand in `fits` in this order; `never` are its pairs `apart`."""
    at = {person: place for place, person in enumerate(people)}
    apart = [(at[one], at[two]) for one, two in never if one in at and two in at]
    before = {(at[one], at[two]): ago for (one, two), ago in met.items() if one in at and two in at}
    chosen = choose(fits, apart=apart, met=before, first={at[person] for person in left_out if person in at})
    return {person: tuple(people[other] for other in chosen[at[person]]) for person in people}


def _as_person(profile: Profile) -> Profile:
    return Profile(disciplines=profile.disciplines, interests=profile.interests)

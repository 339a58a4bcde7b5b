"""What a fellow wishes of a place: hard conditions filter, wishes weigh within a cap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from matching import weights
from matching.models import Document, Preference, Profile
from matching.space import Floats

Flags = NDArray[np.bool_]
Condition = Literal["level", "districts"]


def preferences(profile: Profile, document: Document) -> list[Preference]:
    """How each wish stands with one document. Districts and sectors are alternatives: one of them is enough."""
    found: list[Preference] = []
    if profile.sectors:
        met = document.sector in profile.sectors if document.sector else None
        found.append(Preference("sector", document.sector if met else profile.sectors[0], met))
    if profile.districts:
        met = document.district in profile.districts if document.district else None
        found.append(Preference("district", document.district if met else profile.districts[0], met))
    if profile.level:
        met = document.level == profile.level if document.level else None
        found.append(Preference("level", profile.level, met))
    # a list of benefits says what is offered, never what is not
    found.extend(
        Preference("benefit", benefit, True if benefit in document.benefits else None)
        for benefit in profile.benefits
    )
    return found


class DocumentFacts:
    """The same for all documents at once, as arrays: who is hidden, what wishes and disciplines make of a fit."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._size = len(documents)
        self._position = {document.id: at for at, document in enumerate(documents)}
        self._level = np.array([document.level or "" for document in documents], dtype=object)
        self._district = np.array([document.district for document in documents], dtype=object)
        self._sector = np.array([document.sector for document in documents], dtype=object)
        self._with_benefit = _positions(
            (benefit, at) for at, one in enumerate(documents) for benefit in one.benefits
        )
        self._with_code = _positions(
            (code, at) for at, one in enumerate(documents) for code in one.disciplines
        )
        self._with_category = _positions(
            (code[:2], at) for at, one in enumerate(documents) for code in one.disciplines
        )
        self._has_discipline = np.array([bool(document.disciplines) for document in documents], dtype=bool)

    def hidden(self, profile: Profile) -> Flags:
        """Whom a hard condition hides. What is unknown passes: only a document known to break it is hidden."""
        flags = self._flags(profile.hidden_from)
        for broken in self._broken(profile).values():
            flags |= broken
        return flags

    def hides(self, profile: Profile) -> dict[Condition, int]:
        """How many each condition of the profile hides, beside those that must never see the fellow."""
        told = ~self._flags(profile.hidden_from)
        return {one: int((broken & told).sum()) for one, broken in self._broken(profile).items()}

    def _broken(self, profile: Profile) -> dict[Condition, Flags]:
        found: dict[Condition, Flags] = {}
        if profile.only_level and profile.level:
            found["level"] = _outside(self._level, (profile.level,))
        if profile.only_districts and profile.districts:
            found["districts"] = _outside(self._district, profile.districts)
        return found

    def dismissed(self, profile: Profile) -> Flags:
        """Whom the fellow said "not for me" to."""
        return self._flags(profile.dismissed)

    def factor(self, profile: Profile) -> Floats | float:
        """What the wishes make of a fit: 1 when all are met, 1 - c when none, c following from the cap.

        A factor and not a sum, so that no wish lifts a document that does not fit. Unknown counts as the middle.
        """
        balance = np.zeros(self._size, np.float32)
        wishes = 0
        for wished, actual in ((profile.sectors, self._sector), (profile.districts, self._district)):
            if wished:
                wishes += 1
                balance += (actual != "").astype(np.float32) - 2.0 * _outside(actual, wished)
        if profile.level:
            wishes += 1
            balance += (self._level != "").astype(np.float32) - 2.0 * _outside(self._level, (profile.level,))
        for benefit in profile.benefits:
            wishes += 1
            balance[self._with_benefit.get(benefit, [])] += 1.0
        if not wishes:
            return 1.0
        return np.asarray((1 + weights.PREFERENCES * balance / wishes) / (1 + weights.PREFERENCES))

    def discipline(self, profile: Profile) -> tuple[Floats, Flags]:
        """How close the disciplines are to those of the profile, in [0, 1], and which documents name one."""
        close = np.zeros(self._size, np.float32)
        for code in profile.disciplines:
            same_category = self._with_category.get(code[:2], [])
            close[same_category] = np.maximum(close[same_category], weights.SAME_CATEGORY)
        for code in profile.disciplines:
            close[self._with_code.get(code, [])] = 1.0
        return close, self._has_discipline

    def positions(self, ids: Iterable[str]) -> list[int]:
        """The positions of those ids that are known, in order."""
        return sorted(self._position[one] for one in ids if one in self._position)

    def __contains__(self, one: object) -> bool:
        """Whether there is a document with this id."""
        return one in self._position

    def _flags(self, ids: Iterable[str]) -> Flags:
        flags = np.zeros(self._size, dtype=bool)
        flags[self.positions(ids)] = True
        return flags


def closest_disciplines(profile: Profile, document: Document) -> tuple[str, str]:
    """The pair of codes, mine and theirs, that is closest: the same, or else of one category."""
    pairs = [(mine, theirs) for mine in profile.disciplines for theirs in document.disciplines]
    return max(pairs, key=lambda pair: (pair[0] == pair[1], pair[0][:2] == pair[1][:2], pair))


def _positions(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for key, at in pairs:
        found.setdefault(key, []).append(at)
    return found


def _outside(actual: NDArray[np.object_], wished: Sequence[str]) -> Flags:
    """Known, and none of those wished."""
    flags: Flags = actual != ""
    for one in wished:
        flags &= actual != one
    return flags

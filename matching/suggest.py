"""What would make a ranking better: the additions to a profile that change it most, from the stations themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from matching.models import Profile, Suggestion
from matching.ranker import Ranker
from matching.space import Floats
from matching.text import clauses

_NEAR = 20  # stations whose directions and disciplines are tried: near enough that the fellow may mean them
_FIRST = 10  # places whose change is counted
_TRIED = 40
_LONGEST = 60  # characters of a direction that fits on a button


def suggest(ranker: Ranker, profile: Profile, limit: int = 3) -> list[Suggestion]:
    """Up to `limit` disciplines or directions that would change the first ten places most, the largest change first.

    Each candidate comes from a station near the top, is added to the profile, and the ranking is done again. Of
    candidates that bring the same stations only the first is kept.
    """
    before = ranker.scores(profile)
    first = set(_top(before, _FIRST))
    tried: list[tuple[float, frozenset[int], Suggestion]] = []
    for suggestion, added in _candidates(ranker, profile, before):
        new = frozenset(_top(ranker.scores(added), _FIRST)) - first
        if new:
            tried.append((len(new) / max(1, len(first | new) - len(new)), new, suggestion))
    chosen: list[Suggestion] = []
    brought: set[int] = set()
    for change, new, suggestion in sorted(tried, key=lambda one: (-one[0], one[2].kind, one[2].value)):
        if len(chosen) == limit:
            break
        if not new <= brought:
            brought |= new
            chosen.append(replace(suggestion, change=min(1.0, change)))
    return chosen


def _candidates(ranker: Ranker, profile: Profile, scores: Floats) -> Iterator[tuple[Suggestion, Profile]]:
    own = "\n".join(profile.interests).casefold()
    seen: set[str] = set(profile.disciplines)
    for at in _top(scores, _NEAR):
        station = ranker.stations[at]
        if len(profile.disciplines) < 3:
            for code in station.disciplines:
                if code not in seen:
                    seen.add(code)
                    added = replace(profile, disciplines=(*profile.disciplines, code))
                    yield Suggestion("discipline", code, station.id, 0.0), added
        for text in (station.directions_en, station.directions_zh):
            for start, end in clauses(text):
                direction = text[start:end]
                if len(seen) >= _TRIED:
                    return
                if (
                    1 < len(direction) <= _LONGEST
                    and direction.casefold() not in own
                    and direction not in seen
                ):
                    seen.add(direction)
                    added = replace(profile, interests=(*profile.interests, direction))
                    yield Suggestion("direction", direction, station.id, 0.0), added


def _top(scores: Floats, size: int) -> list[int]:
    order = np.lexsort((np.arange(len(scores)), -scores))[:size]
    return [at for at in order.tolist() if scores[at] > 0.0]

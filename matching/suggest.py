"""What would make a ranking better: the additions to a profile that change it most, from the stations themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

import numpy as np

from matching.models import Match, Profile, Suggestion, Workstation
from matching.ranker import Ranker
from matching.space import Floats
from matching.text import PIECE, fold

_NEAR = 20  # stations whose directions and disciplines are tried: near enough that the fellow may mean them
_NEAR_PART = 0.3  # and they have this part of the best score
_TIED = 0.1  # of the fit that words and disciplines carry together, at least
_CLOSE = 0.5  # likeness from which a direction may be what the fellow means
_FIRST = 10  # places whose change is counted
_TRIED = 40
_LONGEST = 50  # characters of a direction that fits on a button
_ASIDE = re.compile(r"\s*(?:\([^)]*\)?|（[^）]*）?)")
_END = re.compile(r"[\n;；。,，、]+|\.(?=\s|$)")
_LOOSE = re.compile(r"^(?:and|以及|和|及)\s*\b|(?:等|etc)$", re.IGNORECASE)


def suggest(ranker: Ranker, profile: Profile, limit: int = 3) -> list[Suggestion]:
    """Up to `limit` disciplines or directions that would change the first ten places most and are close to the profile.

    Each candidate comes from a station near the top, is added to the profile, and the ranking is done again. They
    are ordered by change times closeness: for a direction the cosine of the scores that it gets by itself with
    those of the profile, for a discipline how well its station fits. Of candidates that bring the same stations
    only the first is kept.
    """
    before = ranker.scores(profile)
    first = set(_top(before, _FIRST))
    tried: list[tuple[float, frozenset[int], Suggestion]] = []
    for suggestion, added, closeness in _candidates(ranker, profile, before):
        new = frozenset(_top(ranker.scores(added), _FIRST)) - first
        if new:
            change = len(new) / _FIRST
            tried.append((change * closeness, new, replace(suggestion, change=change)))
    chosen: list[Suggestion] = []
    brought: set[int] = set()
    for _, new, suggestion in sorted(tried, key=lambda one: (-one[0], one[2].kind, one[2].value)):
        if len(chosen) == limit:
            break
        if not new <= brought:
            brought |= new
            chosen.append(suggestion)
    return chosen


def _candidates(
    ranker: Ranker, profile: Profile, before: Floats
) -> Iterator[tuple[Suggestion, Profile, float]]:
    """Suggestions that are close, with the profile that each would make, and how close in [0, 1]."""
    content = ranker.text_scores([ranker.question(profile)[0]])[0]
    own = "\n".join(profile.interests)
    seen: set[str] = {*profile.disciplines}
    near = [at for at in _top(before, _NEAR) if before[at] >= _NEAR_PART * before.max()]
    matches = ranker.explained(profile, [ranker.stations[at].id for at in near])
    for at in near:
        station = ranker.stations[at]
        if station.id not in matches or not _is_of_the_field(matches[station.id]):
            continue
        for code in station.disciplines if len(profile.disciplines) < 3 else ():
            if code not in seen:
                seen.add(code)
                added = replace(profile, disciplines=(*profile.disciplines, code))
                yield Suggestion("discipline", code, station.id, 0.0), added, float(before[at] / before.max())
        for english, chinese in _directions(station):
            value = chinese or english if _is_chinese(own) else english or chinese
            if value in seen or value.casefold() in own.casefold() or len(seen) >= _TRIED:
                continue
            seen.add(value)
            alone, _ = ranker.question(Profile(interests=(value,)))
            closeness = _cosine(ranker.text_scores([alone])[0], content)
            if closeness >= _CLOSE:
                added = replace(profile, interests=(*profile.interests, value))
                yield Suggestion("direction", value, station.id, 0.0, english, chinese), added, closeness


def _is_of_the_field(match: Match) -> bool:
    """Whether words or a discipline tie the station to the fellow: on meaning or one word alone rests no advice.

    Nor on a neighbouring discipline: pharmacy and Chinese medicine are of one category, and far apart.
    """
    tied = sum(
        reason.share
        for reason in match.reasons
        if reason.kind == "words"
        or (reason.kind == "discipline" and (reason.field != "disciplines" or reason.mine == reason.theirs))
    )
    return not match.weak and tied >= _TIED * match.fit


def _directions(station: Workstation) -> Iterator[tuple[str, str]]:
    """What the station enumerates, in English and Chinese; paired only where both lists are equally long."""
    english, chinese = _listed(station.directions_en), _listed(station.directions_zh)
    if len(english) == len(chinese):
        pairs = [*zip(english, chinese, strict=True)]
    else:
        pairs = [*zip_longest(english, (), fillvalue=""), *zip_longest((), chinese, fillvalue="")]
    yield from (pair for pair in pairs if any(pair) and all(len(one) <= _LONGEST for one in pair))


def _listed(text: str) -> list[str]:
    found = (_LOOSE.sub("", part.strip()).strip() for part in _END.split(_ASIDE.sub("", text)))
    return [part for part in found if len(part) > 1]


def _is_chinese(text: str) -> bool:
    return any(piece.lastgroup == "han" for piece in PIECE.finditer(fold(text)[0]))


def _cosine(one: Floats, other: Floats) -> float:
    lengths = float(np.linalg.norm(one) * np.linalg.norm(other))
    return float(one @ other) / lengths if lengths else 0.0


def _top(scores: Floats, size: int) -> list[int]:
    order = np.lexsort((np.arange(len(scores)), -scores))[:size]
    return [at for at in order.tolist() if scores[at] > 0.0]

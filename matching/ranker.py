"""The ranker: built once from the stations, asked for one fellow at a time."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from matching import weights
from matching.lexicon import Lexicon, Phrasebook
from matching.models import Basis, Match, Profile, Ranking, Reason, Workstation
from matching.preferences import factor, is_hidden, preferences
from matching.reasons import Source, word_reasons
from matching.space import Floats, Space
from matching.text import Token, tokens


@dataclass(frozen=True, slots=True)
class _Question:
    """A profile in the terms of the space, and the texts that its reasons quote."""

    vector: Mapping[int, float]
    terms: Mapping[int, str]
    sources: tuple[Source, ...]


class Ranker:
    """Ranks a fixed set of workstations. Immutable: build another when stations change, and swap it in.

    Building takes about a second for 447 stations and is meant for a thread; every method is safe to call from any.
    """

    def __init__(self, workstations: Iterable[Workstation], lexicon: Lexicon | None = None) -> None:
        self._stations = tuple(sorted(workstations, key=lambda station: station.id))
        self._phrasebook = Phrasebook(lexicon or Lexicon())
        self._sources = [_station_sources(station) for station in self._stations]
        self._space = Space([[token for _, found in sources for token in found] for sources in self._sources])

    def rank(self, profile: Profile, limit: int | None = None) -> list[Match]:
        """The best stations for a profile, best first; ties by id. Stations with nothing in common are left out."""
        return list(self.ranking(profile, limit).matches)

    def hidden(self, profile: Profile) -> int:
        """How many stations the profile's hard conditions keep from view."""
        return sum(is_hidden(profile, station) for station in self._stations)

    def ranking(self, profile: Profile, limit: int | None = None) -> Ranking:
        """The best stations with what the list rests on and how many the hard conditions hide."""
        question = self._question(profile)
        words = self._space.scores(question.vector)
        fits, scores = self._scores(profile, words)
        order = [
            index for index in np.lexsort((np.arange(len(scores)), -scores)).tolist() if scores[index] > 0.0
        ]
        chosen = order if limit is None else order[:limit]
        matches = tuple(
            self._match(
                profile, question, index, float(words[index]), float(fits[index]), float(scores[index])
            )
            for index in chosen
        )
        basis: Basis = "words" if question.vector else "disciplines" if profile.disciplines else "nothing"
        return Ranking(matches, basis, self.hidden(profile), len(order))

    def _scores(self, profile: Profile, words: Floats) -> tuple[Floats, Floats]:
        fits = np.zeros(len(self._stations))
        scores = np.zeros(len(self._stations))
        for index, station in enumerate(self._stations):
            if is_hidden(profile, station):
                continue
            fits[index] = _with_discipline(float(words[index]), _discipline(profile, station))
            scores[index] = fits[index] * factor(preferences(profile, station))
        return fits, scores

    def _question(self, profile: Profile) -> _Question:
        sources: list[Source] = []
        amounts: dict[str, float] = defaultdict(float)
        for text in profile.interests:
            found = tokens(text)
            for term, amount in _sublinear(found).items():
                amounts[term] += amount
            places = list(found)
            for phrase, start, end in self._phrasebook.found_in(found):
                # the other phrase is not in the text: its terms stand where the fellow's own phrase stands
                foreign = [Token(term.term, term.family, start, end) for term in tokens(phrase)]
                for term, amount in _sublinear(foreign).items():
                    amounts[term] = max(amounts[term], weights.EXPANSION * amount)
                places.extend(foreign)
            sources.append(Source.of(text, places))
        columns = {self._space.column(term): term for term in amounts}
        terms = {column: term for column, term in columns.items() if column is not None}
        return _Question(self._space.vector(amounts), terms, tuple(sources))

    def _match(
        self, profile: Profile, question: _Question, index: int, words: float, fit: float, score: float
    ) -> Match:
        station = self._stations[index]
        discipline = _discipline(profile, station)
        scale = 1.0 if discipline is None else 1.0 - weights.DISCIPLINE
        contributions = {
            question.terms[column]: scale * value
            for column, value in self._space.contributions(question.vector, index).items()
        }
        theirs = [source for source, _ in self._sources[index]]
        reasons = word_reasons(contributions, question.sources, theirs)
        if discipline is not None and discipline[1] > 0.0:
            mine, their, share = discipline[0][0], discipline[0][1], discipline[1] * weights.DISCIPLINE
            reasons.append(Reason("discipline", mine, their, "disciplines", share))
        wishes = preferences(profile, station)
        return Match(
            id=station.id,
            score=score,
            reasons=tuple(sorted(reasons, key=lambda reason: -reason.share)),
            met=tuple(wish for wish in wishes if wish.met is True),
            unmet=tuple(wish for wish in wishes if wish.met is False),
            unknown=tuple(wish for wish in wishes if wish.met is None),
            words=scale * words,
            fit=fit,
        )


def _sublinear(found: Iterable[Token]) -> dict[str, float]:
    counts = Counter(token.term for token in found)
    return {term: 1.0 + math.log(count) for term, count in counts.items()}


def _station_sources(station: Workstation) -> list[tuple[Source, list[Token]]]:
    texts: list[tuple[str, str]] = [
        ("directions", station.directions_en),
        ("directions", station.directions_zh),
        ("focus", station.focus_en),
        ("focus", station.focus_zh),
        ("name", station.name_en),
        ("name", station.name_zh),
    ]
    sources = []
    for field, text in texts:
        found = tokens(text)
        if field == "directions":
            sources.append((Source.of(text, found, "directions"), found))
        elif field == "focus":
            sources.append((Source.of(text, found, "focus"), found))
        else:
            sources.append((Source.of(text, found, "name"), found))
    return sources


def _discipline(profile: Profile, station: Workstation) -> tuple[tuple[str, str], float] | None:
    """The closest pair of codes and how close it is in [0, 1]; None when one side names no discipline."""
    best: dict[tuple[str, str], float] = defaultdict(float)
    for mine in profile.disciplines:
        for theirs in station.disciplines:
            same = mine[:2] == theirs[:2]
            best[mine, theirs] = 1.0 if mine == theirs else weights.SAME_CATEGORY if same else 0.0
    if not best:
        return None
    pair = max(best, key=lambda pair: (best[pair], pair))
    return pair, best[pair]


def _with_discipline(words: float, discipline: tuple[tuple[str, str], float] | None) -> float:
    if discipline is None:
        return words
    return (1.0 - weights.DISCIPLINE) * words + weights.DISCIPLINE * discipline[1]

"""Why a station stands where it stands: the parts of its score, given back as reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypedDict

from matching import weights
from matching.lessons import lessons, whole
from matching.meaning import Meaning
from matching.models import REASON_KINDS, Preference, Profile, Reason, ReasonKind, Workstation
from matching.neighbours import Neighbours
from matching.preferences import closest_disciplines, preferences
from matching.question import Question
from matching.reasons import Field, Source, is_weak, word_reasons
from matching.space import Floats, Space
from matching.text import clauses, tokens

_PHRASES = 12  # of one station's phrases so many at most are compared in meaning


@dataclass(frozen=True, slots=True)
class Parts:
    """What makes up a text score, each questions × stations and already weighted: the sum is the score.

    Without the meaning layer `meaning` is one column of zeros.
    """

    words: Floats
    lent: Floats
    meaning: Floats


def station_texts(station: Workstation) -> list[tuple[Field, str]]:
    """Both languages of the station's directions, its host's focus, and its name, as far as they are known."""
    fields: tuple[tuple[Field, str], ...] = (
        ("directions", station.directions_en),
        ("directions", station.directions_zh),
        ("focus", station.focus_en),
        ("focus", station.focus_zh),
        ("name", station.name_en),
        ("name", station.name_zh),
    )
    return [(field, text) for field, text in fields if text.strip()]


def _by_discipline(reasons: Sequence[Reason]) -> list[Reason]:
    """Reasons from the names of disciplines, which the fellow never wrote: one for each code and phrase of theirs."""
    shares: dict[Reason, float] = {}
    for reason in reasons:
        kind: ReasonKind = "discipline" if reason.kind in ("words", "meaning") else reason.kind
        same = replace(reason, kind=kind, share=0.0)
        shares[same] = shares.get(same, 0.0) + reason.share
    return [replace(reason, share=share) for reason, share in shares.items()]


class Explanation(TypedDict):
    """The fields of a `Match` that explain it."""

    reasons: tuple[Reason, ...]
    met: tuple[Preference, ...]
    unmet: tuple[Preference, ...]
    unknown: tuple[Preference, ...]
    weak: bool
    words: float


class Explainer:
    """Gives reasons for one station at a time, from the same numbers that scored it."""

    def __init__(
        self,
        stations: Sequence[Workstation],
        simplified: Mapping[int, int] | None,
        space: Space,
        neighbours: Neighbours,
        meaning: Meaning | None,
    ) -> None:
        self._stations = stations
        self._position = {station.id: at for at, station in enumerate(stations)}
        self._simplified = simplified
        self._space = space
        self._neighbours = neighbours
        self._meaning = meaning

    def explain(self, profile: Profile, question: Question, parts: Parts, at: int) -> Explanation:
        """All reasons for the station at position `at`, in the order of `Match.reasons`; their shares add up to its fit."""
        station = self._stations[at]
        taught = whole(profile, self._position)
        both = bool(profile.disciplines and station.disciplines)
        scale = (1.0 - weights.DISCIPLINE if both else 1.0) / taught
        words = scale * float(parts.words[0, at])
        contributions = self._contributions(question, at, words)
        # read again for the few that are shown: the places of all terms of all stations would fill the memory
        their_sources = [
            Source.of(text, tokens(text, self._simplified), field) for field, text in station_texts(station)
        ]
        reasons = word_reasons(contributions, question.sources, their_sources)
        reasons += self._lent(question, parts, at, scale)
        if both:
            mine, theirs = closest_disciplines(profile, station)
            close = 1.0 if mine == theirs else weights.SAME_CATEGORY if mine[:2] == theirs[:2] else 0.0
            share = weights.DISCIPLINE * close / taught
            reasons += [Reason("discipline", mine, theirs, "disciplines", share)] if share else []
        reasons += self._taught(profile, at, taught)
        if question.disciplines:
            reasons = _by_discipline(reasons)
            words = sum(reason.share for reason in reasons if reason.kind == "rest")
        wishes = preferences(profile, station)
        return Explanation(
            reasons=tuple(
                sorted(reasons, key=lambda reason: (REASON_KINDS.index(reason.kind), -reason.share))
            ),
            met=tuple(wish for wish in wishes if wish.met is True),
            unmet=tuple(wish for wish in wishes if wish.met is False),
            unknown=tuple(wish for wish in wishes if wish.met is None),
            weak=bool(contributions)
            and not question.disciplines
            and is_weak(contributions, question.sources, self._is_rare(contributions)),
            words=words,
        )

    def _is_rare(self, contributions: Mapping[str, float]) -> bool:
        """Whether few documents use the term that gives most."""
        column = self._space.column(max(contributions, key=contributions.__getitem__))
        return column is not None and self._space.users[column] <= max(
            1, weights.RARE * self._space.documents
        )

    def _contributions(self, question: Question, at: int, words: float) -> dict[str, float]:
        """What each term adds to the score of the words: the vector that scored this station, term by term."""
        row, *lines = question.rows
        found = self._space.contributions(row, at)
        by_line = [self._space.contributions(line, at) for line in lines]
        for line in sorted(by_line, key=lambda one: -sum(one.values()))[: weights.BEST_LINES]:
            for term, value in line.items():
                found[term] += value
        total = sum(found.values())
        return {term: value * words / total for term, value in found.items()} if total else {}

    def _lent(self, question: Question, parts: Parts, at: int, scale: float) -> list[Reason]:
        reasons = []
        lent = scale * float(parts.lent[0, at])
        if lent > 0.0:
            lender = self._stations[self._neighbours.lender(at, parts.words[0])].id
            reasons.append(Reason("similar", "", lender, "stations", lent))
        close = scale * float(parts.meaning[0, at]) if self._meaning else 0.0
        if close > 0.0 and self._meaning:
            phrases = [
                (text[start:end], field)
                for field, text in station_texts(self._stations[at])
                for start, end in clauses(text)
            ][:_PHRASES]
            if phrases:
                line, phrase = self._meaning.closest(question.texts, [text for text, _ in phrases])
                mine = question.texts[line]
                mine = question.disciplines.get(mine, mine)
                reasons.append(Reason("meaning", mine, *phrases[phrase], close))
        return reasons

    def _taught(self, profile: Profile, at: int, taught: float) -> list[Reason]:
        reasons = []
        for lesson in lessons(profile):
            known = sorted(one for one in lesson.stations if one in self._position)
            if known:
                by_each = lesson.taught(self._space, [self._position[one] for one in known])[:, at]
                share = float(by_each.mean()) / taught
                if share:
                    teacher = known[int(abs(by_each).argmax())]
                    reasons.append(Reason(lesson.kind, "", teacher, "stations", share))
        return reasons

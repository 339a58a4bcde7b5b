"""Why a document stands where it stands: the parts of its score, given back as reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypedDict

from matching import weights
from matching.feedback import feedback, whole
from matching.meaning import Meaning
from matching.models import REASON_KINDS, Document, Preference, Profile, Reason, ReasonKind
from matching.neighbours import Neighbours
from matching.preferences import closest_disciplines, preferences
from matching.query import Query
from matching.reasons import Source, is_weak, word_reasons
from matching.space import Floats, Space
from matching.text import clauses, tokens

_PHRASES = 12  # of one document's phrases so many at most are compared in meaning


@dataclass(frozen=True, slots=True)
class Parts:
    """What makes up a text score, each queries × documents and already weighted: the sum is the score.

    Without the meaning layer `meaning` is one column of zeros.
    """

    words: Floats
    lent: Floats
    meaning: Floats


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
    """Gives reasons for one document at a time, from the same numbers that scored it."""

    def __init__(
        self,
        documents: Sequence[Document],
        simplified: Mapping[int, int] | None,
        space: Space,
        neighbours: Neighbours,
        meaning: Meaning | None,
    ) -> None:
        self._documents = documents
        self._position = {document.id: at for at, document in enumerate(documents)}
        self._simplified = simplified
        self._space = space
        self._neighbours = neighbours
        self._meaning = meaning

    def explain(self, profile: Profile, query: Query, parts: Parts, at: int) -> Explanation:
        """All reasons for the document at position `at`, in the order of `Match.reasons`; their shares add up to its fit."""
        document = self._documents[at]
        taught = whole(profile, self._position)
        both = bool(profile.disciplines and document.disciplines)
        scale = (1.0 - weights.DISCIPLINE if both else 1.0) / taught
        words = scale * float(parts.words[0, at])
        contributions = self._contributions(query, at, words)
        # read again for the few that are shown: the places of all terms of all documents would fill the memory
        their_sources = [
            Source.of(text, tokens(text, self._simplified), field) for field, text in document.fields
        ]
        reasons = word_reasons(contributions, query.sources, their_sources)
        reasons += self._lent(query, parts, at, scale)
        if both:
            mine, theirs = closest_disciplines(profile, document)
            close = 1.0 if mine == theirs else weights.SAME_CATEGORY if mine[:2] == theirs[:2] else 0.0
            share = weights.DISCIPLINE * close / taught
            reasons += [Reason("discipline", mine, theirs, "disciplines", share)] if share else []
        reasons += self._taught(profile, at, taught)
        if query.disciplines:
            reasons = _by_discipline(reasons)
            words = sum(reason.share for reason in reasons if reason.kind == "rest")
        wishes = preferences(profile, document)
        return Explanation(
            reasons=tuple(
                sorted(reasons, key=lambda reason: (REASON_KINDS.index(reason.kind), -reason.share))
            ),
            met=tuple(wish for wish in wishes if wish.met is True),
            unmet=tuple(wish for wish in wishes if wish.met is False),
            unknown=tuple(wish for wish in wishes if wish.met is None),
            weak=bool(contributions)
            and not query.disciplines
            and is_weak(contributions, query.sources, self._is_rare(contributions)),
            words=words,
        )

    def _is_rare(self, contributions: Mapping[str, float]) -> bool:
        """Whether few documents use the term that gives most."""
        column = self._space.column(max(contributions, key=contributions.__getitem__))
        return column is not None and self._space.users[column] <= max(
            1, weights.RARE * self._space.documents
        )

    def _contributions(self, query: Query, at: int, words: float) -> dict[str, float]:
        """What each term adds to the score of the words: the vector that scored this document, term by term."""
        row, *lines = query.rows
        found = self._space.contributions(row, at)
        by_line = [self._space.contributions(line, at) for line in lines]
        for line in sorted(by_line, key=lambda one: -sum(one.values()))[: weights.BEST_LINES]:
            for term, value in line.items():
                found[term] += value
        total = sum(found.values())
        return {term: value * words / total for term, value in found.items()} if total else {}

    def _lent(self, query: Query, parts: Parts, at: int, scale: float) -> list[Reason]:
        reasons = []
        lent = scale * float(parts.lent[0, at])
        if lent > 0.0:
            lender = self._documents[self._neighbours.lender(at, parts.words[0])].id
            reasons.append(Reason("similar", "", lender, "stations", lent))
        close = scale * float(parts.meaning[0, at]) if self._meaning else 0.0
        if close > 0.0 and self._meaning:
            phrases = [
                (text[start:end], field)
                for field, text in self._documents[at].fields
                for start, end in clauses(text)
            ][:_PHRASES]
            if phrases:
                line, phrase = self._meaning.closest(query.texts, [text for text, _ in phrases])
                mine = query.texts[line]
                mine = query.disciplines.get(mine, mine)
                reasons.append(Reason("meaning", mine, *phrases[phrase], close))
        return reasons

    def _taught(self, profile: Profile, at: int, taught: float) -> list[Reason]:
        reasons = []
        for given in feedback(profile):
            known = sorted(one for one in given.documents if one in self._position)
            if known:
                by_each = given.taught(self._space, [self._position[one] for one in known])[:, at]
                share = float(by_each.mean()) / taught
                if share:
                    teacher = known[int(abs(by_each).argmax())]
                    reasons.append(Reason(given.kind, "", teacher, "stations", share))
        return reasons

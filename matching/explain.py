"""Why a document stands where it stands: the parts of its score, given back as reasons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from matching import weights
from matching.feedback import feedback, whole
from matching.models import REASON_KINDS, Match, Profile, Reason, ReasonKind
from matching.preferences import closest_disciplines, preferences
from matching.query import Query
from matching.reasons import Source, is_weak, word_reasons
from matching.scoring import Scorer, Scores, with_discipline
from matching.text import clauses, tokens

_PHRASES = 12  # of one document's phrases so many at most are compared in meaning


def explain(scorer: Scorer, profile: Profile, scored: Scores, at: int, match: Match) -> Match:
    """The match of the document at position `at` with all its reasons, from the same numbers that scored it; their shares
    add up to its fit."""
    document, query = scorer.documents[at], scored.query
    taught = whole(profile, scorer.facts)
    scale = 1.0 / taught / with_discipline(profile, query)
    words = scale * float(scored.parts.words[0, at])
    contributions = _contributions(scorer, query, at, words)
    # read again for the few that are shown: the places of all terms of all documents would fill the memory
    theirs = [Source.of(text, tokens(text, scorer.simplified), field) for field, text in document.fields]
    reasons = word_reasons(contributions, query.sources, theirs)
    reasons += _borrowed(scorer, scored, at, scale)
    if share := scorer.share_of_discipline(profile, scored, at):
        pair = closest_disciplines(profile, document) if document.disciplines else ("", "")
        reasons.append(Reason("discipline" if document.disciplines else "usual", *pair, "disciplines", share))
    reasons += _taught(scorer, profile, at, taught)
    if query.disciplines:
        reasons = _by_discipline(reasons)
        words = sum(reason.share for reason in reasons if reason.kind == "rest")
    wishes = preferences(profile, document)
    weak = (
        bool(contributions)
        and not query.disciplines
        and is_weak(contributions, query.sources, _is_rare(scorer, contributions))
        and not _means_it(scored, at)
    )
    return replace(
        match,
        reasons=tuple(sorted(reasons, key=lambda reason: (REASON_KINDS.index(reason.kind), -reason.share))),
        told=scorer.ties.told(query.texts, document, query.disciplines),
        met=tuple(wish for wish in wishes if wish.met is True),
        unmet=tuple(wish for wish in wishes if wish.met is False),
        unknown=tuple(wish for wish in wishes if wish.met is None),
        weak=weak,
        words=words,
    )


def _contributions(scorer: Scorer, query: Query, at: int, words: float) -> dict[str, float]:
    """What each term adds to the score of the words: the vector that scored this document, term by term."""
    own = scorer.index.rows[at : at + 1]
    document = dict(zip(scorer.space.terms(own.indices), own.data.tolist(), strict=True))
    found, *lines = (
        {term: row[term] * document[term] for term in document if term in row} for row in query.rows
    )
    for line in sorted(lines, key=lambda one: -sum(one.values()))[: weights.BEST_LINES]:
        for term, value in line.items():
            found[term] += value
    total = sum(found.values())
    return {term: value * words / total for term, value in found.items()} if total else {}


def _means_it(scored: Scores, at: int) -> bool:
    """Whether one word in common is of what the texts mean: a ward for children and a hospital for children."""
    meaning = scored.parts.alike[1]
    return meaning is not None and float(meaning[0, at]) >= weights.MEANT_FROM


def _is_rare(scorer: Scorer, contributions: Mapping[str, float]) -> bool:
    """Whether few documents use the term that gives most."""
    most = max(contributions, key=contributions.__getitem__)
    return scorer.space.users_[most] <= max(1, weights.RARE * scorer.space.documents_)


def _borrowed(scorer: Scorer, scored: Scores, at: int, scale: float) -> Iterator[Reason]:
    """What neighbours lend, and what is close in meaning."""
    parts, query = scored.parts, scored.query
    lent = scale * float(parts.lent[0, at])
    if lent > 0.0:
        yield Reason("similar", "", scorer.lender(scored, at), "stations", lent)
    close = scale * float(parts.meaning[0, at]) if scorer.meaning else 0.0
    if close > 0.0 and scorer.meaning:
        phrases = [
            (text[start:end], field)
            for field, text in scorer.documents[at].fields
            for start, end in clauses(text)
        ][:_PHRASES]
        if phrases:
            line, phrase = scorer.meaning.closest(query.texts, [text for text, _ in phrases])
            mine = query.texts[line]
            yield Reason("meaning", query.disciplines.get(mine, mine), *phrases[phrase], close)


def _taught(scorer: Scorer, profile: Profile, at: int, taught: float) -> Iterator[Reason]:
    """What was said of other documents."""
    for given in feedback(profile):
        if known := scorer.facts.positions(given.documents):
            by_each = given.taught(scorer.index, known)[:, at]
            share = float(by_each.mean()) / taught
            if share:
                teacher = scorer.documents[known[int(abs(by_each).argmax())]].id
                yield Reason(given.kind, "", teacher, "stations", share)


def _by_discipline(reasons: Sequence[Reason]) -> list[Reason]:
    """Reasons from the names of disciplines, which the fellow never wrote: one for each code and phrase of theirs."""
    shares: dict[Reason, float] = {}
    for reason in reasons:
        kind: ReasonKind = "discipline" if reason.kind in ("words", "meaning") else reason.kind
        same = replace(reason, kind=kind, share=0.0)
        shares[same] = shares.get(same, 0.0) + reason.share
    return [replace(reason, share=share) for reason, share in shares.items()]

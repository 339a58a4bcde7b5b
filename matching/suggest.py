"""What would make a ranking better: the additions to a profile that change it most, from the documents themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TypeVar

import numpy as np

from matching.models import Document, Match, Profile, Suggestion
from matching.scoring import Scorer, Scores
from matching.space import Floats
from matching.steps import Steps
from matching.text import PIECE, fold

T = TypeVar("T")

_NEAR = 20  # documents whose directions and disciplines are tried: near enough that the fellow may mean them
_NEAR_PART = 0.3  # and they have this part of the best score
_TIED = 0.1  # of the fit that words and disciplines carry together, at least
_CLOSE = 0.5  # likeness from which a direction may be what the fellow means
_FIRST = 10  # places whose change is counted
_TRIED = 40
_A_STEP = 8  # of them in one step
_LONG = 240.0  # words, from which meaning is not asked either
_LONGEST = 50  # characters of a direction that fits on a button
_ASIDE = re.compile(r"\s*(?:\([^)]*\)?|（[^）]*）?)")
_END = re.compile(r"[\n;；。,，、]+|\.(?=\s|$)")
_LOOSE = re.compile(r"^(?:and|以及|和|及)\s*\b|(?:等|etc)$", re.IGNORECASE)


def near(scored: Scores) -> list[int]:
    """The positions of the documents near the top, whose directions and disciplines are tried; none where it is no use.

    Who wrote more than `_LONG` gets no advice: another word changes little.
    """
    if scored.query.size > _LONG or not scored.scores.any():
        return []
    best = scored.scores.max()
    return [
        at
        for at in _top(scored.scores, _NEAR)
        if scored.listed[at] and scored.scores[at] >= _NEAR_PART * best
    ]


def suggestions(
    scorer: Scorer, profile: Profile, scored: Scores, matches: Mapping[int, Match], limit: int
) -> Steps[list[Suggestion]]:
    """Up to `limit` disciplines or directions that would change the first ten places most and are close to the profile.

    Each candidate comes from one of the `matches` (of documents `near` the top, by position), is added to the profile, and
    the ranking is done again. They are ordered by change times closeness: for a direction the cosine of the scores that it
    gets by itself with those of the profile, for a discipline how well its document fits. Of candidates that bring the same
    documents only the first is kept.
    """
    found = yield from additions(scorer, profile, scored, matches)
    first = set(_top(scored.scores, _FIRST))
    tried: list[tuple[float, frozenset[int], Suggestion]] = []
    for these in _a_few(found):
        queries = yield from scorer.read([added for _, added, _ in these])
        content = scorer.text_scores(queries)
        for (suggestion, added, closeness), query, row in zip(these, queries, content, strict=True):
            _, scores, _ = scorer.final_scores(added, query, row)
            if new := frozenset(_top(scores, _FIRST)) - first:
                change = len(new) / _FIRST
                tried.append((change * closeness, new, replace(suggestion, change=change)))
        yield
    return _best(tried, limit)


def _best(tried: list[tuple[float, frozenset[int], Suggestion]], limit: int) -> list[Suggestion]:
    chosen: list[Suggestion] = []
    brought: set[int] = set()
    for _, new, suggestion in sorted(tried, key=lambda one: (-one[0], one[2].kind, one[2].value)):
        if len(chosen) == limit:
            break
        if not new <= brought:
            brought |= new
            chosen.append(suggestion)
    return chosen


def additions(
    scorer: Scorer, profile: Profile, scored: Scores, matches: Mapping[int, Match]
) -> Steps[list[tuple[Suggestion, Profile, float]]]:
    """What the documents of `matches` (by position) write that is close to the profile, each with the profile that it
    would make, and how close it is."""
    candidates = _candidates(scorer, profile, scored, matches)
    found = [one for one in candidates if one[0].kind == "discipline"]
    for some in _a_few([one for one in candidates if one[0].kind == "direction"]):
        alone = yield from scorer.read([Profile(interests=(one.value,)) for one, _, _ in some])
        for (suggestion, added, _), scores in zip(some, scorer.text_scores(alone), strict=True):
            if (closeness := _cosine(scores, scored.content)) >= _CLOSE:
                found.append((suggestion, added, closeness))
        yield
    return found


def _a_few(things: Sequence[T]) -> Iterator[Sequence[T]]:
    return (things[start : start + _A_STEP] for start in range(0, len(things), _A_STEP))


def _candidates(
    scorer: Scorer, profile: Profile, scored: Scores, matches: Mapping[int, Match]
) -> list[tuple[Suggestion, Profile, float]]:
    """What documents of the field near the top write, with the profile that each would make.

    The number is how close it is in [0, 1]: for a discipline how well its document fits; for a direction not known yet.
    """
    found: list[tuple[Suggestion, Profile, float]] = []
    own = "\n".join(profile.interests)
    seen: set[str] = {*profile.disciplines}
    best = scored.scores.max(initial=0.0)
    for at, match in matches.items():
        document = scorer.documents[at]
        if not _is_of_the_field(match):
            continue
        for code in document.disciplines if len(profile.disciplines) < 3 else ():
            if code not in seen:
                seen.add(code)
                added = replace(profile, disciplines=(*profile.disciplines, code))
                found.append(
                    (Suggestion("discipline", code, document.id, 0.0), added, float(scored.scores[at] / best))
                )
        for english, chinese in directions(document):
            value = chinese or english if _is_chinese(own) else english or chinese
            if value in seen or value.casefold() in own.casefold() or len(seen) >= _TRIED:
                continue
            seen.add(value)
            added = replace(profile, interests=(*profile.interests, value))
            found.append((Suggestion("direction", value, document.id, 0.0, english, chinese), added, 0.0))
    return found


def _is_of_the_field(match: Match) -> bool:
    """Whether words or a discipline tie the document to the fellow: on meaning or one word alone rests no advice.

    Nor on a neighbouring discipline: pharmacy and Chinese medicine are of one category, and far apart.
    """
    tied = sum(
        reason.share
        for reason in match.reasons
        if reason.kind == "words"
        or (reason.kind == "discipline" and (reason.field != "disciplines" or reason.mine == reason.theirs))
    )
    return not match.weak and tied >= _TIED * match.fit


def directions(document: Document) -> Iterator[tuple[str, str]]:
    """What the document enumerates, in English and Chinese; paired only where both lists are equally long."""
    english, chinese = _listed(document.directions_en), _listed(document.directions_zh)
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

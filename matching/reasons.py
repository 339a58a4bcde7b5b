"""Which words of mine met which words of theirs: the terms of the score, given back as people's own phrases."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import chain

from matching.models import Field, Reason
from matching.text import Token, clauses

_SHORT = 40  # characters up to which a clause is quoted whole; a longer one is cut to the words that met
_WORTH_QUOTING = 0.08  # of all that words in common carry
_NEARLY_ALL = 0.9

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Source:
    """A text that may be quoted, with the places of its terms. With a `label`, that is quoted in its place."""

    text: str
    places: Mapping[str, tuple[Span, ...]]
    words: frozenset[Span] = frozenset()
    ordered: tuple[Span, ...] = ()  # the same words from first to last
    field: Field = "directions"
    label: str = ""

    @classmethod
    def of(
        cls, text: str, text_tokens: Sequence[Token], field: Field = "directions", lent: Iterable[Token] = ()
    ) -> Source:
        """The source for a text and its terms; `lent` are terms that mean the same as words of it."""
        places: dict[str, list[Span]] = defaultdict(list)
        for token in chain(text_tokens, lent):
            places[token.term].append((token.start, token.end))
        words = frozenset(
            (one.start, one.end) for one in text_tokens if one.family in ("stem", "character pair")
        )
        where = {term: tuple(spans) for term, spans in places.items()}
        return cls(text, where, words, tuple(sorted(words)), field)

    def words_met(self, terms: Iterable[str]) -> set[Span]:
        """The own words of this text (Latin words, pairs of characters) that these terms stand for."""
        met: set[Span] = set()
        for term in terms:
            places = self.places.get(term, ())
            # a word that I wrote stands for itself, even where a phrase around it means something with it too
            met.update([span for span in places if span in self.words] or places)
        found: set[Span] = set()
        for start, end in met:
            if end - start > 1:
                first, last = bisect_left(self.ordered, (start, 0)), bisect_left(self.ordered, (end, 0))
                found.update(word for word in self.ordered[first:last] if word[1] <= end)
        return found


def word_reasons(
    contributions: Mapping[str, float], mine: Sequence[Source], theirs: Sequence[Source]
) -> list[Reason]:
    """Reasons whose shares add up to the sum of `contributions`, largest first.

    Each pair of clauses (one of mine, one of theirs) is worth the terms that stand in both. The best pair takes
    its terms, then the next best of what is left: every term is counted in exactly one reason. Pairs that no
    whole word ties, or that carry little, are not worth quoting: their sum is the reason "rest".
    """
    left = dict(contributions)
    total = sum(left.values())
    rest = 0.0
    my_clauses = _clauses_with_terms(mine, left)
    their_clauses = _clauses_with_terms(theirs, left)
    reasons: list[Reason] = []
    # what a pair is worth only falls as others take its terms, so that the first in line that is still worth what it
    # stands there for is the best of all
    pairs = [
        (-sum(left[term] for term in terms), i, j, terms)
        for i, my in enumerate(my_clauses)
        for j, their in enumerate(their_clauses)
        if (terms := my.terms & their.terms)
    ]
    heapify(pairs)
    while pairs:
        worth, i, j, terms = heappop(pairs)
        kept = terms & left.keys()
        if len(kept) < len(terms):
            if kept:
                heappush(pairs, (-sum(left[term] for term in kept), i, j, kept))
            continue
        share, my, their = -worth, my_clauses[i], their_clauses[j]
        for term in terms:
            del left[term]
        if share < _WORTH_QUOTING * total or not my.source.words_met(terms):
            rest += share
        else:
            reasons.append(Reason("words", my.quote(terms), their.quote(terms), their.source.field, share))
    if rest > 0.0:
        reasons.append(Reason("rest", "", "", "directions", rest))
    return reasons


def is_weak(contributions: Mapping[str, float], mine: Sequence[Source], is_rare: bool) -> bool:
    """Whether the words in common are one word only, or nearly, of several that I wrote, or my only one and not rare."""
    if sum(len(source.words) for source in mine) < 2:
        return not is_rare
    total = sum(contributions.values())
    met: dict[tuple[int, Span], float] = defaultdict(float)
    for term, share in contributions.items():
        for at, source in enumerate(mine):
            if term not in source.places:
                continue
            words = source.words_met([term])
            for word in words:
                met[at, word] += share / len(words)
    return len(met) < 2 or max(met.values()) > _NEARLY_ALL * total


@dataclass(frozen=True, slots=True)
class _Clause:
    source: Source
    start: int
    end: int
    terms: frozenset[str]

    def quote(self, terms: frozenset[str] | set[str]) -> str:
        """The clause as written, cut to the words that met where it is long."""
        if self.source.label:
            return self.source.label
        start, end = self.start, self.end
        if end - start > _SHORT:
            spans = [
                span
                for term in terms
                for span in self.source.places[term]
                if self.start <= span[0] and span[1] <= self.end
            ]
            start = min(span[0] for span in spans)
            end = min(max(span[1] for span in spans), start + 2 * _SHORT)
        return self.source.text[start:end].strip()


def _clauses_with_terms(sources: Sequence[Source], wanted: Mapping[str, float]) -> list[_Clause]:
    found: list[_Clause] = []
    for source in sources:
        # a term that spans two clauses belongs to the first of them
        spans = sorted((span[0], term) for term in wanted for span in source.places.get(term, ()))
        # of clauses with the same terms the first is the one to quote
        seen: set[frozenset[str]] = set()
        for start, end in clauses(source.text) if spans else ():
            here = spans[bisect_left(spans, (start, "")) : bisect_left(spans, (end, ""))]
            terms = frozenset(term for _, term in here)
            if terms and terms not in seen:
                seen.add(terms)
                found.append(_Clause(source, start, end, terms))
    return found

"""What every document gets from a profile: words, neighbours, meaning, and what is known beside the texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from matching import weights
from matching.dictionary import Dictionary
from matching.feedback import feedback, whole
from matching.index import Index
from matching.lexicon import Lexicon
from matching.meaning import Encoder, Meaning
from matching.models import Document, Layer, Profile
from matching.neighbours import Neighbours
from matching.preferences import DocumentFacts, Flags
from matching.query import Query, QueryReader
from matching.space import Floats, Space
from matching.steps import Steps, at_once

_KEPT = 8  # profiles whose scores are kept: page by page, and for advice, the same one is asked for again


@dataclass(frozen=True, slots=True)
class Parts:
    """What makes up a text score, each queries × documents and already weighted: the sum is the score.

    Without the meaning layer `meaning` is one column of zeros.
    """

    words: Floats
    lent: Floats
    meaning: Floats


@dataclass(frozen=True, slots=True)
class Scores:
    """One profile as read, and what every document gets from it, in the order of `Scorer.documents`."""

    query: Query
    parts: Parts
    fits: Floats
    scores: Floats
    listed: Flags

    @property
    def content(self) -> Floats:
        """What the texts alone give."""
        return np.asarray((self.parts.words + self.parts.lent + self.parts.meaning)[0])


class Scorer:
    """Scores a fixed set of documents. Immutable; see `Collection`, which lists and explains what is scored here."""

    def __init__(
        self,
        documents: Iterable[Document],
        lexicon: Lexicon | None = None,
        *,
        dictionary: Dictionary | None = None,
        encoder: Encoder | None = None,
        background: Scorer | None = None,
    ) -> None:
        # by id, so that the order they come in changes nothing
        self.documents = tuple(sorted(documents, key=lambda document: document.id))
        self.simplified = dictionary.simplified if dictionary else None
        self.space = Space(self.simplified)
        known = background.space if background else None
        self.index = Index(self.space.fit_transform(self.documents, background=known))
        self.neighbours = Neighbours(self.index.unit, self.index.sizes)
        self.facts = DocumentFacts(self.documents)
        self.meaning: Meaning | None = None
        if encoder and self.documents:
            self.meaning = Meaning(encoder, self.documents, background.meaning if background else None)
        self.lacking: tuple[Layer, ...] = (
            *(("dictionary",) if dictionary is None else ()),
            *(("meaning",) if encoder is None else ()),
        )
        self._reader = QueryReader(self.space, lexicon or Lexicon(), dictionary)
        self._kept: dict[Profile, Scores] = {}

    def read(self, profiles: Iterable[Profile]) -> Steps[list[Query]]:
        """In steps, the profiles as queries: interests, or the names of disciplines where no document knows those."""
        queries = []
        for profile in profiles:
            query = yield from self._reader.read(profile.interests)
            if not query.is_known and profile.disciplines:
                query = yield from self._reader.read_disciplines(profile.disciplines)
            elif not query.is_known and self.meaning and query.size >= 1.0:
                query = replace(query, basis="meaning")
            elif not query.is_known:
                query = replace((yield from self._reader.read(())), basis="nothing")
            queries.append(query)
        if self.meaning:  # which keeps the lines that it has read
            weight = _meaning_weight(np.array([query.size for query in queries], np.float32))
            lines = [text for at in np.flatnonzero(weight).tolist() for text in queries[at].texts]
            yield from self.meaning.reading(lines)
        return queries

    def scored(self, profile: Profile) -> Steps[Scores]:
        """In steps, what a profile gives to every document; the last few are kept."""
        kept = self._kept.get(profile)
        if kept is None:
            queries = yield from self.read([profile])
            parts = self._parts(queries)
            content = (parts.words + parts.lent + parts.meaning)[0]
            kept = Scores(queries[0], parts, *self.final_scores(profile, content))
            # a new one, since another thread may be reading the old
            self._kept = {**dict(list(self._kept.items())[1 - _KEPT :]), profile: kept}
            yield
        return kept

    def scores(self, profile: Profile) -> Floats:
        """The score of every document (in the order of `documents`), in [0, 1]; 0 for those that are hidden or dismissed.

        Also of those that are too far from the profile to be listed: what is asked here is the order of all.
        """
        return at_once(self.scored(profile)).scores

    def text_scores(self, queries: Sequence[Query]) -> Floats:
        """What the texts alone give: queries × documents, in [0, 1]. The same one by one as in a batch."""
        parts = self._parts(queries)
        return np.asarray(parts.words + parts.lent + parts.meaning)

    def final_scores(self, profile: Profile, content: Floats) -> tuple[Floats, Floats, Flags]:
        """Fits, scores, and who is listed (see `least`), from what the texts of one profile give.

        A discipline counts where both sides name one; what was said of single documents teaches (`feedback`); wishes
        are a factor.
        """
        fits = content.copy()
        closeness = self.facts.discipline(profile)
        if closeness:
            close, known = closeness
            fits[known] += weights.DISCIPLINE * (close[known] - fits[known])
        for given in feedback(profile):
            if teachers := self.facts.positions(given.documents):
                fits += given.taught(self.index, teachers).mean(axis=0)
        fits /= whole(profile, self.facts)
        visible = ~(self.facts.hidden(profile) | self.facts.dismissed(profile))
        scores = np.where(visible, np.clip(fits * self.facts.factor(profile), 0.0, 1.0), 0.0)
        return fits, scores, visible & (fits >= self.least(fits))

    @staticmethod
    def least(fits: Floats) -> Floats:
        """The fit from which a document is listed, for one profile or for rows of them.

        A part of the best fit of all documents, hidden ones too: when conditions hide all that fits, what is left
        does not fit any better for that.
        """
        best = fits.max(axis=-1, keepdims=True, initial=0.0)
        return np.asarray(np.maximum(weights.LISTED_FROM, weights.LISTED_OF_BEST * best))

    def _parts(self, queries: Sequence[Query]) -> Parts:
        sizes = np.array([[query.size] for query in queries], np.float32)
        # the more a fellow wrote, the less has to be borrowed: from neighbours, from meaning
        borrowed = _less_with(sizes, weights.NEIGHBOURS_WORDS)
        weight = _meaning_weight(sizes) if self.meaning else np.zeros_like(borrowed)
        # one number for all documents brings the sum of the three into [0, 1]
        scale = np.reciprocal((1.0 + borrowed) * (1.0 + weight * (1.0 + weights.MEANING_NEIGHBOURS)))
        words = scale * self._words(queries)
        lent = borrowed * self.neighbours.lent(words)
        meaning = np.zeros((len(queries), 1), np.float32)  # nothing, for every document
        if self.meaning:
            asked = zip(queries, weight[:, 0] > 0.0, strict=True)
            close = self.meaning.scores([query.texts if read else () for query, read in asked])
            meaning = close + weights.MEANING_NEIGHBOURS * self.neighbours.lent(close)
            meaning *= weight * (1.0 + borrowed) * scale
        return Parts(words, lent, meaning)

    def _words(self, queries: Sequence[Query]) -> Floats:
        """Cosine-like scores: the profile as a whole and its best lines."""
        rows = self.space.rows([row for query in queries for row in query.rows])
        products = self.index.products(rows)
        first = np.cumsum([0, *(len(query.rows) for query in queries)])
        scores = products[first[:-1]]
        for at, query in enumerate(queries):
            if len(query.rows) > 1:
                lines = products[first[at] + 1 : first[at + 1]]
                best = np.partition(lines, -weights.BEST_LINES, axis=0)[-weights.BEST_LINES :]
                scores[at] += best.sum(axis=0)
        return np.asarray(scores)


def _meaning_weight(sizes: Floats) -> Floats:
    weight = weights.MEANING * _less_with(sizes, weights.MEANING_WORDS)
    # where it would decide next to nothing, reading long texts is not worth the wait: tens of ms a line
    weight[weight < weights.MEANING_LEAST * weights.MEANING] = 0.0
    return weight


def _less_with(sizes: Floats, half: float) -> Floats:
    """A weight that falls from 1 as texts grow, through one half at `half`."""
    return np.asarray(1.0 / (1.0 + (sizes / half) ** 2))

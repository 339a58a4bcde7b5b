"""What every document gets from a profile: words, neighbours, meaning, and what is known beside the texts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from matching import weights
from matching.dictionary import Dictionary
from matching.feedback import feedback, whole
from matching.grades import grades
from matching.index import Index
from matching.lexicon import Lexicon
from matching.meaning import Encoder, Meaning
from matching.models import GRADES, Document, Layer, Profile
from matching.neighbours import Neighbours
from matching.preferences import DocumentFacts, Flags
from matching.query import Query, QueryReader
from matching.space import Floats, Space
from matching.steps import Steps, at_once
from matching.told import Ties

# Profiles whose scores are kept, as they are asked for again, page by page: 40 kB each for a thousand documents.
_KEPT = 64
_CHARACTERS_KEPT = 40_000  # of these profiles: what was read of a long one takes MBs


@dataclass(frozen=True, slots=True)
class Parts:
    """What makes up a text score, each queries × documents and already weighted: the sum is the score.

    Without the meaning layer `meaning` is one column of zeros. `alike` are what the texts have in common as cosines: of words,
    and of meaning, which is None without that layer.
    """

    words: Floats
    lent: Floats
    meaning: Floats
    alike: tuple[Floats, Floats | None]


@dataclass(frozen=True, slots=True)
class Scores:
    """One profile as read, and what every document gets from it, in the order of `Scorer.documents`."""

    query: Query
    parts: Parts
    fits: Floats
    scores: Floats
    listed: Flags
    closeness: Floats
    grades: NDArray[np.int8]

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
        self.ties = Ties(self.space, lexicon or Lexicon(), dictionary, encoder)
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
            _, weight = _borrowed(np.array([query.size for query in queries], np.float32))
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
            final = self.final_scores(profile, queries[0], content)
            closeness = self._closeness(profile, content)
            found = self._grades(queries[0], parts, closeness, final[1])
            kept = Scores(queries[0], parts, *final, closeness, found)
            # a new one, since another thread may be reading the old
            self._kept = _newest({**self._kept, profile: kept})
            yield
        return kept

    def _grades(self, query: Query, parts: Parts, closeness: Floats, scores: Floats) -> NDArray[np.int8]:
        if query.disciplines:  # which alone never fit
            return np.full(len(scores), GRADES.index("related"), np.int8)
        words, meaning = parts.alike
        is_asked = meaning is not None and _borrowed(np.array(query.size))[1] > 0.0
        if len(query.lines) > 1:  # a house that does one of five things that I do fits
            words = np.vstack([words, self.index.products(self.space.rows(query.line_rows))])
            if self.meaning and meaning is not None and is_asked:
                meaning = np.vstack([meaning, self.meaning.scores([[text] for text in query.texts])])
        most = meaning.max(axis=0) if meaning is not None and is_asked else None
        return grades(words.max(axis=0), most, closeness, scores)

    def scores(self, profile: Profile) -> Floats:
        """The score of every document (in the order of `documents`), in [0, 1]; 0 for those that are hidden or dismissed.

        Also of those that are too far from the profile to be listed: what is asked here is the order of all.
        """
        return at_once(self.scored(profile)).scores

    def text_scores(self, queries: Sequence[Query]) -> Floats:
        """What the texts alone give: queries × documents, in [0, 1]. The same one by one as in a batch."""
        parts = self._parts(queries)
        return np.asarray(parts.words + parts.lent + parts.meaning)

    def final_scores(self, profile: Profile, query: Query, content: Floats) -> tuple[Floats, Floats, Flags]:
        """Fits, scores, and who is listed (see `least`), from what the texts of one profile give.

        A discipline counts where the texts do (`_added`); what was said of single documents teaches (`feedback`); wishes
        are a factor.
        """
        fits = content.copy()
        if profile.disciplines:
            fits = (fits + _added(query, content, self._closeness(profile, content))) / with_discipline(
                profile, query
            )
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

    def _closeness(self, profile: Profile, content: Floats) -> Floats:
        """How close disciplines are, in [0, 1]; 0 everywhere for a profile without.

        A document that names none is as close as those like it are on the average, or where none of these names one, as
        those are that fit as well: that a house left a field empty says nothing for or against it.
        """
        close, known = self.facts.discipline(profile)
        lends = self.neighbours.lends
        named, told = lends @ known.astype(np.float32), lends @ (close * known)
        fitting = float(content[known].sum())
        usual = float((content * close)[known].sum()) / fitting if fitting > 0.0 else 0.0
        imputed = np.divide(told, named, out=np.full_like(close, usual), where=named > 0.0)
        return np.asarray(np.where(known, close, imputed), np.float32)

    def share_of_discipline(self, profile: Profile, scored: Scores, at: int) -> float:
        """What disciplines, known or usual, add to the fit of the document at position `at`."""
        if not profile.disciplines:
            return 0.0
        added = _added(scored.query, scored.content, scored.closeness)
        return float(added[at]) / with_discipline(profile, scored.query) / whole(profile, self.facts)

    def lender(self, scored: Scores, at: int) -> str:
        """The id of the document that lends most to the one at position `at`; empty when none does."""
        by_words, by_meaning = map(float, _borrowed(np.array(scored.query.size, np.float32)))
        given = by_words * self.neighbours.lends[[at]].toarray()
        if self.meaning:
            given += by_meaning * weights.ALIKE * (1.0 + by_words) * self.meaning.neighbours[[at]].toarray()
        given *= scored.parts.words
        return self.documents[int(given.argmax())].id if given.any() else ""

    def _parts(self, queries: Sequence[Query]) -> Parts:
        sizes = np.array([[query.size] for query in queries], np.float32)
        # the more a fellow wrote, the less has to be borrowed: from neighbours, from meaning
        by_words, by_meaning = _borrowed(sizes)
        alike = self._words(queries)
        words = alike / (1.0 + by_words)
        lent = by_words * self.neighbours.lent(words)
        if not self.meaning:
            return Parts(words, lent, np.zeros_like(sizes), (alike, None))
        lent += by_meaning * weights.ALIKE * (1.0 + by_words) * (self.meaning.neighbours @ words.T).T
        asked = zip(queries, by_meaning[:, 0] > 0.0, strict=True)
        close = self.meaning.scores([query.texts if read else () for query, read in asked])
        spread = close + weights.MEANING_NEIGHBOURS * self.neighbours.lent(close)
        beyond = np.maximum(0.0, close - weights.SAME_MEANING_FROM) / (1.0 - weights.SAME_MEANING_FROM)
        # in units of how much the words tell documents apart for this query: a layer for which all are alike says little
        told = words + lent
        least = np.where(told.any(axis=1, keepdims=True), weights.WORDS_SPREAD, weights.NO_WORDS_SPREAD)
        unit = by_meaning * np.minimum(_spread(told, least), weights.WORDS_SPREAD_MOST)
        weight = unit * weights.MEANING / _spread(spread, weights.MEANING_SPREAD)
        # one number for all documents brings the sum of the three into [0, 1]
        most = 1.0 + by_meaning * weights.ALIKE + weight * (1.0 + weights.MEANING_NEIGHBOURS)
        scale = (1.0 / (most + unit * weights.SAME_MEANING)).astype(np.float32)
        meaning = weight * spread + unit * weights.SAME_MEANING * beyond
        return Parts(scale * words, scale * lent, scale * meaning, (alike, close))

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


def _newest(kept: Mapping[Profile, Scores]) -> dict[Profile, Scores]:
    """The last of these, as many as are kept."""
    newest = [*kept.items()][: -_KEPT - 1 : -1]
    characters = accumulate(sum(map(len, profile.interests)) for profile, _ in newest)
    count = max(1, bisect_right([*characters], _CHARACTERS_KEPT))
    return dict(newest[count - 1 :: -1])


def _borrowed(sizes: Floats) -> tuple[Floats, Floats]:
    """How much profiles of these lengths borrow from neighbours by words, and from meaning."""
    by_meaning = _less_with(sizes, weights.MEANING_WORDS)
    # where it would decide next to nothing, reading long texts is not worth the wait: tens of ms a line
    by_meaning *= by_meaning >= weights.MEANING_LEAST
    return _less_with(sizes, weights.NEIGHBOURS_WORDS), by_meaning


def _alone(query: Query) -> float:
    """What disciplines count without any text that fits: all, where they are all that the fellow gave."""
    return 1.0 if query.disciplines else weights.DISCIPLINE_ALONE


def with_discipline(profile: Profile, query: Query) -> float:
    """What fits are divided by, so that disciplines cannot carry them above 1."""
    return 1.0 + weights.DISCIPLINE + _alone(query) if profile.disciplines else 1.0


def _added(query: Query, content: Floats, closeness: Floats) -> Floats:
    """What disciplines add to texts: much where these fit, next to nothing where they do not."""
    best = float(content.max(initial=0.0)) or 1.0
    return np.asarray(closeness * (weights.DISCIPLINE * content + _alone(query) * best))


def _spread(scores: Floats, least: Floats | float) -> Floats:
    """The standard deviation of each row, a column."""
    return np.asarray(np.maximum(scores.std(axis=1, keepdims=True), least), np.float32)


def _less_with(sizes: Floats, half: float) -> Floats:
    """A weight that falls from 1 as texts grow, through one half at `half`."""
    return np.asarray(1.0 / (1.0 + (sizes / half) ** 2))

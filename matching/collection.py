"""The collection: built once from the documents, asked for one fellow at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from matching import weights
from matching.dictionary import Dictionary
from matching.explain import Explainer, Parts
from matching.feedback import feedback, whole
from matching.lexicon import Lexicon
from matching.meaning import Encoder, Meaning, Texts
from matching.models import Basis, Document, Layer, Match, Profile, Ranking
from matching.neighbours import Neighbours
from matching.preferences import Flags, Places
from matching.query import Query, Reader
from matching.space import Fields, Floats, Space
from matching.steps import Steps, at_once
from matching.text import tokens

_KEPT = 8  # profiles whose scores are kept: page by page, and for advice, the same one is asked for again

Pick = Callable[[Sequence[str]], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One profile as read, and what every document gets from it, in the order of `Collection.documents`."""

    query: Query
    basis: Basis
    parts: Parts
    fits: Floats
    scores: Floats
    listed: Flags

    @property
    def content(self) -> Floats:
        """What the texts alone give."""
        return np.asarray((self.parts.words + self.parts.lent + self.parts.meaning)[0])


class Collection:
    """A fixed set of documents, ranked for one profile at a time. Immutable: build another when documents change, and swap it in.

    Building takes about a second for 447 documents (and 1 to 2 ms a text for the meaning layer) and is meant for a
    thread; every method is safe to call from any thread. `dictionary` and `encoder` are optional layers, see
    `load_dictionary` and `load_encoder`; what is missing is named by `Ranking.lacking`. Texts of the `background` count
    for how common words are (a dozen topics among all documents), and are neither ranked nor neighbours.
    """

    def __init__(
        self,
        documents: Iterable[Document],
        lexicon: Lexicon | None = None,
        *,
        dictionary: Dictionary | None = None,
        encoder: Encoder | None = None,
        background: Sequence[Document] = (),
    ) -> None:
        # by id, so that the order they come in changes nothing
        self.documents = tuple(sorted(documents, key=lambda document: document.id))
        self._lexicon = lexicon or Lexicon()
        simplified = dictionary.simplified if dictionary else None

        def read(texts: Sequence[Texts]) -> Iterator[Fields]:
            return ([(weight, tokens(text, simplified)) for weight, text in own] for own in texts)

        texts = [_weighted_texts(one) for one in self.documents]
        others = [_weighted_texts(one) for one in background]
        self._space = Space(read(texts), read(others))
        self._neighbours = Neighbours(self._space.unit, self._space.lengths)
        self._reader = Reader(self._space, self._lexicon, dictionary)
        self._places = Places(self.documents)
        self._meaning = Meaning(encoder, texts, others) if encoder and texts else None
        self._explainer = Explainer(self.documents, simplified, self._space, self._neighbours, self._meaning)
        self._kept: dict[Profile, Asked] = {}
        self.lacking: tuple[Layer, ...] = (
            *(("dictionary",) if dictionary is None else ()),
            *(("meaning",) if encoder is None else ()),
        )

    def rank(self, profile: Profile, limit: int | None = None) -> list[Match]:
        """The best documents for a profile, best first; ties by id. What has next to nothing in common is left out."""
        return list(self.ranking(profile, limit).matches)

    def hidden(self, profile: Profile) -> int:
        """How many documents the profile's hard conditions keep from view."""
        return int(self._places.hidden(profile).sum())

    def ranking(self, profile: Profile, limit: int | None = None) -> Ranking:
        """The best documents with what the list rests on and how many the hard conditions hide."""
        return at_once(self.ranking_in_steps(profile, limit))

    def ranking_in_steps(
        self, profile: Profile, limit: int | None = None, explained: Pick | None = None
    ) -> Steps[Ranking]:
        """`ranking`, in steps. `explained` picks who of the listed gets reasons, which take most of the time; all by default."""
        asked = yield from self.asked(profile)
        order, similar, total = self._grouped(asked, limit)
        listed = [self.documents[at].id for at in order]
        wanted = set(listed if explained is None else explained(listed))
        yield from asked.query.quoted()
        matches = []
        for at, name in zip(order, listed, strict=True):
            matches.append(self._match(profile, asked, at, similar[at], reasons=name in wanted))
            if name in wanted:
                yield
        return Ranking(tuple(matches), asked.basis, self.hidden(profile), total, self.lacking)

    def explained(self, profile: Profile, ids: Iterable[str]) -> dict[str, Match]:
        """These documents as `rank` would list them, whatever their place; those it would not list are left out."""
        return at_once(self.explained_in_steps(profile, ids))

    def explained_in_steps(self, profile: Profile, ids: Iterable[str]) -> Steps[dict[str, Match]]:
        """`explained`, in steps."""
        asked = yield from self.asked(profile)
        listed = asked.listed & (asked.scores > 0.0)
        yield from asked.query.quoted()
        found: dict[str, Match] = {}
        for at in self._places.positions(ids):
            if listed[at]:
                found[self.documents[at].id] = self._match(profile, asked, at, ())
                yield
        return found

    def _match(
        self, profile: Profile, asked: Asked, at: int, twins: Sequence[int], *, reasons: bool = True
    ) -> Match:
        match = Match(
            id=self.documents[at].id,
            score=float(asked.scores[at]),
            fit=float(asked.fits[at]),
            similar=tuple(self.documents[twin].id for twin in twins),
        )
        if not reasons:
            return match
        return replace(match, **self._explainer.explain(profile, asked.query, asked.parts, at))

    def asked(self, profile: Profile) -> Steps[Asked]:
        """What a profile gets, in steps; the last few are kept."""
        kept = self._kept.get(profile)
        if kept is None:
            query, basis = yield from self.query_in_steps(profile)
            yield from self.reading([query])
            parts = self._parts([query])
            content = (parts.words + parts.lent + parts.meaning)[0]
            kept = Asked(query, basis, parts, *self.final_scores(profile, content))
            # a new one, since another thread may be reading the old
            self._kept = {**dict(list(self._kept.items())[1 - _KEPT :]), profile: kept}
            yield
        return kept

    def query(self, profile: Profile) -> tuple[Query, Basis]:
        """The profile as read: its interests, or the names of its disciplines where no document knows those."""
        return at_once(self.query_in_steps(profile))

    def query_in_steps(self, profile: Profile) -> Steps[tuple[Query, Basis]]:
        """`query`, in steps."""
        query = yield from self._reader.read_in_steps(profile.interests)
        if query.is_known:
            return query, "words"
        if profile.disciplines:
            return self._reader.read_disciplines(profile.disciplines), "disciplines"
        if self._meaning and query.size >= 1.0:
            return query, "meaning"
        return self._reader.read(()), "nothing"

    def reading(self, queries: Sequence[Query]) -> Steps[None]:
        """In steps, what takes time in `text_scores`: reading the lines for the meaning layer, which keeps them."""
        if self._meaning:
            weight = _meaning_weight(np.array([query.size for query in queries], np.float32))
            lines = [text for at in np.flatnonzero(weight).tolist() for text in queries[at].texts]
            yield from self._meaning.reading(lines)

    def scores(self, profile: Profile) -> Floats:
        """The score of every document (in the order of `documents`), in [0, 1]; 0 for those that are hidden or dismissed.

        Also of those that are too far from the profile to be listed: what is asked here is the order of all.
        """
        return self.final_scores(profile, self.text_scores([self.query(profile)[0]])[0])[1]

    def text_scores(self, queries: Sequence[Query]) -> Floats:
        """What the texts alone give: queries × documents, in [0, 1]. The same one by one as in a batch."""
        parts = self._parts(queries)
        scores = parts.words
        scores += parts.lent
        if self._meaning:
            scores += parts.meaning
        return scores

    def final_scores(self, profile: Profile, content: Floats) -> tuple[Floats, Floats, Flags]:
        """Fits, scores, and who is listed (see `least`), from what the texts of one profile give.

        A discipline counts where both sides name one; what was said of single documents teaches (`feedback`, on the
        unit vectors of the space); wishes are a factor.
        """
        fits = content.copy()
        closeness = self._places.discipline(profile)
        if closeness:
            close, known = closeness
            fits[known] += weights.DISCIPLINE * (close[known] - fits[known])
        for given in feedback(profile):
            if teachers := self._places.positions(given.documents):
                fits += given.taught(self._space, teachers).mean(axis=0)
        fits /= whole(profile, self._places)
        visible = ~(self._places.hidden(profile) | self._places.dismissed(profile))
        scores = np.where(visible, np.clip(fits * self._places.factor(profile), 0.0, 1.0), 0.0)
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
        weight = _meaning_weight(sizes) if self._meaning else np.zeros_like(borrowed)
        # one number for all documents brings the sum of the three into [0, 1]
        scale = np.reciprocal((1.0 + borrowed) * (1.0 + weight * (1.0 + weights.MEANING_NEIGHBOURS)))
        words = self._words(queries, scale.ravel())
        lent = self._neighbours.lent(words)
        lent *= borrowed
        meaning = np.zeros((len(queries), 1), np.float32)  # nothing, for every document
        if self._meaning:
            asked = zip(queries, weight[:, 0] > 0.0, strict=True)
            close = self._meaning.scores([query.texts if read else () for query, read in asked])
            meaning = close + weights.MEANING_NEIGHBOURS * self._neighbours.lent(close)
            meaning *= weight * (1.0 + borrowed) * scale
        return Parts(words, lent, meaning)

    def _words(self, queries: Sequence[Query], scale: Floats) -> Floats:
        """Cosine-like scores, each profile's times its number: the profile as a whole and its best lines."""
        counts = [len(query.rows) for query in queries]
        rows = [row for query in queries for row in query.rows]
        products = self._space.products(rows, np.repeat(scale, counts))
        if len(products) == len(queries):
            return products
        first = np.cumsum([0, *counts])
        scores = np.asarray(products[first[:-1]])
        for at, count in enumerate(counts):
            if count > 1:
                lines = products[first[at] + 1 : first[at + 1]]
                scores[at] += np.partition(lines, -weights.BEST_LINES, axis=0)[-weights.BEST_LINES :].sum(
                    axis=0
                )
        return scores

    def _grouped(self, asked: Asked, limit: int | None) -> tuple[list[int], dict[int, list[int]], int]:
        """The order to show, near-identical documents of each, and how many could be shown in all."""
        listed = np.flatnonzero(asked.listed & (asked.scores > 0.0))
        groups = self._neighbours.twin_group[listed]
        total = int(np.count_nonzero(np.bincount(groups)))
        if limit is not None and 4 * limit + 64 < len(listed):
            # sorting all is the slowest step of a large list; twins may fill the margin, so it grows when they do
            margin = 4 * limit + 64
            near = np.argpartition(-asked.scores[listed], margin)[:margin]
            near = np.flatnonzero(asked.scores[listed] >= asked.scores[listed][near].min())
            if len(np.unique(groups[near])) >= limit:
                listed = listed[near]
        order: list[int] = []
        similar: dict[int, list[int]] = {}
        leader: dict[int, int] = {}
        for at in listed[np.lexsort((listed, -asked.scores[listed]))].tolist():
            group = int(self._neighbours.twin_group[at])
            if group in leader:
                similar[leader[group]].append(at)
            elif limit is None or len(order) < limit:
                leader[group] = at
                similar[at] = []
                order.append(at)
        return order, similar, total


def _weighted_texts(document: Document) -> Texts:
    return [(weights.FIELD[field], text) for field, text in document.fields]


def _meaning_weight(sizes: Floats) -> Floats:
    weight = weights.MEANING * _less_with(sizes, weights.MEANING_WORDS)
    # where it would decide next to nothing, reading long texts is not worth the wait: tens of ms a line
    weight[weight < weights.MEANING_LEAST * weights.MEANING] = 0.0
    return weight


def _less_with(sizes: Floats, half: float) -> Floats:
    """A weight that falls from 1 as texts grow, through one half at `half`."""
    return np.asarray(1.0 / (1.0 + (sizes / half) ** 2))

"""The ranker: built once from the stations, asked for one fellow at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from matching import weights
from matching.dictionary import Dictionary
from matching.explain import Explainer, Parts, station_texts
from matching.lessons import lessons, whole
from matching.lexicon import Lexicon
from matching.meaning import Encoder, Meaning, Texts
from matching.models import Basis, Layer, Match, Profile, Ranking, Workstation
from matching.neighbours import Neighbours
from matching.preferences import Flags, Places
from matching.question import Question, Reader
from matching.space import Fields, Floats, Space
from matching.text import tokens


@dataclass(frozen=True, slots=True)
class _Scored:
    parts: Parts
    fits: Floats
    scores: Floats
    listed: Flags


class Ranker:
    """Ranks a fixed set of workstations. Immutable: build another when stations change, and swap it in.

    Building takes about a second for 447 stations (and 1 to 2 ms a text for the meaning layer) and is meant for a
    thread; every method is safe to call from any thread. `dictionary` and `encoder` are optional layers, see
    `load_dictionary` and `load_encoder`; what is missing is named by `Ranking.lacking`. Texts of the `background` count
    for how common words are (a dozen topics among all stations), and are neither ranked nor neighbours.
    """

    def __init__(
        self,
        workstations: Iterable[Workstation],
        lexicon: Lexicon | None = None,
        *,
        dictionary: Dictionary | None = None,
        encoder: Encoder | None = None,
        background: Sequence[Workstation] = (),
    ) -> None:
        # by id, so that the order they come in changes nothing
        self.stations = tuple(sorted(workstations, key=lambda station: station.id))
        self._lexicon = lexicon or Lexicon()
        simplified = dictionary.simplified if dictionary else None

        def read(texts: Sequence[Texts]) -> Iterator[Fields]:
            return ([(weight, tokens(text, simplified)) for weight, text in own] for own in texts)

        texts = [_weighted_texts(one) for one in self.stations]
        others = [_weighted_texts(one) for one in background]
        self._space = Space(read(texts), read(others))
        self._neighbours = Neighbours(self._space.unit, self._space.lengths)
        self._reader = Reader(self._space, self._lexicon, dictionary)
        self._places = Places(self.stations)
        self._meaning = Meaning(encoder, texts, others) if encoder and texts else None
        self._explainer = Explainer(self.stations, simplified, self._space, self._neighbours, self._meaning)
        self.lacking: tuple[Layer, ...] = (
            *(("dictionary",) if dictionary is None else ()),
            *(("meaning",) if encoder is None else ()),
        )

    def rank(self, profile: Profile, limit: int | None = None) -> list[Match]:
        """The best stations for a profile, best first; ties by id. What has next to nothing in common is left out."""
        return list(self.ranking(profile, limit).matches)

    def hidden(self, profile: Profile) -> int:
        """How many stations the profile's hard conditions keep from view."""
        return int(self._places.hidden(profile).sum())

    def ranking(self, profile: Profile, limit: int | None = None) -> Ranking:
        """The best stations with what the list rests on and how many the hard conditions hide."""
        question, basis = self.question(profile)
        scored = self._scored(profile, question)
        order, similar, total = self._grouped(scored, limit)
        matches = tuple(self._match(profile, question, scored, at, similar[at]) for at in order)
        return Ranking(matches, basis, self.hidden(profile), total, self.lacking)

    def explained(self, profile: Profile, ids: Iterable[str]) -> dict[str, Match]:
        """These stations as `rank` would list them, whatever their place; those it would not list are left out.

        For a few of many: what takes the time of `rank` is to explain all that it lists.
        """
        question, _ = self.question(profile)
        scored = self._scored(profile, question)
        listed = scored.listed & (scored.scores > 0.0)
        wanted = [at for at in self._places.positions(ids) if listed[at]]
        return {self.stations[at].id: self._match(profile, question, scored, at, ()) for at in wanted}

    def _match(
        self, profile: Profile, question: Question, scored: _Scored, at: int, twins: Sequence[int]
    ) -> Match:
        return Match(
            id=self.stations[at].id,
            score=float(scored.scores[at]),
            fit=float(scored.fits[at]),
            similar=tuple(self.stations[twin].id for twin in twins),
            **self._explainer.explain(profile, question, scored.parts, at),
        )

    def question(self, profile: Profile) -> tuple[Question, Basis]:
        """The profile as read: its interests, or the names of its disciplines where no station knows those."""
        question = self._reader.read(profile.interests)
        if question.is_known:
            return question, "words"
        if profile.disciplines:
            return self._reader.read_disciplines(profile.disciplines), "disciplines"
        if self._meaning and question.size >= 1.0:
            return question, "meaning"
        return self._reader.read(()), "nothing"

    def scores(self, profile: Profile) -> Floats:
        """The score of every station (in the order of `stations`), in [0, 1]; 0 for those that are hidden or dismissed.

        Also of those that are too far from the profile to be listed: what is asked here is the order of all.
        """
        question, _ = self.question(profile)
        return self._scored(profile, question).scores

    def text_scores(self, questions: Sequence[Question]) -> Floats:
        """What the texts alone give: questions × stations, in [0, 1]. The same one by one as in a batch."""
        parts = self._parts(questions)
        scores = parts.words
        scores += parts.lent
        if self._meaning:
            scores += parts.meaning
        return scores

    def final_scores(self, profile: Profile, content: Floats) -> tuple[Floats, Floats, Flags]:
        """Fits, scores, and who is listed (see `least`), from what the texts of one profile give.

        A discipline counts where both sides name one; what was said of single stations teaches (`lessons`, on the
        unit vectors of the space); wishes are a factor.
        """
        fits = content.copy()
        closeness = self._places.discipline(profile)
        if closeness:
            close, known = closeness
            fits[known] += weights.DISCIPLINE * (close[known] - fits[known])
        for lesson in lessons(profile):
            if teachers := self._places.positions(lesson.stations):
                fits += lesson.taught(self._space, teachers).mean(axis=0)
        fits /= whole(profile, self._places)
        visible = ~(self._places.hidden(profile) | self._places.dismissed(profile))
        scores = np.where(visible, np.clip(fits * self._places.factor(profile), 0.0, 1.0), 0.0)
        return fits, scores, visible & (fits >= self.least(fits))

    @staticmethod
    def least(fits: Floats) -> Floats:
        """The fit from which a station is listed, for one profile or for rows of them.

        A part of the best fit of all stations, hidden ones too: when conditions hide all that fits, what is left
        does not fit any better for that.
        """
        best = fits.max(axis=-1, keepdims=True, initial=0.0)
        return np.asarray(np.maximum(weights.LISTED_FROM, weights.LISTED_OF_BEST * best))

    def _scored(self, profile: Profile, question: Question) -> _Scored:
        parts = self._parts([question])
        return _Scored(parts, *self.final_scores(profile, (parts.words + parts.lent + parts.meaning)[0]))

    def _parts(self, questions: Sequence[Question]) -> Parts:
        sizes = np.array([[question.size] for question in questions], np.float32)
        # the more a fellow wrote, the less has to be borrowed: from neighbours, from meaning
        borrowed = _less_with(sizes, weights.NEIGHBOURS_WORDS)
        weight = np.zeros_like(borrowed)
        if self._meaning:
            weight = weights.MEANING * _less_with(sizes, weights.MEANING_WORDS)
            # where it would decide next to nothing, reading long texts is not worth the wait: tens of ms a line
            weight[weight < weights.MEANING_LEAST * weights.MEANING] = 0.0
        # one number for all stations brings the sum of the three into [0, 1]
        scale = np.reciprocal((1.0 + borrowed) * (1.0 + weight * (1.0 + weights.MEANING_NEIGHBOURS)))
        words = self._words(questions, scale.ravel())
        lent = self._neighbours.lent(words)
        lent *= borrowed
        meaning = np.zeros((len(questions), 1), np.float32)  # nothing, for every station
        if self._meaning:
            asked = zip(questions, weight[:, 0] > 0.0, strict=True)
            close = self._meaning.scores([question.texts if read else () for question, read in asked])
            meaning = close + weights.MEANING_NEIGHBOURS * self._neighbours.lent(close)
            meaning *= weight * (1.0 + borrowed) * scale
        return Parts(words, lent, meaning)

    def _words(self, questions: Sequence[Question], scale: Floats) -> Floats:
        """Cosine-like scores, each profile's times its number: the profile as a whole and its best lines."""
        counts = [len(question.rows) for question in questions]
        rows = [row for question in questions for row in question.rows]
        products = self._space.products(rows, np.repeat(scale, counts))
        if len(products) == len(questions):
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

    def _grouped(self, scored: _Scored, limit: int | None) -> tuple[list[int], dict[int, list[int]], int]:
        """The order to show, near-identical stations of each, and how many could be shown in all."""
        listed = np.flatnonzero(scored.listed & (scored.scores > 0.0))
        groups = self._neighbours.twin_group[listed]
        total = int(np.count_nonzero(np.bincount(groups)))
        if limit is not None and 4 * limit + 64 < len(listed):
            # sorting all is the slowest step of a large list; twins may fill the margin, so it grows when they do
            margin = 4 * limit + 64
            near = np.argpartition(-scored.scores[listed], margin)[:margin]
            near = np.flatnonzero(scored.scores[listed] >= scored.scores[listed][near].min())
            if len(np.unique(groups[near])) >= limit:
                listed = listed[near]
        order: list[int] = []
        similar: dict[int, list[int]] = {}
        leader: dict[int, int] = {}
        for at in listed[np.lexsort((listed, -scored.scores[listed]))].tolist():
            group = int(self._neighbours.twin_group[at])
            if group in leader:
                similar[leader[group]].append(at)
            elif limit is None or len(order) < limit:
                leader[group] = at
                similar[at] = []
                order.append(at)
        return order, similar, total


def _weighted_texts(station: Workstation) -> Texts:
    return [(weights.FIELD[field], text) for field, text in station_texts(station)]


def _less_with(sizes: Floats, half: float) -> Floats:
    """A weight that falls from 1 as texts grow, through one half at `half`."""
    return np.asarray(1.0 / (1.0 + (sizes / half) ** 2))

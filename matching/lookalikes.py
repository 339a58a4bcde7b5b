"""Words spelled alike: "nursing" and "nurse", a typing mistake, a form that stemming leaves apart."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from matching import weights

_LETTERS = 3  # shorter words are alike by accident
_KEPT = 20_000  # words whose lookalikes are kept

Alike = tuple[tuple[str, float], ...]


class Lookalikes:
    """The Latin words of all stations by their character n-grams (3 to 5, TF-IDF, cosine)."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = sorted(word for word in words if len(word) >= _LETTERS)
        vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), lowercase=False)
        self._analyse = vectorizer.build_analyzer()
        self._kept: dict[str, Alike] = {}
        self._grams: dict[
            str, tuple[float, slice]
        ] = {}  # the idf of each, and where its words stand in the two below
        if self._words:
            by_gram = vectorizer.fit_transform(self._words).T.tocsr()
            ends = by_gram.indptr.tolist()
            self._users, self._amounts = by_gram.indices, by_gram.data
            idf = vectorizer.idf_.tolist()
            for gram, at in vectorizer.vocabulary_.items():
                self._grams[gram] = idf[at], slice(ends[at], ends[at + 1])

    def of(self, word: str) -> Alike:
        """The words of the stations that look like this one, with their cosine in (0, 1)."""
        found = self._kept.get(word)
        if found is None:
            if len(self._kept) > _KEPT:
                self._kept = {}
            # other threads see the new value or do not, and neither harms
            found = self._kept[word] = self._compare(word)
        return found

    def _compare(self, word: str) -> Alike:
        """One word with all, by the lists of words of its n-grams: no sparse matrix is made of it."""
        grams = self._analyse(word)
        known = Counter(gram for gram in grams if gram in self._grams)
        if not known or len(word) < _LETTERS:
            return ()
        asked, where = zip(*(self._grams[gram] for gram in known), strict=True)
        asked = [count * idf for count, idf in zip(known.values(), asked, strict=True)]
        # n-grams that no station uses are missing from the word's length: make up for them
        scale = math.sqrt(known.total() / len(grams) / sum(amount * amount for amount in asked))
        amounts = np.repeat(np.array(asked) * scale, [place.stop - place.start for place in where])
        amounts *= np.concatenate([self._amounts[place] for place in where])
        cosines = np.zeros(len(self._words))
        np.add.at(cosines, np.concatenate([self._users[place] for place in where]), amounts)
        alike = np.flatnonzero(cosines >= weights.LOOKALIKE_FROM).tolist()
        return tuple((self._words[at], float(cosines[at])) for at in alike if self._words[at] != word)

"""Words spelled alike: "nursing" and "nurse", a typing mistake, a form that stemming leaves apart."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from matching import weights

_LETTERS = 3  # shorter words are alike by accident
_KEPT = 20_000  # words whose fuzzy terms are kept
_TOGETHER = 256  # words compared with all at once: a few MB

Alike = tuple[tuple[str, float], ...]


class FuzzyTerms:
    """The Latin words of all documents by their character n-grams (3 to 5, TF-IDF, cosine)."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = sorted(word for word in words if len(word) >= _LETTERS)
        self._vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), lowercase=False)
        self._kept: dict[str, Alike] = {}
        # Most words that fellows write are the documents' own: these are compared now, not while somebody waits.
        self._own: dict[str, Alike] = {}
        self._columns: Mapping[str, int] = {}
        self._analyse = self._vectorizer.build_analyzer()
        if self._words:
            rows = self._vectorizer.fit_transform(self._words)
            self._columns = self._vectorizer.vocabulary_
            self._by_gram = rows.T.tocsr()
            for start in range(0, len(self._words), _TOGETHER):
                self._own |= self._alike(
                    self._words[start : start + _TOGETHER], rows[start : start + _TOGETHER]
                )

    def of(self, words: Collection[str]) -> dict[str, Alike]:
        """For each word the words of the documents that look like it, with their cosine in (0, 1)."""
        kept = self._kept
        found = {word: alike for word in words if (alike := self._own.get(word, kept.get(word))) is not None}
        new = [word for word in dict.fromkeys(words) if word not in found]
        if new:
            compared = {word: self._compare(word) if len(word) >= _LETTERS else () for word in new}
            if len(kept) > _KEPT:
                self._kept = kept = {}
            # other threads see a new value or do not, and neither harms
            kept.update(compared)
            found.update(compared)
        return found

    def _compare(self, word: str) -> Alike:
        """A word that no document uses. As `TfidfVectorizer.transform` and a product of matrices would have it, which take
        four times as long for one word as its n-grams one by one."""
        grams = Counter(self._analyse(word))
        known = {gram: count for gram, count in grams.items() if gram in self._columns}
        if not known:
            return ()
        columns = [self._columns[gram] for gram in known]
        amounts = np.array([*known.values()]) * self._vectorizer.idf_[columns]
        # n-grams that no document uses are missing from a word's length: make up for them
        amounts *= math.sqrt(sum(known.values()) / grams.total()) / np.linalg.norm(amounts)
        cosines = np.zeros(len(self._words))
        ends, words, values = self._by_gram.indptr, self._by_gram.indices, self._by_gram.data
        for column, amount in zip(columns, amounts, strict=True):
            having = slice(ends[column], ends[column + 1])
            cosines[words[having]] += amount * values[having]
        near = np.flatnonzero(cosines >= weights.FUZZY_FROM)
        return tuple(
            (self._words[at], cosine)
            for at, cosine in zip(near.tolist(), cosines[near].tolist(), strict=True)
        )

    def _alike(self, words: Sequence[str], rows: sparse.csr_matrix) -> dict[str, Alike]:
        """Words of the documents, among themselves."""
        near = rows @ self._by_gram
        near.data[near.data < weights.FUZZY_FROM] = 0.0
        near.eliminate_zeros()
        near.sort_indices()
        others, cosines, ends = near.indices.tolist(), near.data.tolist(), near.indptr.tolist()
        return {
            word: tuple(
                (self._words[others[at]], cosines[at])
                for at in range(first, last)
                if self._words[others[at]] != word
            )
            for word, (first, last) in zip(words, pairwise(ends), strict=True)
        }

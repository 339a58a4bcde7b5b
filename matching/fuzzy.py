"""Words spelled alike: "nursing" and "nurse", a typing mistake, a form that stemming leaves apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import norm
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

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
        if self._words:
            rows = self._vectorizer.fit_transform(self._words)
            self._by_gram = rows.T.tocsr()
            self._analyse = self._vectorizer.build_analyzer()
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
            compared = dict.fromkeys(new, ()) | self._compare([word for word in new if len(word) >= _LETTERS])
            if len(kept) > _KEPT:
                self._kept = kept = {}
            # other threads see a new value or do not, and neither harms
            kept.update(compared)
            found.update(compared)
        return found

    def _compare(self, words: Sequence[str]) -> dict[str, Alike]:
        """Words that no document uses."""
        if not (words and self._words):
            return {}
        # TfidfVectorizer.transform in its parts: its second takes 0.5 ms even for one word, more than all of this
        rows = CountVectorizer.transform(self._vectorizer, words)
        # n-grams that no document uses are missing from a word's length: make up for them
        known = rows.sum(axis=1).A1 / [len(self._analyse(word)) for word in words]
        rows.data *= self._vectorizer.idf_[rows.indices]
        lengths = np.maximum(norm(rows, axis=1), 1e-9)
        rows.data *= np.repeat(np.sqrt(known) / lengths, np.diff(rows.indptr))
        return self._alike(words, rows)

    def _alike(self, words: Sequence[str], rows: sparse.csr_matrix) -> dict[str, Alike]:
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

"""The weighted TF-IDF space: stations as rows, a profile as one sparse vector of terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from matching import weights
from matching.text import Token

Floats = NDArray[np.float64]


def _terms(text_tokens: Sequence[Token]) -> list[str]:
    return [token.term for token in text_tokens]


class Space:
    """TF-IDF with sublinear term frequency, a weight for each family of terms and pivoted length.

    Pivoted normalisation: A. Singhal, C. Buckley, M. Mitra, "Pivoted document length normalization", SIGIR 1996.
    Immutable once built.
    """

    def __init__(self, texts: Sequence[Sequence[Token]]) -> None:
        self.size = len(texts)
        vectorizer = TfidfVectorizer(analyzer=_terms, sublinear_tf=True, norm=None)
        if not any(texts):
            self._index: dict[str, int] = {}
            self._term_weight: Floats = np.zeros(0)
            self.stations = sparse.csr_array((self.size, 0))
        else:
            counts = sparse.csr_array(vectorizer.fit_transform(texts))
            self._index = vectorizer.vocabulary_
            family = np.ones(len(self._index))
            for text_tokens in texts:
                for token in text_tokens:
                    family[self._index[token.term]] = weights.FAMILY[token.family]
            self._term_weight = vectorizer.idf_ * family
            self.stations = _pivoted(counts.multiply(family[None, :]).tocsr())
        self._by_term = self.stations.T.tocsr()

    def vector(self, amounts: Mapping[str, float]) -> dict[int, float]:
        """Columns and l2-normalised weights of a text given as term frequencies (already sublinear)."""
        known = {self._index[term]: amount for term, amount in amounts.items() if term in self._index}
        weighted = {column: amount * float(self._term_weight[column]) for column, amount in known.items()}
        norm = float(np.sqrt(sum(value * value for value in weighted.values())))
        return {column: value / norm for column, value in weighted.items()} if norm else {}

    def scores(self, vector: Mapping[int, float]) -> Floats:
        """The score of every station in [0, 1]: the sum over terms of the profile's weight times the station's."""
        total = np.zeros(self.size)
        for column, weight in vector.items():
            first, last = self._by_term.indptr[column], self._by_term.indptr[column + 1]
            total[self._by_term.indices[first:last]] += weight * self._by_term.data[first:last]
        return np.clip(total, 0.0, 1.0)

    def contributions(self, vector: Mapping[int, float], station: int) -> dict[int, float]:
        """What each term adds to the score of one station; the sum is that score."""
        first, last = self.stations.indptr[station], self.stations.indptr[station + 1]
        row = zip(self.stations.indices[first:last], self.stations.data[first:last], strict=True)
        return {
            int(column): float(value) * vector[int(column)] for column, value in row if int(column) in vector
        }

    def column(self, term: str) -> int | None:
        """The column of a term, or None when no station uses it."""
        return self._index.get(term)


def _pivoted(matrix: sparse.csr_array) -> sparse.csr_array:
    norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    mean = norms[norms > 0].mean() if (norms > 0).any() else 1.0
    pivoted = (1 - weights.PIVOT) * mean + weights.PIVOT * norms
    # a row is at most 1 / PIVOT long after pivoting; the factor brings every score back into [0, 1]
    scale = np.divide(weights.PIVOT, pivoted, out=np.zeros_like(pivoted), where=pivoted > 0)
    return sparse.csr_array(matrix.multiply(scale[:, None]))

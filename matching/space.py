"""The weighted TF-IDF space: stations as rows, a text of a fellow as one sparse vector of the same terms."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfTransformer

from matching import weights
from matching.text import Family, Token

Floats = NDArray[np.float64]
Fields = Sequence[tuple[float, Sequence[Token]]]  # the texts of one station, each with its weight


class Space:
    """TF-IDF with sublinear term frequency, a weight for each family of terms and pivoted length.

    A station is several texts, each with the weight of what is said in it: occurrences are added up with these
    weights before they are dampened (S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 extension to multiple
    weighted fields", CIKM 2004). Pivoted normalisation: A. Singhal, C. Buckley, M. Mitra, "Pivoted document length
    normalization", SIGIR 1996. Documents of the `background` count for how common a term is, and are no stations.
    Immutable once built.
    """

    def __init__(self, texts: Sequence[Fields], background: Sequence[Fields] = ()) -> None:
        self.size = len(texts)
        self.documents = len(texts) + len(background)
        self.users = np.zeros(0, dtype=int)  # of all documents, by term
        self.families: dict[str, Family] = {
            token.term: token.family for fields in texts for _, found in fields for token in found
        }
        self._index: dict[str, int] = {}
        self._weight: Floats = np.zeros(0)
        raw = sparse.csr_array((self.size, 0))
        if self.families:
            vectorizer = DictVectorizer()
            occurrences = vectorizer.fit_transform([_occurrences(fields) for fields in texts])
            seen = occurrences
            if background:
                others = vectorizer.transform([_occurrences(fields) for fields in background])
                seen = sparse.vstack([occurrences, others])
            inverse = TfidfTransformer(norm=None).fit(seen)
            self.users = seen.getnnz(axis=0)
            raw = sparse.csr_array(inverse.transform(occurrences))
            self._index = vectorizer.vocabulary_
            family = np.ones(len(self._index))
            for term, column in self._index.items():
                family[column] = weights.FAMILY[self.families[term]]
            self._weight = inverse.idf_ * family
            raw.data *= family[raw.indices]
        self.lengths = np.diff(raw.indptr)
        norms = np.sqrt(np.asarray(raw.multiply(raw).sum(axis=1), dtype=float).ravel())
        self.unit = _scaled(raw, np.divide(1.0, norms, out=np.zeros_like(norms), where=norms > 0))
        self.stations = _scaled(raw, _pivoted(norms))
        self.by_term = sparse.csr_array(self.stations.T.tocsr())

    def column(self, term: str) -> int | None:
        """The column of a term, or None when no station uses it."""
        return self._index.get(term)

    def terms(self) -> list[str]:
        """The terms by their columns."""
        return sorted(self._index, key=self._index.__getitem__)

    def vectors(self, texts: Sequence[Mapping[str, float]]) -> sparse.csr_array:
        """One row a text, from its terms and their amounts: amount times weight, not normalised."""
        ends = [0]
        columns: list[int] = []
        amounts: list[float] = []
        for text in texts:
            found = sorted(
                (self._index[term], amount) for term, amount in text.items() if term in self._index
            )
            columns.extend(column for column, _ in found)
            amounts.extend(amount for _, amount in found)
            ends.append(len(columns))
        indices = np.array(columns, dtype=np.int32)
        values = np.array(amounts, dtype=float) * self._weight[indices]
        shape = (len(texts), len(self._index))
        return sparse.csr_array((values, indices, np.array(ends, dtype=np.int32)), shape=shape)

    def products(self, vectors: Sequence[sparse.csr_array]) -> Floats:
        """The products of all rows of these vectors, one after the other, with all stations."""
        count = sum(one.shape[0] for one in vectors)
        if count == 1:
            return self._product(vectors[0])[None, :]
        lengths = np.concatenate([one.indptr[1:] - one.indptr[:-1] for one in vectors])
        indptr = np.concatenate([[0], np.cumsum(lengths)])
        columns = np.concatenate([one.indices for one in vectors])
        data = np.concatenate([one.data for one in vectors])
        stacked = sparse.csr_array((data, columns, indptr), shape=(count, len(self._index)))
        return np.asarray((stacked @ self.by_term).toarray())

    def _product(self, vector: sparse.csr_array) -> Floats:
        """One row with all stations, by the lists of stations of its terms only: no sparse matrix is made of it."""
        scores = np.zeros(self.size)
        indptr, indices, data = self.by_term.indptr, self.by_term.indices, self.by_term.data
        for column, value in zip(vector.indices.tolist(), vector.data.tolist(), strict=True):
            users = slice(indptr[column], indptr[column + 1])
            # a station stands once in the list of a term, so that adding in place adds all
            scores[indices[users]] += value * data[users]
        return scores

    def contributions(self, vector: Floats, station: int) -> Iterable[tuple[int, float]]:
        """(column, what it adds) for each term of one station; the sum is its product with the dense `vector`."""
        first, last = self.stations.indptr[station], self.stations.indptr[station + 1]
        columns = self.stations.indices[first:last]
        values = self.stations.data[first:last] * vector[columns]
        return ((int(columns[at]), float(values[at])) for at in np.flatnonzero(values))


def _occurrences(fields: Fields) -> dict[str, float]:
    """How often each term stands in a station's texts, weighted and dampened: once in the first text is 1."""
    found: dict[str, float] = {}
    for weight, text_tokens in fields:
        for token in text_tokens:
            found[token.term] = found.get(token.term, 0.0) + weight
    return {term: 1.0 + math.log(count) if count > 1.0 else count for term, count in found.items()}


def _scaled(matrix: sparse.csr_array, scale: Floats) -> sparse.csr_array:
    scaled = matrix.copy()
    scaled.data *= np.repeat(scale, np.diff(matrix.indptr))
    return scaled


def _pivoted(norms: Floats) -> Floats:
    mean = norms[norms > 0].mean() if (norms > 0).any() else 1.0
    pivoted = (1 - weights.PIVOT) * mean + weights.PIVOT * norms
    # a row is at most 1 / PIVOT long after pivoting; the factor brings every product of it into [0, 1]
    return np.divide(weights.PIVOT, pivoted, out=np.zeros_like(norms), where=norms > 0)
